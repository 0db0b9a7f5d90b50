import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { createRepository, type ScratchCommit } from './bench/fast-import.ts'
import { type Command, filesRead, medianTimes, peakMegabytes } from './bench/measure.ts'
import { type PythonFiles, standardLibrary } from './bench/standard-library.ts'
import { teamProject } from './bench/team-project.ts'
import { projectRoot } from './project.ts'

// npm run build && npm run bench
// Prints what this machine measures. Ratios of one run can be compared between machines, times cannot.

const ROUNDS = 5
const SMALL = 400
const PARSE = `import ast, sys
for path in open(sys.argv[1], encoding="utf-8").read().splitlines():
    with open(path, "rb") as file:
        ast.parse(file.read())
`

const cli = path.join(projectRoot, 'dist/cli/index.js')
const auditOf = (repository: string): Command => ({
  file: process.execPath,
  args: [cli, repository, '--format', 'json'],
})

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`

if (!existsSync(cli)) {
  console.error('There is no dist/cli/index.js: run `npm run build` first.')
  process.exit(2)
}

const scratch = mkdtempSync(path.join(tmpdir(), 'portfolio-readiness-bench-'))

const repository = (name: string, commits: readonly ScratchCommit[]): string => {
  const folder = path.join(scratch, name)
  createRepository(folder, commits)
  return folder
}

const commitOf = (files: ReadonlyMap<string, string | Uint8Array>): ScratchCommit => ({
  author: 'Ada',
  at: Date.UTC(2024, 0, 8) / 1000,
  message: 'Add everything',
  files,
})

const compareWithCPython = ({ files, lines, version, executable }: PythonFiles): void => {
  const audited = auditOf(repository('standard-library', [commitOf(files)]))
  const parsed = { file: executable, args: ['-c', PARSE, writeFiles(files)] }
  const [audit = 0, parse = 0] = medianTimes([audited, parsed], ROUNDS)
  console.log(
    `Python ${version}'s library: ${files.size} files, ${lines} lines; the audit reads ${filesRead(audited)} of them`,
  )
  console.log(`  whole audit             ${seconds(audit)}`)
  console.log(`  ast.parse, same files   ${seconds(parse)}`)
  console.log(`  ratio                   ${(audit / parse).toFixed(2)}   (target 2.2)`)
  console.log(`  peak memory             ${peakMegabytes(audited).toFixed(0)} MB   (target 500)`)
}

/** Puts the files where CPython can read them; returns the path of a list of their paths. */
const writeFiles = (files: ReadonlyMap<string, Uint8Array>): string => {
  const folder = path.join(scratch, 'files')
  const paths = [...files].map(([name, bytes]) => {
    const file = path.join(folder, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, bytes)
    return file
  })
  const list = path.join(scratch, 'list.txt')
  writeFileSync(list, paths.join('\n'))
  return list
}

const compareSizes = (): void => {
  const sizes = [200, SMALL, 4 * SMALL]
  const empty = auditOf(repository('empty', [commitOf(new Map())]))
  const projects = sizes.map(size => auditOf(repository(`team-${size}`, teamProject(size))))
  const [nothing = 0, team = 0, small = 0, large = 0] = medianTimes([empty, ...projects], ROUNDS)
  console.log(`Empty repository          ${seconds(nothing)}   (target 0.15)`)
  console.log(`Team project, 200 files   ${seconds(team)}   (target 0.40)`)
  console.log(`${SMALL} and ${4 * SMALL} files        ${seconds(small)} and ${seconds(large)}`)
  console.log(`  ratio                   ${(large / small).toFixed(2)}   (target 4.4)`)
}

try {
  console.log(
    `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, median of ${ROUNDS} runs\n`,
  )
  const library = standardLibrary()
  if (library) compareWithCPython(library)
  else console.log('No python3 on PATH: the comparison with CPython is left out.')
  compareSizes()
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
