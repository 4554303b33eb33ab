import { createHash } from 'node:crypto';
import { open, readFile, realpath, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { LianeError } from '../errors.ts';

/** One Liane a data folder. Held until released, or until the process ends however it ends. */
export interface FolderLock {
  release(): Promise<void>;
}

/** What it is called inside the folder, as a socket (Linux) or as a file. */
const NAME = 'liane.lock';

/** @throws LianeError `data-folder-in-use` */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const path = await realpath(folder);
  if (process.platform !== 'linux') return lockByFile(path);
  const name = await lockByName(path);
  const socket = await lockBySocket(path).catch(async (error) => {
    await name.release();
    throw error;
  });
  return { release: () => socket.release().then(name.release) };
}

/**
 * A socket in Linux's abstract namespace: no file stands for it, and the kernel frees it at once, `kill -9` included.
 * It is seen within one container only.
 */
async function lockByName(folder: string): Promise<FolderLock> {
  const name = createHash('sha256').update(folder).digest('hex');
  const server = await listen(`\0liane-${name}`);
  if (server === 'taken') throw new LianeError('data-folder-in-use', { folder });
  return { release: () => closed(server) };
}

/**
 * A socket in the folder itself, for two containers that share it: nobody answers on one that was left behind.
 * Reached through the open folder, since a socket's path may be no longer than 107 bytes. Where the disk knows no
 * sockets, the first lock must do.
 */
async function lockBySocket(folder: string): Promise<FolderLock> {
  const handle = await open(folder);
  const path = `/proc/self/fd/${handle.fd}/${NAME}`;
  try {
    let server = await listen(path);
    if (server === 'taken') {
      if (await answers(path)) throw new LianeError('data-folder-in-use', { folder });
      await rm(path, { force: true });
      server = await listen(path);
    }
    if (server === 'taken') throw new LianeError('data-folder-in-use', { folder });
    const held = server;
    return { release: () => closed(held).then(() => handle.close()) };
  } catch (error) {
    await handle.close();
    if (error instanceof LianeError) throw error;
    return { release: async () => {} };
  }
}

function listen(path: string): Promise<Server | 'taken'> {
  const server = createServer((stranger) => stranger.destroy());
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? done('taken') : fail(error),
    );
    server.listen(path, () => done(server.unref()));
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((done) => server.close(() => done()));
}

function answers(path: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(path, () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', (error: NodeJS.ErrnoException) => done(error.code !== 'ECONNREFUSED'));
  });
}

/** Files held by this very process: their id would not tell us from a Liane of before a restart. */
const held = new Set<string>();

/** Elsewhere: a file that holds our process id, void once that process is gone. */
export async function lockByFile(folder: string): Promise<FolderLock> {
  const file = join(folder, NAME);
  for (let tries = 0; tries < 2 && !held.has(file); tries++) {
    if (await writeNew(file, String(process.pid))) {
      held.add(file);
      return { release: () => rm(file, { force: true }).then(() => void held.delete(file)) };
    }
    const holder = Number(await readFile(file, 'utf8').catch(() => ''));
    if (holder !== process.pid && isAlive(holder)) break;
    await rm(file, { force: true });
  }
  throw new LianeError('data-folder-in-use', { folder });
}

async function writeNew(file: string, text: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx', 0o600);
    await handle.writeFile(text).finally(() => handle.close());
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** A process we may not signal is alive too (EPERM). */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
