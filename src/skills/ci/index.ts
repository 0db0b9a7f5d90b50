import type { CiFact, CiStepFact, IdleStepFact, LastRunFact } from '../../facts/kinds.ts'
import { bestFirst, factsOf } from '../../facts/query.ts'
import type { Facts, Found } from '../../types.ts'
import { defineSkill, signal } from '../define.ts'
import { lookedAt } from '../hosting.ts'
import { code, listed, plural } from '../words.ts'

// https://docs.github.com/en/actions/concepts/overview/continuous-integration

/** Steps that do one thing on push or pull request; Python before other languages, a telling command before the rest. */
const stepsOnChange =
  (does: CiStepFact['does']) =>
  (facts: Facts): readonly CiStepFact[] =>
    bestFirst(
      factsOf(facts, 'ci-step').filter(step => step.does === does && step.runsOnChange),
      step => (step.language === 'python' ? 1 : 0),
    )

const SIGNALS = { test: 'tests-on-change', lint: 'lints-on-change', build: 'builds-on-change' } as const

/** Commands that show nothing, of what no other command does. */
const idleSteps = (facts: Facts) =>
  (['test', 'lint', 'build'] as const).flatMap(does =>
    factsOf(facts, 'ci-step').some(step => step.does === does)
      ? []
      : factsOf(facts, 'idle-step')
          .filter(step => step.does === does)
          .map(fact => ({ fact, signal: SIGNALS[does], says: saysIdle(fact) })),
  )

const saysIdle = ({ command, why, by }: IdleStepFact): string => {
  if (why === 'printed') return `only prints: ${code(command)}`
  return why === 'never'
    ? `${code(command)} never runs: ${code(by)}`
    : `nobody learns when ${code(command)} fails: ${code(by)}`
}

const inWords = (parts: readonly string[]): string => parts.join(', ').replace(/, ([^,]*)$/, ' and $1')

const lacks = (fact: CiFact): string =>
  fact.broken !== undefined
    ? `cannot run: ${fact.broken}`
    : fact.runsOnChange
      ? 'runs on push or pull request'
      : 'declares no run on push or pull request'

export default defineSkill({
  id: 'ci',
  title: 'Continuous integration',
  why: 'A team lets a machine run the tests and checks on every change, so that nobody has to remember to.',

  signals: {
    'tests-on-change': signal({
      title: 'Runs the tests on push or pull request',
      from: 'ci',
      find: stepsOnChange('test'),
      says: step => `${step.service} runs \`${step.command}\``,
    }),
    'lints-on-change': signal({
      title: 'Checks the code on push or pull request',
      from: 'ci',
      find: stepsOnChange('lint'),
      says: step => `${step.service} checks the code with \`${step.command}\``,
    }),
    'builds-on-change': signal({
      title: 'Builds the project on push or pull request',
      from: 'ci',
      find: stepsOnChange('build'),
      says: step => `${step.service} builds the project with \`${step.command}\``,
    }),
    configured: signal({
      title: 'Has a CI configuration',
      from: 'ci',
      find: facts =>
        bestFirst(factsOf(facts, 'ci'), fact => (fact.broken === undefined ? (fact.runsOnChange ? 2 : 1) : 0)),
      says: fact => `${fact.service}: ${lacks(fact)}`,
    }),
    'last-run': signal({
      title: 'The last run on the default branch',
      from: 'checks',
      evidenceOnly: true,
      find: facts => factsOf(facts, 'last-run'),
      says: run => `last run on the default branch${run.outcome === 'red' ? ' is ' : ': '}${outcomeOf(run)}`,
    }),
  },

  levels: {
    some: [{ configured: 1 }],
    solid: [{ 'tests-on-change': 1 }, { 'lints-on-change': 1 }, { 'builds-on-change': 1 }],
  },

  discounts: idleSteps,

  says: found => {
    const does = [
      found.count('tests-on-change') > 0 ? 'tests' : '',
      found.count('lints-on-change') > 0 ? 'checks' : '',
      found.count('builds-on-change') > 0 ? 'builds' : '',
    ].filter(Boolean)
    const what =
      does.length > 0
        ? `${inWords(does)} on push or pull request`
        : 'neither tests nor checks nor builds on push or pull request'
    return [what, lastRun(found.facts)].filter(part => part !== '').join(', ')
  },

  absent: facts => {
    const [run] = factsOf(facts, 'last-run')
    const checks = run ? `; checks on the default branch: ${named(run.names)}` : ''
    return `no configuration for GitHub Actions, GitLab CI or another service${checks}`
  },

  nextStep: {
    some: found => firstStep(found.facts),
    solid: found => nextStep(found),
  },

  minutes: { some: 20, solid: 20 },

  question: found => {
    const [run] = factsOf(found.facts, 'last-run')
    if (run?.outcome === 'red')
      return `The last run on the default branch is red (${named(run.red)}): what happened, and what would you do next?`
    const step = found.first('tests-on-change') ?? found.first('lints-on-change') ?? found.first('builds-on-change')
    return step?.kind === 'ci-step'
      ? `CI runs \`${step.command}\`: tell me about a time when it failed. What was it, and what did you do?`
      : undefined
  },
})

const named = (names: readonly string[]): string => listed(names.map(checkName), 3)

/** A service may call a check whatever it likes. */
const checkName = (name: string): string => code(name.length > 40 ? `${name.slice(0, 39)}…` : name)

/** "green (3 checks)"; whatever is neither, such as skipped, has no colour. */
const outcomeOf = ({ outcome, checks, red }: LastRunFact): string => {
  if (outcome === 'red') return `red: ${named(red)}`
  const count = `(${plural(checks, 'check')})`
  if (outcome === 'running') return `still running ${count}`
  return outcome === 'green' ? `green ${count}` : `neither green nor red ${count}`
}

/** No level hangs on it, and nothing is said where nobody looked. */
const lastRun = (facts: Facts): string => {
  const [run] = factsOf(facts, 'last-run')
  if (run) return run.outcome === 'other' ? '' : `last run ${outcomeOf(run)}`
  const runsOnChange = factsOf(facts, 'ci').some(configuration => configuration.runsOnChange)
  return lookedAt(facts, 'checks') && runsOnChange ? "no check result on the default branch's newest commit" : ''
}

const hasTests = (facts: Facts): boolean => factsOf(facts, 'test').some(test => test.language === 'python')

/** Names the host that the repository lies on, and what there is to run. */
const firstStep = (facts: Facts): string => {
  const host = factsOf(facts, 'remote')[0]?.host
  const file =
    host === 'GitLab'
      ? '`.gitlab-ci.yml`'
      : host === 'Bitbucket'
        ? '`bitbucket-pipelines.yml`'
        : '`.github/workflows/ci.yml`'
  const service = host === 'other' || host === undefined ? 'GitHub Actions or a service like it' : host
  const what = hasTests(facts)
    ? 'run the tests you already have'
    : 'install the project and check it with `ruff check .`'
  return `Let ${service} ${what} on every push: add ${file}.`
}

const nextStep = (found: Found): string => {
  const configuration = found.first('configured')
  if (configuration?.kind !== 'ci') return firstStep(found.facts)
  const path = 'path' in configuration.anchor ? `\`${configuration.anchor.path}\`` : 'the configuration'
  if (configuration.broken !== undefined)
    return `Mend ${path} (${configuration.broken}), so that it runs on every push.`
  const does = found.facts.byKind.get('ci-step') ?? []
  const idle = does.some(step => step.kind === 'ci-step' && /^(?:test|lint|build)$/.test(step.does))
  if (!configuration.runsOnChange && idle) {
    return configuration.service === 'Jenkins'
      ? `Declare in ${path} when it runs, such as \`triggers { githubPush() }\`: so far only the server knows.`
      : `Let ${path} run on push and pull request, too: it already does the work.`
  }
  return hasTests(found.facts)
    ? `Add a job to ${path} that installs the project and runs the tests you already have on every push.`
    : `Add a job to ${path} that installs the project and checks it with \`ruff check .\` on every push.`
}
