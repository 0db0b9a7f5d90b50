import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Words joined by hyphens: the id is a folder's name, a key in the JSON report and, in camel case, a variable. */
const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

export type Created = { readonly files: readonly string[] } | { readonly problem: string }

/** Copies src/skills/_template under a new name. Never touches a skill that exists. */
export const createSkill = (root: string, id: string, title: string): Created => {
  const folder = `src/skills/${id}`
  if (!ID.test(id))
    return { problem: `"${id}" is no id: write lower-case words joined by hyphens, such as message-queues` }
  if (existsSync(path.join(root, folder))) return { problem: `${folder} exists already` }
  mkdirSync(path.join(root, folder))
  const files = ['index.ts', 'examples.ts'].map(name => `${folder}/${name}`)
  for (const file of files) {
    const template = readFileSync(path.join(root, 'src/skills/_template', path.basename(file)), 'utf8')
    writeFileSync(path.join(root, file), filled(template, id, title))
  }
  return { files }
}

const filled = (template: string, id: string, title: string): string =>
  template.replaceAll('__ID__', id).replaceAll(`'__TITLE__'`, () => stringLiteral(title))

/** Single quotes, as the formatter wants them, unless the text holds some. */
const stringLiteral = (text: string): string => (/['\\\n]/.test(text) ? JSON.stringify(text) : `'${text}'`)
