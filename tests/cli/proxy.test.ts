import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { portfolio } from './portfolio.ts'
import { git, makeRepository } from './repository.ts'
import { start } from './start.ts'

/** A proxy that lets nobody through, and knows who asked for whom. */
const closedProxy = async () => {
  const asked: string[] = []
  const server = createServer()
  server.on('connect', ({ url = '' }, socket) => {
    asked.push(url)
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
  })
  return { asked, host: `127.0.0.1:${(server.address() as AddressInfo).port}` }
}

const HOST = 'code.acme.invalid'

const tracked = (variables: Readonly<Record<string, string>>) => {
  const place = makeRepository(portfolio)
  git(place, ['remote', 'add', 'origin', `https://${HOST}/ada/desk`])
  const env = { GITHUB_SERVER_URL: `https://${HOST}`, GITHUB_TOKEN: 'token', ...variables }
  return start([place, '--tracker', '--only', 'issue-tracking'], { env })
}

test.each([
  ['https_proxy', 'http://'],
  ['HTTPS_PROXY', ''],
])('GitHub is asked through %s, with its scheme or without', async (name, scheme) => {
  const { asked, host } = await closedProxy()
  const done = await tracked({ [name]: `${scheme}${host}` })
  expect(done).toMatchObject({ status: 0, stderr: '' })
  expect(done.stdout).toMatch(/Not looked at: issues: .*(?:reached|broke)/)
  expect(new Set(asked)).toEqual(new Set([`${HOST}:443`]))
})

test.each([
  ['no_proxy names the host', { no_proxy: HOST }],
  ['it is none of http', { https_proxy: 'socks5://127.0.0.1:9' }],
  ['it is no address', { https_proxy: 'http://[' }],
])('not where %s', async (_, variables) => {
  const { asked, host } = await closedProxy()
  const done = await tracked({ https_proxy: `http://${host}`, ...variables })
  expect(done).toMatchObject({ status: 0, stderr: '' })
  expect(asked).toEqual([])
})
