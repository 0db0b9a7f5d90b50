import { folderOf, joined } from '../ci/places.ts'
import type { TestFact, TestTraceFact } from '../kinds.ts'
import { filesEndingIn, type Texts } from '../texts.ts'
import { isTestPath, type LanguageName, type SourceCode, shortened } from './source-code.ts'

interface TestStyle {
  /** Files that may hold tests. */
  readonly files: RegExp
  /** Where a test begins; its name in the first group. */
  readonly starts: RegExp
  readonly asserts: RegExp
}

/** How tests are written. Blocks are told apart by where the next one begins. */
const STYLES: Readonly<Partial<Record<LanguageName, TestStyle>>> = {
  javascript: {
    files:
      /\.(?:test|tests|spec|cy|e2e)\.[cm]?[jt]sx?$|(?:^|\/)(?:__tests__|tests?|specs?|e2e|cypress)\/.*\.[cm]?[jt]sx?$|Tests?\.[jt]sx?$/,
    starts:
      /(?<![\w.$])(?:it|test)(?:\.(?:only|concurrent|each\([^)]{0,300}\)))?\s*\(\s*(?:"([^"\n]{0,200})"|'([^'\n]{0,200})'|`([^`\n]{0,200})`)/g,
    asserts: /\bexpect\s*\(|\bassert(?:\.\w+)?\s*\(|\.should\b|\bcy\.\w+\([^)]{0,200}\)\.should\(/g,
  },
  ruby: {
    files: /_(?:spec|test)\.rb$|(?:^|\/)test_\w+\.rb$/,
    starts:
      /^[ \t]*(?:it|specify|test)\s{0,20}\(?\s{0,20}(?:"([^"\n]{0,200})"|'([^'\n]{0,200})')|^[ \t]*def (test_\w+)/gm,
    asserts: /\bexpect\b|\.should(?:_not)?\b|\bassert\w*|\brefute\w*|\.must_\w+/g,
  },
  java: {
    files: /\.java$/,
    starts: /@(?:Test|ParameterizedTest)\b[^{;]{0,300}?\b(\w+)\s*\(/g,
    asserts: /\bassert\w*\s*\(|\bandExpect\s*\(|\bverify\s*\(/g,
  },
  kotlin: {
    files: /\.kt$/,
    starts: /@(?:Test|ParameterizedTest)\b[^{;=]{0,300}?\bfun\s+(`[^`\n]{1,200}`|\w+)/g,
    asserts: /\bassert\w*\s*[({]|\bshould\w+\b|\bverify\s*[({]/g,
  },
  csharp: {
    files: /\.cs$/,
    starts: /\[(?:Fact|Theory|Test|TestMethod)\b[^{;]{0,300}?\b(\w+)\s*\(/g,
    asserts: /\bAssert\.\w+|\.Should\(\)/g,
  },
  go: {
    files: /_test\.go$/,
    starts: /^func (Test\w+)\s*\(/gm,
    asserts: /\bt\.(?:Error|Fatal|Fail)\w*\(|\b(?:assert|require)\.\w+\(/g,
  },
  php: {
    files: /Test\.php$/,
    starts: /\bfunction\s+(test\w+)\s*\(/g,
    asserts: /(?:->|::)assert\w+\s*\(|\bexpect\s*\(/g,
  },
  rust: {
    files: /\.rs$/,
    starts: /#\[(?:tokio::)?test\][^{;]{0,200}?\bfn\s+(\w+)/g,
    asserts: /\bassert\w*!\s*\(|#\[should_panic/g,
  },
}

/** Samples that project generators leave behind. */
const SAMPLES =
  /renders learn react link|expect\(linkElement\)|should create the app[\s\S]{0,900}should have as title|function testBasicTest|test_that_true_is_true|void contextLoads\(\)\s*\{\s*\}|renders props\.msg when passed/

const MOST_TESTS = 300
const LONGEST_TEST = 6_000

export const testFacts = (source: SourceCode, texts: Texts): readonly (TestFact | TestTraceFact)[] => {
  const { file, language, code, bare, lineAt } = source
  if (language === 'shell') return shellTests(source)
  const style = STYLES[language]
  if (!style?.files.test(file.path) || SAMPLES.test(code)) return []
  const starts = [...code.matchAll(style.starts)].filter(match => !insideQuotes(bare, match.index)).slice(0, MOST_TESTS)
  if (starts.length === 0) return []
  const exercises = exercisedBy(source, texts)
  return starts.map((match, index) => {
    const end = Math.min(starts[index + 1]?.index ?? code.length, match.index + LONGEST_TEST)
    const block = code.slice(match.index, end)
    const found = [...bare.slice(match.index, end).matchAll(style.asserts)]
    const line = lineAt(match.index)
    const anchor = {
      at: 'lines' as const,
      path: file.path,
      startLine: line,
      endLine: Math.max(line, lineAt(match.index + block.trimEnd().length - 1)),
    }
    const name = match.slice(1).find(group => group !== undefined) ?? ''
    if (found.length === 0)
      return {
        kind: 'test-trace',
        anchor,
        owner: file.owner,
        what: 'no-assertion',
        language: 'other',
        text: shortened(name),
      }
    const tell = found.find(one => !isConstant(block.slice(one.index, one.index + 100)))
    const about = lineAround(block, (tell ?? found[0])?.index ?? 0)
    return {
      kind: 'test',
      anchor,
      owner: file.owner,
      name: shortened(name),
      framework: 'other',
      language: 'other',
      assertions: found.length,
      telling: tell !== undefined,
      exercises,
      about,
    }
  })
}

const lineAround = (text: string, index: number): string =>
  shortened(text.slice(text.lastIndexOf('\n', index) + 1).split('\n')[0] ?? '')

/** `bare` keeps a string's quotes and blanks the rest: what begins in a blank stands in a string. */
const insideQuotes = (bare: string, index: number): boolean =>
  bare[index] === ' ' && bare[index + 1] === ' ' && bare.slice(index, index + 3).trim() === ''

/** `expect(true).toBe(true)`, `assert 1 == 1`: says nothing about the project. */
const isConstant = (statement: string): boolean =>
  /^(?:expect\s*\(\s*(?:true|false|\d+(?:\s*[+*-]\s*\d+)?)\s*\)|assert\w*!?\s*\(?\s*(?:true|1|1\s*(?:==|,)\s*1)\b|assert\.\w+\(\s*(?:true|1)\s*[,)])/i.test(
    statement.slice(0, 200),
  )

const IMPORTS = /\b(?:from|import|require(?:_relative)?)\s{0,20}\(?\s{0,20}["']([^"'\n]{1,200})["']/g

/** Own files that the test imports, or that bear the name that the test's file is named after. */
const exercisedBy = ({ file, code, language }: SourceCode, texts: Texts): readonly string[] => {
  const imported = [...code.matchAll(IMPORTS)]
    .slice(0, 100)
    .flatMap(match => ownFile(match[1] ?? '', file.path, texts) ?? [])
  const beside = language === 'rust' ? [file.path] : namesakes(file.path, texts)
  return [...new Set([...imported, ...beside])].filter(path => !isTestPath(path) || language === 'rust')
}

const ENDINGS = [
  '',
  '.js',
  '.ts',
  '.jsx',
  '.tsx',
  '.mjs',
  '.vue',
  '.rb',
  '/index.js',
  '/index.ts',
  '/index.tsx',
  '/index.jsx',
]

const ownFile = (specifier: string, from: string, texts: Texts): string | undefined => {
  const relative = specifier.startsWith('.') ? joined(folderOf(from), specifier) : undefined
  if (relative !== undefined)
    return ENDINGS.map(ending => `${relative}${ending}`).find(path => texts.get(path)?.owner === 'own')
  // `@/store`, `react/App`, `board.rb`: from a source root that only the build knows.
  const tail = specifier.replace(/^[@~]\//, '')
  if (!/\/|\.rb$/.test(tail) || tail.startsWith('@')) return undefined
  return ENDINGS.flatMap(
    ending =>
      filesEndingIn(texts, `${tail}${ending}`).find(one => one.owner === 'own' && one.path !== `${tail}${ending}`)
        ?.path ?? [],
  )[0]
}

/** `FooTest.java` is about `Foo.java`, `foo_test.go` about `foo.go`. */
const namesakes = (path: string, texts: Texts): readonly string[] => {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const subject = name.replace(/(?:_test|_spec|Tests?|IT)(\.\w+)$/, '$1')
  if (subject === name) return []
  return filesEndingIn(texts, subject)
    .filter(one => one.owner === 'own')
    .map(one => one.path)
    .slice(0, 1)
}

const BATS = /^@test\s+["']([^"'\n]{1,200})["']/gm
const SHELL_ASSERTS =
  /\|\s*grep\s+-\w*q|\b(?:if|&&|\|\|)\s*\[\[?\s|^\s*\[\[?\s.*(?:exit 1|false)|\bexit 1\b|\bassert\w*\b|\bjq\s+-e\b|^\s*set -e\b[\s\S]{0,3000}?curl\s+[^\n]*(?:-f\b|--fail)/m

/** Shell scripts that call the running project: a test where they look at the answer, else a trace. */
const shellTests = ({ file, code, lineAt }: SourceCode): readonly (TestFact | TestTraceFact)[] => {
  const common = { owner: file.owner, language: 'other' as const }
  const lines = (index: number) => ({
    at: 'lines' as const,
    path: file.path,
    startLine: lineAt(index),
    endLine: lineAt(index),
  })
  const bats = [...code.matchAll(BATS)].slice(0, MOST_TESTS).map(
    (match): TestFact => ({
      ...common,
      kind: 'test',
      anchor: lines(match.index),
      name: match[1] ?? '',
      framework: 'other',
      assertions: 1,
      telling: true,
      exercises: [],
      about: match[1] ?? '',
    }),
  )
  if (bats.length > 0) return bats
  const name = file.path.slice(file.path.lastIndexOf('/') + 1)
  const [call] = code.matchAll(/^[^\n]{0,200}?\b(?:curl|http|wget)\s[^\n]*/gm)
  if (!call || !/tests?(?:[_.-]|$)|(?:^|[_.-])(?:check|smoke|e2e|try)/i.test(name)) return []
  const local = /localhost|127\.0\.0\.1|0\.0\.0\.0|\$\{?\w*(?:URL|HOST|BASE|API|SERVER|PORT)\w*\}?/i.test(code)
  if (!local) return []
  const text = shortened(call[0])
  return SHELL_ASSERTS.test(code)
    ? [
        {
          ...common,
          kind: 'test',
          anchor: lines(call.index),
          name,
          framework: 'other',
          assertions: 1,
          telling: true,
          exercises: [],
          about: text,
        },
      ]
    : [{ ...common, kind: 'test-trace', anchor: lines(call.index), what: 'script', text }]
}
