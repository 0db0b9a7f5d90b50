import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Profile } from '../../types.ts'

/** The text of schema/configuration-1.json; undefined while the candidate's file has no declaration. */
export const configurationSchemaText = async (root: string, { skills }: Profile): Promise<string | undefined> => {
  const file = path.join(root, 'src/configuration/declaration.ts')
  if (!existsSync(file)) return undefined
  const { configurationJsonSchema }: { configurationJsonSchema: (ids: readonly string[]) => unknown } = await import(
    pathToFileURL(file).href
  )
  return `${JSON.stringify(configurationJsonSchema(skills.map(({ id }) => id)), null, 2)}\n`
}
