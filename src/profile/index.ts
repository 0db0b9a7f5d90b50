import type { Profile } from '../types.ts'
import { juniorPythonBackend } from './junior-python-backend.ts'

/** The first is the default. */
export const profiles: readonly [Profile, ...Profile[]] = [juniorPythonBackend]
