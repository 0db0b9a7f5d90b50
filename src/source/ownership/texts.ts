import type { OwnedFile } from '../../types.ts'
import { isGeneratedText, pythonHeaderVerdict, webVerdict } from './headers.ts'
import { isGeneratedMigration } from './migrations.ts'
import { scaffoldVerdict } from './scaffold.ts'
import { singleFileVerdict } from './single-files.ts'
import { GENERATED, MIGRATION, type Verdict, VIRTUALENV } from './verdict.ts'

/** A program that an environment's installer wrote: `#!/home/me/site/env/bin/python`. */
const INSTALLED_PROGRAM =
  /^#!.{0,300}\/(?:bin|Scripts)\/python[\d.]{0,5}\s*\n(?:#[^\n]{0,200}\n|\s){0,5}(?:#? ?EASY-INSTALL|__requires__|import re\n)/

const ofPython = (path: string, text: string): Verdict | undefined => {
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (/(?:^|\/)(?:bin|Scripts)\/[^/]{1,100}$/.test(path) && INSTALLED_PROGRAM.test(text.slice(0, 1000)))
    return VIRTUALENV
  return singleFileVerdict(name, text) ?? scaffoldVerdict(path, text) ?? pythonHeaderVerdict(text)
}

/**
 * What a file's text says of whose it is: 'own' takes back what its path said, undefined leaves it. The first 4 KiB decide,
 * but for scaffolding, which is compared line by line.
 */
export const verdictByText = (file: OwnedFile, text: string): Verdict | 'own' | undefined => {
  const { path } = file
  if (path.endsWith('.py')) {
    if (file.reason === MIGRATION.reason)
      return isGeneratedMigration(text) ? undefined : (ofPython(path, text) ?? 'own')
    return file.owner === 'own' ? ofPython(path, text) : undefined
  }
  if (file.owner !== 'own') return undefined
  if (/\.(?:[cm]?js|css)$/.test(path)) return webVerdict(text) ?? scaffoldVerdict(path, text)
  if (/\.(?:jsx|tsx?|vue|svelte)$/.test(path))
    return scaffoldVerdict(path, text) ?? (isGeneratedText(text) ? GENERATED : undefined)
  return /\.(?:pyi|sql)$/.test(path) && isGeneratedText(text) ? GENERATED : undefined
}
