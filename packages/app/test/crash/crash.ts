import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { startEmbedded } from '../../src/platform/database/embedded.ts';
import { withClient } from '../../src/platform/database/test-server.ts';
import { seededRandom } from '../../src/platform/random.ts';

/** A writer that runs, and what it was promised so far. */
export interface Writer {
  readonly process: ChildProcess;
  readonly acknowledged: ReadonlySet<number>;
  /** Once it writes; at once when it ended before. */
  readonly opened: Promise<unknown>;
  /** Once it has ended and all it said was read. */
  readonly ended: Promise<unknown>;
}

/** Rows of one run are numbered from `round` million on. */
export function startWriter(dataFolder: string, round: number): Writer {
  const program = fileURLToPath(new URL('writer.ts', import.meta.url));
  const child = spawn(process.execPath, [program, dataFolder, String(round * 1_000_000)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: '/',
  });
  const acknowledged = new Set<number>();
  const lines = createInterface(child.stdout!);
  const ended = Promise.all([once(child, 'exit'), once(lines, 'close')]);
  const opened = Promise.race([once(lines, 'line'), ended]);
  lines.on('line', (line) => {
    if (/^\d+$/.test(line)) acknowledged.add(Number(line));
  });
  return { process: child, acknowledged, opened, ended };
}

/** The server in a data folder and its sessions, as far as there are any. */
export function serverProcesses(dataFolder: string): number[] {
  const file = join(dataFolder, 'postgres', 'postmaster.pid');
  const server = existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : Number.NaN;
  return Number.isNaN(server) ? [] : [server, ...childrenOf(server)];
}

export function childrenOf(pid: number): number[] {
  try {
    return execFileSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' })
      .split('\n')
      .filter(Boolean)
      .map(Number);
  } catch {
    return [];
  }
}

export function signalAll(pids: readonly number[], signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // It ended by itself since it was listed.
    }
  }
}

/** Opens the folder as the next start of Liane would, and lists the promised rows that are not there. */
export async function lostRows(dataFolder: string, promised: Iterable<number>): Promise<number[]> {
  const server = await startEmbedded({ dataFolder });
  try {
    const there = await withClient(server.connection, async (client) => {
      await client.query('CREATE TABLE IF NOT EXISTS kept (id int PRIMARY KEY, words text NOT NULL)');
      // By the table itself, each row read whole: an index that survived proves nothing.
      await client.query(
        'SET enable_indexscan = off; SET enable_bitmapscan = off; SET enable_indexonlyscan = off',
      );
      const { rows } = await client.query<{ id: number }>('SELECT id FROM kept WHERE length(words) > 0');
      return new Set(rows.map(({ id }) => id));
    });
    return [...promised].filter((id) => !there.has(id));
  } finally {
    await server.close();
  }
}

/** Chance that can be had again: its seed is printed, and taken from LIANE_SEED. */
export function printedChance(title: string): (least: number, most: number) => number {
  const seed = Number(process.env['LIANE_SEED'] ?? Date.now() % 1_000_000);
  console.log(`${title}: LIANE_SEED=${seed}`);
  const random = seededRandom(seed);
  return (least, most) => {
    const [a = 0, b = 0] = random(2);
    return least + ((a * 256 + b) / 65_536) * (most - least);
  };
}

export function countFrom(variable: string, usual: number): number {
  return Number(process.env[variable] ?? usual);
}
