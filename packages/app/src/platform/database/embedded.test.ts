import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedOptions, startEmbedded } from './embedded.ts';
import { isAlive } from './folder-lock.ts';
import type { Death } from './postmaster.ts';
import { withClient } from './test-server.ts';

const isRoot = process.getuid?.() === 0;
const NOBODY = { uid: 65_534, gid: 65_534 };
let place = '';
/** Made once, by a first start: each test leaves a folder that another can open. */
let dataFolder = '';

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'liane-embedded-'));
  await chmod(place, 0o711);
  dataFolder = join(place, 'deep'.repeat(20), 'under'.repeat(20), 'data');
  const server = await startEmbedded({ dataFolder });
  await ask(server, 'CREATE TABLE kept (word text)');
  await server.close();
}, 60_000);

afterAll(() => rm(place, { recursive: true, force: true }));

type Connected = Pick<Awaited<ReturnType<typeof startEmbedded>>, 'connection'>;

function ask({ connection }: Connected, query: string): Promise<unknown[]> {
  return withClient(connection, async (client) => (await client.query(query)).rows);
}

interface Said {
  readonly pid: number;
  readonly host: string;
  readonly refused?: string;
}

/** Another Liane, in a process of its own, once it has said how it went. */
async function another(
  folder: string,
  options: SpawnOptions = {},
): Promise<Said & { process: ChildProcess }> {
  const fixture = fileURLToPath(new URL('server.fixture.ts', import.meta.url));
  const child = spawn(process.execPath, [fixture, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: '/',
    ...options,
  });
  const [line] = await once(createInterface(child.stdout!), 'line');
  return { ...(JSON.parse(line as string) as Said), process: child };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  child.kill(signal);
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

async function isGone(pid: number): Promise<void> {
  await expect.poll(() => isAlive(pid), { timeout: 15_000 }).toBe(false);
}

const code = (options: EmbeddedOptions) =>
  startEmbedded(options).then(
    (server) => server.close().then(() => 'started'),
    (error) => error.code,
  );

describe('The embedded PostgreSQL', () => {
  it('keeps what was written from one start to the next, however deep its folder', async () => {
    const first = await startEmbedded({ dataFolder });
    await ask(first, "INSERT INTO kept VALUES ('again')");
    await first.close();
    const second = await startEmbedded({ dataFolder });
    expect(await ask(second, "SELECT word FROM kept WHERE word = 'again'")).toEqual([{ word: 'again' }]);
    await second.close();
    await isGone(second.pid);
  });

  it('never weakens what makes a written row safe, and listens to no network', async () => {
    const server = await startEmbedded({ dataFolder });
    const rows = await ask(
      server,
      `SELECT name, setting FROM pg_settings WHERE name IN
         ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums', 'listen_addresses', 'server_encoding')`,
    );
    await server.close();
    const settings = Object.fromEntries(
      (rows as { name: string; setting: string }[]).map((row) => [row.name, row.setting]),
    );
    expect(settings).toEqual({
      fsync: 'on',
      synchronous_commit: 'on',
      full_page_writes: 'on',
      data_checksums: 'on',
      listen_addresses: '',
      server_encoding: 'UTF8',
    });
  });

  it('reads French as French: typographic apostrophes, guillemets and capital accents part words', async () => {
    const server = await startEmbedded({ dataFolder });
    const [row] = await ask(
      server,
      "SELECT to_tsvector('french', '«\u00a0L’idée d’ÉMILIE\u00a0»') @@ plainto_tsquery('french', 'idée émilie') AS found",
    );
    await server.close();
    expect(row).toEqual({ found: true });
  });

  it('refuses a second Liane on the same folder, and the first goes on unharmed', async () => {
    const first = await startEmbedded({ dataFolder });
    expect(await code({ dataFolder })).toBe('data-folder-in-use');
    const second = await another(dataFolder);
    expect(second.refused).toBe('data-folder-in-use');
    expect(await ask(first, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await first.close();
  });

  it('starts again after Liane was killed outright, and stops the server that was left', async () => {
    const killed = await another(dataFolder);
    await ask(
      { connection: { host: killed.host, user: 'liane', database: 'postgres' } },
      "INSERT INTO kept VALUES ('before the kill')",
    );
    await end(killed.process, 'SIGKILL');
    expect(isAlive(killed.pid)).toBe(true);
    const next = await startEmbedded({ dataFolder });
    await isGone(killed.pid);
    expect(next.pid).not.toBe(killed.pid);
    expect(await ask(next, "SELECT 1 AS kept FROM kept WHERE word = 'before the kill'")).toEqual([
      { kept: 1 },
    ]);
    await next.close();
  });

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'leaves no server behind when Liane is ended by %s',
    async (signal) => {
      const ended = await another(dataFolder);
      await end(ended.process, signal);
      expect(ended.process.signalCode).toBe(signal);
      await isGone(ended.pid);
      await expect(readFile(join(dataFolder, 'postgres', 'postmaster.pid'))).rejects.toThrow('ENOENT');
    },
  );

  it('tells at once when the server ends unasked, and starts again after', async () => {
    const { promise, resolve } = Promise.withResolvers<Death>();
    const server = await startEmbedded({ dataFolder, onDeath: resolve });
    process.kill(server.pid, 'SIGKILL');
    expect((await promise).signal).toBe('SIGKILL');
    await server.close();
    expect(await code({ dataFolder })).toBe('started');
  });

  it('says nothing of a death when it was asked to stop', async () => {
    const deaths: Death[] = [];
    const server = await startEmbedded({ dataFolder, onDeath: (death) => deaths.push(death) });
    await Promise.all([server.close(), server.close()]);
    expect(deaths).toEqual([]);
  });

  it('is not fooled by a number that belongs to another process since the machine started again', async () => {
    await writeFile(
      join(dataFolder, 'postgres', 'postmaster.pid'),
      `${process.pid}\n${dataFolder}/postgres\n`,
    );
    expect(await code({ dataFolder })).toBe('started');
    expect(isAlive(process.pid)).toBe(true);
  });

  it('begins anew where a first start was interrupted', async () => {
    const interrupted = join(place, 'interrupted');
    await mkdir(join(interrupted, 'postgres.new', 'base'), { recursive: true });
    await writeFile(join(interrupted, 'postgres.new', 'PG_VERSION'), '18\n');
    expect(await code({ dataFolder: interrupted })).toBe('started');
  });

  it('does not touch the files of another PostgreSQL', async () => {
    const older = join(place, 'older');
    await mkdir(join(older, 'postgres'), { recursive: true });
    await writeFile(join(older, 'postgres', 'PG_VERSION'), '17\n');
    expect(await code({ dataFolder: older })).toBe('database-other-version');
    expect(await readFile(join(older, 'postgres', 'PG_VERSION'), 'utf8')).toBe('17\n');
  });

  it('says what PostgreSQL said when it does not start, and lets the folder go', async () => {
    const settings = { shared_buffers: 'a lot' };
    expect(await code({ dataFolder, settings })).toBe('database-start-failed');
    expect(await code({ dataFolder })).toBe('started');
  });

  it.runIf(isRoot)('as root, names the folder that stops PostgreSQL on its way', async () => {
    const shut = join(place, 'shut');
    await mkdir(shut, { mode: 0o700 });
    const refusal = await startEmbedded({ dataFolder: join(shut, 'data') }).catch((error) => error);
    expect(refusal.code).toBe('data-folder-unreachable');
    expect(refusal.details.folder).toBe(shut);
  });

  it.runIf(isRoot)('runs as an ordinary person too, and root may open the same folder later', async () => {
    const own = join(place, 'own');
    await mkdir(own);
    await chmod(own, 0o777);
    const folder = join(own, 'data');
    const theirs = await another(folder, NOBODY);
    expect(theirs.refused).toBeUndefined();
    await end(theirs.process, 'SIGTERM');
    await isGone(theirs.pid);
    await chmod(folder, 0o711);
    expect(await code({ dataFolder: folder })).toBe('started');
  });
});
