import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Json, type TestSite, testSite, type Visitor } from '../../../test/site.ts';
import { ACCESS } from '../accounts/sessions.ts';
import { insertToken } from '../accounts/store.ts';

let site: TestSite;
let program: Visitor;
let reader: Visitor;
beforeAll(async () => {
  site = await testSite();
  program = await holding('program-token', ['write']);
  reader = await holding('reader-token', ['read']);
});
afterAll(() => site.close());

async function holding(token: string, scopes: string[]): Promise<Visitor> {
  const { db, now, keys } = site.tools();
  await insertToken(db, {
    hash: keys.tokenHash(token),
    kind: ACCESS,
    account_id: site.owner.id,
    workspace_id: null,
    subject: null,
    scopes,
    label: 'test',
    created_at: now,
    expires_at: new Date(now.getTime() + 1e10),
    used_at: null,
  });
  return site.visitor(null, { authorization: `Bearer ${token}` });
}

const people = () => `/api/v1/workspaces/${site.practice.slug}/people`;

async function ask(method: string, path: string, body?: Json): Promise<{ status: number; body: Json }> {
  return program.json(method, `${people()}${path}`, body);
}

async function note(name: string, more: Json = {}): Promise<string> {
  const noted = await ask('POST', '', { name, purpose: 'Le marché', ...more });
  expect(noted.status).toBe(201);
  return noted.body.person;
}

describe('A program', () => {
  it('notes someone, and reads all that is noted of them', async () => {
    const person = await note('Éponine', { about: 'Les chats', ties: ['Marius'], address: 'ep@x.example' });
    const { status, body } = await ask('GET', `/${person}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      name: 'Éponine',
      isSelf: false,
      mustTellBy: '2027-04-06T08:00:00.000Z',
      source: { kind: 'hand', name: 'M. Madeleine', purpose: 'Le marché' },
      facts: [{ kind: 'about', text: 'Les chats', source: { kind: 'hand' } }],
      addresses: [{ address: 'ep@x.example' }],
      ties: [{ name: 'Marius' }],
    });
  });

  it('lists and seeks as the pages do', async () => {
    expect((await ask('GET', '')).body).toMatchObject({ total: 2 });
    expect((await ask('GET', '?q=eponnine')).body.people[0]).toMatchObject({ name: 'Éponine' });
    expect((await ask('GET', '?filter=no-address')).body.people.map(({ name }: Json) => name)).toEqual([
      'Marius',
    ]);
    expect((await ask('GET', '?page=0')).status).toBe(422);
    expect((await ask('GET', '?source=x')).status).toBe(422);
  });

  it('corrects what it says and leaves the rest', async () => {
    const person = await note('Fantin');
    const changed = await ask('PATCH', `/${person}`, { name: 'Fantine', guardian: 'Marguerite' });
    expect(changed.body).toMatchObject({ name: 'Fantine', guardian: 'Marguerite', language: null });
    const again = await ask('PATCH', `/${person}`, { language: 'fr', guardian: null });
    expect(again.body).toMatchObject({ name: 'Fantine', guardian: null, language: 'fr' });
    expect((await ask('PATCH', `/${person}`, { name: ' \u200b ' })).status).toBe(422);
  });

  it('adds, corrects and removes lines, addresses and ties', async () => {
    const person = await note('Javert');
    const fact = (await ask('POST', `/${person}/facts`, { kind: 'offer', text: 'Surveiller' })).body.facts[0];
    const corrected = await ask('PATCH', `/${person}/facts/${fact.id}`, { text: 'Veiller' });
    expect(corrected.body.facts[0].text).toBe('Veiller');
    expect((await ask('DELETE', `/${person}/facts/${fact.id}`)).status).toBe(204);
    expect((await ask('DELETE', `/${person}/facts/${fact.id}`)).status).toBe(404);
    const address = (await ask('POST', `/${person}/addresses`, { address: 'J@x.example' })).body.addresses[0];
    expect(address.address).toBe('j@x.example');
    expect((await ask('DELETE', `/${person}/addresses/${address.id}`)).status).toBe(204);
    const tied = (await ask('POST', `/${person}/ties`, { who: 'eponine' })).body.ties[0];
    expect((await ask('DELETE', `/${person}/ties/${tied.person}`)).status).toBe(204);
    expect((await ask('DELETE', `/${person}/ties/${tied.person}`)).status).toBe(404);
  });

  it('makes one of two, and two of one', async () => {
    const [one, other] = [await note('Azelma'), await note('Azellma')];
    expect((await ask('GET', `/${one}`)).body.twins).toEqual([
      { id: other, name: 'Azellma', because: 'near-name' },
    ]);
    const merged = await ask('POST', `/${one}/merge`, { other });
    expect(merged.body).toMatchObject({ id: one, joined: [{ id: other }], twins: [] });
    expect((await ask('POST', `/${other}/merge`, { other: one })).body).toMatchObject({
      code: 'already-one',
    });
    const apart = await ask('POST', `/${one}/unmerge`, { record: other });
    expect(apart.body).toMatchObject({ id: one, joined: [] });
    expect((await ask('GET', `/${other}`)).body.joined).toEqual([]);
  });

  it('erases, and finds nothing afterwards', async () => {
    const person = await note('Favourite');
    expect((await ask('DELETE', `/${person}`)).status).toBe(204);
    expect((await ask('GET', `/${person}`)).status).toBe(404);
  });

  it('is told by a stable code what a rule refuses, and which field cannot be used', async () => {
    const person = await note('Enjolras');
    const self = await ask('POST', `/${person}/ties`, { who: 'Enjolras' });
    expect(self).toMatchObject({ status: 409, body: { code: 'tie-to-oneself' } });
    const unnamed = await ask('POST', '', { name: '', purpose: 'x' });
    expect(unnamed).toMatchObject({ status: 422, body: { errors: { name: 'required' } } });
    const idea = '00000000-0000-7000-8000-000000000000';
    const lost = await ask('POST', '', { name: 'x', purpose: 'x', idea });
    expect(lost).toMatchObject({ status: 409, body: { code: 'idea-unknown' } });
  });

  it('does no more than its token lets it', async () => {
    expect((await reader.json('GET', people())).status).toBe(200);
    expect((await reader.json('POST', people(), { name: 'x', purpose: 'x' })).status).toBe(403);
    expect((await (await site.visitor(site.owner)).json('GET', people())).status).toBe(401);
  });
});
