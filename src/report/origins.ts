import type { Anchor, Fact, Facts } from '../types.ts'
import { counted, listed } from './sentence.ts'

type OriginFact = Extract<Fact, { readonly kind: 'origin' }>
type Of<What extends OriginFact['what']> = Extract<OriginFact, { readonly what: What }>

/** A line about where the code came from: what was seen and where, and what to ask about it. */
export interface Origin {
  readonly what: string
  readonly says: string
  readonly anchor: Anchor
  readonly question?: string
}

/** More would be a report of its own. */
export const MOST_ORIGINS = 5

/** Words for what was seen, the most telling first. It says nothing of anybody's reasons, and no level knows of it. */
export const originsOf = ({ byKind }: Facts): Origin[] =>
  (byKind.get('origin') ?? [])
    .filter((fact): fact is OriginFact => fact.kind === 'origin')
    .slice(0, MOST_ORIGINS)
    .map(fact => ({ what: fact.what, anchor: fact.anchor, ...said(fact) }))

interface Said {
  readonly says: string
  readonly question?: string
}

const said = (fact: OriginFact): Said => {
  switch (fact.what) {
    case 'fork':
      return {
        says: `a fork of ${fact.of === undefined ? 'a repository that cannot be seen' : `\`${fact.of}\``}${sinceFork(fact)}`,
        question: 'Which of the changes since the fork are yours, and why did you make them?',
      }
    case 'template':
      return { says: `made from the template \`${fact.of}\``, question: TEMPLATE_QUESTION }
    case 'generated-from':
      return {
        says: `made with ${fact.tool}${fact.of === undefined ? '' : `, from \`${fact.of}\``}`,
        question: TEMPLATE_QUESTION,
      }
    case 'starter':
      return {
        says: `${fact.unchanged} of ${counted(fact.files, 'text file')} are as the first commit left them, ${MAKERS[fact.by]}`,
        question: 'Which files of the first commit does your work need, and which would you leave out today?',
      }
    case 'starter-checks':
      return { says: `came with the first commit and did not change since: ${checks(fact)}` }
    case 'scaffold':
      return { says: `${fact.files} of ${counted(fact.all, 'Python file')} are as ${fact.tool} made them` }
    case 'tutorial':
      return {
        says: `${fact.found} of the ${fact.names} names by which ${fact.title} is known; ${beyond(fact)}`,
        question: 'What did you add to the tutorial’s application, and what did you change in it?',
      }
    case 'upload':
      return {
        says: upload(fact),
        question:
          'How did this code grow before it was committed: what came first, and what did you change on the way?',
      }
  }
}

const TEMPLATE_QUESTION = 'What did you change in the template, what did you take out of it, and why?'

const MAKERS: Readonly<Record<Of<'starter'>['by'], string>> = {
  host: 'which GitHub made from a template',
  program: 'which a program made',
  'other-name': 'whose author’s name is on no later one',
}

const sinceFork = ({ since }: Of<'fork'>): string => {
  if (since === undefined) return ''
  const { day, commits, all } = since
  return `; ${commits === 0 ? 'none' : commits} of ${counted(all, 'commit')} ${commits === 1 ? 'is' : 'are'} from after ${day}, when it was forked`
}

const checks = ({ tests, workflows }: Of<'starter-checks'>): string =>
  listed([
    ...(tests > 0 ? [counted(tests, 'file with tests', 'files with tests')] : []),
    ...(workflows > 0 ? [counted(workflows, 'CI configuration')] : []),
  ])

const beyond = ({ beyond: { models, routes } }: Of<'tutorial'>): string =>
  models + routes === 0
    ? 'no model and no route of another name beside them'
    : `beside them ${listed([
        ...(models > 0 ? [counted(models, 'model')] : []),
        ...(routes > 0 ? [counted(routes, 'route')] : []),
      ])} of other names`

const upload = ({ percent, lines, files, commits, isFirst, others, throughBrowser }: Of<'upload'>): string => {
  const how = throughBrowser ? ' through GitHub’s upload form' : ''
  const share = `${percent}% of the lines of code (${lines} in ${counted(files, 'file')})`
  const came =
    commits > 1 ? `came in ${commits} commits${how}` : `came in one commit${how}${isFirst ? ', the first one' : ''}`
  return `${share} ${came}${others === 0 ? '' : `, the rest in ${others === 1 ? 'one other' : `${others} others`}`}`
}
