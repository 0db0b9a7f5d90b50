import { describe, expect, test } from 'vitest'
import { profiles } from '../src/profile/index.ts'
import { skills } from '../src/skills/index.ts'

const ids = skills.map(skill => skill.id)

test('every skill is asked for by a profile', () => {
  const asked = new Set(profiles.flatMap(profile => profile.skills.map(skill => skill.id)))
  expect(ids.filter(id => !asked.has(id))).toEqual([])
})

test('no two profiles have the same id', () => {
  const profileIds = profiles.map(profile => profile.id)
  expect(profileIds).toEqual([...new Set(profileIds)])
})

describe.each(profiles)('$id', profile => {
  const asked = profile.skills.map(skill => skill.id)

  test('asks for skills that exist', () => {
    expect(asked.filter(id => !ids.includes(id))).toEqual([])
  })

  test('asks for each skill once, and for none that no repository can show', () => {
    const all = [...asked, ...profile.ask.map(one => one.id)]
    expect(all).toEqual([...new Set(all)])
    expect(profile.ask.map(one => one.id).filter(id => ids.includes(id))).toEqual([])
  })

  test('keeps skills to look for apart from what has to be asked', () => {
    expect(profile.skills.filter(skill => skill.importance === 'ask')).toEqual([])
    for (const one of profile.ask) expect(one.question).toMatch(/\?$/)
  })

  test('lists the skills of a group together, its head first, with one importance', () => {
    for (const group of new Set(profile.skills.flatMap(skill => skill.group ?? []))) {
      const first = profile.skills.findIndex(skill => skill.group === group)
      const members = profile.skills.filter(skill => skill.group === group)
      expect(profile.skills[first]?.id).toBe(group)
      expect(profile.skills.slice(first, first + members.length)).toEqual(members)
      expect(new Set(members.map(skill => skill.importance)).size).toBe(1)
    }
  })
})
