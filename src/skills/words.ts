import { factsOf } from '../facts/query.ts'
import type { Fact, Facts } from '../types.ts'

/** `plural(1, 'test')` is "1 test", `plural(2, 'class', 'classes')` is "2 classes". */
export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

/** "a", "a and b", "a, b and c"; of many, the first `most` and "more". */
export const listed = (items: readonly string[], most = 4): string => {
  const shown = items.length > most ? [...items.slice(0, most - 1), 'more'] : items
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}

/** "has 2 methods, keeps state and builds on `Shape`": parts that are empty are left out. */
export const together = (...parts: readonly string[]): string =>
  listed(
    parts.filter(part => part !== ''),
    9,
  )

/** Names from the audited repository stand between backticks, so that a rendering can tell them from our words. */
export const code = (name: string): string => `\`${name.replaceAll('`', '´')}\``

const MAX_QUOTE = 72

/** What somebody wrote, shortened, in quotation marks; e-mail addresses and @mentions are left out: they are people's. */
export const quoted = (text: string): string => {
  const clean = text
    .slice(0, 500)
    .replace(/[^\s<>"]{1,64}@[^\s<>"]{1,100}|@[\w-]{1,40}/g, '…')
    .replace(/\s+/g, ' ')
    .trim()
  return `"${clean.length > MAX_QUOTE ? `${clean.slice(0, MAX_QUOTE - 1)}…` : clean}"`
}

/**
 * Code as it stands in a sentence: of a statement the line that opens it, and what an earlier limit cut in the middle of a
 * word ends at the last whole one.
 */
export const snippet = (text: string): string => {
  const head = opening(text)
  if (!head.endsWith('…')) return code(head)
  const whole = head
    .slice(0, -1)
    .replace(/[\w"'.]{1,80}$/, '')
    .trimEnd()
  return code(whole.length * 2 > head.length ? `${whole} …` : head)
}

const STATEMENT = /^(?:async )?(?:class|def|for|if|while|with)\b/

/** `for row in rows: print(row)` is opened by `for row in rows`; a colon between brackets opens nothing. */
const opening = (text: string): string => {
  if (!STATEMENT.test(text)) return text
  let depth = 0
  for (const [index, char] of Array.from(text.slice(0, 500)).entries()) {
    if ('([{'.includes(char)) depth += 1
    else if (')]}'.includes(char)) depth -= 1
    else if (char === ':' && depth === 0) return Array.from(text).slice(0, index).join('')
  }
  return text
}

/** Where a fact lies, for a question or a step: "`app/payment.py:52`". */
export const at = ({ anchor }: Fact): string => {
  switch (anchor.at) {
    case 'commit':
      return code(anchor.sha.slice(0, 7))
    case 'issue':
      return `issue ${anchor.number}`
    case 'pull':
      return `pull request ${anchor.number}`
    case 'file':
      return code(anchor.path)
    case 'lines':
      return code(
        anchor.cell === undefined
          ? `${anchor.path}:${anchor.startLine}`
          : `${anchor.path} cell ${anchor.cell} line ${anchor.startLine}`,
      )
  }
}

const TESTS = /(?:^|\/)tests?(?:\/|_|\.py$)|_tests?\.py$/

/** Test code counts; a reader would rather see the program first. */
export const inTests = ({ anchor }: Fact): boolean => 'path' in anchor && TESTS.test(anchor.path)

/** The last name of a dotted one, and a class before it: `requests.Timeout` is `Timeout`, `User.DoesNotExist` stays. */
export const shortName = (dotted: string): string => {
  const parts = dotted.split('.')
  const last = parts.at(-1) ?? dotted
  const before = parts.at(-2) ?? ''
  const isTelling = /^[A-Z]/.test(last) && !/^[A-Z]\w*$/.test(before)
  return isTelling || before === '' ? last : `${before}.${last}`
}

/** What a search says that found nothing: without Python code there was nothing to search. */
export const absentFrom = (facts: Facts, sentence: string): string =>
  factsOf(facts, 'module').length === 0 ? 'no Python code of its own to look at' : sentence
