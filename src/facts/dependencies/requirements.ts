import { folderOf, joined } from '../ci/places.ts'
import type { TextFile, Texts } from '../texts.ts'
import { type Declared, type Group, groupNamed, normalized, requirementName } from './declared.ts'

// https://pip.pypa.io/en/stable/reference/requirements-file-format/

const DEEPEST = 5
/** What names a package stands before hashes and options. */
const LONGEST_REQUIREMENT = 1_000
const LONGEST_LINE = 20_000

/** `requirements.txt`, `dev-requirements.txt`, `requirements/base.txt`, `require.txt`, `requirements.in`. */
export const isRequirementsFile = (path: string): boolean =>
  !/\.egg-info\//.test(path) &&
  (/(?:^|\/)(?:[\w.-]{0,40}[-_.])?(?:requirements?|requires?|reqs?)(?:[-_.]?[\w.-]{1,40})?\.(?:txt|in|pip)$/i.test(
    path,
  ) ||
    /(?:^|\/)(?:requirements?|reqs?)\/[\w.-]+\.(?:txt|in|pip)$/i.test(path))

export const requirementsDependencies = (file: TextFile, texts: Texts): readonly Declared[] =>
  read(file, texts, groupNamed(file.path.replace(/\.\w+$/, ''), 'runtime'), new Set())

const read = (file: TextFile, texts: Texts, group: Group, seen: Set<string>): readonly Declared[] => {
  if (seen.has(file.path) || seen.size > DEEPEST) return []
  seen.add(file.path)
  return logicalLines(file.text).flatMap(({ text, line }) => {
    const included = /^(?:-r|--requirement)[\s=]\s*(\S+)/.exec(text)?.[1]
    if (included !== undefined) {
      const path = joined(folderOf(file.path), included)
      const other = path === undefined ? undefined : texts.get(path)
      return other?.owner === 'own' ? read(other, texts, group, seen) : []
    }
    const name = nameIn(text)
    return name === undefined ? [] : [{ name, group, path: file.path, line }]
  })
}

const nameIn = (text: string): string | undefined => {
  const address = text.slice(0, LONGEST_REQUIREMENT).replace(/^(?:-e|--editable)[\s=]\s*/, '')
  const egg = /#(?:.*&)?egg=([\w.-]+)/.exec(address)?.[1]
  if (egg !== undefined) return normalized(egg)
  const repository = /^(?:git|hg|svn|bzr)\+[^\s#]{1,300}?\/([\w.-]{1,80}?)(?:\.git)?(?:@[^/#\s]*)?(?:#.*)?$/.exec(
    address,
  )?.[1]
  if (repository !== undefined) return normalized(repository)
  const wheel = /^https?:\/\/\S{1,300}\/([\w.]{1,80})-\d[^/\s]*\.(?:whl|tar\.gz|zip)/.exec(address)?.[1]
  if (wheel !== undefined) return normalized(wheel)
  if (address.startsWith('-')) return undefined
  return requirementName(address.replace(/\s--(?:hash|global-option|config-settings|no-binary)[\s=].*$/, ''))
}

/** Lines without comments, continued ones joined, with the number (from 1) of their first. */
const logicalLines = (text: string): readonly { text: string; line: number }[] => {
  const lines: { text: string; line: number }[] = []
  let open = false
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = raw.replace(/(?:^|\s)#(?!egg=)[\s\S]*$/, '').trimEnd()
    const last = lines.at(-1)
    if (open && last && last.text.length > LONGEST_LINE) {
      // Joining on would copy what is already there once for each line.
    } else if (open && last)
      lines[lines.length - 1] = { text: `${last.text} ${line.replace(/\\$/, '').trim()}`.trim(), line: last.line }
    else lines.push({ text: line.replace(/\\$/, '').trim(), line: index + 1 })
    open = line.endsWith('\\')
  }
  return lines.filter(line => line.text !== '' && line.text.length < LONGEST_LINE)
}
