import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/full/**'],
    setupFiles: ['tests/seed.ts'],
    testTimeout: 120_000,
  },
})
