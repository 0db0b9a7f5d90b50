import { iniSections } from '../ci/ini-sections.ts'
import type { TextFile } from '../texts.ts'
import { type Declared, declared, type Group, groupNamed, MOST_IN_A_FILE, type Place, placeOf } from './declared.ts'

// https://setuptools.pypa.io/en/latest/userguide/declarative_config.html

export const isSetupCfg = (path: string): boolean => /(?:^|\/)setup\.cfg$/.test(path)

export const setupCfgDependencies = (file: TextFile): readonly Declared[] => {
  const sections = iniSections(file.text)
  const options = sections.get('options')
  const extras = [...(sections.get('options.extras_require') ?? [])]
  const place = placeOf(file)
  return [
    ...listed(place, options?.get('install_requires'), 'runtime', 'install_requires'),
    ...listed(place, options?.get('tests_require'), 'development', 'tests_require'),
    ...extras.flatMap(([extra, value]) =>
      listed(place, value, groupNamed(extra, 'optional'), '[options.extras_require]'),
    ),
  ]
}

const listed = (place: Place, value: string | undefined, group: Group, header: string): readonly Declared[] =>
  (value ?? '').split('\n', MOST_IN_A_FILE).flatMap(text => declared(place, text, group, header))
