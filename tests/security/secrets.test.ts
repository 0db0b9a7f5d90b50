import { describe, expect, it, test } from 'vitest'
import { renderJson } from '../../src/report/json.ts'
import { renderMarkdown } from '../../src/report/markdown.ts'
import { renderText } from '../../src/report/text.ts'
import { reportOnFiles } from './audit.ts'

/** Put together here, so that no scanner takes this file for a leak. */
const key = (...parts: readonly string[]): string => parts.join('')
const BODY = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj'
const PRIVATE = `${key('-----BEGIN ', 'PRIVATE KEY-----')}\n${BODY}\n${key('-----END ', 'PRIVATE KEY-----')}\n`
const GITHUB = key('ghp', '_', 'aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF3hJ6')

const warningsOn = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> =>
  (await reportOnFiles({ 'README.md': '# Shop\n', ...files })).warnings.filter(text => /looks like/.test(text))

describe('a secret is said to the candidate, with its place', () => {
  test.each([
    ['certs/server.key', PRIVATE, /a private key: `certs\/server\.key:1`/],
    ['deploy.py', `import x\n\nKEY = """${PRIVATE}"""\n`, /a private key: `deploy\.py:3`/],
    ['gcp.json', JSON.stringify({ type: 'x', private_key: PRIVATE }, null, 1), /a private key: `gcp\.json:3`/],
    ['app.py', `import os\nTOKEN = "${GITHUB}"\n`, /a GitHub token: `app\.py:2`/],
    ['app.py', `AWS = "${key('AKIA', 'Q3EGRTY7ZP5LMW2K')}"\n`, /an AWS access key: `app\.py:1`/],
    [
      'bot.py',
      `TOKEN = "${key('5218374659', ':', 'AAEhBOweik6ad9r_QXMENQjcrGbqCr4K9Zc')}"\n`,
      /a chat bot's token: `bot\.py:1`/,
    ],
    ['pay.py', `x = "${key('sk', '_live_', '4eC39HqLyjWDarjtT1zdp7dc')}"\n`, /a Stripe key: `pay\.py:1`/],
    ['.env', 'DEBUG=1\nDB_PASSWORD=k2Jf8sLq0Zr5\n', /a file of secret settings: `\.env:2`/],
    [
      'a.ipynb',
      JSON.stringify({ cells: [{ cell_type: 'code', source: `t = "${GITHUB}"` }] }),
      /a GitHub token: `a\.ipynb`\./,
    ],
  ])('%s', async (path, text, says) => {
    expect((await warningsOn({ [path]: text })).join('\n')).toMatch(says)
  })

  it('in few lines, and never with its value', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 9 }, (_, n) => [`a${n}.py`, `T = "${GITHUB}"\n`.repeat(n + 1)]),
    )
    const report = await reportOnFiles({ ...files, 'k.pem': PRIVATE, '.env': `API_KEY=${GITHUB}\n` })
    expect(report.warnings.filter(text => /looks like/.test(text))).toHaveLength(3)
    expect(report.warnings.join()).toMatch(
      /`a0\.py:1`, `a1\.py:1`, `a1\.py:2` and \d+ more\. If it is a real one, revoke it/,
    )
    const printed = [
      renderText(report, { color: false, width: 100 }),
      renderMarkdown(report, { form: 'summary' }),
      renderJson(report),
    ]
    for (const text of printed) {
      expect(text).not.toContain(GITHUB.slice(4, 24))
      expect(text).not.toContain(BODY.slice(0, 24))
      expect(text).toMatch(/looks like a GitHub token/)
    }
  })

  it('decides no level', async () => {
    const files = { 'app.py': 'class OutOfStock(Exception):\n    pass\n' }
    const [without, withSecret] = [await reportOnFiles(files), await reportOnFiles({ ...files, 'k.pem': PRIVATE })]
    expect(withSecret.skills.map(({ level }) => level)).toEqual(without.skills.map(({ level }) => level))
  })

  it('does not let a path into the sentence as anything but a path', async () => {
    const [warning = ''] = await warningsOn({ '`@everyone` <img src=x>.py': `T = "${GITHUB}"\n` })
    expect(warning).toContain('`´@everyone´ <img src=x>.py:1`')
  })
})

test.each([
  ['.env.example', 'API_KEY=k2Jf8sLq0Zr5\nTOKEN=k2Jf8sLq0Zr5\n'],
  ['.env.sample', `GITHUB_TOKEN=${GITHUB}\n`],
  [
    '.env',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the syntax of Docker Compose
    'DEBUG=1\nPORT=8000\nSECRET_KEY=\nAPI_KEY=<your key>\nTOKEN=changeme123\nPASSWORD=postgres\nDB_PASSWORD=${DB_PASSWORD}\n',
  ],
  ['.env', 'SECRET_KEY=django-insecure-3k2Jf8sLq0Zr5w9x\nPOSTGRES_PASSWORD=postgres123\nAPI_KEY=your_api_key_1\n'],
  ['settings.py', 'import os\nSECRET_KEY = os.environ["SECRET_KEY"]\n'],
  ['settings.py', "SECRET_KEY = 'django-insecure-3k2Jf8sLq0Zr5w9x#@!kd8s7f6g5h4j3k2l1'\n"],
  ['settings.py', "SECRET_KEY = 'dev'\nPASSWORD = 'postgres'\n"],
  ['tests/test_auth.py', `TOKEN = "${GITHUB}"\n`],
  ['test_auth.py', `TOKEN = "${GITHUB}"\n`],
  ['tests/fixtures/server.key', PRIVATE],
  ['docs/setup.html', `<code>${GITHUB}</code>`],
  ['README.md', `Set \`${GITHUB}\` here.\n`],
  ['app.py', `KEY = "${key('AKIA', 'IOSFODNN7EXAMPLE')}"\n`],
  ['app.py', `TOKEN = "${key('ghp', '_', 'x'.repeat(36))}"\n`],
  ['app.py', `TOKEN = "${key('ghp', '_', 'YOURTOKENHERE1234567890abcdefghijklm')}"\n`],
  ['app.py', `if text.startswith("${key('-----BEGIN ', 'PRIVATE KEY-----')}"):\n    load(text)\n`],
  ['id_rsa.pub', 'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQC7VJTUt9Us8cKj user@host\n'],
  ['public.pem', `${key('-----BEGIN ', 'PUBLIC KEY-----')}\n${BODY}\n`],
  ['cert.pem', `${key('-----BEGIN ', 'CERTIFICATE-----')}\n${BODY}\n`],
  ['style.css', '.sk-cube-grid-loading-animation-9 { color: red }\n'],
  ['app.py', 'import sk-learn-contrib-helpers-2\n'],
  ['app.py', 'KEY = "SK0123456789abcdef0123456789abcdef"\n'],
  ['index.html', `<script>apiKey: "${key('AIza', 'SyA-1234567890abcdefghijklmnopqrstu')}"</script>`],
  ['node_modules/x/key.pem', PRIVATE],
])('%s is no leak: %j', async (path, text) => {
  expect(await warningsOn({ [path]: text })).toEqual([])
})
