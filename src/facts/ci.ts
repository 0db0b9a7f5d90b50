import { appVeyor } from './ci/appveyor.ts'
import { azurePipelines } from './ci/azure-pipelines.ts'
import { bitbucketPipelines } from './ci/bitbucket-pipelines.ts'
import { circleCi, circleCiOne } from './ci/circleci.ts'
import { drone, woodpecker } from './ci/drone.ts'
import { githubActions } from './ci/github-actions.ts'
import { gitlabCi } from './ci/gitlab-ci.ts'
import { jenkins } from './ci/jenkins.ts'
import { pipelineFacts, type Service } from './ci/pipeline.ts'
import { travisCi } from './ci/travis-ci.ts'
import type { Fact } from './kinds.ts'
import { inEachFile, type Texts } from './texts.ts'

const SERVICES: readonly Service[] = [
  githubActions,
  gitlabCi,
  travisCi,
  circleCi,
  circleCiOne,
  azurePipelines,
  bitbucketPipelines,
  jenkins,
  appVeyor,
  drone,
  woodpecker,
]

/** Dozens of long pipelines have fewer commands, with everything that these lead to. */
const MOST_COMMANDS = 20_000

/** What continuous integration is configured to do: one `ci` fact a file, one `ci-step` fact a telling command. */
export const ciFacts = (texts: Texts): readonly Fact[] => {
  const commands = { left: MOST_COMMANDS }
  return inEachFile(texts, file => {
    const service = file.owner === 'own' ? SERVICES.find(candidate => candidate.isFile(file.path)) : undefined
    return service ? pipelineFacts(service, file, texts, commands) : []
  })
}
