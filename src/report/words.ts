import type { Anchor, Importance, Verdict } from '../types.ts'
import type { Report } from './schema.ts'
import { counted } from './sentence.ts'

/** No grade and no colour of failure: "Not found" speaks of the search, not of the person. */
export const LEVEL_WORDS: Readonly<Record<Verdict, { readonly sign: string; readonly word: string }>> = {
  solid: { sign: '✅', word: 'Shown' },
  some: { sign: '🟡', word: 'Partly shown' },
  none: { sign: '⬜', word: 'Not found' },
  unknown: { sign: '❔', word: 'Not assessed' },
  ask: { sign: '💬', word: 'Ask' },
}

export const LEVEL_ORDER: readonly Verdict[] = ['solid', 'some', 'none', 'unknown', 'ask']
export const IMPORTANCE_ORDER: readonly Importance[] = ['required', 'valuable', 'bonus', 'ask']

export const DISCLAIMER =
  'Reads files and history, runs nothing. A reading aid, not a hiring verdict: what does not show here may show elsewhere.'

type Counts = Report['summary']['required']

const total = ({ solid, some, none, unknown }: Counts): number => solid + some + none + unknown

/** The first line, good news first: what stands out, and the rest. The words are ours alone. */
export const headline = ({
  required,
  valuable,
  bonus,
}: Report['summary']): { readonly lead: string; readonly rest: string } => {
  const others = [
    ...(total(valuable) > 0 ? [`valuable ${valuable.solid} of ${total(valuable)}`] : []),
    ...(total(bonus) > 0 ? [`bonus ${bonus.solid} of ${total(bonus)}`] : []),
  ]
  if (total(required) === 0)
    return { lead: others.length > 0 ? `Shown: ${others.join(' · ')}` : 'Nothing to look for', rest: '' }
  const { lead, parts } = requiredLine(required)
  return { lead, rest: [parts.map(part => `, ${part}`).join(''), ...others.map(other => ` · ${other}`)].join('') }
}

const requiredLine = (required: Counts): { readonly lead: string; readonly parts: readonly string[] } => {
  const { solid, some, none, unknown } = required
  const of = `of ${counted(total(required), 'required skill')}`
  const rest = [...(none > 0 ? [`${none} not found`] : []), ...(unknown > 0 ? [`${unknown} not assessed`] : [])]
  if (solid > 0) return { lead: `${solid} ${of} shown`, parts: [...(some > 0 ? [`${some} partly`] : []), ...rest] }
  if (some > 0) return { lead: `${some} ${of} partly shown`, parts: rest }
  return { lead: `${counted(total(required), 'required skill')} looked for`, parts: rest }
}

/** "tests/test_orders.py:14", "a1b2c3d", "issue 12": short enough for a link. `path` shortens or escapes the path. */
export const placeText = (anchor: Anchor, path: (path: string) => string = same => same): string => {
  switch (anchor.at) {
    case 'commit':
      return anchor.sha.slice(0, 7)
    case 'issue':
      return `issue ${anchor.number}`
    case 'pull':
      return `pull request ${anchor.number}`
    case 'file':
      return path(anchor.path)
    case 'lines':
      return anchor.cell === undefined
        ? `${path(anchor.path)}:${anchor.startLine}`
        : `${path(anchor.path)} cell ${anchor.cell} line ${anchor.startLine}`
  }
}

const DURATIONS: readonly (readonly [number, string])[] = [
  [10, 'ten minutes'],
  [20, 'a quarter of an hour'],
  [40, 'half an hour'],
  [90, 'an hour'],
  [150, 'two hours'],
  [300, 'half a day'],
  [600, 'a day'],
]

/** Rough on purpose: nobody knows how long it takes somebody else. */
export const durationText = (minutes: number): string =>
  DURATIONS.find(([most]) => minutes <= most)?.[1] ?? 'more than a day'

export const sizeText = (bytes: number): string =>
  bytes < 1000
    ? counted(bytes, 'byte')
    : bytes < 1e6
      ? `${Math.round(bytes / 1000)} kB`
      : `${(bytes / 1e6).toFixed(1)} MB`

/** "61 files (240 kB), 48 commits by 2 people, 12 issues, 9 pull requests". */
export const readText = ({ files, bytes, commits, people, issues, pulls }: Report['read']): string =>
  [
    `${counted(files, 'file')} (${sizeText(bytes)})`,
    commits === undefined
      ? 'history not read'
      : counted(commits, 'commit') + (people === undefined ? '' : ` by ${counted(people, 'person', 'people')}`),
    ...(issues === undefined ? [] : [countedOrNone(issues, 'issue')]),
    ...(pulls === undefined ? [] : [countedOrNone(pulls, 'pull request')]),
  ].join(', ')

const countedOrNone = (count: number, one: string): string => (count === 0 ? `no ${one}s` : counted(count, one))
