import type { OwnedFile, SourceFile } from '../../types.ts'
import { PYTHON } from './folders.ts'
import { sameFileAs } from './verdict.ts'

/** The blobs of an empty file, where a source cannot tell sizes. https://git-scm.com/docs/git-hash-object */
const EMPTY: ReadonlySet<string> = new Set([
  'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391',
  '473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813',
])

const KEPT_ASIDE =
  /(?:^|[/_ .-])(?:archive|archived|backup|backups|bak|build|copy|copies|old|previous|tmp|temp)(?:[/_ .()-]|\d|$)/i

/** Files that frameworks want in several places, equal or not. */
const EXPECTED_TWICE = /(?:^|\/)(?:__init__|__main__|conftest|setup)\.py$/

const mayBeCopy = (file: OwnedFile): boolean =>
  file.owner === 'own' &&
  PYTHON.test(file.path) &&
  !EXPECTED_TWICE.test(file.path) &&
  file.size !== 0 &&
  !EMPTY.has(file.id)

const depth = (path: string): number => path.split('/').length

/** Negative when `a` is more likely the original: not kept aside, then the shorter way to it. */
const byOriginality = (a: SourceFile, b: SourceFile): number =>
  Number(KEPT_ASIDE.test(a.path)) - Number(KEPT_ASIDE.test(b.path)) ||
  depth(a.path) - depth(b.path) ||
  a.path.length - b.path.length ||
  (a.path < b.path ? -1 : 1)

/**
 * Labels Python files and notebooks that are byte for byte another own file; the likeliest original stays own. Where a
 * source has no content ids, texts are compared.
 */
export const withoutDuplicates = (
  files: readonly OwnedFile[],
  textOf: (path: string) => string | undefined,
): readonly OwnedFile[] => {
  const keyOf = (file: OwnedFile): string => {
    const text = file.id === file.path ? textOf(file.path) : undefined
    return text === undefined || text.trim() === '' ? file.id : `text ${text}`
  }
  const originals = new Map<string, OwnedFile>()
  const keys = new Map<OwnedFile, string>()
  for (const file of files) {
    if (!mayBeCopy(file)) continue
    const key = keyOf(file)
    keys.set(file, key)
    const known = originals.get(key)
    if (known === undefined || byOriginality(file, known) < 0) originals.set(key, file)
  }
  return files.map(file => {
    const original = originals.get(keys.get(file) ?? '')
    return original === undefined || original === file ? file : { ...file, ...sameFileAs(original.path) }
  })
}
