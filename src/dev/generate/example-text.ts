import type { Example, ExampleIssue, ExamplePull, ExampleTracker } from '../../skills/examples.ts'
import type { Account, Check, TrackerPart } from '../../types.ts'
import { codeBlock } from './markdown.ts'

/** An example longer than this says less to a reader than a shorter one would. */
const MAX_LINES = 14

/** The shortest few examples as code blocks, in the order in which they are declared. */
export const exampleBlocks = (examples: readonly Example[], most: number): readonly string[] => {
  const shown = examples.map(example => ({ example, text: exampleText(example) }))
  const lines = ({ text }: { text: string }) => text.split('\n').length
  const shortest = [...shown].sort((a, b) => lines(a) - lines(b)).slice(0, most)
  const readable = shortest.filter((one, index) => index === 0 || lines(one) <= MAX_LINES)
  return shown.filter(one => readable.includes(one)).map(({ example, text }) => codeBlock(language(example), text))
}

const language = (example: Example): string => (typeof example === 'string' ? 'python' : 'text')

const exampleText = (example: Example): string => {
  if (typeof example === 'string') return example.trimEnd()
  const files = Object.entries(example.files).map(([path, text]) => shorten(`${path}:\n${indent(text.trimEnd())}`))
  const commits = (example.commits ?? []).map(commit => `commit: ${commit.subject}`)
  const tracked = trackerLines(example.tracker ?? {})
  return [
    ...files,
    ...[commits, tracked].filter(lines => lines.length > 0).map(lines => shorten(lines.join('\n'))),
  ].join('\n')
}

const isList = <T>(part: readonly T[] | TrackerPart<unknown> | undefined): part is readonly T[] => Array.isArray(part)

/** What a reader needs to see of issues, pull requests and checks; who is who by the account's name. */
const trackerLines = ({ issues, pulls, checks }: ExampleTracker): string[] => [
  ...partLines<ExampleIssue>('issues', issues, issueLine),
  ...partLines<ExamplePull>('pull requests', pulls, pullLine),
  ...partLines<Partial<Check>>('checks', checks, checkLine),
]

const partLines = <T>(
  name: string,
  part: readonly T[] | TrackerPart<unknown> | undefined,
  line: (item: T) => string,
): string[] => {
  if (part === undefined) return []
  if (isList<T>(part)) return part.length === 0 ? [`${name}: none`] : part.map(line)
  return [`${name}: ${part.read ? (part.off ? 'switched off' : 'read') : `not read, ${part.reason}`}`]
}

const checkLine = ({ name = 'tests', outcome = 'green' }: Partial<Check>): string => `check ${name}: ${outcome}`

const day = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 10)

const opened = ({ openedAt }: { readonly openedAt?: number }): string =>
  openedAt === undefined ? '' : `, opened on ${day(openedAt)}`

const login = (account: Account | undefined): string =>
  account === undefined ? 'a deleted account' : `${account.login}${account.bot ? ' (a bot)' : ''}`

const by = (given: { readonly author?: Account | undefined }): string =>
  'author' in given ? ` by ${login(given.author)}` : ''

const said = (body: string | undefined): string => (body ? `\n${indent(body.trimEnd())}` : '')

const issueLine = (issue: ExampleIssue): string => {
  const through = typeof issue.closed === 'string' ? issue.closed : issue.closed?.through
  const when = typeof issue.closed === 'object' ? ` on ${day(issue.closed.at)}` : ''
  const ended =
    through === undefined ? '' : `, closed ${through === 'hand' ? 'by hand' : `by a ${THROUGH[through]}`}${when}`
  return `issue${by(issue)}${issue.title ? `: ${issue.title}` : ''}${opened(issue)}${ended}${said(issue.body)}`
}

const THROUGH = { 'pull-request': 'pull request', commit: 'commit' } as const

const pullLine = (pull: ExamplePull): string => {
  const { state = 'merged', mergedBy, reviews = [], branch, files, added, closes = [] } = pull
  return [
    `pull request${by(pull)}${pull.title ? `: ${pull.title}` : ''}`,
    mergedBy === undefined ? state : `merged by ${login(mergedBy)}`,
    ...reviews.map(reviewer => `reviewed by ${login(reviewer)}`),
    ...(branch === undefined ? [] : [`from branch ${branch}`]),
    ...(added === undefined && files === undefined ? [] : [`${added ?? 5} lines in ${files ?? 1} files`]),
    ...closes.map(number => `closes #${number}`),
  ]
    .join(', ')
    .concat(said(pull.body))
}

const indent = (text: string): string => text.replace(/^(?=.)/gm, '    ')

const shorten = (text: string): string => {
  const lines = text.split('\n')
  return lines.length <= MAX_LINES ? text : [...lines.slice(0, MAX_LINES - 1), '    …'].join('\n')
}
