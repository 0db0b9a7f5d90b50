import { fileAt } from '../ci/places.ts'
import { programOf } from '../ci/wrappers.ts'
import type { Texts } from '../texts.ts'
import { startsByItself } from './base-images.ts'
import type { ComposeService } from './compose.ts'
import type { Stage, Step } from './dockerfile.ts'

export interface Start {
  readonly by: 'CMD' | 'ENTRYPOINT' | 'compose' | 'base image'
  readonly command?: string
}

/** What starts a container of these stages (from the outermost base to the last): its own command, the compose file's, or the base image's. */
export const startOf = (stages: readonly Stage[], services: readonly ComposeService[]): Start | undefined => {
  const steps = stages.flatMap(stage => stage.steps)
  const entrypoint = steps.findLast(step => step.keyword === 'ENTRYPOINT')
  const command = steps.findLast(step => step.keyword === 'CMD')
  for (const step of [entrypoint, command]) {
    const text = step ? startText(step, command) : undefined
    if (step && text !== undefined && !isIdle(text))
      return { by: step.keyword === 'CMD' ? 'CMD' : 'ENTRYPOINT', command: shortened(text) }
  }
  const composed = services.find(service => service.command !== undefined && !isIdle(service.command))
  if (composed?.command !== undefined) return { by: 'compose', command: shortened(composed.command) }
  const base = stages[0]?.base ?? ''
  return command === undefined && entrypoint === undefined && startsByItself(base) ? { by: 'base image' } : undefined
}

/** An entrypoint takes the command as its arguments: `ENTRYPOINT ["python"]` with `CMD ["app.py"]`. */
const startText = (step: Step, command: Step | undefined): string =>
  step.keyword === 'ENTRYPOINT' && command ? `${step.text} ${command.text}` : step.text

const SHELLS = /^(?:sh|bash|zsh|ash|dash|python|ipython|node|irb|tini|dumb-init|env|exec)$/
const IDLE = /^(?:sleep|tail|true|echo|cat|top|ls|printenv|false|:)$/

/** Keeps a container open or prints something, and starts nothing. */
const isIdle = (text: string): boolean => {
  const words = text.split(/\s+/).filter(word => word !== '' && !/^-{1,2}$/.test(word))
  const names = words
    .map(word => programOf(word.slice(0, 500).replace(/^["'[]+|["'\],;]+$/g, '')))
    .filter(name => !/^-/.test(name))
  const telling = names.find(name => !SHELLS.test(name))
  return telling === undefined || IDLE.test(telling)
}

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 80 ? `${line.slice(0, 79)}…` : line
}

/** The own scripts that a start names: `ENTRYPOINT ["./setup.sh"]`. */
export const startScripts = (start: Start | undefined, texts: Texts): readonly string[] =>
  (start?.command ?? '').split(/\s+/).flatMap(word => {
    const file = /\.(?:sh|bash)$/.test(word) ? fileAt(texts, undefined, word) : undefined
    return file ? [file.text] : []
  })
