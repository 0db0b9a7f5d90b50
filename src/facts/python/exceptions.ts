import type { HandlerFact, RaiseFact, Reaction } from '../kinds.ts'
import type { Analysis } from './analysis.ts'
import { functionAround, type PythonModule } from './module.ts'
import type { Node } from './node.ts'
import { workOf } from './statements.ts'

const LOOKED_AT: ReadonlySet<string> = new Set(['except_clause', 'except_group_clause', 'raise_statement'])
const CALL: ReadonlySet<string> = new Set(['call', 'print_statement'])
const RAISE: ReadonlySet<string> = new Set(['raise_statement'])
const LOOP: ReadonlySet<string> = new Set(['while_statement', 'for_statement'])
const EXCEPT: ReadonlySet<string> = new Set(['except_clause', 'except_group_clause'])
const RETURN: ReadonlySet<string> = new Set(['return_statement'])
const BROAD: ReadonlySet<string> = new Set([
  'builtins.Exception',
  'builtins.BaseException',
  'builtins.StandardError',
  'Exception',
])

export const exceptionFacts = (module: PythonModule, analysis: Analysis): (HandlerFact | RaiseFact)[] => {
  const facts: (HandlerFact | RaiseFact)[] = []
  for (const node of module.root.descendants(LOOKED_AT)) {
    if (node.type === 'raise_statement') facts.push(raiseFact(module, analysis, node))
    else {
      const handler = handlerFact(module, node)
      if (handler) facts.push(handler)
    }
  }
  return facts
}

const handlerFact = (module: PythonModule, node: Node): HandlerFact | undefined => {
  const exceptions = exceptionsOf(module, node)
  // `try: import json except ImportError: import simplejson` is a choice of modules, no handling of errors.
  if (
    exceptions.every(name => /(ImportError|ModuleNotFoundError)$/.test(name)) &&
    exceptions.length > 0 &&
    importsOnly(node)
  )
    return undefined
  const block = node.childOf('block')
  const broad = exceptions.length === 0 || exceptions.some(name => BROAD.has(name))
  const { reaction, hides } = reactionOf(module, node, block)
  return {
    kind: 'handler',
    owner: module.owner,
    anchor: module.anchorLine(node),
    exceptions: exceptions.map(plainName),
    broad,
    reaction,
    hides,
    inTest: module.isTest,
  }
}

const importsOnly = (node: Node): boolean => {
  const work = workOf(node.childOf('block'))
  return work.every(
    statement =>
      /^import/.test(statement.type) ||
      (statement.type === 'expression_statement' && statement.children[0]?.type === 'assignment'),
  )
}

/** `KeyError`, `(KeyError, ValueError)`, `Error as e`, and Python 2's `IOError, e`. */
const exceptionsOf = (module: PythonModule, node: Node): string[] => {
  const value = node.child('value') ?? node.children.find(child => child.type !== 'block')
  if (!value) return []
  const caught = value.type === 'as_pattern' ? value.children[0] : value
  const each = caught?.type === 'tuple' ? caught.children : caught ? [caught] : []
  return each.map(one => module.resolve(one) ?? one.text.slice(0, 80))
}

const plainName = (name: string): string =>
  name
    .replace(/^builtins\./, '')
    .replace(/^own:[^#]*#/, '')
    .replace(/^\?\.?/, '')

const LOGS =
  /(^|[.?])(debug|info|warning|warn|error|exception|critical|log|print_exc|format_exc|capture_exception|captureException)(\(\))?$/
const REPORTS =
  /^builtins\.print$|(^|\.)(flash|showerror|showwarning|showinfo|abort|jsonify|render|render_template|Response|JsonResponse|HttpResponse|JSONResponse|send|reply|echo|secho|write|send_message|reply_text|add_error|fail|messages\.\w+|redirect|make_response|exit)$/

const reactionOf = (
  module: PythonModule,
  clause: Node,
  block: Node | undefined,
): { reaction: Reaction; hides: boolean } => {
  const work = workOf(block)
  if (!block || work.length === 0) return { reaction: 'passes', hides: true }
  const raised = block.descendants(RAISE)
  if (raised.some(statement => statement.children.length === 0)) return { reaction: 'reraises', hides: false }
  if (raised.length > 0) return { reaction: 'translates', hides: false }
  const names = block
    .descendants(CALL)
    .map(call =>
      call.type === 'print_statement'
        ? 'builtins.print'
        : ((call.child('function') && module.resolve(call.child('function') ?? call)) ?? ''),
    )
  if (names.some(name => /^(sys|os)\.(_)?exit$|^builtins\.(exit|quit)$/.test(name)))
    return { reaction: 'exits', hides: false }
  if (names.some(name => LOGS.test(name))) return { reaction: 'logs', hides: false }
  if (names.some(name => REPORTS.test(name))) return { reaction: 'reports', hides: false }
  const [only] = work
  if (work.length === 1 && only?.type === 'continue_statement') {
    const loop = clause.above(LOOP)
    return loop?.type === 'while_statement'
      ? { reaction: 'retries', hides: false }
      : { reaction: 'passes', hides: true }
  }
  if (work.length === 1 && only?.type === 'break_statement') return { reaction: 'recovers', hides: false }
  const returned = block.descendants(RETURN)
  if (returned.length > 0) return { reaction: 'returns', hides: work.length === 1 && returned.every(isBareDefault) }
  return { reaction: 'recovers', hides: false }
}

/** `return`, `return None`, `return False`, `return {}`: the caller learns little of what went wrong. */
const isBareDefault = (statement: Node): boolean => {
  const [value] = statement.children
  if (!value) return true
  if (value.type === 'none' || value.type === 'false' || value.type === 'true') return true
  return (
    (value.type === 'dictionary' || value.type === 'list' || value.type === 'tuple' || value.type === 'string') &&
    value.children.length === 0
  )
}

const raiseFact = (module: PythonModule, analysis: Analysis, node: Node): RaiseFact => {
  const raised = node.children.find(child => child.type !== 'from')
  // Python 2's `raise ValueError, 'days'`
  const value = raised?.type === 'expression_list' ? raised.children[0] : raised
  const callee = value?.type === 'call' ? value.child('function') : value
  const name = callee ? (module.resolve(callee) ?? callee.text.slice(0, 80)) : ''
  const own = analysis.classes.get(name)?.kind === 'exception'
  const plain = plainName(name)
  return {
    kind: 'raise',
    owner: module.owner,
    anchor: module.anchorLine(node),
    exception: plain,
    own,
    apt: plain !== '' && !/^(Exception|BaseException)$/.test(plain) && !isCaughtName(node, value),
    abstract: plain === 'NotImplementedError' && workOf(functionAround(node)?.child('body')).length <= 1,
    inTest: module.isTest,
  }
}

/** `except KeyError as error: raise error` raises nothing new. */
const isCaughtName = (node: Node, value: Node | undefined): boolean => {
  if (value?.type !== 'identifier') return false
  const clause = node.above(EXCEPT)
  return (
    clause?.children.some(child => child.type === 'as_pattern' && child.child('alias')?.text === value.text) ?? false
  )
}
