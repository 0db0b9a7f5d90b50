// Says whether dist/ is what .build/ bundles to, byte by byte; ends with status 1 when it is not.
// A reviewer cannot read a bundle: this is what ties it to the source beside it.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const scripts = path.dirname(fileURLToPath(import.meta.url))
const dist = path.resolve(scripts, '../dist')
const fresh = mkdtempSync(path.join(tmpdir(), 'portfolio-readiness-dist-'))

try {
  const { status } = spawnSync(process.execPath, [path.join(scripts, 'bundle.mjs'), fresh], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
  const differences = compare(contentsOf(dist), contentsOf(fresh))
  if (differences.length > 0) {
    console.error(`dist/ is not what src/ builds to:\n${differences.map(line => `  ${line}`).join('\n')}`)
    console.error('Run `npm ci && npm run build` and commit dist/ with the change.')
    process.exitCode = 1
  }
} finally {
  rmSync(fresh, { recursive: true, force: true })
}

function compare(old, built) {
  return [...new Set([...old.keys(), ...built.keys()])].sort().flatMap(name => {
    const [before, after] = [old.get(name), built.get(name)]
    if (before === undefined) return [`${name} is missing`]
    if (after === undefined) return [`${name} is no longer built`]
    return before.equals(after) ? [] : [`${name} differs: ${before.length} bytes, built ${after.length}`]
  })
}

/** Contents by path relative to the folder; nothing when there is no folder. */
function contentsOf(folder) {
  let entries = []
  try {
    entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
  }
  const files = entries.filter(entry => entry.isFile()).map(entry => path.join(entry.parentPath, entry.name))
  return new Map(files.map(file => [path.relative(folder, file).split(path.sep).join('/'), readFileSync(file)]))
}
