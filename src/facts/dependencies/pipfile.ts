import { record, tomlOf, valueAt } from '../ci/values.ts'
import type { TextFile } from '../texts.ts'
import { type Declared, groupNamed, lineOfHeader, lineOfName, MOST_IN_A_FILE, normalized } from './declared.ts'

// https://pipenv.pypa.io/en/latest/pipfile.html

export const isPipfile = (path: string): boolean => /(?:^|\/)Pipfile$/.test(path)

/** Tables of a Pipfile that hold no packages. */
const OTHER_TABLES = new Set(['source', 'requires', 'scripts', 'pipenv', 'build-system'])

export const pipfileDependencies = (file: TextFile): readonly Declared[] => {
  const root = tomlOf(file.text)
  return Object.keys(record(root)).flatMap(table =>
    OTHER_TABLES.has(table)
      ? []
      : Object.keys(record(valueAt(root, table)))
          .slice(0, MOST_IN_A_FILE)
          .map(key => {
            const name = normalized(key)
            const line = lineOfName(file.text, name, lineOfHeader(file.text, `[${table}]`))
            return {
              name,
              group: table === 'packages' ? 'runtime' : groupNamed(table, 'optional'),
              path: file.path,
              line,
            }
          }),
  )
}
