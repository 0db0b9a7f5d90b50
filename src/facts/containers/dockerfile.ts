import { Copy, DockerfileParser, From, type Instruction, JSONInstruction } from 'dockerfile-ast'

/** One instruction of a Dockerfile, with lines from 1. */
export interface Step {
  readonly keyword: string
  /** Arguments without flags; of the JSON form its strings. */
  readonly words: readonly string[]
  /** Arguments as one text, continued lines joined; a here-document's body where there is one. */
  readonly text: string
  /** `COPY --from=…` */
  readonly from?: string
  readonly line: number
  readonly endLine: number
}

export interface Stage {
  readonly name: string | undefined
  /** With the defaults of `ARG` filled in. */
  readonly base: string
  readonly steps: readonly Step[]
}

export type ReadDockerfile =
  | { readonly stages: readonly Stage[]; readonly line: number; readonly endLine: number }
  | { readonly broken: string; readonly line: number; readonly endLine: number }

/** Dockerfiles are a few kilobytes. */
const LARGEST = 128 * 1024

// https://docs.docker.com/reference/dockerfile/
const KEYWORDS = new Set(
  'ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR'.split(
    ' ',
  ),
)

/** Undefined when there is no instruction at all: empty, or everything commented out. */
export const readDockerfile = (text: string): ReadDockerfile | undefined => {
  if (text.length > LARGEST) return { broken: `larger than ${LARGEST / 1024} KiB`, line: 1, endLine: 1 }
  const lines = text.split('\n')
  const instructions = DockerfileParser.parse(withShortComments(text)).getInstructions()
  const steps = instructions.map(instruction => stepOf(instruction, lines))
  const [first] = steps
  const last = steps.at(-1)
  if (!first || !last) return undefined
  const extent = { line: first.line, endLine: last.endLine }
  const unknown = steps.find(step => !KEYWORDS.has(step.keyword))
  if (unknown) return { broken: `no instruction in line ${unknown.line}`, ...extent }
  const start = steps.find(step => step.keyword !== 'ARG')
  if (start?.keyword !== 'FROM') return { broken: 'does not begin with FROM', ...extent }
  return { stages: stagesOf(instructions, steps), ...extent }
}

/** The library looks for a directive from each `#` of the first lines on to the line's end. */
const withShortComments = (text: string): string => text.replace(/^([ \t]*#[^\n]{0,200})[^\n]*/gm, '$1')

const stepOf = (instruction: Instruction, lines: readonly string[]): Step => {
  const range = instruction.getRange()
  const json =
    instruction instanceof JSONInstruction
      ? instruction.getJSONStrings().map(part => jsonString(part.getRange(), lines))
      : []
  const from = instruction instanceof Copy ? (instruction.getFromFlag()?.getValue() ?? undefined) : undefined
  const words = json.length > 0 ? json : instruction.getArguments().map(part => unquoted(part.getValue()))
  const keyword = instruction.getKeyword()
  const whole = keyword === 'RUN' && /<<-?\s*['"]?\w/.test(lines[range.start.line] ?? '')
  return {
    keyword,
    words,
    text: whole
      ? hereDocument(lines, range.start.line, range.end.line)
      : words.map(word => (json.length > 0 && /\s/.test(word) ? `"${word}"` : word)).join(' '),
    ...(from === undefined ? {} : { from }),
    line: range.start.line + 1,
    endLine: range.end.line + 1,
  }
}

type TextRange = ReturnType<Instruction['getRange']>

/** Taken from the text: the library's own value of a JSON string has lost its spaces. */
const jsonString = ({ start, end }: TextRange, lines: readonly string[]): string =>
  unquoted((lines[start.line] ?? '').slice(start.character, end.character))

const hereDocument = (lines: readonly string[], start: number, end: number): string =>
  lines.slice(start + 1, end).join('\n')

const unquoted = (word: string): string => word.replace(/^(["'])(.*)\1$/, '$2')

const stagesOf = (instructions: readonly Instruction[], steps: readonly Step[]): readonly Stage[] => {
  const defaults = new Map<string, string>()
  const stages: { name: string | undefined; base: string; steps: Step[] }[] = []
  for (const [index, instruction] of instructions.entries()) {
    const step = steps[index]
    if (!step) continue
    if (instruction instanceof From) {
      const name = instruction.getBuildStage() ?? undefined
      stages.push({ name: name?.toLowerCase(), base: filledIn(instruction.getImage() ?? '', defaults), steps: [] })
      continue
    }
    const [, argument, value] = step.keyword === 'ARG' ? (/^(\w+)=(.*)$/.exec(step.words[0] ?? '') ?? []) : []
    if (argument !== undefined) defaults.set(argument, unquoted(value ?? ''))
    stages.at(-1)?.steps.push(step)
  }
  return stages
}

/** `python:${VERSION}` with `ARG VERSION=3.12` is `python:3.12`; `${VERSION:-3.12}` brings its own default. */
const filledIn = (image: string, defaults: ReadonlyMap<string, string>): string =>
  image.replace(
    /\$\{?(\w+)(?::-([^}]*))?\}?/g,
    (whole, name: string, own: string | undefined) => defaults.get(name) ?? own ?? whole,
  )

/** Names and numbers by which a stage can be asked for, lower case. */
export const stageNames = (text: string): readonly string[] | undefined => {
  const read = readDockerfile(text)
  return read && 'stages' in read
    ? read.stages.flatMap((stage, index) => [String(index), ...(stage.name === undefined ? [] : [stage.name])])
    : undefined
}
