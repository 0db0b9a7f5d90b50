import { assess } from './assess/assess.ts'
import { explain as explainSkill } from './assess/explain.ts'
import { type CollectOptions, collectFacts } from './facts/collect.ts'
import { composeReport } from './report/compose.ts'
import type { Explanation } from './report/explanation.ts'
import type { Report } from './report/schema.ts'
import { skills } from './skills/index.ts'
import type { Profile, ProfileSkill, Skill, Source } from './types.ts'

export interface AuditOptions {
  readonly profile: Profile
  /** Ids of skills; all of the profile's when left out. */
  readonly only?: readonly string[]
  readonly tool: { readonly name: string; readonly version: string }
  readonly onProgress?: (step: string) => void
  /** See `CollectOptions`. */
  readonly parserThread?: string
  readonly budget?: CollectOptions['budget']
  readonly stop?: CollectOptions['stop']
  readonly onFault?: CollectOptions['onFault']
}

/** The straight line: a source's facts, what they are worth for a profile, and the report of it. */
export const audit = async (source: Source, options: AuditOptions): Promise<Report> => {
  const { profile, only, tool } = options
  const facts = await collectFacts(source, options)
  const assessments = profile.skills
    .filter(entry => !only || only.includes(entry.id))
    .map(entry => assess(skillOf(entry), facts, entry))
  const asked = only ? profile.ask.filter(({ id }) => only.includes(id)) : profile.ask
  return composeReport({
    assessments,
    facts,
    profile: { ...profile, ask: asked },
    tool,
    warnings: [...source.warnings, ...facts.warnings],
  })
}

/** Everything that decided one skill: each signal, its count, each need, each place. */
export const explain = async (
  source: Source,
  options: AuditOptions & { readonly skill: string },
): Promise<Explanation> => {
  const entry = options.profile.skills.find(({ id }) => id === options.skill) ?? {
    id: options.skill,
    importance: 'bonus',
  }
  return explainSkill(skillOf(entry), await collectFacts(source, options), entry)
}

const skillOf = ({ id }: ProfileSkill): Skill => {
  const skill = skills.find(candidate => candidate.id === id)
  if (!skill) throw new Error(`the profile names a skill that does not exist: ${id}`)
  return skill
}
