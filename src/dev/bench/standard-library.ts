import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

export interface PythonFiles {
  /** Content by a path that names no installation folder: an audit would rightly leave those out. */
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly lines: number
  readonly version: string
  /** Itself and not a launcher that would be timed with it. */
  readonly executable: string
}

/** What issue 2's target was set on. */
const WANTED_LINES = 360_000
const WHERE =
  'import sys, sysconfig; print(sysconfig.get_path("stdlib"), sys.version.split()[0], sys.executable, sep="\\n")'
const TESTS = /^(tests?|idle_test|__pycache__)$|_tests?$/

/**
 * The standard library of the Python on PATH without its tests, and then as many of its installed packages as it takes to reach
 * 360,000 lines. Undefined without a Python.
 */
export const standardLibrary = (): PythonFiles | undefined => {
  const asked = spawnSync('python3', ['-c', WHERE], { encoding: 'utf8' })
  if (asked.status !== 0) return undefined
  const [folder = '', version = '', executable = ''] = asked.stdout.split(/\r?\n/)
  const files = new Map<string, Uint8Array>()
  let lines = 0
  const roots = [
    { from: folder, to: 'lib' },
    { from: path.join(folder, 'site-packages'), to: 'more' },
  ]
  for (const { from, to } of roots) {
    for (const file of pythonFilesUnder(from)) {
      if (lines >= WANTED_LINES) break
      const bytes = readFileSync(path.join(from, file))
      files.set(`${to}/${file.replaceAll(path.sep, '/')}`, bytes)
      lines += bytes.reduce((count, byte) => (byte === 10 ? count + 1 : count), 0)
    }
  }
  return { files, lines, version, executable }
}

const pythonFilesUnder = (folder: string, below = ''): readonly string[] =>
  readdirSync(path.join(folder, below), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(entry => {
      const inner = path.join(below, entry.name)
      if (entry.isDirectory())
        return TESTS.test(entry.name) || entry.name === 'site-packages' ? [] : pythonFilesUnder(folder, inner)
      return entry.name.endsWith('.py') && statSync(path.join(folder, inner)).isFile() ? [inner] : []
    })
