import type { StandardLibraryCallFact } from '../kinds.ts'
import type { PythonModule } from './module.ts'
import type { Node } from './node.ts'
import { STANDARD_MODULES, UNCOUNTED_MODULES } from './standard-modules.ts'

const LOOKED_AT: ReadonlySet<string> = new Set(['call', 'attribute', 'decorator', 'class_definition', 'subscript'])

/** Functions and classes of the standard library at work: the first place of each in a module. */
export const standardLibraryFacts = (module: PythonModule): StandardLibraryCallFact[] => {
  const first = new Map<string, StandardLibraryCallFact>()
  const note = (name: string | undefined, node: Node) => {
    const called = name === undefined ? undefined : standardName(name)
    if (called === undefined || first.has(called)) return
    first.set(called, {
      kind: 'standard-library-call',
      owner: module.owner,
      anchor: module.anchorLine(node),
      module: called.split('.')[0] ?? called,
      name: called,
      inTest: module.isTest,
    })
  }
  for (const node of module.root.descendants(LOOKED_AT)) {
    switch (node.type) {
      case 'call': {
        const callee = node.child('function')
        if (callee) note(module.resolve(callee), node)
        break
      }
      case 'decorator': {
        // `@wraps(f)`, `@dataclass`
        const expression = node.children.find(child => child.type !== '@')
        if (expression && expression.type !== 'call') note(module.resolve(expression), node)
        break
      }
      case 'class_definition':
        for (const base of node.child('superclasses')?.children ?? []) note(module.resolve(base), node)
        break
      default: {
        // `sys.argv`, `os.environ['X']`: data that is read, not a function's name.
        const parent = node.parent
        if (parent?.type === 'attribute' || (parent?.type === 'call' && node.field === 'function')) break
        const name = module.resolve(node)
        if (name !== undefined && DATA.test(name)) note(name.replace(/\[\]$/, ''), node)
      }
    }
  }
  return [...first.values()]
}

/** Module data that people use like functions. */
const DATA =
  /^(sys\.(argv|path|stdin|stdout|stderr|platform|version_info|modules)|os\.(environ|sep|linesep|name)|string\.(ascii_\w+|digits|punctuation)|math\.(pi|e|inf)|signal\.SIG\w+|http\.HTTPStatus\.\w+)(\[\])?$/

/** `os.path.join` of `os.path.join`, `datetime.datetime` of `datetime.datetime.now().date`; undefined outside of the library. */
const standardName = (name: string): string | undefined => {
  const plain = name.replace(/(\(\)|\[\]).*$/, '')
  const [root = ''] = plain.split('.')
  if (!STANDARD_MODULES.has(root) || UNCOUNTED_MODULES.has(root) || plain === root) return undefined
  return plain.length < 80 ? plain : undefined
}
