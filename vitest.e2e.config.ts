import { defineConfig } from 'vitest/config';

/** What needs a real browser: slower, and run apart (`npm run test:browser`). */
export default defineConfig({
  resolve: { conditions: ['liane', 'node'] },
  ssr: { resolve: { conditions: ['liane', 'node'] } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: ['e2e/**/*.test.ts'],
    globalSetup: ['packages/app/test/global-setup.ts'],
    testTimeout: 60_000,
    fileParallelism: false,
  },
});
