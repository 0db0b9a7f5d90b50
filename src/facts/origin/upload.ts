import type { Commit, FileChange, OwnedFile } from '../../types.ts'
import { sizeOf } from '../history/sizes.ts'
import type { CommitFact, OriginFact, UploadFact } from '../kinds.ts'

/** Of fewer lines nobody expects a history. */
const FEWEST_LINES = 800
/** Of all lines that commits brought in. */
const LEAST_SHARE = 0.6
/** https://docs.github.com/en/repositories/working-with-files/managing-files/adding-a-file-to-a-repository */
const THROUGH_BROWSER = /^add files via upload$/i

/** Code, and what is written around it. */
const CODE =
  /\.(?:py|pyw|ipynb|jsx?|mjs|tsx?|vue|svelte|html?|jinja2?|j2|s?css|less|sql|sh|java|kt|go|rs|rb|php|cs?|cpp|h|md|rst|ya?ml|toml)$/i
/** So long is a bundle or data; Python is looked at whatever its length. */
const LONGEST = 3_000

const isTyped = ({ path, added = 0 }: FileChange): boolean =>
  CODE.test(path) && (added <= LONGEST || /\.(?:py|ipynb)$/i.test(path))

/** One commit that brought in most lines of own files, where a starter does not say it already. */
export const uploadFacts = (
  commits: readonly Commit[],
  facts: readonly CommitFact[],
  files: readonly OwnedFile[],
  starter: readonly OriginFact[],
): readonly UploadFact[] => {
  const own = new Set(files.filter(({ owner }) => owner === 'own').map(({ path }) => path))
  const work = commits.filter(({ parents }, index) => parents.length < 2 && !facts[index]?.bot)
  if (work.length === 0 || work.some(({ changes }) => changes === undefined)) return []
  const sized = work.map(commit => ({
    commit,
    ...sizeOf((commit.changes ?? []).filter(change => own.has(change.path) && isTyped(change))),
  }))
  const total = sized.reduce((sum, { lines }) => sum + lines, 0)
  const largest = sized.reduce((most, one) => (one.lines > most.lines ? one : most))
  const uploads = sized.filter(({ commit, files }) => files > 0 && THROUGH_BROWSER.test(commit.subject.trim()))
  const together = [[largest], uploads].find(some => isMost(linesOf(some), total))
  const [newest] = together ?? []
  if (!together || !newest || starter.some(({ anchor }) => anchor.at === 'commit' && anchor.sha === newest.commit.sha))
    return []
  return [
    {
      kind: 'origin',
      what: 'upload',
      anchor: { at: 'commit', sha: newest.commit.sha },
      owner: 'own',
      percent: Math.floor((linesOf(together) * 100) / total),
      lines: linesOf(together),
      files: together.reduce((sum, { files }) => sum + files, 0),
      isFirst: newest.commit.parents.length === 0,
      commits: together.length,
      others: sized.filter(one => !together.includes(one) && one.files > 0).length,
      throughBrowser: uploads.includes(newest),
    },
  ]
}

const linesOf = (sized: readonly { readonly lines: number }[]): number =>
  sized.reduce((sum, { lines }) => sum + lines, 0)

const isMost = (lines: number, total: number): boolean => lines >= FEWEST_LINES && lines >= total * LEAST_SHARE
