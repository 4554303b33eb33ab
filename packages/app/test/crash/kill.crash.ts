import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countFrom, printedChance } from './crash.ts';
import { killAgainAndAgain, VICTIMS } from './kill.ts';

const times = countFrom('LIANE_CRASHES', 30);
let place = '';
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'liane-kill-'));
  await chmod(place, 0o711);
});
afterAll(() => rm(place, { recursive: true, force: true }));

describe(`Killed outright ${times} times`, () => {
  it.each(Object.keys(VICTIMS) as (keyof typeof VICTIMS)[])(
    '%s loses no row that was acknowledged',
    async (victims) => {
      const draw = printedChance(victims);
      const { acknowledged, lost } = await killAgainAndAgain(
        join(place, String(victims.length)),
        victims,
        times,
        draw,
      );
      console.log(
        `${victims}: killed ${times} times, ${acknowledged} rows acknowledged, ${lost.length} lost`,
      );
      expect(lost).toEqual([]);
      expect(acknowledged).toBeGreaterThan(0);
    },
  );
});
