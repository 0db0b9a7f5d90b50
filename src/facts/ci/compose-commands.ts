import type { Texts } from '../texts.ts'
import { type Folder, firstFileIn, folderOf } from './places.ts'
import type { Task } from './task-files.ts'
import { entriesOf, entry, readYaml, textOf, textsIn } from './yaml-tree.ts'

const COMPOSE_FILES = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml']

/**
 * What `docker compose up|build|run SERVICE` does by the project's own compose file: builds what it builds, and runs
 * the services' own commands. Undefined for other programs.
 */
export const composeCommands = (
  texts: Texts,
  folder: Folder,
  program: string,
  args: readonly string[],
): readonly Task[] | undefined => {
  const rest =
    program === 'docker-compose' ? args : program === 'docker' && args[0] === 'compose' ? args.slice(1) : undefined
  if (!rest) return undefined
  const named = rest.flatMap((arg, index) => (/^(?:-f|--file)$/.test(rest[index - 1] ?? '') ? [arg] : []))
  const words = rest.filter(
    (arg, index) =>
      !arg.startsWith('-') &&
      !/^(?:-f|--file|-p|--project-name|--env-file|--profile|-e|--exit-code-from|--project-directory)$/.test(
        rest[index - 1] ?? '',
      ),
  )
  const [verb, ...services] = words
  if (verb !== 'up' && verb !== 'build' && verb !== 'run' && verb !== 'create') return []
  const file = firstFileIn(texts, folder, named.length > 0 ? named : COMPOSE_FILES)
  const read = file ? readYaml(file.text) : { documents: [] }
  if (!file || 'broken' in read) return []
  const all = entriesOf(entry(read.documents[0], 'services'))
  const chosen = verb === 'run' ? services.slice(0, 1) : services
  const used = all.filter(([name]) => chosen.length === 0 || chosen.includes(name))
  const lines = used.flatMap(([, service]) => [
    ...(entry(service, 'build') ? ['docker build .'] : []),
    ...(verb === 'build' ? [] : [commandOf(entry(service, 'command')) ?? '']),
  ])
  return [{ id: `${file.path}#${words.join(' ')}`, text: lines.join('\n'), folder: folderOf(file.path) }]
}

const commandOf = (value: Parameters<typeof textOf>[0]): string | undefined =>
  value?.kind === 'list'
    ? textsIn(value)
        .map(word => (/\s/.test(word) ? `'${word.replaceAll("'", '')}'` : word))
        .join(' ')
    : textOf(value)
