import { isAbsolute, posix } from 'node:path'
import type { AuditOptions } from '../audit.ts'
import { STANDARD_SECONDS } from '../deadline.ts'
import { AuditError } from '../errors.ts'
import { profiles } from '../profile/index.ts'
import type { Profile } from '../types.ts'

const COMMENTS = ['auto', 'always', 'changes', 'never'] as const
const POLICIES = ['never', 'required', 'regression'] as const

/** The Action's inputs, checked. */
export interface Options {
  /** Undefined when none was given; only a comment needs one. */
  readonly token?: string
  /** As it was given, without needless parts: part of the comment's key. */
  readonly path: string
  readonly profile: Profile
  readonly comment: (typeof COMMENTS)[number]
  readonly failOn: (typeof POLICIES)[number]
  readonly outputFile?: string
  /** Names, e-mail addresses and logins of the candidate; empty for the repository's owner. */
  readonly candidates: readonly string[]
  /** A report that another run saved, to be shown instead of auditing: relative to the workspace. */
  readonly reportFile?: string
  readonly budget: NonNullable<AuditOptions['budget']>
  readonly maxSeconds: number
}

/** `get` gives an input's value without spaces around it, empty when it is not set. Throws AuditError. */
export const readOptions = (get: (name: string) => string): Options => {
  const token = get('token')
  const outputFile = get('output-file')
  const reportFile = get('report-file')
  return {
    ...(token ? { token } : {}),
    path: withoutDetours(get('path')),
    profile: profileOf(get('profile')),
    comment: oneOf('comment', get('comment'), COMMENTS),
    failOn: oneOf('fail-on', get('fail-on'), POLICIES),
    ...(outputFile ? { outputFile } : {}),
    candidates: get('candidate')
      .split(/[\n,]/)
      .flatMap(name => name.trim() || []),
    ...(reportFile ? { reportFile } : {}),
    budget: {
      ...wholeNumber('files', 'max-files', get),
      ...wholeNumber('bytes', 'max-bytes', get),
      ...wholeNumber('commits', 'max-commits', get),
    },
    maxSeconds: wholeNumber('seconds', 'max-seconds', get, 86_400).seconds ?? STANDARD_SECONDS,
  }
}

/** A whole number under its key; nothing for an input that is empty. */
const wholeNumber = <const K extends string>(
  key: K,
  name: string,
  get: (name: string) => string,
  most = 1_000_000_000_000,
): { readonly [key in K]?: number } => {
  const given = get(name)
  if (given === '') return {}
  const value = /^\d{1,13}$/.test(given) ? Number(given) : 0
  if (value >= 1 && value <= most) return { [key]: value } as { [key in K]: number }
  throw new AuditError('BAD_INPUT', `The input ${name} is "${given}".`, 'It may be a whole number from 1 on.')
}

/** `./app/` and `app` are one place, and so have one comment. */
const withoutDetours = (path: string): string => {
  const normal = posix.normalize(path || '.')
  return isAbsolute(normal) || normal === './' ? normal.replace(/(?<=.)\/+$/, '') : normal.replace(/\/+$/, '')
}

const profileOf = (id: string): Profile => {
  const [standard] = profiles
  const profile = id === '' ? standard : profiles.find(candidate => candidate.id === id)
  if (profile) return profile
  const known = profiles.map(candidate => candidate.id).join(', ')
  throw new AuditError('BAD_INPUT', `The input profile is "${id}", which does not exist.`, `Profiles: ${known}.`)
}

/** The first is the default. */
const oneOf = <T extends string>(name: string, given: string, [standard, ...rest]: readonly [T, ...T[]]): T => {
  const values = [standard, ...rest]
  const value = given === '' ? standard : values.find(candidate => candidate === given)
  if (value !== undefined) return value
  throw new AuditError('BAD_INPUT', `The input ${name} is "${given}".`, `It may be ${values.join(', ')}.`)
}
