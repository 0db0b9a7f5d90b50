import type { TextFile, Texts } from '../texts.ts'
import { actionMeaning, COMMAND_INPUTS } from './known-actions.ts'
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
import { type Folder, joined } from './places.ts'
import type { Idle } from './shell-flow.ts'
import { entriesOf, entry, listed, readYaml, textOf, textsIn, type Yaml } from './yaml-tree.ts'

// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax

const DEEPEST = 4
const MOST_JOBS = 300

export const githubActions: Service = {
  name: 'GitHub Actions',
  isFile: path => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path),
  read: (file, texts) => workflowOf(file, texts),
}

const workflowOf = (file: TextFile, texts: Texts): Pipeline => {
  const read = readYaml(file.text, { uniqueKeys: true })
  if ('broken' in read) return broken(read.broken)
  const [root] = read.documents
  if (root === undefined || entriesOf(root).length === 0) return broken('empty')
  const jobs = entriesOf(entry(root, 'jobs')).slice(0, MOST_JOBS)
  if (jobs.length === 0) return broken('no jobs')
  const triggers = triggersOf(root)
  if (triggers.size === 0) return broken('no trigger')
  const onChange = [...triggers].some(([event, value]) => isChange(event, value, texts))
  const skipped = skippedJobs(jobs)
  const running = jobs.filter(([name]) => !skipped.has(name))
  if (running.length === 0) return broken('every job is switched off by `if: false`')
  const defaults = textOf(entry(root, 'defaults', 'run', 'working-directory'))
  const walk = { texts, budget: newBudget() }
  return {
    runsOnChange: onChange,
    work: jobs.flatMap(([name, job]) =>
      idly(jobWork(job, defaults, walk, 0, undefined), skipped.has(name) ? SWITCHED_OFF : idleOf(job)),
    ),
  }
}

const SWITCHED_OFF: Idle = { why: 'never', by: 'if: false' }

/** Of a job or a step. https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idcontinue-on-error */
const idleOf = (value: Yaml): Idle | undefined =>
  conditionOf(value) === 'never'
    ? SWITCHED_OFF
    : textOf(entry(value, 'continue-on-error')) === 'true'
      ? { why: 'ignored', by: 'continue-on-error: true' }
      : undefined

const idly = (work: readonly Work[], idle: Idle | undefined): readonly Work[] =>
  idle ? work.map(item => ({ ...item, idle })) : work

/** `on: push`, `on: [push]`, `on: {push: …}`; a YAML 1.1 reader makes `true` of the key. */
const triggersOf = (root: Yaml): Map<string, Yaml | undefined> => {
  const on = entry(root, 'on') ?? entry(root, 'true')
  return on?.kind === 'map' ? new Map(on.entries) : new Map(textsIn(on).map(event => [event, undefined]))
}

const isChange = (event: string, value: Yaml | undefined, texts: Texts): boolean => {
  if (event === 'pull_request' || event === 'pull_request_target' || event === 'merge_group')
    return !isEmptyBranches(value)
  if (event === 'push') return !isTagsOnly(value) && !isEmptyBranches(value)
  if (event === 'workflow_run') return textsIn(entry(value, 'workflows')).some(name => namedRunsOnChange(name, texts))
  return false
}

const isTagsOnly = (push: Yaml | undefined): boolean =>
  entry(push, 'tags') !== undefined &&
  entry(push, 'branches') === undefined &&
  entry(push, 'branches-ignore') === undefined

const isEmptyBranches = (value: Yaml | undefined): boolean =>
  textsIn(entry(value, 'branches-ignore')).includes('**') ||
  (entry(value, 'branches')?.kind === 'list' && textsIn(entry(value, 'branches')).length === 0)

/** Another workflow, by its `name:`, that runs on push or pull request. */
const namedRunsOnChange = (name: string, texts: Texts): boolean =>
  texts.files.some(file => {
    if (!githubActions.isFile(file.path) || !file.text.includes(name)) return false
    const read = readYaml(file.text)
    const root = 'broken' in read ? undefined : read.documents[0]
    return (
      textOf(entry(root, 'name')) === name &&
      root !== undefined &&
      [...triggersOf(root)].some(([event, value]) => event !== 'workflow_run' && isChange(event, value, texts))
    )
  })

const NEVER = /^(?:\$\{\{)?\s*false\s*(?:\}\})?$/
/** Conditions that hold for no push of a branch and no pull request. */
const NOT_ON_CHANGE =
  /^(?:\$\{\{)?\s*(?:github\.event_name\s*==\s*['"](?!push|pull_request|merge_group)\w+['"]|startsWith\(\s*github\.ref\s*,\s*['"]refs\/tags|github\.ref_type\s*==\s*['"]tag['"])[^|]*$/

const conditionOf = (value: Yaml | undefined): 'never' | 'not on change' | 'runs' => {
  const condition = textOf(entry(value, 'if')) ?? ''
  return NEVER.test(condition) ? 'never' : NOT_ON_CHANGE.test(condition) ? 'not on change' : 'runs'
}

/** Jobs with `if: false`, and those that need one of them. */
const skippedJobs = (jobs: readonly (readonly [string, Yaml])[]): ReadonlySet<string> => {
  const skipped = new Set(jobs.filter(([, job]) => conditionOf(job) === 'never').map(([name]) => name))
  for (let before = -1; before !== skipped.size; ) {
    before = skipped.size
    for (const [name, job] of jobs) {
      const always = /always\(\)|failure\(\)/.test(textOf(entry(job, 'if')) ?? '')
      if (!always && textsIn(entry(job, 'needs')).some(need => skipped.has(need))) skipped.add(name)
    }
  }
  return skipped
}

interface Walk {
  readonly texts: Texts
  readonly budget: Budget
}

/** Where a step is shown: itself, or the step of the workflow that called it. */
type Caller = { readonly line: number; readonly endLine: number } | undefined

const jobWork = (
  job: Yaml,
  defaults: string | undefined,
  walk: Walk,
  depth: number,
  caller: Caller,
): readonly Work[] => {
  const onChange = conditionOf(job) === 'runs'
  const called = entry(job, 'uses')
  const uses = textOf(called)
  if (called && uses?.startsWith('./')) {
    const lines = caller ?? { line: called.line, endLine: called.endLine }
    return limited(reusedWork(uses, walk, depth, lines), onChange)
  }
  const folder = textOf(entry(job, 'defaults', 'run', 'working-directory')) ?? defaults
  return limited(stepsWork(listed(entry(job, 'steps')), folder, walk, depth, caller), onChange)
}

const limited = (work: readonly Work[], onChange: boolean): readonly Work[] =>
  onChange ? work : work.map(item => ({ ...item, runsOnChange: false }))

const reusedWork = (uses: string, walk: Walk, depth: number, caller: Caller): readonly Work[] => {
  const file = walk.texts.get(uses.slice(2).replace(/@[\s\S]*$/, ''))
  const read = file && depth < DEEPEST && spend(walk.budget) ? readYaml(file.text) : undefined
  if (!read || 'broken' in read) return []
  const jobs = entriesOf(entry(read.documents[0], 'jobs')).slice(0, MOST_JOBS)
  const skipped = skippedJobs(jobs)
  return jobs.flatMap(([name, job]) =>
    idly(jobWork(job, undefined, walk, depth + 1, caller), skipped.has(name) ? SWITCHED_OFF : idleOf(job)),
  )
}

const stepsWork = (
  steps: readonly Yaml[],
  defaults: string | undefined,
  walk: Walk,
  depth: number,
  caller: Caller,
): readonly Work[] =>
  steps.flatMap(step => {
    if (!spend(walk.budget)) return []
    return idly(limited(stepWork(step, defaults, walk, depth, caller), conditionOf(step) === 'runs'), idleOf(step))
  })

const stepWork = (
  step: Yaml,
  defaults: string | undefined,
  walk: Walk,
  depth: number,
  caller: Caller,
): readonly Work[] => {
  const directory = textOf(entry(step, 'working-directory')) ?? defaults
  const folder = directory === undefined ? '' : joined('', directory)
  const run = entry(step, 'run')
  if (run)
    return /python|node|perl|ruby/.test(textOf(entry(step, 'shell')) ?? '') ? [] : [scriptWork(run, folder, caller)]
  const used = entry(step, 'uses')
  const uses = textOf(used)
  if (!used || uses === undefined) return []
  const lines = caller ?? { line: used.line, endLine: used.endLine }
  if (uses.startsWith('./')) return compositeWork(uses, walk, depth, lines)
  const name = uses.replace(/@[\s\S]*$/, '')
  const input = COMMAND_INPUTS.find(([action]) => action.test(name))
  const command = input ? entry(step, 'with', input[1]) : undefined
  const meaning = actionMeaning(uses)
  return [
    ...(meaning
      ? [{ does: meaning.does, language: meaning.language, command: name, runsOnChange: true, ...lines }]
      : []),
    ...(command ? [scriptWork(command, folder, caller)] : []),
    ...(cachesBundle(name, step)
      ? [{ does: 'install' as const, language: 'other' as const, command: name, runsOnChange: true, ...lines }]
      : []),
  ]
}

const cachesBundle = (action: string, step: Yaml): boolean =>
  action === 'ruby/setup-ruby' && textOf(entry(step, 'with', 'bundler-cache')) === 'true'

const scriptWork = (run: Yaml, folder: Folder, caller: Caller): Work => ({
  scripts: scriptParts(run).map(part => (caller ? { ...part, ...caller, mapped: false } : part)),
  folder,
  runsOnChange: true,
})

/** A composite action of the repository: its steps run where it is called. */
const compositeWork = (uses: string, walk: Walk, depth: number, caller: Caller): readonly Work[] => {
  const folder = joined('', uses)
  const file =
    folder === undefined
      ? undefined
      : (walk.texts.get(`${folder}/action.yml`) ?? walk.texts.get(`${folder}/action.yaml`))
  const read = file && depth < DEEPEST && spend(walk.budget) ? readYaml(file.text) : undefined
  if (!read || 'broken' in read) return []
  return stepsWork(listed(entry(read.documents[0], 'runs', 'steps')), undefined, walk, depth + 1, caller)
}
