import type { TextFile, Texts } from '../texts.ts'
import { broken, type Pipeline, type ScriptPart, type Service, scriptParts, type Work } from './pipeline.ts'
import { entriesOf, entry, listed, readYaml, textOf, textsIn, type Yaml } from './yaml-tree.ts'

// https://docs.travis-ci.com/user/job-lifecycle/

const PHASES = ['before_install', 'install', 'before_script', 'script', 'after_success', 'after_script'] as const

/** What Travis runs where a configuration says nothing. Python has a default for `install` alone. */
const DEFAULTS: ReadonlyMap<string, Readonly<{ install?: string; script?: string }>> = new Map([
  ['python', { install: 'pip install -r requirements.txt' }],
  ['node_js', { install: 'npm install', script: 'npm test' }],
  ['ruby', { install: 'bundle install', script: 'rake' }],
  ['go', { install: 'go get ./...', script: 'go test ./...' }],
  ['java', { script: 'mvn test' }],
  ['php', { script: 'phpunit' }],
  ['rust', { script: 'cargo test' }],
])

export const travisCi: Service = {
  name: 'Travis CI',
  isFile: path => path === '.travis.yml',
  read: (file, texts) => configurationOf(file, texts),
}

const configurationOf = (file: TextFile, texts: Texts): Pipeline => {
  const read = readYaml(file.text)
  if ('broken' in read) return broken(read.broken)
  const [root] = read.documents
  if (root === undefined || entriesOf(root).length === 0) return broken('empty')
  const included = listed(entry(root, 'jobs', 'include') ?? entry(root, 'matrix', 'include'))
  const jobs = included.filter(item => item.kind === 'map')
  const onChange = !isTagsOnly(textOf(entry(root, 'if')))
  const all = jobs.length > 0 && jobs.some(job => entry(job, 'script')) ? jobs : [undefined]
  return { runsOnChange: onChange, work: all.map(job => jobWork(root, job, texts)) }
}

const isTagsOnly = (condition: string | undefined): boolean =>
  /^\s*(?:tag\s+(?:IS\s+present|=~|=)|type\s*(?:=|IN)\s*\(?\s*(?:cron|api)\s*\)?\s*$|false\s*$)/i.test(
    (condition ?? '').slice(0, 500),
  )

const jobWork = (root: Yaml, job: Yaml | undefined, texts: Texts): Work => {
  const language = textOf(entry(job, 'language') ?? entry(root, 'language')) ?? 'ruby'
  const defaults = DEFAULTS.get(language)
  const scripts = PHASES.flatMap(phase => {
    const value = entry(job, phase) ?? entry(root, phase)
    if (value) return skips(value) ? [] : scriptParts(value)
    const standard = phase === 'install' || phase === 'script' ? defaults?.[phase] : undefined
    return standard !== undefined && applies(standard, texts)
      ? [standardPart(standard, entry(root, 'language') ?? root)]
      : []
  })
  return { scripts, folder: '', runsOnChange: !isTagsOnly(textOf(entry(job, 'if'))) }
}

const skips = (value: Yaml): boolean => textsIn(value).every(text => /^(?:true|skip|false)$/.test(text))

const applies = (command: string, texts: Texts): boolean =>
  command.startsWith('pip ')
    ? texts.get('requirements.txt') !== undefined
    : !command.startsWith('npm ') || texts.get('package.json') !== undefined

const standardPart = (text: string, shown: Yaml): ScriptPart => ({
  text,
  line: shown.line,
  endLine: shown.kind === 'scalar' ? shown.endLine : shown.line,
  mapped: false,
})
