import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ClientConfig } from 'pg';
import { accountFor, checkReachable, makeDataFolder } from './account.ts';
import { findBinaries } from './binaries.ts';
import { makeCluster, SUPERUSER } from './cluster.ts';
import { lockFolder } from './folder-lock.ts';
import { stopOrphan } from './orphan.ts';
import { type Death, type Postmaster, startPostmaster } from './postmaster.ts';
import { socketFolderFor } from './socket-folder.ts';

/** A PostgreSQL of our own, stopped when we close it or end. */
export interface Embedded {
  readonly connection: ClientConfig;
  /** The server's process, to be looked at or killed by tests. */
  readonly pid: number;
  close(): Promise<void>;
}

export interface EmbeddedOptions {
  readonly dataFolder: string;
  /** Called once when the server ends unasked: nothing can be read or written any more. */
  readonly onDeath?: ((death: Death) => void) | undefined;
  /** PostgreSQL's settings on top of ours; tests alone give any. */
  readonly settings?: Readonly<Record<string, string>>;
}

/**
 * Starts the PostgreSQL that npm brought on `postgres/` in the data folder, which it makes where needed
 * (docs/decisions/017-embedded-postgresql.md). Milliseconds: about 1,000 the first time, 60 later.
 * @throws LianeError `data-folder-in-use`, `data-folder-unreachable`, `database-missing`, `database-other-version`,
 * `database-start-failed`
 */
export async function startEmbedded({ dataFolder: given, ...options }: EmbeddedOptions): Promise<Embedded> {
  const dataFolder = resolve(given);
  const binaries = await findBinaries();
  await makeDataFolder(dataFolder);
  const lock = await lockFolder(dataFolder);
  try {
    const folder = join(dataFolder, 'postgres');
    const account = await accountFor(folder);
    await checkReachable(account, dataFolder);
    await checkReachable(account, join(binaries.folder, 'native', 'bin'));
    await makeCluster(binaries, account, folder);
    await stopOrphan(folder);
    const socketFolder = await socketFolderFor(account, folder);
    const { postgres } = binaries;
    const server = await startPostmaster({ postgres, folder, socketFolder, account, ...options });
    const release = () => rm(socketFolder, { recursive: true, force: true }).then(lock.release);
    return embedded(server, socketFolder, release);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

function embedded(server: Postmaster, socketFolder: string, release: () => Promise<void>): Embedded {
  let closing: Promise<void> | undefined;
  return {
    connection: { host: socketFolder, port: 5432, user: SUPERUSER, database: 'postgres' },
    pid: server.pid,
    close: () => {
      closing ??= server.stop().then(release);
      return closing;
    },
  };
}
