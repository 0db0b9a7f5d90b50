import { type Folder, hasFile, hasFolder } from './folders.ts'
import { SITE_PACKAGES, type Verdict, VIRTUALENV } from './verdict.ts'

// https://docs.python.org/3/library/venv.html, https://peps.python.org/pep-0405/

const INTERPRETER = /^(?:python|pypy)\d*(?:\.\d+)?t?$/
const ACTIVATE = /^activate(?:\.(?:bat|csh|fish|nu|ps1|xsh))?$|^Activate\.ps1$|^activate_this\.py$/
const PROGRAM = /^(?:python|pip|easy_install|wheel)(?:\d+(?:\.\d+)?)?(?:-\d+(?:\.\d+)?)?(?:\.exe|w\.exe)?$/
const PROGRAMS = /^(?:bin|Scripts)$/

/**
 * Whether a virtual or conda environment was made in this folder. A folder's name says nothing: `env` may hold own code,
 * and `pip`'s programs are committed where `lib/` is ignored, as the usual .gitignore does.
 */
const isEnvironment = (folder: Folder): boolean => {
  if (folder.files.has('pyvenv.cfg') || folder.folders.get('conda-meta')?.files.has('history') === true) return true
  for (const name of ['bin', 'Scripts']) {
    const programs = folder.folders.get(name)
    if (programs === undefined || !hasFile(programs, ACTIVATE)) continue
    if (hasFile(programs, PROGRAM) || hasLibraries(folder)) return true
  }
  return false
}

const hasLibraries = (folder: Folder): boolean => {
  for (const [name, child] of folder.folders) {
    if (/^lib(?:64)?$/i.test(name) && (child.folders.has('site-packages') || hasFolder(child, INTERPRETER))) return true
  }
  return false
}

/**
 * What an environment is made of. Own code may lie beside it in the same folder, when somebody made the environment in the
 * repository's root or started a project inside it, so only these parts are the environment's.
 */
const PARTS = new Map<string, RegExp | 'all'>([
  ['lib', INTERPRETER],
  ['lib64', INTERPRETER],
  ['include', 'all'],
  ['Include', 'all'],
  ['share', /^(?:applications|bash-completion|doc|icons|info|jupyter|locale|man|python-wheels|terminfo)$/],
  ['etc', /^(?:conda|fish|fonts|jupyter)$/],
  ['tcl', 'all'],
  ['doc', /^pip|^LICENSES$/],
  ['conda-meta', 'all'],
  ['DLLs', 'all'],
  ['Library', 'all'],
  ['compiler_compat', 'all'],
])

const OWN_FILES = /^(?:pyvenv\.cfg|pip-selfcheck\.json|CACHEDIR\.TAG|\.Python|pyvenv\.cfg\.orig)$/

/** Python among an environment's programs that is known by name; any other may be somebody's own script. */
const KNOWN_PROGRAMS =
  /^(?:activate_this|chardetect|django-admin|easy_install|f2py|isympy|jp|markdown_py|pilconvert|pildriver|pilfile|pilfont|pilprint|pip|pywin32_(?:postinstall|testall)|rst2\w{1,30}|rstpep2html|runxlrd|sqlformat|vba_extract|wsdump)\.py$/

/** The verdict on a folder that lies directly or at one remove in an environment; undefined for own folders. */
export const environmentFolder = (folder: Folder): Verdict | undefined => {
  if (/^(?:site|dist)-packages$/.test(folder.name)) return SITE_PACKAGES
  if (folder.name === '__pypackages__') return SITE_PACKAGES
  const { parent } = folder
  if (parent === undefined) return undefined
  const part = PARTS.get(folder.name)
  // On Windows `Lib` holds the standard library's files themselves.
  const isWindowsLibrary = folder.name === 'Lib' && folder.folders.has('site-packages')
  if ((part === 'all' || isWindowsLibrary) && isEnvironment(parent)) return VIRTUALENV
  const inner = PARTS.get(parent.name)
  if (inner instanceof RegExp && inner.test(folder.name) && parent.parent !== undefined) {
    return isEnvironment(parent.parent) ? VIRTUALENV : undefined
  }
  return undefined
}

/** The verdicts on files that an environment keeps beside its folders, and on its programs. */
export const environmentFiles = (folder: Folder): ((name: string) => Verdict | undefined) | undefined => {
  if (folder.parent !== undefined && PROGRAMS.test(folder.name) && isEnvironment(folder.parent)) {
    return name => (!/\.pyw?$/i.test(name) || KNOWN_PROGRAMS.test(name) ? VIRTUALENV : undefined)
  }
  if (!isEnvironment(folder)) return undefined
  // `python -m venv` writes a .gitignore with `*` in a folder that it makes; in the root it would be the author's.
  return name =>
    OWN_FILES.test(name) || (name === '.gitignore' && folder.parent !== undefined) ? VIRTUALENV : undefined
}
