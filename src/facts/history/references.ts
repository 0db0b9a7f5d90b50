import type { Commit } from '../../types.ts'

export interface References {
  /** `#12`, `ABC-7`: what people wrote about issues, each once. */
  readonly issues: readonly string[]
  /** The number of the pull or merge request that this commit merged or squashed. */
  readonly pullRequest?: number
}

/** First lines and trailers that hosts write when a request is merged; `number` is the request's own. */
const MERGED_REQUEST: readonly RegExp[] = [
  /^Merge pull request #(?<number>\d{1,9})\b.*$/m,
  /^Merge pull request '.{0,200}' \(#(?<number>\d{1,9})\) from .*$/m,
  /^Merged in .{1,200} \(pull request #(?<number>\d{1,9})\).*$/m,
  /^Merged PR (?<number>\d{1,9}):/m,
  /^See merge request \S{0,200}!(?<number>\d{1,9})\s*$/m,
]
const SQUASH_SUFFIX = /\s\(#(?<number>\d{1,9})\)\s*$/
/** https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls */
const NUMBER = /(?<![\w&/#])(?:[\w.-]{1,60}\/[\w.-]{1,60})?#{1,2}(?<number>[1-9]\d{0,9})(?![\dA-Za-z_])/g
const GH_NUMBER = /\bGH-(?<number>[1-9]\d{0,8})\b/g
const ISSUE_URL = /\/(?:-\/)?issues\/(?<number>[1-9]\d{0,8})\b/g
const TRACKER_KEY = /(?<![\w/.-])(?<project>[A-Z][A-Z0-9]{1,9})-(?<number>[1-9]\d{0,5})(?![\w-])/g
/** `issue-12-login`, `fix/GH-12`, `feature/#12`: the number stands for an issue only where the name says so. */
const BRANCH_ISSUE = /(?:issues?[-_/#]{0,2}|#|gh-)(?<number>[1-9]\d{0,5})(?!\d)/gi

/** `X-1` in these is a standard, an algorithm, a version or a count, not a tracker's key. */
const NO_PROJECTS: ReadonlySet<string> = new Set(
  `UTF UCS SHA MD AES RSA DES ISO IEC IEEE RFC PEP CVE CWE ECMA ES CP WIN LATIN BASE HTTP HTTPS TLS SSL IPV UTC GMT EST PST COVID GPT LLAMA H MP HTML CSS PY PYTHON
   JAVA NODE GPL LGPL AGPL BSD MIT MPL EUPL CC APACHE AC DC V VER VERSION RC ALPHA BETA RELEASE REV STEP PART LAB LABS DAY WEEK TASK EX EXERCISE HW TP TD TEST PHASE
   CHAPTER CH LESSON UNIT MODULE SPRINT MILESTONE Q TOP COMMIT PR MR X I A B`
    .split(/\s+/)
    .filter(Boolean),
)

/** "Day #3", "PR #4", "colour #336699": a number sign that counts or colours. */
const NO_ISSUE_BEFORE =
  /(?:\b(?:pr|prs|pull|pull request|mr|merge request|day|days|part|lab|week|step|exercise|ex|task|lesson|chapter|version|attempt|try|take|test|no|number|assignment|homework|hw|problem|question|puzzle|round|draft|commit|color|colour|background|hex|fill)|[:=]|color:)\s{0,2}\(?$/i
const COLOUR_NEARBY = /\b(?:colou?rs?|background|hex|css|palette|theme|gradient|shade)\b/i
const CLOSING_BEFORE =
  /\b(?:fix(?:es|ed)?|close[sd]?|resolve[sd]?|refs?|references|see|issues?|bug|ticket|story)\s{0,2}:?\s{0,2}\(?\[?$/i

/** What a commit's message and, for merges, the merged branch's name refer to. */
export const referencesOf = (commit: Commit, branch: string | undefined): References => {
  const message = commit.message.slice(0, 10_000)
  const request = MERGED_REQUEST.map(pattern => pattern.exec(message)).find(match => match !== null)
  const squash = request ? null : SQUASH_SUFFIX.exec(commit.subject)
  const number = request?.groups?.number ?? squash?.groups?.number
  const issues = new Set<string>()
  for (const line of peoplesLines(message)) for (const issue of issuesIn(line)) issues.add(issue)
  if (branch !== undefined)
    for (const match of branch.slice(0, 200).matchAll(BRANCH_ISSUE)) issues.add(`#${match.groups?.number}`)
  return { issues: [...issues], ...(number === undefined ? {} : { pullRequest: Number(number) }) }
}

/** Without what a host wrote: merge lines, squash suffixes, conflict lists, trailers about people. */
const peoplesLines = (message: string): string[] =>
  message
    .split(/\r?\n/)
    .slice(0, 200)
    .filter(
      line =>
        !MERGED_REQUEST.some(pattern => pattern.test(line)) &&
        !/^(?:#\s|Merge (?:remote-tracking )?branch|[\w-]+-by:)/i.test(line),
    )
    .map(line => line.slice(0, 1000).replace(SQUASH_SUFFIX, ''))

const issuesIn = (line: string): string[] => {
  const found: string[] = []
  for (const match of line.matchAll(NUMBER)) {
    const before = line.slice(Math.max(0, match.index - 30), match.index)
    const number = match.groups?.number ?? ''
    const isClosing = CLOSING_BEFORE.test(before)
    if (!isClosing && (NO_ISSUE_BEFORE.test(before) || mayBeColour(number, line))) continue
    found.push(`#${number}`)
  }
  for (const match of line.matchAll(GH_NUMBER)) found.push(`#${match.groups?.number}`)
  for (const match of line.matchAll(ISSUE_URL)) found.push(`#${match.groups?.number}`)
  for (const match of line.matchAll(TRACKER_KEY))
    if (match.groups?.project && !NO_PROJECTS.has(match.groups.project) && match.groups.project !== 'GH')
      found.push(match[0])
  return found
}

const mayBeColour = (number: string, line: string): boolean =>
  number.length === 6 || number.length === 8 || (number.length === 3 && COLOUR_NEARBY.test(line))
