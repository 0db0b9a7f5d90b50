import { record, tomlOf, valueAt } from '../ci/values.ts'
import type { TextFile } from '../texts.ts'
import { type Declared, declared, groupNamed, MOST_IN_A_FILE, placeOf } from './declared.ts'

// https://pipenv.pypa.io/en/latest/pipfile.html

export const isPipfile = (path: string): boolean => /(?:^|\/)Pipfile$/.test(path)

/** Tables of a Pipfile that hold no packages. */
const OTHER_TABLES = new Set(['source', 'requires', 'scripts', 'pipenv', 'build-system'])

export const pipfileDependencies = (file: TextFile): readonly Declared[] => {
  const root = tomlOf(file.text)
  const place = placeOf(file)
  const tables = Object.keys(record(root)).filter(table => !OTHER_TABLES.has(table))
  return tables.flatMap(table => {
    const group = table === 'packages' ? 'runtime' : groupNamed(table, 'optional')
    const names = Object.keys(record(valueAt(root, table))).slice(0, MOST_IN_A_FILE)
    return names.flatMap(name => declared(place, name, group, `[${table}]`))
  })
}
