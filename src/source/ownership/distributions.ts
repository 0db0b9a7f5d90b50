import type { OwnedFile } from '../../types.ts'
import { KNOWN_DISTRIBUTIONS } from './known-packages.ts'
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

/**
 * Folders of packages that `pip install --target` left beside own code, from what each distribution's metadata lists.
 * https://packaging.python.org/en/latest/specifications/recording-installed-packages/
 */
const installedParts = (files: readonly OwnedFile[], own: ReadonlySet<string>, textOf: TextOf): readonly Part[] => {
  const parts: Part[] = []
  for (const { path, owner } of files) {
    const found = /^((?:[^/]{1,200}\/){0,30})([\w.+]{1,80})-[^/]{1,60}\.dist-info\/(RECORD|top_level\.txt)$/.exec(path)
    if (found === null || owner === 'virtualenv' || owner === 'vendored') continue
    const [, folder = '', name = '', kind] = found
    if (own.has(normalized(name))) continue
    for (const top of topLevelNames(kind ?? '', textOf(path) ?? ''))
      parts.push({ prefix: `${folder}${top}`, verdict: SITE_PACKAGES })
  }
  return parts
}

const MAX_RECORD = 2_000_000

/** Top-level files and folders (with a `/`), and nothing that climbs out or could be a whole tree. */
const topLevelNames = (kind: string, text: string): ReadonlySet<string> => {
  const names = new Set<string>()
  for (const line of text.slice(0, MAX_RECORD).split('\n')) {
    const path = line.split(',')[0]?.trim() ?? ''
    const top = path.split('/')[0] ?? ''
    if (!/^[\w.+-]{1,100}$/.test(top) || top === '.' || top === '..') continue
    if (kind === 'RECORD') names.add(path.includes('/') ? `${top}/` : top)
    else names.add(`${top}/`).add(`${top}.py`)
  }
  return names
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

const PARTS_LIMIT = 5_000

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
  const parts = [...installedParts(files, own, textOf), ...foreignProjects(files, textOf)].slice(0, PARTS_LIMIT)
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
