import { defineConfig } from 'vitest/config'

/** What takes longer than a push should: whole foreign catalogs, where they are at hand. */
export default defineConfig({
  test: {
    include: ['tests/full/**/*.test.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
})
