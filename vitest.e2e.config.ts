import './tools/node-20.ts'
import { defineConfig } from 'vitest/config'

/** Real browsers, one after the other, from the builds in `.output`. No retries: a run that flickers is broken. */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.e2e.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    retry: 0,
  },
})
