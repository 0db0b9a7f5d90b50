import { spawn } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { describe, expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { runCli } from '../../src/cli/run.ts'
import type { Terminal } from '../../src/cli/terminal.ts'
import { portfolio } from './portfolio.ts'
import { makeRepository } from './repository.ts'
import { cleanEnvironment, cli, start } from './start.ts'

test('--version', async () => {
  expect(await start(['--version'])).toEqual({ status: 0, stdout: `${manifest.version}\n`, stderr: '' })
})

test('--help names every option and every status', async () => {
  const { status, stdout, stderr } = await start(['--help'])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const options = [
    '--format',
    '--output',
    '--ref',
    '--folder',
    '--profile',
    '--only',
    '--explain',
    '--fail-on',
    '--tracker',
    '--token-file',
    '--offline',
    '--list-skills',
    '--version',
    '--help',
  ]
  for (const option of options) expect(stdout).toContain(`  ${option}`)
  expect(stdout).toMatch(/status 0 .* 1 .* 2 .* 70/)
})

test.each([
  [['--fromat', 'json'], /unknown option '--fromat'\. Did you mean --format\?/],
  [['--nonsense-of-some-length'], /unknown option.*--help/],
  [['a', 'b'], /too many arguments/],
  [['--format'], /argument missing/],
])('%j is a mistake, said in one line', async (args, message) => {
  const { status, stdout, stderr } = await start(args)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toMatch(message)
  expect(stderr.trim().split('\n')).toHaveLength(1)
})

test('a reader that goes away is no crash', async () => {
  const child = spawn(process.execPath, [cli, makeRepository(portfolio), '--format', 'json'], {
    env: cleanEnvironment(),
  })
  child.stdout.destroy()
  let errors = ''
  child.stderr.on('data', chunk => {
    errors += chunk
  })
  const status = await new Promise(resolve => child.on('close', resolve))
  expect({ status, errors }).toEqual({ status: 0, errors: '' })
})

describe('a terminal', () => {
  const terminal = (isTTY: boolean) => {
    const written: string[] = []
    const stream: Terminal = { isTTY, columns: 80, write: text => written.push(text) }
    return { stream, text: () => written.join('') }
  }

  const run = async (args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
    const [stdout, stderr] = [terminal(true), terminal(true)]
    let status: number | undefined
    await runCli(args, { stdout: stdout.stream, stderr: stderr.stream, env }, code => {
      status = code
    })
    return { status, stdout: stdout.text(), stderr: stderr.text() }
  }

  test('has colour, and none with NO_COLOR or a dumb terminal', async () => {
    const folder = makeRepository(portfolio)
    expect((await run([folder])).stdout).toContain('\u001B[')
    expect((await run([folder], { NO_COLOR: '1' })).stdout).not.toContain('\u001B')
    expect((await run([folder], { TERM: 'dumb' })).stdout).not.toContain('\u001B')
  })

  test('is told where the file is', async () => {
    const folder = makeRepository(portfolio)
    const { stdout, stderr } = await run([folder, '--output', `${folder}/report.txt`])
    expect(stdout).toBe('')
    expect(stderr).toContain(`Written to ${folder}/report.txt\n`)
  })

  test('a bug ends with 70 and its stack', async () => {
    const broken: Terminal = {
      write: () => {
        throw new TypeError('boom')
      },
    }
    const stderr = terminal(false)
    let status: number | undefined
    await runCli(['--version'], { stdout: broken, stderr: stderr.stream, env: {} }, code => {
      status = code
    })
    expect(status).toBe(70)
    expect(stderr.text()).toMatch(/this is a bug.*\nTypeError: boom\n {4}at /)
  })
})

describe('the bundle', () => {
  const text = readFileSync(cli, 'utf8')

  test('begins so that it can be started by its name', () => {
    expect(text.startsWith('#!/usr/bin/env node\n')).toBe(true)
    // Windows has no executable bit.
    expect(process.platform === 'win32' || (statSync(cli).mode & 0o111) === 0o111).toBe(true)
  })

  test('has nothing that talks to GitHub', () => {
    expect(text).not.toMatch(/octokit|GITHUB_STEP_SUMMARY|undici/)
  })

  test('parses as a thread of itself, and is no command line there', async () => {
    const worker = new Worker(cli, {
      argv: ['--version'],
      workerData: { sources: [{ path: 'a.py', owner: 'own', text: 'x = 1\n' }], share: [0], known: new Map() },
      stdout: true,
    })
    let printed = ''
    worker.stdout.on('data', chunk => {
      printed += chunk
    })
    const answer = new Promise<unknown>((resolve, reject) => worker.once('message', resolve).once('error', reject))
    expect(await answer).toMatchObject({ trees: [expect.anything()] })
    await worker.terminate()
    expect(printed).toBe('')
  })
})
