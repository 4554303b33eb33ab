import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['liane', 'node'] },
  ssr: { resolve: { conditions: ['liane', 'node'] } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: ['packages/*/{src,test,eval}/**/*.test.{ts,tsx}'],
    globalSetup: ['packages/app/test/global-setup.ts'],
    testTimeout: 20_000,
  },
});
