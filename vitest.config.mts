import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Many tests wait for programs that they start, and for these programs' own waits: more of them at once than cores.
    maxWorkers: Math.max(4, availableParallelism()),
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // They import JSON as bundlers allow it and Node does not.
    server: { deps: { inline: [/@actions\/(?:languageservice|workflow-parser)/] } },
  },
})
