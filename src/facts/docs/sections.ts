import { vocabularies } from '../words/index.ts'
import { plain } from '../words/spelling.ts'
import type { Section } from './outline.ts'

export type Topic = 'what' | 'install' | 'use' | 'aside'

/** A section with what it is about: its own heading's topics, else those of the section it belongs to. */
export interface TopicSection extends Section {
  readonly topics: ReadonlySet<Topic>
}

interface Stem {
  readonly text: string
  readonly spaceless: boolean
  readonly topic: Topic
}

const TOPICS: readonly Topic[] = ['what', 'install', 'use', 'aside']
const STEMS: readonly Stem[] = vocabularies.flatMap(({ headings, spaceless = false }) =>
  TOPICS.flatMap(topic => headings[topic].map(text => ({ text: plain(text), spaceless, topic }))),
)

/** Headings longer than this are sentences; the topic stands at their beginning or nowhere. */
const MAX_HEADING = 120

/** What a heading speaks of; several topics for "Installation and usage". */
export const topicsOf = (heading: string): Set<Topic> => {
  const text = plain(heading.slice(0, MAX_HEADING))
    .replace(/[^\p{L}\p{M}\p{N}'+-]+/gu, ' ')
    .replace(/^[\s\d.ivx]{0,6}(?=\s)/, '')
    .trim()
  const topics = new Set<Topic>()
  for (const stem of STEMS)
    if (stem.spaceless ? text.includes(stem.text) : beginsWord(text, stem.text)) topics.add(stem.topic)
  // "Testing" is an aside, "Running the tests" is both: what it is run for counts less than that it is run.
  return topics
}

const beginsWord = (text: string, stem: string): boolean => {
  const at = text.indexOf(stem)
  return at === 0 || (at > 0 && text[at - 1] === ' ') || text.includes(` ${stem}`)
}

export const withTopics = (sections: readonly Section[]): TopicSection[] => {
  const above: { depth: number; topics: ReadonlySet<Topic> }[] = []
  return sections.map(section => {
    while ((above.at(-1)?.depth ?? 0) >= section.depth) above.pop()
    const own = section.heading === '' || section.depth === 1 ? new Set<Topic>() : topicsOf(section.heading)
    const topics = section.depth === 1 && section.heading !== '' ? topicsOf(section.heading) : own
    const inherited = topics.size > 0 ? topics : (above.at(-1)?.topics ?? new Set<Topic>())
    above.push({ depth: section.depth, topics: inherited })
    return { ...section, topics: inherited }
  })
}
