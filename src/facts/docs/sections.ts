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
export const topicsOf = (heading: string): Set<Topic> => topicsWhere(heading, () => true)

const topicsWhere = (heading: string, holds: (stem: Stem, text: string) => boolean): Set<Topic> => {
  const text = plain(heading.slice(0, MAX_HEADING))
    .replace(/[^\p{L}\p{M}\p{N}'+-]+/gu, ' ')
    .replace(/^[\s\d.ivx]{0,6}(?=\s)/, '')
    .trim()
  const topics = new Set<Topic>()
  for (const stem of STEMS)
    if ((stem.spaceless ? text.includes(stem.text) : beginsWord(text, stem.text)) && holds(stem, text))
      topics.add(stem.topic)
  return topics
}

const beginsWord = (text: string, stem: string): boolean => ` ${text}`.includes(` ${stem}`)

/** A page may be called "Installation"; a project called "Contact book" or "Demo shop" is about neither contact nor demo. */
const topicsOfTitle = (title: string): Set<Topic> =>
  topicsWhere(
    title,
    ({ text: stem, topic }, text) => topic !== 'aside' && text.split(' ').length === stem.split(' ').length,
  )

/** Sections with the topics of their own heading or, where it has none, of the section that they belong to. */
export const withTopics = (sections: readonly Section[]): TopicSection[] => {
  const above: { depth: number; topics: ReadonlySet<Topic> }[] = []
  const title = sections.find(({ heading }) => heading !== '')
  return sections.map(section => {
    while ((above.at(-1)?.depth ?? 0) >= section.depth) above.pop()
    const own = section === title && section.depth === 1 ? topicsOfTitle(section.heading) : topicsOf(section.heading)
    const topics = own.size > 0 ? own : (above.at(-1)?.topics ?? own)
    above.push({ depth: section.depth, topics })
    return { ...section, topics }
  })
}
