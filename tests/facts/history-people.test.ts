import { describe, expect, it } from 'vitest'
import { isBot } from '../../src/facts/history/bots.ts'
import { peopleOf } from '../../src/facts/history/people.ts'
import type { Commit, Identity } from '../../src/types.ts'

type Who = readonly [name: string, email: string]

const identity = ([name, email]: Who): Identity => ({ name, email })
const commitBy = (author: Who, given: Partial<Commit> = {}): Commit => ({
  sha: 'a',
  parents: ['b'],
  author: identity(author),
  committer: identity(author),
  authoredAt: 0,
  authoredOffset: 0,
  committedAt: 0,
  subject: 'Add orders',
  message: 'Add orders',
  coAuthors: [],
  changes: [],
  ...given,
})
const countOf = (...authors: readonly Who[]): number => peopleOf(authors.map(author => commitBy(author))).count

describe('one person', () => {
  it.each<[string, Who, Who]>([
    ['one address, two names', ['Ana Lima', 'ana@example.org'], ['alima', 'ana@example.org']],
    ['one name, two addresses', ['Ana Lima', 'ana@example.org'], ['Ana Lima', 'lima@work.example']],
    ['case and accents', ['José Núñez', 'jose@example.org'], ['jose nunez', 'jn@work.example']],
    ['the family name first', ['Lima, Ana', 'ana@example.org'], ['Ana Lima', 'lima@work.example']],
    ["the host's address", ['Ana Lima', 'ana@example.org'], ['Ana', '12345+analima@users.noreply.github.com']],
    ["the host's old address", ['analima', 'ana@example.org'], ['Ana M. L.', 'analima@users.noreply.github.com']],
    ["the other host's address", ['analima', 'ana@example.org'], ['A.', '12345-analima@users.noreply.gitlab.com']],
    ['an account like the local part', ['Ana Lima', 'lima.ana@example.org'], ['limaana', 'x@work.example']],
    [
      'the local part with a year',
      ['changing', 'analima1999@example.org'],
      ['Ana Lima', '1+x@users.noreply.github.com'],
    ],
    ['a first name alone', ['Ana Lima', 'ana@example.org'], ['Lima', 'l@work.example']],
    ['an initial for the family name', ['Ana Lima', 'ana@example.org'], ['Ana L', 'l@work.example']],
    ['an account of initial and family name', ['Ana Okafor', 'ana@example.org'], ['aokafor', 'l@work.example']],
    ['an initial for the first name', ['Ana Lima', 'ana@example.org'], ['A. Lima', 'l@work.example']],
    ['the family name first, in one word', ['MinJun Choi', 'mj@example.org'], ['ChoiMinJun', 'c@work.example']],
    ['accounts turned round', ['limaana1', 'la@example.org'], ['analima94', 'x@work.example']],
    ['a middle name', ['Ana Maria Lima', 'ana@example.org'], ['Lima Ana', 'l@work.example']],
    ['an account with an underline', ['ana_lima', 'al@example.org'], ['Lima Ana', 'l@work.example']],
    ['an account of another address', ['ALima', 'alima@example.org'], ['Ana Lima', 'ana.lima@work.example']],
    ['a name with its computer', ['Ana MacBook Pro', 'ana@example.org'], ['Ana', '1+x@users.noreply.github.com']],
    [
      'a first name whose account tells the rest',
      ['Andrej', '1+lima94@users.noreply.github.com'],
      ['Andrey Limar', 'l@work.example'],
    ],
    ['two scripts', ['Юрий Щукин', 'yu@example.org'], ['Shchukin Yuriy', 's@work.example']],
    ['two scripts, another spelling', ['Евгений Попов', 'e@example.org'], ['Evgenii Popov', 'p@work.example']],
    ['a note in brackets', ['Ana Lima', 'ana@example.org'], ['Ana Lima (External)', 'l@work.example']],
    ['a server', ['Ana Lima', 'ana@example.org'], ['root', 'root@vps-17']],
    ['a cloud server', ['Ana Lima', 'ana@example.org'], ['Ubuntu', 'ubuntu@ip-10-0-0-1.ec2.internal']],
    [
      'a cloud server by its default name',
      ['Ana Lima', 'ana@example.org'],
      ['EC2 Default User', 'ec2-user@ip-10-0-0-1.ec2.internal'],
    ],
    ['a sample address', ['Ana Lima', 'ana@example.org'], ['Your Name', 'you@example.com']],
  ])('%s', (_, first, second) => {
    expect(countOf(first, second)).toBe(1)
    expect(countOf(second, first)).toBe(1)
  })
})

describe('two people', () => {
  it.each<[string, Who, Who]>([
    ['two names', ['Ana Lima', 'ana@example.org'], ['Ben Okafor', 'ben@example.org']],
    ['one family name', ['Ana Lima', 'ana@example.org'], ['Ben Lima', 'ben@example.org']],
    ['one first name', ['Ana Lima', 'ana@example.org'], ['Ana Okafor', 'okafor@example.org']],
    ['a sample address that both left as it was', ['Ana Lima', 'you@example.com'], ['Ben Okafor', 'you@example.com']],
    ['a local part that many have', ['Ana Lima', 'info@one.example'], ['Ben Okafor', 'info@two.example']],
    ['names in another script', ['佐藤 愛', 'ai@example.org'], ['鈴木 健', 'ken@example.org']],
    ['siblings with nearly one name', ['Anna Lima', 'anna.lima@example.org'], ['Ana Lima', 'ana.lima@example.net']],
    ['a man and a woman', ['Mario Lima', 'mario@example.org'], ['Maria Lima', 'maria@example.net']],
    ['two scripts, two names', ['Маша Иванова', 'm@example.org'], ['Misha Ivanov', 'i@example.net']],
    ['short names turned round', ['annali', 'a@example.org'], ['lianna', 'l@example.net']],
    ['a short handle inside a name', ['Ana Lima', 'ana@example.org'], ['li', 'li@example.net']],
  ])('%s', (_, first, second) => {
    expect(countOf(first, second)).toBe(2)
  })

  it('where a short name fits both, it stays apart', () => {
    expect(
      countOf(['Anna Lima', 'a@example.org'], ['Anna Okafor', 'o@example.org'], ['Anna', 'anna@example.net']),
    ).toBe(3)
  })

  it('where a short name is known to be of one, it is not of the other', () => {
    expect(
      countOf(['Anna', 'a@example.org'], ['Anna Lima', 'a@example.org'], ['Anna Okafor', 'okafor@example.net']),
    ).toBe(2)
  })

  it('where an initial fits both, it stays apart', () => {
    expect(countOf(['Anna Lima', 'a@example.org'], ['Amir Lima', 'b@example.org'], ['A. Lima', 'x@example.net'])).toBe(
      3,
    )
  })

  it('where an account fits both, it stays apart', () => {
    expect(countOf(['Jane Smith', 'a@example.org'], ['John Smith', 'o@example.org'], ['jsmith', 'x@example.net'])).toBe(
      3,
    )
  })
})

describe('a branch with a name in it', () => {
  const pull = (author: Who, branch: string) =>
    commitBy(author, { parents: ['b', 'c'], subject: `Merge branch '${branch}' of example.org:shop into ${branch}` })
  const own: Who = ['RedLima', 'red@example.org']
  const work: Who = ['Ana Lima (External)', 'ana.lima@work.example']

  it('that two of the name pull into itself is one person', () => {
    expect(peopleOf([pull(own, 'dev_lima'), pull(work, 'dev_lima')]).count).toBe(1)
  })

  it('that only one pulls, or with another name, tells nothing', () => {
    expect(peopleOf([pull(own, 'dev_lima'), commitBy(work)]).count).toBe(2)
    expect(peopleOf([pull(own, 'dev_tax'), pull(work, 'dev_tax')]).count).toBe(2)
  })
})

describe('a commit without a name', () => {
  const nameless: Who = ['=', 'x17@example.org']
  const mergeBy = (author: Who) => commitBy(author, { parents: ['b', 'c'] })

  it('is of the one who is only seen merging', () => {
    expect(
      peopleOf([
        commitBy(nameless),
        mergeBy(['Ben', '1+ben0@users.noreply.github.com']),
        commitBy(['Ana Lima', 'ana@example.org']),
      ]).count,
    ).toBe(2)
  })

  it('is of nobody known where two are only seen merging', () => {
    expect(
      peopleOf([commitBy(nameless), mergeBy(['Ben', 'ben@example.org']), mergeBy(['Eva', 'eva@example.org'])]).count,
    ).toBe(3)
  })
})

it('numbers people from the one with the most commits down, and leaves bots out', () => {
  const ana: Who = ['Ana Lima', 'ana@example.org']
  const ben: Who = ['Ben Okafor', 'ben@example.org']
  const bot: Who = ['dependabot[bot]', '1+dependabot[bot]@users.noreply.github.com']
  const people = peopleOf([commitBy(ana), commitBy(ben), commitBy(ben), commitBy(bot), commitBy(bot)])
  expect([ana, ben, bot].map(who => people.indexOf(identity(who)))).toEqual([1, 0, undefined])
  expect(people.count).toBe(2)
})

it('counts co-authors as people', () => {
  expect(
    peopleOf([
      commitBy(['Ana Lima', 'ana@example.org'], { coAuthors: [{ name: 'Ben Okafor', email: 'ben@example.org' }] }),
    ]).count,
  ).toBe(2)
})

it('survives names that are keys of every object', () => {
  expect(countOf(['__proto__', 'constructor@example.org'], ['toString', 'valueOf@example.org'])).toBe(2)
})

describe('bots', () => {
  it.each<Who>([
    ['dependabot[bot]', '49699333+dependabot[bot]@users.noreply.github.com'],
    ['renovate[bot]', 'bot@renovateapp.com'],
    ['github-actions', 'github-actions@github.com'],
    ['github-classroom[bot]', '66690702+github-classroom[bot]@users.noreply.github.com'],
    ['pre-commit-ci[bot]', '66853113+pre-commit-ci[bot]@users.noreply.github.com'],
    ['snyk-bot', 'snyk-bot@snyk.io'],
    ['pyup-bot', 'github-bot@pyup.io'],
    ['ImgBotApp', 'imgbothelp@gmail.com'],
    ['semantic-release-bot', 'x@example.org'],
    ['GitHub', 'noreply@github.com'],
    ['Gemini', 'gemini@example.com'],
    ['Claude', 'noreply@anthropic.com'],
  ])('%s is one', (name, email) => {
    expect(isBot({ name, email })).toBe(true)
  })

  it.each<Who>([
    ['Abbot', 'abbot@example.org'],
    ['Bo Talbot', 'talbot@example.org'],
    ['Ana Lima', '12345+analima@users.noreply.github.com'],
    ['Robotnik', 'eggman@example.org'],
    ['Claude Dupont', 'claude@example.org'],
    ['Devin Lima', 'devin@example.org'],
  ])('%s is none', (name, email) => {
    expect(isBot({ name, email })).toBe(false)
  })
})
