import type { Origin, OwnedFile } from '../types.ts'

const KIB = 1024
/** Longer Python files are data or generated; the issue of one such file must not cost the audit its speed. */
const MAX_PYTHON_BYTES = 1024 * KIB
/** Notebooks hold their outputs, images included. */
const MAX_NOTEBOOK_BYTES = 16 * 1024 * KIB
const MAX_TEXT_BYTES = 512 * KIB

export const isPython = (path: string): boolean => /\.(py|pyw|wsgi)$/i.test(path)
export const isNotebook = (path: string): boolean => /\.ipynb$/i.test(path)

/** Assets and archives: never text that a fact could come from. */
const ASSET =
  /\.(png|jpe?g|gif|bmp|webp|ico|svg|tiff?|psd|ai|mp[34]|m4a|wav|ogg|flac|avi|mov|mkv|webm|woff2?|ttf|otf|eot|zip|gz|tgz|bz2|xz|7z|rar|tar|jar|war|egg|whl|so|dll|dylib|exe|bin|o|a|class|py[cod]|db|sqlite3?|mdb|parquet|pickle|pkl|npy|npz|h5|hdf5|pt|pth|onnx|joblib|model|pdf|docx?|xlsx?|pptx?|odt|ods|rtf|csv|tsv|geojson|map|wasm|lock|log|po|mo|min\.js|min\.css)$/i

const UNREAD_OWNERS: readonly OwnedFile['owner'][] = ['vendored', 'virtualenv']

/** Whether a file's content is asked for; `reason` when a reader should know that it was not. Size in bytes. */
export const readable = (file: OwnedFile): { readonly read: boolean; readonly reason?: string } => {
  if (UNREAD_OWNERS.includes(file.owner)) return { read: false }
  if (file.mode === 'submodule') return { read: false, reason: 'a submodule: another repository' }
  if (file.mode === 'symlink') return { read: false }
  const size = file.size ?? 0
  if (isPython(file.path))
    return size > MAX_PYTHON_BYTES ? { read: false, reason: 'over 1 MiB of Python' } : { read: true }
  if (isNotebook(file.path))
    return size > MAX_NOTEBOOK_BYTES ? { read: false, reason: 'a notebook over 16 MiB' } : { read: true }
  if (ASSET.test(file.path) && !/(^|\/)requirements[^/]*\.lock$|Pipfile\.lock$/.test(file.path)) return { read: false }
  if (size <= MAX_TEXT_BYTES) return { read: true }
  return originsOf(file.path).length > 0 ? { read: false, reason: 'over 512 KiB' } : { read: false }
}

/** Which origins a path can hold facts of: for saying which could not be read. */
export const originsOf = (path: string): Origin[] => {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const origins: Origin[] = []
  if (isPython(path) || isNotebook(path)) origins.push('python')
  if (/^readme(\.|$)/i.test(name)) origins.push('docs')
  if (/(^|\.)(dockerfile|containerfile)(\.|$)/i.test(name) || /^(docker-)?compose.*\.ya?ml$/i.test(name))
    origins.push('containers')
  if (/^\.github\/workflows\/[^/]+\.ya?ml$/.test(path) || CI_PATHS.has(path)) origins.push('ci')
  if (/^(requirements.*\.txt|pyproject\.toml|setup\.(py|cfg)|Pipfile|environment\.ya?ml)$/.test(name))
    origins.push('dependencies')
  return origins
}

const CI_PATHS: ReadonlySet<string> = new Set([
  '.gitlab-ci.yml',
  '.travis.yml',
  '.circleci/config.yml',
  'azure-pipelines.yml',
  'bitbucket-pipelines.yml',
  'Jenkinsfile',
  'appveyor.yml',
  '.appveyor.yml',
  '.drone.yml',
  '.woodpecker.yml',
])
