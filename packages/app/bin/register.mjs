// Node runs our TypeScript as it is, JSX aside: esbuild turns it into calls as a file is loaded.
// `liane` is the condition under which @liane/graph gives its source (docs/decisions/003-run-from-source.md).
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

let esbuild;

registerHooks({
  resolve(specifier, context, next) {
    return next(specifier, { ...context, conditions: [...context.conditions, 'liane'] });
  },
  load(url, context, next) {
    if (!url.endsWith('.tsx')) return next(url, context);
    esbuild ??= process.getBuiltinModule('node:module').createRequire(import.meta.url)('esbuild');
    const { code } = esbuild.transformSync(readFileSync(fileURLToPath(url), 'utf8'), {
      loader: 'tsx',
      format: 'esm',
      target: 'node22',
      jsx: 'automatic',
      jsxImportSource: 'hono/jsx',
      sourcemap: 'inline',
      sourcefile: url,
    });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
