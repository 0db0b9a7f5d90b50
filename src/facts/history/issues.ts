import type { Commit } from '../../types.ts'
import { namesAction, namesThing } from './messages.ts'
import type { Mention, Mentions } from './references.ts'

/**
 * The issues that each commit refers to, each once. A number sign alone may as well count exercises, attempts or commits, and
 * what it does shows in the whole history: numbers that go up by one, the same words before one number after another, a
 * changed file of that number. What a message calls an issue is one in any case. In the order of `commits`, newest first.
 */
export const issuesOf = (commits: readonly Commit[], all: readonly Mentions[]): readonly (readonly string[])[] => {
  const counted = countedHeads(all)
  const plausible = all.map(({ mentions }) =>
    mentions.filter(({ form, before }) => form === 'certain' || !counted.has(before.toLowerCase())),
  )
  const hasRequests = all.some(({ pullRequest }) => pullRequest !== undefined)
  const kept = plausible.flat().some(isCertain)
    ? plausible
    : hasRequests
      ? withoutTopics(plausible)
      : withoutTopics(withoutNumbering(commits, plausible))
  return kept.map(mentions => [...new Set(mentions.map(({ issue }) => issue))])
}

const isCertain = ({ form, number }: Mention): boolean => form === 'certain' && number !== undefined

/** "Add login #4" is a task with its issue; where most say no more than "lists #4", "loops #7", they count lessons. */
const withoutTopics = (all: readonly (readonly Mention[])[]): readonly (readonly Mention[])[] => {
  const following = all.flat().filter(({ form }) => form === 'follows')
  const areTasks = following.filter(tellsTask).length * 2 >= following.length
  return areTasks ? all : all.map(mentions => mentions.filter(({ form }) => form !== 'follows'))
}

/** Topics have a word or two. */
const TASK_WORDS = 4
const tellsTask = ({ line, before }: Mention): boolean => before.split(' ').length >= TASK_WORDS || namesAction(line)

/** Where nothing else speaks of issues or pull requests, numbers must not be those of files, nor go up one by one. */
const withoutNumbering = (
  commits: readonly Commit[],
  all: readonly (readonly Mention[])[],
): readonly (readonly Mention[])[] => {
  const others = all.map((mentions, index) => mentions.filter(mention => !numbersFile(mention, commits[index])))
  if (!goesUp(others)) return others
  return others.map(mentions => mentions.filter(mention => mention.form === 'leads' && tellsTask(mention)))
}

/** After these a number is referred to: "part of #5", "follow-up to #5". */
const REFERRING =
  /(?:^|\s)(?:to|of|for|on|in|with|from|by|per|via|see|re|de|del|para|por|con|com|pour|zu|für|mit|von|к|по|для|из)$/u

/** Words that stand before different numbers: "web scraping #1", "web scraping #2". "WIP #12", "WIP #15" name nothing to count. */
const countedHeads = (all: readonly Mentions[]): ReadonlySet<string> => {
  const numbers = new Map<string, Set<number | undefined>>()
  const lines = new Set<string>()
  for (const { before, form, number, line } of all.flatMap(({ mentions }) => mentions)) {
    const head = before.toLowerCase()
    // "Menu #3 #4" names two at once.
    if (form === 'certain' || head === '' || lines.has(line)) continue
    lines.add(line)
    numbers.set(head, (numbers.get(head) ?? new Set()).add(number))
  }
  return new Set(
    [...numbers].flatMap(([head, { size }]) => (size > 1 && namesThing(head) && !REFERRING.test(head) ? [head] : [])),
  )
}

/** The commit changes `ex07.py` or `lesson_7/`. Migrations have numbers of their own. */
const numbersFile = ({ number }: Mention, commit: Commit | undefined): boolean =>
  (commit?.changes ?? []).some(
    ({ path }) =>
      !/(?:^|\/)migrations\//.test(path) &&
      path
        .slice(-200)
        .split(/\D+/)
        .some(digits => digits !== '' && Number(digits) === number),
  )

const MIN_NUMBERS = 3
const MOSTLY = 0.6

/** Oldest first, each number is the one before and one more. Issues are hardly ever done, one after another, as they were opened. */
const goesUp = (kept: readonly (readonly Mention[])[]): boolean => {
  const numbers = kept.flatMap(mentions => mentions.slice(0, 1).map(({ number = 0 }) => number)).reverse()
  const distinct = numbers.filter((number, index) => number !== numbers[index - 1])
  if (distinct.length < MIN_NUMBERS) return false
  const steps = distinct.slice(1).filter((number, index) => number === (distinct[index] ?? 0) + 1)
  return steps.length >= MOSTLY * (distinct.length - 1)
}
