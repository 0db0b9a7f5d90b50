import { AuditError } from '../errors.ts'
import type { CandidatesSay, Profile, ReadResult, Source, SourceFile } from '../types.ts'
import { CONFIGURATION_FILE, LARGEST_CONFIGURATION, MISNAMED_FILE } from './place.ts'
import { shown } from './words.ts'

export interface SayOptions {
  /** The whole repository at the commit whose file counts. */
  readonly root: Source
  /** What is audited: the places have to be there. */
  readonly audited: Source
  readonly profile: Profile
}

/**
 * What the candidate says of the audited commit; undefined when the repository has no such file. A mistake in the file is a line
 * in `warnings` and costs its entry alone. Fails only as its sources do.
 */
export const readCandidatesSay = async ({ root, audited, profile }: SayOptions): Promise<CandidatesSay | undefined> => {
  const text = await configurationText(root)
  if (text === undefined) return undefined
  if ('reason' in text) return unusedSay(text.reason)
  const [first, ...others] = profile.skills.map(({ id }) => id)
  if (first === undefined) return undefined
  // YAML and zod are loaded by who has the file.
  const { readConfiguration } = await import('./read.ts')
  const { checkPlaces } = await import('./check-places.ts')
  return checkPlaces(readConfiguration(text.text, [first, ...others]), audited)
}

/** The same where reading itself may fail: what a person can mend is a line in the report and no failed run. */
export const orUnused = async (read: () => Promise<CandidatesSay | undefined>): Promise<CandidatesSay | undefined> => {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof AuditError)) throw error
    return unusedSay(`${error.message} ${error.hint}`.trim())
  }
}

/** Nothing is said, for this reason: a half sentence. */
export const unusedSay = (reason: string): CandidatesSay => ({
  claims: [],
  ignore: [],
  warnings: [`\`${CONFIGURATION_FILE}\` was not used: ${reason}`],
})

/** The file's text, or why it cannot be read: a half sentence. Undefined where there is no such file. */
export const configurationText = async (
  root: Source,
): Promise<{ readonly text: string } | { readonly reason: string } | undefined> => {
  const files = await root.files()
  const file = files.find(({ path }) => path === CONFIGURATION_FILE)
  if (file) return textOf(file, root)
  return files.some(({ path }) => path === MISNAMED_FILE)
    ? { reason: `the file is called ${shown(MISNAMED_FILE)} here, and has to end in \`.yml\`` }
    : undefined
}

const textOf = async (file: SourceFile, root: Source) => {
  if (file.mode === 'symlink' || file.mode === 'submodule') return { reason: 'it is no file but a link' }
  if (file.size !== undefined && file.size > LARGEST_CONFIGURATION) return { reason: TOO_LARGE }
  const read = await contentOf(file, root)
  if ('reason' in read) return { reason: read.reason }
  if (read.bytes.length > LARGEST_CONFIGURATION) return { reason: TOO_LARGE }
  if (read.bytes.includes(0)) return { reason: 'it is no text' }
  return { text: new TextDecoder().decode(read.bytes) }
}

const TOO_LARGE = `it is larger than ${LARGEST_CONFIGURATION / 1024} KiB`

const contentOf = async (file: SourceFile, root: Source): Promise<ReadResult> => {
  for await (const result of root.read([file])) return result
  return { file, reason: 'it could not be read' }
}
