import type { OwnedFile } from '../../types.ts'
import { foldersOf } from './folders.ts'
import { KNOWN_DISTRIBUTIONS, KNOWN_PACKAGES } from './known-packages.ts'
import { isKnownPackage } from './libraries.ts'
import { LIBRARY, SITE_PACKAGES, type Verdict } from './verdict.ts'

type TextOf = (path: string) => string | undefined

/** A part of the tree that is not own: every path that begins with `prefix`, which ends with `/`, or is equal to it. */
interface Part {
  readonly prefix: string
  readonly verdict: Verdict
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)

/** As in PEP 503: `Flask_Login` and `flask-login` are one. */
const normalized = (name: string): string => name.toLowerCase().replace(/[-_.]{1,20}/g, '-')

const NAMES: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:^|\/)setup\.py$/, /\bname\s{0,4}=\s{0,4}['"]([\w.-]{1,80})['"]/],
  [/(?:^|\/)setup\.cfg$/, /^name\s{0,4}=\s{0,4}([\w.-]{1,80})\s{0,4}$/m],
  [/(?:^|\/)pyproject\.toml$/, /^name\s{0,4}=\s{0,4}["']([\w.-]{1,80})["']/m],
]

const declaredName = (path: string, textOf: TextOf): string | undefined => {
  const pattern = NAMES.find(([file]) => file.test(path))?.[1]
  const name = pattern?.exec((textOf(path) ?? '').slice(0, 20_000))?.[1]
  return name === undefined ? undefined : normalized(name)
}

const METADATA_FILE = /^((?:[^/]{1,200}\/){0,30})([\w.+]{1,80})-[^/]{1,60}\.dist-info\/(RECORD|top_level\.txt)$/

/**
 * What `pip install --target` left beside own code, as each distribution's metadata lists it.
 * https://packaging.python.org/en/latest/specifications/recording-installed-packages/
 */
const installedParts = (files: readonly OwnedFile[], own: ReadonlySet<string>, textOf: TextOf): readonly Part[] => {
  const parts: Part[] = []
  for (const { path, owner } of files) {
    const [, folder, name, kind] = METADATA_FILE.exec(path) ?? []
    if (folder === undefined || name === undefined || owner === 'virtualenv' || owner === 'vendored') continue
    if (own.has(normalized(name))) continue
    const text = (textOf(path) ?? '').slice(0, MAX_RECORD)
    const installed = kind === 'RECORD' ? recordedFiles(text) : topLevelPackages(text)
    for (const part of installed) parts.push({ prefix: folder + part, verdict: SITE_PACKAGES })
  }
  return parts
}

const MAX_RECORD = 2_000_000

/** Files as RECORD lists them. `--target` puts programs, which it lists as `../../bin/name`, into `bin/`. */
const recordedFiles = (text: string): readonly string[] =>
  text
    .split('\n')
    .map(line => line.slice(0, Math.max(0, line.indexOf(','))).replace(/^\.\.\/\.\.\/(?=bin\/[^/]{1,100}$)/, ''))
    .filter(path => path !== '' && !path.startsWith('/') && !path.startsWith('..'))

/** Packages by name; some distributions install folders that anyone may have. */
const topLevelPackages = (text: string): readonly string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(
      name => /^\w{1,100}$/.test(name) && !/^(?:tests?|docs?|examples?|src|utils?|scripts?|app|main)$/i.test(name),
    )
    .flatMap(name => [`${name}/`, `${name}.py`])

/**
 * Well-known packages beside the root's set-up file, when that file is of another project. A fork of the package itself
 * bears its name.
 */
const packagesBesideSetUp = (files: readonly OwnedFile[], own: ReadonlySet<string>): readonly Part[] => {
  if (own.size === 0) return []
  const candidates = files.filter(
    ({ path, owner }) =>
      owner === 'own' && KNOWN_PACKAGES.has(/^(?:src\/)?(\w{1,40})\//.exec(path)?.[1]?.toLowerCase() ?? ''),
  )
  return foldersOf(candidates)
    .filter(
      folder => /^(?:src\/)?\w+$/.test(folder.path) && !own.has(normalized(folder.name)) && isKnownPackage(folder),
    )
    .map(folder => ({ prefix: `${folder.path}/`, verdict: LIBRARY }))
}

const SET_UP = /(?:^|\/)(?:setup\.(?:py|cfg)|pyproject\.toml)$/
const LICENCE = /(?:^|\/)(?:licen[cs]e|copying)(?:\.(?:txt|md|rst))?$/i

/** The people or organisation that a licence names, in lower case; undefined for templates and licences without a name. */
const holderOf = (text: string): string | undefined => {
  const line = /copyright\s{1,4}(?:\(c\)|©|&copy;)?\s{0,4}(?:\d{4}[\d ,–-]{0,40})?\s{0,4}(?:by )?([^\n]{3,100})/i.exec(
    text.slice(0, 4096),
  )?.[1]
  const name = line
    ?.toLowerCase()
    .replace(/<[^>]{0,80}>|all rights reserved|[^\p{L} ]/gu, ' ')
    .trim()
  return name === undefined ||
    name === '' ||
    /free software foundation|\bowner\b|fullname|your name|yyyy|copyright|license|notice/.test(name)
    ? undefined
    : name
}

const shareWord = (a: string, b: string): boolean => {
  const words = new Set(a.split(/ +/).filter(word => word.length > 2))
  return b.split(/ +/).some(word => words.has(word))
}

/**
 * Projects below the root that are somebody else's: a well-known distribution by its set-up file, or one whose licence names
 * other people than the root's. A monorepo's own projects have no licence of others, and stay own.
 */
const foreignProjects = (files: readonly OwnedFile[], textOf: TextOf): readonly Part[] => {
  const licences = new Map<string, string>()
  for (const { path } of files) if (LICENCE.test(path)) licences.set(folderOf(path), path)
  const rootHolder = holderOf(textOf(licences.get('') ?? '') ?? '')
  const parts: Part[] = []
  for (const { path, owner } of files) {
    const folder = folderOf(path)
    const licence = licences.get(folder)
    if (owner !== 'own' || folder === '' || licence === undefined || !SET_UP.test(path)) continue
    const holder = holderOf(textOf(licence) ?? '')
    const isOthers = holder !== undefined && rootHolder !== undefined && !shareWord(holder, rootHolder)
    if (isOthers || KNOWN_DISTRIBUTIONS.has(declaredName(path, textOf) ?? ''))
      parts.push({ prefix: folder, verdict: LIBRARY })
  }
  return parts
}

const PARTS_LIMIT = 500_000

/** Verdicts on files that lie in an installed or copied distribution, from the distributions' own metadata. */
export const verdictsByDistribution = (
  files: readonly OwnedFile[],
  textOf: TextOf,
): ((path: string) => Verdict | undefined) => {
  const own = new Set<string>()
  for (const { path } of files) {
    const name = path.includes('/') || !SET_UP.test(path) ? undefined : declaredName(path, textOf)
    if (name !== undefined) own.add(name)
  }
  const parts = [
    ...installedParts(files, own, textOf),
    ...packagesBesideSetUp(files, own),
    ...foreignProjects(files, textOf),
  ].slice(0, PARTS_LIMIT)
  const byPrefix = new Map(parts.map(({ prefix, verdict }) => [prefix, verdict]))
  if (byPrefix.size === 0) return () => undefined
  return path => {
    const exact = byPrefix.get(path)
    if (exact !== undefined) return exact
    for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) {
      const verdict = byPrefix.get(path.slice(0, at + 1))
      if (verdict !== undefined) return verdict
    }
    return undefined
  }
}
