import type { OwnedFile } from '../../types.ts'
import type { GeneratedFromFact, ScaffoldFact } from '../kinds.ts'
import { isPython } from '../readable.ts'
import type { Texts } from '../texts.ts'

interface Answers {
  readonly tool: GeneratedFromFact['tool']
  readonly path: RegExp
  /** What must stand in it. */
  readonly mark: RegExp
  /** The template's address, as its first group. */
  readonly template: RegExp
}

/** Files in which generators note what they were asked. */
const ANSWERS: readonly Answers[] = [
  // https://cruft.github.io/cruft/
  {
    tool: 'cookiecutter',
    path: /^\.cruft\.json$/,
    mark: /"template"/,
    template: /"template"\s{0,5}:\s{0,5}"([^"]{1,300})"/,
  },
  // A project of cookiecutter may keep its answers: https://cookiecutter.readthedocs.io/en/stable/advanced/replay.html
  {
    tool: 'cookiecutter',
    path: /^\.cookiecutter\.(?:json|ya?ml)$/,
    mark: /./,
    template: /"?_template"?\s{0,5}:\s{0,5}"?([^"\s,]{1,300})/,
  },
  // https://copier.readthedocs.io/en/stable/configuring/#the-copier-answersyml-file
  {
    tool: 'copier',
    path: /^\.copier-answers(?:\.[\w-]+)?\.ya?ml$/,
    mark: /^_src_path:|^_commit:/m,
    template: /^_src_path:\s{0,5}["']?([^"'\s]{1,300})/m,
  },
]

/** An address of a public host, which is more than the folder of somebody's machine. */
const PUBLIC =
  /^(?:gh:|gl:|bb:|(?:git\+)?https:\/\/(?:[^@/\s]{0,100}@)?(?:github|gitlab|bitbucket)\.(?:com|org)\/|git@(?:github|gitlab|bitbucket)\.(?:com|org):)([\w.-]{1,100}\/[\w.-]{1,100}?)(?:\.git)?\/?$/

export const generatedFromFacts = (texts: Texts): readonly GeneratedFromFact[] =>
  texts.files
    .flatMap(({ path, text }): GeneratedFromFact[] => {
      const answers = ANSWERS.find(known => known.path.test(path))
      const start = text.slice(0, 20_000)
      if (!answers?.mark.test(start)) return []
      const of = PUBLIC.exec(answers.template.exec(start)?.[1] ?? '')?.[1]
      return [
        {
          kind: 'origin',
          what: 'generated-from',
          anchor: { at: 'file', path },
          owner: 'own',
          tool: answers.tool,
          ...(of === undefined ? {} : { of }),
        },
      ]
    })
    .slice(0, 1)

/** Fewer are `manage.py` and what stands around it in every project. */
const FEWEST_FILES = 3
/** Of the Python files; below it, that they are left out says enough. */
const LEAST_SHARE = 1 / 3
const UNCHANGED = /^(.{1,60})'s scaffolding, unchanged$/

/** The generator that left most Python files, where they are a good part of all. */
export const scaffoldFacts = (files: readonly OwnedFile[]): readonly ScaffoldFact[] => {
  const python = files.filter(
    ({ path, owner, size }) => isPython(path) && size !== 0 && (owner === 'own' || owner === 'scaffold'),
  )
  const byTool = new Map<string, string[]>()
  for (const { path, reason } of python) {
    const tool = UNCHANGED.exec(reason ?? '')?.[1]
    if (tool === undefined) continue
    const paths = byTool.get(tool)
    if (paths) paths.push(path)
    else byTool.set(tool, [path])
  }
  const [most] = [...byTool].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
  const [tool = '', paths = []] = most ?? []
  const [path] = paths
  if (path === undefined || paths.length < FEWEST_FILES || paths.length < python.length * LEAST_SHARE) return []
  return [
    {
      kind: 'origin',
      what: 'scaffold',
      anchor: { at: 'file', path },
      owner: 'scaffold',
      tool,
      files: paths.length,
      all: python.length,
    },
  ]
}
