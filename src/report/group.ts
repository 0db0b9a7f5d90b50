import type { Assessment, Facts, Importance, Profile, Verdict } from '../types.ts'
import { listed } from './sentence.ts'

interface Grouped {
  readonly id: string
  readonly group?: string | undefined
  readonly level: Verdict
}

const WORTH: Readonly<Record<Verdict, number>> = { solid: 3, some: 2, none: 1, unknown: 0, ask: 0 }

/**
 * One skill for each group, in the place of its first: the one that bears the group's id, else the best of them.
 * Skills without a group stand for themselves.
 */
export const representatives = <S extends Grouped>(skills: readonly S[]): S[] => {
  const standing = new Map<string, S>()
  for (const skill of skills) {
    const key = skill.group === undefined ? `skill ${skill.id}` : `group ${skill.group}`
    const before = standing.get(key)
    if (before === undefined || betterOf(before, skill) === skill) standing.set(key, skill)
  }
  return [...standing.values()]
}

const betterOf = <S extends Grouped>(before: S, skill: S): S => {
  if (before.id === before.group) return before
  if (skill.id === skill.group) return skill
  return WORTH[skill.level] > WORTH[before.level] ? skill : before
}

/** As their makers write them; what is missing here is shown as the facts have it. */
const FRAMEWORKS: ReadonlyMap<string, string> = new Map(
  [
    'Flask',
    'Django',
    'FastAPI',
    'Starlette',
    'Tornado',
    'Bottle',
    'Pyramid',
    'Sanic',
    'Falcon',
    'Quart',
    'CherryPy',
    'Litestar',
  ].map(name => [name.toLowerCase(), name]),
)

export const isFramework = (name: string): boolean => FRAMEWORKS.has(name.toLowerCase())

/** What of its group is used, for the row's title: "Flask", "Flask and Django", "FastAPI". Undefined when nothing is. */
export const chosenOf = (stander: Assessment, assessments: readonly Assessment[], facts: Facts): string | undefined => {
  if (stander.id !== stander.group || WORTH[stander.level] < WORTH.some) return undefined
  const members = assessments.filter(
    ({ id, group, level }) => group === stander.group && id !== stander.id && WORTH[level] >= WORTH.some,
  )
  const best = members.filter(({ level }) => WORTH[level] >= WORTH[stander.level])
  if (best.length > 0) return listed(best.map(({ title }) => title))
  return (
    otherFramework(facts, new Set(members.map(({ id }) => id))) ??
    (members.length > 0 ? listed(members.map(({ title }) => title)) : undefined)
  )
}

/** The framework with the most own endpoints or uses that has no skill of its own. */
const otherFramework = (facts: Facts, known: ReadonlySet<string>): string | undefined => {
  const uses = new Map<string, number>()
  for (const kind of ['endpoint', 'framework'] as const) {
    for (const fact of facts.byKind.get(kind) ?? []) {
      if ((fact.kind !== 'endpoint' && fact.kind !== 'framework') || fact.owner !== 'own') continue
      if (fact.kind === 'endpoint' && fact.language !== 'python') continue
      if (!known.has(fact.framework)) uses.set(fact.framework, (uses.get(fact.framework) ?? 0) + 1)
    }
  }
  const [most] = [...uses].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return most === undefined ? undefined : (FRAMEWORKS.get(most[0].toLowerCase()) ?? most[0])
}

/** How many skills have which level; a group counts once. */
export const summaryOf = (skills: readonly (Grouped & { readonly importance: Importance })[]) => {
  const counts = { required: zero(), valuable: zero(), bonus: zero() }
  for (const { importance, level } of representatives(skills)) {
    if (importance !== 'ask' && level !== 'ask') counts[importance][level] += 1
  }
  return counts
}

const zero = () => ({ solid: 0, some: 0, none: 0, unknown: 0 })

/** In the profile's order; what it does not name comes last, as it came. */
export const inProfileOrder = (assessments: readonly Assessment[], profile: Profile): Assessment[] => {
  const places = new Map(profile.skills.map(({ id }, index) => [id, index]))
  const place = ({ id }: Assessment): number => places.get(id) ?? profile.skills.length
  return [...assessments].sort((a, b) => place(a) - place(b))
}
