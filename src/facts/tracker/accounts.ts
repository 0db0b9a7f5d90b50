import type { Account } from '../../types.ts'
import { isBot } from '../history/bots.ts'

/** Programs that the hosting service lists as users; those that it calls bots say so themselves. */
const PROGRAMS =
  /^(?:codecov-(?:io|commenter)|coveralls|pep8speaks|waffle-iron|fossabot|sonarcloud|sourcery-ai|coderabbitai|deepsource-io|copilot-(?:swe-agent|pull-request-reviewer)|github-advanced-security|ellipsis-dev)$/i

export const isProgram = ({ login, bot }: Account): boolean =>
  bot || PROGRAMS.test(login) || isBot({ name: login, email: '' })

/** Accounts by number, in the order in which they are first asked for, so that nobody is named. */
export interface Accounts {
  /** Undefined for programs and for accounts that were deleted. */
  readonly personOf: (account: Account | undefined) => number | undefined
}

export const numberedAccounts = (): Accounts => {
  const numbers = new Map<string, number>()
  return {
    personOf: account => {
      if (account === undefined || isProgram(account)) return undefined
      const login = account.login.toLowerCase()
      const known = numbers.get(login)
      if (known !== undefined) return known
      const number = numbers.size
      numbers.set(login, number)
      return number
    },
  }
}
