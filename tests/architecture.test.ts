import { describe, expect, test } from 'vitest'
import { type Import, importsOf, sourceTexts } from './architecture/imports.ts'

const texts = sourceTexts()
const imports = texts.flatMap(importsOf)

/** The first folder, or the file at the root of src: `facts`, `types.ts`. */
const partOf = (file: string): string => file.split('/')[0] ?? ''
const isWithin = (file: string, place: string): boolean => file === place || file.startsWith(`${place}/`)
const arrow = ({ from, to }: Import): string => `${from} → ${to}`

/** What a file's bytes and path say; the readers of disk and git stay behind the Source type. */
const PURE_PARTS_OF_SOURCE = ['source/decode.ts', 'source/gitignore.ts', 'source/ownership.ts', 'source/reasons.ts']

const THREAD = 'facts/python/work-in-thread.ts'

/** Who may import whom, beside own folder, types.ts and errors.ts. What is not listed is forbidden. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'types.ts': ['types', 'facts/kinds.ts'],
  types: ['facts/kinds.ts'],
  'errors.ts': [],
  'tool.ts': [],
  'nearest.ts': [],
  'deadline.ts': [],
  'secret-forms.ts': [],
  'audit.ts': ['source', 'facts', 'skills', 'assess', 'authorship', 'profile', 'report', 'compare'],
  source: ['github'],
  facts: [...PURE_PARTS_OF_SOURCE, 'secret-forms.ts'],
  skills: ['facts/query.ts', 'facts/kinds.ts'],
  configuration: ['facts/ci/yaml-tree.ts', 'nearest.ts', 'source/decode.ts'],
  assess: ['facts/kinds.ts'],
  authorship: ['facts', 'assess', 'source/reasons.ts'],
  profile: [],
  report: ['secret-forms.ts'],
  compare: ['report'],
  github: ['tool.ts'],
  publish: ['github', 'report'],
  // main.ts is also what a worker thread starts with: the bundle is one file.
  action: [
    THREAD,
    'audit.ts',
    'tool.ts',
    'configuration',
    'deadline.ts',
    'source',
    'profile',
    'report',
    'github',
    'publish',
    'skills/index.ts',
  ],
  cli: [
    THREAD,
    'audit.ts',
    'tool.ts',
    'deadline.ts',
    'nearest.ts',
    'configuration',
    'source',
    'profile',
    'report',
    'publish',
    'skills/index.ts',
  ],
  dev: ['audit.ts', 'configuration', 'source', 'facts', 'skills', 'assess', 'profile', 'report'],
}

/** Shapes that are declared elsewhere: `import type` alone. */
const MAY_NAME: Readonly<Record<string, readonly string[]>> = {
  // An example's commits are what the memory source takes.
  skills: ['source/memory.ts'],
  // What an explanation holds is declared beside the report.
  assess: ['report/explanation.ts'],
}

/** Packages with one home: nobody else may import them. `*` stands for the rest of a name. */
const HOMES: readonly (readonly [package_: string, ...homes: string[]])[] = [
  ['@octokit/*', 'github'],
  ['@actions/github', 'action'],
  ['@actions/core', 'action', 'publish/summary.ts'],
  ['web-tree-sitter', 'facts/python'],
  ['tree-sitter-python', 'facts/python'],
  ['commander', 'cli'],
  ['zod', 'report', 'action', 'configuration'],
]

/** Pure folders: no disk, environment, clock or process. */
const WITHOUT_NODE = [
  ...PURE_PARTS_OF_SOURCE,
  'source/ownership',
  'skills',
  'assess',
  'authorship',
  'configuration',
  'nearest.ts',
  'profile',
  'report',
  'compare',
  'types.ts',
  'types',
  'errors.ts',
  'audit.ts',
  'secret-forms.ts',
]

test('every folder and file of src has its place in the list', () => {
  const parts = new Set(texts.map(text => partOf(text.path)))
  expect([...parts].filter(part => !(part in MAY_IMPORT))).toEqual([])
})

test.each(Object.entries(MAY_IMPORT))('%s imports only what it may', (part, may) => {
  const allowed = [part, 'types.ts', 'errors.ts', ...may]
  const forbidden = imports
    .filter(({ from, isPackage }) => partOf(from) === part && !isPackage)
    .filter(({ to }) => !allowed.some(place => isWithin(to, place)))
    .filter(({ to, isType }) => !(isType && MAY_NAME[part]?.includes(to)))
  expect(forbidden.map(arrow)).toEqual([])
})

test.each(HOMES)('%s is imported only at home', (name, ...homes) => {
  const isIt = (to: string) => (name.endsWith('*') ? to.startsWith(name.slice(0, -1)) : to === name)
  const strangers = imports
    .filter(({ to, isPackage }) => isPackage && isIt(to))
    .filter(({ from }) => !homes.some(home => isWithin(from, home)))
  expect(strangers.map(arrow)).toEqual([])
})

test.each(WITHOUT_NODE)('%s imports nothing of Node', part => {
  const effects = imports.filter(
    ({ from, to, isPackage }) => isPackage && to.startsWith('node:') && isWithin(from, part),
  )
  expect(effects.map(arrow)).toEqual([])
})

test('built-in modules are imported by their node: names', () => {
  const bare =
    /^(assert|buffer|child_process|crypto|events|fs|http|https|module|net|os|path|process|readline|stream|url|util|worker_threads|zlib)$/
  expect(imports.filter(({ to, isPackage }) => isPackage && bare.test(to)).map(arrow)).toEqual([])
})

test('a skill imports no other skill', () => {
  const skillOf = (file: string) => /^skills\/([^/]+)\//.exec(file)?.[1]
  const crossing = imports
    .filter(({ from }) => from !== 'skills/index.ts')
    .filter(({ from, to }) => skillOf(to) !== undefined && skillOf(from) !== skillOf(to))
  expect(crossing.map(arrow)).toEqual([])
})

test('nothing imports the developer tools, and nothing but its shell imports a main.ts', () => {
  expect(imports.filter(({ from, to }) => isWithin(to, 'dev') && !isWithin(from, 'dev')).map(arrow)).toEqual([])
  expect(imports.filter(({ to }) => to.endsWith('/main.ts')).map(arrow)).toEqual([])
})

test('folders do not import each other in a circle, types aside', () => {
  expect(circles(edgesBetween(partOf, ({ isType }) => !isType))).toEqual([])
})

test('files do not import each other in a circle, types aside', () => {
  expect(
    circles(
      edgesBetween(
        file => file,
        ({ isType }) => !isType,
      ),
    ),
  ).toEqual([])
})

test('imports are written out, so that this test can read them', () => {
  const computed = imports.filter(({ from, to }) => to === '(computed)' && !isWithin(from, 'dev'))
  expect(computed.map(arrow)).toEqual([])
})

describe('effects', () => {
  const isShell = (path: string) => ['action', 'cli', 'dev'].includes(partOf(path))

  test.each([
    ['prints', /\bconsole\s*\.|\bprocess\.(stdout|stderr)\b/],
    ['ends the process', /\bprocess\.(exit\b|exitCode|abort|kill)/],
  ])('only the shells: %s', (_, pattern) => {
    expect(
      texts.filter(({ path, text }) => !isShell(path) && pattern.test(code(text))).map(({ path }) => path),
    ).toEqual([])
  })

  test('no clock, chance or environment where the same commit has to give the same report', () => {
    const impure = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.|\bperformance\.|\bfetch\(/
    const pure = ['facts', ...WITHOUT_NODE]
    // Examples hold other people's code, in strings.
    // patience.ts gives up on texts that were written to keep the parser busy, and says there why nothing else can.
    const ours = texts.filter(({ path }) => !path.endsWith('/examples.ts') && path !== 'facts/python/patience.ts')
    const found = ours.filter(({ path, text }) => pure.some(part => isWithin(path, part)) && impure.test(code(text)))
    expect(found.map(({ path }) => path)).toEqual([])
  })

  test('only main.ts files and the developer tools act when they are imported', () => {
    const acting = texts
      .filter(({ path }) => !path.endsWith('/main.ts') && !isEntryOfTool(path))
      .flatMap(({ path, text }) => topLevelActions(text).map(line => `${path}: ${line}`))
    expect(acting).toEqual([])
  })
})

/** src/dev/accuracy.ts and its neighbours are run by npm; a worker is started by its file. */
const isEntryOfTool = (path: string): boolean => /^dev\/[^/]+\.ts$|^dev\/.+-worker\.ts$/.test(path)

/** Without comments, as far as a line starts with them or ends in them: enough for text that the formatter laid out. */
const code = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')

/** What a module may begin a line with when nothing happens on import; the formatter indents everything else. */
const DECLARATION =
  /^(import|export|const|let|type|interface|function|async function|class|abstract class|declare)\b|^[\s})\]>`;?:|&]|^$/

/** Declarations that read, start or wait for something at once. */
const EAGER = /^(export )?(const|let) .*= (await |process\.|(readFile|exec|spawn|fetch|exists)\w*\(|new Worker)/

/** Lines at the left margin that declare nothing, outside of template literals. */
const topLevelActions = (text: string): readonly string[] =>
  code(text)
    .replace(/`(?:[^`\\]|\\[\s\S])*`/g, '``')
    .split('\n')
    .filter(line => !DECLARATION.test(line) || EAGER.test(line))

const edgesBetween = (
  group: (file: string) => string,
  isCounted: (one: Import) => boolean,
): ReadonlyMap<string, ReadonlySet<string>> => {
  const edges = new Map<string, Set<string>>()
  for (const one of imports.filter(candidate => !candidate.isPackage && isCounted(candidate))) {
    const [from, to] = [group(one.from), group(one.to)]
    if (from !== to) edges.set(from, (edges.get(from) ?? new Set()).add(to))
  }
  return edges
}

/** Nodes from which one comes back to themselves. */
const circles = (edges: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] => {
  const reached = (start: string): ReadonlySet<string> => {
    const seen = new Set<string>()
    const waiting = [...(edges.get(start) ?? [])]
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (seen.has(next)) continue
      seen.add(next)
      waiting.push(...(edges.get(next) ?? []))
    }
    return seen
  }
  return [...edges.keys()].filter(node => reached(node).has(node))
}
