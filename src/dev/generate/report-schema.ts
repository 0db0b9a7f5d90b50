import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** The text of schema/report-1.json; undefined while the report's declaration does not exist. */
export const reportSchemaText = async (root: string): Promise<string | undefined> => {
  const file = path.join(root, 'src/report/schema.ts')
  if (!existsSync(file)) return undefined
  const { reportJsonSchema }: { reportJsonSchema: () => unknown } = await import(pathToFileURL(file).href)
  return `${JSON.stringify(reportJsonSchema(), null, 2)}\n`
}
