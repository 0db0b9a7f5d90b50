import type { Changes, ReportSkill } from '../report/schema.ts'

type Evidence = ReportSkill['evidence'][number]
type Change = Extract<Changes, { readonly compared: true }>['skills'][number]
type Place = NonNullable<Change['place']>

/** The best place of the head that tells what is new. */
export const placeGained = (head: ReportSkill, base: ReportSkill): Place | undefined => newest(head, base)

/** The best place of the base that tells what is gone. */
export const placeLost = (head: ReportSkill, base: ReportSkill): Place | undefined => newest(base, head)

/**
 * Of a signal that the other side lacks; else of one of which there is more here, something that the other side does not say;
 * else of that signal; else the best there is. By what it says and never by where it is: that may only have moved.
 */
const newest = (skill: ReportSkill, other: ReportSkill): Place | undefined => {
  const said = new Set(other.evidence.map(saying))
  const has = ({ signal }: Evidence): number => skill.counts?.[signal] ?? 0
  const had = ({ signal }: Evidence): number => other.counts?.[signal] ?? 0
  const { evidence } = skill
  const found =
    evidence.find(one => had(one) === 0) ??
    evidence.find(one => has(one) > had(one) && !said.has(saying(one))) ??
    evidence.find(one => has(one) > had(one)) ??
    evidence[0]
  return found === undefined ? undefined : { says: found.says, anchor: found.anchor }
}

const saying = ({ signal, says }: Evidence): string => `${signal} ${says}`
