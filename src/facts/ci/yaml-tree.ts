import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseAllDocuments } from 'yaml'

/** A YAML value with its lines (from 1). `text` of a scalar is its value as a string. */
export type Yaml = YamlScalar | YamlList | YamlMap

interface Lines {
  readonly line: number
  readonly endLine: number
}

export interface YamlScalar extends Lines {
  readonly kind: 'scalar'
  readonly value: string | number | boolean | undefined
  readonly text: string
  /** Of a `|` block each line of `text` is a line of the file, and this is the first one's; else undefined. */
  readonly firstTextLine: number | undefined
}

export interface YamlList extends Lines {
  readonly kind: 'list'
  readonly items: readonly Yaml[]
  /** GitLab's `!reference`. */
  readonly tag: string | undefined
}

export interface YamlMap extends Lines {
  readonly kind: 'map'
  readonly entries: ReadonlyMap<string, Yaml>
  /** Where the keys that are written here stand; those that were merged in have none. */
  readonly keyLines: ReadonlyMap<string, number>
}

export type YamlResult = { readonly documents: readonly Yaml[] } | { readonly broken: string }

/** CI and compose files written by people are a few kilobytes; anything larger is a generated or hostile one. */
const LARGEST = 128 * 1024
const MOST_NODES = 50_000
const DEEPEST = 60

/** All documents of a file with their lines. Anchors, aliases and merge keys are resolved; each anchored value is built once, so that aliases cost nothing. */
export const readYaml = (text: string, options: { readonly uniqueKeys?: boolean } = {}): YamlResult => {
  if (text.length > LARGEST) return { broken: `larger than ${LARGEST / 1024} KiB` }
  const conflict = conflictLine(text)
  if (conflict !== undefined) return { broken: `conflict markers in line ${conflict}` }
  try {
    const counter = new LineCounter()
    const parsed = parseAllDocuments(text, {
      lineCounter: counter,
      strict: false,
      merge: true,
      // The library compares each key with all others; `treeOf` looks them up.
      uniqueKeys: false,
      logLevel: 'silent',
      // Each excerpt of an error takes the whole line.
      prettyErrors: false,
    })
    const documents = 'empty' in parsed ? [] : parsed
    for (const document of documents) {
      const [error] = document.errors
      if (error) return { broken: `invalid YAML in line ${counter.linePos(error.pos[0]).line}` }
    }
    return { documents: documents.flatMap(document => treeOf(document, counter, options.uniqueKeys ?? false) ?? []) }
  } catch (error) {
    if (error instanceof RangeError) return { broken: 'YAML nested too deep' }
    if (error instanceof UnreadableYaml) return { broken: error.message }
    throw error
  }
}

/** The line (from 1) of a merge conflict left in a file. */
export const conflictLine = (text: string): number | undefined => {
  const lines = text.split(/\r?\n/)
  const start = lines.findIndex(line => /^<{7}(?: |$)/.test(line))
  return start >= 0 && lines.some(line => /^(?:={7}|>{7}(?: .*)?)$/.test(line)) ? start + 1 : undefined
}

class UnreadableYaml extends Error {}

const treeOf = (document: Document.Parsed | Document, counter: LineCounter, uniqueKeys: boolean): Yaml | undefined => {
  const built = new Map<Node, Yaml>()
  // Values by their anchors so far. The library would walk the whole document for each alias.
  const anchored = new Map<string, Node>()
  const open = new Set<Node>()
  let nodes = 0

  const count = (): void => {
    nodes += 1
    if (nodes > MOST_NODES) throw new UnreadableYaml('too much YAML')
  }

  const build = (node: Node, depth: number): Yaml => {
    const known = built.get(node)
    if (known) return known
    if (depth > DEEPEST || open.has(node)) throw new UnreadableYaml('YAML nested too deep')
    count()
    open.add(node)
    if (!isAlias(node) && node.anchor) anchored.set(node.anchor, node)
    const value = yamlOf(node, depth)
    open.delete(node)
    built.set(node, value)
    return value
  }

  const yamlOf = (node: Node, depth: number): Yaml => {
    if (isAlias(node)) {
      const target = anchored.get(node.source)
      return target ? build(target, depth + 1) : scalarOf(undefined, '', linesOf(node, counter), undefined)
    }
    const lines = linesOf(node, counter)
    if (isSeq(node)) {
      const items = node.items.flatMap(item => (isYamlNode(item) ? [build(item, depth + 1)] : []))
      return { kind: 'list', items, tag: node.tag, ...lines }
    }
    if (isMap(node)) return { kind: 'map', ...entriesOf(node.items, depth), ...lines }
    if (!isScalar(node)) return scalarOf(undefined, '', lines, undefined)
    const firstTextLine = node.type === 'BLOCK_LITERAL' ? lines.line + 1 : undefined
    return scalarOf(node.value, node.source ?? String(node.value ?? ''), lines, firstTextLine)
  }

  const entriesOf = (
    pairs: readonly { key: unknown; value: unknown }[],
    depth: number,
  ): Pick<YamlMap, 'entries' | 'keyLines'> => {
    const keyLines = new Map<string, number>()
    const own = new Map<string, Yaml>()
    const merged = new Map<string, Yaml>()
    for (const { key, value } of pairs) {
      if (!isYamlNode(key)) continue
      const name = isScalar(key) ? String(key.source ?? key.value) : ''
      if (uniqueKeys && isScalar(key) && own.has(name))
        throw new UnreadableYaml(`invalid YAML in line ${linesOf(key, counter).line}`)
      if (!isAlias(key) && key.anchor) anchored.set(key.anchor, key)
      const child = isYamlNode(value)
        ? build(value, depth + 1)
        : scalarOf(undefined, '', linesOf(key, counter), undefined)
      if (name !== '<<') {
        own.set(name, child)
        keyLines.set(name, linesOf(key, counter).line)
      } else
        for (const [k, v] of mergedEntries(child)) {
          count()
          merged.set(k, merged.get(k) ?? v)
        }
    }
    for (const [name, value] of merged) if (!own.has(name)) own.set(name, value)
    return { entries: own, keyLines }
  }

  const root = document.contents
  return root ? build(root, 0) : undefined
}

const mergedEntries = (value: Yaml): Iterable<readonly [string, Yaml]> =>
  value.kind === 'map'
    ? value.entries
    : value.kind === 'list'
      ? value.items.flatMap(item => (item.kind === 'map' ? [...item.entries] : []))
      : []

const isYamlNode = (value: unknown): value is Node => isScalar(value) || isMap(value) || isSeq(value) || isAlias(value)

const scalarOf = (value: unknown, text: string, lines: Lines, firstTextLine: number | undefined): YamlScalar => ({
  kind: 'scalar',
  value: typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined,
  text: typeof value === 'string' ? value : text,
  firstTextLine,
  ...lines,
})

/** `range` is [start, end of value, end with trailing space]; a block's end lies on the line after it. */
const linesOf = (node: Node, counter: LineCounter): Lines => {
  const [start, end] = node.range ?? [0, 0]
  const line = counter.linePos(start).line
  return { line, endLine: Math.max(line, counter.linePos(Math.max(start, end - 1)).line) }
}

// ---- asking a tree ----

export const entry = (value: Yaml | undefined, ...path: readonly string[]): Yaml | undefined =>
  path.reduce<Yaml | undefined>((at, key) => (at?.kind === 'map' ? at.entries.get(key) : undefined), value)

export const entriesOf = (value: Yaml | undefined): readonly (readonly [string, Yaml])[] =>
  value?.kind === 'map' ? [...value.entries] : []

/** A list's items; anything else is a list of one; nothing is none. */
export const listed = (value: Yaml | undefined): readonly Yaml[] =>
  value === undefined || (value.kind === 'scalar' && value.value === undefined)
    ? []
    : value.kind === 'list'
      ? value.items
      : [value]

export const textOf = (value: Yaml | undefined): string | undefined =>
  value?.kind === 'scalar' && value.value !== undefined ? value.text : undefined

/** The texts of a list (or of one text). */
export const textsIn = (value: Yaml | undefined): readonly string[] => listed(value).flatMap(item => textOf(item) ?? [])

const MOST_FLAT = 2_000

/** Every scalar in lists within lists, in order; as many as a person would write. */
export const flatScalars = (value: Yaml | undefined): readonly YamlScalar[] => {
  const flat: YamlScalar[] = []
  const walk = (at: Yaml | undefined, depth: number): void => {
    if (flat.length >= MOST_FLAT || depth > 10) return
    for (const item of listed(at)) {
      if (item.kind === 'scalar') flat.push(item)
      else if (item.kind === 'list') walk(item, depth + 1)
      if (flat.length >= MOST_FLAT) return
    }
  }
  walk(value, 0)
  return flat
}
