import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Json, type TestSite, testSite, type Visitor } from '../../../test/site.ts';
import { ACCESS } from '../accounts/sessions.ts';
import { insertToken } from '../accounts/store.ts';
import { insertRefusal } from '../consent/store.ts';
import { everything } from './import.fixture.ts';

let site: TestSite;
let program: Visitor;
beforeEach(async () => {
  site = await testSite();
  program = await holding('program-token', ['write']);
});
afterEach(() => site.close());

async function holding(token: string, scopes: string[]): Promise<Visitor> {
  const { db, now, keys } = site.tools();
  await insertToken(db, {
    ...{ hash: keys.tokenHash(token), kind: ACCESS, account_id: site.owner.id, workspace_id: null },
    ...{ subject: null, scopes, label: 'test', created_at: now, used_at: null },
    expires_at: new Date(now.getTime() + 1e10),
  });
  return site.visitor(null, { authorization: `Bearer ${token}` });
}

const file = (text: string, name = 'gens.csv') => ({ name, bytes: Buffer.from(text).toString('base64') });
const imports = () => `/api/v1/workspaces/${site.practice.slug}/imports`;
const ask = (body: Json, by = program) => by.json('POST', imports(), { purpose: 'Mon carnet', ...body });

describe('A program', () => {
  it('sees what a file would change, and changes nothing unless it says so', async () => {
    const before = await everything(site);
    const { status, body } = await ask({ people: file('nom,email\nFantine,f@x.example\nAzelma,pas\n') });
    expect(status).toBe(200);
    expect(body).toMatchObject({ sourceId: null, added: 2, known: 0, refused: 0, joined: [], questions: [] });
    expect(body.leftAside).toEqual([
      { code: 'email-refused', where: { file: 'gens.csv', line: 3, column: 2 }, details: { text: 'pas' } },
    ]);
    expect(body.tellBy).toBe('2027-04-06T08:00:00.000Z');
    expect(await everything(site)).toEqual(before);
  });

  it('notes people and links, twice as once, then takes them back', async () => {
    const body = {
      people: file('id,nom\na,Fantine\nb,Cosette\n'),
      links: file('de,vers\na,b\n'),
      dryRun: false,
    };
    const noted = await ask(body);
    expect(noted.body).toMatchObject({ added: 2, known: 0, ties: 1 });
    expect((await ask(body)).body).toMatchObject({ sourceId: null, added: 0, known: 2, ties: 0 });
    const undone = await program.json('POST', `${imports()}/${noted.body.sourceId}/undo`);
    expect(undone.body).toEqual({ removed: 2, kept: [] });
    expect((await program.json('POST', `${imports()}/${noted.body.sourceId}/undo`)).status).toBe(404);
  });

  it('may say what a column is', async () => {
    const people = file('nom,Passe-temps\nFantine,couture\n');
    const { body } = await ask({ people, columns: { 'Passe-temps': 'interests' } });
    expect(body).toMatchObject({ facts: 1, leftAside: [] });
  });

  it('learns who is known, who is someone’s namesake, and what is in doubt', async () => {
    await ask({ people: file('nom,email\nFantine,f@x.example\nAzelma,\n', 'a.csv'), dryRun: false });
    const people = file('nom,email\nFantine,f@x.example\nAzelma,\nBabet,\nBabet,\n', 'b.csv');
    const { body } = await ask({ people });
    expect(body.joined).toMatchObject([{ name: 'Fantine', places: [{ file: 'b.csv', line: 2 }] }]);
    expect(body.namesakes).toMatchObject([{ name: 'Azelma' }]);
    expect(body.questions).toMatchObject([{ kind: 'same-name', value: 'Babet' }]);
  });

  it('is never told who refused everything, only how many', async () => {
    const { db, keys, now } = site.tools();
    await insertRefusal(db, keys.personKey('javert@police.example'), { reach: 'everything' }, now);
    const { body } = await ask({ people: file('nom,email\nJavert,javert@police.example\n'), dryRun: false });
    expect(body).toMatchObject({ sourceId: null, added: 0, refused: 1 });
    expect(JSON.stringify(body)).not.toContain('Javert');
  });

  it('is told where a file cannot be read, and which fields are wrong', async () => {
    const unread = await ask({ people: file('a,b\n1,2\n') });
    expect(unread).toMatchObject({
      status: 400,
      body: { code: 'people-no-column', details: { file: 'gens.csv', line: 1 } },
    });
    expect((await ask({ people: { name: 'a.csv', bytes: 'é' } })).body.errors).toEqual({
      'people.bytes': 'not-base64',
    });
    const unknown = '00000000-0000-7000-8000-000000000009';
    expect((await ask({ people: file('nom\nFantine\n'), idea: unknown, dryRun: false })).body.code).toBe(
      'idea-unknown',
    );
  });

  it('that may only read imports nothing', async () => {
    const reader = await holding('reader-token', ['read']);
    expect((await ask({ people: file('nom\nFantine\n') }, reader)).status).toBe(403);
    expect((await ask({ people: file('nom\nFantine\n') }, await site.visitor(null))).status).toBe(401);
  });
});
