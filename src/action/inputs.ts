import { isAbsolute, posix } from 'node:path'
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
  }
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
