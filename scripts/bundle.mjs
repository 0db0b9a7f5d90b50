// Bundles each shell of .build/ into OUT/<shell>/index.js, with the files that it reads (.wasm) and its licences beside it.
// Usage: node scripts/bundle.mjs [OUT]          (OUT is dist by default)
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import ncc from '@vercel/ncc'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const out = path.resolve(process.argv[2] ?? path.join(root, 'dist'))

/** What the parser reads at run time; a bundle without it starts, and fails at the first Python file. */
const WASM = ['tree-sitter-python.wasm', 'web-tree-sitter.wasm']

/** The bundler names the licences of code alone, and the grammar is a .wasm. */
const grammarLicence = `\ntree-sitter-python\nMIT\n${readFileSync(path.join(root, 'node_modules/tree-sitter-python/LICENSE'), 'utf8')}`

/** `executable` gives the file a first line and a mode with which it starts by its own name. */
const shells = [
  { name: 'cli', executable: true },
  { name: 'action', executable: false },
]

for (const shell of shells) {
  const { code, assets } = await ncc(path.join(root, '.build', shell.name, 'main.js'), {
    cache: false,
    license: 'licenses.txt',
    minify: true,
    quiet: true,
    target: 'es2022',
  })
  const missing = WASM.filter(name => !(name in assets))
  if (missing.length > 0) {
    throw new Error(
      `${shell.name}: the bundler left out ${missing.join(' and ')}. It copies what it sees read with ` +
        'readFileSync(join(__dirname, …)), and sees nothing in a file with syntax that it does not know, such as `??=`.',
    )
  }
  // Written aside and renamed, so that nobody starts half a bundle.
  const folder = path.join(out, shell.name)
  const fresh = `${folder}.${process.pid}`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { recursive: true })
  assets['licenses.txt'].source += grammarLicence
  for (const [name, { source }] of Object.entries(assets)) {
    mkdirSync(path.dirname(path.join(fresh, name)), { recursive: true })
    writeFileSync(path.join(fresh, name), source)
  }
  const index = path.join(fresh, 'index.js')
  writeFileSync(index, shell.executable ? withHashbang(code) : code)
  if (shell.executable) chmodSync(index, 0o755)
  rmSync(folder, { recursive: true, force: true })
  renameSync(fresh, folder)
}

function withHashbang(code) {
  return code.startsWith('#!') ? code : `#!/usr/bin/env node\n${code}`
}
