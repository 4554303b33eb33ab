import { randomFillSync } from 'node:crypto';
import { constants } from 'node:fs';
import { open, rename, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';

/** Bytes that must stay free: a database that cannot write its log stops, and everything with it. */
export const LEAST_FREE = 200_000_000;

/** Bytes kept aside: enough for PostgreSQL to start, and for someone to make room. */
export const RESERVE_SIZE = 64 * 1024 * 1024;
const RESERVE = 'reserve';

/** Bytes this account may still write on the folder's disk. */
export async function freeSpace(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** While it is low, nothing new is written: reading, refusing and erasing go on. */
export async function spaceLeft(folder: string, least = LEAST_FREE): Promise<'enough' | 'low'> {
  return (await freeSpace(folder)) < least ? 'low' : 'enough';
}

/**
 * Keeps 64 MB aside in the folder, unless they are kept already or the disk is low. Filled with chance: some disks store
 * a row of zeros in no room at all. Returns whether the reserve is there.
 */
export async function keepReserve(folder: string, least = LEAST_FREE): Promise<boolean> {
  const path = join(folder, RESERVE);
  const there = await stat(path).catch(() => null);
  if (there?.size === RESERVE_SIZE) return true;
  if ((await freeSpace(folder)) < least + RESERVE_SIZE) return false;
  await write(`${path}.new`);
  await rename(`${path}.new`, path);
  return true;
}

const CHUNK = 4 * 1024 * 1024;

async function write(path: string): Promise<void> {
  const handle = await open(path, constants.O_CREAT | constants.O_TRUNC | constants.O_WRONLY, 0o600);
  try {
    const chunk = new Uint8Array(CHUNK);
    for (let written = 0; written < RESERVE_SIZE; written += CHUNK) {
      await handle.write(randomFillSync(chunk));
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Gives the reserve back to the disk. */
export async function releaseReserve(folder: string): Promise<void> {
  await rm(join(folder, RESERVE), { force: true });
}

/** PostgreSQL needs this many bytes to begin, at most: one file of its log, and some. */
const TO_START = 32_000_000;

/** On a full disk, the reserve is what PostgreSQL starts in. */
export async function makeRoomToStart(folder: string, least = TO_START): Promise<void> {
  if ((await freeSpace(folder)) < least) await releaseReserve(folder);
}
