import type { OwnedFile } from '../../types.ts'
import { LIBRARY, type Verdict } from './verdict.ts'

/** Organisations and authors whose files carry a copyright line, and are copied with it. */
const NOTICE =
  /^#\s{0,4}(?:.{0,20}copyright\b.{0,30}\b(?:google|tensorflow authors|hugging ?face|facebook|meta platforms|microsoft|openai|amazon\.com|nvidia|django software foundation|python software foundation|apache software foundation|twisted matrix|chromium authors|opencv|intel corporation|mozilla|pallets|uber technologies|deepmind|the keras authors|jax authors|pytorch)\b|licensed to the apache software foundation)/im

const head = (text: string): string => text.slice(0, 1500)

/**
 * Verdicts on Python files that carry a well-known organisation's copyright line, while most files beside them carry none.
 * Where most of them do, the repository is the organisation's, or a fork of it, and the line says nothing.
 */
export const verdictsByNotice = (
  files: readonly OwnedFile[],
  textOf: (path: string) => string | undefined,
): ReadonlyMap<string, Verdict> => {
  const python = files.filter(({ owner, path }) => owner === 'own' && path.endsWith('.py'))
  const carrying = python.filter(({ path }) => NOTICE.test(head(textOf(path) ?? '')))
  return new Map(carrying.length * 2 < python.length ? carrying.map(({ path }) => [path, LIBRARY]) : [])
}
