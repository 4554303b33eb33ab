import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { printedChance } from './crash.ts';
import { killAgainAndAgain } from './kill.ts';

describe('Killed outright', () => {
  it('Liane and its database lose no row that was acknowledged', async () => {
    const place = await mkdtemp(join(tmpdir(), 'liane-short-'));
    await chmod(place, 0o711);
    const draw = printedChance('killed twice');
    const { lost } = await killAgainAndAgain(join(place, 'data'), 'every process at once', 2, draw);
    expect(lost).toEqual([]);
    await rm(place, { recursive: true });
  }, 60_000);
});
