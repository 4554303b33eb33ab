import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TestSite } from '../../../test/site.ts';
import { at } from '../../routes.ts';
import { refuse } from '../consent/refuse.ts';
import { setPause, spentOf } from '../consent/store.ts';
import { bearer } from '../ideas/ideas.fixture.ts';
import { setState } from '../ideas/store.ts';
import { addressesOf } from '../people/address-store.ts';
import { insertFact } from '../people/fact-store.ts';
import { recordsOf, subjectOf } from '../people/person-store.ts';
import * as f from './invitations.fixture.ts';

let site: TestSite;
let idea: string;
let n = 0;
beforeAll(async () => {
  site = await f.openSite();
});
beforeEach(async () => {
  idea = await f.openSchool(site);
});
afterAll(() => site.close());

const someone = (
  name = `Ami ${++n}`,
  given: Parameters<typeof f.note>[2] = { address: `ami${n}@quais.example` },
) => f.note(site, name, given);
const owner = () => site.visitor(site.owner);
const page = async (letter: string, language: 'fr' | 'en' = 'fr') =>
  (await (await owner()).get(f.pageOf(site, letter), language)).text;
const mailOf = async (letter: string) => (await f.found(site, letter)).mail;
const place = (letter: string) => ({ workspace: site.practice.slug, letter });
const keysOf = async (person: string) => (await subjectOf(site.tools(), site.practice.id, person))!.keys;

describe('A letter that is written', () => {
  it('begins empty, once for a person and an idea, and shows all that Liane adds', async () => {
    const person = await someone('Combeferre');
    const letter = await f.begin(site, idea, person);
    expect(await f.begin(site, idea, person)).toBe(letter);
    expect((await f.found(site, letter)).words).toBe('');
    const text = await page(letter);
    expect(text).toContain('Lettre à Combeferre');
    expect(text).toContain('Ajouté par Liane à chaque lettre, sans exception');
    expect(text).toContain('Rencontré au marché');
    expect(text).toContain(f.said('Ce que Liane a vérifié'));
    expect(await page(letter, 'en')).toContain('What Liane has checked');
  });

  it('is kept with what was typed, and starts from a text of one’s own only on the page', async () => {
    const one = await f.begin(site, idea, await someone());
    const kept = await (await owner()).post(f.pageOf(site, one), {
      ...{ subject: 'Un soir', words: f.WORDS, language: 'fr', address: '' },
    });
    expect(kept.location).toContain('done=kept');
    expect((await f.found(site, one)).words).toBe(f.WORDS);
    const other = await f.begin(site, idea, await someone());
    const reused = await (await owner()).get(`${f.pageOf(site, other)}?from=${one}`);
    expect(reused.text).toContain('expliquer une machine');
    expect((await f.found(site, other)).words).toBe('');
  });

  it('is not begun to oneself, nor for an idea that is not accepted, nor across practices', async () => {
    const write = async (given: Record<string, string>) =>
      (await owner()).post(at.newLetter.to({ workspace: site.practice.slug }), given);
    expect((await write({ idea, person: 'x' })).status).toBe(422);
    expect((await write({ idea, person: idea })).status).toBe(404);
    const person = await someone();
    await site.db.updateTable('idea').set({ network_id: null }).where('id', '=', idea).execute();
    expect((await write({ idea, person })).text).toContain(f.said("n'est pas encore acceptée"));
  });

  it('bears ten thousand characters, HTML, Arabic and emoji as they are', async () => {
    const words =
      `<script>alert(1)</script> مرحبا 👩‍👩‍👧 & "guillemets"\n\n${'Une école. '.repeat(900)}`.trim();
    const letter = await f.begin(site, idea, await someone('<b>Mme Thénardier</b>'));
    const approved = await f.approve(site, letter, { words, subject: 'Une <i>école</i> 👋' });
    expect(approved.location).toContain('done=approved');
    const html = await page(letter);
    expect(html).not.toMatch(/<script>alert|<b>Mme Th|<i>école/);
    expect(html).toContain('&lt;script&gt;');
    site.clock.advance(1);
    const server = f.takes();
    await f.leaveAll(site, server);
    expect(server.sent[0]!.text).toContain('<script>alert(1)</script> مرحبا 👩‍👩‍👧');
    expect(server.sent[0]!.html).not.toContain('<script>');
  });

  it('cannot bring the place of a link into its words', async () => {
    const letter = await f.begin(site, idea, await someone());
    await f.approve(site, letter, { words: 'Voyez {answer} et {follow}.' });
    const { body } = (await site.mails()).at(-1)!;
    expect(body).toContain('Voyez (answer) et (follow).');
    expect(body.split('{answer}')).toHaveLength(2);
  });
});

describe('An approval', () => {
  it('is a human’s: a token may write the words, and never approves them', async () => {
    const letter = await f.begin(site, idea, await someone());
    const headers = await bearer(site, 'write');
    const program = await site.visitor(null, headers);
    const shown = f.shownIn(await page(letter));
    const tried = await program.post(at.letterApprove.to(place(letter)), {
      ...{ subject: 'x', words: 'y', language: 'fr', address: '', shown },
    });
    expect(tried.status).toBeGreaterThanOrEqual(401);
    expect(await mailOf(letter)).toBeNull();
    const api = `/api/v1/workspaces/${site.practice.slug}/letters/${letter}`;
    expect((await program.json('PATCH', api, { words: 'Bonsoir' })).body).toMatchObject({ words: 'Bonsoir' });
    expect((await program.json('POST', `${api}/approve`, {})).status).toBe(404);
  });

  it('covers what the page showed: a note added meanwhile, and the letter is shown again', async () => {
    const closed = await f.openSite({ door: 'closed' });
    const there = await f.openSchool(closed);
    const reader = await f.note(closed, 'Javert');
    const letter = await f.begin(closed, there, reader);
    const shown = f.shownIn((await (await closed.visitor(closed.owner)).get(f.pageOf(closed, letter))).text);
    const { source } = (await addressesOf(closed.db, closed.practice.id, [reader]))[0]!;
    await insertFact(closed.tools(), closed.practice.id, {
      ...{ personId: reader, kind: 'note', text: 'Suit tout le monde.', sourceId: source.id },
    });
    const stale = await f.approve(closed, letter, { shown });
    expect(stale.status).toBe(422);
    expect(stale.text).toContain('Suit tout le monde.');
    expect(await closed.mails()).toEqual([]);
    expect((await f.approve(closed, letter)).location).toContain('approved');
    await closed.close();
  });

  it('in another language, or at another address than was shown, is asked again', async () => {
    const letter = await f.begin(site, idea, await someone());
    const english = await f.approve(site, letter, { language: 'en' });
    expect(english.status).toBe(422);
    expect(english.text).toContain('Three answers, without account');
    expect(await mailOf(letter)).toBeNull();
  });

  it('asks for words, a subject, and no address that only this machine opens', async () => {
    const letter = await f.begin(site, idea, await someone());
    expect((await f.approve(site, letter, { words: ' ' })).text).toContain('Il manque vos mots');
    expect((await f.approve(site, letter, { subject: ' ' })).text).toContain('Écrivez un objet');
    const inside = await f.approve(site, letter, { words: 'Voyez http://localhost:4400/ici' });
    expect(inside.status).toBe(422);
    expect(inside.text).toContain('que seule cette machine peut ouvrir');
    expect(await mailOf(letter)).toBeNull();
  });

  it('given twice at the same instant sends one letter', async () => {
    const letter = await f.begin(site, idea, await someone());
    const me = await owner();
    const both = await Promise.all([f.approve(site, letter, {}, me), f.approve(site, letter, {}, me)]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 422]);
    const query = site.db.selectFrom('outbox').select('id').where('idea_id', '=', idea);
    expect(await query.execute()).toEqual([{ id: (await mailOf(letter))!.id }]);
  });

  it('of seven letters of an idea at the same instant is given to six', async () => {
    const letters: string[] = [];
    for (let i = 0; i < 7; i++) letters.push(await f.begin(site, idea, await someone()));
    const me = await owner();
    const all = await Promise.all(letters.map((letter) => f.approve(site, letter, {}, me)));
    expect(all.filter(({ status }) => status === 303)).toHaveLength(6);
    const refused = all.find(({ status }) => status === 422)!;
    expect(refused.text).toContain(f.said('Les six lettres de ce tour attendent encore des réponses.'));
  });

  it('says how the letter leaves, and lets it be taken back until then: a draft again', async () => {
    const letter = await f.begin(site, idea, await someone());
    await f.approve(site, letter);
    expect(await page(letter)).toContain(f.said('Attend que vous l’envoyiez'));
    const mail = (await mailOf(letter))!;
    await (await owner()).post(at.messageTakeBack.to({ workspace: site.practice.slug, message: mail.id }));
    expect(await page(letter)).toContain('Approuver cette lettre');
    expect((await f.approve(site, letter, { words: 'Autrement.' })).status).toBe(303);
    expect((await f.found(site, letter)).words).toBe('Autrement.');
  });

  it('leaves nothing to change or throw away afterwards', async () => {
    const letter = await f.begin(site, idea, await someone());
    await f.approve(site, letter);
    const kept = await (await owner()).post(f.pageOf(site, letter), {
      ...{ subject: 'x', words: 'Autre chose', language: 'fr', address: '' },
    });
    expect(kept.location).toContain('done=not-a-draft');
    await (await owner()).post(at.letterRemove.to(place(letter)));
    expect((await f.found(site, letter)).words).toBe(f.WORDS);
  });
});

describe('A promise', () => {
  it('closes the button and says which it is, without saying who refused what', async () => {
    const person = await someone();
    const letter = await f.begin(site, idea, person);
    await refuse(site.tools(), await keysOf(person), { reach: 'everything' });
    const text = await page(letter);
    expect(text).not.toContain('Approuver cette lettre');
    expect(text).toContain(f.said("Cette personne a demandé qu'on la laisse en paix."));
    const paused = await someone();
    const other = await f.begin(site, idea, paused);
    const [key] = await keysOf(paused);
    await setPause(site.db, site.practice.id, key!, new Date(site.clock.now().getTime() + 1e9));
    expect(await page(other)).toContain(f.said("Cette personne a demandé qu'on la laisse en paix."));
    expect((await f.approve(site, letter)).status).toBe(422);
  });

  it('stops an approved letter when a refusal comes before it leaves', async () => {
    const person = await someone();
    const letter = await f.begin(site, idea, person);
    await f.approve(site, letter);
    await refuse(site.tools(), await keysOf(person), { reach: 'idea', idea });
    site.clock.advance(1);
    const server = f.takes();
    await f.leaveAll(site, server);
    expect(server.sent.filter(({ to }) => to.name.includes(`${n}`))).toEqual([]);
    expect((await mailOf(letter))!.state).toBe('stopped');
  });

  it('covers whoever shares a mailbox: a no said there is a no for all', async () => {
    const shared = 'maison@quais.example';
    const marius = await f.note(site, 'Marius', { address: shared });
    const cosette = await f.note(site, 'Cosette', { address: shared });
    expect(cosette).not.toBe(marius);
    const letter = await f.begin(site, idea, cosette);
    await f.approve(site, letter);
    await refuse(site.tools(), await keysOf(marius), { reach: 'everything' });
    expect((await mailOf(letter))!.state).toBe('stopped');
    expect(await page(letter)).not.toContain('Approuver cette lettre');
  });

  it('lets no letter leave for an idea that was taken back after the approval', async () => {
    const letter = await f.begin(site, idea, await someone());
    await f.approve(site, letter);
    await setState(site.db, { workspaceId: site.practice.id, id: idea }, 'withdrawn');
    site.clock.advance(1);
    await f.leaveAll(site, f.takes());
    expect((await mailOf(letter))!).toMatchObject({ state: 'stopped', because: 'closed-network' });
  });

  it('sends nothing to an address taken away after the approval', async () => {
    const person = await someone();
    const letter = await f.begin(site, idea, person);
    await f.approve(site, letter);
    await site.db.deleteFrom('address').where('person_id', '=', person).execute();
    site.clock.advance(1);
    await f.leaveAll(site, f.takes());
    expect((await mailOf(letter))!.state).toBe('stopped');
  });

  it('makes no second letter to the same person for the same idea, whichever record it begins from', async () => {
    const person = await someone();
    await f.sent(site, idea, person);
    const again = await f.begin(site, idea, person);
    expect(await page(again)).toContain(f.said('Cette personne a déjà été invitée à cette idée.'));
    expect((await f.approve(site, again)).status).toBe(422);
  });
});

describe('A letter that left', () => {
  it('has told its reader what is noted, which is undone if it comes back', async () => {
    const person = await someone();
    const letter = await f.sent(site, idea, person);
    const told = async () => (await recordsOf(site.db, site.practice.id, person))[0]!.toldAt;
    expect(await told()).not.toBeNull();
    const { id } = (await mailOf(letter))!;
    await (await owner()).post(at.messageBounced.to({ workspace: site.practice.slug, message: id }));
    expect(await told()).toBeNull();
    expect(await page(letter)).toContain('Est revenue');
    expect(await spentOf(site.db, await keysOf(person))).toEqual([]);
  });

  it('is in the list by what became of it, with the day its silence becomes a no', async () => {
    const letter = await f.sent(site, idea, await someone('Grantaire', { address: 'g@quais.example' }));
    const list = async (language: 'fr' | 'en' = 'fr') =>
      (await (await owner()).get(at.letters.to({ workspace: site.practice.slug }), language)).text;
    expect(await list()).toContain('Grantaire');
    expect(await list()).toContain('Attendent une réponse');
    expect(await list()).toMatch(/cinq lettres peuvent encore être approuvées/);
    expect(await list('en')).toContain('Waiting for an answer');
    site.clock.advance(15);
    expect(await list()).toContain(f.said("N'ont pas répondu : c'est non"));
    expect((await f.found(site, letter)).answer).toBeNull();
  });
});

describe('A notice without request', () => {
  it('says what is noted in full, is approved like a letter, counts, and tells', async () => {
    const person = await someone();
    const begun = await (await owner()).post(at.personNotice.to({ workspace: site.practice.slug, person }));
    const letter = /letters\/([0-9a-f-]+)/.exec(begun.location!)![1]!;
    expect(await page(letter)).toContain('Aime expliquer.');
    await f.approve(site, letter, { words: '', subject: 'Ce qui est noté sur vous' });
    site.clock.advance(1);
    const server = f.takes();
    await f.leaveAll(site, server);
    const mail = server.sent.at(-1)!;
    expect(mail.text).toContain('On ne vous demande rien.');
    expect(mail.text).toContain('Aime expliquer.');
    expect(await spentOf(site.db, await keysOf(person))).toHaveLength(1);
    expect((await recordsOf(site.db, site.practice.id, person))[0]!.toldAt).not.toBeNull();
    const token = await f.linkOf(site, letter);
    const opened = await (await site.visitor(null)).get(at.answer.to({ token }));
    expect(opened.text).toContain('Non à tout, de qui que ce soit ici');
    expect(opened.text).not.toContain(f.said("Oui, j'en suis"));
  });
});

describe('Someone without address', () => {
  it('is asked aloud, and it counts in their year', async () => {
    const person = await someone('Gavroche', { address: null });
    const letter = await f.begin(site, idea, person);
    expect(await page(letter)).toContain(f.said("Liane n'a pas d'adresse pour cette personne"));
    expect((await f.approve(site, letter)).status).toBe(422);
    const noted = await (await owner()).post(at.letterAnswer.to(place(letter)), {
      ...{ how: 'aloud', answer: 'later', month: '', told: 'yes' },
    });
    expect(noted.status).toBe(422);
    const month = /<option value="(\d{4}-\d\d-01)"/.exec(noted.text)![1]!;
    const again = await (await owner()).post(at.letterAnswer.to(place(letter)), {
      ...{ how: 'aloud', answer: 'later', month, told: 'yes' },
    });
    expect(again.location).toContain('done=noted');
    expect(await f.found(site, letter)).toMatchObject({ answer: 'later', laterOn: month, way: 'aloud' });
    expect(await spentOf(site.db, await keysOf(person))).toHaveLength(1);
    expect((await recordsOf(site.db, site.practice.id, person))[0]!.toldAt).not.toBeNull();
  });

  it('is given a half page with a code that is kept as a hash alone', async () => {
    const person = await someone('Mabeuf', { address: null });
    const letter = await f.begin(site, idea, person);
    const asked = await (await owner()).get(at.letterPrint.to(place(letter)));
    expect(asked.status).toBe(200);
    const made = await (await owner()).post(at.letterPrint.to(place(letter)));
    const [, a, b] = /<p class="code">(\w{5}).(\w{5})<\/p>/.exec(made.text) ?? [];
    const { keys } = site.tools();
    const row = await site.db
      .selectFrom('token')
      .selectAll()
      .where('hash', '=', keys.tokenHash(`${a}${b}`))
      .executeTakeFirst();
    expect(row).toMatchObject({ kind: 'my-page-code', subject: person, workspace_id: site.practice.id });
    expect(made.text).not.toContain('{answer}');
    await (await owner()).post(at.letterAnswer.to(place(letter)), { how: 'print', answer: 'none' });
    expect((await f.found(site, letter)).askedAt).not.toBeNull();
  });
});

describe('Letters of others', () => {
  it('are read and written by the weaver of the practice alone', async () => {
    const letter = await f.begin(site, idea, await someone());
    const nobody = await site.visitor(null);
    for (const to of [at.letters, at.letter, at.letterPrint])
      expect((await nobody.get(to.to(place(letter)))).status).toBe(401);
    for (const to of [at.letter, at.letterApprove, at.letterAnswer, at.letterRemove, at.letterPrint])
      expect(
        (await nobody.post(to.to(place(letter)), { subject: 'x', words: 'x', language: 'fr' })).status,
      ).toBe(401);
    const headers = await bearer(site, 'read');
    const reader = await site.visitor(null, headers);
    const api = `/api/v1/workspaces/${site.practice.slug}/letters`;
    expect((await reader.json('GET', api)).status).toBe(200);
    expect((await reader.json('POST', api, { person: idea, idea })).status).toBe(403);
  });
});
