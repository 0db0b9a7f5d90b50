import type { CiFact, CiService, CiStepFact, Fact } from '../kinds.ts'
import type { TextFile, Texts } from '../texts.ts'
import { deedsOf } from './follow.ts'
import type { Folder } from './places.ts'
import type { Idle } from './shell-flow.ts'
import { flatScalars, type Yaml } from './yaml-tree.ts'

/** Shell text in a CI file. Where `mapped`, each line of it is a line of the file from `line` on. */
export interface ScriptPart {
  readonly text: string
  readonly line: number
  readonly endLine: number
  readonly mapped: boolean
}

/** Something that a pipeline does: scripts that share a shell, or an action whose meaning is known. */
export type Work =
  | {
      readonly scripts: readonly ScriptPart[]
      readonly folder: Folder
      readonly runsOnChange: boolean
      /** Why all of it shows nothing: `if: false`. */
      readonly idle?: Idle
    }
  | {
      readonly does: CiStepFact['does']
      readonly language: CiStepFact['language']
      readonly command: string
      readonly line: number
      readonly endLine: number
      readonly runsOnChange: boolean
      readonly idle?: Idle
    }

/** What one CI file comes to. */
export interface Pipeline {
  readonly runsOnChange: boolean
  readonly broken?: string
  readonly work: readonly Work[]
}

export interface Service {
  readonly name: CiService
  /** Where the service looks for its configuration. */
  readonly isFile: (path: string) => boolean
  readonly read: (file: TextFile, texts: Texts) => Pipeline
}

/** How much one file may make us look at: templates, aliases and includes can name each other over and over. */
export interface Budget {
  left: number
}

export const newBudget = (): Budget => ({ left: 5_000 })

/** Takes one step; false when there is none left. */
export const spend = (budget: Budget): boolean => {
  budget.left -= 1
  return budget.left >= 0
}

export const broken = (reason: string): Pipeline => ({ runsOnChange: false, broken: reason, work: [] })

/** The scripts in a value: one text, a list of them, or lists in lists. */
export const scriptParts = (value: Yaml | undefined): readonly ScriptPart[] =>
  flatScalars(value).flatMap(scalar =>
    scalar.value === undefined || scalar.value === true
      ? []
      : [
          {
            text: scalar.text,
            line: scalar.firstTextLine ?? scalar.line,
            endLine: scalar.endLine,
            mapped: scalar.firstTextLine !== undefined,
          },
        ],
  )

/** More steps than that are a generated or hostile file. */
const MOST_WORK = 500
/** Commands looked at for one file, with everything that they lead to. */
const MOST_FOLLOWED = 5_000

/** `commands` is what all files together may make us look at. */
export const pipelineFacts = (service: Service, file: TextFile, texts: Texts, commands: Budget): readonly Fact[] => {
  const pipeline = service.read(file, texts)
  const lines = file.text.split('\n').length
  const at = (startLine: number, endLine: number): CiFact['anchor'] => ({
    at: 'lines',
    path: file.path,
    startLine,
    endLine,
  })
  const ci: CiFact = {
    kind: 'ci',
    anchor: { at: 'file', path: file.path },
    owner: file.owner,
    service: service.name,
    runsOnChange: pipeline.runsOnChange,
    ...(pipeline.broken === undefined ? {} : { broken: pipeline.broken }),
  }
  if (pipeline.broken !== undefined) return [ci]
  const budget = { left: Math.min(MOST_FOLLOWED, commands.left) }
  const before = budget.left
  const steps = pipeline.work.slice(0, MOST_WORK).flatMap(work => stepsOf(work, texts, budget))
  commands.left -= before - Math.max(0, budget.left)
  const seen = new Set<string>()
  const facts: Fact[] = [ci]
  for (const { line, endLine, idle, ...step } of steps) {
    const key = JSON.stringify([line, step.does, step.command, step.runsOnChange, idle?.why])
    if (seen.has(key) || line > lines) continue
    seen.add(key)
    if (idle) {
      const { does, command } = step
      const anchor = at(line, Math.max(line, Math.min(endLine, lines)))
      facts.push({ kind: 'idle-step', anchor, owner: file.owner, service: service.name, does, command, ...idle })
      continue
    }
    facts.push({
      kind: 'ci-step',
      anchor: at(line, Math.max(line, Math.min(endLine, lines))),
      owner: file.owner,
      service: service.name,
      ...step,
      runsOnChange: step.runsOnChange && pipeline.runsOnChange,
    })
  }
  return facts
}

type Step = Pick<CiStepFact, 'does' | 'language' | 'command' | 'runsOnChange'> & {
  readonly line: number
  readonly endLine: number
  readonly idle?: Idle
}

const stepsOf = (work: Work, texts: Texts, budget: Budget): readonly Step[] => {
  if ('does' in work) return [work]
  const deeds = deedsOf(
    texts,
    work.scripts.map(script => script.text),
    work.folder,
    budget,
  )
  return deeds.flatMap(deed => {
    const script = work.scripts[deed.script]
    if (!script) return []
    const line = script.mapped ? script.line + deed.line : script.line
    const endLine = script.mapped ? line : script.endLine
    const idle = work.idle ?? deed.idle
    return [
      {
        does: deed.does,
        language: deed.language,
        command: deed.command,
        runsOnChange: work.runsOnChange,
        line,
        endLine,
        ...(idle ? { idle } : {}),
      },
    ]
  })
}
