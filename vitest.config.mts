import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // They import JSON as bundlers allow it and Node does not.
    server: { deps: { inline: [/@actions\/(?:languageservice|workflow-parser)/] } },
  },
})
