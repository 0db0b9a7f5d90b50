/** Parsers that share the YAML and TOML libraries: loaded together, so that the bundle holds those libraries once. */
export { ciFacts } from './ci.ts'
export { containerFacts } from './containers.ts'
export { dependencyFacts } from './dependencies.ts'
export { packagingFacts } from './packaging.ts'
export { webFileFacts } from './web-files.ts'
