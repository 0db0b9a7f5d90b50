import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Profile } from '../../types.ts'
import { configurationSchemaText } from './configuration-schema.ts'
import { withSkillTable } from './readme-table.ts'
import { registryText } from './registry.ts'
import { reportSchemaText } from './report-schema.ts'
import { skillDocs } from './skill-docs.ts'
import { loadSkill, skillFolders } from './skill-folders.ts'

/** A generated file: its path inside the project and what it should hold. */
export interface Output {
  readonly path: string
  readonly text: string
}

/** The registry alone. It comes first and needs no skill to load, so that a skill with a mistake can be imported to be mended. */
export const registryOutput = (root: string): Output => ({
  path: 'src/skills/index.ts',
  text: registryText(skillFolders(root)),
})

/** What is generated from the declarations under `root`, beside the registry. Reads, writes nothing. */
export const describingOutputs = async (root: string, profile: Profile): Promise<readonly Output[]> => {
  const declared = await Promise.all(skillFolders(root).map(id => loadSkill(root, id)))
  const readme = current(root, 'README.md') ?? ''
  const schema = await reportSchemaText(root)
  const configuration = await configurationSchemaText(root, profile)
  return [
    { path: 'docs/skills.md', text: skillDocs(declared, profile) },
    {
      path: 'README.md',
      text: withSkillTable(
        readme,
        declared.map(({ skill }) => skill),
        profile,
      ),
    },
    ...(schema === undefined ? [] : [{ path: 'schema/report-1.json', text: schema }]),
    ...(configuration === undefined ? [] : [{ path: 'schema/configuration-1.json', text: configuration }]),
  ]
}

/** The outputs whose file differs or is absent. Line ends do not count: a checkout may have changed them. */
export const staleOutputs = (root: string, outputs: readonly Output[]): readonly Output[] =>
  outputs.filter(output => current(root, output.path) !== output.text)

export const writeOutputs = (root: string, outputs: readonly Output[]): void => {
  for (const output of outputs) {
    const file = path.join(root, output.path)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, output.text)
  }
}

const current = (root: string, file: string): string | undefined => {
  const full = path.join(root, file)
  return existsSync(full) ? readFileSync(full, 'utf8').replace(/\r\n/g, '\n') : undefined
}
