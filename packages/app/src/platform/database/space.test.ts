import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freeSpace, keepReserve, makeRoomToStart, RESERVE_SIZE, releaseReserve, spaceLeft } from './space.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'liane-space-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** More than any disk has. */
const NEVER = Number.MAX_SAFE_INTEGER;

describe('The room on the disk', () => {
  it('is enough or low by a threshold', async () => {
    expect(await freeSpace(folder)).toBeGreaterThan(0);
    expect(await spaceLeft(folder, 0)).toBe('enough');
    expect(await spaceLeft(folder, NEVER)).toBe('low');
  });

  it('has 64 MB of it kept aside, which really take that room, and given back when there is too little', async () => {
    expect(await keepReserve(folder, 0)).toBe(true);
    const { size, blocks } = await stat(join(folder, 'reserve'));
    expect(size).toBe(RESERVE_SIZE);
    expect(blocks * 512).toBeGreaterThanOrEqual(RESERVE_SIZE);
    await makeRoomToStart(folder, 0);
    expect(await readdir(folder)).toEqual(['reserve']);
    await makeRoomToStart(folder, NEVER);
    expect(await readdir(folder)).toEqual([]);
  });

  it('is not kept aside where it is low, and a reserve half written is written again', async () => {
    expect(await keepReserve(folder, NEVER)).toBe(false);
    expect(await readdir(folder)).toEqual([]);
    await writeFile(join(folder, 'reserve'), 'half');
    expect(await keepReserve(folder, 0)).toBe(true);
    expect((await stat(join(folder, 'reserve'))).size).toBe(RESERVE_SIZE);
    await releaseReserve(folder);
    await releaseReserve(folder);
    expect(await readdir(folder)).toEqual([]);
  });
});
