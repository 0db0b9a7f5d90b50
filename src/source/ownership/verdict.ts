import type { Owner } from '../../types.ts'

/** Why a file is not its author's own work. `reason` is shown to readers and counted, so there are few of them. */
export interface Verdict {
  readonly owner: Exclude<Owner, 'own'>
  readonly reason: string
}

const verdict = (owner: Verdict['owner'], reason: string): Verdict => ({ owner, reason })

export const VIRTUALENV = verdict('virtualenv', 'a virtualenv')
export const SITE_PACKAGES = verdict('virtualenv', 'installed packages')

export const NODE_MODULES = verdict('vendored', 'node_modules')
export const LIBRARY = verdict('vendored', 'a copy of a library')
export const SUBMODULE = verdict('vendored', 'a submodule')

export const BYTECODE = verdict('generated', 'Python bytecode')
export const BUILD_OUTPUT = verdict('generated', 'build output')
export const TOOL_CACHE = verdict('generated', "a tool's cache or report")
export const CHECKPOINT = verdict('generated', "Jupyter's checkpoints")
export const METADATA = verdict('generated', 'package metadata')
export const LOCK_FILE = verdict('generated', 'a lock file')
export const MINIFIED = verdict('generated', 'a minified or bundled file')
export const MIGRATION = verdict('generated', 'migrations')
export const GENERATED = verdict('generated', 'generated code')
export const REPOSITORY_INSIDES = verdict('generated', "version control's own files")

export const EDITOR = verdict('scaffold', "an editor's settings")

export const SYMLINK = verdict('copied', 'a symbolic link')
export const COPIED = verdict('copied', 'copied, as its header says')
export const sameFileAs = (path: string): Verdict => verdict('copied', `the same file as ${path}`)

export const unchanged = (tool: string): Verdict => verdict('scaffold', `${tool}'s scaffolding, unchanged`)
export const edited = (tool: string): Verdict => verdict('scaffold', `${tool}'s scaffolding, with own settings`)
