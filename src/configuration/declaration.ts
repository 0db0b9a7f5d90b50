import { z } from 'zod'
import { LONGEST_PATH, MOST_ENTRIES } from './place.ts'

// zod costs start-up time: only who has a file to read imports this, and `npm run generate`.

export type SkillIds = readonly [string, ...string[]]

/** Five letters: what has fewer is a number or a row of signs, and tells a reviewer nothing. */
const LETTERS = 5

const path = z
  .string()
  .min(1)
  .max(LONGEST_PATH)
  .regex(/^(?!\/)(?!(?:.*\/)?\.{1,2}(?:\/|$))(?!.*\/\/)[^\\]+$/)

const lines = z
  .union([z.int().min(1).max(9_999_999), z.string().regex(/^[1-9]\d{0,6}(?:-[1-9]\d{0,6})?$/)])
  .describe('A line or a range of lines, counted from 1: 12 or 12-20.')

const shared = (ids: SkillIds) => ({
  skill: z.enum(ids).describe('The id of the skill, as `--list-skills` and docs/skills.md have it.'),
  path: path.describe("A file's path from the root of the repository, with `/` between folders."),
  reason: z
    .string()
    .trim()
    .min(10)
    .max(300)
    .refine(reason => (reason.match(/\p{L}/gu) ?? []).length >= LETTERS)
    .describe('Why, in your words, for the person who reads the report: 10 to 300 characters.'),
})

/** One entry of `claims`. */
export const claimSchema = (ids: SkillIds) => {
  const { skill, path, reason } = shared(ids)
  return z
    .strictObject({ skill, path, lines: lines.optional(), reason })
    .describe('A place that shows the skill and was missed. It is shown as your words and does not raise a level.')
}

/** One entry of `ignore`. */
export const ignoreSchema = (ids: SkillIds) => {
  const { skill, reason } = shared(ids)
  return z
    .strictObject({
      skill,
      path: path.describe("A file's or a folder's path from the root of the repository."),
      reason,
    })
    .describe('A place that shall not count for the skill. It is named in the report with your reason.')
}

/** The published JSON Schema (draft 2020-12) of the candidate's file, by which editors complete and check it. */
export const configurationJsonSchema = (ids: SkillIds): object => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:portfolio-readiness:configuration-1',
  title: 'Portfolio readiness: the candidate’s say, version 1',
  description: 'The file .github/portfolio-readiness.yml: evidence that was missed, and findings that shall not count.',
  ...z.toJSONSchema(
    z.strictObject({
      claims: z.array(claimSchema(ids)).max(MOST_ENTRIES).optional(),
      ignore: z.array(ignoreSchema(ids)).max(MOST_ENTRIES).optional(),
    }),
    { target: 'draft-2020-12', io: 'input' },
  ),
})
