import { entry, listed, readYaml, textOf } from '../ci/yaml-tree.ts'
import type { TextFile } from '../texts.ts'
import { type Declared, groupNamed, normalized, requirementName } from './declared.ts'

// https://docs.conda.io/projects/conda/en/latest/user-guide/tasks/manage-environments.html

export const isCondaFile = (path: string): boolean =>
  /(?:^|\/)(?:[\w.-]{0,40}[-_.])?(?:environment|conda|env)(?:[-_.][\w.-]{1,40})?\.ya?ml$/i.test(path)

/** Not of the project: the interpreter and its installer. */
const TOOLS = new Set(['python', 'pip', 'setuptools', 'wheel'])

export const condaDependencies = (file: TextFile): readonly Declared[] => {
  const read = readYaml(file.text)
  const root = 'broken' in read ? undefined : read.documents[0]
  const group = groupNamed(file.path.slice(file.path.lastIndexOf('/') + 1), 'runtime')
  return listed(entry(root, 'dependencies')).flatMap(item => {
    const text = textOf(item)
    if (text !== undefined) {
      const name = normalized(/^(?:[\w.-]+::)?([\w.-]+)/.exec(text.trim())?.[1] ?? '')
      return name === '' || TOOLS.has(name) || name.startsWith('-')
        ? []
        : [{ name, group, path: file.path, line: item.line }]
    }
    return listed(entry(item, 'pip')).flatMap(inner => {
      const name = requirementName(textOf(inner) ?? '')
      return name === undefined ? [] : [{ name, group, path: file.path, line: inner.line }]
    })
  })
}
