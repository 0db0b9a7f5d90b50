import { setTimeout } from 'node:timers/promises'
import type { AuditError } from '../errors.ts'
import { failureOf, isGone, isUncertain } from '../github/failure.ts'
import type { Comment, PullRequestClient } from '../github/pull-request.ts'
import { isLater, isSameComment, type Marker, readMarker, saysTheSame } from './marker.ts'

/** `kept`: what stands there is newer or the same. `unneeded`: there is none, and none was to be made. */
export type Published =
  | { readonly done: 'created' | 'updated' | 'unchanged' | 'kept'; readonly url: string }
  | { readonly done: 'unneeded' }
  | { readonly done: 'failed'; readonly failure: AuditError }

interface Own extends Comment {
  readonly marker: Marker
}

/**
 * Writes the pull request's one comment of this profile and path: created the first time, updated after that. `body`
 * begins with the marker's line. One that exists is brought up to date in any case; `isWorthNew` says whether a new one is made.
 * What GitHub refuses comes back as `failed`; a bug is thrown.
 */
export const publishComment = async (
  pull: PullRequestClient,
  marker: Marker,
  body: string,
  isWorthNew = true,
): Promise<Published> => {
  try {
    const own = await findOwn(pull, marker)
    const [first] = own
    const anew = async (): Promise<Published> => (isWorthNew ? create(pull, marker, body) : { done: 'unneeded' })
    return first ? await rewrite(pull, marker, body, [first, ...own.slice(1)], anew) : await anew()
  } catch (error) {
    const failure = failureOf(error)
    if (!failure) throw error
    return { done: 'failed', failure }
  }
}

/** The oldest first. The marker alone proves nothing, since anybody can paste it: the author has to be ours as well. */
const findOwn = async (pull: PullRequestClient, marker: Marker): Promise<readonly Own[]> => {
  const marked = await findMarked(pull, marker)
  if (marked.length === 0) return []
  const viewer = await pull.viewer().catch(() => undefined)
  return marked.filter(({ author }) => author !== undefined && isOurs(author, viewer))
}

const findMarked = async (pull: PullRequestClient, marker: Marker): Promise<readonly Own[]> => {
  const comments = await pull.comments()
  return comments
    .flatMap((comment): Own[] => {
      const found = readMarker(comment.body)
      return found && isSameComment(found, marker) ? [{ ...comment, marker: found }] : []
    })
    .sort((a, b) => a.id - b.id)
}

/** GraphQL may leave out `[bot]`. Where it does not say who we are, we are a bot: people's tokens have a viewer. */
const isOurs = ({ login, isBot }: NonNullable<Comment['author']>, viewer: string | undefined): boolean => {
  if (viewer === undefined) return isBot
  return login === viewer || (isBot && login === `${viewer}[bot]`)
}

/**
 * Keeps the oldest of them and removes the others, which two runs made at the same moment. `whenGone`: what to do where
 * somebody has deleted it meanwhile.
 */
const rewrite = async (
  pull: PullRequestClient,
  marker: Marker,
  body: string,
  own: readonly [Own, ...Own[]],
  whenGone: () => Promise<Published>,
): Promise<Published> => {
  const [kept, ...spare] = own
  if (await isOutrun(pull, marker, own)) return { done: 'kept', url: kept.url }
  const done = await write(pull, marker, kept, body)
  if (done === 'gone') return whenGone()
  for (const comment of spare) await removeSpare(pull, comment)
  return { done, url: kept.url }
}

/** GitHub says that there is no such comment to whom it may not change as well: only what is no longer listed is gone. */
const write = async (
  pull: PullRequestClient,
  marker: Marker,
  kept: Own,
  body: string,
): Promise<'updated' | 'unchanged' | 'gone'> => {
  if (saysTheSame(kept.body, body)) return 'unchanged'
  try {
    await pull.update(kept.id, body)
    return 'updated'
  } catch (error) {
    if (!isGone(error) || (await findMarked(pull, marker)).some(({ id }) => id === kept.id)) throw error
    return 'gone'
  }
}

/**
 * Whether one of the comments is newer than this run. What is about the pull request's present commit is newer than
 * what is not; otherwise the later run wins. A run that was started again keeps its id, however late it is.
 */
const isOutrun = async (pull: PullRequestClient, ours: Marker, own: readonly Own[]): Promise<boolean> => {
  const theirs = own.map(({ marker }) => marker)
  const head = theirs.every(marker => marker.head === ours.head) ? ours.head : await pull.head().catch(() => undefined)
  return theirs.some(marker => {
    if (head === undefined || (marker.head === head) === (ours.head === head)) return isLater(marker, ours)
    return marker.head === head
  })
}

/** A request that failed may have been carried out: look before sending it again, once. */
const create = async (pull: PullRequestClient, marker: Marker, body: string): Promise<Published> => {
  try {
    return await createOnce(pull, marker, body)
  } catch (error) {
    if (!isUncertain(error)) throw error
    await setTimeout(BEFORE_LOOKING_AGAIN)
    const [first] = await findOwn(pull, marker)
    const again = () => createOnce(pull, marker, body)
    return first ? rewrite(pull, marker, body, [first], again) : again()
  }
}

/** What was written a moment ago may not be listed yet. In milliseconds. */
const BEFORE_LOOKING_AGAIN = 1000

/** Two runs may have found nothing at the same moment. Both look again after creating and keep the older comment. */
const createOnce = async (pull: PullRequestClient, marker: Marker, body: string): Promise<Published> => {
  const created = await pull.create(body)
  const earlier = await findEarlier(pull, marker, created).catch(() => undefined)
  const alone: Published = { done: 'created', url: created.url }
  if (!earlier) return alone
  const settled = await rewrite(pull, marker, body, [earlier], async () => alone)
  if (settled !== alone) await removeSpare(pull, created)
  return settled
}

const findEarlier = async (pull: PullRequestClient, marker: Marker, created: Comment): Promise<Own | undefined> => {
  const marked = await findMarked(pull, marker)
  return marked.find(({ id, author }) => id < created.id && author?.login === created.author?.login)
}

/** The next run tries again: a second comment is no reason to call the first one failed. */
const removeSpare = async (pull: PullRequestClient, { id }: Comment): Promise<void> => {
  try {
    await pull.remove(id)
  } catch (error) {
    if (!failureOf(error)) throw error
  }
}
