import type { OwnedFile } from '../types.ts'
import { isNotebook, isPython, originsOf } from './readable.ts'

/** How much one audit reads, in counts: the same commit gives the same report, however fast the machine is. */
export interface Budget {
  readonly files: number
  readonly bytes: number
  /** The newest ones. */
  readonly commits: number
}

/** Far above any portfolio; what 256 MiB of the densest text come to fits into a gigabyte. */
export const STANDARD_BUDGET: Budget = { files: 100_000, bytes: 256 * 1024 * 1024, commits: 100_000 }

export interface Chosen {
  /** In the order given. */
  readonly read: readonly OwnedFile[]
  /** The others, with a half sentence that says why. */
  readonly beyond: ReadonlyMap<string, string>
}

/**
 * The files that a budget has room for. Own code comes first, then what else a fact could come from, then the rest; within
 * each, files by their paths. A file that does not fit makes room for the next smaller one.
 */
export const chosenFiles = (wanted: readonly OwnedFile[], { files, bytes }: Budget): Chosen => {
  const size = wanted.reduce((sum, file) => sum + (file.size ?? 0), 0)
  if (wanted.length <= files && size <= bytes) return { read: wanted, beyond: new Map() }
  const chosen = new Set<OwnedFile>()
  const beyond = new Map<string, string>()
  let left = bytes
  const ranked = [0, 1, 2, 3].map((): OwnedFile[] => [])
  for (const file of wanted) ranked[rankOf(file)]?.push(file)
  for (const file of ranked.flatMap(list => list.sort((a, b) => compare(a.path, b.path)))) {
    if (chosen.size >= files) beyond.set(file.path, `beyond ${files.toLocaleString('en')} files (max-files)`)
    else if ((file.size ?? 0) > left) beyond.set(file.path, beyondBytes({ bytes }))
    else {
      left -= file.size ?? 0
      chosen.add(file)
    }
  }
  return { read: wanted.filter(file => chosen.has(file)), beyond }
}

/** Why a file is not read for which there is no room. */
export const beyondBytes = ({ bytes }: Pick<Budget, 'bytes'>): string => `beyond ${sizeText(bytes)} of text (max-bytes)`

const rankOf = ({ owner, path }: OwnedFile): number => {
  if (owner !== 'own') return 3
  if (isPython(path) || isNotebook(path)) return 0
  return originsOf(path).length > 0 ? 1 : 2
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const MIB = 1024 * 1024

const sizeText = (bytes: number): string =>
  bytes >= MIB && bytes % MIB === 0 ? `${bytes / MIB} MiB` : `${bytes.toLocaleString('en')} bytes`
