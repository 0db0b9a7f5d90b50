import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export type LabelLevel = 'none' | 'some' | 'solid'

/** What a reviewer said of one repository, by skill id. */
export interface Label {
  /** `owner__name`, the label file's name. */
  readonly id: string
  readonly commit: string
  readonly levels: ReadonlyMap<string, LabelLevel>
  readonly why: ReadonlyMap<string, string>
  /** Skills on which two good reviewers would differ. */
  readonly doubt: ReadonlySet<string>
}

/** Labels of a folder, one JSON file each, in the order of their names. Other files are passed over. */
export const readLabels = (folder: string): readonly Label[] =>
  readdirSync(folder)
    .filter(name => /__.*\.json$/.test(name))
    .sort()
    .map(name => parseLabel(name.replace(/\.json$/, ''), readFileSync(path.join(folder, name), 'utf8')))

/** Throws a sentence that names the label when it is not what this program understands. */
export const parseLabel = (id: string, json: string): Label => {
  const data: unknown = JSON.parse(json)
  if (!isRecord(data) || typeof data.commit !== 'string' || !isRecord(data.levels)) {
    throw new Error(`The label ${id} needs "commit" and "levels".`)
  }
  const levels = Object.entries(data.levels).map(([skill, level]): [string, LabelLevel] => {
    if (!isLevel(level)) throw new Error(`The label ${id} gives ${skill} the level ${JSON.stringify(level)}.`)
    return [skill, level]
  })
  const why = isRecord(data.why) ? Object.entries(data.why) : []
  return {
    id,
    commit: data.commit,
    levels: new Map(levels),
    why: new Map(why.map(([skill, reason]) => [skill, String(reason)])),
    doubt: new Set(Array.isArray(data.doubt) ? data.doubt.map(String) : []),
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isLevel = (value: unknown): value is LabelLevel => value === 'none' || value === 'some' || value === 'solid'
