import { mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FolderLock, lockByFile, lockFolder } from './folder-lock.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'liane-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const NOT_A_PROCESS = 2 ** 22 + 1;
const refusal = (locking: Promise<FolderLock>) => locking.then(() => 'locked').catch((error) => error.code);

describe.each([
  ['as this machine does it', lockFolder],
  ['by a file', lockByFile],
])('A data folder locked %s', (_way, lock) => {
  it('is one Liane’s at a time, and another’s once it was released', async () => {
    const held = await lock(folder);
    expect(await refusal(lock(folder))).toBe('data-folder-in-use');
    await held.release();
    await (await lock(folder)).release();
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('A lock', () => {
  it('left in a file by a process that is gone is void', async () => {
    for (const left of [String(NOT_A_PROCESS), String(process.pid), '']) {
      await writeFile(join(folder, 'liane.lock'), left);
      await (await lockByFile(folder)).release();
    }
  });

  it('in the file of a living process holds', async () => {
    await writeFile(join(folder, 'liane.lock'), String(process.ppid));
    expect(await refusal(lockByFile(folder))).toBe('data-folder-in-use');
  });

  it('holds by whatever path the folder is reached', async () => {
    const held = await lockFolder(folder);
    await symlink(folder, `${folder}-other`);
    expect(await refusal(lockFolder(`${folder}-other`))).toBe('data-folder-in-use');
    await rm(`${folder}-other`);
    await held.release();
  });
});

describe.runIf(process.platform === 'linux')('Across containers that share a folder', () => {
  it('a socket that someone answers on holds, one that was left does not', async () => {
    const elsewhere = createServer().listen(join(folder, 'liane.lock'));
    await new Promise((listening) => elsewhere.once('listening', listening));
    expect(await refusal(lockFolder(folder))).toBe('data-folder-in-use');
    await new Promise((closed) => elsewhere.close(closed));
    await writeFile(join(folder, 'liane.lock'), '');
    await (await lockFolder(folder)).release();
  });
});
