import { join, resolve } from 'node:path';
import { LianeError } from '../errors.ts';
import { SUPERUSER } from './cluster.ts';
import { handles, type OpenDatabase, type OpenOptions, openDatabase } from './open.ts';
import { pidFile } from './postmaster.ts';
import { valueTypes } from './types.ts';

/** The line of `postmaster.pid` that tells the folder of the socket (PostgreSQL, `pidfile.h`). */
const SOCKET_FOLDER_LINE = 4;

/**
 * The database for a moment, beside a Liane that may be running on it: its server is used and left alone, or else
 * started and stopped. Whoever cannot enter the socket's folder cannot come in.
 */
export async function openBeside(options: Omit<OpenOptions, 'onDeath'>): Promise<OpenDatabase> {
  try {
    return await openDatabase(options);
  } catch (error) {
    if (!(error instanceof LianeError) || error.code !== 'data-folder-in-use') throw error;
    const host = (await pidFile(join(resolve(options.dataFolder), 'postgres')))[SOCKET_FOLDER_LINE];
    if (!host) throw error;
    const connection = { host, port: 5432, user: SUPERUSER, database: 'postgres', types: valueTypes };
    return { ...handles(connection, async () => {}), kind: 'embedded' };
  }
}
