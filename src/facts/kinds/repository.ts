import type { At, Language } from './at.ts'

export interface DependencyFact extends At<'dependency'> {
  /** Normalized as in PEP 503: `flask-sqlalchemy`. */
  readonly name: string
  readonly group: 'runtime' | 'development' | 'optional'
  readonly declaredIn: string
}

export type CiService =
  | 'GitHub Actions'
  | 'GitLab CI'
  | 'Travis CI'
  | 'CircleCI'
  | 'Azure Pipelines'
  | 'Bitbucket Pipelines'
  | 'Jenkins'
  | 'AppVeyor'
  | 'Drone'
  | 'Woodpecker'

/** One CI configuration file. */
export interface CiFact extends At<'ci'> {
  readonly service: CiService
  /** Runs on push or pull (merge) request. A Jenkinsfile without triggers does not say so. */
  readonly runsOnChange: boolean
  /** Why it cannot run: conflict markers, no jobs, invalid YAML, `if: false`. */
  readonly broken?: string
}

/** One thing that CI does. */
export interface CiStepFact extends At<'ci-step'> {
  readonly service: CiService
  readonly does: 'install' | 'test' | 'lint' | 'build' | 'deploy' | 'other'
  /** The command that decided it, followed into the repository's own scripts; shortened. */
  readonly command: string
  readonly runsOnChange: boolean
  readonly language: Language
}

/** A command in CI that would do something, and shows nothing. Nothing counts it. */
export interface IdleStepFact extends At<'idle-step'> {
  readonly service: CiService
  readonly does: CiStepFact['does']
  readonly command: string
  /** It never runs, nobody learns of its result, or it only prints the name of a command. */
  readonly why: 'never' | 'ignored' | 'printed'
  /** What says so, as it is written: `|| true`, `if: false`, `continue-on-error: true`. */
  readonly by: string
}

export interface DockerfileFact extends At<'dockerfile'> {
  readonly base: string
  readonly installs: boolean
  /** Copies own code, or the project's compose file mounts it. */
  readonly includesCode: boolean
  /** The code that it includes has own Python in it, where the repository has any. */
  readonly includesPython: boolean
  /** By CMD, ENTRYPOINT, the compose file or a base image that is known to. */
  readonly starts: boolean
  /** `CMD`, `ENTRYPOINT`, `compose`, `base image`; empty when nothing starts it. */
  readonly startedBy: string
  /** What it starts, shortened: `uvicorn main:app`. Absent where the base image knows. */
  readonly command?: string
  readonly devcontainer: boolean
  readonly broken?: string
}

/** A Dockerfile in which every line is a comment. */
export interface CommentedOutFact extends At<'commented-out'> {
  readonly what: 'Dockerfile'
}

export interface ComposeFact extends At<'compose'> {
  /** Services built from this repository. */
  readonly builds: readonly string[]
  /** Services that run somebody's image. */
  readonly images: readonly string[]
  readonly devcontainer: boolean
  readonly broken?: string
}

export interface DevcontainerFact extends At<'devcontainer'> {
  readonly image: string
}

/** A README at the root or of a part, or a docs page. `language` is an English name: "Spanish". */
export interface DocumentFact extends At<'document'> {
  readonly role: 'readme' | 'part-readme' | 'page'
  readonly language: string
  /** Words of prose, without code, badges, links' addresses and tables of contents. */
  readonly words: number
  readonly what: boolean
  readonly install: boolean
  readonly use: boolean
  /** A generator's or host's text left as it was, or placeholders. */
  readonly template: boolean
  readonly title: string
  /** Something has to be installed before the project runs. */
  readonly needsInstall: boolean
  /** Lines where it begins to say so, counted from 1. */
  readonly lines: { readonly what?: number; readonly install?: number; readonly use?: number }
}

/** Docstrings over all own Python, placed at the longest one. */
export interface DocstringsFact extends At<'docstrings'> {
  readonly documented: number
  readonly total: number
}

export interface IssueTemplateFact extends At<'issue-template'> {
  readonly what: 'issue' | 'pull-request'
}

/** Something that should not be in version control. */
export interface JunkFact extends At<'junk'> {
  readonly what: 'virtualenv' | 'bytecode' | 'node_modules' | 'build output' | 'conflict markers'
  readonly count: number
  /** A `.gitignore` pattern covers it (it was added before, or by force). */
  readonly ignored: boolean
}

export interface IgnoreFileFact extends At<'ignore-file'> {
  readonly patterns: number
}
