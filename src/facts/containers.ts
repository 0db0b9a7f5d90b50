import { codeOf } from './containers/code.ts'
import { composeFact, composeFiles, linkedServices } from './containers/compose.ts'
import { devcontainerFact, isDevcontainerFile } from './containers/devcontainer.ts'
import { dockerfileFact } from './containers/dockerfile-fact.ts'
import { isDockerfileName } from './containers/file-names.ts'
import type { CommentedOutFact, Fact } from './kinds.ts'
import { inEachFile, type TextFile, type Texts } from './texts.ts'

const commentedOut = ({ path, owner, text }: TextFile): CommentedOutFact | undefined =>
  text.trimStart().startsWith('#')
    ? { kind: 'commented-out', anchor: { at: 'file', path }, owner, what: 'Dockerfile' }
    : undefined

/** What is said about containers: Dockerfiles with what they install, include and start, compose files and devcontainers. */
export const containerFacts = (texts: Texts): readonly Fact[] => {
  const composes = composeFiles(texts)
  const services = linkedServices(composes)
  const code = codeOf(texts)
  const named = new Set(services.flatMap(service => service.dockerfile ?? []))
  const isDockerfile = (file: TextFile): boolean => isDockerfileName(file.path) || named.has(file.path)
  return inEachFile(texts, (file): readonly (Fact | undefined)[] => {
    if (file.owner !== 'own') return []
    if (isDevcontainerFile(file.path)) return [devcontainerFact(file)]
    const compose = composes.find(candidate => candidate.file === file)
    if (compose) return [composeFact(compose, texts)]
    return isDockerfile(file) ? [dockerfileFact(file, services, code, texts) ?? commentedOut(file)] : []
  }).filter(fact => fact !== undefined)
}
