import type { Commit, Identity, Renamed } from '../types.ts'
import { MAX_RENAMED, parseRenamed } from './git-log.ts'
import type { PrivateDirectory } from './git-private-directory.ts'
import { runGit } from './git-process.ts'

/** As many as a history has at most. */
const MAX_RENAMING_COMMITS = 100_000
/** Bytes. A name and an address for each of them fit in several times. */
const MAX_OUTPUT = 128 * 1024 * 1024

/** For a private directory: who is who, as a trusted commit has it. */
export const mailmapOf = (trusted: string): { readonly mailmapOf?: string } =>
  trusted === '' ? {} : { mailmapOf: trusted }

/** Whoever `.mailmap` turns into somebody else, each once: asked of git a second time, where there is a `.mailmap` at all. */
export const renamedAuthors = async (
  directory: PrivateDirectory,
  { commit, trusted }: { readonly commit: string; readonly trusted: string },
): Promise<readonly Renamed[]> => {
  if (trusted === '') return []
  const blob = await runGit(directory, ['cat-file', '-e', `${trusted}:.mailmap`])
  if (blob.code !== 0) return []
  const args = ['log', '-z', `--max-count=${MAX_RENAMING_COMMITS}`, '--format=%an%x00%ae%x00%aN%x00%aE', commit]
  const { code, output } = await runGit(directory, args, { maxBytes: MAX_OUTPUT })
  return code === 0 ? parseRenamed(output.toString()) : []
}

/** Authors and co-authors of the same commits who differ, each pair once. */
export const renamedPeople = (before: readonly Commit[], after: readonly Commit[]): readonly Renamed[] => {
  const pairs = new Map<string, Renamed>()
  before.forEach(({ author, coAuthors }, index) => {
    const mapped = after[index]
    const others = mapped === undefined ? [] : [mapped.author, ...mapped.coAuthors]
    for (const [place, from] of [author, ...coAuthors].entries()) {
      const to = others[place]
      if (to === undefined || (to.name === from.name && to.email === from.email)) continue
      pairs.set(JSON.stringify([from.name, from.email, to.name, to.email]), { from, to })
    }
  })
  return [...pairs.values()].slice(0, MAX_RENAMED)
}

/** git log applies `.mailmap` to authors and committers, and not to names inside of messages. */
export const withMappedCoAuthors = async (
  directory: PrivateDirectory,
  commits: readonly Commit[],
): Promise<readonly Commit[]> => {
  const mapped = await mailmapped(
    directory,
    commits.flatMap(({ coAuthors }) => coAuthors),
  )
  if (mapped === undefined) return commits
  return commits.map(commit =>
    commit.coAuthors.length === 0 ? commit : { ...commit, coAuthors: commit.coAuthors.map(mapped) },
  )
}

/** With the people whom a private directory's `.mailmap` names, where git had no part in reading the commits. */
export const withMappedPeople = async (
  directory: PrivateDirectory,
  commits: readonly Commit[],
): Promise<readonly Commit[]> => {
  const mapped = await mailmapped(
    directory,
    commits.flatMap(({ author, committer, coAuthors }) => [author, committer, ...coAuthors]),
  )
  if (mapped === undefined) return commits
  return commits.map(commit => ({
    ...commit,
    author: mapped(commit.author),
    committer: mapped(commit.committer),
    coAuthors: commit.coAuthors.map(mapped),
  }))
}

/** Who each of these people is; undefined when there are none, or git cannot tell. */
const mailmapped = async (
  directory: PrivateDirectory,
  people: readonly Identity[],
): Promise<((person: Identity) => Identity) | undefined> => {
  const written = [...new Set(people.map(contact))]
  if (written.length === 0) return undefined
  const { code, output } = await runGit(directory, ['check-mailmap', '--stdin'], { input: `${written.join('\n')}\n` })
  const mapped = output.toString().split('\n')
  if (code !== 0 || mapped.length <= written.length) return undefined
  const byContact = new Map(written.map((text, index) => [text, personOf(mapped[index] ?? '')]))
  return person => byContact.get(contact(person)) ?? person
}

const contact = ({ name, email }: Identity): string =>
  `${name.replace(/[<>\r\n]/g, '')} <${email.replace(/[<>\r\n]/g, '')}>`

const personOf = (text: string): Identity | undefined => {
  const start = text.lastIndexOf('<')
  if (start < 0) return undefined
  return { name: text.slice(0, start).trim(), email: text.slice(start + 1, text.indexOf('>', start)).toLowerCase() }
}
