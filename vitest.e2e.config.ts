import { defineConfig } from 'vitest/config';

/** What needs a real browser: slower, and run apart (`npm run test:browser`). */
export default defineConfig({
  test: { include: ['e2e/**/*.test.ts'], testTimeout: 60_000, fileParallelism: false },
});
