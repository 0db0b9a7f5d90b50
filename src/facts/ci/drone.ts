import type { TextFile } from '../texts.ts'
import { broken, type Pipeline, type Service, scriptParts, type Work } from './pipeline.ts'
import { entriesOf, entry, listed, readYaml, textOf, textsIn, type Yaml } from './yaml-tree.ts'

// https://docs.drone.io/pipeline/overview/ and https://woodpecker-ci.org/docs/usage/workflow-syntax

export const drone: Service = {
  name: 'Drone',
  isFile: path => path === '.drone.yml',
  read: file => configurationOf(file),
}

export const woodpecker: Service = {
  name: 'Woodpecker',
  isFile: path => /^\.woodpecker(?:\.ya?ml|\/(?:[^/]+\/)*[^/]+\.ya?ml)$/.test(path),
  read: file => configurationOf(file),
}

const configurationOf = (file: TextFile): Pipeline => {
  const read = readYaml(file.text)
  if ('broken' in read) return broken(read.broken)
  if (read.documents.every(document => entriesOf(document).length === 0)) return broken('empty')
  const pipelines = read.documents.filter(document => (textOf(entry(document, 'kind')) ?? 'pipeline') === 'pipeline')
  const work = pipelines.flatMap(document => pipelineWork(document))
  if (work.length === 0) return broken('no steps')
  return { runsOnChange: work.some(item => item.runsOnChange), work }
}

const pipelineWork = (document: Yaml): readonly Work[] => {
  const onChange = runs(entry(document, 'trigger')) && runs(entry(document, 'when'))
  const steps = entry(document, 'steps') ?? entry(document, 'pipeline')
  const all = steps?.kind === 'map' ? entriesOf(steps).map(([, step]) => step) : listed(steps)
  return all.flatMap(step => stepWork(step, onChange && runs(entry(step, 'when'))))
}

const stepWork = (step: Yaml, runsOnChange: boolean): readonly Work[] => {
  const scripts = scriptParts(entry(step, 'commands'))
  if (scripts.length > 0) return [{ scripts, folder: '', runsOnChange }]
  const image = textOf(entry(step, 'image')) ?? ''
  const lines = { line: step.line, endLine: step.endLine }
  if (/(?:^|\/)plugins\/(?:docker|ecr|gcr|kaniko)|docker-buildx|drone-kaniko/.test(image)) {
    return [{ does: 'build', language: 'python', command: image, runsOnChange, ...lines }]
  }
  return image === '' ? [] : [{ does: 'deploy', language: 'other', command: image, runsOnChange, ...lines }]
}

const CHANGES = new Set(['push', 'pull_request', 'pull-request'])

/** `event: push`, `event: [push, tag]`, `event: {include: …}`, or a list of conditions of which one is enough. */
const runs = (condition: Yaml | undefined): boolean => {
  const all = listed(condition)
  return (
    all.length === 0 ||
    all.some(item => eventRuns(entry(item, 'event')) && textOf(entry(item, 'ref'))?.startsWith('refs/tags') !== true)
  )
}

const eventRuns = (event: Yaml | undefined): boolean => {
  if (event === undefined) return true
  const excluded = textsIn(entry(event, 'exclude'))
  if (excluded.length > 0) return [...CHANGES].some(change => !excluded.includes(change))
  return textsIn(event.kind === 'map' ? entry(event, 'include') : event).some(name => CHANGES.has(name))
}
