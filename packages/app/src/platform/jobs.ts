import type { ClientConfig } from 'pg';
import { PgBoss } from 'pg-boss';
import { type Log, said } from './log.ts';

/** Work done apart from requests: at its hour, or when woken. Running it once too often must do no harm. */
export interface Job {
  readonly name: string;
  /** When it runs by itself, as in crontab, in UTC. */
  readonly cron: string;
  run(): Promise<void>;
}

export interface Jobs {
  /** Runs a job soon; however often it is asked for meanwhile, it runs once more. */
  wake(name: string): void;
  stop(): Promise<void>;
}

/** How long a job may take, in seconds, before another process may take it over. */
const LONGEST = 600;
/** A job that failed leaves a trace this long (in seconds), and holds nothing of a person. */
const KEPT = 86_400;

/** Starts the jobs on pg-boss (docs/decisions/019-jobs.md): one process at a time runs a given one. */
export async function startJobs(connection: ClientConfig, jobs: readonly Job[], log: Log): Promise<Jobs> {
  const boss = new PgBoss({ ...(connection as object), schema: 'pgboss', max: 3, useListenNotify: true });
  boss.on('error', (error) => log('job-fault', said(error)));
  await boss.start();
  for (const job of jobs) await schedule(boss, job, log);
  return {
    wake: (name) => {
      boss.send(name, null, { singletonKey: 'woken' }).catch((error) => log('job-fault', said(error)));
    },
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  };
}

async function schedule(boss: PgBoss, { name, cron, run }: Job, log: Log): Promise<void> {
  await boss.createQueue(name, {
    policy: 'short',
    notify: true,
    retryLimit: 0,
    expireInSeconds: LONGEST,
    deleteAfterSeconds: KEPT,
  });
  await boss.work(name, { pollingIntervalSeconds: 30 }, async () => {
    try {
      await run();
    } catch (error) {
      log('job-failed', { job: name, ...said(error) });
      throw new Error('failed');
    }
  });
  await boss.schedule(name, cron);
}
