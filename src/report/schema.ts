import { z } from 'zod'
import type { Anchor, Assessment, Evidence } from '../types.ts'

// zod costs start-up time: what only needs the type imports it with `import type`, which leaves no trace at run time.
// Unknown keys are tolerated everywhere, so that a later 1.x report can still be read.

const count = z.int().min(0)
const line = z.int().min(1)
const path = z.string().describe('Relative to the audited folder, `/` between folders.')
const sentence = z.string().describe('Plain text; what stands in `backticks` is code.')

const anchorSchema = z
  .discriminatedUnion('at', [
    z.object({
      at: z.literal('lines'),
      path,
      startLine: line,
      endLine: line,
      cell: line.optional().describe("A notebook's code cell, counted from 1; the lines are the cell's."),
    }),
    z.object({ at: z.literal('file'), path }),
    z.object({ at: z.literal('commit'), sha: z.string().regex(/^[0-9a-f]{40,64}$/) }),
    z.object({ at: z.literal('issue'), number: line.describe('On the hosting service.') }),
    z.object({ at: z.literal('pull'), number: line.describe('On the hosting service.') }),
  ])
  .describe('A place that a reader can look at.')

const evidenceSchema = z.object({
  signal: z.string(),
  title: z.string(),
  says: sentence,
  anchor: anchorSchema,
  url: z.url().optional().describe('A permalink to the place.'),
  by: z
    .array(z.string())
    .readonly()
    .optional()
    .describe('Names of who wrote it, who wrote most of it first. Left out where one person wrote everything.'),
})

const gapSchema = z.object({ signal: z.string(), title: z.string(), found: count, needed: count })
const uncheckedSchema = z.object({ what: z.string(), reason: z.string() })

const saidSchema = z.object({
  says: z.string().describe("The candidate's own words: their reason."),
  anchor: anchorSchema,
  url: z.url().optional().describe('A permalink to the place.'),
})

const skillSchema = z.object({
  id: z.string(),
  title: z.string(),
  importance: z.enum(['required', 'valuable', 'bonus', 'ask']),
  group: z.string().optional().describe('Skills of one group are one row and one count for readers.'),
  chosen: z.string().optional().describe('What of the group is used: "Flask".'),
  level: z.enum(['none', 'some', 'solid', 'unknown', 'ask']),
  candidateLevel: z
    .enum(['none', 'some', 'solid', 'unknown'])
    .optional()
    .describe(
      "What the candidate's own work alone gives. Left out where one person wrote everything or nobody is known to be the candidate.",
    ),
  candidateReason: z.string().optional().describe('Why that is unknown: a half sentence.'),
  says: sentence,
  evidence: z.array(evidenceSchema).readonly().describe('The most telling first.'),
  counts: z.record(z.string(), count).optional().describe('How many places each signal found.'),
  gaps: z.array(gapSchema).readonly().describe('What is missing for the next level.'),
  unchecked: z.array(uncheckedSchema).readonly().describe('What could have added to the level and was not looked at.'),
  nextStep: sentence.optional(),
  minutes: z.number().min(0).optional().describe('Rough minutes for the next step.'),
  question: sentence.optional(),
  discounted: z
    .array(
      z.object({
        signal: z.string(),
        says: sentence,
        anchor: anchorSchema,
        url: z.url().optional().describe('A permalink to the place.'),
      }),
    )
    .readonly()
    .optional()
    .describe('Places that look like evidence and do not count, each with what was seen there.'),
  claims: z
    .array(saidSchema)
    .readonly()
    .optional()
    .describe('Places that the candidate points at. Nothing was judged there; they never raise the level.'),
  withdrawn: z
    .array(saidSchema.extend({ places: count.describe('How many places of the skill it took away.') }))
    .readonly()
    .optional()
    .describe('Files and folders that the candidate does not want to be counted for the skill.'),
})

const changeSchema = z.object({
  id: z.string().describe('The skill; a group is the skill that stands for it.'),
  title: z.string().describe('As its row is titled, of a fall as it was: "Web framework: Flask".'),
  before: z.enum(['none', 'some', 'solid']).describe('The level in the base.'),
  after: z.enum(['none', 'some', 'solid']).describe('The level in the head; the same where only counts moved.'),
  place: z
    .object({ says: sentence, anchor: anchorSchema, url: z.url().optional().describe('A permalink to the place.') })
    .optional()
    .describe('What the head shows and the base does not. Not there for a fall.'),
  was: z
    .object({ says: sentence, anchor: anchorSchema, url: z.url().optional().describe('A permalink into the base.') })
    .optional()
    .describe('Of a fall, what the base showed: a place in the base commit, which may be gone from the head.'),
  counts: z
    .array(
      z.object({
        signal: z.string(),
        before: count,
        after: count,
        says: z.string().describe('How the new count reads: "9 that check your code".'),
      }),
    )
    .readonly()
    .describe('Counts that moved and mean something to readers.'),
})

const changesSchema = z
  .discriminatedUnion('compared', [
    z.object({
      compared: z.literal(true),
      base: z.string().optional().describe('The commit that was compared with: the merge base with the base branch.'),
      skills: z
        .array(changeSchema)
        .readonly()
        .describe('Rises first, then counts that moved, then falls. What only moved with renamed files is not here.'),
      uncompared: z
        .array(z.string())
        .readonly()
        .describe('Ids of skills of which one side could not be looked at: neither changed nor unchanged.'),
    }),
    z.object({
      compared: z.literal(false),
      reason: z.string().describe('Why the report cannot say what the pull request changes: a half sentence.'),
    }),
  ])
  .describe('What a pull request changes. Left out where there is none.')

const authorshipSchema = z
  .object({
    people: z
      .array(
        z.object({
          name: z.string().describe('Without e-mail addresses.'),
          commits: count.describe('As an author, merges included.'),
          coAuthored: count.describe('Further commits that name this person as a co-author.'),
          candidate: z.boolean(),
        }),
      )
      .readonly()
      .describe('Most commits first. Bots are left out.'),
    more: count.describe('People who are not listed.'),
    recognised: z.boolean().describe('Whether somebody of them counts as the candidate.'),
    says: z.array(sentence).readonly().describe('How the candidate was recognised, or why not.'),
    merged: z.array(sentence).readonly().describe('Names that count as one person, and why.'),
    notes: z.array(sentence).readonly().describe('What else to know of who wrote what.'),
  })
  .describe('Whose work it is. Left out when the history was not read.')

const countsSchema = z.object({ solid: count, some: count, none: count, unknown: count })

export const reportSchema = z.object({
  schemaVersion: z.literal(1),
  tool: z.object({ name: z.string(), version: z.string(), url: z.url().optional() }),
  repository: z.object({
    name: z.string().optional(),
    url: z.url().optional(),
    host: z.enum(['github', 'gitlab', 'bitbucket', 'other']).optional(),
    commit: z.string().optional(),
    ref: z.string().optional(),
    folder: z.string().optional().describe('The audited folder inside the repository.'),
    source: z.enum(['git', 'folder', 'memory']),
  }),
  profile: z.object({ id: z.string(), title: z.string() }),
  summary: z
    .object({ required: countsSchema, valuable: countsSchema, bonus: countsSchema })
    .describe('How many skills have which level; a group counts once.'),
  skills: z.array(skillSchema).readonly(),
  tour: z
    .array(z.object({ skill: z.string(), says: sentence, anchor: anchorSchema, url: z.url().optional() }))
    .max(3)
    .readonly()
    .describe('The places most worth reading.'),
  next: z
    .array(z.object({ skill: z.string(), step: sentence, minutes: z.number().min(0) }))
    .max(3)
    .readonly()
    .describe('The steps that move most for the least work, the best first.'),
  read: z.object({
    files: count,
    bytes: count,
    commits: count.optional().describe('Left out when the history was not read.'),
    people: count.optional(),
    issues: count.optional().describe('On the hosting service. Left out when they were not read or are switched off.'),
    pulls: count.optional().describe('Pull requests, as issues.'),
    leftOut: z.array(z.object({ reason: z.string(), count, examples: z.array(path).readonly() })).readonly(),
    notRead: z.array(z.object({ path, reason: z.string() })).readonly(),
  }),
  warnings: z.array(z.string()).readonly(),
  authorship: authorshipSchema.optional(),
  origins: z
    .array(
      z.object({
        what: z.string().describe('`fork`, `template`, `starter`, `tutorial`, `upload`, and the like.'),
        says: sentence,
        anchor: anchorSchema,
        url: z.url().optional().describe('A permalink to the place.'),
        question: sentence.optional(),
      }),
    )
    .readonly()
    .optional()
    .describe('Where the code came from, as far as it shows. No level changes by it. Left out where nothing shows.'),
  changes: changesSchema.optional(),
})

export type Report = z.infer<typeof reportSchema>
export type ReportSkill = Report['skills'][number]
export type Changes = z.infer<typeof changesSchema>

/** A report of schema version 1 from parsed JSON; unknown keys are dropped. Throws zod's error, which names each bad key. */
export const parseReport = (value: unknown): Report => reportSchema.parse(value)

/** The published JSON Schema (draft 2020-12) of the same declaration. */
export const reportJsonSchema = (): object => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:portfolio-readiness:report-1',
  title: 'Portfolio readiness report, schema version 1',
  description:
    'What a portfolio repository shows for a role, with a place for every claim. A reading aid, not a hiring verdict.',
  ...z.toJSONSchema(reportSchema, { target: 'draft-2020-12', io: 'input' }),
})

/** Does not compile when the core types and this declaration drift apart. */
type Fits<Core extends Declared, Declared> = Core
export type CoreTypesFit = [
  Fits<Assessment, ReportSkill>,
  Fits<Evidence, ReportSkill['evidence'][number]>,
  Fits<Anchor, z.infer<typeof anchorSchema>>,
  Fits<z.infer<typeof anchorSchema>, Anchor>,
]
