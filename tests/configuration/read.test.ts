import { describe, expect, test } from 'vitest'
import { readCandidatesSay } from '../../src/configuration/candidates-say.ts'
import { profiles } from '../../src/profile/index.ts'
import { memorySource } from '../../src/source/memory.ts'
import type { Source } from '../../src/types.ts'
import { files, mistakesOf, sayOf } from './say.ts'

const REASON = 'the sum is checked by hand here'
const claim = (parts: Readonly<Record<string, string>>): string =>
  `claims:\n${Object.entries({ skill: 'testing', path: 'shop.py', reason: REASON, ...parts })
    .filter(([, value]) => value !== '')
    .map(([key, value], index) => `${index === 0 ? '  - ' : '    '}${key}: ${value}\n`)
    .join('')}`

describe('what can be used', () => {
  test('a claim with a line, one with lines, one of a whole file', async () => {
    const say = await sayOf(`# yaml-language-server: $schema=https://example.org/configuration-1.json
claims:
  - skill: functions
    path: shop.py
    lines: 1-2
    reason: ${REASON}
  - {skill: functions, path: shop.py, lines: 2, reason: "  ${REASON}\\n  twice "}
  - {skill: testing, path: logo.png, reason: a picture of ten green tests}
`)
    expect(say).toEqual({
      claims: [
        { skill: 'functions', anchor: { at: 'lines', path: 'shop.py', startLine: 1, endLine: 2 }, reason: REASON },
        {
          skill: 'functions',
          anchor: { at: 'lines', path: 'shop.py', startLine: 2, endLine: 2 },
          reason: `${REASON} twice`,
        },
        { skill: 'testing', anchor: { at: 'file', path: 'logo.png' }, reason: 'a picture of ten green tests' },
      ],
      ignore: [],
      warnings: [],
    })
  })

  test.each([
    ['shop.py', 'shop.py'],
    ['tests/old/', 'tests/old/'],
    ['tests/old', 'tests/old/'],
    ['tests', 'tests/'],
  ])('a path to withdraw: %s', async (path, expected) => {
    const say = await sayOf(`ignore:\n  - skill: testing\n    path: ${path}\n    reason: copied from a course\n`)
    expect(say).toEqual({
      claims: [],
      ignore: [{ skill: 'testing', anchor: { at: 'file', path: expected }, reason: 'copied from a course' }],
      warnings: [],
    })
  })

  test.each([
    ['', '# nothing yet\n', 'claims:\n', 'claims: []\nignore: []\n', '---\n'],
  ])('nothing said: %j', async text => {
    expect(await sayOf(text)).toEqual({ claims: [], ignore: [], warnings: [] })
  })

  test('no file, nothing to say', async () => {
    const source = memorySource({ files })
    expect(await readCandidatesSay({ root: source, audited: source, profile: profiles[0] })).toBeUndefined()
  })
})

const ALL = profiles[0].skills.map(({ id }) => id).join(', ')
const KEYS = 'an entry of `claims` has `skill`, `path`, `lines`, `reason`'
const NAME = 'name a file from the root of the repository, without `..`, such as `app/views.py`'
const LINES = '`lines` is a line or a range of lines, from 1: `12` or `12-20`'
const WHY = 'say in 10 to 300 characters why, for the person who reads the report'

describe('a mistake is one line with its place and what is allowed', () => {
  test.each([
    ['a list', '- claims\n', ':1: the file has two lists, `claims` and `ignore`.'],
    [
      'a wrong key',
      'ignore: []\nclaim:\n  - skill: testing\n',
      ':2: `claim` is no key here (did you mean `claims`?): the file has two lists, `claims` and `ignore`.',
    ],
    ['no list', 'claims:\n  skill: testing\n', ':1: `claims` is a list: begin each entry with `- skill:`.'],
    ['no map', 'claims:\n  - testing\n', `:2: ${KEYS}.`],
    [
      'a typing error in a key',
      claim({ reson: 'x' }),
      `:5: \`reson\` is no key here (did you mean \`reason\`?): ${KEYS}.`,
    ],
    [
      'a skill that is none',
      claim({ skill: 'testin' }),
      `:2: \`testin\` is no skill (did you mean \`testing\`?): it is one of ${ALL}.`,
    ],
    [
      'a question to ask',
      claim({ skill: 'verbal-communication' }),
      /^:2: `verbal-communication` is no skill.*: it is one of/,
    ],
    ['no skill', claim({ skill: '' }), `:2: \`skill\` is missing: it is one of ${ALL}.`],
    ['no path', claim({ path: '' }), `:2: \`path\` is missing: ${NAME}.`],
    ['an absolute path', claim({ path: '/etc/passwd' }), `:3: \`/etc/passwd\` is no path in the repository: ${NAME}.`],
    ['a path out of it', claim({ path: 'a/../../x' }), `:3: \`a/../../x\` is no path in the repository: ${NAME}.`],
    [
      'a path of Windows',
      claim({ path: 'app\\views.py' }),
      `:3: \`app\\views.py\` is no path in the repository: ${NAME}.`,
    ],
    ['a dot', claim({ path: './shop.py' }), `:3: \`./shop.py\` is no path in the repository: ${NAME}.`],
    [
      'a path that is not there',
      claim({ path: 'Shop.py' }),
      ':3: `Shop.py` is not in the audited commit (did you mean `shop.py`?): name what is there, from the root of the repository.',
    ],
    ['a file of another folder', claim({ path: 'test_shop.py' }), /\(did you mean `tests\/old\/test_shop\.py`\?\)/],
    ['a folder', claim({ path: 'tests/old' }), ':3: `tests/old` is a folder: name a file in it.'],
    ['lines in words', claim({ lines: 'all' }), `:5: ${LINES}.`],
    ['line 0', claim({ lines: '0' }), `:5: ${LINES}.`],
    ['lines backwards', claim({ lines: '2-1' }), `:5: ${LINES}.`],
    ['half a line', claim({ lines: '1.5' }), `:5: ${LINES}.`],
    ['a line behind the end', claim({ lines: '3' }), ':5: `shop.py` has 2 lines: `lines` ends behind them.'],
    [
      'lines of a notebook',
      claim({ path: 'notes.ipynb', lines: '1' }),
      ':5: `notes.ipynb` is a notebook, which has no lines for readers: leave `lines` out.',
    ],
    ['lines of a picture', claim({ path: 'logo.png', lines: '1' }), ':5: `logo.png` is no text: leave `lines` out.'],
    ['no reason', claim({ reason: '' }), `:2: \`reason\` is missing: ${WHY}.`],
    ['a reason too short', claim({ reason: 'see there' }), `:4: \`reason\` says too little: ${WHY}.`],
    ['a reason of signs', claim({ reason: '"!!!!!!!!!!!!!!!"' }), `:4: \`reason\` says too little: ${WHY}.`],
    ['a reason too long', claim({ reason: 'because '.repeat(40) }), `:4: \`reason\` has 319 characters: ${WHY}.`],
    ['a reason that is a list', claim({ reason: '[a, b]' }), `:4: \`reason\` says too little: ${WHY}.`],
    ['a second document', `${claim({})}---\nclaims: []\n`, ':6: what follows a `---` is not read.'],
    ['no YAML', 'claims: [\n', /^:\d+: invalid YAML: nothing of the file is used\.$/],
    ['the same key twice', 'claims: []\nclaims: []\n', ':2: invalid YAML: nothing of the file is used.'],
    ['a merge conflict', '<<<<<<< HEAD\nclaims: []\n=======\nignore: []\n>>>>>>> main\n', /^:1: conflict markers/],
  ])('%s', async (_, text, expected) => {
    expect(await mistakesOf(text)).toEqual([typeof expected === 'string' ? expected : expect.stringMatching(expected)])
  })

  test('a typing error in a key is not told twice', async () => {
    const text = `claims:\n  - skil: testing\n    path: shop.py\n    reason: ${REASON}\n`
    expect(await mistakesOf(text)).toEqual([`:2: \`skil\` is no key here (did you mean \`skill\`?): ${KEYS}.`])
  })

  test('lines are for claims alone', async () => {
    const text = `ignore:\n  - skill: testing\n    path: shop.py\n    lines: 1\n    reason: ${REASON}\n`
    expect(await mistakesOf(text)).toEqual([
      ':4: `lines` is no key here: an entry of `ignore` has `skill`, `path`, `reason`.',
    ])
  })

  test('a path to withdraw that is gone is named, and withdrawn where it was', async () => {
    const say = await sayOf(`ignore:\n  - {skill: testing, path: tests/new/, reason: copied from a course}\n`)
    expect(say?.warnings).toEqual([expect.stringMatching(/:2`: `tests\/new\/` is not in the audited commit/)])
    expect(say?.ignore).toMatchObject([{ anchor: { path: 'tests/new/' }, gone: true }])
  })

  test('it costs its entry alone, and all are in the order of the file', async () => {
    const good = `  - {skill: functions, path: shop.py, reason: ${REASON}}\n`
    const say = await sayOf(
      `claims:\n  - {skill: tests, path: nowhere.py, reason: short}\n${good}  - {skill: oop, path: gone.py, reason: ${REASON}}\nignore:\n  - nothing\n${good}`,
    )
    expect(say?.claims).toMatchObject([{ skill: 'functions' }])
    expect(say?.ignore).toMatchObject([{ skill: 'functions' }])
    expect(say?.warnings.map(line => /:(\d+)`/.exec(line)?.[1])).toEqual(['2', '2', '4', '6'])
  })
})

describe('an audited folder', () => {
  test('has its part of the file, without a word about the rest', async () => {
    const say = await sayOf(
      `claims:
  - {skill: functions, path: services/till/shop.py, lines: 1, reason: ${REASON}}
  - {skill: functions, path: services/desk/shop.py, reason: ${REASON}}
  - {skill: functions, path: shop.py, reason: ${REASON}}
`,
      { folder: 'services/till' },
    )
    expect(say).toMatchObject({
      claims: [{ anchor: { at: 'lines', path: 'shop.py', startLine: 1, endLine: 1 } }],
      warnings: [],
    })
  })

  test.each(['services', 'services/till/'])('cannot be withdrawn whole: %s', async path => {
    const say = await sayOf(`ignore:\n  - {skill: functions, path: ${path}, reason: ${REASON}}\n`, {
      folder: 'services/till',
    })
    expect(say).toMatchObject({ ignore: [], warnings: [expect.stringContaining('is all that is audited')] })
  })
})

describe('a hostile file', () => {
  test('larger than a person writes is not used, and said', async () => {
    expect(await sayOf(`#${'x'.repeat(64 * 1024)}\n${claim({})}`)).toEqual({
      claims: [],
      ignore: [],
      warnings: ['`.github/portfolio-readiness.yml` was not used: it is larger than 64 KiB'],
    })
  })

  test('that is no text', async () => {
    expect((await sayOf(new Uint8Array([0, 1, 2])))?.warnings).toEqual([expect.stringContaining('it is no text')])
  })

  test('that is a link is not followed', async () => {
    const path = '.github/portfolio-readiness.yml'
    const linked: Source = {
      ...memorySource({ files: { [path]: claim({}) } }),
      files: async () => [{ path, id: path, size: 10, mode: 'symlink' }],
    }
    const say = await readCandidatesSay({ root: linked, audited: linked, profile: profiles[0] })
    expect(say).toMatchObject({ claims: [], warnings: [expect.stringContaining('it is no file but a link')] })
  })

  test('with a thousand entries has fifty, and at most twenty-one lines', async () => {
    const entry = (skill: string) => `  - {skill: ${skill}, path: shop.py, reason: ${REASON}}\n`
    const many = await sayOf(`claims:\n${entry('oop').repeat(600)}`)
    expect(many?.claims).toHaveLength(50)
    expect(many?.warnings).toEqual([expect.stringMatching(/:52`: `claims` has at most 50 entries/)])
    const wrong = await sayOf(`claims:\n${entry('x').repeat(50)}ignore:\n${entry('x').repeat(50)}`)
    expect(wrong?.warnings).toHaveLength(21)
    expect(wrong?.warnings.at(-1)).toContain('80 more')
  })

  test('with aliases of aliases ends', async () => {
    const levels = Array.from(
      { length: 20 },
      (_, n) => `a${n + 1}: &a${n + 1} [${Array(10).fill(`*a${n}`).join(', ')}]`,
    )
    const say = await sayOf(`a0: &a0 x\n${levels.join('\n')}\nclaims: *a20\n`)
    expect(say?.claims).toEqual([])
    expect(say?.warnings.length).toBeGreaterThan(0)
  })

  test('nested ten thousand times is not used', async () => {
    expect(await mistakesOf(`claims: ${'['.repeat(10_000)}${']'.repeat(10_000)}`)).toEqual([
      expect.stringContaining('nothing of the file is used'),
    ])
  })

  test.each([
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
  ])('the key %s is one like any other', async key => {
    expect(await mistakesOf(`${key}: {claims: []}\n`)).toEqual([expect.stringContaining(`\`${key}\` is no key here`)])
    expect(await mistakesOf(claim({ [key]: '{skill: oop}' }))).toEqual([
      expect.stringContaining(`\`${key}\` is no key here`),
    ])
    expect({}).not.toHaveProperty('claims')
  })

  test('no word of it leaves its line or its quotes', async () => {
    const lines = await mistakesOf(claim({ skill: '"a`\\n::error::b\\e[31m\\u202ec"', path: `"${'x'.repeat(5000)}"` }))
    expect(lines).toHaveLength(2)
    for (const line of lines) {
      expect(line).not.toMatch(/[\p{Cc}\p{Cf}]/u)
      expect(line.length).toBeLessThan(700)
      expect((line.match(/`/g) ?? []).length % 2).toBe(0)
    }
  })
})
