import { execFile } from 'node:child_process'

/** What somebody asked git for is not there. */
export class NoSuchObject extends Error {}

export type ObjectType = 'blob' | 'commit' | 'tag' | 'tree'

export interface Found {
  readonly oid: string
  readonly type: ObjectType
  readonly data: Buffer
}

export interface TreeEntry {
  /** As git writes it: `100644`. */
  readonly mode: string
  readonly type: 'blob' | 'commit' | 'tree'
  readonly oid: string
  /** Bytes; undefined for what is no blob. */
  readonly size?: number
  /** From the tree that was asked for. */
  readonly path: string
}

export interface Signature {
  readonly name: string
  readonly email: string
  /** `2026-01-31T12:00:00Z`, with the zone of whoever signed. */
  readonly date: string
}

export interface Commit {
  readonly oid: string
  readonly tree: string
  readonly parents: readonly string[]
  readonly author: Signature
  readonly committer: Signature
  readonly message: string
  /** Against the first parent, over all files. */
  readonly size: { readonly files: number; readonly additions: number; readonly deletions: number }
}

export interface ChangedFile {
  readonly status: 'added' | 'changed' | 'modified' | 'removed' | 'renamed'
  readonly path: string
  readonly previousPath?: string
  /** Of the blob at the head; at the base for what was removed. */
  readonly oid: string
}

export interface Ref {
  /** `refs/heads/main`. */
  readonly name: string
  readonly oid: string
}

/** What GitHub's API says of a git repository, asked from git itself. */
export interface GitObjects {
  readonly path: string
  /** Anything that git understands: `main:README.md`, `HEAD^{tree}`, a whole name. Undefined for what is not there. */
  readonly find: (expression: string) => Promise<Found | undefined>
  readonly tree: (oid: string, options?: { readonly recursive?: boolean }) => Promise<readonly TreeEntry[]>
  /** Newest first, as `git log` walks; of a path, the ones that changed it. */
  readonly history: (revision: string, options?: { readonly path?: string }) => Promise<readonly Commit[]>
  /** `head`'s commits that `base` has not. */
  readonly range: (base: string, head: string) => Promise<readonly Commit[]>
  readonly commit: (oid: string) => Promise<Commit>
  readonly mergeBase: (one: string, other: string) => Promise<string | undefined>
  readonly changes: (base: string, head: string) => Promise<readonly ChangedFile[]>
  /** With names that begin so: `refs/heads/`. */
  readonly refs: (prefix: string) => Promise<readonly Ref[]>
}

export const gitObjects = (path: string): GitObjects => {
  const git = (args: readonly string[], input = ''): Promise<Buffer> => runGit(path, args, input)
  const text = async (args: readonly string[]): Promise<string> => (await git(args)).toString('utf8')
  const find = batched(async expressions => foundIn(await git(['cat-file', '--batch'], `${expressions.join('\n')}\n`)))

  // A commit never changes: the parents on a page of history need no git of their own.
  const known = new Map<string, Commit>()

  const log = async (args: readonly string[]): Promise<readonly Commit[]> => {
    const options = ['--diff-merges=first-parent', '--full-diff', '--shortstat', FORMAT]
    const commits = commitsIn(await text(['log', ...options, ...args]))
    for (const commit of commits) known.set(commit.oid, commit)
    return commits
  }

  return {
    path,
    find,
    tree: async (oid, { recursive = false } = {}) =>
      entriesIn(await text(['ls-tree', '-z', '--long', '--full-tree', ...(recursive ? ['-r', '-t'] : []), oid])),
    history: (revision, { path: only } = {}) => log([revision, '--', ...(only ? [`:(literal)${only}`] : [])]),
    range: (base, head) => log([`${base}..${head}`, '--']),
    commit: async oid => {
      const [commit = known.get(oid)] = known.has(oid) ? [] : await log(['--max-count=1', oid, '--'])
      if (!commit) throw new NoSuchObject(oid)
      return commit
    },
    mergeBase: async (one, other) => (await text(['merge-base', one, other]).catch(() => '')).trim() || undefined,
    changes: async (base, head) => changesIn(await text(['diff', '--raw', '--no-abbrev', '-M', '-z', base, head])),
    refs: async prefix =>
      (await text(['for-each-ref', '--format=%(refname) %(objectname)', prefix]))
        .split('\n')
        .filter(Boolean)
        .map(line => ({ name: line.slice(0, line.lastIndexOf(' ')), oid: line.slice(line.lastIndexOf(' ') + 1) })),
  }
}

const runGit = (path: string, args: readonly string[], input: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const child = execFile(
      'git',
      ['-C', path, '--no-replace-objects', ...args],
      {
        encoding: 'buffer',
        maxBuffer: 1 << 28,
        env: { ...process.env, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' },
      },
      (error, stdout) => (error ? reject(error) : resolve(stdout)),
    )
    child.stdin?.on('error', () => {})
    child.stdin?.end(input)
  })

/** Questions of the same moment are asked together: a query with a hundred aliases starts one git. */
const batched = (answer: (expressions: readonly string[]) => Promise<readonly (Found | undefined)[]>) => {
  let waiting: { readonly expression: string; readonly settle: (all: Promise<Found | undefined>) => void }[] = []
  return (expression: string): Promise<Found | undefined> => {
    if (/[\r\n\0]/.test(expression)) return Promise.resolve(undefined)
    return new Promise(settle => {
      waiting.push({ expression, settle })
      if (waiting.length > 1) return
      setImmediate(() => {
        const asked = waiting
        waiting = []
        const answers = answer(asked.map(one => one.expression))
        asked.forEach(({ settle: give }, index) => {
          give(answers.then(all => all[index]))
        })
      })
    })
  }
}

/** https://git-scm.com/docs/git-cat-file#_batch_output */
const foundIn = (output: Buffer): readonly (Found | undefined)[] => {
  const all: (Found | undefined)[] = []
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf('\n', at)
    const line = output.toString('utf8', at, end)
    const [, oid = '', type, size] = /^([0-9a-f]{40,64}) (blob|commit|tag|tree) (\d+)$/.exec(line) ?? []
    at = end + 1
    if (type === undefined) {
      all.push(undefined)
      continue
    }
    all.push({ oid, type: type as ObjectType, data: output.subarray(at, at + Number(size)) })
    at += Number(size) + 1
  }
  return all
}

const entriesIn = (output: string): readonly TreeEntry[] =>
  output
    .split('\0')
    .filter(Boolean)
    .map(line => {
      const [, mode = '', type = 'blob', oid = '', size = '', path = ''] =
        /^(\d+) (\w+) ([0-9a-f]+) +(\S+)\t([\s\S]*)$/.exec(line) ?? []
      return { mode, type: type as TreeEntry['type'], oid, path, ...(size === '-' ? {} : { size: Number(size) }) }
    })

const FORMAT = '--format=%x01%H%x00%T%x00%P%x00%an%x00%ae%x00%aI%x00%cn%x00%ce%x00%cI%x00%B%x02'

const commitsIn = (output: string): readonly Commit[] =>
  output
    .split('\x01')
    .slice(1)
    .map(part => {
      const [fields = '', stat = ''] = part.split('\x02')
      const [oid = '', tree = '', parents = '', an = '', ae = '', ad = '', cn = '', ce = '', cd = '', message = ''] =
        fields.split('\0')
      const count = (unit: RegExp) => Number(unit.exec(stat)?.[1] ?? 0)
      return {
        oid,
        tree,
        parents: parents.split(' ').filter(Boolean),
        author: { name: an, email: ae, date: zulu(ad) },
        committer: { name: cn, email: ce, date: zulu(cd) },
        message: message.replace(/\n+$/, ''),
        size: {
          files: count(/(\d+) files? changed/),
          additions: count(/(\d+) insertion/),
          deletions: count(/(\d+) deletion/),
        },
      }
    })

const zulu = (date: string): string => date.replace('+00:00', 'Z')

const STATUSES: Readonly<Record<string, ChangedFile['status']>> = {
  A: 'added',
  D: 'removed',
  M: 'modified',
  R: 'renamed',
  T: 'changed',
}

/** https://git-scm.com/docs/git-diff#_raw_output_format */
const changesIn = (output: string): readonly ChangedFile[] => {
  const parts = output.split('\0')
  const all: ChangedFile[] = []
  for (let at = 0; at + 1 < parts.length; ) {
    const [, , before = '', after = '', letter = ''] = (parts[at] ?? '').split(' ')
    const status = STATUSES[letter.slice(0, 1)] ?? 'changed'
    const names = status === 'renamed' ? [parts[at + 1] ?? '', parts[at + 2] ?? ''] : [parts[at + 1] ?? '']
    const path = names.at(-1) ?? ''
    all.push({
      status,
      path,
      oid: status === 'removed' ? before : after,
      ...(names.length > 1 && names[0] !== undefined ? { previousPath: names[0] } : {}),
    })
    at += 1 + names.length
  }
  return all
}
