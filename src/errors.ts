export type AuditErrorCode =
  | 'BAD_INPUT'
  | 'NOT_FOUND'
  | 'NOT_A_REPOSITORY'
  | 'NO_COMMITS'
  | 'EMPTY_FOLDER'
  | 'NO_GIT'
  | 'UNREADABLE'
  /** A repository on the network: no connection, no good answer, or none in time. */
  | 'REMOTE_UNAVAILABLE'
  | 'TOO_LARGE'
  | 'GITHUB_FORBIDDEN'
  | 'GITHUB_UNAVAILABLE'

/** Something that the person running the audit can mend. Anything else is a bug and keeps its stack trace. */
export class AuditError extends Error {
  readonly code: AuditErrorCode
  /** What to do about it, as a sentence. */
  readonly hint: string

  constructor(code: AuditErrorCode, message: string, hint: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'AuditError'
    this.code = code
    this.hint = hint
  }
}
