import type { FrameworkFact } from '../kinds.ts'
import type { Analysis } from './analysis.ts'
import type { ImportRecord } from './bindings.ts'
import { methodsOf } from './classes.ts'
import { importedModule } from './imports.ts'
import type { PythonModule } from './module.ts'
import type { Node } from './node.ts'
import { modelOf } from './orm-methods.ts'

/** Import roots of web frameworks and their add-ons, and what a reader calls the framework. */
const ROOTS: Readonly<Record<string, string>> = {
  flask: 'Flask',
  flask_restful: 'Flask',
  flask_restplus: 'Flask',
  flask_restx: 'Flask',
  flask_smorest: 'Flask',
  flask_sqlalchemy: 'Flask',
  flask_login: 'Flask',
  flask_cors: 'Flask',
  flask_wtf: 'Flask',
  connexion: 'Connexion',
  django: 'Django',
  rest_framework: 'Django',
  ninja: 'Django',
  fastapi: 'FastAPI',
  starlette: 'Starlette',
  tornado: 'Tornado',
  aiohttp: 'aiohttp',
  bottle: 'Bottle',
  pyramid: 'Pyramid',
  sanic: 'Sanic',
  quart: 'Quart',
  falcon: 'Falcon',
  cherrypy: 'CherryPy',
  litestar: 'Litestar',
  starlite: 'Litestar',
  web: 'web.py',
  web2py: 'web2py',
  masonite: 'Masonite',
  robyn: 'Robyn',
  blacksheep: 'BlackSheep',
  molten: 'Molten',
  responder: 'Responder',
}

/** An import of one of these, wherever it stands. */
export const ANY_FRAMEWORK = new RegExp(`\\b(import|from)\\s+(${Object.keys(ROOTS).join('|')})\\b`)

export const frameworkOfImport = (dotted: string): string | undefined => {
  const root = dotted.split('.')[0] ?? ''
  if (!Object.hasOwn(ROOTS, root)) return undefined
  // aiohttp is a client too: only its server half is a web framework.
  if (root === 'aiohttp' && !/^aiohttp\.(web|test_utils)/.test(dotted)) return undefined
  return ROOTS[root]
}

const LOOKED_AT: ReadonlySet<string> = new Set(['call', 'class_definition'])
const APPLICATION =
  /^(flask\.(Flask|Blueprint)|fastapi\.(FastAPI|APIRouter)|starlette\.applications\.Starlette|tornado\.web\.Application|aiohttp\.web\.Application|bottle\.Bottle|pyramid\.config\.Configurator|sanic\.Sanic|quart\.Quart|falcon\.(API|App)|connexion\.\w+|web\.application|litestar\.Litestar|flask_rest(ful|plus|x)\.Api)$/

export const frameworkFacts = (module: PythonModule, analysis: Analysis): FrameworkFact[] => {
  const facts: FrameworkFact[] = []
  const note = (node: Node, framework: string, use: FrameworkFact['use'], name: string, substantial = true) =>
    facts.push({
      kind: 'framework',
      owner: module.owner,
      anchor: module.anchorLine(node),
      framework,
      use,
      name,
      substantial,
    })
  const seen = new Set<string>()
  for (const record of module.bindings.imports) {
    const framework =
      record.level > 0
        ? undefined
        : frameworkOfImport([record.module, record.name].filter(part => part !== '' && part !== '*').join('.'))
    if (framework === undefined || seen.has(framework)) continue
    // A module of one's own called `web` or `ninja` is no framework.
    if (isOwn(module, record)) continue
    seen.add(framework)
    note(record.node, framework, 'import', record.module)
  }
  for (const node of module.root.descendants(LOOKED_AT)) {
    if (node.type === 'class_definition') ofClass(module, analysis, node, note)
    else {
      const name = module.resolve(node.child('function') ?? node) ?? ''
      if (APPLICATION.test(name)) note(node, frameworkOfImport(name) ?? 'another framework', 'application', name)
      else if (/^django\.contrib\.admin\.(site\.)?register$/.test(name)) note(node, 'Django', 'admin', 'register')
    }
  }
  return facts
}

/** A module of one's own, under the name of the audited folder too: what `import web` means there, its use tells. */
const isOwn = (module: PythonModule, record: ImportRecord): boolean => {
  const { project } = module.program
  const name = record.name === '' ? undefined : record.name
  if (project.find(module.path, 0, record.module, name) !== undefined) return true
  return project.isFolder(record.module) && importedModule(module, record) !== undefined
}

type Note = (node: Node, framework: string, use: FrameworkFact['use'], name: string, substantial?: boolean) => void

const KINDS: readonly (readonly [RegExp, FrameworkFact['use']])[] = [
  [/^django\.forms\.|^django\.contrib\.auth\.forms\.|^crispy_forms\./, 'form'],
  [/^django\.contrib\.admin\./, 'admin'],
  [/^rest_framework\.serializers\./, 'serializer'],
  [/^(django\.views|rest_framework\.(views|viewsets|generics))\b|^django\.contrib\.auth\.views\./, 'view'],
]

const ofClass = (module: PythonModule, analysis: Analysis, node: Node, note: Note): void => {
  const own = analysis.classOf(node, module)
  if (!own) return
  const name = node.child('name')?.text ?? ''
  const body = node.child('body')?.children.length ?? 0
  if (modelOf(own.externalBases) === 'django') return note(node, 'Django', 'model', name, body > 0)
  const form = own.externalBases.some(base => /^(flask_wtf|wtforms)\.(\w+\.)*(FlaskForm|Form)$/.test(base))
  if (form) return note(node, 'Flask', 'form', name, body > 0)
  const kind = KINDS.find(([pattern]) => own.externalBases.some(base => pattern.test(base)))?.[1]
  if (kind) note(node, 'Django', kind, name, methodsOf(node).length > 0 || body > 1 || kind !== 'view')
}
