import { describe, expect, test } from 'vitest'
import type { Comment, PullRequestClient } from '../../src/github/pull-request.ts'
import { publishComment } from '../../src/publish/comment.ts'
import { type Marker, markerLine, readMarker } from '../../src/publish/marker.ts'

const markerOf = (run: number, head = 'a'): Marker => ({
  profile: 'junior',
  path: '.',
  head: head.repeat(40),
  run,
  attempt: 1,
})

const bodyOf = (marker: Marker): string => `${markerLine(marker)}\nreport of run ${marker.run}`

const BOT = { login: 'job[bot]', isBot: true }

/** A pull request in memory. `before` runs before each call, named as the call: a test lets other things happen there. */
const pullRequest = (head: string, before: (call: string) => Promise<void> | void = () => {}) => {
  const stored: Comment[] = []
  let lastId = 0
  const add = (body: string): Comment => {
    lastId += 1
    const comment = { id: lastId, body, url: `#${lastId}`, author: BOT }
    stored.push(comment)
    return comment
  }
  const client: PullRequestClient = {
    comments: async () => {
      await before('comments')
      return [...stored]
    },
    create: async body => {
      await before('create')
      return add(body)
    },
    update: async (id, body) => {
      await before('update')
      const index = stored.findIndex(comment => comment.id === id)
      const old = stored[index]
      if (!old) throw Object.assign(new Error('Not Found'), { status: 404 })
      const updated = { ...old, body }
      stored[index] = updated
      return updated
    },
    remove: async id => {
      const index = stored.findIndex(comment => comment.id === id)
      if (index < 0) throw Object.assign(new Error('Not Found'), { status: 404 })
      stored.splice(index, 1)
    },
    head: async () => head.repeat(40),
    viewer: async () => BOT.login,
  }
  return { client, stored, add, runs: () => stored.map(({ body }) => readMarker(body)?.run) }
}

const publish = (client: PullRequestClient, marker: Marker) => publishComment(client, marker, bodyOf(marker))

describe('two runs that both found nothing', () => {
  test.each([
    [1, 2],
    [2, 1],
  ])('run %i creates first, run %i second: one comment of the later run is left', async (first, second) => {
    const waiting = new Map<number, () => void>()
    const pull = pullRequest('a')
    const looked = async (run: number) => {
      await new Promise<void>(resolve => waiting.set(run, resolve))
    }
    const late = (run: number): PullRequestClient => ({
      ...pull.client,
      create: async body => {
        await looked(run)
        return pull.client.create(body)
      },
    })
    const running = [first, second].map(run => publish(late(run), markerOf(run)))
    await expect.poll(() => waiting.size).toBe(2)
    waiting.get(first)?.()
    waiting.get(second)?.()
    await Promise.all(running)
    expect(pull.runs()).toEqual([2])
  })
})

test('a comment that is deleted between looking and writing is written anew', async () => {
  const pull = pullRequest('b', call => {
    if (call === 'update') pull.stored.length = 0
  })
  pull.add(bodyOf(markerOf(1, 'a')))
  expect(await publish(pull.client, markerOf(2, 'b'))).toMatchObject({ done: 'created' })
  expect(pull.runs()).toEqual([2])
})

test('a comment that is there and may not be changed is left, and no second one is written', async () => {
  const refuse = async () => {
    throw Object.assign(new Error('Not Found'), { status: 404 })
  }
  const pull = pullRequest('b')
  pull.add(bodyOf(markerOf(1, 'a')))
  expect(await publish({ ...pull.client, update: refuse }, markerOf(2, 'b'))).toMatchObject({ done: 'failed' })
  expect(pull.runs()).toEqual([1])
})

test('an older comment of the same moment that is gone again leaves the new one', async () => {
  const pull = pullRequest('b')
  const client: PullRequestClient = {
    ...pull.client,
    create: async body => {
      pull.add(bodyOf(markerOf(1, 'a')))
      return pull.client.create(body)
    },
    update: async id => {
      pull.stored.splice(
        pull.stored.findIndex(comment => comment.id === id),
        1,
      )
      throw Object.assign(new Error('Not Found'), { status: 404 })
    },
  }
  expect(await publish(client, markerOf(2, 'b'))).toMatchObject({ done: 'created', url: '#2' })
  expect(pull.runs()).toEqual([2])
})

test('of several own comments the oldest is kept, and the newest is not overwritten by an older run', async () => {
  const pull = pullRequest('b')
  pull.add(bodyOf(markerOf(1, 'a')))
  pull.add(bodyOf(markerOf(3, 'b')))
  expect(await publish(pull.client, markerOf(2, 'a'))).toMatchObject({ done: 'kept' })
  expect(pull.runs()).toEqual([1, 3])
  expect(await publish(pull.client, markerOf(4, 'b'))).toMatchObject({ done: 'updated', url: '#1' })
  expect(pull.runs()).toEqual([4])
})

test('where the present commit is not to be had, the later run wins', async () => {
  const pull = pullRequest('b')
  const client: PullRequestClient = {
    ...pull.client,
    head: async () => {
      throw Object.assign(new Error('Forbidden'), { status: 403 })
    },
  }
  pull.add(bodyOf(markerOf(5, 'a')))
  expect(await publish(client, markerOf(4, 'b'))).toMatchObject({ done: 'kept' })
  expect(await publish(client, markerOf(6, 'b'))).toMatchObject({ done: 'updated' })
})

test('what is no answer of GitHub is a bug, and thrown', async () => {
  const pull = pullRequest('a', () => {
    throw new TypeError('boom')
  })
  await expect(publish(pull.client, markerOf(1))).rejects.toThrow(TypeError)
})

describe('a comment that is not worth making', () => {
  const marker = markerOf(2)
  const update = (client: PullRequestClient) => publishComment(client, marker, bodyOf(marker), false)

  test('is not made', async () => {
    const { client, stored } = pullRequest('a')
    expect(await update(client)).toEqual({ done: 'unneeded' })
    expect(stored).toEqual([])
  })

  test('is brought up to date where there is one', async () => {
    const { client, add, runs } = pullRequest('a')
    add(bodyOf(markerOf(1)))
    expect(await update(client)).toMatchObject({ done: 'updated' })
    expect(runs()).toEqual([2])
  })

  test('is not made anew when somebody deletes it at that moment', async () => {
    const { client, stored, add } = pullRequest('a', call => {
      if (call === 'update') stored.length = 0
    })
    add(bodyOf(markerOf(1)))
    expect(await update(client)).toEqual({ done: 'unneeded' })
    expect(stored).toEqual([])
  })
})
