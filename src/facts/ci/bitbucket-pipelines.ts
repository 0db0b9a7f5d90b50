import type { TextFile } from '../texts.ts'
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
import { entriesOf, entry, listed, readYaml, textOf, type Yaml } from './yaml-tree.ts'

// https://support.atlassian.com/bitbucket-cloud/docs/bitbucket-pipelines-configuration-reference/

export const bitbucketPipelines: Service = {
  name: 'Bitbucket Pipelines',
  isFile: path => path === 'bitbucket-pipelines.yml',
  read: file => configurationOf(file),
}

const configurationOf = (file: TextFile): Pipeline => {
  const read = readYaml(file.text)
  if ('broken' in read) return broken(read.broken)
  const [root] = read.documents
  if (root === undefined || entriesOf(root).length === 0) return broken('empty')
  const pipelines = entry(root, 'pipelines')
  const budget = newBudget()
  const work = [
    ...sequenceWork(entry(pipelines, 'default'), true, budget),
    ...(['branches', 'pull-requests', 'bookmarks', 'tags', 'custom'] as const).flatMap(key =>
      entriesOf(entry(pipelines, key)).flatMap(([, steps]) =>
        sequenceWork(steps, key !== 'tags' && key !== 'custom', budget),
      ),
    ),
  ]
  if (work.length === 0) return broken('no steps')
  return { runsOnChange: work.some(item => item.runsOnChange), work }
}

/** Steps one after the other; what follows a manual one waits for somebody, too. */
const sequenceWork = (steps: Yaml | undefined, onChange: boolean, budget: Budget): readonly Work[] => {
  let runs = onChange
  return listed(steps).flatMap(item => {
    const inner = entry(item, 'step') ?? entry(item, 'stage')
    if (textOf(entry(inner, 'trigger')) === 'manual') runs = false
    return groupWork(item, runs, 0, budget)
  })
}

/** A step, or the steps of a stage or of a parallel group. */
const groupWork = (item: Yaml, onChange: boolean, depth: number, budget: Budget): readonly Work[] => {
  if (depth > 4 || !spend(budget)) return []
  const step = entry(item, 'step')
  if (step) {
    const scripts = [entry(step, 'script'), entry(step, 'after-script')].flatMap(part => scriptParts(part))
    return [{ scripts, folder: '', runsOnChange: onChange }, ...pipes(entry(step, 'script'), onChange)]
  }
  const parallel = entry(item, 'parallel')
  const steps = entry(parallel, 'steps') ?? parallel ?? entry(item, 'stage', 'steps')
  return listed(steps)
    .slice(0, 200)
    .flatMap(inner => groupWork(inner, onChange, depth + 1, budget))
}

const pipes = (script: Yaml | undefined, runsOnChange: boolean): readonly Work[] =>
  listed(script).flatMap(item => {
    const pipe = textOf(entry(item, 'pipe'))?.replace(/:[\d.]+$/, '')
    return pipe !== undefined && /deploy|heroku|-s3|ssh|ecs|lambda|cloud-run|docker-push|ftp/.test(pipe)
      ? [
          {
            does: 'deploy' as const,
            language: 'other' as const,
            command: pipe,
            line: item.line,
            endLine: item.endLine,
            runsOnChange,
          },
        ]
      : []
  })
