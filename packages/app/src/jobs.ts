import type { Ground } from './app.ts';
import { deletePast } from './features/accounts/store.ts';
import { outboxJob } from './features/consent/outbox-job.ts';
import { purgeUntold } from './features/consent/told-job.ts';
import { forgetIdeas } from './features/ideas/forget-job.ts';
import { letterFacts, personHooks } from './hooks.ts';
import { forgetRates } from './platform/http/rate.ts';
import type { Job } from './platform/jobs.ts';

/** All that is done apart from requests. */
export function jobsOf(ground: Ground): readonly Job[] {
  const tools = () => ({ db: ground.db, now: ground.clock(), random: ground.random, keys: ground.keys });
  return [
    {
      name: 'outbox',
      cron: '* * * * *',
      run: () => outboxJob(tools, ground.config, ground.log, letterFacts),
    },
    { name: 'forget-ideas', cron: '23 4 * * *', run: () => forgetIdeas(tools()) },
    { name: 'forget-past', cron: '41 * * * *', run: () => deletePast(ground.db, ground.clock()) },
    { name: 'purge-untold', cron: '5 * * * *', run: () => purgeUntold(tools(), personHooks, ground.log) },
    { name: 'forget-rates', cron: '17 * * * *', run: () => forgetRates(tools()) },
  ];
}
