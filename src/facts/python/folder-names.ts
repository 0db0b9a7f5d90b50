/** How code calls the audited folder itself, where that is a part of something larger. */
export interface FolderNames {
  /** An import can name it at all: not `my-project`, and not the root of everything. */
  readonly isNamed: boolean
  /** The dotted name is the audited folder's: `desk` and `services.desk` in `services/desk`. */
  readonly has: (dotted: string) => boolean
  /** What is left of a dotted name inside of the folder, nearest root first: `views` of `services.desk.views`. May be empty. */
  readonly inside: (dotted: string) => readonly string[]
}

/** Deeper ones than this no import writes out. */
const MOST_NAMES = 16
const IDENTIFIER = /^[\p{L}_][\p{L}\p{N}_]*$/u

/** `folder`: from the root of what it is a part of, `/` between names; empty where the whole is audited. */
export const folderNames = (folder: string): FolderNames => {
  const names: string[] = []
  for (const part of folder.split('/').slice(-MOST_NAMES).reverse()) {
    // Nothing above `my-project` can be written in an import.
    if (!IDENTIFIER.test(part)) break
    names.push(names.length === 0 ? part : `${part}.${names.at(-1)}`)
  }
  return {
    isNamed: names.length > 0,
    has: dotted => names.includes(dotted),
    inside: dotted =>
      names.flatMap(name => {
        if (dotted === name) return ['']
        return dotted.startsWith(`${name}.`) && !dotted.endsWith('.') ? [dotted.slice(name.length + 1)] : []
      }),
  }
}
