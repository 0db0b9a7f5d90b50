import { bestFirst, type FactOf, factsOf } from '../../facts/query.ts'
import type { Facts, Found } from '../../types.ts'
import { defineSkill, signal } from '../define.ts'
import { hurriedCommits } from '../discounts.ts'
import { plural, quoted } from '../words.ts'

type Commit = FactOf<'commit'>
type History = FactOf<'history'>
type Junk = FactOf<'junk'>

/** What a reviewer takes for an accident, in words. Editor folders and databases are often there on purpose. */
const JUNK: Readonly<Partial<Record<Junk['what'], string>>> = {
  virtualenv: 'the virtualenv',
  bytecode: 'compiled `.pyc` files',
  node_modules: '`node_modules`',
}

/** Work of people, without merges. A run of tiny ones is one. */
const ownCommits = (facts: Facts): readonly Commit[] =>
  factsOf(facts, 'commit').filter(commit => !commit.bot && !commit.merge && !commit.empty && !commit.hurried)

/** Junk counts whoever's files it is made of, unless a `.gitignore` has learnt of it since. */
const junkIn = (facts: Facts): readonly Junk[] =>
  factsOf(facts, 'junk', ['own', 'scaffold', 'vendored', 'virtualenv', 'generated', 'copied']).filter(
    junk => JUNK[junk.what] !== undefined && !junk.ignored,
  )

const historyOf = (facts: Facts): History | undefined => factsOf(facts, 'history')[0]
const historyWhen = (facts: Facts, holds: (history: History) => boolean): readonly History[] =>
  factsOf(facts, 'history').filter(holds)

export default defineSkill({
  id: 'git',
  title: 'Git',
  why: 'A team reads what you changed, and when, from the history.',

  signals: {
    commits: signal({
      title: 'Commits of its own',
      from: 'history',
      find: facts => bestFirst(ownCommits(facts), tellingness),
      says: commit => `commit of ${commit.day}: ${quoted(commit.subject)}`,
    }),
    'several-days': signal({
      title: 'Work over more than one day',
      from: 'history',
      find: facts => historyWhen(facts, history => history.days > 1),
      says: history => `commits on ${history.days} days from ${history.firstDay} to ${history.lastDay}`,
    }),
    'telling-messages': signal({
      title: 'More than half of the messages say what changed',
      from: 'history',
      find: facts => historyWhen(facts, history => history.informative * 2 > history.own),
      says: history => `${history.informative} of ${history.own} messages say what changed`,
    }),
    'no-junk': signal({
      title: 'Keeps virtualenvs, compiled files and node_modules out',
      from: 'files',
      find: facts =>
        junkIn(facts).length > 0 ? [] : [...factsOf(facts, 'ignore-file'), ...factsOf(facts, 'history')].slice(0, 1),
      says: fact =>
        fact.kind === 'ignore-file'
          ? 'a `.gitignore`, and no junk committed'
          : 'no virtualenv, compiled files or node_modules committed',
    }),
  },

  levels: {
    some: [{ commits: 1 }],
    solid: [{ commits: 10, 'several-days': 1, 'telling-messages': 1, 'no-junk': 1 }],
  },

  discounts: facts => hurriedCommits(facts, 'commits'),

  says: found => [figures(found), hosting(found.facts), junkSaid(found.facts)].filter(part => part !== '').join(', '),
  absent: facts =>
    factsOf(facts, 'commit').length > 0 ? 'no commit by a person in the history' : 'no commits in the history',

  nextStep: {
    some: () => 'Commit your next change by itself, with a message that says what it changes.',
    solid: found => nextStep(found),
  },
  minutes: { some: 5, solid: 15 },
  question: ({ facts }) => {
    const history = historyOf(facts)
    if (!history || history.own < 2) return undefined
    return history.days > 1
      ? `Of the ${history.own} commits from ${history.firstDay} to ${history.lastDay}, which one would you undo or split today, and how?`
      : `${history.own === 2 ? 'Both' : `All ${history.own}`} commits are of ${history.lastDay}: into which steps would you cut this work for somebody who reviews it?`
  },
})

/** A message that says something, about a change of readable size, is worth opening. */
const tellingness = (commit: Commit): number =>
  (commit.informative ? 4 : 0) + (commit.small ? 2 : 0) + Math.min(commit.subject.length, 72) / 72

const figures = ({ facts }: Found): string => {
  const history = historyOf(facts)
  if (!history) return ''
  const days = history.days === 1 ? 'one day' : `${history.days} days`
  return `${plural(history.own, 'commit')} on ${days}, ${history.informative} with a message that says what changed`
}

const hosting = (facts: Facts): string => {
  const host = factsOf(facts, 'remote').find(remote => remote.host !== 'other')?.host
  return host ? `on ${host}` : ''
}

const junkSaid = (facts: Facts): string => {
  const [junk] = junkIn(facts)
  return junk ? `${JUNK[junk.what]} committed` : ''
}

/** The smallest step first: clearing junk is quicker than working over more days. */
const nextStep = (found: Found): string => {
  const [junk] = junkIn(found.facts)
  if (junk)
    return `Add ${JUNK[junk.what]} to \`.gitignore\`, and take what is there out of version control with \`git rm -r --cached\`.`
  if (found.count('telling-messages') === 0)
    return 'Say in the next commit messages what changes and why: "Refuse orders without items", not "update".'
  if (found.count('several-days') === 0) return 'Come back on another day, improve one thing, and commit it by itself.'
  return `Go on in small commits: ${plural(10 - found.count('commits'), 'more commit')} with a message that says what changed.`
}
