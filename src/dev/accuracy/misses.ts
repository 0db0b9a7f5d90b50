import type { ReportSkill } from '../../report/schema.ts'
import type { Anchor } from '../../types.ts'
import { type Audited, answersOf } from './answers.ts'
import { type Answer, isExact } from './score.ts'

/** Every label that the report does not give, with the report's reasons beside the reviewer's. */
export const missTexts = (audited: readonly Audited[], isAsked: (skill: string) => boolean): readonly string[] =>
  audited.flatMap(one =>
    answersOf(one, isAsked)
      .filter(answer => !isExact(answer))
      .map(answer => missText(answer, one)),
  )

const missText = (answer: Answer, { label, report }: Audited): string => {
  const assessment = report?.skills.find(one => one.id === answer.skill)
  const doubt = answer.clear ? '' : ' (in doubt)'
  const reasons = assessment ? reportReasons(assessment) : ['no such row']
  return [
    `${answer.repository} ${answer.skill}: reviewer ${answer.want}, report ${answer.got ?? 'no answer'}${doubt}`,
    `  reviewer: ${label.why.get(answer.skill) ?? ''}`,
    ...reasons.map(reason => `  report:   ${reason}`),
  ].join('\n')
}

const reportReasons = ({ says, counts, gaps, unchecked, evidence }: ReportSkill): readonly string[] => {
  const found = Object.entries(counts ?? {})
    .filter(([, count]) => count > 0)
    .map(([signal, count]) => `${signal} ${count}`)
  const missing = gaps.map(gap => `${gap.signal} ${gap.found} of ${gap.needed}`)
  const unread = unchecked.map(({ what, reason }) => `${what}: ${reason}`)
  const places = evidence.slice(0, 3).map(({ says: said, anchor }) => `${place(anchor)} ${said}`)
  return [
    says,
    `found: ${found.join(', ') || 'nothing'}`,
    ...(missing.length > 0 ? [`for the next level: ${missing.join(', ')}`] : []),
    ...(unread.length > 0 ? [`not read: ${unread.join(', ')}`] : []),
    ...places,
  ]
}

const place = (anchor: Anchor): string => {
  switch (anchor.at) {
    case 'lines':
      return `${anchor.path}:${anchor.startLine}${anchor.cell === undefined ? '' : ` (cell ${anchor.cell})`}`
    case 'file':
      return anchor.path
    case 'commit':
      return anchor.sha.slice(0, 7)
    case 'issue':
    case 'pull':
      return `${anchor.at} ${anchor.number}`
  }
}
