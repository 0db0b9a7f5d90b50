import type { TextFile } from '../texts.ts'
import { broken, type Pipeline, type ScriptPart, type Service, type Work } from './pipeline.ts'
import { conflictLine } from './yaml-tree.ts'

// https://www.jenkins.io/doc/book/pipeline/syntax/

export const jenkins: Service = {
  name: 'Jenkins',
  isFile: path => /^(?:(?:\.?jenkins|\.?ci)\/)?Jenkinsfile$/.test(path),
  read: file => configurationOf(file),
}

/** A Jenkinsfile is Groovy: read as text. Longer ones are cut. */
const LONGEST = 200_000

const configurationOf = (file: TextFile): Pipeline => {
  const conflict = conflictLine(file.text)
  if (conflict !== undefined) return broken(`conflict markers in line ${conflict}`)
  const text = withoutComments(file.text.slice(0, LONGEST))
  if (text.trim() === '') return broken('empty')
  if (!/\b(?:pipeline|node)\b[^{}\n]{0,100}\{/.test(text)) return broken('no pipeline')
  const onChange = runsOnChange(text)
  return {
    runsOnChange: onChange,
    work: [...scriptsOf(text), ...dockerBuilds(text)].map(work => ({ ...work, runsOnChange: onChange })),
  }
}

const TRIGGERS =
  /\b(?:githubPush|pollSCM|gitlab|gitlabPush|bitbucketPush|bitBucketTrigger|GenericTrigger|giteaPush|ghprbTrigger|githubPullRequests?|issueCommentTrigger)\s*\(|\bchangeRequest\s*\(|\benv\.CHANGE_ID\b|\$\{?CHANGE_ID\b/

/** A declared trigger, or a part that only pull requests of a multibranch project reach. A Jenkinsfile alone runs when its server says so. */
const runsOnChange = (text: string): boolean => TRIGGERS.test(text)

/**
 * Comments become spaces, so that lines stay where they are; `//` inside quotes stays. A quote that nothing closes ends with
 * its line, so that the line is read once and not once for each quote.
 */
const withoutComments = (text: string): string =>
  text.replace(
    /'''(?:[\s\S]*?'''|[\s\S]*$)|"""(?:[\s\S]*?"""|[\s\S]*$)|'(?:[^'\\\n]|\\.)*'?|"(?:[^"\\\n]|\\.)*"?|\/\/[^\n]*|\/\*(?:[\s\S]*?\*\/|[\s\S]*$)|^#![^\n]*/g,
    found => (/^['"]/.test(found) ? found : found.replace(/[^\n]/g, ' ')),
  )

const SHELL =
  /\b(?:sh|bat|powershell|pwsh)\s{0,40}\(?\s{0,40}(?:[\w\s:,]{0,80}?script\s{0,9}:\s{0,40})?('''[\s\S]*?(?:'''|$)|"""[\s\S]*?(?:"""|$)|'(?:[^'\\\n]|\\.){0,2000}'|"(?:[^"\\\n]|\\.){0,2000}")/g

const MOST_STEPS = 300

const scriptsOf = (text: string): readonly Work[] => {
  const works: Work[] = []
  for (const match of text.matchAll(SHELL)) {
    if (works.length >= MOST_STEPS) break
    const quoted = match[1] ?? ''
    const start = lineAt(text, match.index + match[0].length - quoted.length)
    const quote = /^(?:'''|""")/.test(quoted) ? 3 : 1
    const script: ScriptPart = {
      text: quoted.slice(quote, -quote),
      line: start,
      endLine: start + quoted.split('\n').length - 1,
      mapped: true,
    }
    works.push({ scripts: [script], folder: folderAt(text, match.index), runsOnChange: false })
  }
  return works
}

/** Inside `dir('backend') { … }` the folder is another: undefined, so that files are looked for everywhere. */
const folderAt = (text: string, index: number): string | undefined => {
  const before = text.slice(Math.max(0, index - 5_000), index)
  return /\bdir\s{0,20}\(?\s{0,20}['"]/.test(before) ? undefined : ''
}

/** `docker.build("image")` of the Docker plug-in. */
const dockerBuilds = (text: string): readonly Work[] =>
  [...text.matchAll(/\bdocker\.build\s*\(/g)].slice(0, 20).map(match => ({
    does: 'build' as const,
    language: 'python' as const,
    command: 'docker.build',
    line: lineAt(text, match.index),
    endLine: lineAt(text, match.index),
    runsOnChange: false,
  }))

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length
