import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestSite, testSite, type Visitor } from '../../../test/site.ts';
import { refusalsOf, setPause, spend, spentOf } from '../consent/store.ts';
import { approve, begin, note, openSchool } from '../invitations/invitations.fixture.ts';
import { lineSaying, linkIn, pageOf, SMTP } from './mypage.fixture.ts';

const OLD = 'gavroche@quais.example';
const NEW = 'gavroche@elephant.example';

let site: TestSite;
let reader: Visitor;
let page: string;
beforeEach(async () => {
  site = await testSite({ env: SMTP });
  reader = await site.visitor(null);
  await note(site, 'Gavroche');
  page = await pageOf(site, OLD);
});
afterEach(() => site.close());

const addresses = async () =>
  (await site.db.selectFrom('address').select('address').orderBy('address').execute()).map(
    ({ address }) => address,
  );
const key = (address: string) => site.tools().keys.personKey(address);
const link = () => linkIn(site, 'new-address', /\/new-address\/[\w-]+/);

async function give(email: string, at = OLD): Promise<{ status: number; location: string | null }> {
  return reader.post(`${await lineSaying(site, page, at)}/correct`, { email });
}

describe('A new address', () => {
  it('is theirs once they have followed the link sent there, and not before', async () => {
    expect((await give(NEW)).location).toContain('done=address-given');
    expect(await addresses()).toEqual([OLD]);
    const confirm = (await link())!;
    expect((await reader.get(confirm)).text).toContain(NEW);
    expect(await addresses()).toEqual([OLD]);
    const { location } = await reader.post(confirm);
    expect(await addresses()).toEqual([NEW]);
    expect((await reader.get(location!)).text).toContain('Gavroche');
    expect((await reader.post(confirm)).status).toBe(410);
  });

  it('keeps every no, every pause and what was received this year', async () => {
    const { db, now } = site.tools();
    await spend(db, { key: key(OLD), id: crypto.randomUUID(), kind: 'invitation', at: now });
    await setPause(db, site.practice.id, key(OLD), new Date(now.getTime() + 1e9));
    await reader.post(`${page}/refuse`);
    await give(NEW);
    await reader.post((await link())!);
    expect((await refusalsOf(db, [key(NEW)])).map(({ refusal }) => refusal.reach)).toEqual(['everything']);
    expect(await spentOf(db, [key(NEW)])).toHaveLength(1);
    const pauses = await db.selectFrom('pause').select('person_key').execute();
    expect(pauses.some(({ person_key }) => person_key.equals(key(NEW)))).toBe(true);
  });

  it('is not written to when whoever reads it refused everything, and the page says the same', async () => {
    await note(site, 'Montparnasse');
    const own = await pageOf(site, 'montparnasse@quais.example');
    await reader.post(`${own}/refuse`);
    const { location } = await give('montparnasse@quais.example');
    expect(location).toContain('done=address-given');
    expect(await link()).toBeNull();
  });

  it('closes after half an hour, opens nothing when forged, and is no way to another’s record', async () => {
    await give(NEW);
    const confirm = (await link())!;
    expect((await reader.get('/new-address/forged')).status).toBe(410);
    expect((await reader.post('/new-address/forged')).status).toBe(410);
    site.clock.advance(31 / 1440);
    expect((await reader.get(confirm)).status).toBe(410);
    expect((await reader.post(confirm)).status).toBe(410);
    expect(await addresses()).toEqual([OLD]);
  });

  it('takes back a letter that waits to leave for the old one', async () => {
    const { id } = await site.db
      .selectFrom('person')
      .select('id')
      .where('name', '=', 'Gavroche')
      .executeTakeFirstOrThrow();
    await approve(site, await begin(site, await openSchool(site), id));
    await give(NEW);
    await reader.post((await link())!);
    const letters = (await site.mails()).filter(({ kind }) => kind === 'invitation');
    expect(letters.map(({ state }) => state)).toEqual(['taken-back']);
  });

  it('at a shared mailbox leaves the others where they are', async () => {
    await note(site, 'Mouche', { address: OLD });
    page = `${await pageOf(site, OLD)}`;
    const asGavroche = `${page}?who=Gavroche`;
    const shown = (await reader.get(asGavroche)).text;
    const line = /\/lines\/(address\.[\w-]+)/.exec(shown)![1];
    await reader.post(`${page}/lines/${line}/correct?who=Gavroche`, { email: NEW });
    await reader.post((await link())!);
    expect(await addresses()).toEqual([NEW, OLD].toSorted());
  });

  it('must be an address, and is asked for a few times an hour at most', async () => {
    expect((await give('pas une adresse')).status).toBe(422);
    const statuses: number[] = [];
    for (let n = 0; n < 7; n++) statuses.push((await give(NEW)).status);
    expect(statuses[0]).toBe(303);
    expect(statuses.at(-1)).toBe(429);
  });

  it('is erased with the person, link and mail included, even before it was confirmed', async () => {
    await give(NEW);
    const confirm = (await link())!;
    await reader.post(`${page}/erase`);
    expect((await site.mails()).filter(({ to_address }) => to_address === NEW)).toEqual([]);
    expect((await reader.post(confirm)).status).toBe(410);
    expect(await addresses()).toEqual([]);
  });
});
