import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, describe, expect, it, test, vi } from 'vitest'
import { gitSource } from '../../src/source/git.ts'
import { objectContents } from '../../src/source/git-objects.ts'
import { createPrivateDirectory } from '../../src/source/git-private-directory.ts'
import { gitIn, trustedFolders } from '../../src/source/git-program.ts'
import { commit, contentsOf, git, newRepository, scratch, write } from '../source/scratch.ts'

const before = { ...process.env }
const cwd = process.cwd()
const realGit = gitIn(trustedFolders(process.env.PATH ?? '', { current: cwd })) ?? ''

afterEach(() => {
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
  Object.assign(process.env, before)
})

/** A program that is called git, says what it was started with and does what git does. */
const gitThatTells = (): { readonly folder: string; readonly started: () => readonly string[] } => {
  const [folder, notes] = [scratch(), scratch()]
  write(folder, {
    git: `#!/bin/sh\n{ pwd; echo "$*"; env; cat "$GIT_DIR/config"; } 2>/dev/null > "${notes}/$$.txt"\nexec "${realGit}" "$@"\n`,
  })
  chmodSync(join(folder, 'git'), 0o755)
  return { folder, started: () => readdirSync(notes).map(name => readFileSync(join(notes, name), 'utf8')) }
}

/** One that only leaves a mark. */
const gitThatMarks = (folder: string): string => {
  const marker = join(scratch(), 'marker')
  write(folder, { git: `#!/bin/sh\ntouch "${marker}"\nexec "${realGit}" "$@"\n` })
  chmodSync(join(folder, 'git'), 0o755)
  return marker
}

const commandOf = (told: string): string => told.split('\n')[1]?.split(' ')[0] ?? ''

/** Everything that git is asked to do in a local audit. */
const auditAll = async (path: string): Promise<void> => {
  const source = await gitSource({ path })
  await contentsOf(source)
  await source.history()
  await source.authors?.(['app.py'])
  await gitSource({ path, ref: 'HEAD~0' })
}

const GIVEN = [
  ...['PATH', 'HOME', 'LC_ALL', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'windir', 'DEVELOPER_DIR'],
  ...['LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH', 'DYLD_FALLBACK_LIBRARY_PATH'],
  ...['GIT_DIR', 'GIT_OBJECT_DIRECTORY', 'GIT_CONFIG_NOSYSTEM', 'GIT_CONFIG_GLOBAL', 'GIT_ATTR_NOSYSTEM'],
  ...['GIT_NO_REPLACE_OBJECTS', 'GIT_NO_LAZY_FETCH', 'GIT_OPTIONAL_LOCKS', 'GIT_TERMINAL_PROMPT'],
  ...['GIT_LITERAL_PATHSPECS', 'GIT_ALLOC_LIMIT', 'GIT_WORK_TREE', 'GIT_INDEX_FILE'],
  // What the shell of the test's own program adds.
  ...['PWD', 'SHLVL', '_', 'OLDPWD'],
]

/** Several keep the same thing off, so that no repository of a test could show that one of them is gone. */
const PROTECTIONS: readonly (readonly [command: RegExp, ...lines: string[]])[] = [
  [/./, 'GIT_CONFIG_NOSYSTEM=1', 'GIT_ATTR_NOSYSTEM=1', 'GIT_TERMINAL_PROMPT=0'],
  [
    /^(?:ls-tree|cat-file|log|blame|check-mailmap)$/,
    ...['GIT_NO_REPLACE_OBJECTS=1', 'GIT_NO_LAZY_FETCH=1', 'GIT_LITERAL_PATHSPECS=1', 'allow = never'],
    'commitGraph = false',
  ],
]

const SECRETS: Readonly<Record<string, string>> = {
  GITHUB_TOKEN: 'told-1',
  GH_TOKEN: 'told-2',
  INPUT_TOKEN: 'told-3',
  ACTIONS_RUNTIME_TOKEN: 'told-4',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'told-5',
  AWS_SECRET_ACCESS_KEY: 'told-6',
  SSH_AUTH_SOCK: 'told-7',
  HTTPS_PROXY: 'http://user:told-8@proxy.example',
  NODE_OPTIONS: '--title=told-9',
  GIT_SSH_COMMAND: 'told-10',
  GIT_EXTERNAL_DIFF: 'told-11',
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'core.fsmonitor',
  GIT_CONFIG_VALUE_0: 'told-12',
  GIT_EXEC_PATH: '/told-13',
  XDG_CONFIG_HOME: '/told-14',
  LD_PRELOAD: '',
}

describe.skipIf(process.platform === 'win32')('the program git', () => {
  it('is told nothing of the environment but what it needs, and is started in a folder of ours', async () => {
    const path = newRepository()
    commit(path, { 'app.py': 'x = 1\n' }, 'Add it\n\nCo-authored-by: Bo <bo@example.org>')
    const { folder, started } = gitThatTells()
    Object.assign(process.env, SECRETS, { PATH: `${folder}${delimiter}${process.env.PATH}` })
    await auditAll(path)
    const told = started()
    const commands = told.map(commandOf)
    expect(new Set(commands)).toEqual(
      new Set(['ls-tree', 'status', 'cat-file', 'log', 'blame', 'check-mailmap', 'rev-parse']),
    )
    for (const text of told) {
      const [place = '', , ...lines] = text.split('\n')
      expect(place.startsWith(join(realpathSync(tmpdir()), 'portfolio-readiness-'))).toBe(true)
      const names = lines.flatMap(line => /^(\w+)=/.exec(line)?.[1] ?? [])
      expect(names.filter(name => !GIVEN.includes(name))).toEqual([])
      expect(text).not.toContain('told-')
      const given = PROTECTIONS.flatMap(([of, ...needed]) => (of.test(commandOf(text)) ? needed : []))
      expect(given.filter(line => !lines.includes(line))).toEqual([])
      if (commandOf(text) === 'blame') expect(text.split('\n')[1]).toMatch(/ --no-textconv /)
      if (commandOf(text) === 'log')
        expect(text.split('\n')[1]).toMatch(/ --no-textconv .*--no-ext-diff | --no-ext-diff .*--no-textconv /)
    }
  })

  it.each([
    ['the current folder', (_: string, here: string) => ['', '.', here]],
    ['a folder of the current one that is not absolute', () => ['bin', './bin', '../bin']],
    ['the audited folder', (path: string) => [path]],
    ['a folder of the audited repository', (path: string) => [join(path, 'bin')]],
    [
      'a link to a folder of the audited repository',
      (path: string) => {
        const link = join(scratch(), 'bin')
        symlinkSync(join(path, 'bin'), link)
        return [link]
      },
    ],
    [
      'a link to a program of the audited repository',
      (path: string) => {
        const folder = scratch()
        symlinkSync(join(path, 'bin', 'git'), join(folder, 'git'))
        return [folder]
      },
    ],
  ])('is never the one in %s', async (_, entries) => {
    const path = newRepository()
    commit(path, { 'app.py': 'x = 1\n' })
    const here = scratch()
    const markers = [path, join(path, 'bin'), here, join(here, 'bin')].map(gitThatMarks)
    const usual = process.env.PATH
    try {
      process.chdir(here)
      process.env.PATH = [...entries(path, here), usual].join(delimiter)
      await auditAll(path)
    } finally {
      process.chdir(cwd)
    }
    expect(markers.filter(marker => existsSync(marker))).toEqual([])
    // The same program is started from a folder that is nobody's: the mark would have been there.
    const elsewhere = scratch()
    const marker = gitThatMarks(elsewhere)
    process.env.PATH = [elsewhere, usual].join(delimiter)
    await auditAll(path)
    expect(existsSync(marker)).toBe(true)
  })

  it('that is nowhere is said to be missing', async () => {
    const path = newRepository()
    commit(path, { 'app.py': 'x = 1\n' })
    gitThatMarks(join(path, 'bin'))
    process.env.PATH = join(path, 'bin')
    await expect(gitSource({ path })).rejects.toMatchObject({ code: 'NO_GIT' })
  })
})

test.each([
  ['git.exe', true],
  ['git.cmd', false],
  ['git.bat', false],
  ['git', false],
])('on Windows %s is started: %s', (name, isStarted) => {
  const folder = scratch()
  write(folder, { [name]: '' })
  chmodSync(join(folder, name), 0o755)
  expect(gitIn([folder], {}, 'win32')).toBe(isStarted ? join(folder, 'git.exe') : undefined)
})

test('a folder that is called git is no program', () => {
  const folder = scratch()
  mkdirSync(join(folder, 'git'))
  expect(gitIn([folder], {}, 'linux')).toBeUndefined()
})

describe('objects', () => {
  const storeOf = (path: string) => ({
    objects: join(path, '.git', 'objects'),
    objectFormat: 'sha1' as const,
    shallow: new Set<string>(),
  })

  test.skipIf(process.platform === 'win32')(
    'of which git says nothing are given up, and the next ones read',
    async () => {
      const path = newRepository()
      const ids = ['one', 'two', 'three'].map(text => git(path, ['hash-object', '-w', '--stdin'], text))
      const [, second = ''] = ids
      const place = join(path, '.git', 'objects', second.slice(0, 2), second.slice(2))
      rmSync(place)
      execFileSync('mkfifo', [place])
      const directory = createPrivateDirectory(storeOf(path))
      try {
        const found: string[] = []
        for await (const content of objectContents(directory, ids, { maxSilentSeconds: 1 })) {
          found.push('bytes' in content ? content.bytes.toString() : content.absent)
        }
        expect(found).toEqual(['one', 'slow', 'three'])
      } finally {
        directory.remove()
      }
    },
  )

  test('leave no timer behind, which would keep the program from ending', async () => {
    const path = newRepository()
    commit(path, { 'a.py': 'x = 1\n', 'b.py': 'x = 2\n' })
    const [set, clear] = [vi.spyOn(globalThis, 'setTimeout'), vi.spyOn(globalThis, 'clearTimeout')]
    try {
      await contentsOf(await gitSource({ path }))
      const long = set.mock.results.flatMap(({ value }, n) => (Number(set.mock.calls[n]?.[1]) > 1_000 ? [value] : []))
      const cleared = new Set<unknown>(clear.mock.calls.map(([timer]) => timer))
      expect(long.length).toBeGreaterThan(1)
      expect(long.filter(timer => !cleared.has(timer))).toEqual([])
    } finally {
      set.mockRestore()
      clear.mockRestore()
    }
  })

  test('larger than anything that is read are not kept, whatever the listing said', async () => {
    const path = newRepository()
    const ids = [Buffer.alloc(33 * 1024 * 1024), Buffer.from('small')].map(bytes =>
      git(path, ['hash-object', '-w', '--stdin'], bytes),
    )
    const directory = createPrivateDirectory(storeOf(path))
    try {
      const found: string[] = []
      for await (const content of objectContents(directory, ids)) {
        found.push('bytes' in content ? content.bytes.toString() : content.absent)
      }
      expect(found).toEqual(['large', 'small'])
    } finally {
      directory.remove()
    }
  })
})
