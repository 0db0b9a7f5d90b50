import ignore from 'ignore'
import { type IgnoreFile, ignoreFile, isIgnored } from '../source/gitignore.ts'
import type { Host, OwnedFile, Repository } from '../types.ts'
import type { Fact, IgnoreFileFact, IssueTemplateFact, JunkFact, RemoteFact } from './kinds.ts'
import type { TextFile, Texts } from './texts.ts'

export interface FileFactsInput {
  readonly files: readonly OwnedFile[]
  readonly texts: Texts
  readonly repository: Repository
}

/**
 * Facts about which files are there: what should not be in version control, the ignore files, templates for issues and
 * pull requests, and the host that the remote names. In the order of their paths within each kind.
 */
export const fileFacts = ({ files, texts, repository }: FileFactsInput): readonly Fact[] => {
  const ignoreFiles = texts.files.filter(({ path, owner }) => owner === 'own' && IGNORE_FILE.test(path))
  return [
    ...junkFacts(files, texts, ignoreFiles),
    ...ignoreFiles.flatMap(ignoreFileFact),
    ...files.flatMap(issueTemplateFact),
    ...remoteFact(repository),
  ]
}

const IGNORE_FILE = /(?:^|\/)\.gitignore$/

// ---- junk ----

type Junk = JunkFact['what']

/** What Python's own tools build and cache. Bundles for the web are committed on purpose, to be served or run. */
const PYTHON_OUTPUT =
  /(?:^|\/)(?:build\/(?:lib|lib\.[^/]{1,60}|bdist\.[^/]{1,60}|temp\.[^/]{1,60})|[^/]{1,120}\.egg-info|\.eggs|\.tox|\.nox|\.pytest_cache|\.mypy_cache|\.ruff_cache|htmlcov)\/|\.(?:egg|whl)$/

const junkOf = ({ owner, path }: OwnedFile): Junk | undefined => {
  if (owner === 'virtualenv') return 'virtualenv'
  if (owner === 'vendored') return /(?:^|\/)node_modules\//.test(path) ? 'node_modules' : undefined
  if (owner !== 'generated') return undefined
  if (/\.py[co]$|\$py\.class$/.test(path)) return 'bytecode'
  return PYTHON_OUTPUT.test(path) ? 'build output' : undefined
}

/** One fact for each kind of junk, at a file that no `.gitignore` covers where there is one. */
const junkFacts = (
  files: readonly OwnedFile[],
  texts: Texts,
  ignoreFiles: readonly TextFile[],
): readonly JunkFact[] => {
  const byKind = new Map<Junk, string[]>()
  const add = (what: Junk, path: string): void => {
    const paths = byKind.get(what)
    if (paths === undefined) byKind.set(what, [path])
    else paths.push(path)
  }
  for (const file of files) {
    const what = junkOf(file)
    if (what !== undefined) add(what, file.path)
  }
  for (const file of texts.files) if (isConflicted(file)) add('conflict markers', file.path)

  const ignores = ignoreFiles.map(({ path, text }) => ignoreFile(folderOf(path), text)).sort(byDepth)
  return [...byKind].map(([what, paths]) => {
    const exposed = firstExposed(paths, ignores)
    const path = exposed ?? paths[0] ?? ''
    return {
      kind: 'junk',
      anchor: { at: 'file', path },
      owner: 'own',
      what,
      count: paths.length,
      ignored: exposed === undefined,
    }
  })
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)

const byDepth = (a: IgnoreFile, b: IgnoreFile): number => a.folder.length - b.folder.length

/**
 * The first path that no ignore file above it covers. A folder that is covered covers what is in it, whatever a pattern
 * below says (https://git-scm.com/docs/gitignore), so folders are looked at from the outside in and only once.
 */
const firstExposed = (paths: readonly string[], ignores: readonly IgnoreFile[]): string | undefined => {
  const covered = new Map<string, boolean>()
  const isCovered = (path: string): boolean =>
    ignore.isPathValid(path) &&
    isIgnored(
      path,
      ignores.filter(({ folder }) => path.length > folder.length && path.startsWith(folder)),
    )
  const isFolderCovered = (folder: string): boolean => {
    for (let end = folder.indexOf('/'); end !== -1; end = folder.indexOf('/', end + 1)) {
      const part = folder.slice(0, end + 1)
      const known = covered.get(part) ?? isCovered(part)
      covered.set(part, known)
      if (known) return true
    }
    return false
  }
  return paths.find(path => !isFolderCovered(folderOf(path)) && !isCovered(path))
}

/** What git leaves in a file when a merge failed, in this order. */
const MARKS = [/^<{7} \S/, /^={7}$/, /^>{7} \S/] as const
/** Documents show them as examples. */
const DOCUMENT = /\.(?:md|markdown|rst|txt|adoc|html?|ipynb|diff|patch)$/i

const isConflicted = ({ path, owner, text }: TextFile): boolean => {
  if (owner !== 'own' || DOCUMENT.test(path) || !text.includes('<<<<<<< ')) return false
  let seen = 0
  for (const line of text.split(/\r?\n/)) {
    if (MARKS[seen]?.test(line)) seen++
    if (seen === MARKS.length) return true
  }
  return false
}

// ---- files with a purpose ----

const MAX_COUNTED = 10_000

const ignoreFileFact = ({ path, text }: TextFile): IgnoreFileFact[] => {
  const patterns = text
    .split(/\r?\n/, MAX_COUNTED)
    .filter(line => line.trim() !== '' && !line.startsWith('#') && !line.startsWith('!')).length
  return patterns === 0 ? [] : [{ kind: 'ignore-file', anchor: { at: 'file', path }, owner: 'own', patterns }]
}

// https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests
// https://docs.gitlab.com/user/project/description_templates/
const TEMPLATES: readonly (readonly [IssueTemplateFact['what'], RegExp])[] = [
  ['issue', /^(?:\.github\/|docs\/)?ISSUE_TEMPLATE(?:\.(?:md|txt))?$/i],
  ['issue', /^(?:\.github\/|docs\/)?ISSUE_TEMPLATE\/(?!config\.ya?ml$)[^/]+\.(?:md|ya?ml)$/i],
  ['issue', /^\.gitlab\/issue_templates\/[^/]+\.md$/i],
  ['pull-request', /^(?:\.github\/|docs\/)?PULL_REQUEST_TEMPLATE(?:\.(?:md|txt))?$/i],
  ['pull-request', /^(?:\.github\/|docs\/)?PULL_REQUEST_TEMPLATE\/[^/]+\.md$/i],
  ['pull-request', /^\.gitlab\/merge_request_templates\/[^/]+\.md$/i],
]

const templateAt = (path: string): IssueTemplateFact['what'] | undefined =>
  TEMPLATES.find(([, pattern]) => pattern.test(path))?.[0]

/** More of them are no help to anybody. */
const MOST_TEMPLATES = 20

/** The texts of templates in Markdown: what stands in them, nobody wrote in an issue. */
export const templateTexts = ({ files }: Texts): string[] =>
  files
    .filter(({ path }) => templateAt(path) !== undefined && !/\.ya?ml$/i.test(path))
    .slice(0, MOST_TEMPLATES)
    .map(({ text }) => text.replaceAll('\r\n', '\n').replace(FRONT_MATTER, ''))

const FRONT_MATTER = /^---\n[\s\S]{0,5000}?\n---\n/

const issueTemplateFact = ({ path, size, mode }: OwnedFile): IssueTemplateFact[] => {
  if (size === 0 || mode === 'submodule') return []
  const what = templateAt(path)
  return what === undefined ? [] : [{ kind: 'issue-template', anchor: { at: 'file', path }, owner: 'own', what }]
}

// ---- the host ----

const HOSTS: Readonly<Record<Host, RemoteFact['host']>> = {
  github: 'GitHub',
  gitlab: 'GitLab',
  bitbucket: 'Bitbucket',
  other: 'other',
}

/** Placed at the audited commit; a folder without one has no place to show. */
const remoteFact = ({ host, name, commit }: Repository): readonly RemoteFact[] =>
  host === undefined || commit === undefined
    ? []
    : [{ kind: 'remote', anchor: { at: 'commit', sha: commit }, owner: 'own', host: HOSTS[host], name: name ?? '' }]
