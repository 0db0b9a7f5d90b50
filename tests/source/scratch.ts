import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'
import type { ReadResult, Source } from '../../src/types.ts'

const folders: string[] = []

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
})

/** An empty folder that goes away after the tests of this file. */
export const scratch = (): string => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'audited-')))
  folders.push(folder)
  return folder
}

export const write = (root: string, files: Readonly<Record<string, string | Uint8Array>>): void => {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
}

const ENVIRONMENT = {
  PATH: process.env.PATH,
  SystemRoot: process.env.SystemRoot,
  TEMP: process.env.TEMP,
  HOME: tmpdir(),
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.org',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.org',
  GIT_AUTHOR_DATE: '1700000000 +0100',
  GIT_COMMITTER_DATE: '1700000000 +0100',
}

/** Runs git as a person would, and gives its output without the last line feed. */
export const git = (folder: string, args: readonly string[], input: string | Buffer = ''): string => {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: folder, input, env: ENVIRONMENT })
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
  return stdout.toString().replace(/\n$/, '')
}

/** For shell scripts and configuration, which read backslashes as escapes. */
export const withSlashes = (path: string): string => path.replaceAll('\\', '/')

/** Whether the git at hand can do something that newer ones can. */
export const gitCan = (folder: string, args: readonly string[]): boolean =>
  spawnSync('git', args, { cwd: folder, env: ENVIRONMENT }).status === 0

export const newRepository = (...options: readonly string[]): string => {
  const folder = scratch()
  git(folder, ['init', '--quiet', '--initial-branch=main', ...options])
  return folder
}

/** Writes files, commits everything that lies in the work tree, and gives the commit's id. */
export const commit = (folder: string, files: Readonly<Record<string, string>>, message = 'Work'): string => {
  write(folder, files)
  git(folder, ['add', '--all'])
  git(folder, ['commit', '--quiet', '--allow-empty', '-m', message])
  return git(folder, ['rev-parse', 'HEAD'])
}

/** Makes commits without a work tree, with whatever bytes and dates: https://git-scm.com/docs/git-fast-import */
export const fastImport = (folder: string, ...lines: readonly (string | Buffer)[]): void => {
  const stream = lines.flatMap(line => [typeof line === 'string' ? Buffer.from(line) : line, Buffer.from('\n')])
  // Names that Windows and macOS refuse on disk are fine in objects.
  const anyName = ['-c', 'core.protectNTFS=false', '-c', 'core.protectHFS=false']
  git(folder, [...anyName, 'fast-import', '--quiet', '--force'], Buffer.concat(stream))
}

/** `data` of fast-import, which counts bytes. */
export const data = (content: string | Buffer): Buffer => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  return Buffer.concat([Buffer.from(`data ${bytes.length}\n`), bytes])
}

/** Everything of a source, by path: the text, or the reason in angle brackets. */
export const contentsOf = async (source: Source): Promise<Record<string, string>> => {
  const contents: Record<string, string> = {}
  for (const result of await readAll(source)) {
    contents[result.file.path] = 'bytes' in result ? Buffer.from(result.bytes).toString() : `<${result.reason}>`
  }
  return contents
}

export const readAll = async (source: Source): Promise<readonly ReadResult[]> => {
  const results: ReadResult[] = []
  for await (const result of source.read(await source.files())) results.push(result)
  return results
}

/** The commits of a history that has to be read. */
export const commitsOf = async (source: Source) => {
  const history = await source.history()
  if (!history.read) throw new Error(`the history was not read: ${history.reason}`)
  return history.commits
}
