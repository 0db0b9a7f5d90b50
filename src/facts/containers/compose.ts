import { folderOf, joined } from '../ci/places.ts'
import { conflictLine, entriesOf, entry, listed, readYaml, textOf, textsIn, type Yaml } from '../ci/yaml-tree.ts'
import type { ComposeFact } from '../kinds.ts'
import { inEachFile, type TextFile, type Texts } from '../texts.ts'
import { stageNames } from './dockerfile.ts'
import { isComposeName, mayBeCompose } from './file-names.ts'

// https://docs.docker.com/reference/compose-file/

export interface ComposeService {
  readonly name: string
  readonly image: string | undefined
  /** The folder that is built; undefined when it builds nothing of this repository. */
  readonly context: string | undefined
  /** The path of the Dockerfile that it builds from. */
  readonly dockerfile: string | undefined
  readonly target: string | undefined
  /** Command or entrypoint, as text. */
  readonly command: string | undefined
  /** Folders of the repository that are mounted. */
  readonly mounts: readonly string[]
  readonly line: number
  readonly endLine: number
}

export interface ComposeFile {
  readonly file: TextFile
  readonly services: readonly ComposeService[]
  readonly broken?: string
}

/** All files that are compose files by name and shape. Templates of other tools (Ansible, Helm) are none. */
export const composeFiles = (texts: Texts): readonly ComposeFile[] =>
  inEachFile(texts, file => {
    if (file.owner !== 'own' || !(isComposeName(file.path) || mayBeCompose(file.path))) return []
    const compose = readCompose(file)
    return compose ? [compose] : []
  })

const readCompose = (file: TextFile): ComposeFile | undefined => {
  const read = readYaml(file.text)
  if ('broken' in read) {
    const template = /\{\{|\{%/.test(file.text) && conflictLine(file.text) === undefined
    return template || !isComposeName(file.path) || !/^[ \t]*(?:services|image|build)[ \t]*:/m.test(file.text)
      ? undefined
      : { file, services: [], broken: read.broken }
  }
  const [root] = read.documents
  const declared = serviceMap(root, isComposeName(file.path))
  if (!declared) return undefined
  return { file, services: declared.map(([name, service]) => serviceOf(name, service, file, declared, 0)) }
}

/** Version 2 and later have `services`; version 1 had the services at the top. */
const MOST_SERVICES = 200

const serviceMap = (root: Yaml | undefined, named: boolean): readonly (readonly [string, Yaml])[] | undefined => {
  const services = entry(root, 'services')
  const all = entriesOf(services ?? root).slice(0, MOST_SERVICES)
  const runs = all.filter(([, service]) => ['image', 'build', 'extends', 'command'].some(key => entry(service, key)))
  if (services?.kind === 'map' && (named || runs.length > 0)) return all.filter(([, service]) => service.kind === 'map')
  return services === undefined && named && all.length > 0 && runs.length === all.length ? all : undefined
}

/** Built from somebody's repository. */
const REMOTE = /^[\w+.-]+:\/\/|^[\w.-]+@[\w.-]+:|^github\.com\//

const serviceOf = (
  name: string,
  service: Yaml,
  file: TextFile,
  all: readonly (readonly [string, Yaml])[],
  depth: number,
): ComposeService => {
  const folder = folderOf(file.path)
  const extended = textOf(entry(service, 'extends')) ?? textOf(entry(service, 'extends', 'service'))
  const parent = all.find(([other]) => other === extended && other !== name)?.[1]
  const base = parent && depth < 5 ? serviceOf(extended ?? '', parent, file, all, depth + 1) : undefined
  const build = entry(service, 'build')
  const context = textOf(build) ?? textOf(entry(build, 'context')) ?? (build?.kind === 'map' ? '.' : undefined)
  const at = context === undefined || REMOTE.test(context) ? undefined : joined(folder, context)
  const inline = entry(build, 'dockerfile_inline') !== undefined
  const dockerfile =
    at === undefined || inline ? undefined : joined(at, textOf(entry(build, 'dockerfile')) ?? 'Dockerfile')
  const command = [entry(service, 'entrypoint'), entry(service, 'command')].flatMap(value => textsIn(value)).join(' ')
  return {
    name,
    image: textOf(entry(service, 'image')) ?? base?.image,
    context: at ?? base?.context,
    dockerfile: dockerfile ?? base?.dockerfile,
    target: textOf(entry(build, 'target')) ?? base?.target,
    command: command === '' ? base?.command : command,
    mounts: [...mountsOf(entry(service, 'volumes'), folder), ...(base?.mounts ?? [])],
    line: Math.max(1, service.line - 1),
    endLine: service.endLine,
  }
}

/** `./core:/app` and `{type: bind, source: ./src}`; a name without a slash or dot is a volume of Docker's own. */
const mountsOf = (volumes: Yaml | undefined, folder: string): readonly string[] =>
  listed(volumes).flatMap(volume => {
    const long = textOf(entry(volume, 'source'))
    const short = textOf(volume)?.split(':')
    const source = long ?? (short && short.length > 1 ? short[0] : undefined)
    if (
      source === undefined ||
      !(/^[.$]/.test(source) || (long !== undefined && textOf(entry(volume, 'type')) === 'bind'))
    )
      return []
    const path = joined(folder, source.replace(/^\$\{?PWD\}?/, '.'))
    return path === undefined ? [] : [path]
  })

/** The services of all compose files. What one file of a folder says of a service holds for its overrides beside it. */
export const linkedServices = (files: readonly ComposeFile[]): readonly ComposeService[] =>
  files.flatMap(({ file, services }) =>
    services.map(service => {
      if (service.context !== undefined) return service
      const beside = files.filter(other => other.file !== file && folderOf(other.file.path) === folderOf(file.path))
      const built = beside
        .flatMap(other => other.services)
        .find(other => other.name === service.name && other.context !== undefined)
      return built
        ? { ...service, context: built.context, dockerfile: built.dockerfile, target: built.target }
        : service
    }),
  )

export const composeFact = ({ file, services, broken }: ComposeFile, texts: Texts): ComposeFact => {
  const built = services.filter(service => service.context !== undefined)
  const [first] = built.length > 0 ? built : services
  const reason =
    broken ??
    (services.length === 0 ? 'no services' : services.flatMap(service => missingPart(service, texts) ?? [])[0])
  return {
    kind: 'compose',
    anchor: first
      ? { at: 'lines', path: file.path, startLine: first.line, endLine: first.endLine }
      : { at: 'file', path: file.path },
    owner: file.owner,
    builds: built.map(service => service.name),
    images: services.flatMap(service =>
      service.context === undefined && service.image !== undefined ? [service.image] : [],
    ),
    devcontainer: file.path.startsWith('.devcontainer/'),
    ...(reason === undefined ? {} : { broken: reason }),
  }
}

const missingPart = ({ name, dockerfile, target }: ComposeService, texts: Texts): string | undefined => {
  if (dockerfile === undefined) return undefined
  if (!texts.paths.includes(dockerfile)) return `service ${name} is built from ${dockerfile}, which is not there`
  const file = texts.get(dockerfile)
  const known = file ? stageNames(file.text) : undefined
  return target === undefined || target.includes('$') || !known || known.includes(target.toLowerCase())
    ? undefined
    : `service ${name} asks for the stage ${target}, which ${dockerfile} does not have`
}
