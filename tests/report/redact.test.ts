import { describe, expect, it, test } from 'vitest'
import { REMOVED_EMAIL, REMOVED_SECRET, redact } from '../../src/report/redact.ts'

/** Put together here, so that no scanner takes this file for a leak. */
const key = (...parts: readonly string[]): string => parts.join('')

describe('blanks', () => {
  test.each([
    ['an AWS key', key('AKIA', 'IOSFODNN7EXAMPLE')],
    ['a GitHub token', key('ghp', '_', 'a1B2'.repeat(9))],
    ['a fine-grained token', key('github', '_pat_', '11ABCDEFG0', 'x'.repeat(40))],
    ['a GitLab token', key('glpat', '-', 'abcdefghij0123456789')],
    ['a Slack token', key('xoxb', '-', '123456789012-abcdefABCDEF')],
    ['a Stripe key', key('sk', '_live_', '4eC39HqLyjWDarjtT1zdp7dc')],
    ['a Google key', key('AIza', 'SyA-1234567890abcdefghijklmnopqrstu')],
    ['a JWT', key('eyJ', 'hbGciOiJIUzI1NiJ9', '.eyJzdWIiOiIxMjM0NSJ9', '.dozjgNryP4J3jVmN')],
    ['a bot token', key('123456789', ':', 'AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQr')],
    ['random text', 'wJa1rXUtnF3mIK7dMDbPx8fCYz2q'],
    ['random small letters and digits', 'x7k2m9q4z1w8e5r3t6y0u2i9o4p7a1s8'],
  ])('%s', (_, secret) => {
    expect(redact(`reads \`${secret}\` at start`)).toBe(`reads \`${REMOVED_SECRET}\` at start`)
  })

  test.each([
    [`password = "hunter2"`, `password = "${REMOVED_SECRET}"`],
    [`DB_PASSWORD: 'correct horse'`, `DB_PASSWORD: '${REMOVED_SECRET}'`],
    [`{"api_key": "abc"}`, `{"api_key": "${REMOVED_SECRET}"}`],
    [`SECRET_KEY = b'dev'`, `SECRET_KEY = b'${REMOVED_SECRET}'`],
    ['run with TOKEN=abc123def', `run with TOKEN=${REMOVED_SECRET}`],
    ['postgres://jo:pw@db:5432/orders', `postgres://${REMOVED_SECRET}@db:5432/orders`],
    ['mongodb+srv://jo:p%40ss@cluster0.example.net', `mongodb+srv://${REMOVED_SECRET}@cluster0.example.net`],
    ['redis://:pw@cache', `redis://${REMOVED_SECRET}@cache`],
  ])('%s', (text, clean) => {
    expect(redact(text)).toBe(clean)
  })

  it('a private key, whole or cut off', () => {
    const head = key('-----BEGIN RSA ', 'PRIVATE KEY-----')
    expect(redact(`has ${head}\nMIIE\n${key('-----END RSA ', 'PRIVATE KEY-----')} in it`)).toBe(
      `has ${REMOVED_SECRET} in it`,
    )
    expect(redact(`has ${head}\nMIIEabc`)).toBe(`has ${REMOVED_SECRET}`)
  })

  test.each([
    'jo@acme.example',
    'jo.o-neil+x@mail.acme.co.uk',
    'jörg@bücher.example',
    '<jo@acme.example>',
    'mailto:jo@acme.example',
  ])('the address in %s', text => {
    const clean = redact(`by ${text}, twice`)
    expect(clean).toContain(REMOVED_EMAIL)
    expect(clean).not.toMatch(/jo|acme|@/)
  })
})

describe('keeps', () => {
  test.each([
    'fixed in 3f1c0de5a7b94d0c8e21f6aa54b0c9d7e8f01234 and 3f1c0de',
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    'order 123e4567-e89b-12d3-a456-426614174000',
    'https://docs.djangoproject.com/en/5.0/topics/http/middleware/#writing-your-own-middleware',
    'https://github.com/acme/orders/blob/main/app/views.py#L10-L12',
    'http://localhost:8000/login',
    'tests/integration/test_order_service_refuses_orders_without_items.py',
    'TestOrderServiceReturns404WhenTheOrderIsMissing',
    'AbstractSingletonProxyFactoryBeanConfiguration',
    '2024-05-01-how-i-learned-to-love-python-3-12',
    'antidisestablishmentarianism',
    'sha256 and base64',
    '====================================',
    'password = request.form["password"]',
    'password=form.password.data',
    'token = os.environ["TOKEN"]',
    'PASSWORD=$DB_PASSWORD',
    'password: "{{ vault }}"',
    'password = ""',
    'password = "%s"',
    'password="{password}"',
    'max_tokens=4096',
    'secret: what nobody knows',
    'checks that a wrong password is refused',
    '@app.route and @pytest.fixture',
    'actions/checkout@v4',
    'matrix @ vector',
    'first@second',
    'sk-learn and ghp_short',
  ])('%s', text => {
    expect(redact(text)).toBe(text)
  })

  it('what it has already blanked', () => {
    const once = redact('password = "hunter2" for jo@acme.example at postgres://a:b@c')
    expect(redact(once)).toBe(once)
  })
})

test.each([
  'eyJaaaaaaaa-',
  'a@',
  'a.',
  'password=',
  'x:',
  '-----BEGIN PRIVATE KEY-----',
  'http://a:',
  'A1b',
  '@a.b.c',
])('is done soon with a text of %j alone', unit => {
  const text = unit.repeat(20_000 / unit.length)
  expect(redact(text).length).toBeLessThanOrEqual(text.length * 4)
})
