import type { OwnedFile, SourceFile } from '../types.ts'
import { verdictsByDistribution } from './ownership/distributions.ts'
import { withoutDuplicates } from './ownership/duplicates.ts'
import { verdictsByNotice } from './ownership/organisations.ts'
import { verdictsByPlace } from './ownership/places.ts'
import { verdictByText } from './ownership/texts.ts'
import type { Verdict } from './ownership/verdict.ts'

export { ownLinesOf } from './ownership/scaffold.ts'

const labelled = (file: SourceFile | OwnedFile, verdict: Verdict): OwnedFile => ({ ...file, ...verdict })

/**
 * Whose each file is, as far as paths tell, before anything is read: in the order given, one for each. What is doubtful is
 * own: leaving out somebody's work is worse than reading a library.
 */
export const ownersOfPaths = (files: readonly SourceFile[]): readonly OwnedFile[] => {
  const verdicts = verdictsByPlace(files)
  return files.map(file => {
    const verdict = verdicts.get(file.path)
    return verdict === undefined ? { ...file, owner: 'own' } : labelled(file, verdict)
  })
}

/**
 * The same files with what their texts add; `textOf` gives undefined for what was not read. Virtualenvs and libraries that
 * their paths gave away keep their labels and are not asked for.
 */
export const ownersOfTexts = (
  files: readonly OwnedFile[],
  textOf: (path: string) => string | undefined,
): readonly OwnedFile[] => {
  const byDistribution = verdictsByDistribution(files, textOf)
  const byNotice = verdictsByNotice(files, textOf)
  const owned = files.map(file => {
    if (file.owner === 'vendored' || file.owner === 'virtualenv' || file.owner === 'copied') return file
    const distribution = byDistribution(file.path)
    if (distribution !== undefined) return labelled(file, distribution)
    const text = textOf(file.path)
    if (text === undefined) return file
    const verdict = verdictByText(file, text) ?? byNotice.get(file.path)
    if (verdict === 'own') return asOwn(file)
    return verdict === undefined ? file : labelled(file, verdict)
  })
  return withoutDuplicates(owned, textOf)
}

const asOwn = ({ path, id, size, mode }: OwnedFile): OwnedFile => ({ path, id, size, mode, owner: 'own' })
