import { deedsOf } from '../ci/follow.ts'
import { folderOf, joined } from '../ci/places.ts'
import { conflictLine } from '../ci/yaml-tree.ts'
import type { DockerfileFact } from '../kinds.ts'
import type { TextFile, Texts } from '../texts.ts'
import { copiesAndInstalls, hasPython } from './base-images.ts'
import type { Code } from './code.ts'
import type { ComposeService } from './compose.ts'
import { readDockerfile, type Stage, type Step } from './dockerfile.ts'
import { type Start, startOf, startScripts } from './start.ts'

/** What a Dockerfile comes to, with the compose services that build it. Undefined for one without any instruction. */
export const dockerfileFact = (
  file: TextFile,
  services: readonly ComposeService[],
  code: Code,
  texts: Texts,
): DockerfileFact | undefined => {
  const conflict = conflictLine(file.text)
  const read = readDockerfile(file.text)
  if (!read) return undefined
  const common = {
    kind: 'dockerfile' as const,
    anchor: { at: 'lines' as const, path: file.path, startLine: read.line, endLine: read.endLine },
    owner: file.owner,
    devcontainer: /(?:^|\/)\.devcontainer\//.test(file.path),
  }
  const nothing = {
    base: '',
    installs: false,
    includesCode: false,
    includesPython: false,
    starts: false,
    startedBy: '',
  }
  if (conflict !== undefined) return { ...common, ...nothing, broken: `conflict markers in line ${conflict}` }
  if ('broken' in read) return { ...common, ...nothing, broken: read.broken }
  const building = services.filter(service => service.dockerfile === file.path)
  const image = imageOf(read.stages, building, file, code, texts)
  return { ...common, ...image }
}

type Image = Omit<DockerfileFact, 'kind' | 'anchor' | 'owner' | 'devcontainer'>

const imageOf = (
  stages: readonly Stage[],
  services: readonly ComposeService[],
  file: TextFile,
  code: Code,
  texts: Texts,
): Image => {
  const chain = chainOf(stages)
  const base = chain[0]?.base ?? ''
  const steps = stages.flatMap(stage => stage.steps)
  const start = startOf(chain, services)
  const scripts = startScripts(start, texts)
  const contexts = contextsOf(file.path, services, steps, code)
  const included = [
    ...contexts.flatMap(context => copiedPaths(steps, context)),
    ...services.flatMap(service => service.mounts),
  ]
  const runs = steps.filter(step => step.keyword === 'RUN').map(step => step.text)
  const everything = copiesAndInstalls(base) || runs.some(text => /\bgit clone\b/.test(text))
  const includesCode = everything || included.some(code.isCodeIn)
  const python =
    stages.some(stage => isRealBase(stage, stages) && hasPython(stage.base)) ||
    usesPython([...runs, start?.command ?? '', ...scripts])
  const broken = brokenPart(stages, steps, contexts, code, texts)
  return {
    base,
    installs: copiesAndInstalls(base) || [...runs, ...scripts].some(text => installs(text, texts)),
    includesCode,
    includesPython: code.hasPython ? python && (everything || included.some(code.isPythonIn)) : includesCode,
    starts: start !== undefined,
    startedBy: start?.by ?? '',
    ...commandOf(start),
    ...(broken === undefined ? {} : { broken }),
  }
}

const commandOf = (start: Start | undefined): { command?: string } =>
  start?.command === undefined ? {} : { command: start.command }

const isRealBase = (stage: Stage, stages: readonly Stage[]): boolean =>
  !stages.some(other => other !== stage && other.name === stage.base.toLowerCase())

/** The last stage and the stages that it is built on, the outermost first. */
const chainOf = (stages: readonly Stage[]): readonly Stage[] => {
  const chain: Stage[] = []
  for (let stage = stages.at(-1); stage && !chain.includes(stage); ) {
    chain.unshift(stage)
    const { base } = stage
    stage = stages.find(other => other.name !== undefined && other.name === base.toLowerCase())
  }
  return chain
}

const usesPython = (texts: readonly string[]): boolean =>
  texts.some(text => /\b(?:python\d?|pip\d?|py3-pip|conda|uv|poetry|pipenv|gunicorn|uvicorn|uwsgi)\b/.test(text))

/** Tools that install, and are not what the project needs. */
const TOOLS = /^(?:pip|setuptools|wheel|poetry|pipenv|uv|virtualenv|pip-tools|pdm|hatch)(?:[=<>~!].*)?$/

const installs = (script: string, texts: Texts): boolean =>
  deedsOf(texts, [script], undefined).some(
    deed => deed.does === 'install' && deed.idle?.why !== 'never' && !isToolInstall(deed.command),
  ) || script.split(/[\n;&]/).some(command => SYSTEM_PACKAGE.test(SYSTEM_INSTALL.exec(command)?.[1] ?? ''))

/** In two steps, each of which reads a command once. */
const SYSTEM_INSTALL = /\b(?:apt-get|apt|apk|dnf|yum|microdnf)\b.{0,300}?\b(?:install|add)\b(.*)/
const SYSTEM_PACKAGE = /\b(?:python3?-(?!pip|dev|venv|minimal|setuptools)\w|py3-(?!pip)\w)/

const isToolInstall = (command: string): boolean => {
  const [, ...words] = command.split(/^pip[\d.]* install /)
  const packages = (words[0] ?? '').split(' ').filter(word => word !== '' && !word.startsWith('-'))
  return (
    words.length > 0 &&
    !/ -[re]\b| --requirement| \./.test(command) &&
    packages.every(name => TOOLS.test(name.replace(/^["']|["']$/g, '')))
  )
}

/** COPY and ADD from the build context, their last word being the place in the image. */
const copies = (steps: readonly Step[]): readonly string[] =>
  steps
    .filter(step => (step.keyword === 'COPY' || step.keyword === 'ADD') && step.from === undefined)
    .flatMap(step => step.words.slice(0, -1))
    .filter(source => !/^(?:https?:|git@|<<)|[$]/.test(source))

const copiedPaths = (steps: readonly Step[], context: string): readonly string[] =>
  copies(steps)
    .flatMap(source => joined(context, source.replace(/^\/+/, '').replaceAll('*', '\u0001')) ?? [])
    .map(path => path.replaceAll('\u0001', '*'))

/**
 * The folders that may be the build context. The compose file says so; else it is the Dockerfile's folder, or one
 * above it when what is copied lies there.
 */
const contextsOf = (
  path: string,
  services: readonly ComposeService[],
  steps: readonly Step[],
  code: Code,
): readonly string[] => {
  const declared = services.flatMap(service => service.context ?? [])
  if (declared.length > 0) return [...new Set(declared)]
  const own = folderOf(path)
  const above = own
    .split('/')
    .filter(Boolean)
    .map((_, index, parts) => parts.slice(0, parts.length - index - 1).join('/'))
  const candidates = [own, ...above]
  const complete = candidates.filter(context => copiedPaths(steps, context).every(code.exists))
  const withCode = complete.find(context => copiedPaths(steps, context).some(code.isCodeIn))
  return [withCode ?? complete[0] ?? own]
}

const brokenPart = (
  stages: readonly Stage[],
  steps: readonly Step[],
  contexts: readonly string[],
  code: Code,
  texts: Texts,
): string | undefined => {
  const unknown = steps.find(step => step.from !== undefined && !isStage(step.from, stages))
  if (unknown) return `copies from the stage ${unknown.from}, which does not exist`
  if (stages.some(stage => stage.base === '')) return 'FROM without an image'
  const missing = copies(steps).find(
    source =>
      isWritten(source) &&
      contexts.every(context => copiedPaths([copying(source)], context).every(path => !code.exists(path))) &&
      !isSomewhere(source, texts),
  )
  return missing === undefined ? undefined : `copies ${missing}, which is not in the repository`
}

const copying = (source: string): Step => ({ keyword: 'COPY', words: [source, '.'], text: '', line: 0, endLine: 0 })

/** Names that people give to stages: an unknown one of these is no image from somewhere else. */
const STAGE_NAME =
  /^(?:build(?:er)?|base|deps|dependencies|dev|development|prod|production|test|stage[\w-]*|frontend|backend|venv|compile[\w-]*|\d+)$/i

const isStage = (from: string, stages: readonly Stage[]): boolean =>
  !STAGE_NAME.test(from) ||
  stages.some(stage => stage.name === from.toLowerCase()) ||
  (/^\d+$/.test(from) && Number(from) < stages.length)

/** Files that a person writes and commits, not those that a build makes or a `.gitignore` hides. */
const isWritten = (source: string): boolean =>
  source.length < 500 &&
  /^(?:\.?\/)?(?:[\w-]+\/)*[\w-]+(?:\.py|requirements[\w-]*\.txt|requirements\.txt|setup\.cfg|pyproject\.toml|\.txt)$|^(?:\.\/)?Pipfile$|^(?:\.\/)?package\.json$/.test(
    source,
  )

/** The build context may be a folder that nothing names: then the file lies there. */
const isSomewhere = (source: string, texts: Texts): boolean => {
  const tail = source.replace(/^\.?\/+/, '')
  return texts.paths.some(path => path === tail || path.endsWith(`/${tail}`))
}
