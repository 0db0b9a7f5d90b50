import { vocabularies } from '../words/index.ts'
import { plain } from '../words/spelling.ts'
import { namesAction } from './messages.ts'

/** What numbers count besides the things of lessons, which every vocabulary lists: "PR #3", "attempt #2", "level #4". */
const OTHERS = `pr prs pull request requests mr merge days weeks parts steps exercises lessons chapters tasks no nr num number numbers
  take takes tries attempts round rounds draft drafts commits revision rev v ver build release run runs iteration
  puzzle puzzles problems solution solutions challenge challenges kata katas quiz exam questions answer answers
  lecture lectures game level player team group grupo groupe gruppe equipo equipe top rank place versions
  leetcode euler codewars hackerrank kattis aoc n nº`

/** What a number may count where nothing is said to be done: "test #4", "script #3", but not "Fix the tests #301". */
const THINGS = `try test tests testing example examples sample samples demo program programs script scripts file files page pages slide slides
  video videos section topic point item items option case scenario rule method approach way figure fig image img picture table row column
  line lines update updates feature`

const wordsOf = (spaceless: boolean): readonly string[] =>
  vocabularies
    .filter(vocabulary => (vocabulary.spaceless ?? false) === spaceless)
    .flatMap(({ message }) => message.counted.map(plain))

const COUNTED: ReadonlySet<string> = new Set([...wordsOf(false), ...OTHERS.split(/\s+/)])
const COUNTED_SPACELESS: readonly string[] = [...wordsOf(true), '第']

const THING_WORDS: ReadonlySet<string> = new Set(THINGS.split(/\s+/))

/** Whether a number sign after this text counts what its last word names: "Exercise #12", "Part A, step (#2)". */
export const countsThings = (before: string): boolean => {
  const text = plain(before.slice(-60)).replace(/[\s([:.,-]+$/, '')
  const word = /[\p{L}\p{M}º]+$/u.exec(text)?.[0] ?? ''
  if (COUNTED.has(word) || COUNTED.has(word.replace(/s$/, ''))) return true
  return COUNTED_SPACELESS.some(end => word.endsWith(end)) || (THING_WORDS.has(word) && !namesAction(before))
}

/** "#3 exercise", "#2 attempt done": the noun alone follows. "#3 version bump" says what an issue is about. */
export const countsThingsAfter = (after: string): boolean => {
  const word =
    /^[\s)\]:.-]{0,3}(\p{L}{1,20})[\s.!]{0,3}(?:done|finished|completed?|solved|ok|added)?[\s.!]{0,3}$/iu.exec(
      after.slice(0, 60),
    )?.[1]
  return after.length <= 60 && word !== undefined && (COUNTED.has(plain(word)) || THING_WORDS.has(plain(word)))
}
