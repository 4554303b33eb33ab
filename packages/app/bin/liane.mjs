#!/usr/bin/env node
// The door of the command line. The machine's own Node may be too old to read TypeScript: then the one that
// `npm ci` brought runs the command instead (docs/decisions/002-node.md).
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const [major, minor] = process.versions.node.split('.').map(Number);
if (major > 22 || (major === 22 && minor >= 18)) {
  // Whoever reads may stop reading (`liane plan | head`): that is no error.
  process.stdout.on('error', (error) => stop(error));
  process.stderr.on('error', () => {});
  await import('./register.mjs');
  const { main } = await import('../src/cli/main.ts');
  process.exitCode = await main(process.argv.slice(2));
} else {
  process.exitCode = runOnBroughtNode();
}

function stop(error) {
  if (error.code === 'EPIPE') process.exit(0);
  console.error(`liane: ${error.message}`);
  process.exit(1);
}

function runOnBroughtNode() {
  try {
    const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
    const node = join(dirname(require.resolve(`${name}/package.json`)), 'bin', 'node');
    const command = [...process.execArgv, fileURLToPath(import.meta.url), ...process.argv.slice(2)];
    return spawnSync(node, command, { stdio: 'inherit' }).status ?? 1;
  } catch {
    console.error(`liane: Node 22.18 or newer is needed, and this is ${process.version}.`);
    console.error(
      'Run `npm ci` without --omit=optional (Linux), or install Node 24 from https://nodejs.org.',
    );
    return 1;
  }
}
