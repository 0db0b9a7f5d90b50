import { condaDependencies, isCondaFile } from './dependencies/conda.ts'
import { type Declared, MOST_IN_A_FILE } from './dependencies/declared.ts'
import { isPipfile, pipfileDependencies } from './dependencies/pipfile.ts'
import { isPyproject, pyprojectDependencies } from './dependencies/pyproject.ts'
import { isRequirementsFile, requirementsDependencies } from './dependencies/requirements.ts'
import { isSetupCfg, setupCfgDependencies } from './dependencies/setup-cfg.ts'
import { isSetupPy, setupPyDependencies } from './dependencies/setup-py.ts'
import type { DependencyFact } from './kinds.ts'
import { inEachFile, type TextFile, type Texts } from './texts.ts'

interface Format {
  readonly isFile: (path: string) => boolean
  readonly read: (file: TextFile, texts: Texts) => readonly Declared[]
}

const FORMATS: readonly Format[] = [
  { isFile: isRequirementsFile, read: requirementsDependencies },
  { isFile: isPyproject, read: pyprojectDependencies },
  { isFile: isSetupPy, read: setupPyDependencies },
  { isFile: isSetupCfg, read: setupCfgDependencies },
  { isFile: isPipfile, read: pipfileDependencies },
  { isFile: isCondaFile, read: condaDependencies },
]

/** Every declared dependency with the line that declares it. Listed is not used: no judgement here. */
export const dependencyFacts = (texts: Texts): readonly DependencyFact[] => {
  const seen = new Set<string>()
  return inEachFile(texts, file => {
    const format = file.owner === 'own' ? FORMATS.find(candidate => candidate.isFile(file.path)) : undefined
    return (format?.read(file, texts) ?? []).slice(0, MOST_IN_A_FILE).flatMap(({ name, group, path, line }) => {
      const key = JSON.stringify([path, line, name])
      if (seen.has(key)) return []
      seen.add(key)
      const anchor = { at: 'lines' as const, path, startLine: line, endLine: line }
      return [{ kind: 'dependency' as const, anchor, owner: file.owner, name, group, declaredIn: path }]
    })
  })
}
