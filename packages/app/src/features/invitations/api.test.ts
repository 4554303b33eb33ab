import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json, TestSite, Visitor } from '../../../test/site.ts';
import { bearer } from '../ideas/ideas.fixture.ts';
import * as f from './invitations.fixture.ts';

let site: TestSite;
let program: Visitor;
let idea: string;
beforeAll(async () => {
  site = await f.openSite();
  idea = await f.openSchool(site);
  program = await site.visitor(null, await bearer(site, 'write'));
});
afterAll(() => site.close());

const ask = (method: string, path: string, body?: Json) =>
  program.json(method, `/api/v1/workspaces/${site.practice.slug}${path}`, body);
const begin = async (name: string) => {
  const person = await f.note(site, name);
  return (await ask('POST', '/letters', { person, idea })).body.id as string;
};

describe('A program', () => {
  it('begins a letter, changes its words, reads what Liane adds and what a promise says', async () => {
    const letter = await begin('Feuilly');
    const kept = await ask('PATCH', `/letters/${letter}`, { words: f.WORDS, language: 'en' });
    expect(kept.body).toMatchObject({ state: 'draft', words: f.WORDS, mayBeApproved: true, stop: null });
    expect(kept.body.fixedPart).toContain('Three answers, without account or password');
    expect((await ask('PATCH', `/letters/${letter}`, { language: 'de' })).status).toBe(422);
    expect((await ask('GET', `/letters?idea=${idea}`)).body.letters).toHaveLength(1);
  });

  it('begins a notice for whoever must be told', async () => {
    const person = await f.note(site, 'Bahorel');
    const begun = await ask('POST', '/letters', { person });
    expect(begun).toMatchObject({ status: 201, body: { kind: 'notice', idea: null } });
  });

  it('writes down an answer that was heard, and learns nothing of how far a no reached', async () => {
    const letter = await begin('Laigle');
    const noted = await ask('POST', `/letters/${letter}/answer`, { how: 'aloud', answer: 'no-everything' });
    expect(noted.body).toMatchObject({ state: 'no', way: 'aloud', stop: 'in-peace', mayBeApproved: false });
    expect(JSON.stringify(noted.body)).not.toContain('everything');
    const again = await ask('POST', `/letters/${letter}/answer`, { how: 'aloud', answer: 'yes' });
    expect(again).toMatchObject({ status: 409, body: { code: 'already-answered' } });
  });

  it('throws a draft away, and nothing that left', async () => {
    const letter = await begin('Babet');
    expect((await ask('DELETE', `/letters/${letter}`)).status).toBe(204);
    expect((await ask('GET', `/letters/${letter}`)).status).toBe(404);
    const sent = await f.sent(site, idea, await f.note(site, 'Brujon'));
    expect(await ask('DELETE', `/letters/${sent}`)).toMatchObject({
      status: 409,
      body: { code: 'not-a-draft' },
    });
  });

  it('reads the round under way', async () => {
    const { body } = await ask('GET', `/ideas/${idea}/round`);
    expect(body).toMatchObject({ round: 1, room: 5, waiting: 1 });
    expect((await ask('GET', `/ideas/${site.practice.id}/round`)).status).toBe(404);
  });
});
