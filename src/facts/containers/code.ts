import type { TextFile, Texts } from '../texts.ts'

const PYTHON = /\.(?:py|ipynb|pyw)$/
const CODE =
  /\.(?:py|pyw|ipynb|js|mjs|cjs|jsx|ts|tsx|vue|svelte|java|kt|go|rb|php|cs|rs|scala|ex|exs|c|cc|cpp|swift|sh|html|pl|r|jl|dart)$/i

const own = (texts: Texts, pattern: RegExp): readonly TextFile[] =>
  texts.files.filter(file => (file.owner === 'own' || file.owner === 'scaffold') && pattern.test(file.path))

/** What lies below some paths of a repository. */
export interface Code {
  readonly hasPython: boolean
  readonly isCodeIn: (path: string) => boolean
  readonly isPythonIn: (path: string) => boolean
  /** A file, or a folder with files in it. */
  readonly exists: (path: string) => boolean
}

/** Paths may hold the wildcards of COPY: `*`, `?`, `[…]`. '' is the whole repository. */
export const codeOf = (texts: Texts): Code => {
  const code = own(texts, CODE).map(file => file.path)
  const python = own(texts, PYTHON)
    .filter(file => file.owner === 'own')
    .map(file => file.path)
  return {
    hasPython: python.length > 0,
    isCodeIn: path => code.some(within(path)),
    isPythonIn: path => python.some(within(path)),
    exists: path => path === '' || texts.paths.some(within(path)),
  }
}

const within = (path: string): ((file: string) => boolean) => {
  if (path === '') return () => true
  if (!/[*?[]/.test(path)) return file => file === path || file.startsWith(`${path}/`)
  const parts = path.split('/')
  const patterns = parts.map(wildcard)
  return file => {
    const names = file.split('/')
    return names.length >= parts.length && patterns.every((pattern, index) => pattern(names[index] ?? ''))
  }
}

/** One path segment with `*` and `?`, matched without backtracking over more than one star. */
const wildcard = (segment: string): ((name: string) => boolean) => {
  const pieces = segment
    .replace(/\[[^\]]{0,40}\]/g, '?')
    .split(/\*+/)
    .slice(0, 8)
  return name => {
    let at = 0
    for (const [index, piece] of pieces.entries()) {
      const found =
        index === 0 ? (matchesAt(name, 0, piece) ? 0 : -1) : firstMatch(name, at, piece, index === pieces.length - 1)
      if (found < 0) return false
      at = found + piece.length
    }
    return pieces.length > 1 || at === name.length
  }
}

const matchesAt = (name: string, at: number, piece: string): boolean =>
  at + piece.length <= name.length && [...piece].every((char, index) => char === '?' || char === name[at + index])

const firstMatch = (name: string, from: number, piece: string, last: boolean): number => {
  if (last)
    return name.length - piece.length >= from && matchesAt(name, name.length - piece.length, piece)
      ? name.length - piece.length
      : -1
  for (let at = from; at <= name.length; at += 1) if (matchesAt(name, at, piece)) return at
  return -1
}
