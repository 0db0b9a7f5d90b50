/** How much of a report is written out. Lists start with their most telling entries, so a limit drops the least telling. */
export interface Detail {
  /** Places for each skill under "all evidence". */
  readonly evidence: number
  /** Entries of each other list: what was left out, not read, warned of. */
  readonly entries: number
  /** Characters of a sentence. */
  readonly sentence: number
  /** Characters of a path that is shown. */
  readonly path: number
  /** Rows of each table. */
  readonly rows: number
  readonly links: boolean
  /** What is folded: steps, reviewers' part, what was read. */
  readonly folds: boolean
}

const full = { sentence: 300, path: 80, rows: 60, links: true, folds: true }
const EVIDENCE = [60, 40, 25, 12, 8, 5, 3, 2, 1, 0]

const DETAILS: readonly Detail[] = [
  ...EVIDENCE.map(evidence => ({ ...full, evidence, entries: Math.max(evidence, 5) })),
  { ...full, evidence: 0, entries: 3, sentence: 160, path: 60 },
  { ...full, evidence: 0, entries: 1, sentence: 100, path: 40, rows: 30 },
  { ...full, evidence: 0, entries: 0, sentence: 80, path: 40, rows: 30, folds: false },
  { ...full, evidence: 0, entries: 0, sentence: 60, path: 30, rows: 20, folds: false, links: false },
  { ...full, evidence: 0, entries: 0, sentence: 60, path: 30, rows: 0, folds: false, links: false },
]

export interface Limits {
  /** UTF-16 units, which are never fewer than what a host counts as characters. */
  readonly characters: number
  /** In UTF-8. */
  readonly bytes: number
}

/** The most detailed rendering that keeps the limits, from at most `evidence` places a skill; the barest when none does. */
export const renderWithin = (
  render: (detail: Detail) => string,
  evidence: number,
  { characters, bytes }: Limits,
): string => {
  let text = ''
  for (const detail of DETAILS.filter(one => one.evidence <= evidence)) {
    text = render(detail)
    if (text.length <= characters && (text.length * 3 <= bytes || utf8Length(text) <= bytes)) return text
  }
  return text
}

const utf8Length = (text: string): number => new TextEncoder().encode(text).length
