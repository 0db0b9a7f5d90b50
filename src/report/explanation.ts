import { createColors } from 'picocolors'
import type { Colors } from 'picocolors/types'
import type { Anchor, Assessment, Claim, Level, Unchecked } from '../types.ts'
import { writtenByText } from './authorship.ts'
import { withoutCommands } from './escape.ts'
import { redact } from './redact.ts'
import { unlookedIn, unseenDiscounts } from './rows.ts'
import { lowerFirst } from './sentence.ts'
import { saidTexts } from './text-candidates-say.ts'
import { nameText, placeSentence, sentenceText, type TextOptions, usableWidth } from './text-inline.ts'
import { hanging, wrapped } from './text-layout.ts'
import { LEVEL_WORDS } from './words.ts'

/** One need of one way: so many places of one signal. */
export interface ExplainedNeed {
  readonly signal: string
  readonly title: string
  readonly found: number
  readonly needed: number
}

/** Everything that decided one skill's level. */
export interface Explanation {
  readonly assessment: Assessment
  readonly title: string
  readonly why: string
  readonly signals: readonly {
    readonly id: string
    readonly title: string
    readonly count: number
    readonly places: readonly {
      readonly anchor: Anchor
      readonly says: string
      readonly url?: string
      /** Names of whoever wrote it, where that was looked at. */
      readonly by?: readonly string[]
    }[]
  }[]
  /** For each level its ways; any one is enough, and a way needs all of its counts. */
  readonly needs: Readonly<Record<Level, readonly (readonly ExplainedNeed[])[]>>
  readonly unchecked: readonly Unchecked[]
  /** What the candidate's own work gives, or why nobody knows: sentences. Left out where one person wrote everything. */
  readonly whose?: readonly string[]
}

interface Page {
  readonly width: number
  readonly colors: Colors
}

/** Everything that decided one skill: each signal with its places, each need of each level. Ends with a newline. */
export const renderExplanation = (explanation: Explanation, options: TextOptions): string => {
  const page = { width: usableWidth(options), colors: createColors(options.color) }
  const sections = [
    headSection(explanation, page),
    ...explanation.signals.map(signal => signalSection(signal, page)),
    needsSection('some', explanation.needs.some, page),
    needsSection('solid', explanation.needs.solid, page),
    restSection(explanation, page),
  ]
  return withoutCommands(
    `${sections
      .filter(lines => lines.length > 0)
      .map(lines => lines.join('\n'))
      .join('\n\n')}\n`,
  )
}

const headSection = ({ title, why, assessment, whose = [] }: Explanation, { width, colors }: Page): string[] => {
  const { sign, word } = LEVEL_WORDS[assessment.level]
  const says = assessment.says === '' ? '' : `: ${sentenceText(redact(assessment.says), colors)}`
  return [
    ...wrapped(`${colors.bold(nameText(title))} (${nameText(assessment.id)}, ${assessment.importance})`, width),
    ...wrapped(`${sign} ${word}${says}`, width),
    ...whose.flatMap(text => wrapped(sentenceText(redact(text), colors), width)),
    ...wrapped(colors.dim(sentenceText(why, colors)), width),
  ]
}

const signalSection = (
  { id, title, count, places }: Explanation['signals'][number],
  { width, colors }: Page,
): string[] => {
  const hidden = count - places.length
  return [
    ...wrapped(`${colors.bold(sentenceText(title, colors))} (${nameText(id)}): ${count}`, width),
    ...places.flatMap(place => hanging('  ', placeText(place, colors), width)),
    ...(hidden > 0 && places.length > 0 ? [`  and ${hidden} more`] : []),
  ]
}

const placeText = ({ anchor, says, ...written }: Explanation['signals'][number]['places'][number], colors: Colors) => {
  const sentence = placeSentence({ anchor: redactedPlace(anchor), says: redact(says) }, colors)
  const by = writtenByText(written)
  return by === '' ? sentence : `${sentence} · ${nameText(redact(by))}`
}

const redactedPlace = (anchor: Anchor) => ('path' in anchor ? { ...anchor, path: redact(anchor.path) } : anchor)

/** The ways to a level; any one is enough. */
const needsSection = (level: Level, ways: readonly (readonly ExplainedNeed[])[], { width, colors }: Page): string[] => {
  const reached = ways.some(way => way.every(isMet))
  const head = `${LEVEL_WORDS[level].word} needs ${ways.length > 1 ? 'one of these ways' : 'this'}: ${reached ? 'met' : 'not met'}`
  return [
    colors.bold(head),
    ...ways.flatMap(way => [
      ...hanging(
        way.every(isMet) ? '  ✓ ' : '  ✗ ',
        way.map(need => needText(need, colors)).join('; ') || 'nothing',
        width,
      ),
    ]),
  ]
}

const isMet = ({ found, needed }: ExplainedNeed): boolean => found >= needed

const needText = ({ title, found, needed }: ExplainedNeed, colors: Colors): string => {
  const text = `${sentenceText(lowerFirst(title), colors)}: ${found} found, ${needed} needed`
  return found >= needed ? text : colors.yellow(text)
}

const restSection = ({ assessment, unchecked }: Explanation, { width, colors }: Page): string[] => [
  ...unseenDiscounts(assessment).flatMap(({ anchor, says }) =>
    wrapped(`Does not count: ${placeSentence({ anchor: redactedPlace(anchor), says: redact(says) }, colors)}`, width),
  ),
  ...saidTexts(saidIn(assessment), colors).flatMap(text => wrapped(text, width)),
  ...unlookedIn(unchecked).flatMap(text => wrapped(`Not looked at: ${sentenceText(redact(text), colors)}`, width)),
  ...(assessment.nextStep === undefined
    ? []
    : wrapped(`Next: ${sentenceText(redact(assessment.nextStep), colors)}`, width)),
  ...(assessment.question === undefined
    ? []
    : wrapped(`To ask: ${sentenceText(redact(assessment.question), colors)}`, width)),
]

/** No report has cleaned the candidate's words here. */
const saidIn = ({ level, claims = [], withdrawn = [] }: Assessment) => ({
  skill: { level },
  claims: claims.map(cleaned),
  withdrawn: withdrawn.map(cleaned),
})

const cleaned = <S extends Claim>(said: S): S => ({
  ...said,
  says: redact(said.says),
  anchor: redactedPlace(said.anchor),
})
