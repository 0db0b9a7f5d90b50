import { parse } from 'smol-toml'
import type { PackagingFact } from './kinds.ts'
import { inEachFile, type TextFile, type Texts } from './texts.ts'

const MAX_CHARACTERS = 200_000

/** `pyproject.toml` files that build own code (https://packaging.python.org/en/latest/specifications/pyproject-toml/). */
export const packagingFacts = (texts: Texts): readonly PackagingFact[] =>
  inEachFile(texts, file =>
    file.owner === 'own' && /(^|\/)pyproject\.toml$/.test(file.path) && file.text.length < MAX_CHARACTERS
      ? listOf(packagingOf(file, texts))
      : [],
  )

const listOf = <T>(value: T | undefined): readonly T[] => (value === undefined ? [] : [value])

const packagingOf = (file: TextFile, texts: Texts): PackagingFact | undefined => {
  const project = tableOf(file.text)
  if (!project) return undefined
  const poetry = child(child(project, 'tool'), 'poetry')
  const metadata = child(project, 'project') ?? poetry
  const name = metadata?.name
  const backend = child(project, 'build-system')?.['build-backend'] ?? child(project, 'build-system')?.requires
  if (typeof name !== 'string' || backend === undefined) return undefined
  // Poetry 1.8: package-mode = false manages dependencies and builds nothing.
  if (poetry?.['package-mode'] === false) return undefined
  const base = file.path.slice(0, -'pyproject.toml'.length)
  const line = file.text.split('\n').findIndex(text => /^\s*\[(project|tool\.poetry|build-system)\]/.test(text)) + 1
  return {
    kind: 'packaging',
    owner: file.owner,
    anchor: { at: 'lines', path: file.path, startLine: Math.max(line, 1), endLine: Math.max(line, 1) },
    tool: poetry ? 'Poetry' : 'pyproject.toml',
    builds: hasPackage(base, [name, ...namedPackages(poetry)], texts),
  }
}

/** The package that the back end looks for: the project's name as a folder or module, at the root or in `src`. */
const hasPackage = (base: string, names: readonly string[], texts: Texts): boolean =>
  names
    .map(name =>
      name
        .trim()
        .replace(/[-.\s]+/g, '_')
        .toLowerCase(),
    )
    .some(name =>
      texts.files.some(({ path, owner }) => {
        if (owner !== 'own' || !path.startsWith(base) || !path.endsWith('.py')) return false
        const inside = path
          .slice(base.length)
          .toLowerCase()
          .replace(/^(src|lib|python)\//, '')
        return inside.startsWith(`${name}/`) || inside === `${name}.py`
      }),
    )

const namedPackages = (poetry: Record<string, unknown> | undefined): string[] => {
  const packages = poetry?.packages
  if (!Array.isArray(packages)) return []
  return packages.flatMap(entry =>
    isRecord(entry) && typeof entry.include === 'string' ? [entry.include.replace(/[/*][\s\S]*$/, '')] : [],
  )
}

const tableOf = (text: string): Record<string, unknown> | undefined => {
  try {
    return parse(text)
  } catch {
    return undefined
  }
}

const child = (table: Record<string, unknown> | undefined, key: string): Record<string, unknown> | undefined => {
  const value = table?.[key]
  return isRecord(value) ? value : undefined
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
