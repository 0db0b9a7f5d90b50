import { BUDGETS, type Purpose } from './budgets.ts'

/**
 * What ends a request for good, and was no answer of GitHub. Octokit hands an error named so on as it is, instead of
 * wrapping it and trying again. The message is a half sentence for readers.
 */
export class GivenUp extends Error {
  /** Whether the request may have been carried out all the same. */
  readonly mayBeDone: boolean

  constructor(message: string, mayBeDone: boolean) {
    super(message)
    this.name = 'AbortError'
    this.mayBeDone = mayBeDone
  }
}

export const budgetSpent = (purpose: Purpose): GivenUp =>
  new GivenUp(`the ${BUDGETS[purpose]} requests for this part of a run are used up`, false)

/** In milliseconds: how long a run waits for this purpose. */
export const outOfTime = (wait: number, mayBeDone: boolean): GivenUp =>
  new GivenUp(`GitHub took too long: a run waits ${Math.round(wait / 1000)} seconds for it`, mayBeDone)

/** Of reading alone. */
export const timeIsUp = (): GivenUp => new GivenUp('the time for the audit was up (max-seconds)', false)

export const sentElsewhere = (): GivenUp =>
  new GivenUp('GitHub pointed to another host, where this tool does not go', false)

export const sentNowhere = (): GivenUp =>
  new GivenUp('GitHub did not answer as it should (a redirect that leads nowhere)', false)

export const tooLarge = (): GivenUp => new GivenUp('the answer of GitHub was too large to be read', true)

/** One attempt that got no complete answer. It may be tried again. */
export class AttemptTimeout extends Error {
  constructor(wait: number) {
    super(`GitHub did not answer within ${Math.round(wait / 1000)} seconds`)
    this.name = 'TimeoutError'
  }
}

/** An answer that says that all is well and cannot be used: no JSON, half of it, a page for people. It may be tried again. */
export class UnusableAnswer extends Error {
  readonly status = 502
  /** Where Octokit's plugins look how often to try. */
  readonly request: object

  /** `what` stands in parentheses: "no JSON". */
  constructor(what: string, request: object) {
    super(what)
    this.name = 'UnusableAnswer'
    this.request = request
  }
}
