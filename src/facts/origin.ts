import type { History, OwnedFile, Repository, Tracker } from '../types.ts'
import type { CommitFact, Fact, OriginFact } from './kinds.ts'
import { generatedFromFacts, scaffoldFacts } from './origin/generators.ts'
import { hostingFacts } from './origin/hosting.ts'
import { starterFacts } from './origin/starter.ts'
import { tutorialFacts } from './origin/tutorial.ts'
import { uploadFacts } from './origin/upload.ts'
import type { Texts } from './texts.ts'

export interface OriginInput {
  readonly files: readonly OwnedFile[]
  readonly texts: Texts
  readonly history: History
  readonly tracker: Tracker
  readonly repository: Repository
  /** Everything else that was found. */
  readonly facts: readonly Fact[]
}

/** Where the code came from, as far as files, history and hosting service say it: the most telling first. Pure. */
export const originFacts = ({
  files,
  texts,
  history,
  tracker,
  repository,
  facts,
}: OriginInput): readonly OriginFact[] => {
  const commits = history.read ? history.commits : []
  const commitFacts = facts.filter((fact): fact is CommitFact => fact.kind === 'commit')
  const starter = starterFacts(commits, commitFacts, files, texts)
  return [
    ...hostingFacts(tracker.origin ?? repository.origin, commits, repository),
    ...generatedFromFacts(texts),
    ...starter,
    ...tutorialFacts(texts, facts),
    ...uploadFacts(commits, commitFacts, files, starter),
    ...scaffoldFacts(files),
  ]
}
