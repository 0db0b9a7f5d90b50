import type { Example } from '../../skills/examples.ts'
import { codeBlock } from './markdown.ts'

/** An example longer than this says less to a reader than a shorter one would. */
const MAX_LINES = 14

/** The shortest few examples as code blocks, in the order in which they are declared. */
export const exampleBlocks = (examples: readonly Example[], most: number): readonly string[] => {
  const shown = examples.map(example => ({ example, text: exampleText(example) }))
  const lines = ({ text }: { text: string }) => text.split('\n').length
  const shortest = [...shown].sort((a, b) => lines(a) - lines(b)).slice(0, most)
  const readable = shortest.filter((one, index) => index === 0 || lines(one) <= MAX_LINES)
  return shown.filter(one => readable.includes(one)).map(({ example, text }) => codeBlock(language(example), text))
}

const language = (example: Example): string => (typeof example === 'string' ? 'python' : 'text')

const exampleText = (example: Example): string => {
  if (typeof example === 'string') return example.trimEnd()
  const files = Object.entries(example.files).map(([path, text]) => shorten(`${path}:\n${indent(text.trimEnd())}`))
  const commits = (example.commits ?? []).map(commit => `commit: ${commit.subject}`)
  return [...files, ...(commits.length > 0 ? [shorten(commits.join('\n'))] : [])].join('\n')
}

const indent = (text: string): string => text.replace(/^(?=.)/gm, '    ')

const shorten = (text: string): string => {
  const lines = text.split('\n')
  return lines.length <= MAX_LINES ? text : [...lines.slice(0, MAX_LINES - 1), '    …'].join('\n')
}
