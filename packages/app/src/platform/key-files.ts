import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { LianeError } from './errors.ts';
import type { Random } from './random.ts';

/** 256 bits, as much as HMAC-SHA-256 uses. */
const SECRET_BYTES = 32;

/** A folder inside one that exists, if it is not there yet. @throws LianeError `key-unwritable` */
export async function makeFolder(folder: string, mode?: number): Promise<void> {
  try {
    await mkdir(folder, { mode });
    await syncFolder(dirname(folder));
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw new LianeError('key-unwritable', told(folder, error));
  }
}

/**
 * The secret in a file, made if there is none. Two processes that start at once make the same one, and a power cut
 * leaves a whole one or none.
 * @throws LianeError `key-unreadable`, `key-unwritable`
 */
export async function readOrMakeSecret(path: string, random: Random): Promise<string> {
  const kept = await read(path);
  if (kept !== null) return kept;
  try {
    await make(path, `${Buffer.from(random(SECRET_BYTES)).toString('base64url')}\n`, random);
  } catch (error) {
    throw new LianeError('key-unwritable', told(path, error));
  }
  const made = await read(path);
  if (made === null) throw new LianeError('key-unreadable', { file: path, cause: 'ENOENT' });
  return made;
}

async function read(path: string): Promise<string | null> {
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw new LianeError('key-unreadable', told(path, error));
  }
}

async function make(path: string, content: string, random: Random): Promise<void> {
  const beside = join(dirname(path), `.writing-${Buffer.from(random(6)).toString('hex')}`);
  const file = await open(beside, 'wx', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await putInPlace(beside, path);
  await syncFolder(dirname(path));
}

/** A link never replaces a key that another process put there first; some file systems have no links. */
async function putInPlace(beside: string, path: string): Promise<void> {
  try {
    await link(beside, path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') return rename(beside, path);
  }
  await rm(beside);
}

/** A new name in a folder survives a power cut once the folder is synced; Windows has no such call, and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function told(file: string, error: unknown): { file: string; cause: string } {
  return { file, cause: codeOf(error) };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
