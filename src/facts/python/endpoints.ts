import type { EndpointFact } from '../kinds.ts'
import type { Analysis } from './analysis.ts'
import { decoratedRoutes } from './decorated-routes.ts'
import { ANY_FRAMEWORK } from './frameworks.ts'
import type { PythonModule } from './module.ts'
import { wiredRoutes } from './wired-routes.ts'

/** Own routes of every framework, wired by a decorator, a call or a table of addresses. */
export const endpointFacts = (module: PythonModule, analysis: Analysis): EndpointFact[] =>
  analysis.mentions(ANY_FRAMEWORK) ? [...decoratedRoutes(module, analysis), ...wiredRoutes(module, analysis)] : []
