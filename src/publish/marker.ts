/** Whose comment it is, and of which run: a hidden first line. */
export interface Marker {
  /** Tells apart the comments of one pull request: two jobs of a matrix keep two. */
  readonly profile: string
  readonly path: string
  /** The commit that the comment is about. */
  readonly head: string
  /** Later runs have higher ids. */
  readonly run: number
  readonly attempt: number
}

const LINE =
  /^<!-- portfolio-readiness profile=([^\s=]{1,200}) path=([^\s=]{1,12000}) head=([0-9a-f]{40,64}) run=(\d{1,16})\.(\d{1,9}) -->$/m

export const markerLine = ({ profile, path, head, run, attempt }: Marker): string =>
  `<!-- portfolio-readiness profile=${encoded(profile)} path=${encoded(path)} head=${head} run=${run}.${attempt} -->`

/** Percent signs instead of everything that could end the comment or split the line. */
const encoded = (text: string): string => encodeURIComponent(text)

export const readMarker = (body: string): Marker | undefined => {
  const [, profile, path, head, run, attempt] = LINE.exec(body.replace(/\r/g, '')) ?? []
  if (profile === undefined || path === undefined || head === undefined) return undefined
  return { profile: decoded(profile), path: decoded(path), head, run: Number(run), attempt: Number(attempt) }
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

export const isSameComment = (a: Marker, b: Marker): boolean => a.profile === b.profile && a.path === b.path

/** Whether two comments say the same of the same commit, whichever run wrote them. */
export const saysTheSame = (a: string, b: string): boolean => withoutRun(a) === withoutRun(b)

const withoutRun = (body: string): string =>
  body
    .replace(/\r/g, '')
    .replace(LINE, line => line.replace(/ run=[\d.]+ -->$/, ' -->'))
    .trim()

/** Whether the first comment is from a later run than the second. */
export const isLater = (a: Marker, b: Marker): boolean => a.run > b.run || (a.run === b.run && a.attempt > b.attempt)
