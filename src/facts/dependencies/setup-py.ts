import type { TextFile } from '../texts.ts'
import { type Declared, type Group, groupNamed, requirementName } from './declared.ts'

export const isSetupPy = (path: string): boolean => /(?:^|\/)setup\.py$/.test(path)

const KEYWORDS: readonly (readonly [string, Group])[] = [
  ['install_requires', 'runtime'],
  ['requires', 'runtime'],
  ['extras_require', 'optional'],
  ['tests_require', 'development'],
  ['test_requires', 'development'],
]

/** Longer ones are no setup scripts. */
const LONGEST = 200_000
const MOST_TRIES = 5

/** The literal lists given to `setup()`, by their text: nothing is run, so a list that is computed is not seen. */
export const setupPyDependencies = (file: TextFile): readonly Declared[] => {
  const tokens = tokensOf(file.text.slice(0, LONGEST))
  return KEYWORDS.flatMap(([keyword, group]) => {
    const start = valueStart(tokens, keyword)
    return start === undefined
      ? []
      : stringsFrom(tokens, start).flatMap(({ text, key, line }) => {
          const name = requirementName(text)
          return name === undefined
            ? []
            : [{ name, group: group === 'optional' ? groupNamed(key, group) : group, path: file.path, line }]
        })
  })
}

interface Token {
  readonly type: 'string' | 'name' | 'mark'
  readonly text: string
  readonly line: number
}

/** Python's strings, names and marks; comments are dropped. A quote that nothing closes ends with its line. */
const tokensOf = (text: string): readonly Token[] => {
  const tokens: Token[] = []
  let line = 1
  const pattern =
    /#[^\n]*|[rRuUbBfF]{0,2}(?:"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?)|\w+|\n|[^\s\w]/g
  for (const [found] of text.matchAll(pattern)) {
    const quote = /^[rRuUbBfF]{0,2}("""|'''|"|')/.exec(found)
    if (quote?.[1] !== undefined)
      tokens.push({ type: 'string', text: found.slice(quote[0].length, -quote[1].length), line })
    else if (/^\w/.test(found)) tokens.push({ type: 'name', text: found, line })
    else if (found !== '\n' && !found.startsWith('#')) tokens.push({ type: 'mark', text: found, line })
    line += found.split('\n').length - 1
  }
  return tokens
}

/** The index of the bracket that opens `keyword=[…]` or `'keyword': […]`, also through one name: `keyword=REQUIRED`. */
const valueStart = (tokens: readonly Token[], keyword: string, depth = 0): number | undefined => {
  let tries = 0
  for (const [index, token] of tokens.entries()) {
    if (token.text !== keyword || (token.type !== 'name' && token.type !== 'string')) continue
    const assigned = tokens[index + 1]?.text
    const value = tokens[index + 2]
    if ((assigned !== '=' && assigned !== ':') || value === undefined) continue
    if (value.text === '[' || value.text === '{' || value.text === '(') return index + 2
    const next = tokens[index + 3]?.text
    if (
      value.type === 'name' &&
      depth === 0 &&
      tries < MOST_TRIES &&
      (next === ',' || next === ')' || next === undefined)
    ) {
      tries += 1
      const found = valueStart(tokens, value.text, 1)
      if (found !== undefined) return found
    }
  }
  return undefined
}

/** Strings up to the closing bracket, with the dictionary key that they stand under. A call inside is not literal. */
const stringsFrom = (
  tokens: readonly Token[],
  start: number,
): readonly { text: string; key: string; line: number }[] => {
  const found: { text: string; key: string; line: number }[] = []
  let depth = 0
  let key = ''
  for (let index = start; index < tokens.length; index += 1) {
    const token = tokens[index]
    if (!token) break
    if (token.type === 'mark' && '[{('.includes(token.text)) depth += 1
    if (token.type === 'mark' && ']})'.includes(token.text)) depth -= 1
    if (depth === 0) break
    if (token.type !== 'string') continue
    const isKey = tokens[index + 1]?.text === ':' && tokens[index + 1]?.type === 'mark'
    if (isKey) key = token.text
    else found.push({ text: token.text, key, line: token.line })
  }
  return found
}
