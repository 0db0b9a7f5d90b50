import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { check } from 'recheck'
import { projectRoot } from './project.ts'
import { hashOf, patternsIn, type Reviewed } from './regular-expressions/collect.ts'

// npm run patterns
// Looks at each pattern that is new or was changed, and notes the ones that are linear. For the others it prints a text that
// hurts: bound what they meet, and say in tests/security/regular-expressions.json what bounds it.

const place = path.join(projectRoot, 'tests/security/regular-expressions.json')
const reviewed: Reviewed = JSON.parse(readFileSync(place, 'utf8'))
const patterns = new Map(patternsIn(projectRoot).map(pattern => [hashOf(pattern), pattern]))
const linear = new Set(reviewed.linear.filter(hash => patterns.has(hash)))
const open: string[] = []
for (const [hash, pattern] of patterns) {
  if (linear.has(hash) || Object.hasOwn(reviewed.bounded, hash)) continue
  const { status, ...result } = await check(pattern.source, pattern.flags.replace(/[dv]/g, ''), { timeout: 5_000 })
  if (status === 'safe') linear.add(hash)
  else {
    const attack = status === 'vulnerable' && 'attack' in result ? result.attack?.pattern : 'the check took too long'
    open.push(
      `"${hash}": "…"   src/${pattern.file}:${pattern.line}\n  /${pattern.source}/${pattern.flags}\n  ${attack}`,
    )
  }
}
const bounded = Object.fromEntries(Object.entries(reviewed.bounded).filter(([hash]) => patterns.has(hash)))
writeFileSync(place, `${JSON.stringify({ linear: [...linear].sort(), bounded }, null, 2)}\n`)
console.log(
  `${linear.size} patterns are linear, ${Object.keys(bounded).length} meet short texts alone, ${open.length} are open`,
)
for (const text of open) console.log(`\n${text}`)
process.exitCode = open.length > 0 ? 1 : 0
