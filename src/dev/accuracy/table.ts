import { type Answer, f1, type Hits, mean, precision, recall, type Score, scoreOf } from './score.ts'

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`
const three = (value: number): string => value.toFixed(3)

interface Column {
  readonly title: string
  readonly value: (score: Score) => string
}

const COLUMNS: readonly Column[] = [
  { title: 'labels', value: score => String(score.labels) },
  { title: 'agreement', value: score => percent(score.agreement) },
  { title: 'clear', value: score => percent(score.clear) },
  { title: 'presence', value: score => three(f1(score.presence)) },
  { title: 'solid', value: score => three(f1(score.solid)) },
  { title: 'far off', value: score => String(score.farOff) },
  { title: 'no answer', value: score => String(score.noAnswer) },
  { title: 'no place', value: score => String(score.withoutPlace) },
]

const detail = (name: string, of: (score: Score) => Hits): readonly Column[] => [
  { title: `${name} P`, value: score => three(precision(of(score))) },
  { title: 'R', value: score => three(recall(of(score))) },
  { title: 'F1', value: score => three(f1(of(score))) },
]

const DETAIL: readonly Column[] = [
  ...detail('presence', score => score.presence),
  ...detail('solid', score => score.solid),
]

/** A line for each skill in the labels' order, one for all of them, and the means over skills. */
export const scoreTable = (answers: readonly Answer[], withDetail: boolean): string => {
  const columns = withDetail ? [...COLUMNS, ...DETAIL] : COLUMNS
  const bySkill = scoresBySkill(answers)
  const rows = [...bySkill, ['all', scoreOf(answers)] as const]
  const cells = [
    ['skill', ...columns.map(column => column.title)],
    ...rows.map(([name, score]) => [name, ...columns.map(column => column.value(score))]),
  ]
  const scores = [...bySkill.values()]
  const macro = `mean over skills: presence F1 ${three(mean(scores.map(score => f1(score.presence))))}, solid F1 ${three(mean(scores.map(score => f1(score.solid))))}`
  return `${aligned(cells)}\n${macro}`
}

export const scoresBySkill = (answers: readonly Answer[]): ReadonlyMap<string, Score> => {
  const skills = new Set(answers.map(answer => answer.skill))
  return new Map([...skills].map(skill => [skill, scoreOf(answers.filter(answer => answer.skill === skill))]))
}

/** The first column to the left, figures to the right. */
const aligned = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => (row[column] ?? '').length)))
  const pad = (text: string, column: number) =>
    column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart((widths[column] ?? 0) + 2)
  return rows.map(row => row.map(pad).join('')).join('\n')
}
