import type { Profile } from '../../types.ts'
import { describingOutputs, registryOutput, staleOutputs, writeOutputs } from './outputs.ts'

/** Paths of the generated files under `root` that are not what they should be. Writes nothing. */
export const findStale = async (root: string, profile: Profile): Promise<readonly string[]> => {
  const outputs = [registryOutput(root), ...(await describingOutputs(root, profile))]
  return staleOutputs(root, outputs).map(output => output.path)
}

/** Writes the generated files that are not what they should be, and returns their paths. */
export const generate = async (root: string, profile: Profile): Promise<readonly string[]> => {
  const registry = staleOutputs(root, [registryOutput(root)])
  writeOutputs(root, registry)
  const others = staleOutputs(root, await describingOutputs(root, profile))
  writeOutputs(root, others)
  return [...registry, ...others].map(output => output.path)
}
