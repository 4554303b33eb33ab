import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestSite, testSite, type Visitor } from '../../../test/site.ts';
import { at } from '../../routes.ts';
import { bearer } from '../ideas/ideas.fixture.ts';
import { note } from '../invitations/invitations.fixture.ts';

let site: TestSite;
let weaver: Visitor;
let one: string;
let other: string;
beforeEach(async () => {
  site = await testSite();
  weaver = await site.visitor(site.owner);
  one = await note(site, 'Mme Thénardier', { address: null });
  other = await note(site, 'Mme Thenardier', { address: null });
});
afterEach(() => site.close());

const here = (person = one) => ({ workspace: site.practice.slug, person });
const asked = async (person: string) =>
  (await weaver.get(at.person.to(here(person)))).text.includes('Peut-être la même personne');

describe('Two who look like one person', () => {
  it('are told apart by a human, and never asked about again, from either side or in the list', async () => {
    expect([await asked(one), await asked(other)]).toEqual([true, true]);
    const { location } = await weaver.post(at.personApart.to(here()), { other });
    expect((await weaver.get(location!)).text).toContain('ce sont deux personnes');
    expect([await asked(one), await asked(other)]).toEqual([false, false]);
  });

  it('may be asked about again, because one was mistaken', async () => {
    await weaver.post(at.personApart.to(here()), { other });
    await weaver.post(at.personApart.to(here(other)), { other: one, deed: 'back' });
    expect([await asked(one), await asked(other)]).toEqual([true, true]);
  });

  it('are still two records, and nothing of the mark is left when one is erased', async () => {
    await weaver.post(at.personApart.to(here()), { other });
    await weaver.post(at.personErase.to(here()));
    expect(await site.db.selectFrom('told_apart').selectAll().execute()).toEqual([]);
    expect((await weaver.get(at.person.to(here(other)))).status).toBe(200);
  });

  it('are never one and the same, nor someone of elsewhere', async () => {
    expect((await weaver.post(at.personApart.to(here()), { other: one })).status).toBe(404);
    expect((await weaver.post(at.personApart.to(here()), { other: crypto.randomUUID() })).status).toBe(404);
    expect((await weaver.post(at.personApart.to(here()), { other: 'x' })).status).toBe(404);
    expect((await (await site.visitor(null)).post(at.personApart.to(here()), { other })).status).toBe(401);
  });

  it('are told apart by a program too', async () => {
    const program = await site.visitor(null, await bearer(site, 'write'));
    const path = `/api/v1/workspaces/${site.practice.slug}/people/${one}/apart`;
    expect((await program.json('PUT', path, { other })).status).toBe(204);
    expect(await asked(one)).toBe(false);
    expect((await program.json('PUT', path, { other, apart: false })).status).toBe(204);
    expect(await asked(one)).toBe(true);
  });
});
