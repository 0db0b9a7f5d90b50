import type { Anchor, Skill } from '../types.ts'
import { isFall } from './changes.ts'
import { isFramework } from './group.ts'
import { titleOf } from './rows.ts'
import { leadsSomewhere } from './saved-places.ts'
import type { Changes, Report, ReportSkill } from './schema.ts'

type Change = Extract<Changes, { readonly compared: true }>['skills'][number]

/**
 * What a saved report says that its pull request changes, as far as it fits the report that was rebuilt from it: known skills
 * once, at the level that they have there. Titles, order and how counts read are ours.
 */
export const rebuildChanges = (saved: Changes, rebuilt: Report, skills: readonly Skill[]): Changes => {
  if (!saved.compared) return { compared: false, reason: saved.reason }
  const changes = rebuilt.skills.flatMap(skill => {
    const known = skills.find(({ id }) => id === skill.id)
    const change = saved.skills.find(({ id }) => id === skill.id)
    return known && change ? changeOf(change, skill, known) : []
  })
  const changed = new Set(changes.map(({ id }) => id))
  return {
    compared: true,
    ...(saved.base !== undefined && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(saved.base) ? { base: saved.base } : {}),
    skills: [
      ...changes.filter(change => change.before !== change.after && !isFall(change)),
      ...changes.filter(({ before, after }) => before === after),
      ...changes.filter(isFall),
    ],
    uncompared: rebuilt.skills.map(({ id }) => id).filter(id => saved.uncompared.includes(id) && !changed.has(id)),
  }
}

const changeOf = (saved: Change, skill: ReportSkill, known: Skill): Change[] => {
  if (saved.after !== skill.level) return []
  const { id, before, after, place, was } = saved
  const counts = saved.counts.flatMap(moved => {
    const signal = Object.hasOwn(known.signals, moved.signal) ? known.signals[moved.signal] : undefined
    const says = signal?.counted?.(moved.after)
    return says === undefined || moved.before === moved.after ? [] : [{ ...moved, says }]
  })
  if (before === after && counts.length === 0) return []
  return [
    {
      id,
      title: isFall(saved) ? titleBefore(saved, skill) : titleOf(skill),
      before,
      after,
      ...(place && !isFall(saved) && leadsSomewhere(place.anchor) ? { place: saying(place) } : {}),
      ...(was && isFall(saved) && leadsSomewhere(was.anchor) ? { was: saying(was) } : {}),
      counts: counts.slice(0, Object.keys(known.signals).length),
    },
  ]
}

/** Without the address: links are made anew. */
const saying = ({ says, anchor }: { readonly says: string; readonly anchor: Anchor }) => ({ says, anchor })

/** What of a group was used before stands in the base alone: taken where it is made of names that we know. */
const titleBefore = ({ title }: Change, skill: ReportSkill): string => {
  const start = `${skill.title}: `
  const named = title.startsWith(start) ? title.slice(start.length).split(/, | and /) : []
  return named.length > 0 && named.every(isFramework) ? title : skill.title
}
