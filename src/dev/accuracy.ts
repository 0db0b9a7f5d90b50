import path from 'node:path'
import { parseArgs } from 'node:util'
import { answersOf } from './accuracy/answers.ts'
import { auditLabels } from './accuracy/audit-labels.ts'
import { assertOutside, keepReports } from './accuracy/keep.ts'
import { readLabels } from './accuracy/labels.ts'
import { missTexts } from './accuracy/misses.ts'
import { summaryOf } from './accuracy/summary.ts'
import { scoreTable } from './accuracy/table.ts'
import { projectRoot } from './project.ts'

const USAGE = `Usage: npm run accuracy -- LABELS CLONES [options]

LABELS holds one owner__name.json for each repository, CLONES their git directories as owner+name/repo or owner__name.

  --misses           each label that the report does not give, with its reasons beside the reviewer's
  --detail           precision, recall and F1 for each skill
  --only ID,…        these skills alone
  --repository TEXT  only repositories whose name holds the text
  --keep DIR         writes the reports there, outside the project
  --json             the summary as JSON`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    misses: { type: 'boolean' },
    detail: { type: 'boolean' },
    only: { type: 'string' },
    repository: { type: 'string', default: '' },
    keep: { type: 'string' },
    json: { type: 'boolean' },
  },
})

const main = async (labelsFolder: string, clones: string): Promise<void> => {
  const started = performance.now()
  const keep = values.keep === undefined ? undefined : path.resolve(values.keep)
  if (keep !== undefined) assertOutside(keep, projectRoot)
  const only = values.only?.split(',')
  const isAsked = (skill: string) => only === undefined || only.includes(skill)
  const labels = readLabels(labelsFolder).filter(label => label.id.includes(values.repository))
  const { audited, problems } = await auditLabels(labels, path.resolve(clones), only)
  const answers = audited.flatMap(one => answersOf(one, isAsked))
  const seconds = ((performance.now() - started) / 1000).toFixed(1)

  if (keep !== undefined) keepReports(keep, audited)
  const misses = values.misses ? missTexts(audited, isAsked) : []
  if (values.json) console.log(JSON.stringify({ ...summaryOf(answers), misses }, null, 2))
  else console.log([...misses, scoreTable(answers, values.detail ?? false)].join('\n\n'))
  for (const problem of problems) console.error(problem)
  console.error(
    `${labels.length} repositories, ${problems.length} without a report, ${answers.length} labels in ${seconds} s`,
  )
  if (problems.length > 0) process.exitCode = 1
}

const [labelsFolder, clones] = positionals
if (labelsFolder === undefined || clones === undefined) {
  console.error(USAGE)
  process.exitCode = 2
} else await main(labelsFolder, clones)
