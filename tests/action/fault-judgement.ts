import type { Report, ReportSkill } from '../../src/report/schema.ts'
import { type Ran, TOKEN } from './fault-desk.ts'

/** What a run shows that meets no fault, and what files and history alone show. */
export interface Expected {
  readonly usual: Report
  readonly alone: Report
}

/** What is wrong with a run however GitHub failed. Empty is good. */
export const problemsOf = (ran: Ran, expected: Expected, status = 0): string[] => {
  const { done, report, github } = ran
  const lines = done.stdout.split('\n').filter(line => line !== '')
  const errors = lines.filter(line => line.startsWith('::error'))
  const marked = github.comments.filter(({ body }) => body.startsWith('<!-- portfolio-readiness '))
  const written = [done.stdout, done.stderr, done.summary, JSON.stringify(report), ...github.comments.map(c => c.body)]
  return [
    ...(done.status === status ? [] : [`status ${done.status}`]),
    ...(done.stderr === '' ? [] : [`stderr: ${done.stderr}`]),
    ...(errors.length === (status === 0 ? 0 : 1) ? [] : [`errors: ${errors.join(' ')}`]),
    ...lines.filter((line, index) => lines.indexOf(line) !== index).map(line => `twice: ${line}`),
    ...(lines.some(line => /^\s+at |\bundefined\b|\[object |\bbug in\b/.test(line)) ? [`a stack: ${done.stdout}`] : []),
    ...(/^## Portfolio readiness/.test(done.summary) ? [] : ['no summary']),
    ...(done.outputs['required-total'] === '12' ? [] : ['no outputs']),
    ...(marked.length > 1 ? [`${marked.length} comments`] : []),
    ...(written.some(text => text.includes(TOKEN)) ? ['the token is shown'] : []),
    ...fallen(report, expected),
  ]
}

const WORTH: Readonly<Record<ReportSkill['level'], number>> = { ask: 0, unknown: 0, none: 0, some: 1, solid: 2 }

/**
 * Levels that a fault may not have led to: "not found" of what is there, and less than files and history show where nothing
 * says what was not looked at.
 */
const fallen = ({ skills }: Report, { usual, alone }: Expected): string[] =>
  skills.flatMap(skill => {
    const [before, least] = [usual, alone].map(({ skills: others }) => others.find(({ id }) => id === skill.id)?.level)
    if (before === undefined || least === undefined) return [`${skill.id}: in no other report`]
    const { level, says, unchecked } = skill
    const now = `${skill.id}: ${before} → ${level}`
    if (level === 'unknown') return /\w+ \w+/.test(says) ? [] : [`${now}, for no reason`]
    if (level === 'none' && before !== 'none') return [now]
    return WORTH[level] < WORTH[least] && unchecked.length === 0 ? [now] : []
  })

/** All that a report says it did not look at, and why: as a note, or beside the skills for which it would have. */
export const unreadIn = ({ warnings, skills }: Report): string =>
  [...warnings, ...skills.flatMap(({ unchecked }) => unchecked.map(({ what, reason }) => `${what}: ${reason}`))].join(
    ' ',
  )

/** What differs from a run that met no fault. */
export const differences = ({ report }: Ran, { usual }: Expected): string[] =>
  [
    ['levels', levels(report), levels(usual)],
    ['warnings', report.warnings, usual.warnings],
    ['changes', report.changes, usual.changes],
    ['read', report.read, usual.read],
  ].flatMap(([name, one, other]) =>
    JSON.stringify(one) === JSON.stringify(other) ? [] : [`${name}: ${JSON.stringify(one)}`],
  )

const levels = ({ skills }: Report): readonly string[] => skills.map(({ id, level }) => `${id} ${level}`)

/** A problem unless `text` says what the pattern wants, or, without one, unless there is no text. */
export const unsaid = (name: string, text: string | undefined, says: RegExp | undefined): string[] => {
  const isFine = says === undefined ? (text ?? '') === '' : says.test(text ?? '')
  return isFine ? [] : [`${name}: ${text ?? 'nothing was said'}`]
}

/** Why no comment was written; undefined where one was. */
export const noComment = ({ done }: Ran): string | undefined =>
  /^::(?:warning|error)::No comment was written\. (.*)$/m.exec(done.stdout)?.[1]

/** So many at once: each waits for GitHub more than it works. */
const AT_ONCE = 6

/** What is wrong, by name; nothing of what is fine. */
export const wrongOf = async <T extends { readonly name: string }>(
  cells: readonly T[],
  problems: (cell: T) => Promise<readonly string[]>,
): Promise<Readonly<Record<string, readonly string[]>>> => {
  const wrong: Record<string, readonly string[]> = {}
  const left = [...cells]
  const work = async (): Promise<void> => {
    for (let cell = left.shift(); cell !== undefined; cell = left.shift()) {
      const found = await problems(cell)
      if (found.length > 0) wrong[cell.name] = found
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return wrong
}
