import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = import.meta.dirname

export default defineConfig({
  resolve: {
    alias: { '@': root, 'server-only': path.join(root, 'scripts/empty.js') },
  },
  test: {
    exclude: ['node_modules/**', '.next*/**', 'e2e/**', 'generated/**'],
    // Every core: by default one is left alone, and that is half of a small machine.
    maxWorkers: '100%',
    // One line for each call would bury what failed.
    env: { TRUCE_LOG: process.env.TRUCE_LOG ?? 'warn', TRUCE_RATE_LIMITS: 'off' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // A busy machine renders slowly.
          testTimeout: 30_000,
          include: ['**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts', 'node_modules/**', '.next*/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['**/*.db.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          isolate: false,
          setupFiles: ['lib/server/db/test-process.ts'],
        },
      },
    ],
  },
})
