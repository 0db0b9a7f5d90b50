import { type Idle, ShellFlow } from './shell-flow.ts'

/** One simple command of a shell script. `line` counts from 0 in the script. */
export interface ShellCommand {
  readonly words: readonly string[]
  readonly line: number
  /** Runs whatever came before: not after `&&` or `||`, not in an `if`, a loop or a case. */
  readonly certain: boolean
  /** Why it shows nothing, where that is certain. */
  readonly idle?: Idle
}

export interface ShellScript {
  readonly commands: readonly ShellCommand[]
  readonly functions: ReadonlyMap<string, readonly ShellCommand[]>
}

/** Longer scripts are read up to here. */
const LONGEST = 100_000
const MOST_COMMANDS = 1_000

type Token =
  | { readonly type: 'word'; readonly text: string; readonly line: number; readonly quoted: boolean }
  | { readonly type: 'operator'; readonly text: string; readonly line: number }

/**
 * Splits shell text into its simple commands: quotes, comments, continued lines, here-documents, functions and the
 * words of control structures are understood; nothing is expanded.
 */
export const readShell = (text: string): ShellScript => {
  const tokens = tokensOf(text.slice(0, LONGEST).replace(/\r\n/g, '\n'))
  const commands: NumberedCommand[] = []
  const functions = new Map<string, NumberedCommand[]>()
  const flow = new ShellFlow()
  const state: ReaderState = { flow, count: 0, depth: 0, braces: 0, inFunction: undefined, joined: false, ended: false }
  let words: { text: string; line: number; quoted: boolean }[] = []
  let inSignature = false

  const finish = (): void => {
    const [first] = words
    if (first) endCommand(words, state, commands, functions)
    words = []
  }
  for (const [index, token] of tokens.entries()) {
    if (commands.length >= MOST_COMMANDS) break
    if (token.type === 'word') {
      words.push(token)
      continue
    }
    const next = tokens[index + 1]
    if (token.text === '(' && words.length > 0 && next?.text === ')') {
      const name = words.at(-1)?.text ?? ''
      functions.set(name, functions.get(name) ?? [])
      state.inFunction = { name, braces: state.braces }
      words = []
      inSignature = true
      continue
    }
    finish()
    if (token.text !== ')' || !inSignature) follow(flow, token.text)
    inSignature = false
    state.joined = token.text === '&&' || token.text === '||' || (state.joined && token.text === '|')
  }
  finish()
  flow.endList()
  const settled = (list: readonly NumberedCommand[]): readonly ShellCommand[] => list.map(one => withIgnored(one, flow))
  return {
    commands: settled(commands),
    functions: new Map([...functions].map(([name, body]) => [name, settled(body)])),
  }
}

const follow = (flow: ShellFlow, operator: string): void => {
  if (operator === '&&' || operator === '||') flow.operator(operator)
  else if (operator === '|' || operator === '|&') flow.operator('|')
  else if (operator === '(') flow.open('(')
  else if (operator === ')') flow.close('(')
  else flow.endList()
}

interface NumberedCommand extends ShellCommand {
  readonly index: number
}

const withIgnored = ({ index, ...command }: NumberedCommand, flow: ShellFlow): ShellCommand => {
  const by = flow.ignoredBy(index)
  return command.idle || by === undefined ? command : { ...command, idle: { why: 'ignored', by } }
}

interface ReaderState {
  readonly flow: ShellFlow
  count: number
  depth: number
  braces: number
  inFunction: { name: string; braces: number } | undefined
  joined: boolean
  ended: boolean
}

const OPENING = new Set(['if', 'for', 'while', 'until', 'case', 'select'])
const CLOSING = new Set(['fi', 'done', 'esac'])
const PREFIXES = new Set(['if', 'then', 'elif', 'else', 'while', 'until', 'do', '!', 'time'])
const HEADERS = new Set(['for', 'case', 'select'])

const endCommand = (
  words: readonly { text: string; line: number; quoted: boolean }[],
  state: ReaderState,
  commands: NumberedCommand[],
  functions: Map<string, NumberedCommand[]>,
): void => {
  let rest = words
  let negated = false
  for (let first = rest[0]; first && !first.quoted; first = rest[0]) {
    if (OPENING.has(first.text)) state.depth += 1
    if (CLOSING.has(first.text)) state.depth = Math.max(0, state.depth - 1)
    if (first.text === '{') state.braces += 1
    if (first.text === '}') closeBrace(state)
    turn(state.flow, first.text)
    negated ||= first.text === '!'
    if (HEADERS.has(first.text)) return
    if (first.text === 'function') {
      const name = rest[1]?.text ?? ''
      functions.set(name, functions.get(name) ?? [])
      state.inFunction = { name, braces: state.braces }
      rest = rest.slice(2)
    } else if (PREFIXES.has(first.text) || CLOSING.has(first.text) || first.text === '{' || first.text === '}') {
      rest = rest.slice(1)
    } else break
  }
  const [first] = rest
  if (!first) return
  const certain = state.depth === 0 && !state.joined
  const texts = rest.map(word => word.text)
  const index = state.count++
  const idle = state.flow.command(negated ? [] : texts, index)
  const command = { words: texts, line: first.line, certain, index, ...(idle ? { idle } : {}) }
  if (state.inFunction) functions.get(state.inFunction.name)?.push(command)
  else if (!state.ended) {
    if (first.text === 'exit' && certain) state.ended = true
    else commands.push(command)
  }
}

/** The words that open, part and close a script's parts. */
const turn = (flow: ShellFlow, word: string): void => {
  if (word === 'if' || word === 'while' || word === 'until' || word === '{') flow.open(word)
  else if (HEADERS.has(word)) flow.open('other')
  else if (word === 'then' || word === 'elif' || word === 'else' || word === 'do') flow.branch(word)
  else if (word === 'fi') flow.close('if')
  else if (word === 'done') flow.close('loop')
  else if (word === 'esac') flow.close('other')
  else if (word === '}') flow.close('{')
}

const closeBrace = (state: ReaderState): void => {
  state.braces = Math.max(0, state.braces - 1)
  if (state.inFunction && state.braces <= state.inFunction.braces) state.inFunction = undefined
}

const OPERATORS = ['&&', '||', ';;', '|&', ';', '|', '&', '(', ')', '\n']
/** `2>&1`, `>> file`, `< file`, `&> file` */
const REDIRECTION = /^(?:\d*(?:>>|>\||>&|<>|<<<|>|<)|&>>?)/

const tokensOf = (text: string): Token[] => {
  const tokens: Token[] = []
  const waiting: string[] = []
  let line = 0
  let at = 0
  let dropNext = false
  while (at < text.length) {
    const char = text[at] ?? ''
    if (char === '\\' && text[at + 1] === '\n') {
      at += 2
      line += 1
    } else if (char === ' ' || char === '\t') at += 1
    else if (char === '#') {
      while (at < text.length && text[at] !== '\n') at += 1
    } else if (text.startsWith('<<', at) && text[at + 2] !== '<') {
      const opened = /^<<-?[ \t]*(['"\\]?)([\w.-]{1,80})\1/.exec(text.slice(at, at + 120))
      if (opened?.[2] !== undefined) waiting.push(opened[2])
      at += opened?.[0].length ?? 2
    } else if (REDIRECTION.test(text.slice(at, at + 6))) {
      const redirection = REDIRECTION.exec(text.slice(at, at + 6))?.[0] ?? '>'
      at += redirection.length
      dropNext = true
    } else {
      const operator = OPERATORS.find(candidate => text.startsWith(candidate, at))
      if (operator) {
        tokens.push({ type: 'operator', text: operator, line })
        at += operator.length
        dropNext = false
        if (operator !== '\n') continue
        line += 1
        while (waiting.length > 0) {
          const skipped = skipHereDocument(text, at, waiting.shift() ?? '')
          line += skipped.lines
          at = skipped.at
        }
      } else {
        const word = wordAt(text, at)
        if (!dropNext) tokens.push({ type: 'word', text: word.text, line, quoted: word.quoted })
        dropNext = false
        line += word.lines
        at = word.end
      }
    }
  }
  return tokens
}

const skipHereDocument = (text: string, from: number, delimiter: string): { at: number; lines: number } => {
  let at = from
  let lines = 0
  while (at < text.length) {
    const end = text.indexOf('\n', at)
    const line = text.slice(at, end < 0 ? text.length : end)
    at = end < 0 ? text.length : end + 1
    lines += 1
    if (line.trim() === delimiter) break
  }
  return { at, lines }
}

const ENDS_WORD = /[\s;|&()<>]/

const wordAt = (text: string, start: number): { text: string; end: number; lines: number; quoted: boolean } => {
  let at = start
  let word = ''
  let quoted = false
  while (at < text.length) {
    const char = text[at] ?? ''
    if (char === "'" || char === '"') {
      const end = endOfQuote(text, at)
      word += text.slice(at + 1, end)
      if (at === start) quoted = true
      at = end + 1
    } else if (char === '`' || (char === '$' && (text[at + 1] === '(' || text[at + 1] === '{'))) {
      const end = endOfExpansion(text, at)
      word += text.slice(at, end)
      at = end
    } else if (char === '\\' && at + 1 < text.length) {
      word += text[at + 1] === '\n' ? '' : text[at + 1]
      at += 2
    } else if (ENDS_WORD.test(char)) break
    else {
      word += char
      at += 1
    }
  }
  const end = Math.max(at, start + 1)
  return { text: word, end, lines: text.slice(start, end).split('\n').length - 1, quoted }
}

const endOfQuote = (text: string, start: number): number => {
  const quote = text[start]
  for (let at = start + 1; at < text.length; at += 1) {
    if (quote === '"' && text[at] === '\\') at += 1
    else if (text[at] === quote) return at
  }
  return text.length
}

const endOfExpansion = (text: string, start: number): number => {
  if (text[start] === '`') {
    const end = text.indexOf('`', start + 1)
    return end < 0 ? text.length : end + 1
  }
  const [open, close] = text[start + 1] === '(' ? ['(', ')'] : ['{', '}']
  let depth = 0
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === open) depth += 1
    else if (text[at] === close) {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return text.length
}
