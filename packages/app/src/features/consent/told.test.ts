import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestSite, testSite } from '../../../test/site.ts';
import { personHooks } from '../../hooks.ts';
import { silentLog } from '../../platform/log.ts';
import { at } from '../../routes.ts';
import type { Person } from '../people/person.ts';
import { recordPeople } from '../people/record-people.ts';
import { purgeUntold } from './told-job.ts';

let site: TestSite;
beforeEach(async () => {
  site = await testSite();
});
afterEach(() => site.close());

const person = (id: string, name: string): Person => ({
  ...{ id, name, about: 'x', emails: [`${id}@x.example`], offers: [], seeks: [], interests: [], groups: [] },
  ...{ notes: '', language: null, sources: [] },
});

async function record(...people: readonly Person[]): Promise<ReadonlyMap<string, string>> {
  const source = { kind: 'file' as const, name: 'carnet', purpose: 'école', ideaId: null, recordedBy: null };
  const recording = { workspaceId: site.practice.id, source, people, links: [] };
  return (await recordPeople(site.tools(), recording)).ids;
}

const names = async () =>
  (await site.db.selectFrom('person').select('name').orderBy('name').execute()).map(({ name }) => name);
const purge = () => purgeUntold(site.tools(), personHooks, silentLog);

describe('Known means told', () => {
  it('or forgotten after twenty-eight days, without anyone having to think of it', async () => {
    const ids = await record(person('f', 'Fantine'), person('j', 'Javert'));
    const weaver = await site.visitor(site.owner);
    const here = { workspace: site.practice.slug, person: ids.get('f')! };
    expect((await weaver.post(at.personTold.to(here))).status).toBe(303);
    site.clock.advance(27.9);
    await purge();
    expect(await names()).toEqual(['Fantine', 'Javert']);
    site.clock.advance(0.2);
    await purge();
    expect(await names()).toEqual(['Fantine']);
  });

  it('is shown with its date, and on Today when it draws near', async () => {
    await record(person('f', 'Fantine'));
    const weaver = await site.visitor(site.owner);
    const here = { workspace: site.practice.slug };
    expect((await weaver.get(at.toTell.to(here))).text).toContain('Fantine');
    expect((await weaver.get(at.today.to(here))).text).not.toContain('Prévenir une personne');
    site.clock.advance(22);
    expect((await weaver.get(at.today.to(here))).text).toContain('Prévenir une personne');
    expect((await weaver.get(at.today.to(here), 'en')).text).toContain('Tell one person');
  });

  it('is no one else’s business: a stranger neither reads it nor says it', async () => {
    const ids = await record(person('f', 'Fantine'));
    const stranger = await site.visitor(null);
    const here = { workspace: site.practice.slug, person: ids.get('f')! };
    expect((await stranger.get(at.toTell.to(here))).status).toBe(401);
    expect((await stranger.post(at.personTold.to(here))).status).toBe(401);
  });
});

describe('A no said aloud', () => {
  it('is noted as far as it went, for every address, and only the person takes it back', async () => {
    const ids = await record(person('j', 'Javert'));
    const weaver = await site.visitor(site.owner);
    const here = { workspace: site.practice.slug, person: ids.get('j')! };
    await weaver.post(at.personRefused.to(here), { reach: 'everything' });
    const rows = await site.db.selectFrom('refusal').selectAll().execute();
    expect(rows.every(({ reach }) => reach === 'everything')).toBe(true);
    const key = site.tools().keys.personKey('j@x.example');
    expect(rows.some(({ person_key }) => person_key.equals(key))).toBe(true);
  });

  it('without saying of what, is a no to everything: never to less than was said', async () => {
    const ids = await record(person('j', 'Javert'));
    const weaver = await site.visitor(site.owner);
    const here = { workspace: site.practice.slug, person: ids.get('j')! };
    await weaver.post(at.personRefused.to(here), { reach: 'idea' });
    const rows = await site.db.selectFrom('refusal').selectAll().execute();
    expect(new Set(rows.map(({ reach }) => reach))).toEqual(new Set(['everything']));
  });
});
