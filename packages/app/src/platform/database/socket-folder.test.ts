import { chmod, lstat, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { socketFolderFor } from './socket-folder.ts';

const found: string[] = [];
const folderFor = async (path: string) => {
  const folder = await socketFolderFor(null, path);
  found.push(folder);
  return folder;
};

describe('The folder of the socket', () => {
  it('is short however deep the data is, opens to its owner alone, and is found again', async () => {
    const deep = `/${'far/'.repeat(60)}postgres`;
    const folder = await folderFor(deep);
    expect(Buffer.byteLength(join(folder, '.s.PGSQL.5432'))).toBeLessThan(100);
    expect((await lstat(folder)).mode & 0o777).toBe(0o700);
    expect(await folderFor(deep)).toBe(folder);
    expect(await folderFor('/elsewhere/postgres')).not.toBe(folder);
    for (const each of found) await rm(each, { recursive: true, force: true });
  });

  it('is refused when someone else could be in it: they would be let in without a password', async () => {
    const data = '/taken/postgres';
    const folder = await folderFor(data);
    await chmod(folder, 0o755);
    await expect(folderFor(data)).rejects.toMatchObject({ code: 'socket-folder-taken' });
    await rm(folder, { recursive: true });
    await symlink(tmpdir(), folder);
    await expect(folderFor(data)).rejects.toMatchObject({ code: 'socket-folder-taken' });
    await rm(folder);
  });
});
