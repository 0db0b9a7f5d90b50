import { describe, expect, it } from 'vitest'
import { matchOf, wantedOf } from '../../src/authorship/candidate.ts'
import { mergingSentences, nameOf, recognitionSentences } from '../../src/authorship/sentences.ts'
import { peopleOf } from '../../src/facts/history/people.ts'
import type { Commit, Identity, Renamed } from '../../src/types.ts'

type Who = readonly [name: string, email: string, login?: string]

const identity = ([name, email, login]: Who): Identity => ({ name, email, ...(login === undefined ? {} : { login }) })
const commitBy = (author: Who, coAuthors: readonly Who[] = []): Commit => ({
  sha: 'a',
  parents: ['b'],
  author: identity(author),
  committer: identity(author),
  authoredAt: 0,
  authoredOffset: 0,
  committedAt: 0,
  subject: 'Add orders',
  message: 'Add orders',
  coAuthors: coAuthors.map(identity),
  changes: [],
})
const peopleWho = (...authors: readonly Who[]) => peopleOf(authors.map(author => commitBy(author)))

const ANA: Who = ['Ana Lima', 'ana@example.org']
const BEN: Who = ['Ben Okafor', 'ben@example.org']
const COY: Who = ['Coy Adams', 'coy@example.org']

const namesFor = (asked: string, ...authors: readonly Who[]): readonly string[] => {
  const people = peopleWho(...authors)
  return matchOf(asked, people, []).persons.map(index => people.persons[index]?.identities[0]?.name ?? '')
}

describe('somebody is recognised', () => {
  it.each<[string, string, Who]>([
    ['name', 'Ana Lima', ANA],
    ['name, in another case, with accents', 'ana líma', ANA],
    ['address', 'ANA@example.org', ANA],
    ['no-reply address', 'alima', ['A.', '12345+alima@users.noreply.github.com']],
    ['no-reply address of old', 'alima', ['A.', 'alima@users.noreply.github.com']],
    ['no-reply address at the other host', 'alima', ['A.', '12345-alima@users.noreply.gitlab.com']],
    ['login with a sign', '@alima', ['A.', 'alima@users.noreply.github.com']],
    ['short login', 'al', ['A.', '1+al@users.noreply.github.com']],
    ['login that the hosting service knows', 'x-77', ['A.', 'a@work.example', 'X-77']],
    ['login as a name', 'ana-lima94', ['ana-lima94', 'a@work.example']],
    ['login that spells the name', 'analima', ANA],
    ['login that is the address’s', 'limaa', ['A.', 'limaa@work.example']],
    ['login made of the name', 'alima', ANA],
    ['name in another script', 'Иван Петров', ['Ivan Petrov', 'ip@work.example']],
  ])('by %s', (_, asked, who) => {
    expect(namesFor(asked, BEN, who, COY)).toEqual([who[0]])
  })

  it('by what .mailmap has replaced', () => {
    const renamed: readonly Renamed[] = [{ from: identity(['lila', 'old@example.org']), to: identity(ANA) }]
    const people = peopleWho(BEN, ANA)
    expect(matchOf('old@example.org', people, renamed).persons).toEqual([1])
    expect(matchOf('lila', people, renamed).persons).toEqual([1])
    expect(matchOf('old@example.org', people, []).persons).toEqual([])
  })

  it('as a co-author alone', () => {
    const people = peopleOf([commitBy(BEN, [ANA])])
    expect(matchOf('Ana Lima', people, [])).toMatchObject({ persons: [1], by: 'name' })
  })

  it('by the surest sign, whoever else is alike', () => {
    expect(namesFor('al', BEN, ['Al', 'al@example.org'], ['Coy', '7+al@users.noreply.github.com'])).toEqual(['Coy'])
  })
})

describe('nobody is recognised', () => {
  it.each<[string, string, Who]>([
    ['another name', 'Zoe Park', ANA],
    ['another address at the same domain', 'lima@example.org', ANA],
    ['an address’s local part at another domain', 'ana@work.example', ANA],
    ['a part of an address', 'example.org', ANA],
    ['a login within another', 'lim', ['A.', '1+alima@users.noreply.github.com']],
    ['a family name of three letters', 'Kim', ['Ana Kim', 'a@work.example']],
    ['a server’s name', 'root', ['root', 'root@vps-17']],
    ['a sample name', 'student', ['student', 'student@localhost']],
    ['a local part that many have', 'admin', ['Ana Lima', 'admin@example.org']],
    ['nothing', ' ', ANA],
    ['signs', '@', ANA],
    ['a pattern', '.*', ANA],
  ])('by %s', (_, asked, who) => {
    expect(namesFor(asked, BEN, who)).toEqual([])
  })

  it('among bots', () => {
    expect(namesFor('dependabot[bot]', ANA, ['dependabot[bot]', '1+dependabot[bot]@users.noreply.github.com'])).toEqual(
      [],
    )
  })
})

it('where a name fits two, nobody can tell', () => {
  expect(namesFor('Lima', ANA, ['Bea Lima', 'bea@example.org'])).toEqual(['Ana Lima', 'Bea Lima'])
})

describe('who is wanted', () => {
  it('is whom somebody named, else the owner at a hosting service', () => {
    const repository = { name: 'ana/shop', host: 'github', source: 'git' } as const
    expect(wantedOf(['Ben'], repository)).toEqual({ asked: ['Ben'] })
    expect(wantedOf([], repository)).toEqual({ owner: 'ana' })
  })

  it.each([
    { name: 'shop', source: 'folder' },
    { name: 'shop', host: 'github', source: 'git' },
    { name: 'group/sub/shop', host: 'gitlab', source: 'git' },
    { name: 'ana/shop', host: 'other', source: 'git' },
    { source: 'git' },
  ] as const)('is nobody in %o', repository => {
    expect(wantedOf([], repository)).toEqual({ nobody: true })
  })
})

describe('what readers are told', () => {
  const told = (asked: readonly string[], owner: string, ...authors: readonly Who[]) => {
    const people = peopleWho(...authors)
    const wanted = wantedOf(asked, { name: `${owner}/shop`, host: 'github', source: 'git' })
    const matches = (asked.length > 0 ? asked : [owner]).map(name => matchOf(name, people, []))
    return recognitionSentences(wanted, matches, people)
  }

  it('says how somebody was recognised', () => {
    expect(told([], 'analima', ANA, BEN)).toEqual([
      'Ana Lima counts as the candidate: the owner is `analima` (a name, account or address that is spelled so).',
    ])
    expect(told(['ana@example.org'], 'acme', ANA, BEN)).toEqual([
      'Ana Lima counts as the candidate: an e-mail address was given (the same e-mail address).',
    ])
  })

  it('says who was not recognised, and what to do', () => {
    expect(told([], 'acme', ANA, BEN, COY)).toEqual([
      'The owner `acme` was not recognised among 3 authors: set `candidate`.',
    ])
    expect(told(['Zoe'], 'acme', ANA)).toEqual([
      'The candidate that was named, `Zoe`, was not recognised among one author: give another name, e-mail address or login.',
    ])
    expect(told(['Lima'], 'acme', ANA, ['Bea Lima', 'bea@example.org'])).toEqual([
      'The candidate that was named, `Lima`, may be Ana Lima or Bea Lima: give another name, e-mail address or login.',
    ])
  })

  it('never says an address', () => {
    const people = peopleWho(
      ['ana@example.org', 'ana@example.org'],
      ['Ana <ana@example.org>', 'ana@example.org'],
      ['ana＠example', 'ana@example.org'],
      ['ana@localhost', 'b@example.org'],
    )
    const sentences = [
      ...mergingSentences(people, [{ from: identity(ANA), to: identity(['x@y.z', 'x@y.z']) }]),
      ...told(['zoe@example.org', 'a@b'], 'acme', ANA),
    ]
    expect(sentences.length).toBeGreaterThan(4)
    expect(sentences.join('\n')).not.toMatch(/[@＠]/)
  })

  it('shows every merging with its reason', () => {
    const people = peopleWho(ANA, ['ana-m', 'ana@example.org'], ['Ana Lima', 'lima@work.example'], BEN)
    expect(mergingSentences(people, [{ from: identity(['bo', 'bo@x.example']), to: identity(BEN) }])).toEqual([
      'bo and Ben Okafor are counted as one person: `.mailmap`',
      'Ana Lima and ana-m are counted as one person: the same e-mail address',
      'Ana Lima, with two e-mail addresses, is counted as one person: the same name',
    ])
  })

  it.each([
    ['', 'somebody without a name'],
    ['`rm`', 'rm'],
    ['a\nb', 'a b'],
    ['@ana', '@ana'],
    ['x'.repeat(200), `${'x'.repeat(60)}…`],
  ])('names %j as %j', (name, shown) => {
    expect(nameOf({ name })).toBe(shown)
  })
})

it('a hosting service’s account joins what nothing else would', () => {
  expect(peopleWho(['Ana', 'a@x.example', 'alima'], ['Lila', '5+alima@users.noreply.github.com']).count).toBe(1)
  expect(peopleWho(['Ana', 'a@x.example', 'alima'], ['Lila', 'l@y.example', 'lila']).count).toBe(2)
})
