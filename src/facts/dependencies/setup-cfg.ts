import { iniSections } from '../ci/ini-sections.ts'
import type { TextFile } from '../texts.ts'
import {
  type Declared,
  type Group,
  groupNamed,
  lineOfHeader,
  lineOfName,
  MOST_IN_A_FILE,
  requirementName,
} from './declared.ts'

// https://setuptools.pypa.io/en/latest/userguide/declarative_config.html

export const isSetupCfg = (path: string): boolean => /(?:^|\/)setup\.cfg$/.test(path)

export const setupCfgDependencies = (file: TextFile): readonly Declared[] => {
  const sections = iniSections(file.text)
  const options = sections.get('options')
  const extras = [...(sections.get('options.extras_require') ?? [])]
  return [
    ...names(file, options?.get('install_requires'), 'runtime', 'install_requires'),
    ...names(file, options?.get('tests_require'), 'development', 'tests_require'),
    ...extras.flatMap(([extra, value]) =>
      names(file, value, groupNamed(extra, 'optional'), '[options.extras_require]'),
    ),
  ]
}

const names = (file: TextFile, value: string | undefined, group: Group, header: string): readonly Declared[] =>
  (value ?? '')
    .split(/\n/)
    .slice(0, MOST_IN_A_FILE)
    .flatMap(text => {
      const name = requirementName(text)
      return name === undefined
        ? []
        : [{ name, group, path: file.path, line: lineOfName(file.text, name, lineOfHeader(file.text, header)) }]
    })
