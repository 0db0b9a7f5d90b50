import type { DatabaseOperation } from '../kinds.ts'

export interface SqlMeaning {
  readonly operation: DatabaseOperation
  readonly target: string
}

const NAME = '["`\\[]?([\\w.]{1,120})'

const FORMS: readonly (readonly [RegExp, DatabaseOperation])[] = [
  [new RegExp(`^create\\s+(?:temp(?:orary)?\\s+)?table\\s+(?:if\\s+not\\s+exists\\s+)?${NAME}`, 'i'), 'schema'],
  [new RegExp(`^alter\\s+table\\s+${NAME}`, 'i'), 'schema'],
  [new RegExp(`^insert\\s+(?:or\\s+\\w+\\s+|ignore\\s+)?into\\s+${NAME}`, 'i'), 'create'],
  [new RegExp(`^update\\s+${NAME}["\`\\]]?\\s+(?:\\w+\\s+)?set\\b`, 'i'), 'update'],
  [new RegExp(`^delete\\s+from\\s+${NAME}`, 'i'), 'delete'],
  [new RegExp(`^select\\b[\\s\\S]{1,2000}?\\bfrom\\s+${NAME}`, 'i'), 'read'],
  [new RegExp(`^with\\s[\\s\\S]{1,2000}?\\bselect\\b[\\s\\S]{1,2000}?\\bfrom\\s+${NAME}`, 'i'), 'read'],
]

/** What an SQL statement does and to which table; a `select` with a condition filters. Undefined for everything else. */
export const sqlMeaning = (statement: string): SqlMeaning | undefined => {
  const text = statement.trim().slice(0, 4_000)
  // "Select a book from the shelf" is a sentence: people write keywords all in capitals or all in small letters.
  if (/^[A-Z][a-z]/.test(text)) return undefined
  for (const [form, operation] of FORMS) {
    const target = form.exec(text)?.[1]
    if (target === undefined) continue
    return { operation: operation === 'read' && /\b(?:where|having)\b/i.test(text) ? 'filter' : operation, target }
  }
  return undefined
}
