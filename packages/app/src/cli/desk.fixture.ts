import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { main } from './main.ts';

/** Runs a command line as a person would, and keeps what is printed on each side. */
export async function run(...args: readonly string[]) {
  const said = { out: '', err: '' };
  const code = await main(args, {
    stdout: { write: (text) => (said.out += text) },
    stderr: { write: (text) => (said.err += text) },
  });
  return { code, ...said };
}

/** A folder for the tests of one file, cleared afterwards. */
export function desk() {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'liane-desk-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const at = (...names: readonly string[]) => join(folder, ...names);
  return {
    at,
    async file(name: string, content: string | Uint8Array): Promise<string> {
      await writeFile(at(name), content);
      return at(name);
    },
  };
}
