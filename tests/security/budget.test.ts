import { describe, expect, it, test } from 'vitest'
import { stopAfter } from '../../src/deadline.ts'
import { chosenFiles } from '../../src/facts/budget.ts'
import { type CollectOptions, collectFacts } from '../../src/facts/collect.ts'
import { attempt, inEachFile, textsOf } from '../../src/facts/texts.ts'
import { gitSource } from '../../src/source/git.ts'
import { memorySource } from '../../src/source/memory.ts'
import type { OwnedFile, Source } from '../../src/types.ts'
import { commit, newRepository } from '../source/scratch.ts'
import { levelOf, reportOn } from './audit.ts'

const OWN = 'class OutOfStock(Exception):\n    """Nothing is left."""\n'

const files = {
  'z.py': OWN,
  'a.txt': 'x\n'.repeat(2_000),
  'lib/jquery.js': '/*! jQuery v3.1.1 | (c) JS Foundation */\n',
  'b.py': 'import z\n',
  'README.md': '# Shop\n',
}
const shop = (): Source =>
  memorySource({ files, commits: Array.from({ length: 5 }, (_, n) => ({ subject: `Step ${n}` })) })

const owned = (path: string, size = 10, owner: OwnedFile['owner'] = 'own'): OwnedFile => ({
  path,
  id: path,
  size,
  mode: 'file',
  owner,
})

describe('a budget', () => {
  it('goes to own code first, then to what facts come from, then to the rest, by path', () => {
    const wanted = ['x.txt', 'b.py', 'Dockerfile', 'a.py']
      .map(path => owned(path))
      .concat(owned('c.py', 10, 'generated'))
    const paths = (most: number) =>
      chosenFiles(wanted, { files: most, bytes: 1e9, commits: 1 }).read.map(({ path }) => path)
    expect(paths(1)).toEqual(['a.py'])
    expect(paths(2)).toEqual(['b.py', 'a.py'])
    expect(paths(3)).toEqual(['b.py', 'Dockerfile', 'a.py'])
    expect(paths(4)).toEqual(['x.txt', 'b.py', 'Dockerfile', 'a.py'])
    expect(paths(5)).toHaveLength(5)
  })

  it('of bytes makes room for the next smaller file', () => {
    const wanted = [owned('a.py', 60), owned('b.py', 60), owned('c.py', 40)]
    const { read, beyond } = chosenFiles(wanted, { files: 9, bytes: 100, commits: 1 })
    expect(read.map(({ path }) => path)).toEqual(['a.py', 'c.py'])
    expect([...beyond]).toEqual([['b.py', 'beyond 100 bytes of text (max-bytes)']])
  })

  it('is the same in whatever order files come', () => {
    const wanted = ['c.py', 'a.py', 'b.py', 'x.md', 'y.txt'].map(path => owned(path))
    const chosen = (list: readonly OwnedFile[]) =>
      chosenFiles(list, { files: 3, bytes: 25, commits: 1 })
        .read.map(({ path }) => path)
        .sort()
    expect(chosen([...wanted].reverse())).toEqual(chosen(wanted))
  })

  test.each([
    [{ files: 2 }, /2 files, beyond 2 files \(max-files\)/, { files: 2 }],
    [{ bytes: 100 }, /beyond 100 bytes of text \(max-bytes\)/, { files: 3 }],
    [{ commits: 3 }, /the newest 3 commits were read \(max-commits\)/, { commits: 3 }],
  ])('%j is said where it cut something off', async (budget, says, read) => {
    const report = await reportOn(shop(), { budget })
    expect(report.warnings.join('\n')).toMatch(says)
    expect(report.read).toMatchObject(read)
    expect(await reportOn(shop(), { budget })).toEqual(report)
  })

  it('leaves unknown what could be in the rest, and keeps what was found', async () => {
    const report = await reportOn(shop(), { budget: { files: 2 } })
    expect(levelOf(report, 'oop')).toBe('some')
    expect(levelOf(report, 'containers')).toBe('unknown')
    expect(report.skills.filter(({ level }) => level === 'none').map(({ id }) => id)).not.toContain('testing')
    expect(levelOf(await reportOn(shop()), 'containers')).toBe('none')
  })
})

describe('the emergency stop', () => {
  /** Over as soon as `source` was asked so often; a clock would make this test depend on the machine. */
  const stopWhen = (isOver: () => boolean): CollectOptions['stop'] => {
    const controller = new AbortController()
    return {
      isOver: () => {
        if (isOver()) controller.abort()
        return controller.signal.aborted
      },
      signal: controller.signal,
    }
  }

  it('gives a report on what was read, and nothing is said to be absent', async () => {
    let asked = 0
    const report = await reportOn(shop(), { stop: stopWhen(() => ++asked > 4) })
    expect(report.read.files).toBeGreaterThan(0)
    expect(report.read.files).toBeLessThan(4)
    expect(report.warnings.join('\n')).toMatch(/time for the audit was up \(max-seconds\)/)
    // The history was read whole.
    const ofHistory = ['teamwork', 'focus']
    expect(report.skills.filter(({ id, level }) => level === 'none' && !ofHistory.includes(id))).toEqual([])
  })

  it('before anything was read leaves everything unknown', async () => {
    const report = await reportOn(shop(), { stop: stopWhen(() => true) })
    expect(report.read).toMatchObject({ files: 0 })
    expect(new Set(report.skills.map(({ level }) => level))).toEqual(new Set(['unknown', 'ask']))
  })

  it('between two modules loses the second alone', async () => {
    const found = new Set<number>()
    for (let most = 1; most < 40; most++) {
      let asked = 0
      const stop = stopWhen(() => ++asked > most)
      const facts = await collectFacts(
        memorySource({ files: { 'a.py': OWN, 'b.py': `x = 1\n${OWN}` } }),
        stop ? { stop } : {},
      )
      const classes = facts.byKind.get('class')?.length ?? 0
      found.add(classes)
      if (classes < 2) expect(facts.cut?.has('python')).toBe(true)
    }
    expect(found).toEqual(new Set([0, 1, 2]))
  })

  it('does not wait for a history that never ends', async () => {
    const source = { ...shop(), history: () => new Promise<never>(() => {}) }
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 50)
    const report = await reportOn(source, {
      stop: { isOver: () => controller.signal.aborted, signal: controller.signal },
    })
    expect(report.read.commits).toBeUndefined()
    expect(levelOf(report, 'git')).toBe('unknown')
  })

  it('ends git', async () => {
    const path = newRepository()
    commit(path, { 'a.py': OWN, 'b.py': OWN })
    const controller = new AbortController()
    const source = await gitSource({ path, signal: controller.signal })
    const listed = await source.files()
    controller.abort()
    const history = await source.history()
    expect(history).toMatchObject({ read: false, reason: expect.stringMatching(/max-seconds/) })
    for await (const result of source.read(listed))
      expect(result).toMatchObject({ reason: expect.stringMatching(/max-seconds/) })
    await expect(gitSource({ path, signal: controller.signal })).rejects.toMatchObject({ code: 'UNREADABLE' })
  })

  it('is over after its seconds, also for whoever never waits', () => {
    let now = 0
    const stop = stopAfter(2, () => now)
    now = 1_999
    expect(stop.isOver()).toBe(false)
    now = 2_000
    expect(stop.isOver()).toBe(true)
  })
})

describe('a failure of ours over one file', () => {
  const faults: string[] = []
  const texts = (onFault?: CollectOptions['onFault']) =>
    textsOf(
      ['a', 'b', 'c'].map(path => ({ path, owner: 'own', text: path })),
      undefined,
      onFault,
    )
  const failing = ({ text }: { readonly text: string }): string[] => {
    if (text === 'b') throw new RangeError('Maximum call stack size exceeded')
    return [text]
  }

  it('costs that file alone where somebody listens, and is thrown where nobody does', () => {
    expect(
      inEachFile(
        texts(path => faults.push(path)),
        failing,
      ),
    ).toEqual(['a', 'c'])
    expect(faults).toEqual(['b'])
    expect(() => inEachFile(texts(), failing)).toThrow(RangeError)
    expect(attempt(texts(), 'x', () => 1, 2)).toBe(1)
  })

  /** A source whose commits are none: the history's reader fails over them. */
  const broken = (): Source => ({
    ...shop(),
    history: async () => ({ read: true, commits: [null as never], branches: [] }),
  })

  it('of the history leaves the rest of the report, and the history unknown', async () => {
    const heard: unknown[] = []
    const report = await reportOn(broken(), { onFault: (_, error) => heard.push(error) })
    // Once for each step that goes through the history.
    expect(heard.length).toBeGreaterThan(0)
    expect(levelOf(report, 'oop')).toBe('some')
    expect(levelOf(report, 'git')).toBe('unknown')
    expect(report.warnings.join()).toMatch(/failed over it, which is a bug/)
  })

  it('surfaces in tests', async () => {
    await expect(reportOn(broken())).rejects.toThrow(TypeError)
  })
})
