import { readYaml, type Yaml, type YamlMap } from '../facts/ci/yaml-tree.ts'
import { nearest } from '../nearest.ts'
import { claimSchema, ignoreSchema, type SkillIds } from './declaration.ts'
import { MOST_ENTRIES } from './place.ts'
import { shown } from './words.ts'

/** Something that is not as it has to be: a half sentence that says what is allowed. */
export interface Mistake {
  /** From 1; undefined for the whole file. */
  readonly line?: number
  readonly says: string
}

/** An entry as it is written, before anybody looked whether its place exists. */
export interface Entry {
  /** Where in the candidate's file its parts stand. */
  readonly lineOf: { readonly path: number; readonly lines: number }
  readonly skill: string
  readonly path: string
  readonly lines?: { readonly start: number; readonly end: number }
  readonly reason: string
}

export interface Written {
  readonly claims: readonly Entry[]
  readonly ignore: readonly Entry[]
  readonly mistakes: readonly Mistake[]
}

const LISTS = ['claims', 'ignore'] as const
type List = (typeof LISTS)[number]

/** The candidate's file. Whatever is wrong in it costs the wrong entry alone. Pure; the text is anybody's. */
export const readConfiguration = (text: string, ids: SkillIds): Written => {
  const yaml = readYaml(text, { uniqueKeys: true })
  if ('broken' in yaml) return onlyMistake(brokenMistake(yaml.broken))
  const [root, second] = yaml.documents
  if (root === undefined || (root.kind === 'scalar' && root.value === undefined)) return NOTHING
  if (root.kind !== 'map') return onlyMistake({ line: root.line, says: `the file has ${LISTS_TEXT}` })
  const unknown = [...root.keyLines].filter(([key]) => !LISTS.some(list => list === key))
  const lists = LISTS.map(list => entriesIn(list, root, ids))
  return {
    claims: lists[0]?.entries ?? [],
    ignore: lists[1]?.entries ?? [],
    mistakes: [
      ...unknown.map(([key, line]) => ({ line, says: unknownKey(key, LISTS, `the file has ${LISTS_TEXT}`) })),
      ...lists.flatMap(({ mistakes }) => mistakes),
      ...(second ? [{ line: second.line, says: 'what follows a `---` is not read' }] : []),
    ].sort((a, b) => a.line - b.line),
  }
}

const NOTHING: Written = { claims: [], ignore: [], mistakes: [] }
const LISTS_TEXT = 'two lists, `claims` and `ignore`'

const onlyMistake = (mistake: Mistake): Written => ({ ...NOTHING, mistakes: [mistake] })

/** The reader's words have the line at their end. */
const brokenMistake = (broken: string): Mistake => {
  const line = /^(.*) in line (\d{1,9})$/.exec(broken)
  return line
    ? { line: Number(line[2]), says: `${line[1]}: nothing of the file is used` }
    : { says: `${broken}: nothing of the file is used` }
}

interface Entries {
  readonly entries: readonly Entry[]
  readonly mistakes: readonly (Mistake & { readonly line: number })[]
}

const entriesIn = (list: List, root: YamlMap, ids: SkillIds): Entries => {
  const value = root.entries.get(list)
  if (value === undefined || (value.kind === 'scalar' && value.value === undefined))
    return { entries: [], mistakes: [] }
  if (value.kind !== 'list') {
    const line = root.keyLines.get(list) ?? value.line
    return { entries: [], mistakes: [{ line, says: `\`${list}\` is a list: begin each entry with \`- skill:\`` }] }
  }
  const read = value.items.slice(0, MOST_ENTRIES).map(item => entryOf(list, item, ids))
  const [over] = value.items.slice(MOST_ENTRIES)
  return {
    entries: read.flatMap(one => ('entry' in one ? [one.entry] : [])),
    mistakes: [
      ...read.flatMap(one => ('mistakes' in one ? one.mistakes : [])),
      ...(over
        ? [{ line: over.line, says: `\`${list}\` has at most ${MOST_ENTRIES} entries: the rest is not read` }]
        : []),
    ],
  }
}

type Read = { readonly entry: Entry } | Pick<Entries, 'mistakes'>

const KEYS = { claims: ['skill', 'path', 'lines', 'reason'], ignore: ['skill', 'path', 'reason'] } as const

const entryOf = (list: List, item: Yaml, ids: SkillIds): Read => {
  const keys: readonly string[] = KEYS[list]
  const allowed = `an entry of \`${list}\` has ${keys.map(key => `\`${key}\``).join(', ')}`
  if (item.kind !== 'map') return { mistakes: [{ line: item.line, says: allowed }] }
  // Built with own properties alone: `__proto__` is a key like any other.
  const plain = Object.fromEntries([...item.entries].map(([key, value]) => [key, plainOf(value)]))
  const schema = list === 'claims' ? claimSchema(ids) : ignoreSchema(ids)
  const parsed = schema.safeParse(plain)
  if (parsed.success) {
    const { skill, path, reason } = parsed.data
    const said = 'lines' in parsed.data ? parsed.data.lines : undefined
    const range = said === undefined ? undefined : rangeOf(String(said))
    if (range && range.end < range.start) return { mistakes: [{ line: lineOf(item, 'lines'), says: LINES_TEXT }] }
    return {
      entry: {
        lineOf: { path: lineOf(item, 'path'), lines: lineOf(item, 'lines') },
        skill,
        path,
        ...(range ? { lines: range } : {}),
        reason,
      },
    }
  }
  // One line for each key, however many rules it breaks.
  const wrong = new Set(
    parsed.error.issues.flatMap(issue => (issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0])])),
  )
  // Who wrote `reson` has a reason: that it is missing would be a second line about the same.
  const meant = new Set([...item.entries.keys()].flatMap(key => (keys.includes(key) ? [] : (nearest(key, keys) ?? []))))
  const isSaid = (key: string) => item.entries.has(key) || !meant.has(key)
  return {
    mistakes: [...wrong].filter(isSaid).map(key => ({
      line: lineOf(item, key),
      says: keys.includes(key) ? wrongValue(list, key, item.entries.get(key), ids) : unknownKey(key, keys, allowed),
    })),
  }
}

const lineOf = (map: YamlMap, key: string): number => map.keyLines.get(key) ?? map.line

/** Lists and maps are nothing that an entry may hold: any object stands for them. */
const plainOf = (value: Yaml): unknown => (value.kind === 'scalar' ? value.value : {})

const rangeOf = (text: string): { readonly start: number; readonly end: number } => {
  const [start = 0, end = start] = text.split('-').map(Number)
  return { start, end }
}

// ---- what is allowed ----

const LINES_TEXT = '`lines` is a line or a range of lines, from 1: `12` or `12-20`'

const unknownKey = (key: string, known: readonly string[], allowed: string): string => {
  const guess = nearest(key, known)
  return `${shown(key)} is no key here${guess === undefined ? '' : ` (did you mean \`${guess}\`?)`}: ${allowed}`
}

const wrongValue = (list: List, key: string, value: Yaml | undefined, ids: SkillIds): string => {
  const text = value?.kind === 'scalar' ? (value.value === undefined ? undefined : value.text) : value && 'a list'
  switch (key) {
    case 'skill':
      return skillText(text, ids)
    case 'path':
      return `${text === undefined ? '`path` is missing' : `${shown(text)} is no path in the repository`}: ${PATH_TEXT[list]}`
    case 'lines':
      return LINES_TEXT
    default:
      return reasonText(text)
  }
}

const PATH_TEXT = {
  claims: 'name a file from the root of the repository, without `..`, such as `app/views.py`',
  ignore: 'name a file or folder from the root of the repository, without `..`, such as `app/views.py` or `tests/old/`',
} as const

const skillText = (text: string | undefined, ids: SkillIds): string => {
  const all = `one of ${ids.join(', ')}`
  if (text === undefined) return `\`skill\` is missing: it is ${all}`
  const guess = nearest(text, ids)
  return `${shown(text)} is no skill${guess === undefined ? '' : ` (did you mean \`${guess}\`?)`}: it is ${all}`
}

const reasonText = (text: string | undefined): string => {
  const allowed = 'say in 10 to 300 characters why, for the person who reads the report'
  if (text === undefined) return `\`reason\` is missing: ${allowed}`
  const { length } = text.trim()
  return length > 300 ? `\`reason\` has ${length} characters: ${allowed}` : `\`reason\` says too little: ${allowed}`
}
