import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestSite, testSite, type Visitor } from '../../../test/site.ts';
import { criteria, presentSchool } from './examination.fixture.ts';
import { bearer } from './ideas.fixture.ts';

let site: TestSite;
let program: Visitor;
let charter: string;
let idea: string;
beforeEach(async () => {
  site = await testSite();
  const id = await presentSchool(site, { language: 'en' });
  program = await site.visitor(null, await bearer(site, 'read', 'write'));
  charter = `/api/v1/workspaces/${site.practice.slug}/charter`;
  idea = `/api/v1/workspaces/${site.practice.slug}/ideas/${id}`;
});
afterEach(() => site.close());

const judge = (place: number, verdict: string, evidence = '') =>
  program.json('PUT', `${idea}/criteria/${criteria[place]!.key}`, { verdict, evidence });
const code = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code];

describe('A program', () => {
  it('reads the charter of the essay before anyone kept it, and writes the next version', async () => {
    const read = await program.json('GET', charter);
    expect([read.body.version, read.body.criteria.length]).toEqual([0, 8]);
    const [first] = read.body.criteria;
    const wrote = await program.json('PUT', charter, { criteria: [first, { title: 'Près de chez nous' }] });
    expect(wrote.body).toMatchObject({ version: 1, criteria: [first, { title: 'Près de chez nous' }] });
    expect(code(await program.json('PUT', charter, { criteria: [] }))).toEqual([409, 'none-left']);
    expect(code(await program.json('PUT', charter, { criteria: [{ title: '' }] }))).toEqual([422, 'invalid']);
  });

  it('judges, sets conditions and says what became of them', async () => {
    const judged = await judge(5, 'unmet', 'Le four brûle.');
    expect(judged.body.criteria[5]).toMatchObject({ verdict: 'unmet', evidence: 'Le four brûle.' });
    const given = { text: 'Dire ce que brûle le four', dueOn: '2027-06-30', criterion: criteria[5]!.key };
    const set = await program.json('POST', `${idea}/conditions`, given);
    const [condition] = set.body.conditions;
    expect([set.status, condition.state]).toEqual([201, 'due']);
    const one = `${idea}/conditions/${condition.id}`;
    const kept = await program.json('PATCH', one, { state: 'met' });
    expect(kept.body.conditions[0]).toMatchObject({ state: 'met', settledOn: '2027-03-09' });
    expect((await program.json('DELETE', one)).body.conditions).toEqual([]);
    expect((await program.json('DELETE', one)).status).toBe(404);
    const late = { ...given, dueOn: '2020-01-01' };
    expect(code(await program.json('POST', `${idea}/conditions`, late))).toEqual([409, 'day-past']);
    const strange = { ...given, criterion: '0190a1b2-0000-7000-8000-000000000009' };
    expect(code(await program.json('POST', `${idea}/conditions`, strange))).toEqual([
      409,
      'criterion-unknown',
    ]);
  });

  it('reads the letter in the language of whoever presented the idea, and keeps a draft of it', async () => {
    await judge(0, 'met');
    const drawn = await program.json('GET', `${idea}/outcome?outcome=declined`);
    expect(drawn.body).toMatchObject({ outcome: 'declined', kept: false });
    expect(drawn.body.letter).toContain('I like it.');
    await program.json('PUT', `${idea}/outcome`, { outcome: 'declined', letter: 'Not yet.' });
    const kept = await program.json('GET', `${idea}/outcome`);
    expect(kept.body).toEqual({ outcome: 'declined', letter: 'Not yet.', kept: true });
  });

  it('never decides: no address does it, and nothing has left', async () => {
    await judge(0, 'met');
    for (const [method, path] of [
      ['POST', `${idea}/outcome`],
      ['POST', `${idea}/decide`],
      ['PATCH', `${idea}/outcome`],
    ] as const)
      expect((await program.json(method, path, { outcome: 'accepted', letter: 'Yes.' })).status).toBe(404);
    const form = new FormData();
    form.set('outcome', 'accepted');
    form.set('letter', 'Yes.');
    const page = idea.replace('/api/v1/workspaces', '/w');
    const headers = { ...(await bearer(site, 'read', 'write')), origin: 'https://liane.example' };
    const asked = await site.app.request(`https://liane.example${page}/decide`, {
      ...{ method: 'POST', body: form },
      headers,
    });
    expect(asked.status).toBe(403);
    expect(await site.mails()).toEqual([]);
  });

  it('writes a mandate once the idea is accepted, and is told why not before', async () => {
    const given = {
      payer: 'La verrerie',
      paysFor: 'huit jours par mois',
      refuses: 'x',
      gives: 'y',
      show: true,
    };
    expect((await program.json('GET', `${idea}/mandate`)).status).toBe(404);
    expect(code(await program.json('PUT', `${idea}/mandate`, given))).toEqual([409, 'not-accepted']);
  });

  it('that may only read, writes nothing', async () => {
    const reader = await site.visitor(null, await bearer(site, 'read'));
    expect((await reader.json('GET', `${idea}/examination`)).status).toBe(200);
    for (const [method, path, body] of [
      ['PUT', charter, { criteria: [{ title: 'x' }] }],
      ['PUT', `${idea}/criteria/${criteria[0]!.key}`, { verdict: 'met' }],
      ['POST', `${idea}/conditions`, { text: 'x', dueOn: '2027-06-30' }],
      ['PUT', `${idea}/outcome`, { outcome: 'declined', letter: 'x' }],
      ['PUT', `${idea}/mandate`, { payer: 'x' }],
    ] as const)
      expect((await reader.json(method, path, body)).status).toBe(403);
  });
});
