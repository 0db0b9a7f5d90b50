import { describe, expect, it } from 'vitest'
import { parseLabel } from '../../../src/dev/accuracy/labels.ts'

const commit = 'a'.repeat(40)

describe('parseLabel', () => {
  it('reads levels, reasons and doubts', () => {
    const json = JSON.stringify({
      commit,
      levels: { git: 'some' },
      why: { git: 'one day' },
      doubt: ['git'],
      traps: ['x'],
    })
    expect(parseLabel('ada__shop', json)).toEqual({
      id: 'ada__shop',
      commit,
      levels: new Map([['git', 'some']]),
      why: new Map([['git', 'one day']]),
      doubt: new Set(['git']),
    })
  })

  it('takes reasons and doubts as optional', () => {
    const label = parseLabel('ada__shop', JSON.stringify({ commit, levels: {} }))
    expect([label.why.size, label.doubt.size]).toEqual([0, 0])
  })

  it.each([
    ['a misspelt level', { commit, levels: { git: 'Solid' } }, 'The label ada__shop gives git the level "Solid".'],
    ['no commit', { levels: {} }, 'The label ada__shop needs "commit" and "levels".'],
    ['levels in a list', { commit, levels: ['some'] }, 'The label ada__shop needs "commit" and "levels".'],
    ['no object', null, 'The label ada__shop needs "commit" and "levels".'],
  ])('refuses %s', (_, data, message) => {
    expect(() => parseLabel('ada__shop', JSON.stringify(data))).toThrow(message)
  })
})
