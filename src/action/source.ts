import { resolve } from 'node:path'
import type { Base } from '../audit.ts'
import { AuditError } from '../errors.ts'
import { openSource } from '../source/open.ts'
import type { Repository, Source } from '../types.ts'
import type { Run } from './event.ts'

interface Checkout {
  readonly source: Source
  /** What the person who wrote the workflow should know. The report says it as well. */
  readonly warning?: string
  /** Of a pull request, what it is compared with. */
  readonly base?: () => Promise<Base>
}

/**
 * What to audit: of a pull request its head commit, since the merge that GitHub checks out is nobody's work. Where the
 * checkout does not have that commit, what is checked out, with a warning. Throws AuditError.
 */
export const openCheckout = async (path: string, run: Run): Promise<Checkout> => {
  const place = resolve(run.workspace, path)
  const { pullRequest } = run
  // Without a base nobody's word counts for who is who.
  const trusted = pullRequest?.base ?? ''
  if (!pullRequest) return { source: located(await openSource({ path: place }), run, run.repository) }
  try {
    const source = await openSource({ path: place, ref: pullRequest.head, trusted })
    return { source: located(source, run, pullRequest.headRepository ?? run.repository) }
  } catch (error) {
    if (!(error instanceof AuditError)) throw error
    const source = located(await openSource({ path: place, trusted }), run, run.repository)
    if (isOther(source.repository, run)) return { source }
    const warning = withoutHead(pullRequest.head)
    return { source: wrapped(source, { warnings: [...source.warnings, warning] }), warning }
  }
}

const withoutHead = (head: string): string =>
  `The checkout does not have the pull request's own commit ${head.slice(0, 7)}, so what is checked out was audited: ` +
  'set `fetch-depth: 0` for actions/checkout.'

/** Another repository that the workflow checked out beside its own. */
const isOther = ({ name }: Repository, run: Pick<Run, 'repository'>): boolean =>
  name?.includes('/') === true && name.toLowerCase() !== run.repository.toLowerCase()

/** GitHub itself says where the workflow's own repository is; a remote's address can be anything. */
const located = (source: Source, { serverUrl, repository }: Run, home: string): Source => {
  if (source.repository.source !== 'git' || isOther(source.repository, { repository })) return source
  return wrapped(source, {
    repository: { ...source.repository, name: home, url: `${serverUrl}/${home}`, host: 'github' },
  })
}

const wrapped = (source: Source, changed: Partial<Pick<Source, 'repository' | 'warnings'>>): Source => ({
  ...source,
  ...changed,
})
