import type { Commit, Found, GitObjects, Signature, TreeEntry } from './git-objects.ts'
import { rollupNode } from './graphql-checks.ts'
import { connection } from './graphql-connection.ts'
import { pullNode } from './graphql-pull.ts'
import { repositoryNode } from './graphql-repository.ts'
import { type Arguments, actorNode, id, type Node, type World } from './graphql-world.ts'
import { fullName, type Repository } from './state.ts'

/** What `isTruncated` speaks of. https://github.com/sveltia/sveltia-cms/issues/950 */
const BLOB_TEXT_BYTES = 512_000
const HEADLINE_CHARACTERS = 72

export interface Store {
  readonly world: World
  readonly repository: Repository
  readonly git: GitObjects
}

/** A git object; `path` is where it lies, for the paths of a tree's entries. */
export const objectNode = async (store: Store, expression: string): Promise<Node | null> => {
  const found = await store.git.find(expression)
  return found ? nodeOf(store, found, /^[^:]+:(.*)$/.exec(expression)?.[1] ?? '') : null
}

const nodeOf = (store: Store, found: Found, path: string): Node | Promise<Node | null> => {
  switch (found.type) {
    case 'blob':
      return blobNode(store, found)
    case 'tree':
      return treeNode(store, found.oid, path)
    case 'commit':
      return commitNode(store, found.oid)
    case 'tag':
      return { __typename: 'Tag', ...common(store, 'Tag', found.oid) }
  }
}

const common = ({ world, repository }: Store, type: string, oid: string) => ({
  id: id(type, oid),
  oid,
  abbreviatedOid: oid.slice(0, 7),
  commitUrl: `${world.webUrl}/${fullName(repository)}/commit/${oid}`,
  commitResourcePath: `/${fullName(repository)}/commit/${oid}`,
})

const blobNode = (store: Store, { oid, data }: Found): Node => {
  const isBinary = data.subarray(0, 8000).includes(0)
  return {
    __typename: 'Blob',
    ...common(store, 'Blob', oid),
    byteSize: data.length,
    isBinary,
    isTruncated: data.length > BLOB_TEXT_BYTES,
    text: isBinary ? null : data.subarray(0, BLOB_TEXT_BYTES).toString('utf8'),
  }
}

const treeNode = (store: Store, oid: string, path: string): Node => ({
  __typename: 'Tree',
  ...common(store, 'Tree', oid),
  entries: async () => (await store.git.tree(oid)).map(entry => entryNode(store, entry, path)),
})

const entryNode = (store: Store, { mode, type, oid, size, path: name }: TreeEntry, folder: string): object => {
  const path = folder === '' ? name : `${folder}/${name}`
  return {
    name,
    path,
    nameRaw: Buffer.from(name).toString('base64'),
    pathRaw: Buffer.from(path).toString('base64'),
    mode: Number.parseInt(mode, 8),
    type,
    oid,
    size: size ?? 0,
    extension: /\.[^./]+$/.exec(name)?.[0] ?? '',
    isGenerated: false,
    submodule: null,
    object: async () => {
      const found = type === 'commit' ? undefined : await store.git.find(oid)
      return found ? nodeOf(store, found, path) : null
    },
  }
}

/** Null for a commit that nobody has any more. */
export const commitNode = async (store: Store, oid: string): Promise<Node | null> =>
  (await store.git.find(oid))?.type === 'commit' ? commitNodeOf(store, await store.git.commit(oid)) : null

const commitNodeOf = (store: Store, commit: Commit): Node => {
  const { world, repository, git } = store
  const { oid, message, author, committer, parents, size } = commit
  const url = `${world.webUrl}/${fullName(repository)}/commit/${oid}`
  const [first = '', ...lines] = message.split('\n')
  const isLong = first.length > HEADLINE_CHARACTERS
  const rest = lines.join('\n').replace(/^\n+/, '')
  const self = (): Node => commitNodeOf(store, commit)
  return {
    __typename: 'Commit',
    ...common(store, 'Commit', oid),
    url,
    resourcePath: url.slice(world.webUrl.length),
    message,
    // A long first line is cut, and goes on in the body.
    messageHeadline: isLong ? `${first.slice(0, HEADLINE_CHARACTERS - 1)}…` : first,
    messageBody: isLong ? `…${first.slice(HEADLINE_CHARACTERS - 1)}\n\n${rest}`.trimEnd() : rest,
    authoredDate: author.date,
    committedDate: committer.date,
    authoredByCommitter: author.email === committer.email,
    committedViaWeb: committer.email === 'noreply@github.com',
    author: signatureNode(author, store),
    committer: signatureNode(committer, store),
    authors: (args: Arguments) => connection(authorsOf(commit), args, one => signatureNode(one, store)),
    additions: size.additions,
    deletions: size.deletions,
    changedFiles: size.files,
    changedFilesIfAvailable: size.files,
    parents: (args: Arguments) => connection(parents, args, parent => commitNode(store, parent)),
    tree: () => treeNode(store, commit.tree, ''),
    history: async (args: Arguments) => {
      const path = typeof args.path === 'string' ? { path: args.path } : {}
      const commits = await git.history(oid, path)
      return connection(
        commits.filter(one => isWanted(one, args, repository)),
        args,
        one => commitNodeOf(store, one),
      )
    },
    file: async ({ path }: Arguments) => {
      const folder = String(path).split('/').slice(0, -1).join('/')
      const tree = await git.find(`${oid}:${folder}`)
      const entries = tree?.type === 'tree' ? await git.tree(tree.oid) : []
      const entry = entries.find(one => one.path === String(path).split('/').at(-1))
      return entry ? entryNode(store, entry, folder) : null
    },
    statusCheckRollup: () => rollupNode(world, repository, oid, self),
    associatedPullRequests: (args: Arguments) =>
      connection(
        repository.pulls.filter(({ head, merged }) => head.sha === oid || merged?.commit === oid),
        args,
        pull => pullNode(world, repository, pull),
      ),
    repository: () => repositoryNode(world, repository),
  }
}

const isWanted = ({ author, committer }: Commit, args: Arguments, { accounts }: Repository): boolean => {
  const at = Date.parse(committer.date)
  const wanted = args.author as { emails?: readonly string[] | null; id?: string | null } | null | undefined
  const login = accounts.get(author.email)?.login
  return (
    (args.since == null || at >= Date.parse(String(args.since))) &&
    (args.until == null || at <= Date.parse(String(args.until))) &&
    (wanted == null ||
      wanted.emails?.includes(author.email) === true ||
      (login !== undefined && wanted.id === id('User', login)))
  )
}

const signatureNode = ({ name, email, date }: Signature, { world, repository }: Store): Node => {
  const account = repository.accounts.get(email) ?? null
  return {
    __typename: 'GitActor',
    name,
    email,
    date,
    avatarUrl: `${world.webUrl}/avatar.png`,
    // A bot is no User.
    user: account?.type === 'Bot' ? null : actorNode(account, world),
  }
}

/** The author, and those whom a trailer names. */
const authorsOf = ({ author, message }: Commit): readonly Signature[] => [
  author,
  ...[...message.matchAll(/^co-authored-by: (.+?) <([^<>\n]+)>$/gim)].map(([, name = '', email = '']) => ({
    name,
    email,
    date: author.date,
  })),
]

/** A branch or tag, by its whole name. */
export const refNode = (store: Store, { name, oid }: { readonly name: string; readonly oid: string }): Node => {
  const [, prefix = '', short = name] = /^(refs\/(?:heads|tags|remotes)\/)(.*)$/.exec(name) ?? []
  return {
    __typename: 'Ref',
    id: id('Ref', name),
    name: short,
    prefix,
    target: () => objectNode(store, oid),
    associatedPullRequests: (args: Arguments) =>
      connection(
        store.repository.pulls.filter(({ head }) => head.ref === short),
        args,
        pull => pullNode(store.world, store.repository, pull),
      ),
  }
}
