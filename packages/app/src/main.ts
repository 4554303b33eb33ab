import { type ServerType, serve } from '@hono/node-server';
import { migrations } from '../migrations/index.ts';
import { createApp, type Ground } from './app.ts';
import { ownerLink } from './features/accounts/opening.ts';
import { checkRefusalKey } from './features/consent/refusal-key.ts';
import { jobsOf } from './jobs.ts';
import { systemClock } from './platform/clock.ts';
import type { Config } from './platform/config.ts';
import { migrate } from './platform/database/migrate.ts';
import { openDatabase } from './platform/database/open.ts';
import { spaceLeft } from './platform/database/space.ts';
import { LianeError } from './platform/errors.ts';
import { type Jobs, startJobs } from './platform/jobs.ts';
import { loadKeys } from './platform/keys.ts';
import { consoleLog } from './platform/log.ts';
import { systemRandom } from './platform/random.ts';
import { at } from './routes.ts';
import { buildAssets } from './ui/assets.ts';

export interface Running {
  readonly config: Config;
  /** For whoever opens this instance first; null once it is someone's. */
  readonly ownerLink: string | null;
  /** Finishes what is begun, then stops. */
  stop(): Promise<void>;
}

type Role = 'all' | 'web' | 'worker';

/** Configuration → database → application → listen. What was opened is closed in the other order. */
export async function start(config: Config, role: Role = 'all'): Promise<Running> {
  const opened: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const close of opened.splice(0).reverse()) await close();
  };
  try {
    const ground = await prepare(config, opened);
    await checkRefusalKey(toolsOf(ground));
    if (role !== 'web') await work(ground, opened);
    if (role !== 'worker') opened.push(await listen(ground));
    const token = await ownerLink(toolsOf(ground));
    return { config, ownerLink: token && new URL(at.open.to({ token }), config.url).href, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Prepared extends Ground {
  readonly jobs: { current: Jobs | null };
  readonly connection: Parameters<typeof startJobs>[0];
}

async function prepare(config: Config, opened: (() => Promise<void>)[]): Promise<Prepared> {
  const database = await openDatabase({ ...config, onDeath: withoutDatabase });
  opened.push(database.close);
  await migrate(database.db, migrations);
  const jobs: Prepared['jobs'] = { current: null };
  return {
    config,
    db: database.db,
    connection: database.connection,
    keys: await loadKeys(config.dataFolder, config.secret === null ? {} : { secret: config.secret }),
    clock: systemClock,
    random: systemRandom,
    log: consoleLog,
    assets: await buildAssets(),
    wake: () => jobs.current?.wake('outbox'),
    roomToWrite: async () => (await spaceLeft(config.dataFolder)) === 'enough',
    jobs,
  };
}

/** Nothing can be kept without it, and nothing is half done: whoever watches over Liane starts her again. */
function withoutDatabase(): never {
  consoleLog('database-died');
  process.exit(DATABASE_DIED);
}

const DATABASE_DIED = 70;

function toolsOf({ db, clock, random, keys }: Ground) {
  return { db, now: clock(), random, keys };
}

async function work(ground: Prepared, opened: (() => Promise<void>)[]): Promise<void> {
  const jobs = await startJobs(ground.connection, jobsOf(ground), ground.log);
  ground.jobs.current = jobs;
  opened.push(jobs.stop);
}

/** Requests that are being answered are given this long, in ms, once Liane was told to stop. */
const PATIENCE = 10_000;

async function listen(ground: Ground): Promise<() => Promise<void>> {
  const { port } = ground.config;
  const app = createApp(ground);
  const server = await new Promise<ServerType>((resolve, reject) => {
    const listening = serve({ fetch: app.fetch, port }, () => resolve(listening));
    listening.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new LianeError('port-taken', { port }) : error);
    });
  });
  return () => closeServer(server);
}

function closeServer(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    const impatient = setTimeout(
      () => 'closeAllConnections' in server && server.closeAllConnections(),
      PATIENCE,
    );
    server.close(() => {
      clearTimeout(impatient);
      resolve();
    });
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  });
}
