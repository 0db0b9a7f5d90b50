import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { startGitHub } from '../github/server.ts'
import { addPull, JOB, repositoryFrom } from '../github/state.ts'
import { READ_ONLY_TOKEN } from '../github/tokens.ts'
import { checkOut, makeOrigin } from './pull-checkout.ts'
import { pullRequestEvent, runJob } from './start.ts'

/** The table in docs/github.md: a run's words, then requests with a whole checkout and with one commit of it. */
const documented = (run: string): readonly number[] => {
  const docs = readFileSync(new URL('../../docs/github.md', import.meta.url), 'utf8')
  const row = docs.split('\n').find(line => line.startsWith(`| ${run} |`)) ?? ''
  return row.split('|').slice(2, 4).map(Number)
}

const DEPTHS = [{}, { depth: 1 }] as const

const hosted = async (settings = {}) => {
  const origin = makeOrigin()
  const repository = repositoryFrom(origin.path)
  addPull(repository, { number: 7, head: { sha: origin.head }, base: { sha: origin.base } })
  return { origin, github: await startGitHub({ repositories: [repository], ...settings }) }
}

test('as many requests as documented: first and second run of a pull request', async () => {
  const first: number[] = []
  const second: number[] = []
  for (const depth of DEPTHS) {
    const { origin, github } = await hosted()
    const workspace = checkOut(origin, origin.merge, depth)
    const event = pullRequestEvent(origin.head, 'ada/desk', origin.base)
    const job = { workspace, eventName: 'pull_request', event, apiUrl: github.url }
    expect((await runJob({ ...job, runId: 1 })).stdout).toContain('The comment was created.')
    first.push(github.calls.length)
    expect((await runJob({ ...job, runId: 2 })).stdout).toContain('The comment says the same already.')
    second.push(github.calls.length - (first.at(-1) ?? 0))
  }
  expect(first).toEqual(documented('first run on a pull request'))
  expect(second).toEqual(documented('second run, nothing changed'))
})

test('as many requests as documented: a pull request from a fork', async () => {
  const sent: number[] = []
  for (const depth of DEPTHS) {
    const { origin, github } = await hosted({ tokens: { 'job-token': { ...READ_ONLY_TOKEN, viewer: JOB } } })
    const workspace = checkOut(origin, origin.merge, depth)
    const event = pullRequestEvent(origin.head, 'bo/desk', origin.base)
    const done = await runJob({ workspace, eventName: 'pull_request', event, apiUrl: github.url })
    expect(done.stdout).toContain('This pull request is from a fork')
    sent.push(github.calls.length)
  }
  expect(sent).toEqual(documented('pull request from a fork'))
})

test('as many requests as documented: a push', async () => {
  const sent: number[] = []
  for (const depth of DEPTHS) {
    const { origin, github } = await hosted()
    const workspace = checkOut(origin, origin.base, { ...depth, ref: 'refs/heads/main' })
    expect((await runJob({ workspace, apiUrl: github.url })).status).toBe(0)
    sent.push(github.calls.length)
  }
  expect(sent).toEqual(documented('push, schedule'))
})
