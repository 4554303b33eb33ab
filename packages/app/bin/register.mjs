// Node runs our TypeScript as it is, JSX aside: esbuild turns it into calls as a file is loaded. What came of it is kept
// beside the packages npm installed, under the hash of what it was made from; without a place to keep it, it is made
// again. `liane` is the condition under which @liane/graph gives its source (docs/decisions/003-run-from-source.md).
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire, enableCompileCache, registerHooks } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const packages = dirname(dirname(require.resolve('esbuild/package.json')));
const kept = join(packages, '.cache', 'liane');
// Types taken away and code compiled once, by Node itself.
enableCompileCache(kept);

let esbuild;

registerHooks({
  resolve(specifier, context, next) {
    return next(specifier, { ...context, conditions: [...context.conditions, 'liane'] });
  },
  load(url, context, next) {
    if (!url.endsWith('.tsx')) return next(url, context);
    return { format: 'module', source: javaScriptOf(url), shortCircuit: true };
  },
});

function javaScriptOf(url) {
  const source = readFileSync(fileURLToPath(url), 'utf8');
  const path = join(
    kept,
    `${createHash('sha256').update(`${url}\n${source}`).digest('hex').slice(0, 32)}.js`,
  );
  try {
    return readFileSync(path, 'utf8');
  } catch {
    const code = transformed(url, source);
    keep(path, code);
    return code;
  }
}

function transformed(url, source) {
  esbuild ??= require('esbuild');
  const { code } = esbuild.transformSync(source, {
    loader: 'tsx',
    format: 'esm',
    target: 'node22',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    sourcemap: 'inline',
    sourcefile: url,
  });
  return code;
}

/** Whole or not at all: two may start at once. */
function keep(path, code) {
  try {
    mkdirSync(kept, { recursive: true });
    writeFileSync(`${path}.${process.pid}`, code);
    renameSync(`${path}.${process.pid}`, path);
  } catch {
    // A folder nobody may write to costs time, nothing else.
  }
}
