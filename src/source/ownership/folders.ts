import type { SourceFile } from '../../types.ts'

export const PYTHON = /\.(?:py|pyw|ipynb)$/i

/** A folder with what lies directly in it. The root's path is empty. */
export interface Folder {
  readonly path: string
  readonly name: string
  readonly parent: Folder | undefined
  readonly files: Map<string, SourceFile>
  readonly folders: Map<string, Folder>
  /** Python files and notebooks in it and below. */
  python: number
}

/** Nobody's own code lies deeper; a made-up path of thousands of folders would cost memory for each of them. */
const MAX_DEPTH = 32
/** Real repositories have a third of it at most. */
const MAX_FOLDERS = 100_000

const newFolder = (path: string, name: string, parent: Folder | undefined): Folder => ({
  path,
  name,
  parent,
  files: new Map(),
  folders: new Map(),
  python: 0,
})

/** The folders of these files, parents before their children. Below 32 levels a file's name keeps the rest of its path. */
export const foldersOf = (files: readonly SourceFile[]): readonly Folder[] => {
  const root = newFolder('', '', undefined)
  const folders = [root]
  const known = new Map([['', root]])

  const folderAt = (path: string): Folder => {
    const found = known.get(path)
    if (found !== undefined) return found
    let folder = root
    for (const name of path.split('/')) {
      const child = folder.folders.get(name)
      if (child === undefined && folders.length >= MAX_FOLDERS) return folder
      folder = child ?? addFolder(folder, name)
    }
    return folder
  }
  const addFolder = (parent: Folder, name: string): Folder => {
    const folder = newFolder(parent.path === '' ? name : `${parent.path}/${name}`, name, parent)
    parent.folders.set(name, folder)
    folders.push(folder)
    known.set(folder.path, folder)
    return folder
  }

  for (const file of files) {
    const folder = folderAt(parentOf(file.path))
    folder.files.set(file.path.slice(folder.path === '' ? 0 : folder.path.length + 1), file)
    if (PYTHON.test(file.path)) folder.python++
  }
  for (const folder of [...folders].reverse()) if (folder.parent !== undefined) folder.parent.python += folder.python
  return folders
}

const parentOf = (path: string): string => {
  let end = path.lastIndexOf('/')
  if (end <= 0) return ''
  let depth = 0
  for (let at = path.indexOf('/'); at !== -1 && at <= end; at = path.indexOf('/', at + 1)) {
    depth++
    if (depth === MAX_DEPTH) end = at
  }
  return path.slice(0, end)
}

export const hasFile = (folder: Folder, pattern: RegExp): boolean => {
  for (const name of folder.files.keys()) if (pattern.test(name)) return true
  return false
}

export const hasFolder = (folder: Folder, pattern: RegExp): boolean => {
  for (const name of folder.folders.keys()) if (pattern.test(name)) return true
  return false
}

export const rootOf = (folder: Folder): Folder => {
  let root = folder
  while (root.parent !== undefined) root = root.parent
  return root
}
