import type { Importance } from './skill.ts'

export interface ProfileSkill {
  readonly id: string
  readonly importance: Importance
  /** Skills of one group are one row and one count; the group's id is the skill that stands for all. */
  readonly group?: string
}

export interface Profile {
  readonly id: string
  readonly title: string
  readonly skills: readonly ProfileSkill[]
  /** What no repository can show. */
  readonly ask: readonly {
    readonly id: string
    readonly title: string
    readonly says: string
    readonly question: string
  }[]
}
