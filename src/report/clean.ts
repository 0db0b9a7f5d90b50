import type { Anchor, Assessment, Authorship, Claim } from '../types.ts'
import { redact } from './redact.ts'
import { shortenSentence } from './sentence.ts'

/** A sentence is a half line; what is longer is somebody's data, not our words. */
const MAX_SENTENCE = 1000
/** Redacting takes time for each character; cut first, but far behind what is kept, so that no half of a secret stays. */
const MAX_REDACTED = 20_000

/** Somebody's text as a report may hold it: no e-mail address in it, nothing like a secret, of a bounded length. */
export const clean = (text: string): string => shortenSentence(redact(text.slice(0, MAX_REDACTED)), MAX_SENTENCE)

export const cleanOptional = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : clean(text)

export const cleanAnchor = (anchor: Anchor): Anchor =>
  'path' in anchor ? { ...anchor, path: redact(anchor.path) } : anchor

export const cleanAssessment = (assessment: Assessment): Assessment => ({
  ...assessment,
  says: clean(assessment.says),
  evidence: assessment.evidence.map(({ signal, title, says, anchor, by }) => ({
    signal,
    title: clean(title),
    says: clean(says),
    anchor: cleanAnchor(anchor),
    ...(by === undefined ? {} : { by: by.map(clean) }),
  })),
  ...(assessment.candidateReason === undefined ? {} : { candidateReason: clean(assessment.candidateReason) }),
  unchecked: assessment.unchecked.map(({ what, reason }) => ({ what: clean(what), reason: clean(reason) })),
  ...(assessment.nextStep === undefined ? {} : { nextStep: clean(assessment.nextStep) }),
  ...(assessment.question === undefined ? {} : { question: clean(assessment.question) }),
  ...(assessment.discounted === undefined
    ? {}
    : {
        discounted: assessment.discounted.map(({ signal, says, anchor }) => ({
          signal,
          says: clean(says),
          anchor: cleanAnchor(anchor),
        })),
      }),
  ...(assessment.claims === undefined ? {} : { claims: assessment.claims.map(cleanSaid) }),
  ...(assessment.withdrawn === undefined ? {} : { withdrawn: assessment.withdrawn.map(cleanSaid) }),
})

const cleanSaid = <S extends Claim>(said: S): S => ({
  ...said,
  says: clean(said.says),
  anchor: cleanAnchor(said.anchor),
})

export const cleanAuthorship = ({ people, more, recognised, says, merged, notes }: Authorship): Authorship => ({
  people: people.map(({ name, commits, coAuthored, candidate }) => ({
    name: clean(name),
    commits,
    coAuthored,
    candidate,
  })),
  more,
  recognised,
  says: says.map(clean),
  merged: merged.map(clean),
  notes: notes.map(clean),
})
