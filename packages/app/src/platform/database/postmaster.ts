import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { LianeError } from '../errors.ts';
import type { Account } from './account.ts';
import { atExit } from './at-exit.ts';

/** How a PostgreSQL of ours ended without being asked to. */
export interface Death {
  readonly code: number | null;
  readonly signal: string | null;
  /** Its last lines, without the values of any row. */
  readonly said: string;
}

/** A running server that is our child. */
export interface Postmaster {
  readonly pid: number;
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly postgres: string;
  readonly folder: string;
  readonly socketFolder: string;
  readonly account: Account | null;
  readonly settings?: Readonly<Record<string, string>>;
  readonly onDeath?: ((death: Death) => void) | undefined;
}

/** For one small network on a small machine: 28 MB at rest. Durable in every case. */
const SETTINGS = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  shared_buffers: '32MB',
  max_connections: '40',
  max_worker_processes: '4',
  max_parallel_workers: '2',
  autovacuum_worker_slots: '4',
  io_method: 'sync',
  jit: 'off',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  max_wal_size: '256MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  // A line about an error would otherwise repeat the row, and a row is about a person.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

/** A killed server's last sessions notice within this time, in ms, and only then may another begin. */
const PATIENCE = 20_000;
const LOOK_EVERY = 10;

/** Everything a child of ours needs of the environment; libpq's variables (PGDATA…) are none of it. */
export const CHILD_ENVIRONMENT = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' };

/**
 * Starts the server and waits until it answers, recovery after a crash included.
 * @throws LianeError `database-start-failed` with what PostgreSQL said
 */
export async function startPostmaster({ onDeath, ...options }: StartOptions): Promise<Postmaster> {
  const giveUp = performance.now() + PATIENCE;
  for (;;) {
    const run = launch(options);
    const end = await Promise.race([run.ended, ready(options.folder, run)]);
    if (end === 'ready') {
      run.ended.then((death) => run.wasAsked() || onDeath?.(death));
      return run.postmaster;
    }
    const sessionsLeft = /pre-existing shared memory block/.test(end.said);
    if (!sessionsLeft || performance.now() > giveUp)
      throw new LianeError('database-start-failed', { said: end.said });
    await after(LOOK_EVERY * 10);
  }
}

interface Run {
  readonly child: ChildProcess;
  readonly ended: Promise<Death>;
  readonly postmaster: Postmaster;
  wasAsked(): boolean;
}

/** Apart from our process group: Ctrl-C in a terminal is for Liane, which then stops its server last. */
function launch({ postgres, folder, socketFolder, account, settings }: StartOptions): Run {
  const child = spawn(
    postgres,
    ['-D', folder, '-k', socketFolder, ...asArguments({ ...SETTINGS, ...settings })],
    {
      cwd: folder,
      env: CHILD_ENVIRONMENT,
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
      ...account,
    },
  );
  const ended = endOf(child);
  ended.then(atExit(() => child.kill('SIGINT')));
  let asked = false;
  const postmaster = {
    pid: child.pid ?? 0,
    stop: () => {
      asked = true;
      return stopped(child, ended);
    },
  };
  return { child, ended, postmaster, wasAsked: () => asked };
}

function asArguments(settings: Readonly<Record<string, string>>): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Milliseconds after an end during which its last lines may still come; sessions it left may hold the pipe open. */
const LAST_WORDS = 200;

function endOf(child: ChildProcess): Promise<Death> {
  const said = lastLines(child);
  return new Promise((done) => {
    child.once('error', (error) => done({ code: null, signal: null, said: error.message }));
    child.once('exit', async (code, signal) => {
      await Promise.race([once(child, 'close'), after(LAST_WORDS)]);
      done({ code, signal, said: said() });
    });
  });
}

const KEPT_LINES = 12;

function lastLines(child: ChildProcess): () => string {
  let kept: string[] = [];
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    kept = [...kept, ...chunk.split('\n').filter((line) => line !== '')].slice(-KEPT_LINES);
  });
  return () => kept.join('\n');
}

/** PostgreSQL writes how far it is in the last line of its own `postmaster.pid`. */
async function ready(folder: string, { child }: Run): Promise<'ready'> {
  for (;;) {
    const lines = await pidFile(folder);
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return 'ready';
    const dead = child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
    if (dead) return new Promise(() => {});
    await after(LOOK_EVERY);
  }
}

/** Milliseconds for a server to end its sessions and write everything down; then harder, and still without loss. */
const FAST = 10_000;
const HARD = 10_000;

async function stopped(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', FAST],
    ['SIGQUIT', HARD],
    ['SIGKILL', HARD],
  ] as const) {
    child.kill(signal);
    if (await within(patience, ended)) return;
  }
}

function within(ms: number, ended: Promise<unknown>): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(resolve, ms, false);
  ended.then(() => resolve(true));
  return promise.finally(() => clearTimeout(timer));
}

export async function pidFile(folder: string): Promise<string[]> {
  const text = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '');
  return text.split('\n');
}

export function removePidFile(folder: string): Promise<void> {
  return rm(join(folder, 'postmaster.pid'), { force: true });
}
