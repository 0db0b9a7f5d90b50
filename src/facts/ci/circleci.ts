import type { TextFile } from '../texts.ts'
import type { Meaning } from './command-table.ts'
import {
  type Budget,
  broken,
  newBudget,
  type Pipeline,
  type ScriptPart,
  type Service,
  scriptParts,
  spend,
  type Work,
} from './pipeline.ts'
import { type Folder, joined } from './places.ts'
import { entriesOf, entry, listed, readYaml, textOf, textsIn, type Yaml } from './yaml-tree.ts'

// https://circleci.com/docs/configuration-reference/

const DEEPEST = 5

export const circleCi: Service = {
  name: 'CircleCI',
  isFile: path => /^\.circleci\/config\.ya?ml$/.test(path),
  read: file => configurationOf(file),
}

/** https://circleci.com/blog/sunsetting-1-0/ */
export const circleCiOne: Service = {
  name: 'CircleCI',
  isFile: path => path === 'circle.yml',
  read: () => broken('written for CircleCI 1.0, which was switched off in 2018'),
}

const configurationOf = (file: TextFile): Pipeline => {
  const read = readYaml(file.text)
  if ('broken' in read) return broken(read.broken)
  const [root] = read.documents
  if (root === undefined || entriesOf(root).length === 0) return broken('empty')
  const runs = jobRuns(root)
  if (runs.length === 0) return broken('no jobs')
  const budget = newBudget()
  const work = runs.flatMap(run => jobWork(run, root, budget))
  return { runsOnChange: runs.some(run => run.onChange), work }
}

interface Run {
  readonly name: string
  readonly call: Yaml | undefined
  readonly at: Yaml
  readonly onChange: boolean
}

/** Which jobs the workflows run; without workflows, the one called `build`. */
const jobRuns = (root: Yaml): readonly Run[] => {
  const workflows = entriesOf(entry(root, 'workflows')).filter(([, workflow]) => workflow.kind === 'map')
  const build = entry(root, 'jobs', 'build')
  if (workflows.length === 0) return build ? [{ name: 'build', call: undefined, at: build, onChange: true }] : []
  return workflows.flatMap(([, workflow]) => {
    const scheduled = entry(workflow, 'triggers') !== undefined
    const off = textOf(entry(workflow, 'when')) === 'false'
    return off ? [] : workflowRuns(workflow, !scheduled)
  })
}

const workflowRuns = (workflow: Yaml, onChange: boolean): readonly Run[] => {
  const held = new Set<string>()
  return listed(entry(workflow, 'jobs')).flatMap(item => {
    const [first] = entriesOf(item)
    const name = textOf(item) ?? first?.[0]
    const call = first?.[1]
    if (name === undefined) return []
    const waits = textsIn(entry(call, 'requires')).some(need => held.has(need))
    if (textOf(entry(call, 'type')) === 'approval' || waits) held.add(textOf(entry(call, 'name')) ?? name)
    if (textOf(entry(call, 'type')) === 'approval') return []
    return [{ name, call, at: item, onChange: onChange && !waits && !ignoresBranches(call) }]
  })
}

const ignoresBranches = (call: Yaml | undefined): boolean =>
  textsIn(entry(call, 'filters', 'branches', 'ignore')).some(pattern => /^\/\^?\.\*\$?\/$/.test(pattern))

const jobWork = (run: Run, root: Yaml, budget: Budget): readonly Work[] => {
  const orb = orbWork(run.name, run.call, run.at, root)
  if (orb) return orb.map(work => ({ ...work, runsOnChange: run.onChange }))
  const job = entry(root, 'jobs', run.name)
  const folder = folderIn('', textOf(entry(job, 'working_directory')))
  const steps = [
    ...listed(entry(run.call, 'pre-steps')),
    ...listed(entry(job, 'steps')),
    ...listed(entry(run.call, 'post-steps')),
  ]
  return stepsWork(steps, root, folder, parametersOf(job, run.call), { depth: 0, budget }).map(work => ({
    ...work,
    runsOnChange: run.onChange,
  }))
}

/** A job's `working_directory` is where its checkout lies: the repository's root. */
const folderIn = (base: Folder, directory: string | undefined): Folder =>
  directory === undefined || /^(?:~\/)?[\w.-]+$/.test(directory) || directory.startsWith('/')
    ? base
    : joined(base, directory)

type Parameters = ReadonlyMap<string, string>

const parametersOf = (declared: Yaml | undefined, call: Yaml | undefined): Parameters => {
  const parameters = new Map<string, string>()
  for (const [name, parameter] of entriesOf(entry(declared, 'parameters'))) {
    const value = textOf(entry(call, name)) ?? textOf(entry(parameter, 'default'))
    if (value !== undefined) parameters.set(name, value)
  }
  return parameters
}

const filled = (part: ScriptPart, parameters: Parameters): ScriptPart => ({
  ...part,
  text: part.text.replace(
    /<<\s*parameters\.([\w-]{1,80})\s*>>/g,
    (whole, name: string) => parameters.get(name) ?? whole,
  ),
})

interface Walk {
  readonly depth: number
  readonly budget: Budget
}

const stepsWork = (
  steps: readonly Yaml[],
  root: Yaml,
  folder: Folder,
  parameters: Parameters,
  walk: Walk,
): readonly Work[] =>
  walk.depth > DEEPEST || !spend(walk.budget)
    ? []
    : steps.slice(0, 200).flatMap(step => stepWork(step, root, folder, parameters, walk))

const stepWork = (step: Yaml, root: Yaml, folder: Folder, parameters: Parameters, walk: Walk): readonly Work[] => {
  const [first] = entriesOf(step)
  const name = textOf(step) ?? first?.[0]
  const call = first?.[1]
  if (name === undefined) return []
  if (name === 'run') {
    const directory = textOf(entry(call, 'working_directory'))
    const scripts = scriptParts(call?.kind === 'map' ? entry(call, 'command') : call)
    const at = directory === undefined ? folder : (joined('', directory.replace(/^~\/project\/?/, '')) ?? folder)
    return [{ scripts: scripts.map(part => filled(part, parameters)), folder: at, runsOnChange: true }]
  }
  if (name === 'when' || name === 'unless') {
    const constant = textOf(entry(call, 'condition'))
    const off = constant === (name === 'when' ? 'false' : 'true')
    return off
      ? []
      : stepsWork(listed(entry(call, 'steps')), root, folder, parameters, { ...walk, depth: walk.depth + 1 })
  }
  const orb = orbWork(name, call, step, root)
  if (orb) return orb
  const command = entry(root, 'commands', name)
  return stepsWork(listed(entry(command, 'steps')), root, folder, parametersOf(command, call), {
    ...walk,
    depth: walk.depth + 1,
  })
}

type OrbDeed = Meaning | { readonly runs: (call: Yaml | undefined) => string; readonly folder: string }

const PYTHON_TEST: Meaning = { does: 'test', language: 'python' }
const DOCKER_BUILD: Meaning = { does: 'build', language: 'python' }
const DEPLOY: Meaning = { does: 'deploy', language: 'other' }

/** Jobs and commands of published orbs: https://circleci.com/developer/orbs */
const ORBS: readonly (readonly [RegExp, OrbDeed])[] = [
  [
    /^circleci\/node\/test$/,
    { runs: call => `npm install; npm run ${textOf(entry(call, 'run-command')) ?? 'test'}`, folder: 'app-dir' },
  ],
  [
    /^circleci\/node\/run$/,
    {
      runs: call => `npm run ${textOf(entry(call, 'npm-run') ?? entry(call, 'yarn-run')) ?? 'test'}`,
      folder: 'app-dir',
    },
  ],
  [/^circleci\/node\/install-packages$/, { does: 'install', language: 'other' }],
  [/^circleci\/python\/test$/, PYTHON_TEST],
  [/^circleci\/python\/(?:install-packages|dist)$/, { does: 'install', language: 'python' }],
  [
    /^circleci\/docker\/(?:publish|build)$|\/aws-ecr\/build[\w-]*$|\/gcp-gcr\/build[\w-]*$|\/azure-acr\/build[\w-]*$/,
    DOCKER_BUILD,
  ],
  [/^circleci\/(?:heroku|aws-ecs|aws-eks|kubernetes|gcp-cloud-run|aws-elastic-beanstalk|aws-s3)\//, DEPLOY],
  [/^cypress-io\/cypress\/run$/, { does: 'test', language: 'other' }],
  [/\/sonarcloud\/scan$/, { does: 'lint', language: 'other' }],
]

/** Undefined when the name belongs to no orb. */
const orbWork = (name: string, call: Yaml | undefined, at: Yaml, root: Yaml): readonly Work[] | undefined => {
  const [alias, job] = name.split('/')
  const orb = alias === undefined || job === undefined ? undefined : textOf(entry(root, 'orbs', alias))
  if (orb === undefined || job === undefined) return undefined
  const known = ORBS.find(([pattern]) => pattern.test(`${orb.replace(/@[\s\S]*$/, '')}/${job}`))?.[1]
  if (!known) return []
  const lines = { line: at.line, endLine: at.line }
  if ('does' in known) return [{ ...known, command: name, runsOnChange: true, ...lines }]
  const folder = (textOf(entry(call, known.folder)) ?? '').replace(/^~\/project\/?/, '')
  return [
    { scripts: [{ text: known.runs(call), ...lines, mapped: false }], folder: joined('', folder), runsOnChange: true },
  ]
}
