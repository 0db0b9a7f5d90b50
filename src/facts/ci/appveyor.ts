import type { TextFile } from '../texts.ts'
import { broken, type Pipeline, type ScriptPart, type Service, scriptParts } from './pipeline.ts'
import { entriesOf, entry, listed, readYaml, textOf, type Yaml } from './yaml-tree.ts'

// https://www.appveyor.com/docs/appveyor-yml/

const PHASES = [
  'init',
  'install',
  'before_build',
  'build_script',
  'after_build',
  'before_test',
  'test_script',
  'after_test',
  'before_deploy',
  'deploy_script',
] as const

export const appVeyor: Service = {
  name: 'AppVeyor',
  isFile: path => path === 'appveyor.yml' || path === '.appveyor.yml',
  read: file => configurationOf(file),
}

const configurationOf = (file: TextFile): Pipeline => {
  const read = readYaml(file.text)
  if ('broken' in read) return broken(read.broken)
  const [root] = read.documents
  if (root === undefined || entriesOf(root).length === 0) return broken('empty')
  const scripts = PHASES.flatMap(phase => commandsOf(entry(root, phase)))
  if (scripts.length === 0 && entry(root, 'build') === undefined) return broken('no commands')
  const project = entry(root, 'build', 'project')
  const built = project
    ? [
        {
          does: 'build' as const,
          language: 'other' as const,
          command: 'msbuild',
          line: project.line,
          endLine: project.endLine,
          runsOnChange: true,
        },
      ]
    : []
  const runsOnChange = textOf(entry(root, 'skip_non_tags')) !== 'true'
  return { runsOnChange, work: [{ scripts, folder: '', runsOnChange: true }, ...built] }
}

/** `- pytest`, `- cmd: pytest`, `- ps: …`, `- sh: …` */
const commandsOf = (value: Yaml | undefined): readonly ScriptPart[] =>
  listed(value)
    .flatMap(item =>
      item.kind === 'map' ? entriesOf(item).flatMap(([, command]) => scriptParts(command)) : scriptParts(item),
    )
    .map(part => ({ ...part, text: part.text.replace(/%(\w+)%\\?/g, '').replaceAll('\\', '/') }))
