import { resolve } from 'node:path'
import type { Base } from '../audit.ts'
import { configurationText, orUnused, readCandidatesSay, unusedSay } from '../configuration/candidates-say.ts'
import { CONFIGURATION_FILE } from '../configuration/place.ts'
import { AuditError } from '../errors.ts'
import { folderAt } from '../source/folder.ts'
import { openSource } from '../source/open.ts'
import { rootAbove, wholeRepository } from '../source/whole.ts'
import type { CandidatesSay, Profile, Source } from '../types.ts'
import type { Run } from './event.ts'

interface SayOfRun {
  /** What is audited, as `openCheckout` gave it. */
  readonly source: Source
  /** What it is compared with, when there is a pull request. */
  readonly base: (() => Promise<Base>) | undefined
  /** The input `path`. */
  readonly path: string
  readonly profile: Profile
}

/**
 * The candidate's file: of the audited commit, and on pull requests of the base branch alone, since whoever opens one could say in
 * it whatever they like. Undefined when there is none; what is wrong is a line in its warnings and never fails the run.
 */
export const sayOfRun = (options: SayOfRun, run: Run): Promise<CandidatesSay | undefined> =>
  orUnused(() => readSay(options, run))

const readSay = async ({ source, base, path, profile }: SayOfRun, run: Run): Promise<CandidatesSay | undefined> => {
  const place = resolve(run.workspace, path)
  const own = await attempt(() => wholeRepository(place, source))
  if (!run.pullRequest) {
    return 'reason' in own ? unusedSay(own.reason) : readCandidatesSay({ root: own.source, audited: source, profile })
  }
  const root = await baseRoot(place, source, base, run.pullRequest.base)
  const proposed = 'reason' in own ? undefined : await configurationText(own.source)
  // A repository without the file shall not hear of it.
  if ('reason' in root) {
    return proposed && unusedSay(`on a pull request it is read from the base branch, and ${root.reason}`)
  }
  const say = await readCandidatesSay({ root: root.source, audited: source, profile })
  if ('reason' in own) return say
  const difference = differenceOf(await configurationText(root.source), proposed)
  if (difference === undefined) return say
  return { claims: [], ignore: [], ...say, warnings: [...(say?.warnings ?? []), difference] }
}

type Text = Awaited<ReturnType<typeof configurationText>>

/** What the pull request does to the file, for who wonders why it has no effect; undefined when it leaves it alone. */
const differenceOf = (before: Text, proposed: Text): string | undefined => {
  if (JSON.stringify(before) === JSON.stringify(proposed)) return undefined
  if (before === undefined) return `This pull request adds \`${CONFIGURATION_FILE}\`: it counts once it is merged.`
  const change = proposed === undefined ? 'does not have' : 'has another'
  return `This pull request ${change} \`${CONFIGURATION_FILE}\`: the base branch's was used; the change counts once it is merged.`
}

/** The base branch as the event says, where the checkout has it; else what the audit is compared with. */
const baseRoot = async (
  place: string,
  { repository: { folder } }: Source,
  base: (() => Promise<Base>) | undefined,
  commit: string | undefined,
): Promise<Base> => {
  const local = await attempt(async () => {
    if (commit === undefined) throw new AuditError('BAD_INPUT', 'the event names no base commit', '')
    return openSource({ path: rootAbove(await folderAt(place), folder), ref: commit })
  })
  if (!('reason' in local)) return local
  const compared = await comparedWith(base)
  if (compared === undefined || 'reason' in compared) return { reason: ABSENT }
  return compared.source.repository.folder === undefined ? compared : { reason: ABSENT }
}

const ABSENT = 'the checkout does not have it: set `fetch-depth: 0` for actions/checkout'

/** Whatever is wrong with it is said where the comparison is. */
const comparedWith = async (base: (() => Promise<Base>) | undefined): Promise<Base | undefined> => {
  try {
    return await base?.()
  } catch {
    return undefined
  }
}

/** What a person can mend is a reason; anything else keeps its stack. */
const attempt = async (open: () => Promise<Source>): Promise<Base> => {
  try {
    return { source: await open() }
  } catch (error) {
    if (!(error instanceof AuditError)) throw error
    return { reason: `${error.message} ${error.hint}`.trim() }
  }
}
