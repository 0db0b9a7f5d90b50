import type { CiStepFact } from '../kinds.ts'

interface KnownAction {
  readonly name: RegExp
  readonly does: CiStepFact['does']
  readonly language: CiStepFact['language']
}

/** What published GitHub actions do, by their names without a version. Those not named here only prepare or report. */
const KNOWN: readonly KnownAction[] = [
  {
    name: /^docker\/(?:build-push|bake)-action$|^redhat-actions\/buildah-build$|^(?:mr-smithers-excellent|whoan)\/docker-build|^elgohr\/publish-docker|^devcontainers\/ci$|^pypa\/cibuildwheel$|^hynek\/build-and-inspect-python-package$|^aws-actions\/aws-codebuild-run-build$|^jackmckew\/pyinstaller-action|^int128\/kaniko-action$/i,
    does: 'build',
    language: 'python',
  },
  {
    name: /^psf\/black$|^rickstaa\/action-black$|^py-actions\/flake8$|^(?:chartboost|astral-sh)\/ruff-action$|^pre-commit\/action$|^isort\/isort-action$|^jakebailey\/pyright-action$|^tsuyoshicho\/action-mypy$|^(?:cclauss|dciborow|gabriel-milan)\/.*pylint|^(?:suo|grantmcconnaughey|julianwachholz|typetools|reviewdog)\/.*(?:flake8|lintly|mypy|pylint|black)|^ricardochaves\/python-lint$|^pycqa\/bandit-action$|^tj-actions\/bandit$|^sunnysid3up\/python-linter$|^advanced-security\/python-lint/i,
    does: 'lint',
    language: 'python',
  },
  {
    name: /^(?:github|super-linter)\/super-linter(?:\/slim)?$|^wearerequired\/lint-action$|^oxsecurity\/megalinter|^megalinter\/megalinter|^github\/codeql-action\/analyze$|^golangci\/golangci-lint-action$|^(?:sonarsource|sonarcloud)\/|^reviewdog\/action-eslint$|^deepsourcelabs\/|^codacy\/codacy-analysis|^trunk-io\/trunk-action$/i,
    does: 'lint',
    language: 'other',
  },
  {
    name: /^(?:fylein|pavelzw|cclauss)\/.*pytest|^(?:hemberger|dariocurr|mansagroup)\/pytest|^cjolowicz\/.*nox/i,
    does: 'test',
    language: 'python',
  },
  {
    name: /^cypress-io\/github-action$|^artiomtr\/jest-coverage-report-action$|^matt-ball\/newman-action$|^education\/autograding$|^classroom-resources\/autograding/i,
    does: 'test',
    language: 'other',
  },
  {
    name: /^py-actions\/py-dependency-install$|^r-lib\/actions\/setup-r-dependencies$|^bahmutov\/npm-install$|^pypa\/.*install|^insightsengineering\/pip-action$|^bschuhmann\/poetry-install/i,
    does: 'install',
    language: 'python',
  },
  {
    name: /^pypa\/gh-action-pypi-publish$|^akhileshns\/heroku-deploy$|^appleboy\/(?:ssh|scp)-action$|^peaceiris\/actions-gh-pages$|^actions\/deploy-pages$|^jamesives\/github-pages-deploy-action$|^azure\/(?:webapps|functions|container-apps|static-web-apps)-?(?:deploy|action)|^google-github-actions\/deploy-|^amondnet\/vercel-action$|^(?:superfly|fly-apps)\/|^aws-actions\/amazon-ecs-deploy|^einaregilsson\/beanstalk-deploy$|^easingthemes\/ssh-deploy$|^johnbeynon\/render-deploy-action$|^samkirkland\/ftp-deploy-action$|^burnett01\/rsync-deployments$|^sherifabdlnaby\/elastic-beanstalk|^cloudflare\/(?:wrangler|pages)-action$|^firebaseextended\/action-hosting-deploy$|^digitalocean\/app_action$/i,
    does: 'deploy',
    language: 'other',
  },
]

/** `docker/build-push-action@v5` builds. Undefined for actions that only prepare or report, and unknown ones. */
export const actionMeaning = (uses: string): Omit<KnownAction, 'name'> | undefined => {
  const name = uses.replace(/@[\s\S]*$/, '')
  return KNOWN.find(known => known.name.test(name))
}

/** Inputs of actions that hold a command to run. */
export const COMMAND_INPUTS: readonly (readonly [RegExp, string])[] = [
  [/^(?:nick-fields|nick-invision)\/retry$/i, 'command'],
  [/^wandalen\/wretry\.action$/i, 'command'],
  [/^uraimo\/run-on-arch-action$/i, 'run'],
  [/^devcontainers\/ci$/i, 'runCmd'],
  [/^addnab\/docker-run-action$/i, 'run'],
  [/^coactions\/setup-xvfb$|^gabrielbb\/xvfb-action$/i, 'run'],
  [/^ros-tooling\/action-ros-ci$/i, 'pre-test-command'],
  [/^classroom-resources\/autograding-command-grader$/i, 'command'],
]
