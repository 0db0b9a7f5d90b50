import type { SqlDeclarationFact, SqlFact } from '../kinds.ts'
import { type SourceCode, shortened } from './source-code.ts'
import { sqlMeaning } from './sql-text.ts'

/** More rows than a person types. */
const MANY_INSERTS = 100
const MOST_STATEMENTS = 300
const DUMP =
  /^-- (?:MySQL|MariaDB|phpMyAdmin|PostgreSQL|Adminer|Dump|Host:|HeidiSQL|SQLite)[^\n]{0,60}(?:dump|Server version|Host)/im

/** Statements of an SQL file. A database's dump is data: its first table alone is a fact. */
export const sqlFileFacts = ({ file, code, bare, lineAt }: SourceCode): readonly (SqlFact | SqlDeclarationFact)[] => {
  const common = { owner: file.owner, language: 'other' as const, via: 'sql' }
  const inTest = /(?:^|\/)tests?\//.test(file.path)
  const facts: (SqlFact | SqlDeclarationFact)[] = []
  for (const { start, end } of statements(bare)) {
    const meaning = sqlMeaning(code.slice(start, end))
    if (!meaning) continue
    const anchor = { at: 'lines' as const, path: file.path, startLine: lineAt(start), endLine: lineAt(end - 1) }
    const text = shortened(code.slice(start, Math.min(end, start + 300)))
    if (/^create/i.test(text))
      facts.push({ ...common, kind: 'sql-declaration', anchor, what: 'table', name: meaning.target })
    facts.push({ ...common, kind: 'sql', anchor, ...meaning, text, inTest })
  }
  const inserts = facts.filter(fact => fact.kind === 'sql' && fact.operation === 'create').length
  const isDump = inserts >= MANY_INSERTS || DUMP.test(file.text.slice(0, 2_000))
  return isDump
    ? [facts.find(fact => fact.kind === 'sql' && fact.operation === 'schema') ?? facts[0]].filter(
        fact => fact !== undefined,
      )
    : facts
}

const statements = (bare: string): readonly { start: number; end: number }[] => {
  const found: { start: number; end: number }[] = []
  for (let at = 0; at < bare.length && found.length < MOST_STATEMENTS; ) {
    const next = bare.indexOf(';', at)
    const end = next < 0 ? bare.length : next
    const text = bare.slice(at, end)
    const start = at + (text.length - text.trimStart().length)
    if (text.trim() !== '') found.push({ start, end: start + text.trim().length })
    at = end + 1
  }
  return found
}
