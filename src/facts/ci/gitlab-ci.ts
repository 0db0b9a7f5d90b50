import type { TextFile, Texts } from '../texts.ts'
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
import { entriesOf, entry, listed, readYaml, textOf, textsIn, type Yaml } from './yaml-tree.ts'

// https://docs.gitlab.com/ci/yaml/

const FILE = '.gitlab-ci.yml'
const DEEPEST = 6
const MOST_PARENTS = 50
const MOST_JOBS = 300

/** Keys of the top level that are no jobs. */
const GLOBAL = new Set([
  'default',
  'include',
  'stages',
  'types',
  'variables',
  'workflow',
  'image',
  'services',
  'cache',
  'before_script',
  'after_script',
  'spec',
  'true',
])

export const gitlabCi: Service = {
  name: 'GitLab CI',
  isFile: path => path === FILE,
  read: (file, texts) => configurationOf(file, texts),
}

/** A key's value and the file that it stands in: lines of an included file are no lines of this one. */
interface Part {
  readonly value: Yaml
  readonly path: string
  /** Where the file included it. */
  readonly included?: { readonly line: number; readonly endLine: number }
}

type Parts = Map<string, Part>

const configurationOf = (file: TextFile, texts: Texts): Pipeline => {
  const read = readYaml(file.text)
  if ('broken' in read) return broken(read.broken)
  const root = read.documents.at(-1)
  if (root === undefined || entriesOf(root).length === 0) return broken('empty')
  const parts: Parts = new Map()
  const remote = collect(root, file.path, texts, parts, 0, undefined)
  const jobs = [...parts].filter(([name, part]) => isJob(name, part, parts)).slice(0, MOST_JOBS)
  const budget = newBudget()
  if (jobs.length === 0 && !remote) return broken('no jobs')
  const running = jobs.flatMap(([name]) => jobWork(name, parts, budget))
  return {
    runsOnChange: workflowRuns(parts) && running.some(work => work.runsOnChange),
    work: workflowRuns(parts) ? running : running.map(work => ({ ...work, runsOnChange: false })),
  }
}

/** Adds a file's keys, those of local files that it includes first. Says whether it includes something from elsewhere. */
const collect = (
  root: Yaml,
  path: string,
  texts: Texts,
  parts: Parts,
  depth: number,
  included: Part['included'],
): boolean => {
  let remote = false
  for (const item of listed(entry(root, 'include'))) {
    const local = textOf(entry(item, 'local')) ?? textOf(item)
    if (local === undefined || /^https?:/.test(local)) {
      remote = true
      continue
    }
    const name = local.replace(/^\/+|^\.\//, '')
    const files = /\*/.test(name) ? globbed(name, texts) : [texts.get(name)]
    for (const file of files) {
      const read = file && depth < DEEPEST ? readYaml(file.text) : undefined
      const inner = !read || 'broken' in read ? undefined : read.documents.at(-1)
      if (file && inner)
        remote =
          collect(inner, file.path, texts, parts, depth + 1, included ?? { line: item.line, endLine: item.endLine }) ||
          remote
    }
  }
  for (const [name, value] of entriesOf(root)) parts.set(name, { value, path, ...(included ? { included } : {}) })
  return remote
}

/** `ci/*.yml` or a folder's every file (`**`), by the text before the first star and the end. */
const globbed = (pattern: string, texts: Texts): readonly TextFile[] => {
  const before = pattern.slice(0, pattern.indexOf('*'))
  const end = pattern.slice(pattern.lastIndexOf('*') + 1)
  return texts.files.filter(file => file.path.startsWith(before) && file.path.endsWith(end)).slice(0, 20)
}

const isJob = (name: string, part: Part, parts: Parts): boolean =>
  !GLOBAL.has(name) &&
  !name.startsWith('.') &&
  part.value.kind === 'map' &&
  ['script', 'run', 'trigger'].some(key => inherited(name, key, parts) !== undefined)

/** A job's key, or that of what it extends; of several parents the last one that has it. */
const inherited = (job: string, key: string, parts: Parts, seen = new Set<string>()): Part | undefined => {
  const part = parts.get(job)
  const own = entry(part?.value, key)
  if (part && own) return { ...part, value: own }
  if (!part || seen.has(job) || seen.size >= MOST_PARENTS) return undefined
  seen.add(job)
  for (const parent of [...textsIn(entry(part.value, 'extends'))].reverse()) {
    const found = inherited(parent, key, parts, seen)
    if (found) return found
  }
  return undefined
}

const globalPart = (key: string, parts: Parts): Part | undefined => {
  const top = parts.get(key)
  const standard = parts.get('default')
  const value = entry(standard?.value, key)
  return value && standard ? { ...standard, value } : top
}

const jobWork = (name: string, parts: Parts, budget: Budget): readonly Work[] => {
  const before = inherited(name, 'before_script', parts) ?? globalPart('before_script', parts)
  const scripts = [before, inherited(name, 'script', parts), inherited(name, 'after_script', parts)]
  const own = parts.get(name)
  return [
    {
      scripts: scripts.flatMap(part => (part ? partsOf(part, parts, own, { depth: 0, budget }) : [])),
      folder: '',
      runsOnChange: runsOnChange(name, parts),
      // https://docs.gitlab.com/ci/yaml/#allow_failure
      ...(textOf(inherited(name, 'allow_failure', parts)?.value) === 'true'
        ? { idle: { why: 'ignored', by: 'allow_failure: true' } as const }
        : {}),
    },
  ]
}

/** The scripts of a part, with `!reference [job, key]` looked up. */
const partsOf = (
  part: Part,
  parts: Parts,
  job: Part | undefined,
  walk: { readonly depth: number; readonly budget: Budget },
): readonly ScriptPart[] => {
  const { value } = part
  const deeper = { ...walk, depth: walk.depth + 1 }
  if (walk.depth > DEEPEST || !spend(walk.budget)) return []
  if (value.kind === 'list' && value.tag === '!reference') {
    const [from, key] = textsIn(value)
    const target = from === undefined || key === undefined ? undefined : inherited(from, key, parts)
    return target ? partsOf(target, parts, job, deeper) : []
  }
  if (value.kind === 'list') return value.items.flatMap(item => partsOf({ ...part, value: item }, parts, job, deeper))
  const shown = part.included ?? job?.included
  return scriptParts(value).map(script => (shown ? { ...script, ...shown, mapped: false } : script))
}

const BRANCHES = /^(?:branches|pushes|merge_requests|external_pull_requests|web)$/
const NOT_BRANCHES = /^(?:tags|schedules|triggers|api|pipelines|chat|web)$/

const runsOnChange = (name: string, parts: Parts): boolean => {
  const rules = inherited(name, 'rules', parts)?.value
  if (rules) return listed(rules).some(ruleRuns)
  const when = textOf(inherited(name, 'when', parts)?.value)
  if (when === 'manual' || when === 'never') return false
  const only = inherited(name, 'only', parts)?.value
  const except = inherited(name, 'except', parts)?.value
  const refs = textsIn(entry(only, 'refs') ?? (only?.kind === 'map' ? undefined : only))
  const excluded = textsIn(entry(except, 'refs') ?? (except?.kind === 'map' ? undefined : except))
  if (excluded.includes('branches') && !refs.includes('merge_requests')) return false
  return refs.length === 0 || refs.some(ref => BRANCHES.test(ref) || !NOT_BRANCHES.test(ref))
}

/** Conditions that hold for no push to a branch and no merge request. */
const NOT_ON_CHANGE =
  /^[^|]*(?:\$CI_COMMIT_TAG\b(?!\s*==\s*null)|\$CI_PIPELINE_SOURCE\s*==\s*["'](?:schedule|web|api|trigger|pipeline|chat)["'])/

const ruleRuns = (rule: Yaml): boolean => {
  const when = textOf(entry(rule, 'when')) ?? 'on_success'
  const condition = textOf(entry(rule, 'if')) ?? ''
  return when !== 'manual' && when !== 'never' && !NOT_ON_CHANGE.test(condition)
}

const workflowRuns = (parts: Parts): boolean => {
  const rules = listed(entry(parts.get('workflow')?.value, 'rules'))
  return rules.length === 0 || rules.some(ruleRuns)
}
