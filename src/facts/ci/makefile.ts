import { lastOf } from './values.ts'

/** Deeper chains of targets are not followed. */
const DEEPEST = 5

interface Rule {
  readonly needs: readonly string[]
  readonly recipe: readonly string[]
}

/** The shell text of a target of a Makefile (or of its first one), its prerequisites' before its own; undefined when there is none. */
export const makeTarget = (text: string, target: string | undefined): string | undefined => {
  const { rules, variables } = lastOf(text, MAKEFILES, readMakefile) ?? readMakefile('')
  const first = target ?? [...rules.keys()].find(name => !name.startsWith('.'))
  if (first === undefined || !rules.has(first)) return undefined
  const done = new Set<string>()
  const lines: string[] = []
  const run = (name: string, depth: number): void => {
    const rule = rules.get(name)
    if (!rule || depth > DEEPEST || done.has(name)) return
    done.add(name)
    for (const need of rule.needs) run(need, depth + 1)
    lines.push(...rule.recipe)
  }
  run(first, 0)
  return lines.map(line => expanded(line, variables)).join('\n')
}

interface Makefile {
  readonly rules: ReadonlyMap<string, Rule>
  readonly variables: ReadonlyMap<string, string>
}

const MAKEFILES = new Map<string, Makefile | undefined>()

const readMakefile = (text: string): Makefile => {
  const rules = new Map<string, Rule>()
  const variables = new Map<string, string>()
  let current: readonly string[] = []
  for (const line of text.replace(/\\\r?\n/g, ' ').split(/\r?\n/)) {
    if (line.startsWith('\t')) {
      for (const name of current) addRecipe(rules, name, line.trim().replace(/^[@+-]+/, ''))
      continue
    }
    const assigned = /^(?:export )?([\w.-]{1,80})[ \t]*(?:[:?+]|::)?=[ \t]*(.{0,500})$/.exec(line)
    const rule = /^([^\s#:=][^#:=]{0,300}):{1,2}(?!=)([^#;]{0,500})(?:;(.{0,500}))?/.exec(line)
    if (assigned?.[1] !== undefined) variables.set(assigned[1], (assigned[2] ?? '').trim())
    else if (rule?.[1] !== undefined) {
      // A justfile's recipe may have parameters after its name.
      current = rule[1].trim().split(/\s+/)
      for (const name of current) {
        const known = rules.get(name)
        const needs = (rule[2] ?? '').split(/\s+/).filter(Boolean)
        rules.set(name, { needs: [...(known?.needs ?? []), ...needs], recipe: known?.recipe ?? [] })
        if (rule[3] !== undefined) addRecipe(rules, name, rule[3])
      }
    } else if (/^\S/.test(line) && !/^(?:#|if|else|endif)/.test(line)) current = []
  }
  return { rules, variables }
}

const addRecipe = (rules: Map<string, Rule>, name: string, line: string): void => {
  const known = rules.get(name)
  if (known && known.recipe.length < 500) rules.set(name, { needs: known.needs, recipe: [...known.recipe, line] })
}

/** `$(PYTHON) -m pytest` with `PYTHON = python3`; twice, as variables may name variables. `$(MAKE)` is make, `$$` a shell's `$`. */
const expanded = (line: string, variables: ReadonlyMap<string, string>): string => {
  const once = (text: string): string =>
    text.replace(/\$[({]([\w.-]{1,80})[)}]/g, (whole, name: string) =>
      name === 'MAKE' ? 'make' : (variables.get(name) ?? whole),
    )
  return once(once(line)).slice(0, 2_000).replaceAll('$$', '$')
}
