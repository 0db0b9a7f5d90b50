import { record, tomlOf, valueAt } from '../ci/values.ts'
import type { TextFile } from '../texts.ts'
import { type Declared, declared, type Group, groupNamed, MOST_IN_A_FILE, type Place, placeOf } from './declared.ts'

export const isPyproject = (path: string): boolean => /(?:^|\/)pyproject\.toml$/.test(path)

/** Dependencies of PEP 621, PEP 735, Poetry, PDM, Hatch and uv. What builds the package is none. */
export const pyprojectDependencies = (file: TextFile): readonly Declared[] => {
  const root = tomlOf(file.text)
  const place = placeOf(file)
  return [
    ...listed(place, valueAt(root, 'project', 'dependencies'), 'runtime', 'dependencies'),
    ...grouped(place, valueAt(root, 'project', 'optional-dependencies'), 'optional'),
    ...grouped(place, valueAt(root, 'dependency-groups'), 'development'),
    ...grouped(place, valueAt(root, 'tool', 'pdm', 'dev-dependencies'), 'development'),
    ...listed(place, valueAt(root, 'tool', 'uv', 'dev-dependencies'), 'development', 'dev-dependencies'),
    ...hatchDependencies(place, root),
    ...poetryDependencies(place, valueAt(root, 'tool', 'poetry')),
  ]
}

const MOST_GROUPS = 50

const listed = (place: Place, value: unknown, group: Group, header: string): readonly Declared[] =>
  Array.isArray(value)
    ? value
        .slice(0, MOST_IN_A_FILE)
        .flatMap(item => (typeof item === 'string' ? declared(place, item, group, header) : []))
    : []

/** A table of lists, such as extras. An extra that is named after development is for development. */
const grouped = (place: Place, value: unknown, otherwise: 'optional' | 'development'): readonly Declared[] =>
  Object.entries(record(value))
    .slice(0, MOST_GROUPS)
    .flatMap(([name, items]) => listed(place, items, groupNamed(name, otherwise), name))

const hatchDependencies = (place: Place, root: unknown): readonly Declared[] =>
  Object.entries(record(valueAt(root, 'tool', 'hatch', 'envs')))
    .slice(0, MOST_GROUPS)
    .flatMap(([name, environment]) =>
      ['dependencies', 'extra-dependencies'].flatMap(key =>
        listed(place, valueAt(environment, key), 'development', `[tool.hatch.envs.${name}`),
      ),
    )

const poetryDependencies = (place: Place, poetry: unknown): readonly Declared[] => [
  ...tabled(place, valueAt(poetry, 'dependencies'), 'runtime', '[tool.poetry.dependencies]'),
  ...tabled(place, valueAt(poetry, 'dev-dependencies'), 'development', '[tool.poetry.dev-dependencies]'),
  ...Object.entries(record(valueAt(poetry, 'group')))
    .slice(0, MOST_GROUPS)
    .flatMap(([name, group]) => {
      const kind = name === 'main' ? 'runtime' : 'development'
      return tabled(place, valueAt(group, 'dependencies'), kind, `[tool.poetry.group.${name}.`)
    }),
]

/** Poetry's tables: a name and a version, or a table of its own. */
const tabled = (place: Place, table: unknown, group: Group, header: string): readonly Declared[] =>
  Object.entries(record(table))
    .slice(0, MOST_IN_A_FILE)
    .flatMap(([name, value]) => {
      const optional = valueAt(value, 'optional') === true
      return name === 'python' ? [] : declared(place, name, optional ? 'optional' : group, header)
    })
