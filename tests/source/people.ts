import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { git, write } from './scratch.ts'

export const ANA = 'Ana Lima <ana@example.org>'
export const BEN = 'Ben Okafor <ben@example.org>'

/** Commits everything as somebody; undefined removes a file. Gives the commit's id. */
export const commitAs = (
  folder: string,
  who: string,
  files: Readonly<Record<string, string | undefined>>,
  message = 'Change what the files say',
): string => {
  for (const [path, text] of Object.entries(files)) {
    if (text === undefined) rmSync(join(folder, path))
    else write(folder, { [path]: text })
  }
  git(folder, ['add', '--all'])
  git(folder, ['commit', '--quiet', '--allow-empty', '--author', who, '-m', message])
  return git(folder, ['rev-parse', 'HEAD'])
}
