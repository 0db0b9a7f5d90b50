import type { DocstringsFact, Fact } from '../kinds.ts'

/** How many of these functions are documented, placed at the first one that is; nothing where none is. */
export const docstringsFact = (facts: readonly Fact[]): DocstringsFact[] => {
  const functions = facts.filter(fact => fact.kind === 'function' && fact.owner === 'own')
  const documented = functions.filter(fact => fact.kind === 'function' && fact.documented && !fact.isTest)
  const [first] = documented
  if (!first) return []
  return [
    { kind: 'docstrings', owner: 'own', anchor: first.anchor, documented: documented.length, total: functions.length },
  ]
}
