import type { DevcontainerFact } from '../kinds.ts'
import type { TextFile } from '../texts.ts'

// https://containers.dev/implementors/spec/

export const isDevcontainerFile = (path: string): boolean =>
  /^(?:\.devcontainer\.json|\.devcontainer\/(?:[^/]+\/)?devcontainer\.json)$/.test(path)

const KEYS = ['image', 'dockerfile', 'dockerFile', 'dockerComposeFile'] as const

/** The image (or the file that makes it) of a devcontainer. Its JSON may hold comments: read by key, line by line. */
export const devcontainerFact = (file: TextFile): DevcontainerFact | undefined => {
  if (file.text.trim() === '') return undefined
  const lines = file.text.split(/\r?\n/)
  for (const key of KEYS) {
    const line = lines.findIndex(
      text => text.trimStart().startsWith(`"${key}"`) || new RegExp(`[{,]\\s*"${key}"\\s*:`).test(text),
    )
    const [, image] =
      line < 0 ? [] : (new RegExp(`"${key}"\\s*:\\s*\\[?\\s*"([^"]{1,200})"`).exec(lines[line] ?? '') ?? [])
    if (image === undefined) continue
    return {
      kind: 'devcontainer',
      anchor: { at: 'lines', path: file.path, startLine: line + 1, endLine: line + 1 },
      owner: file.owner,
      image,
    }
  }
  return { kind: 'devcontainer', anchor: { at: 'file', path: file.path }, owner: file.owner, image: '' }
}
