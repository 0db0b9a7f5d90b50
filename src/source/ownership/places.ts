import type { SourceFile } from '../../types.ts'
import { environmentFiles, environmentFolder } from './environments.ts'
import { type Folder, foldersOf, PYTHON } from './folders.ts'
import { libraryFolder } from './libraries.ts'
import { migrationFile } from './migrations.ts'
import { fileByName } from './names.ts'
import { type FolderVerdict, isOnlyCheckpoint, outputFolder } from './outputs.ts'
import { SUBMODULE, SYMLINK, type Verdict } from './verdict.ts'

const whole = (verdict: Verdict | undefined): FolderVerdict | undefined => verdict && { verdict, sparesPython: false }

const folderVerdict = (folder: Folder): FolderVerdict | undefined =>
  folder.parent === undefined
    ? undefined
    : (whole(environmentFolder(folder)) ?? outputFolder(folder) ?? libraryFolder(folder))

/** The verdicts that names and places alone allow, by path. What is not in the map is own as far as they tell. */
export const verdictsByPlace = (files: readonly SourceFile[]): ReadonlyMap<string, Verdict> => {
  const verdicts = new Map<string, Verdict>()
  const ofFolders = new Map<Folder, FolderVerdict>()
  for (const folder of foldersOf(files)) {
    const inherited = (folder.parent && ofFolders.get(folder.parent)) ?? folderVerdict(folder)
    if (inherited !== undefined) ofFolders.set(folder, inherited)
    const ofEnvironment = inherited === undefined ? environmentFiles(folder) : undefined
    for (const [name, file] of folder.files) {
      const verdict =
        fromFolder(inherited, folder, name) ??
        ofEnvironment?.(name) ??
        ofMode(file) ??
        migrationFile(folder, name) ??
        fileByName(name)
      if (verdict !== undefined) verdicts.set(file.path, verdict)
    }
  }
  return verdicts
}

/** A link's content is a path, not Python; a submodule has no content here. */
const ofMode = ({ mode }: SourceFile): Verdict | undefined =>
  mode === 'symlink' ? SYMLINK : mode === 'submodule' ? SUBMODULE : undefined

const fromFolder = (inherited: FolderVerdict | undefined, folder: Folder, name: string): Verdict | undefined => {
  if (inherited === undefined || (inherited.sparesPython && PYTHON.test(name))) return undefined
  return isOnlyCheckpoint(folder, name) ? undefined : inherited.verdict
}
