import { chown, mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { LianeError } from '../errors.ts';

/** Whom PostgreSQL runs as, when not as ourselves: it refuses to run as root. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** `nobody`. PostgreSQL wants a number that has a name in /etc/passwd; this one has one everywhere. */
const NOBODY: Account = { uid: 65_534, gid: 65_534 };

/** Null: as ourselves. As root: as the owner of the folder where there is one already, else as nobody. */
export async function accountFor(postgresFolder: string): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  const owner = await stat(postgresFolder).catch(() => null);
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : NOBODY;
}

/** The data folder: shut to others; as root it stays open for passing through, not for reading. */
export async function makeDataFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
}

/** A folder that belongs to PostgreSQL alone. */
export async function makeFolderOf(account: Account | null, folder: string): Promise<void> {
  await mkdir(folder, { mode: 0o700 });
  if (account) await chown(folder, account.uid, account.gid);
}

/**
 * @throws LianeError `data-folder-unreachable`, naming the first folder on the way that stops the account
 */
export async function checkReachable(account: Account | null, folder: string): Promise<void> {
  if (!account) return;
  for (const step of steps(folder)) {
    const { uid, gid, mode } = await stat(step);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) throw new LianeError('data-folder-unreachable', { folder: step, of: folder });
  }
}

/** `/a/b` is reached through `/`, `/a`, `/a/b`. */
function steps(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [...steps(above), folder];
}
