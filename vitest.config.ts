import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['liane', 'node', 'import', 'default'] },
  ssr: { resolve: { conditions: ['liane', 'node', 'import', 'default'] } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: ['packages/*/{src,test,eval}/**/*.test.{ts,tsx}'],
    testTimeout: 20_000,
  },
});
