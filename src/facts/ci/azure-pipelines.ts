import type { TextFile, Texts } from '../texts.ts'
import type { Meaning } from './command-table.ts'
import {
  type Budget,
  broken,
  newBudget,
  type Pipeline,
  type Service,
  scriptParts,
  spend,
  type Work,
} from './pipeline.ts'
import { type Folder, folderOf, joined } from './places.ts'
import { entriesOf, entry, listed, readYaml, textOf, type Yaml } from './yaml-tree.ts'

// https://learn.microsoft.com/azure/devops/pipelines/yaml-schema/

const DEEPEST = 8

export const azurePipelines: Service = {
  name: 'Azure Pipelines',
  isFile: path => /^\.?azure-pipelines?\.ya?ml$/.test(path),
  read: (file, texts) => configurationOf(file, texts),
}

const configurationOf = (file: TextFile, texts: Texts): Pipeline => {
  const read = readYaml(file.text)
  if ('broken' in read) return broken(read.broken)
  const [root] = read.documents
  if (root === undefined || entriesOf(root).length === 0) return broken('empty')
  const work = itemWork(root, {
    texts,
    folder: folderOf(file.path),
    depth: 0,
    budget: newBudget(),
    included: undefined,
  })
  if (!['stages', 'jobs', 'steps', 'extends'].some(key => entry(root, key))) return broken('no jobs')
  return { runsOnChange: runsOnChange(root), work }
}

/** Without a trigger, every push starts it; without `pr`, every pull request does. */
const runsOnChange = (root: Yaml): boolean => {
  const [trigger, pr] = [entry(root, 'trigger'), entry(root, 'pr')]
  const tagsOnly = entry(trigger, 'tags') !== undefined && entry(trigger, 'branches') === undefined
  return !(textOf(trigger) === 'none' || tagsOnly) || !(textOf(pr) === 'none')
}

interface Place {
  readonly texts: Texts
  /** Where the file lies: templates are named from there. */
  readonly folder: string
  readonly depth: number
  readonly budget: Budget
  readonly included: { readonly line: number; readonly endLine: number } | undefined
}

/** The work in a stage, a job, a step, a template's call or the whole file. */
const itemWork = (item: Yaml, place: Place): readonly Work[] => {
  if (place.depth > DEEPEST || isOff(item) || !spend(place.budget)) return []
  const deeper = { ...place, depth: place.depth + 1 }
  const template = textOf(entry(item, 'template'))
  if (template !== undefined) return templateWork(item, template, deeper)
  const nested = ['extends', 'stages', 'jobs', 'steps'].flatMap(key => {
    const value = entry(item, key)
    return listed(value)
      .slice(0, 200)
      .flatMap(inner => itemWork(inner, deeper))
  })
  const deployed = entriesOf(entry(item, 'strategy')).flatMap(([, how]) =>
    entriesOf(how).flatMap(([, phase]) => itemWork(phase, deeper)),
  )
  return [...nested, ...deployed, ...stepWork(item, place)]
}

const isOff = (item: Yaml): boolean =>
  /^(?:false|\$\{\{\s*false\s*\}\})$/.test(textOf(entry(item, 'condition')) ?? '') ||
  textOf(entry(item, 'enabled')) === 'false'

const templateWork = (item: Yaml, template: string, place: Place): readonly Work[] => {
  if (template.includes('@')) return []
  const path = template.startsWith('/') ? template.slice(1) : joined(place.folder, template)
  const file = path === undefined ? undefined : place.texts.get(path)
  const read = file ? readYaml(file.text) : undefined
  const root = !read || 'broken' in read ? undefined : read.documents[0]
  if (!file || !root) return []
  return itemWork(root, {
    ...place,
    folder: folderOf(file.path),
    included: place.included ?? { line: item.line, endLine: item.endLine },
  })
}

const SCRIPTS = ['script', 'bash', 'pwsh', 'powershell'] as const

const stepWork = (step: Yaml, place: Place): readonly Work[] => {
  const folder = (value: Yaml | undefined): Folder =>
    textOf(value) === undefined ? '' : joined('', textOf(value) ?? '')
  const scripts = SCRIPTS.flatMap(key => scriptParts(entry(step, key)))
  if (scripts.length > 0) return [scriptWork(scripts, folder(entry(step, 'workingDirectory')), place)]
  const task = textOf(entry(step, 'task'))?.replace(/@[\s\S]*$/, '')
  if (task === undefined) return []
  const inputs = entry(step, 'inputs')
  const at = folder(entry(inputs, 'workingDirectory') ?? entry(inputs, 'workingDir'))
  const shell = scriptParts(entry(inputs, 'script'))
  if (shell.length > 0 && task !== 'PythonScript') return [scriptWork(shell, at, place)]
  const spelled = taskCommand(task, inputs)
  const lines = place.included ?? { line: step.line, endLine: step.endLine }
  if (spelled) return [scriptWork([{ text: spelled, ...lines, mapped: false }], at, place)]
  const meaning = TASKS.find(([name]) => name.test(task))?.[1]
  return meaning ? [{ ...meaning, command: task, runsOnChange: true, ...lines }] : []
}

const scriptWork = (scripts: ReturnType<typeof scriptParts>, folder: Folder, place: Place): Work => ({
  scripts: place.included ? scripts.map(part => ({ ...part, ...place.included, mapped: false })) : scripts,
  folder,
  runsOnChange: true,
})

/** A task as the command that it stands for. */
const taskCommand = (task: string, inputs: Yaml | undefined): string | undefined => {
  const command = textOf(entry(inputs, 'command')) ?? ''
  if (task === 'Bash' || task === 'ShellScript' || task === 'BatchScript')
    return textOf(entry(inputs, 'filePath') ?? entry(inputs, 'scriptPath') ?? entry(inputs, 'filename'))
  if (task === 'PythonScript') return `python ${textOf(entry(inputs, 'scriptPath')) ?? ''}`
  if (task === 'Npm')
    return `npm ${command === 'custom' ? (textOf(entry(inputs, 'customCommand')) ?? '') : command || 'install'}`
  if (task === 'DotNetCoreCLI') return `dotnet ${command}`
  if (task === 'Maven') return `mvn ${textOf(entry(inputs, 'goals')) ?? 'package'}`
  if (task === 'Gradle') return `gradle ${textOf(entry(inputs, 'tasks')) ?? 'build'}`
  if (task === 'Docker')
    return `docker ${command.toLowerCase().startsWith('push') ? 'push' : command.toLowerCase().startsWith('log') ? 'login' : 'build .'}`
  if (task === 'DockerCompose')
    return `docker compose ${textOf(entry(inputs, 'dockerComposeCommand')) ?? (/build/i.test(textOf(entry(inputs, 'action')) ?? '') ? 'build' : 'up')}`
  return undefined
}

const TASKS: readonly (readonly [RegExp, Meaning])[] = [
  [/^(?:VSTest|VisualStudioTest\w*)$/, { does: 'test', language: 'other' }],
  [/^(?:VSBuild|MSBuild)$/, { does: 'build', language: 'other' }],
  [/^(?:SonarQubeAnalyze|SonarCloudAnalyze)$/, { does: 'lint', language: 'other' }],
  [
    /^(?:AzureWebApp|AzureFunctionApp|AzureRmWebAppDeployment|Kubernetes\w*|AzureContainerApps|TwineAuthenticate|HelmDeploy|CopyFilesOverSSH|SSH)$/,
    { does: 'deploy', language: 'other' },
  ],
]
