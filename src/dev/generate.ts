import { profiles } from '../profile/index.ts'
import { findStale, generate } from './generate/run.ts'
import { projectRoot } from './project.ts'

// npm run generate            writes the registry, docs/skills.md, the README's table and the report's JSON Schema
// npm run generate -- --check writes nothing and fails when one of them is stale

if (process.argv.includes('--check')) {
  const stale = await findStale(projectRoot, profiles[0])
  if (stale.length > 0) {
    console.error(`Stale: ${stale.join(', ')}. Run \`npm run generate\` and commit what it writes.`)
    process.exitCode = 1
  }
} else {
  const written = await generate(projectRoot, profiles[0])
  console.log(written.length === 0 ? 'Everything is up to date.' : `Wrote ${written.join(', ')}.`)
}
