import { mkdir, mkdtemp, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBinaries, makeLinks } from './binaries.ts';

describe('The programs of PostgreSQL', () => {
  it('are asked of DATABASE_URL where no package fits the machine', async () => {
    for (const platform of ['win32-x64', 'sunos-x64', 'linux-riscv64']) {
      const refusal = await findBinaries(platform).catch((error) => error);
      expect(refusal).toMatchObject({ code: 'database-missing', details: { platform } });
    }
  });

  it('are made whole where npm ran no install script, once and again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'liane-links-'));
    await mkdir(join(folder, 'native', 'lib'), { recursive: true });
    const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }];
    await writeFile(join(folder, 'native', 'pg-symlinks.json'), JSON.stringify(links));
    await writeFile(join(folder, 'native', 'lib', 'libpq.so.5.18'), '');
    for (let times = 0; times < 2; times++) await makeLinks(folder);
    expect(await readlink(join(folder, 'native', 'lib', 'libpq.so.5'))).toBe('libpq.so.5.18');
    await rm(folder, { recursive: true });
  });
});
