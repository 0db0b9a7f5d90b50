import { type Folder, hasFile, rootOf } from './folders.ts'
import { KNOWN_PACKAGES } from './known-packages.ts'
import type { FolderVerdict } from './outputs.ts'
import { LIBRARY } from './verdict.ts'

const VENDOR = /^_?(?:vendor|vendors|vendored|third[-_]?party|3rd[-_]?party|externals?|extern)$/i
const SET_UP = /^(?:setup\.(?:py|cfg)|pyproject\.toml)$/
const LICENCE = /^(?:licen[cs]e|copying|notice)(?:\.(?:txt|md|rst))?$/i
const ASSETS = /^(?:assets?|css|dist|js|libs?|plugins?|public|resources|static|staticfiles|web|www)$/i
/** What lies in folders of scripts, styles, fonts and pictures, and not in an application of one's own. */
const WEB_ASSET = /\.(?:[cm]?js|css|scss|less|map|eot|ttf|otf|woff2?|svg|png|gif|jpe?g|ico|swf|md|txt)$|^licen[cs]e$/i

const has = (folder: Folder, part: string): boolean =>
  folder.files.has(`${part}.py`) || folder.folders.has(part) || folder.files.has(part)

/** How much of a well-known package's layout the folder of its name has. */
const layoutShare = (folder: Folder): number => {
  const parts = KNOWN_PACKAGES.get(folder.name.toLowerCase())
  if (parts === undefined || !folder.files.has('__init__.py')) return 0
  return parts.filter(part => has(folder, part)).length / parts.length
}

/** A fork of the library itself keeps its package beside its set-up file. The file's text decides, later. */
export const mayBeTheProjectItself = (folder: Folder): boolean => {
  const above = folder.parent?.name === 'src' ? folder.parent.parent : folder.parent
  return above !== undefined && above === rootOf(folder) && hasFile(above, SET_UP)
}

export const isKnownPackage = (folder: Folder): boolean => layoutShare(folder) === 1

/** A source release unpacked below the root: only a build writes PKG-INFO beside set-up files. */
const isUnpackedRelease = (folder: Folder): boolean =>
  folder.parent !== undefined && folder.files.has('PKG-INFO') && hasFile(folder, SET_UP) && hasOtherPython(folder)

/** Whether Python lies elsewhere: when a release is all there is, it is the project. */
const hasOtherPython = (folder: Folder): boolean => rootOf(folder).python > folder.python

/** In a folder called `vendor`, less is enough: a well-known name with part of its layout, or a licence of its own. */
const isVendoredPackage = (folder: Folder): boolean =>
  folder.parent !== undefined &&
  VENDOR.test(folder.parent.name) &&
  (layoutShare(folder) >= 0.5 || hasFile(folder, LICENCE)) &&
  !folder.files.has('manage.py')

/** Package managers of other languages: PHP's Composer, Go, Ruby's Bundler. */
const isManagedVendorFolder = (folder: Folder): boolean =>
  folder.name === 'vendor' &&
  (folder.files.has('autoload.php') || folder.files.has('modules.txt') || folder.folders.has('bundle'))

/**
 * `static/vendor/`: nothing but scripts, styles, fonts and pictures, all the way down. An application of one's own that is
 * called `vendor` keeps its assets in `vendor/static/vendor/`.
 */
const isVendorOfAssets = (folder: Folder): boolean => {
  if (!VENDOR.test(folder.name) || !ASSETS.test(folder.parent?.name ?? '')) return false
  if (folder.parent?.parent?.name === folder.name) return false
  const open = [folder]
  let files = 0
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const name of next.files.keys()) if (!WEB_ASSET.test(name)) return false
    files += next.files.size
    open.push(...next.folders.values())
  }
  return files > 0
}

/** Editors and icon sets that are copied as a folder: `static/tinymce/`, `assets/fontawesome-free-5.15.4-web/`. */
const COPIED_FOLDER =
  /^(?:tiny_?mce|ckeditor|fontawesome|font-awesome|bootstrap|jquery(?:-ui)?|summernote|codemirror|mathjax|datatables|fullcalendar|owl-?carousel\d?|slick|materialize|layui|ueditor|kindeditor|swagger-ui|leaflet|highlight|select2)(?:[-.]?(?:free|web|dist|master|v?\d[\d.]{0,12})){0,4}$/i

const isCopiedAssetFolder = (folder: Folder): boolean => {
  if (!COPIED_FOLDER.test(folder.name) || folder.python > 0) return false
  const library = folder.name.toLowerCase().split(/[-.\d_]/)[0] ?? ''
  return (
    /\d\.\d/.test(folder.name) ||
    hasFile(folder, LICENCE) ||
    [...folder.files.keys()].some(name => /\.(?:js|css)$/.test(name) && name.toLowerCase().startsWith(library))
  )
}

/** Whether a folder and everything below it is somebody's library, as far as names tell. */
export const libraryFolder = (folder: Folder): FolderVerdict | undefined => {
  if (folder.parent === undefined) return undefined
  const isLibrary =
    (isKnownPackage(folder) && !mayBeTheProjectItself(folder)) ||
    isUnpackedRelease(folder) ||
    isVendoredPackage(folder) ||
    isManagedVendorFolder(folder) ||
    isVendorOfAssets(folder) ||
    isCopiedAssetFolder(folder)
  return isLibrary ? { verdict: LIBRARY, sparesPython: false } : undefined
}
