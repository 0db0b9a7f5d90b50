import type { Fact, TutorialFact } from '../kinds.ts'
import { isPython } from '../readable.ts'
import type { TextFile, Texts } from '../texts.ts'
import { TUTORIALS, type Tutorial } from './tutorials.ts'

/** Applications of more tutorials are an exercise book: each would be a line of its own. */
const MOST = 2

/**
 * Tutorials whose names lie together in one project: the folder around the one that holds the first mark. A name alone,
 * however telling, says nothing; so many together come from one place.
 */
export const tutorialFacts = (texts: Texts, facts: readonly Fact[]): readonly TutorialFact[] => {
  const files = texts.files.filter(({ path, owner }) => owner === 'own' && isPython(path))
  return TUTORIALS.flatMap(tutorial => factOf(tutorial, files, facts) ?? [])
    .sort((a, b) => b.found / b.names - a.found / a.names)
    .slice(0, MOST)
}

const factOf = (tutorial: Tutorial, files: readonly TextFile[], facts: readonly Fact[]): TutorialFact | undefined => {
  const [first = []] = tutorial.marks
  const mark = new RegExp(`\\b(?:${first.join('|')})\\b`)
  const marked = files.filter(({ text }) => first.some(name => text.includes(name)) && mark.test(text))
  for (const file of shallowestProjects(marked)) {
    const project = projectOf(file.path)
    const together = firstOf(files.filter(({ path }) => path.startsWith(project)))
    const found = tutorial.names.filter(name => together.some(holds(name)))
    const isMarked = tutorial.marks.every(group => together.some(holds(group.join('|'))))
    if (!isMarked || found.length < tutorial.fewest) continue
    const line = file.text.slice(0, mark.exec(file.text)?.index ?? 0).split('\n').length
    return {
      kind: 'origin',
      what: 'tutorial',
      anchor: { at: 'lines', path: file.path, startLine: line, endLine: line },
      owner: 'own',
      title: tutorial.title,
      found: found.length,
      names: tutorial.names.length,
      beyond: beyond(tutorial, facts),
    }
  }
  return undefined
}

/** Names are looked for in so many characters of a project: a tutorial's has a hundredth of it. */
const MOST_CHARACTERS = 2_000_000

const firstOf = (files: readonly TextFile[]): readonly TextFile[] => {
  let characters = 0
  const end = files.findIndex(({ text }) => {
    characters += text.length
    return characters > MOST_CHARACTERS
  })
  return end < 0 ? files : files.slice(0, end)
}

/** Places with the mark, one for each project; tests and models may both hold it. */
const shallowestProjects = (files: readonly TextFile[]): readonly TextFile[] => {
  const byProject = new Map<string, TextFile>()
  for (const file of files) if (!byProject.has(projectOf(file.path))) byProject.set(projectOf(file.path), file)
  return [...byProject.values()].slice(0, 10)
}

/** The folder above the file's, with its slash: an application lies beside its project's other parts. */
const projectOf = (path: string): string => {
  const parts = path.split('/')
  return parts.length < 3 ? '' : `${parts.slice(0, -2).join('/')}/`
}

const patterns = new Map<string, RegExp>()

/** In the file's text as a whole word, or as a folder or file of its path. */
const holds = (name: string) => {
  const pattern = patterns.get(name) ?? new RegExp(`\\b(?:${name})\\b`)
  patterns.set(name, pattern)
  const names = name.split('|')
  return ({ path, text }: TextFile): boolean =>
    (names.some(one => text.includes(one)) && pattern.test(text)) || pattern.test(path)
}

/** Own models and routes that are none of the tutorial's. */
const beyond = ({ names, also }: Tutorial, facts: readonly Fact[]): TutorialFact['beyond'] => {
  const known = new Set([...names.flatMap(name => name.split('|')), ...also])
  const isNew = (name: string): boolean => !name.split('.').some(part => known.has(part))
  const models = new Set<string>()
  const routes = new Set<string>()
  for (const fact of facts) {
    if (fact.owner !== 'own') continue
    if (fact.kind === 'sql-declaration' && fact.what === 'model' && isNew(fact.name)) models.add(fact.name)
    else if (fact.kind === 'endpoint' && fact.language === 'python' && isNew(fact.handler)) routes.add(fact.handler)
  }
  return { models: models.size, routes: routes.size }
}
