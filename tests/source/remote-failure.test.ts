import { expect, test } from 'vitest'
import { failureIn, remoteError } from '../../src/source/remote-failure.ts'

const at = 'https://code.example.org/ada/shelf/'

// What git and the libraries under it write, in the versions from 2.39 on and with OpenSSL, GnuTLS and Windows' own TLS.
test.each([
  [["fatal: could not read Username for 'https://code.example.org': terminal prompts disabled"], 'hidden'],
  [["fatal: Authentication failed for 'https://code.example.org/ada/shelf/'"], 'hidden'],
  [['remote: Repository not found.', `fatal: repository '${at}' not found`], 'hidden'],
  [[`fatal: unable to access '${at}': The requested URL returned error: 403`], 'forbidden'],
  [[`fatal: unable to access '${at}': The requested URL returned error: 502`], 'server-error'],
  [[`fatal: unable to access '${at}': The requested URL returned error: 301`], 'moved'],
  [[`fatal: unable to access '${at}': Protocol "http" not supported or disabled in libcurl`], 'moved'],
  [[`fatal: unable to access '${at}': Could not resolve host: code.example.org`], 'unknown-host'],
  [[`fatal: unable to access '${at}': Could not resolve proxy: proxy.example.org`], 'proxy'],
  [[`fatal: unable to access '${at}': Received HTTP code 407 from proxy after CONNECT`], 'proxy'],
  [[`fatal: unable to access '${at}': CONNECT tunnel failed, response 403`], 'proxy'],
  [
    [`fatal: unable to access '${at}': server certificate verification failed. CAfile: none CRLfile: none`],
    'certificate',
  ],
  [[`fatal: unable to access '${at}': SSL certificate problem: self-signed certificate`], 'certificate'],
  [[`fatal: unable to access '${at}': schannel: SEC_E_UNTRUSTED_ROOT (0x80090325)`], 'certificate'],
  [[`fatal: unable to access '${at}': Failed to connect to code.example.org port 443 after 3 ms`], 'no-connection'],
  [[`fatal: unable to access '${at}': Operation too slow. Less than 1 bytes/sec`], 'cut-off'],
  [['error: RPC failed; curl 18 transfer closed with outstanding read data remaining', 'fatal: early EOF'], 'cut-off'],
  [['fatal: remote error: upload-pack: not our ref 0123'], 'no-such-ref'],
  [['error: Server does not allow request for unadvertised object 0123'], 'no-such-ref'],
  [['fatal: write error: No space left on device', 'fatal: fetch-pack: invalid index-pack output'], 'disk-full'],
  [['fatal: attempting to allocate 600000000 over limit 536870912'], 'memory'],
  [[`fatal: ${at}info/refs not valid: is this a git repository?`], 'no-repository'],
  [['remote: Could not resolve host: that is what a server says', 'fatal: something new'], 'other'],
  [[], 'other'],
])('%j', (complaints, failure) => {
  expect(failureIn(complaints)).toBe(failure)
})

test('says which token would have been needed, and repeats nothing of a server', () => {
  const place = { shown: 'code.example.org/ada/shelf', host: 'code.example.org', isName: false } as const
  expect(remoteError('hidden', { ...place, token: 'none' }).hint).toContain('GITHUB_TOKEN')
  expect(remoteError('hidden', { ...place, token: 'used' }).hint).toContain('the token may read')
  expect(remoteError('hidden', { ...place, token: 'not-for-this-host' }).hint).toContain('no token is sent')
  expect(remoteError('hidden', { ...place, token: 'none', isName: true }).message).toContain('no folder of that name')
})
