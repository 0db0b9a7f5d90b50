import { bestFirst, type FactOf, factsOf } from '../../facts/query.ts'
import type { Facts, Found } from '../../types.ts'
import { defineSkill, signal } from '../define.ts'
import { lookedAt, peoplesIssues, peoplesPulls } from '../hosting.ts'
import { listed, plural, quoted } from '../words.ts'

// https://packaging.python.org/en/latest/guides/making-a-pypi-friendly-readme/

type Document = FactOf<'document'>

/** Two or three sentences. Below that a README has headings and commands, but nobody wrote to a reader. */
const PROSE = 25

/** A README of fewer words is a title. */
const INTRODUCTION = 6
/** Two sentences in an issue or a pull request: what is wrong or new, and why. */
const DESCRIPTION = 20
/** A project of a few parts may be told by theirs alone. */
const FEW_PARTS = 5

/**
 * READMEs and pages that somebody wrote for this repository; the root README first, longer ones before shorter ones. Where none
 * introduces the whole, a part's counts only if it tells all by itself; those of many parts, such as the lessons of a course,
 * speak for themselves alone.
 */
const written = (facts: Facts): readonly Document[] => {
  const documents = factsOf(facts, 'document').filter(document => !document.template)
  const whole = documents.filter(isOfWhole)
  const introduced = whole.some(({ words }) => words >= INTRODUCTION)
  const parts = documents.filter(document => !isOfWhole(document))
  const speaking = introduced ? parts : parts.length <= FEW_PARTS ? parts.filter(isComplete) : []
  return bestFirst(
    [...whole, ...speaking],
    document => ROLE_WORTH[document.role] + Math.min(document.words, 5000) / 5000,
  )
}

const isComplete = ({ what, install, needsInstall, use }: Document): boolean =>
  what && use && (install || !needsInstall)

const isOfWhole = ({ role, anchor }: Document): boolean =>
  role === 'readme' || ('path' in anchor && /^(?:docs?\/.+|[^/]+)$/i.test(anchor.path))

const ROLE_WORTH: Readonly<Record<Document['role'], number>> = { readme: 2, 'part-readme': 1, page: 0 }

/** The same document, placed where it says so. */
const at = (document: Document, line: number | undefined): Document =>
  line === undefined || document.anchor.at !== 'lines'
    ? document
    : { ...document, anchor: { ...document.anchor, startLine: line, endLine: line } }

export default defineSkill({
  id: 'written-communication',
  title: 'Written communication',
  why: 'Whoever takes up your code reads first what you wrote about it.',

  signals: {
    what: signal({
      title: 'Says what the project is',
      from: 'docs',
      find: facts =>
        written(facts)
          .filter(document => document.what)
          .map(document => at(document, document.lines.what)),
      says: document => `${called(document)} says what it is`,
    }),
    install: signal({
      title: 'Says how to install it, where something must be installed',
      from: 'docs',
      find: facts =>
        written(facts)
          .filter(document => document.install || !document.needsInstall)
          .map(document => at(document, document.lines.install)),
      says: document =>
        document.install
          ? `${called(document)} says how to install it`
          : 'no dependency found that has to be installed',
    }),
    use: signal({
      title: 'Says how to use it',
      from: 'docs',
      find: facts =>
        written(facts)
          .filter(document => document.use)
          .map(document => at(document, document.lines.use)),
      says: document => `${called(document)} says how to use it`,
    }),
    prose: signal({
      title: 'Is written in readable prose',
      from: 'docs',
      find: facts => written(facts).filter(document => document.words >= PROSE),
      says: document =>
        `${called(document)}: ${document.words} words${document.language ? ` in ${document.language}` : ''}`,
    }),
    document: signal({
      title: 'A README or another page',
      from: 'docs',
      find: facts =>
        bestFirst(
          factsOf(facts, 'document', ['own', 'scaffold', 'generated']),
          document => ROLE_WORTH[document.role] - (document.template ? 3 : 0),
        ),
      says: document =>
        document.template
          ? `${called(document)} is mostly a template's text`
          : `${called(document)}, ${plural(document.words, 'word')}`,
    }),
    docstrings: signal({
      title: 'Docstrings',
      from: 'python',
      find: facts => factsOf(facts, 'docstrings').filter(({ documented }) => documented > 0),
      says: ({ documented, total }) => `${documented} of ${total} modules, classes and functions have a docstring`,
    }),
    'described-issues': signal({
      title: 'An issue that says what it is about',
      from: 'issues',
      find: facts =>
        bestFirst(
          peoplesIssues(facts).filter(({ words }) => words >= DESCRIPTION),
          ({ words }) => words,
        ),
      says: issue => `${quoted(issue.title)}, described in ${issue.words} words`,
    }),
    'described-pulls': signal({
      title: 'A pull request that says what it is for',
      from: 'pulls',
      find: facts =>
        bestFirst(
          peoplesPulls(facts).filter(({ words }) => words >= DESCRIPTION),
          ({ words }) => words,
        ),
      says: pull => `${quoted(pull.title)}, described in ${pull.words} words`,
    }),
  },

  levels: {
    some: [{ document: 1 }, { docstrings: 1 }, { 'described-issues': 1 }, { 'described-pulls': 1 }],
    solid: [{ what: 1, install: 1, use: 1, prose: 1 }],
  },

  says: found => [languages(found.facts), described(found), lacking(found)].filter(part => part !== '').join('; '),
  absent: facts =>
    lookedAt(facts, 'issues', 'pulls')
      ? 'no README, no other page, no docstring, and no issue or pull request with a description'
      : 'no README, no other page and no docstring',

  nextStep: {
    some: () => 'Write a README with three short parts: what the project is, how to install it, how to start it.',
    solid: found => nextStep(found),
  },
  minutes: { some: 20, solid: 15 },
  question: found =>
    found.count('what') > 0
      ? 'Who did you write the README for, and what would you leave out or add for a new teammate?'
      : undefined,
})

const NAMES: Readonly<Record<Document['role'], string>> = {
  readme: 'the README',
  'part-readme': "a part's README",
  page: 'a page',
}
const called = (document: Document): string => NAMES[document.role]

const languages = (facts: Facts): string => {
  const texts = factsOf(facts, 'document').filter(({ words }) => words >= INTRODUCTION)
  const names = [...new Set(texts.map(({ language }) => language))].filter(name => name !== '')
  return names.length > 0 ? `written in ${listed(names)}` : ''
}

const PARTS = { what: 'what the project is', install: 'how to install it', use: 'how to use it' } as const
const partsMissing = (found: Found): string[] =>
  Object.entries(PARTS).flatMap(([signal, part]) => (found.count(signal) === 0 ? [part] : []))

/** Beside a README it is evidence enough; where there is none, it is what there is. */
const described = ({ count }: Found): string => {
  if (count('document') > 0) return ''
  const issues = count('described-issues')
  const pulls = count('described-pulls')
  const parts = [issues > 0 ? plural(issues, 'issue') : '', pulls > 0 ? plural(pulls, 'pull request') : '']
  const said = parts.filter(part => part !== '')
  return said.length > 0 ? `descriptions in ${listed(said)}` : ''
}

/** What the gaps to the next level do not say themselves. */
const lacking = (found: Found): string => {
  if (found.count('document') === 0) return 'no README found'
  const isOfParts =
    partsMissing(found).length === 3 &&
    factsOf(found.facts, 'document').filter(({ template }) => !template).length > FEW_PARTS
  return isOfParts ? 'READMEs of parts, but none says what the whole is' : ''
}

const nextStep = (found: Found): string => {
  if (found.count('document') === 0 && found.count('docstrings') === 0)
    return 'Write a README from what your issues and pull requests already say: what it is, how to install it, how to start it.'
  if (found.count('document') === 0)
    return 'Write a README from what the docstrings already say: what it is, how to install it, how to start it.'
  const missing = partsMissing(found)
  if (found.count('what') === 0 && missing.length === 3)
    return 'Tell a stranger in the README, in a few sentences, what the project is, then how to install and start it.'
  if (missing.length > 0) return `Add to the README ${listed(missing)}.`
  return 'Add a paragraph to the README: what the project does, for whom, and what you would see after starting it.'
}
