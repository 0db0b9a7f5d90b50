import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { SkillExamples } from '../../skills/examples.ts'
import type { Skill } from '../../types.ts'

export interface DeclaredSkill {
  readonly skill: Skill
  readonly examples: SkillExamples
}

/** Names of the folders under src/skills that hold a skill, in the order of their code units, so that no locale plays a part. */
export const skillFolders = (root: string): readonly string[] =>
  readdirSync(path.join(root, 'src/skills'), { withFileTypes: true })
    .filter(entry => entry.isDirectory() && !entry.name.startsWith('_'))
    .map(entry => entry.name)
    .filter(name => existsSync(path.join(root, 'src/skills', name, 'index.ts')))
    .sort()

/** Read from the folder and not from the registry, which may be the stale file that is about to be written. */
export const loadSkill = async (root: string, id: string): Promise<DeclaredSkill> => {
  const from = (file: string) => import(pathToFileURL(path.join(root, 'src/skills', id, file)).href)
  const { default: skill }: { default: Skill } = await from('index.ts')
  const { default: examples }: { default: SkillExamples } = await from('examples.ts')
  if (skill.id !== id) throw new Error(`src/skills/${id}/index.ts declares the id "${skill.id}"`)
  return { skill, examples }
}
