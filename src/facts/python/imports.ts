import type { ModuleFact, OwnImportFact, PackageFact, PackageImportFact, PackagingFact } from '../kinds.ts'
import type { ImportRecord } from './bindings.ts'
import type { PythonModule } from './module.ts'
import { moduleTitle } from './module-title.ts'
import type { Node } from './node.ts'
import { parentOf } from './project.ts'
import { docstringOf, keyword, stringValue } from './statements.ts'

const IDENTIFIER: ReadonlySet<string> = new Set(['identifier'])
const CALL: ReadonlySet<string> = new Set(['call'])
const ATTRIBUTE: ReadonlySet<string> = new Set(['attribute'])

export const moduleFact = (module: PythonModule): ModuleFact => ({
  kind: 'module',
  owner: module.owner,
  anchor: { at: 'file', path: module.path },
  path: module.path,
  name: moduleTitle(module.path),
  statements: module.root.children.length,
  isTest: module.isTest,
  isNotebook: module.notebook !== undefined,
  hasSyntaxErrors: module.tree.hasError,
  documented: docstringOf(module.root) !== undefined,
})

/** Imports of other own modules: one for each module that is imported. */
export const ownImportFacts = (module: PythonModule): OwnImportFact[] => {
  const first = new Map<string, OwnImportFact>()
  for (const record of module.bindings.imports) {
    const to = importedModule(module, record)
    if (to === undefined || to === module.path || first.has(to)) continue
    first.set(to, {
      kind: 'own-import',
      owner: module.owner,
      anchor: module.anchorLine(record.node),
      from: module.path,
      to,
      fromPackage: parentOf(module.path),
      toPackage: parentOf(to),
      relative: record.level > 0,
      dotted: record.level === 0 && record.module.includes('.'),
      used: record.name === '*' || isNameUsed(module, record.as),
      inTest: module.isTest,
    })
  }
  return [...first.values()]
}

/** The path of the own module that an import names. */
export const importedModule = (module: PythonModule, record: ImportRecord): string | undefined => {
  const { project } = module.program
  const { level, name } = record
  const full = name === '' || name === '*' ? record.module : [record.module, name].filter(Boolean).join('.')
  return (
    project.find(module.path, level, full) ??
    project.find(module.path, level, record.module, name === '' ? undefined : name) ??
    (level === 0 && project.isFolder(full) ? takenFromFolder(module, full, record.as) : undefined)
  )
}

/** `import desk` in a folder `desk`: the own module that the first of `desk.…` stands for. */
const takenFromFolder = (module: PythonModule, folder: string, as: string): string | undefined => {
  // `import services.desk` binds `services`.
  const written = folder.startsWith(`${as}.`) ? folder : as
  const { project } = module.program
  for (const node of module.root.descendants(ATTRIBUTE)) {
    if (node.child('object')?.text !== written) continue
    const name = node.child('attribute')?.text ?? ''
    const hit = project.find(module.path, 0, folder, name) ?? project.find(module.path, 0, `${folder}.${name}`)
    if (hit !== undefined) return hit
  }
  return undefined
}

/** The name stands somewhere else than in an import. */
export const isNameUsed = (module: PythonModule, name: string): boolean => {
  for (const node of module.root.descendants(IDENTIFIER)) {
    if (node.text !== name) continue
    const parent = node.parent
    const inImport = parent?.type === 'dotted_name' || parent?.type === 'aliased_import'
    if (!inImport || parent?.parent?.type === 'decorator') return true
  }
  return false
}

/**
 * Folders of own modules, and who imports from which. `__init__.py` counts as part of its folder. The root is a package where it
 * `isInsideOther`: a part of something larger, from where it has a name.
 */
export const packageFacts = (
  modules: readonly PythonModule[],
  imports: readonly OwnImportFact[],
  isInsideOther = false,
): (PackageFact | PackageImportFact)[] => {
  const folders = new Map<string, PythonModule[]>()
  for (const module of modules) {
    const folder = parentOf(module.path)
    if (folder !== '' || isInsideOther) folders.set(folder, [...(folders.get(folder) ?? []), module])
  }
  const shipped = imports.filter(one => !one.inTest)
  const outside = new Set(shipped.filter(one => !isInside(one.fromPackage, one.toPackage)).map(one => one.toPackage))
  const used = new Set(shipped.filter(isByPackage).map(one => one.toPackage))
  const packages = [...folders].flatMap(([path, inside]) => packageFact(path, inside, folders, outside, used) ?? [])
  return [...packages, ...packageImports(packages, shipped)]
}

/** Only a dotted name says that the root is one: its modules are found from everywhere in it. */
const isByPackage = ({ dotted, fromPackage, toPackage }: OwnImportFact): boolean =>
  dotted || (toPackage !== '' && fromPackage !== toPackage)

const INIT = /(^|\/)__init__\.py$/

const packageFact = (
  path: string,
  inside: readonly PythonModule[],
  folders: ReadonlyMap<string, readonly PythonModule[]>,
  outside: ReadonlySet<string>,
  used: ReadonlySet<string>,
): PackageFact | undefined => {
  const init = inside.find(module => INIT.test(module.path))
  if (!init && !used.has(path)) return undefined
  const own = inside.filter(module => !INIT.test(module.path) || module.root.children.length > 0)
  const parent = path !== '' && folders.has(parentOf(path)) ? parentOf(path) : undefined
  return {
    kind: 'package',
    owner: (own[0] ?? inside[0])?.owner ?? 'own',
    anchor: { at: 'file', path: init?.path ?? own[0]?.path ?? path },
    path,
    modules: own.length,
    hasInit: init !== undefined,
    ...(parent === undefined ? {} : { parent }),
    isTests:
      inside.every(module => module.isTest || module.path.endsWith('__init__.py')) &&
      inside.some(module => module.isTest),
    isDjangoApp: inside.some(module => /(^|\/)(models|apps|settings|wsgi|asgi)\.py$/.test(module.path)),
    imported: outside.has(path),
    used: used.has(path),
    isProject:
      own.length > 0 && own.every(module => /(^|\/)(settings|wsgi|asgi|urls|celery|__init__)\.py$/.test(module.path)),
  }
}

const packageImports = (packages: readonly PackageFact[], imports: readonly OwnImportFact[]): PackageImportFact[] => {
  const shipped = new Set(packages.filter(one => !one.isTests && !one.isProject).map(one => one.path))
  const first = new Map<string, PackageImportFact>()
  for (const { fromPackage: from, toPackage: to, owner, anchor } of imports) {
    if (
      !shipped.has(from) ||
      !shipped.has(to) ||
      isInside(from, to) ||
      isInside(to, from) ||
      first.has(`${from} ${to}`)
    )
      continue
    first.set(`${from} ${to}`, { kind: 'package-import', owner, anchor, from, to })
  }
  return [...first.values()]
}

const isInside = (folder: string, outer: string): boolean =>
  outer === '' || folder === outer || folder.startsWith(`${outer}/`)

/** `setup(...)` in a setup.py; `pyproject.toml` is read where the dependencies are. */
export const packagingFacts = (module: PythonModule, modules: readonly PythonModule[]): PackagingFact[] => {
  if (!/(^|\/)setup\.py$/.test(module.path)) return []
  for (const call of module.root.descendants(CALL)) {
    const callee = call.child('function')
    if (!callee || !/^(setuptools|distutils\.core)\.setup$|^\?\.?setup$/.test(module.resolve(callee) ?? '')) continue
    return [
      {
        kind: 'packaging',
        owner: module.owner,
        anchor: module.anchorLine(call),
        tool: 'setuptools',
        builds: buildsOwnCode(module, call, modules),
      },
    ]
  }
  return []
}

const buildsOwnCode = (module: PythonModule, call: Node, modules: readonly PythonModule[]): boolean => {
  const base = parentOf(module.path)
  const inside = modules.filter(
    other => other.path !== module.path && (base === '' || other.path.startsWith(`${base}/`)),
  )
  const declared = ['packages', 'py_modules']
    .flatMap(name => keyword(call, name) ?? [])
    .flatMap(value => (value.type === 'identifier' ? (module.valueOf(value) ?? []) : value))
  const finds = declared.some(value => value.type === 'call')
  if (
    finds &&
    inside.some(other => other.path.endsWith('__init__.py') && inside.some(sibling => isBeside(sibling, other)))
  )
    return true
  const names = declared
    .flatMap(value => (value.type === 'list' ? value.children : []))
    .flatMap(item => stringValue(item) ?? [])
  return names.some(name => {
    const folder = name.replaceAll('.', '/')
    return inside.some(other => isIn(other.path, base, folder) && other.root.children.length > 0)
  })
}

const isBeside = (sibling: PythonModule, init: PythonModule): boolean =>
  sibling.root.children.length > 0 && sibling.path.startsWith(`${parentOf(init.path)}/`) && !sibling.isTest

const isIn = (path: string, base: string, folder: string): boolean =>
  ['', 'src/', 'lib/'].some(root => {
    const prefix = `${base === '' ? '' : `${base}/`}${root}${folder}`
    return path.startsWith(`${prefix}/`) || path === `${prefix}.py`
  })
