import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lintWorkflow, ourMetadata, workflowIn } from './workflows/lint.ts'

const root = new URL('../', import.meta.url)
const textOf = (path: string): string => readFileSync(new URL(path, root), 'utf8')
const workflowsIn = (folder: string): string[] =>
  readdirSync(new URL(folder, root))
    .filter(name => /\.ya?ml$/.test(name))
    .map(name => `${folder}${name}`)

const examples = workflowsIn('examples/')
const all = [...examples, ...workflowsIn('.github/workflows/')]

test('there are examples for each case that the documentation names', () => {
  expect(examples).toEqual([
    'examples/forks-1-audit.yml',
    'examples/forks-2-comment.yml',
    'examples/scheduled.yml',
    'examples/simple.yml',
  ])
})

test.each(all)('%s lints clean', async path => {
  expect(await lintWorkflow(textOf(path))).toEqual([])
})

test.each(all)('%s takes other actions by commit, and says which version it is', path => {
  const used = textOf(path).match(/\buses: (?!\.\/|portfolio-readiness\/).*/g) ?? []
  expect(used.length).toBeGreaterThan(0)
  for (const one of used) expect(one).toMatch(/^uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
})

describe('the linter', () => {
  const good = textOf('examples/simple.yml')
  const posting = textOf('examples/forks-2-comment.yml')
  const withRun = (script: string): string => `${good}      - run: ${script}\n`

  test.each([
    ['a permission that does not exist', good.replace('issues: read', 'isues: read'), /isues/],
    ['a permission’s value', good.replace('issues: read', 'issues: reads'), /reads/],
    ['an input of ours', posting.replace('report-file:', 'report-fil:'), /report-fil/],
    [
      'an input of ours, here',
      textOf('.github/workflows/ci.yml').replace('uses: ./', 'uses: ./\n        with: {pth: a}'),
      /pth/,
    ],
    ['an input of another action', good.replace('fetch-depth:', 'fetch-dept:'), /fetch-dept/],
    ['another major version of an action', good.replace('# v7.0.1', '# v2.0.1'), /checkout@v2/],
    ['no `on`', good.replace(/^on:\n(?: .*\n)+/m, ''), /on/],
    ['an event', good.replace('pull_request:', 'pull_reqest:'), /pull_reqest/],
    ['an activity', posting.replace('[completed]', '[done]'), /done/],
    ['an expression’s syntax', withRun(`echo \${{ github.job = 'a' }}`), /=/],
    ['an expression’s name', withRun(`echo \${{ gihub.job }}`), /gihub/],
    ['an expression’s property', withRun(`echo \${{ github.evnt_name }}`), /evnt_name/],
    ['a property of an event', posting.replace('workflow_run.head_branch', 'workflow_run.branch'), /branch/],
    ['a function', withRun(`echo \${{ contains('a') }}`), /contains/],
    [
      'a step that is not there',
      good.replace('path: .', '').concat(`      - run: echo \${{ steps.no.outputs.x }}\n`),
      /no/,
    ],
    ['a schedule', textOf('examples/scheduled.yml').replace("'17 5", "'77 5"), /cron/],
    ['a title in a script', withRun(`echo "\${{ github.event.pull_request.title }}"`), /injection/],
    ['a branch in a script', withRun(`echo "\${{ github.head_ref }}"`), /injection/],
    [
      'a branch in a script, written otherwise',
      withRun(`echo "\${{ github['event'].pull_request.head.ref }}"`),
      /injection/,
    ],
  ])('finds a mistake in %s', async (_, text, message) => {
    const messages = (await lintWorkflow(text)).map(problem => problem.message)
    expect(messages.join('\n')).toMatch(message)
  })

  test('lets other expressions into scripts', async () => {
    expect(await lintWorkflow(withRun(`echo "\${{ runner.os }} \${{ github.event_name }}"`))).toEqual([])
  })
})

describe.each(examples)('%s', path => {
  const text = textOf(path)
  const workflow = workflowIn(text)
  const jobs = Object.values(workflow.jobs ?? {})
  const steps = jobs.flatMap(job => job.steps ?? [])

  test('gives inputs that action.yml has', () => {
    const ours = steps.filter(({ uses }) => uses?.startsWith('portfolio-readiness/'))
    expect(ours.length).toBe(1)
    const known = Object.keys(ourMetadata().inputs)
    for (const { with: given = {} } of ours) expect(known).toEqual(expect.arrayContaining(Object.keys(given)))
  })

  test('asks for permissions that the documentation explains, with the reason beside each, and no more', () => {
    const documented = [...textOf('docs/github.md').matchAll(/^\| `([\w-]+): (read|write)` \|/gm)].map(
      ([, name]) => name,
    )
    const asked = Object.keys(workflow.permissions ?? {})
    expect(documented).toEqual(expect.arrayContaining(asked))
    for (const name of asked) expect(text).toMatch(new RegExp(`^  ${name}: (read|write) # \\w`, 'm'))
    expect(jobs.map(job => job.permissions)).toEqual(jobs.map(() => undefined))
  })

  test('has a time limit, a concurrency group, and no script', () => {
    expect(jobs.every(job => (job['timeout-minutes'] ?? 360) <= 15)).toBe(true)
    expect(workflow.concurrency).toHaveProperty('group')
    expect(steps.map(({ run }) => run)).toEqual(steps.map(() => undefined))
  })
})

test('what runs with a token that can write on somebody else’s pull request checks out nothing', () => {
  const { on, permissions, jobs = {} } = workflowIn(textOf('examples/forks-2-comment.yml'))
  expect(Object.keys(on as object)).toEqual(['workflow_run'])
  expect(permissions).toEqual({ actions: 'read', 'pull-requests': 'write' })
  const used = Object.values(jobs).flatMap(({ steps = [] }) => steps.map(({ uses }) => uses))
  expect(used).not.toContainEqual(expect.stringContaining('checkout'))
  for (const path of all) expect(Object.keys(Object(workflowIn(textOf(path)).on))).not.toContain('pull_request_target')
})

test('the two workflows for forks fit together', () => {
  const [first, second] = ['1-audit', '2-comment'].map(name => textOf(`examples/forks-${name}.yml`))
  const named = /^name: ([^#\n]+?)\s*(?:#.*)?$/m.exec(first ?? '')?.[1]
  expect(second).toContain(`workflows: [${named}]`)
  expect(second).toContain('name: portfolio-readiness\n          path: readiness\n')
  expect(second).toContain('report-file: readiness/report.json')
  expect(first).toContain('name: portfolio-readiness\n          path: readiness/report.json')
})
