import type { SourceFile, Tracker } from '../types.ts'

/** Half sentences that a reader sees beside a file that was not read. */
export const SYMBOLIC_LINK = 'a symbolic link: not followed'
export const SUBMODULE = 'a submodule: another repository'
export const LFS_POINTER = 'a Git LFS pointer: the content is not in the repository'

/** Far above any text that says something about its author; keeps one file from filling the memory. */
export const MAX_FILE_BYTES = 32 * 1024 * 1024
export const TOO_LARGE = 'larger than 32 MiB'

/** What an emergency stop left unread. */
export const TIME_IS_UP = 'the time for the audit was up (max-seconds)'

/** Why a file is not even asked for, from its listing alone. */
export const unreadable = ({ mode, size }: SourceFile): string | undefined => {
  if (mode === 'symlink') return SYMBOLIC_LINK
  if (mode === 'submodule') return SUBMODULE
  return size !== undefined && size > MAX_FILE_BYTES ? TOO_LARGE : undefined
}

/** A pointer file is under 1024 bytes and begins so: https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md */
const LFS_START = /^version https:\/\/(?:git-lfs\.github\.com|hawser\.github\.com)\/spec\/v\d+\n/

export const isLfsPointer = (bytes: Uint8Array): boolean =>
  bytes.length > 0 &&
  bytes.length < 1024 &&
  bytes[0] === 0x76 &&
  LFS_START.test(Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64)).toString('latin1'))

/** A source that asks no hosting service, for a reason that a reader sees. */
export const unreadTracker = (reason: string): Tracker => {
  const part = { read: false, reason } as const
  return { issues: part, pulls: part, checks: part, warnings: [] }
}

/** The reason of what an audit leaves to others by its nature. */
export const NOT_LOOKED_AT = 'not looked at'
