import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestSite, testSite, type Visitor } from '../../../test/site.ts';
import { at } from '../../routes.ts';
import { linkOf, note, openSchool, sent } from '../invitations/invitations.fixture.ts';
import { lineSaying, pageOf, SMTP } from './mypage.fixture.ts';

let site: TestSite;
let reader: Visitor;
let page: string;
beforeEach(async () => {
  site = await testSite({ env: SMTP });
  reader = await site.visitor(null);
  const letter = await sent(site, await openSchool(site), await note(site, 'Gavroche'));
  const token = await linkOf(site, letter);
  await reader.post(at.answer.to({ token }), { answer: 'yes' });
  page = await pageOf(site, 'gavroche@quais.example');
});
afterEach(() => site.close());

const membership = () => site.db.selectFrom('membership').selectAll().executeTakeFirstOrThrow();
const place = () => lineSaying(site, page, 'Place dans le réseau');

describe('A member, on their page', () => {
  it('is shown to the members and on the map when they say so, and no longer when they say so', async () => {
    await reader.post(`${await place()}/show-members`);
    await reader.post(`${await place()}/map-on`);
    expect(await membership()).toMatchObject({ shown_to: 'members', on_map: true });
    await reader.post(`${await place()}/hide-members`);
    await reader.post(`${await place()}/map-off`);
    expect(await membership()).toMatchObject({ shown_to: 'weavers', on_map: false });
  });

  it('leaves one network and keeps the rest: off the map, seen by nobody, at once', async () => {
    await reader.post(`${await place()}/show-members`);
    await reader.post(`${await place()}/map-on`);
    const line = await place();
    expect((await reader.get(line)).text).toContain('Quitter ce réseau');
    await reader.post(`${line}/leave`);
    const left = await membership();
    expect(left).toMatchObject({ shown_to: 'weavers', on_map: false });
    expect(left.left_at).not.toBeNull();
    expect((await reader.post(`${line}/map-on`)).status).toBe(404);
    expect((await reader.get(page)).text).toContain('Gavroche');
  });
});
