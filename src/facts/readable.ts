import type { Origin, OwnedFile } from '../types.ts'
import { isComposeName, isDockerfileName } from './containers/file-names.ts'
import { isRequirementsFile } from './dependencies/requirements.ts'

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
export const originsOf = (path: string): Origin[] =>
  ORIGINS.flatMap(([origin, holds]) => (holds.some(test => test(path)) ? [origin] : []))

const matches = (pattern: RegExp) => (path: string) => pattern.test(path)

const ORIGINS: readonly (readonly [Origin, readonly ((path: string) => boolean)[]])[] = [
  ['python', [isPython, isNotebook]],
  ['docs', [matches(/(^|\/)readme(\.|$)/i)]],
  ['containers', [isDockerfileName, isComposeName, matches(/(^|\/)\.?devcontainer(\.json|\/)/)]],
  [
    'ci',
    [
      matches(/^\.github\/workflows\/[^/]+\.ya?ml$/),
      matches(
        /^(\.gitlab-ci|\.travis|\.circleci\/config|circle|\.?azure-pipelines|bitbucket-pipelines|\.?appveyor|\.drone|\.woodpecker|\.woodpecker\/[^/]+)\.ya?ml$/,
      ),
      matches(/(^|\/)Jenkinsfile[^/]*$/),
    ],
  ],
  [
    'dependencies',
    [isRequirementsFile, matches(/(^|\/)(pyproject\.toml|setup\.(py|cfg)|Pipfile|(environment|conda)[^/]*\.ya?ml)$/)],
  ],
]
