import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { exampleFiles, filesBelow, filesFor } from './fuzz/files.ts'
import { type Finding, fuzz } from './fuzz/run.ts'
import { seedReport, TARGETS } from './fuzz/targets.ts'
import { projectRoot } from './project.ts'

// npm run fuzz                                  10,000 changed texts for each parser
// npm run fuzz -- --count 500 --seed 7          fewer, or other ones
// npm run fuzz -- --only Python,compose         some parsers
// npm run fuzz -- --from ../clones              made from the files of these repositories as well
// npm run fuzz -- --huge                        instead: repositories of a size that nobody has

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    seed: { type: 'string' },
    only: { type: 'string' },
    from: { type: 'string' },
    huge: { type: 'boolean', default: false },
  },
})

if (values.huge) {
  const { auditHuge } = await import('./fuzz/huge.ts')
  await auditHuge(projectRoot)
} else {
  const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000))
  const count = Number(values.count)
  const names = values.only?.split(',')
  const examples = await exampleFiles(projectRoot)
  const all = [...(values.from === undefined ? [] : filesBelow(values.from)), ...examples]
  const report = await seedReport()
  console.log(`Seed ${seed}, ${count.toLocaleString('en')} texts for each parser`)
  const waiting = TARGETS.filter(({ name }) => !names || names.includes(name))
  const findings: Finding[] = []
  const work = async (): Promise<void> => {
    for (let target = waiting.shift(); target; target = waiting.shift()) {
      const files = [
        ...filesFor(target, all),
        ...(target.name === 'saved report' ? [{ path: 'report.json', text: report }] : []),
      ]
      const begun = performance.now()
      const found = await fuzz(target, { seed, count, files })
      findings.push(...found)
      const seconds = ((performance.now() - begun) / 1_000).toFixed(0)
      console.log(
        `${target.name.padEnd(22)} ${String(count).padStart(7)} from ${String(files.length).padStart(4)} texts  ${String(found.length).padStart(3)} findings  ${seconds.padStart(4)} s`,
      )
    }
  }
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, work))
  for (const { target, index, what, detail } of findings) {
    console.log(`\n${target}, seed ${seed}, input ${index}: ${what}\n${detail.split('\n').slice(0, 12).join('\n')}`)
  }
  process.exitCode = findings.length > 0 ? 1 : 0
}
