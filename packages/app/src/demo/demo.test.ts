import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestSite, testSite } from '../../test/site.ts';
import { at } from '../routes.ts';

let site: TestSite;
beforeEach(async () => {
  site = await testSite();
});
afterEach(() => site.close());

describe('The demonstration', () => {
  it.each(['fr', 'en'] as const)('has something to show on every page, in %s', async (language) => {
    const visitor = await site.visitor(site.owner);
    const opened = await visitor.post(at.demo.to({}), {}, language);
    expect(opened.status).toBe(303);
    const slug = opened.location!.split('/').at(-1)!;
    const here = { workspace: slug };
    for (const page of [at.today, at.ideas, at.people, at.toTell, at.charter, at.outbox]) {
      const { status, text } = await visitor.get(page.to(here), language);
      expect([page.path, status]).toEqual([page.path, 200]);
      expect(text).toContain('</main>');
    }
    const { text } = await visitor.get(at.people.to(here), language);
    expect(text).toContain('Fantine');
  });

  it('is one more practice: the address book one has is left alone, and nothing leaves', async () => {
    const visitor = await site.visitor(site.owner);
    await visitor.post(at.demo.to({}));
    const rows = await site.db.selectFrom('person').select('workspace_id').execute();
    expect(rows.length).toBeGreaterThan(70);
    expect(rows.every(({ workspace_id }) => workspace_id !== site.practice.id)).toBe(true);
    expect(await site.db.selectFrom('address').selectAll().execute()).toEqual([]);
    expect(await site.mails()).toEqual([]);
  });

  it('opens once for each account, however often the button is pressed', async () => {
    const visitor = await site.visitor(site.owner);
    const first = await visitor.post(at.demo.to({}));
    const second = await visitor.post(at.demo.to({}));
    expect(second.location).toBe(first.location);
  });

  it('is for someone who came in', async () => {
    const stranger = await site.visitor(null);
    expect((await stranger.post(at.demo.to({}))).status).toBe(401);
  });
});
