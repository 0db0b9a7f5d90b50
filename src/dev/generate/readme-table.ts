import type { Profile, Skill } from '../../types.ts'
import { cell, headingAnchor } from './markdown.ts'

const BEGIN = '<!-- skills:begin -->'
const END = '<!-- skills:end -->'

/** The README with the table between its markers replaced. The rest is written by hand and stays as it is. */
export const withSkillTable = (readme: string, skills: readonly Skill[], profile: Profile): string => {
  const begin = readme.indexOf(BEGIN)
  const end = readme.indexOf(END)
  if (begin < 0 || end < begin) throw new Error(`README.md needs the lines ${BEGIN} and ${END}, in that order`)
  return `${readme.slice(0, begin + BEGIN.length)}\n${skillTable(skills, profile)}\n${readme.slice(end)}`
}

/** One row for each skill that the profile asks for; the skills of a group share one. */
const skillTable = (skills: readonly Skill[], profile: Profile): string => {
  const byId = new Map(skills.map(skill => [skill.id, skill]))
  const rows = profile.skills.flatMap(({ id, importance, group = id }) => {
    const skill = byId.get(id)
    if (skill === undefined || group !== id) return []
    const members = profile.skills.filter(other => other.group === id && other.id !== id).map(other => other.id)
    return [row(`${link(skill)} ${ids([id, ...members])}`, importance, skill.why)]
  })
  const asked = profile.ask.map(({ title, id, says }) => row(`${cell(title)} ${ids([id])}`, 'to ask', says))
  return ['| Skill | Importance | Why |', '| :-- | :-- | :-- |', ...rows, ...asked].join('\n')
}

const row = (...cells: readonly string[]): string =>
  `| ${cells.map((text, index) => (index === 0 ? text : cell(text))).join(' | ')} |`
const link = ({ title }: Skill): string => `[${cell(title)}](docs/skills.md#${headingAnchor(title)})`
const ids = (names: readonly string[]): string => names.map(name => `\`${name}\``).join(', ')
