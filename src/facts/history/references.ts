import type { Commit } from '../../types.ts'
import { countsThings, countsThingsAfter } from './counting.ts'

/** One place where a message names what may be an issue. */
export interface Mention {
  /** `#12`, `ABC-7`. */
  readonly issue: string
  /** Of `#12`; undefined for a tracker's key. */
  readonly number?: number
  /**
   * certain: the text says that it is an issue ("fixes #12", "GH-12", an address, a tracker's key, a branch `issue-12`).
   * leads: the number comes first or stands apart ("#12 refuse", "feat: #12", "(#12)", "..., #12"). follows: "add login #12".
   */
  readonly form: 'certain' | 'leads' | 'follows'
  /** The line before the number, without numbers and marks; what the number could count stands there. */
  readonly before: string
  /** The whole line, for what it says besides. */
  readonly line: string
}

export interface Mentions {
  readonly mentions: readonly Mention[]
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
const NUMBER = /(?<![\w&/#])(?<place>[\w.-]{1,60}\/[\w.-]{1,60})?#{1,2}(?<number>[1-9]\d{0,9})(?![\dA-Za-z_])/g
const NAMED: readonly RegExp[] = [
  /\bGH-(?<number>[1-9]\d{0,8})\b/gi,
  /\/(?:-\/)?issues\/(?<number>[1-9]\d{0,8})\b/g,
  /\b(?:issues?|tickets?)(?: no\.?| number)? (?<number>[1-9]\d{0,5})\b(?![.:]\d)/gi,
]
const TRACKER_KEY = /(?<![\w/.-])(?<project>[A-Z][A-Z0-9]{1,9})-(?<number>[1-9]\d{0,5})(?![\w-])/g
/** `issue-12-login`, `fix/GH-12`, `feature/#12`: the number stands for an issue only where the name says so. */
const BRANCH_ISSUE = /(?:issues?[-_/#]{0,2}|#|gh-)(?<number>[1-9]\d{0,5})(?!\d)/gi

/** `X-1` in these is a standard, an algorithm, a version or a count, not a tracker's key. */
const NO_PROJECTS: ReadonlySet<string> = new Set(
  `UTF UCS SHA MD AES RSA DES ISO IEC IEEE RFC PEP CVE CWE ECMA ES CP WIN LATIN BASE HTTP HTTPS TLS SSL IPV UTC GMT EST PST COVID GPT LLAMA H MP HTML CSS PY PYTHON
   JAVA NODE GPL LGPL AGPL BSD MIT MPL EUPL CC APACHE AC DC V VER VERSION RC ALPHA BETA RELEASE REV STEP PART LAB LABS DAY WEEK TASK EX EXERCISE HW TP TD TEST PHASE
   CHAPTER CH LESSON UNIT MODULE SPRINT MILESTONE Q TOP COMMIT PR MR X I A B GH`
    .split(/\s+/)
    .filter(Boolean),
)

const COLOUR_BEFORE = /\b(?:colou?r|background|hex|fill|border)\s{0,2}[:=]?\s{0,2}\(?$/i
const COLOUR_NEARBY = /\b(?:colou?rs?|background|hex|css|palette|theme|gradient|shade)\b/i
/** "background to #333", "links are #222": somebody set a colour. "Update the colours #398" names an issue. */
const SET_BEFORE = /(?:\b(?:to|from|with|is|are|was|as|of)|[:=])\s{0,2}["'`]?$/i
const SAID_BEFORE =
  /\b(?:fix(?:es|ed)?|close[sd]?|resolve[sd]?|refs?|references|see|issues?|bug|ticket|story)\s{0,2}:?\s{0,2}\(?\[?$/i
/** "Fixes #12, #13 and #14": what stands before the first number stands before all. */
const LISTED = /(?:[\s,&+;]|#\d{1,9}|\b(?:and|or|und|et|e|y|и)\b){1,40}$/iu
const CONVENTIONAL = /^\w{2,12}(?:\([^()]{1,60}\))?!?:\s*$/
/** Tracker stories have running numbers of this length, which nobody counts up to by hand. */
const MIN_TRACKER_DIGITS = 7
/** No commit is about more; each costs a look at the words around it. */
const MAX_MENTIONS = 10

/** What a commit's message and, for merges, the merged branch's name refer to. */
export const mentionsOf = (commit: Commit, branch: string | undefined): Mentions => {
  const message = commit.message.slice(0, 10_000)
  const request = MERGED_REQUEST.map(pattern => pattern.exec(message)).find(match => match !== null)
  const squash = request ? null : SQUASH_SUFFIX.exec(commit.subject)
  const number = request?.groups?.number ?? squash?.groups?.number
  const inBranch = branch === undefined ? [] : certain(branch.slice(0, 200), BRANCH_ISSUE)
  const written: Mention[] = []
  for (const line of peoplesLines(message)) if (written.length < MAX_MENTIONS) written.push(...mentionsIn(line))
  const mentions = [...written.slice(0, MAX_MENTIONS), ...inBranch]
  return { mentions, ...(number === undefined ? {} : { pullRequest: Number(number) }) }
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

const mentionsIn = (line: string): Mention[] => {
  const found: Mention[] = []
  for (const match of line.matchAll(NUMBER)) {
    const mention = numberMention(line, match)
    if (mention) found.push(mention)
    if (found.length >= MAX_MENTIONS) return found
  }
  for (const pattern of NAMED) found.push(...certain(line, pattern))
  for (const match of line.matchAll(TRACKER_KEY))
    if (match.groups?.project && !NO_PROJECTS.has(match.groups.project))
      found.push({ issue: match[0], form: 'certain', before: '', line })
  return found
}

const certain = (line: string, pattern: RegExp): Mention[] =>
  [...line.matchAll(pattern)].map(({ groups }) => ({
    issue: `#${groups?.number}`,
    number: Number(groups?.number),
    form: 'certain',
    before: '',
    line,
  }))

const numberMention = (line: string, match: RegExpExecArray): Mention | undefined => {
  const before = line.slice(0, match.index)
  const after = line.slice(match.index + match[0].length)
  const number = match.groups?.number ?? ''
  const said = before.slice(-200).replace(LISTED, '')
  const text = said
    .replace(/\d+/g, ' ')
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim()
  const mention = { issue: `#${number}`, number: Number(number), before: text, line }
  if (SAID_BEFORE.test(said.slice(-30)) || match.groups?.place !== undefined) return { ...mention, form: 'certain' }
  if (COLOUR_BEFORE.test(before.slice(-30)) || mayBeColour(number, before, line)) return undefined
  if (countsThings(said) || countsThingsAfter(after)) return undefined
  if (number.length >= MIN_TRACKER_DIGITS) return { ...mention, form: 'certain' }
  const isApart = (/[[(]$/.test(before) && /^[\])]/.test(after)) || /,\s?$/.test(before)
  return { ...mention, form: isApart || text === '' || CONVENTIONAL.test(said) ? 'leads' : 'follows' }
}

const mayBeColour = (number: string, before: string, line: string): boolean =>
  number.length === 6 ||
  number.length === 8 ||
  (number.length === 3 &&
    (/=\s{0,2}$/.test(before) || (COLOUR_NEARBY.test(line) && SET_BEFORE.test(before.slice(-30)))))
