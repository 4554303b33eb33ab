import { defineConfig } from 'vitest/config';

/** Processes killed and power cut, many times: minutes long, and run apart (`npm run test:crash`). */
export default defineConfig({
  resolve: { conditions: ['liane', 'node'] },
  ssr: { resolve: { conditions: ['liane', 'node'] } },
  test: {
    include: ['packages/app/test/crash/*.crash.ts'],
    testTimeout: 1_800_000,
    fileParallelism: false,
  },
});
