import { createHash } from 'node:crypto';
import { lstat, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LianeError } from '../errors.ts';
import { type Account, makeFolderOf } from './account.ts';

/** PostgreSQL's own name for the socket of its usual port: a file name here, no port is open. */
const SOCKET = '.s.PGSQL.5432';
/** The least that systems allow a socket's path (macOS: 104 with its end). */
const LONGEST_PATH = 100;

/**
 * A folder only PostgreSQL's account may enter: whoever reaches the socket in it is let in without a password. It is
 * apart from the data folder, whose path may be too long for a socket, and is found again from that path.
 * Whoever asks has stopped the server of before: what it left is cleared, since PostgreSQL would take a number that is
 * another's by now, or a dead process that nobody has buried, for that server.
 * @throws LianeError `socket-folder-taken` when someone else made a folder of that name first
 */
export async function socketFolderFor(account: Account | null, postgresFolder: string): Promise<string> {
  const uid = account?.uid ?? process.getuid?.() ?? 0;
  const key = createHash('sha256').update(`${uid} ${postgresFolder}`).digest('hex').slice(0, 16);
  const near = join(tmpdir(), `liane-${key}`);
  const folder = Buffer.byteLength(join(near, SOCKET)) < LONGEST_PATH ? near : join('/tmp', `liane-${key}`);
  try {
    await makeFolderOf(account, folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const there = await lstat(folder);
    if (!there.isDirectory() || there.uid !== uid || (there.mode & 0o077) !== 0)
      throw new LianeError('socket-folder-taken', { folder });
  }
  await clear(folder);
  return folder;
}

async function clear(folder: string): Promise<void> {
  for (const name of [SOCKET, `${SOCKET}.lock`]) await rm(join(folder, name), { force: true });
}
