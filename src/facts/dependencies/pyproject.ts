import { record, tomlOf, valueAt } from '../ci/values.ts'
import type { TextFile } from '../texts.ts'
import {
  type Declared,
  type Group,
  groupNamed,
  lineOfHeader,
  lineOfName,
  MOST_IN_A_FILE,
  normalized,
  requirementName,
} from './declared.ts'

export const isPyproject = (path: string): boolean => /(?:^|\/)pyproject\.toml$/.test(path)

/** Dependencies of PEP 621, PEP 735, Poetry, PDM, Hatch and uv. What builds the package is none. */
export const pyprojectDependencies = (file: TextFile): readonly Declared[] => {
  const root = tomlOf(file.text)
  const poetry = valueAt(root, 'tool', 'poetry')
  return [
    ...strings(valueAt(root, 'project', 'dependencies')).map(text => listed(file, text, 'runtime', 'dependencies')),
    ...groupsOf(valueAt(root, 'project', 'optional-dependencies'), 'optional').map(([text, group, name]) =>
      listed(file, text, group, name),
    ),
    ...groupsOf(valueAt(root, 'dependency-groups'), 'development').map(([text, , name]) =>
      listed(file, text, 'development', name),
    ),
    ...strings(valueAt(root, 'tool', 'uv', 'dev-dependencies')).map(text =>
      listed(file, text, 'development', 'dev-dependencies'),
    ),
    ...groupsOf(valueAt(root, 'tool', 'pdm', 'dev-dependencies'), 'development').map(([text, , name]) =>
      listed(file, text, 'development', name),
    ),
    ...hatchDependencies(root).map(text => listed(file, text, 'development', '[tool.hatch.envs')),
    ...tabled(file, valueAt(poetry, 'dependencies'), 'runtime', '[tool.poetry.dependencies]'),
    ...tabled(file, valueAt(poetry, 'dev-dependencies'), 'development', '[tool.poetry.dev-dependencies]'),
    ...Object.entries(record(valueAt(poetry, 'group'))).flatMap(([name, group]) =>
      tabled(
        file,
        valueAt(group, 'dependencies'),
        name === 'main' ? 'runtime' : 'development',
        `[tool.poetry.group.${name}.`,
      ),
    ),
  ].filter(declared => declared !== undefined)
}

const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.slice(0, MOST_IN_A_FILE).filter(item => typeof item === 'string') : []

const groupsOf = (value: unknown, otherwise: Group): readonly (readonly [string, Group, string])[] =>
  Object.entries(record(value))
    .slice(0, 100)
    .flatMap(([name, items]) => strings(items).map(text => [text, groupNamed(name, otherwise), name] as const))

const hatchDependencies = (root: unknown): readonly string[] =>
  Object.values(record(valueAt(root, 'tool', 'hatch', 'envs'))).flatMap(environment => [
    ...strings(valueAt(environment, 'dependencies')),
    ...strings(valueAt(environment, 'extra-dependencies')),
  ])

const listed = (file: TextFile, text: string, group: Group, header: string): Declared | undefined => {
  const name = requirementName(text)
  return name === undefined
    ? undefined
    : { name, group, path: file.path, line: lineOfName(file.text, name, lineOfHeader(file.text, header)) }
}

/** Poetry's tables: a name and a version, or a table of its own. */
const tabled = (file: TextFile, table: unknown, group: Group, header: string): readonly Declared[] =>
  Object.entries(record(table))
    .slice(0, MOST_IN_A_FILE)
    .flatMap(([key, value]) => {
      const name = normalized(key)
      const optional = valueAt(value, 'optional') === true
      const line = lineOfName(file.text, name, lineOfHeader(file.text, header))
      return name === 'python' ? [] : [{ name, group: optional ? 'optional' : group, path: file.path, line }]
    })
