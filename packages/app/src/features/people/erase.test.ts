import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestSite, testSite } from '../../../test/site.ts';
import { personHooks } from '../../hooks.ts';
import { putInOutbox } from '../../platform/outbox.ts';
import { insertToken } from '../accounts/store.ts';
import { addFact, changeFact, correctDetails, forgetPerson } from './actions.ts';
import { erasePerson } from './erase.ts';
import { mergePeople } from './merge-actions.ts';
import { notePerson } from './note-person.ts';
import { fromFile, someone } from './people.fixture.ts';
import { subjectOf } from './person-store.ts';
import { recordPeople } from './record-people.ts';

let site: TestSite;
beforeAll(async () => {
  site = await testSite();
});
afterAll(() => site.close());

/** No other text holds it. */
const WORD = 'Zorglubine';

/** Every table of the database, the jobs' included, as text: the rows that hold the word. */
async function rowsHolding(word: string): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
    WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`.execute(site.db);
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`
      SELECT t::text AS row FROM ${sql.raw(name)} t WHERE t::text ILIKE ${`%${word}%`}`.execute(site.db);
    found.push(...rows.map(({ row }) => `${name}: ${row}`));
  }
  return found;
}

const note = (more: object) => ({
  name: WORD,
  about: '',
  address: '',
  ties: [],
  tiedToMe: false,
  purpose: 'Le marché',
  idea: null,
  minor: false,
  guardian: '',
  ...more,
});

/** Someone of whom everything that can be said holds the word, in two records made one. */
async function everythingAbout() {
  const actor = await site.actor();
  const tools = site.tools();
  const { practice } = site;
  const noted = await notePerson(
    actor,
    tools,
    practice,
    note({
      about: `${WORD} jardine`,
      address: `${WORD}@x.example`,
      ties: ['Marius'],
      tiedToMe: true,
      purpose: `Rencontrée chez ${WORD}`,
      minor: true,
      guardian: `La mère de ${WORD}`,
    }),
  );
  if (!noted.done) throw new Error(noted.because);
  const at = { workspaceId: practice.id, personId: noted.value.personId };
  const fact = await addFact(actor, tools, at, { kind: 'note', text: `Une note de ${WORD}` });
  await changeFact(actor, tools, at, { id: fact, text: `Une autre note de ${WORD}` });
  const words = { offers: [`${WORD} offre`], seeks: [`${WORD} cherche`], notes: WORD, aliases: [WORD] };
  const people = [someone(`Mme ${WORD}`, words), someone('Cosette')];
  const links = [{ from: `Mme ${WORD}`, to: 'Cosette', kind: null, last: null, strength: 1 } as const];
  const recorded = await recordPeople(tools, {
    workspaceId: practice.id,
    source: fromFile('gens.csv'),
    people,
    links,
  });
  const otherId = recorded.ids.get(`Mme ${WORD}`)!;
  await mergePeople(actor, tools, { ...at, otherId });
  await correctDetails(actor, tools, at, { name: `${WORD} B.`, language: 'fr', minor: true, guardian: WORD });
  await leaveTraces(at.personId, otherId);
  return { ...at, otherId };
}

/** A letter that waits, and links that open something of theirs. */
async function leaveTraces(personId: string, otherId: string): Promise<void> {
  const tools = site.tools();
  const mail = {
    workspaceId: site.practice.id,
    kind: 'invitation',
    to: { name: WORD, address: `${WORD}@x.example` },
    ideaId: null,
    organisationId: null,
    fromName: 'M. Madeleine',
    replyTo: null,
    language: 'fr' as const,
    subject: `Pour ${WORD}`,
    body: `Chère ${WORD}`,
    unsubscribe: null,
    text: WORD,
    approvedBy: null,
    notBefore: tools.now,
  };
  await putInOutbox(tools, { ...mail, personId });
  await putInOutbox(tools, { ...mail, personId: null, kind: 'my-page-link' });
  const link = { kind: 'answer', account_id: null, scopes: [], created_at: tools.now, used_at: null };
  for (const subject of [personId, otherId])
    await insertToken(site.db, {
      ...link,
      hash: tools.keys.tokenHash(subject),
      workspace_id: site.practice.id,
      subject,
      label: WORD,
      expires_at: new Date(tools.now.getTime() + 1e9),
    });
}

describe('Whoever is erased', () => {
  it('is in no table any more, not even in the purpose only they were noted for', async () => {
    const person = await everythingAbout();
    const subject = (await subjectOf(site.tools(), person.workspaceId, person.personId))!;
    expect((await rowsHolding(WORD)).length).toBeGreaterThan(10);
    await erasePerson(site.tools(), personHooks, subject);
    expect(await rowsHolding(WORD)).toEqual([]);
    for (const id of subject.personIds) expect(await rowsHolding(id)).toEqual([]);
  });

  it('takes nobody along: those they knew, and the sources others came from, stay', async () => {
    const names = await site.db.selectFrom('person').select('name').orderBy('name').execute();
    expect(names.map(({ name }) => name)).toEqual(['Cosette', 'M. Madeleine', 'Marius']);
    const sources = await site.db.selectFrom('source').select('name').execute();
    expect(sources.map(({ name }) => name)).toContain('gens.csv');
  });

  it('may be noted again, and erased again', async () => {
    const person = await everythingAbout();
    const forgotten = await forgetPerson(await site.actor(), site.tools(), personHooks, person);
    expect(forgotten).toEqual({ done: true, value: null });
    expect(await rowsHolding(WORD)).toEqual([]);
  });

  it('is never the initiator themselves, whose record goes with their account', async () => {
    const self = await site.db
      .selectFrom('person')
      .select('id')
      .where('is_self', '=', true)
      .executeTakeFirstOrThrow();
    const at = { workspaceId: site.practice.id, personId: self.id };
    const forgotten = await forgetPerson(await site.actor(), site.tools(), personHooks, at);
    expect(forgotten).toEqual({ done: false, because: 'is-yourself' });
  });
});
