/** Why a command of a script shows nothing: it never runs, nobody learns of its result, or it only prints. */
export interface Idle {
  readonly why: 'never' | 'ignored' | 'printed'
  /** What says so, as it is written: `|| true`, `if false`. */
  readonly by: string
}

/** What opens a part of a script that ends with a word or a bracket of its own. */
export type Opening = '(' | '{' | 'if' | 'while' | 'until' | 'other'

interface Frame {
  readonly opening: Opening | 'script'
  /** Why nothing of the part that holds this one runs. */
  readonly around: string | undefined
  never: string | undefined
  /** What the list of commands so far is known to come to: `true ||` decides what comes next. */
  value: boolean | undefined
  skip: string | undefined
  operator: '' | '&&' | '||'
  /** The command that swallows a failure, where the list ends with one. */
  swallowed: string | undefined
  /** Commands of the list, and of all lists. */
  list: number[]
  readonly all: number[]
  /** An earlier branch of this `if` is always taken. */
  isTaken: boolean
}

/** Follows a script's constants: what `false &&`, `if false` and `|| true` make of the commands around them. */
export class ShellFlow {
  private readonly frames: Frame[] = [frameOf('script', undefined)]
  private readonly ignored = new Map<number, string>()

  /** Takes the next command and says why it never runs, if so. `index` tells it apart for `ignoredBy`. */
  command(words: readonly string[], index: number): Idle | undefined {
    const frame = this.top
    const never = frame.never ?? frame.skip
    frame.list.push(index)
    frame.all.push(index)
    if (never !== undefined) return { why: 'never', by: never }
    frame.swallowed = frame.operator === '||' && isHarmless(words) ? `|| ${words.join(' ').slice(0, 40)}` : undefined
    frame.value = constantOf(words)
    return undefined
  }

  /** What hides this command's failure; known when the script has ended. */
  ignoredBy(index: number): string | undefined {
    return this.ignored.get(index)
  }

  operator(text: '&&' | '||' | '|'): void {
    const frame = this.top
    if (text === '|') {
      frame.value = frame.skip === undefined ? undefined : frame.value
      return
    }
    frame.operator = text
    frame.skip = frame.value === (text === '||') ? `${frame.value ? 'true' : 'false'} ${text}` : undefined
  }

  /** A `;`, the end of a line or of a part. */
  endList(): void {
    const frame = this.top
    if (frame.swallowed !== undefined) for (const index of frame.list) this.ignored.set(index, frame.swallowed)
    frame.list = []
    frame.operator = ''
    frame.skip = undefined
    frame.swallowed = undefined
  }

  open(opening: Opening): void {
    if (this.frames.length < DEEPEST) this.frames.push(frameOf(opening, this.top.never ?? this.top.skip))
  }

  close(opening: Opening | 'loop'): void {
    const { top } = this
    const fits = opening === 'loop' ? /^(?:while|until|other)$/.test(top.opening) : top.opening === opening
    if (!fits || this.frames.length < 2) return
    this.endList()
    this.frames.pop()
    const outer = this.top
    outer.list.push(...top.all)
    outer.all.push(...top.all)
    if (outer.skip === undefined) outer.value = undefined
    outer.swallowed = undefined
  }

  /** `then`, `elif`, `else` or `do`. */
  branch(word: string): void {
    const frame = this.top
    const { opening, around, value } = frame
    this.endList()
    if (opening === 'if') {
      if (word === 'then') frame.never = this.thenNever(frame, around)
      else frame.never = around ?? (frame.isTaken ? 'if true' : undefined)
    } else if (word === 'do' && value !== undefined && value === (opening === 'until')) {
      frame.never = around ?? `${opening} ${value}`
    }
    frame.value = undefined
  }

  private thenNever(frame: Frame, around: string | undefined): string | undefined {
    const taken = frame.isTaken ? 'if true' : undefined
    const never = around ?? taken ?? (frame.value === false ? 'if false' : undefined)
    if (frame.value === true) frame.isTaken = true
    return never
  }

  private get top(): Frame {
    const frame = this.frames.at(-1)
    if (!frame) throw new Error('a script has no outermost part')
    return frame
  }
}

/** More parts inside of each other are no script of a person. */
const DEEPEST = 100

const frameOf = (opening: Frame['opening'], around: string | undefined): Frame => ({
  opening,
  around,
  never: around,
  value: undefined,
  skip: undefined,
  operator: '',
  swallowed: undefined,
  list: [],
  all: [],
  isTaken: false,
})

/** `true` and `:` always succeed, `false` never does. */
const constantOf = ([program, ...rest]: readonly string[]): boolean | undefined => {
  if (program === ':' || /^(?:\/usr)?(?:\/bin\/)?true$/.test(program ?? '')) return true
  return /^(?:\/usr)?(?:\/bin\/)?false$/.test(program ?? '') && rest.length === 0 ? false : undefined
}

/** What comes after `||` and makes a failure look like a success. */
const isHarmless = (words: readonly string[]): boolean =>
  constantOf(words) === true ||
  words[0] === 'echo' ||
  words[0] === 'printf' ||
  (words[0] === 'exit' && words[1] === '0') ||
  (words[0] === 'return' && words[1] === '0')
