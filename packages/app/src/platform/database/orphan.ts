import { execFile } from 'node:child_process';
import { readlink, realpath } from 'node:fs/promises';
import { setTimeout as after } from 'node:timers/promises';
import { promisify } from 'node:util';
import { LianeError } from '../errors.ts';
import { isAlive } from './folder-lock.ts';
import { pidFile, removePidFile } from './postmaster.ts';

/**
 * Milliseconds a server left behind has to stop when asked; then when told, which loses nothing either. One that was
 * repairing itself may never hear the first.
 */
const POLITE = 5_000;
const FIRM = 10_000;
const LOOK_EVERY = 20;

/**
 * A Liane killed outright leaves its server running. Whoever holds the folder's lock stops it before starting one of
 * their own.
 * @throws LianeError `database-will-not-stop`
 */
export async function stopOrphan(folder: string): Promise<void> {
  const pid = Number((await pidFile(folder))[0]);
  if (!isAlive(pid)) return;
  if (!(await isServerOf(folder, pid))) return removePidFile(folder);
  for (const [signal, patience] of [
    ['SIGINT', POLITE],
    ['SIGQUIT', FIRM],
  ] as const) {
    signalGently(pid, signal);
    if (await gone(folder, pid, patience)) return;
  }
  throw new LianeError('database-will-not-stop', { pid });
}

/**
 * A server's working folder is its data folder. A process that merely has its number now (a machine or a container
 * started again) is not one, and PostgreSQL would take it for one: hence `postmaster.pid` is cleared then, and only
 * then. Of a dead number PostgreSQL judges better, by the memory its sessions may still hold.
 */
async function isServerOf(folder: string, pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false;
  if (process.platform === 'linux') {
    const cwd = await readlink(`/proc/${pid}/cwd`).catch(() => null);
    return cwd !== null && cwd === (await realpath(folder));
  }
  const asked = promisify(execFile)('ps', ['-p', String(pid), '-o', 'command=']);
  const command = await asked.then(({ stdout }) => stdout).catch(() => '');
  return command.includes('postgres') && command.includes(folder);
}

function signalGently(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** A server that ended and that nobody has buried yet still has its number, but no folder. */
async function gone(folder: string, pid: number, patience: number): Promise<boolean> {
  const giveUp = performance.now() + patience;
  while (await isServerOf(folder, pid)) {
    if (performance.now() > giveUp) return false;
    await after(LOOK_EVERY);
  }
  return true;
}
