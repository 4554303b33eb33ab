import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const bareFile = fileURLToPath(new URL('bare.ts', import.meta.url));

/** A server in its own process, from the moment it was started to the first page. */
export interface Served {
  readonly url: string;
  /** Milliseconds until /health and / both answered. */
  readonly firstPage: number;
  readonly pid: number;
  stop(): Promise<void>;
}

/** `npm start`, as in the README, in this data folder. */
export function serveLiane(dataFolder: string, port: number): Promise<Served> {
  const env = { ...process.env, LIANE_DATA: dataFolder, PORT: String(port), LIANE_URL: '', DATABASE_URL: '' };
  return served(() => spawn('npm', ['start', '--silent'], { cwd: root, env, stdio: 'ignore' }), port);
}

export function serveBare(port: number): Promise<Served> {
  return served(() => spawn(process.execPath, [bareFile, String(port)], { stdio: 'ignore' }), port);
}

const PATIENCE = 120_000;

async function served(start: () => ChildProcess, port: number): Promise<Served> {
  const url = `http://localhost:${port}`;
  const before = performance.now();
  const child = start();
  const ended = once(child, 'exit');
  for (const path of ['/health', '/'])
    while (!(await answers(url + path))) {
      if (child.exitCode !== null || performance.now() - before > PATIENCE)
        throw new Error(`Nothing answers at ${url}${path}.`);
      await pause(10);
    }
  const firstPage = performance.now() - before;
  // npm stands between: the server is the last of the line that is node.
  const pid = [child.pid!, ...descendants(child.pid!)].filter(isServer).at(-1)!;
  const stop = async () => {
    process.kill(pid, 'SIGTERM');
    await ended;
  };
  return { url, firstPage, pid, stop };
}

async function answers(address: string): Promise<boolean> {
  try {
    const response = await fetch(address);
    await response.text();
    return response.status === 200;
  } catch {
    return false;
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** Megabytes of the process, and of the database in the data folder, memory they share counted once. Linux only. */
export function memoryOf(pid: number, dataFolder: string | null): number {
  const database = dataFolder === null ? null : postmaster(dataFolder);
  const postgres = database === null ? [] : [database, ...descendants(database)];
  const kilobytes = postgres.map((one) => field(one, 'smaps_rollup', 'Pss'));
  return [field(pid, 'status', 'VmRSS'), ...kilobytes].reduce((sum, one) => sum + one, 0) / 1024;
}

function postmaster(dataFolder: string): number {
  const found = readdirSync(dataFolder, { recursive: true, encoding: 'utf8' }).find((name) =>
    name.endsWith('postmaster.pid'),
  );
  if (!found) throw new Error(`No database runs in ${dataFolder}.`);
  return Number.parseInt(readFileSync(join(dataFolder, found), 'utf8'), 10);
}

function field(pid: number, file: string, name: string): number {
  const said = readFileSync(`/proc/${pid}/${file}`, 'utf8');
  return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(said)?.[1] ?? 0);
}

function isServer(pid: number): boolean {
  const line = existsSync(`/proc/${pid}/cmdline`) ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : '';
  return /^[^\0]*node\0/.test(line) && /\0[^\0]*(liane\.mjs|bare\.ts|main\.ts)\0/.test(line);
}

function descendants(pid: number): number[] {
  const tasks = `/proc/${pid}/task`;
  if (!existsSync(tasks)) return [];
  const children = readdirSync(tasks)
    .flatMap((task) => readFileSync(`${tasks}/${task}/children`, 'utf8').split(' '))
    .filter(Boolean)
    .map(Number);
  return children.flatMap((child) => [child, ...descendants(child)]);
}
