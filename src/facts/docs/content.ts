import { plain } from '../words/spelling.ts'
import { stepSentences } from '../words/steps.ts'
import { assignmentPhrases, generatedReadmes, placeholders } from '../words/templates.ts'
import type { Outline, Passage, Section } from './outline.ts'
import { wordsIn } from './prose.ts'
import { type TopicSection, withTopics } from './sections.ts'

/** What a document says, and where it begins to. */
export interface Content {
  readonly words: number
  readonly what: number | undefined
  readonly install: number | undefined
  readonly use: number | undefined
  readonly template: boolean
  /** All own prose, for telling its language. */
  readonly prose: string
}

/** Fewer words do not tell a stranger what a project is: "My first project", "A bot for a certain server". */
const MIN_WHAT = 8
const MIN_SENTENCE = 6
/** A paragraph of a step and no more; a longer one tells of other things as well. */
const MAX_STEP = 25
/** Steps in words need at least a sentence. */
const MIN_STEPS = 5
/** With this much own writing, what a generator left beside it is only left over. */
const MIN_OWN = 25
/** In a longer text a blank that nobody filled in was forgotten. */
const MIN_FINISHED = 60

const INSTALL_COMMAND =
  /(?:^|[\s$`;&(])(?:(?:python3? -m )?pip3? install|pipx? install|pipenv (?:install|sync)|poetry (?:install|update)|uv (?:sync|pip|add|venv)|(?:conda|mamba) (?:env create|install|create)|npm (?:install|ci|i)\b|yarn(?: install| add)?(?=\s*(?:#|$))|pnpm (?:install|i)\b|apt(?:-get)? install|brew install|choco install|docker(?:-| )compose (?:build|up|run)|docker (?:build|pull|run)|python3? setup\.py (?:install|develop)|easy_install|(?:python3? -m )?(?:virtualenv|venv)\b|make (?:install|setup|build|init|up)|helm install|bundle install|go get|\.\/(?:install|setup|bootstrap)(?:\.sh)?\b)/im
const USE_COMMAND =
  /(?:^|[\s$`;&(])(?:(?:poetry run |pipenv run |uv run )?(?:python\d?(?:\.\d+)?|py) (?:-m )?[\w./\\-]*\w|flask(?: --\w+[= ]\S+)* run|uvicorn |gunicorn |hypercorn |daphne |celery |streamlit run|scrapy crawl|jupyter|docker run|docker(?:-| )compose (?:up|run|start)|(?:npm|pnpm) (?:start|run|test)|yarn (?:start|serve|dev)|make (?:run|start|up|serve)|\.\/\w[\w./-]*\.(?:sh|py)\b|heroku local|curl |http (?:get|post|put|delete) |>>> |helm install|kubectl apply|from \w[\w.]* import |import \w+)/im
/** In running text only what can hardly be a sentence: "make up" and "python in" are words. */
const INSTALL_IN_PROSE =
  /(?:^|[\s$:"'“>(])(?:pip3? install (?:-r|-e|[a-z])|pipenv install|poetry install|uv sync|npm (?:install|i)(?=[\s"'”.,;)]|$)|docker(?:-| )compose build|docker build |conda env create|python3? setup\.py install|python3? -m venv)/i
const USE_IN_PROSE =
  /(?:^|[\s$:"'“>(])(?:python\d? (?:-m \w|[\w./\\-]{1,80}\.py\b)|flask run\b|uvicorn [\w.]+:\w|gunicorn [\w.-]+:\w|streamlit run |docker run |docker(?:-| )compose up\b|npm (?:start|run \w)|\.\/\w[\w./-]*\.(?:sh|py)\b)/i
/** Commands that prepare are no use of the project. */
const PREPARES =
  /\b(?:python\d?(?:\.\d+)?|py) (?:-m )?(?:pip|venv|virtualenv|ensurepip)\b|\bpython\d? (?:-V|--version)|\bsetup\.py (?:install|develop)|\b(?:manage\.py|flask) (?:migrate|makemigrations|createsuperuser|collectstatic|db )/i

/** Judges an outline: own sections, what they tell, and whether anything but a template is there. */
export const contentOf = (outline: Outline): Content => {
  const pasted = isAssignment(outline.sections)
  const own = pasted ? [] : withTopics(outline.sections).filter(section => !isGenerated(section))
  const dropped = own.length < outline.sections.length
  const prose = (pasted ? outline.sections : own).flatMap(section => section.prose)
  const words = wordsOf(prose)
  const leftBlank =
    words < MIN_FINISHED && own.some(({ heading, prose }) => hasPlaceholder([heading, ...prose.map(passageText)]))
  const template = pasted || leftBlank || (dropped && words < MIN_OWN)
  if (template) return { words, what: undefined, install: undefined, use: undefined, template, prose: textOf(prose) }
  return {
    words,
    what: whatLine(own),
    install: stepsLine(own, INSTALL),
    use: stepsLine(own, USE),
    template,
    prose: textOf([...prose, ...own.map(({ heading, line }) => ({ text: heading, line }))]),
  }
}

const passageText = ({ text }: Passage): string => text
const hasPlaceholder = (texts: readonly string[]): boolean =>
  texts.some(text => placeholders.some(placeholder => placeholder.test(text)))

const textOf = (passages: readonly Passage[]): string => passages.map(passageText).join('\n')
const wordsOf = (passages: readonly Passage[]): number => passages.reduce((sum, { text }) => sum + wordsIn(text), 0)

const isGenerated = ({ heading, prose }: Section): boolean => {
  const text = [heading, ...prose.map(passageText)].join('\n').toLowerCase().replace(/\s+/g, ' ')
  return generatedReadmes.some(({ sentences }) => sentences.some(sentence => text.includes(sentence)))
}

const isAssignment = (sections: readonly Section[]): boolean => {
  const text = sections
    .flatMap(({ heading, prose }) => [heading, ...prose.map(passageText)])
    .join('\n')
    .slice(0, 100_000)
  return assignmentPhrases.filter(phrase => phrase.test(text)).length >= 2
}

/** Prose about the project itself: not steps, not licence, authors and the like. Placed at its first whole sentence. */
const whatLine = (sections: readonly TopicSection[]): number | undefined => {
  const about = sections
    .filter(({ topics }) => topics.has('what') || topics.size === 0)
    .flatMap(section => section.prose)
    .filter(({ text, spoken = text }) => wordsIn(text) >= MAX_STEP || !(INSTALL.inProse(spoken) || USE.inProse(spoken)))
  if (wordsOf(about) < MIN_WHAT) return undefined
  return (about.find(({ text }) => wordsIn(text) >= MIN_SENTENCE) ?? about[0])?.line
}

/** "Install the packages from requirements.txt", "run main.py", in any language of `words/`. */
const saidPlainly = (text: string, step: 'install' | 'start'): boolean => {
  const sentence = plain(text.slice(0, 2000))
  return stepSentences.some(sentences => sentences[step].test(sentence))
}

interface Commands {
  readonly topic: 'install' | 'use'
  readonly inCode: (code: string) => boolean
  readonly inProse: (text: string) => boolean
}

const INSTALL: Commands = {
  topic: 'install',
  inCode: code => INSTALL_COMMAND.test(code),
  inProse: text => INSTALL_IN_PROSE.test(text) || saidPlainly(text, 'install'),
}
const USE: Commands = {
  topic: 'use',
  inCode: code => code.split('\n').some(line => USE_COMMAND.test(line) && !PREPARES.test(line)),
  inProse: text => (USE_IN_PROSE.test(text) && !PREPARES.test(text)) || saidPlainly(text, 'start'),
}

/** Where steps are: a section of that name with code or a sentence below it, else a command. */
const stepsLine = (sections: readonly TopicSection[], commands: Commands): number | undefined => {
  const named = sections.find(
    section => section.topics.has(commands.topic) && (section.code.length > 0 || wordsOf(section.prose) >= MIN_STEPS),
  )
  if (named) return named.line
  const first = sections.flatMap(section => [
    ...section.code.filter(({ text }) => commands.inCode(text)),
    ...section.prose.filter(({ text, spoken = text }) => commands.inProse(spoken)),
  ])[0]
  return first?.line
}
