import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestSite } from '../../../test/site.ts';
import { personHooks } from '../../hooks.ts';
import { readConfig } from '../../platform/config.ts';
import { at } from '../../routes.ts';
import { leaveNext } from '../consent/leave.ts';
import { REFUSE } from '../consent/links.ts';
import { refusalsOf } from '../consent/store.ts';
import { erasePerson } from '../people/erase.ts';
import { factsOf } from '../people/fact-store.ts';
import { recordsOf, subjectOf } from '../people/person-store.ts';
import { letterFacts } from './facts.ts';
import * as f from './invitations.fixture.ts';
import { membershipOf } from './membership-store.ts';
import { goneOf } from './store.ts';

let site: TestSite;
let n = 0;
beforeAll(async () => {
  site = await f.openSite();
});
afterAll(() => site.close());

/** Someone written to, the letter that left, and the secret ending of its link. */
async function written(given: Parameters<typeof f.openSchool>[1] = {}) {
  const idea = await f.openSchool(site, given);
  const person = await f.note(site, `Lectrice ${++n}`, { address: `lectrice${n}@quais.example` });
  const letter = await f.sent(site, idea, person);
  return { idea, person, letter, token: await f.linkOf(site, letter) };
}
const answer = async (token: string, form: Record<string, string>, language: 'fr' | 'en' = 'fr') =>
  (await site.visitor(null)).post(at.answer.to({ token }), form, language);
const opened = async (token: string, language: 'fr' | 'en' = 'fr') =>
  (await site.visitor(null)).get(at.answer.to({ token }), language);
const found = (letter: string) => f.found(site, letter);
const subject = async (person: string) => (await subjectOf(site.tools(), site.practice.id, person))!;
const refusals = async (person: string) =>
  (await refusalsOf(site.db, (await subject(person)).keys)).map(({ refusal }) => refusal.reach);
const network = async (idea: string) =>
  (await site.db.selectFrom('idea').select('network_id').where('id', '=', idea).executeTakeFirstOrThrow())
    .network_id!;
const month = (html: string) => /<option value="(\d{4}-\d\d-01)"/.exec(html)![1]!;

describe('The answer page', () => {
  it('has three doors of the same size, one form each, in the language of whoever reads', async () => {
    const { token } = await written();
    const page = await opened(token);
    expect(page.text).toContain(f.said("Oui, j'en suis"));
    expect(page.text).toContain('Non à toute idée de la verrerie');
    expect(page.text.match(/<form method="post" action="\/a\//g)).toHaveLength(3);
    const english = await opened(token, 'en');
    expect(english.text).toContain('Yes, count me in');
    expect(english.text).toContain('Write to me once more');
  });

  it('changes nothing when it is opened, by a person, a scanner or a friend', async () => {
    const { token, letter, person } = await written();
    const before = await found(letter);
    const scanner = await site.visitor(null);
    for (let i = 0; i < 3; i++) expect((await scanner.get(at.answer.to({ token }))).status).toBe(200);
    const head = await site.app.request(new URL(at.answer.to({ token }), site.config.url).href, {
      method: 'HEAD',
    });
    expect(head.status).toBe(200);
    expect(await found(letter)).toEqual(before);
    expect(await refusals(person)).toEqual([]);
  });

  it('forwarded to a friend shows the letter and its doors, and nothing else that is noted', async () => {
    const { token } = await written();
    const page = await opened(token);
    expect(page.text).not.toContain('Aime expliquer');
    expect(page.text).not.toContain(`lectrice${n}@quais.example`);
  });

  it('has no door to the organisation where there is none', async () => {
    const { token } = await written({ organisation: false });
    expect((await opened(token)).text).not.toContain('Non à toute idée de');
    expect((await answer(token, { answer: 'no-organisation' })).status).toBe(422);
  });

  it('with a broken, unknown or past link says so, and where to ask for another', async () => {
    const { token } = await written();
    for (const wrong of [
      'x',
      token.slice(1),
      `${token}x`,
      await f.linkOf(site, (await written()).letter, REFUSE),
    ]) {
      const page = await opened(wrong);
      expect(page.status).toBe(410);
      expect(page.text).toContain('Demander un lien');
      expect((await answer(wrong, { answer: 'yes' })).status).toBe(410);
    }
    site.clock.advance(401);
    expect((await opened(token)).status).toBe(410);
    expect((await answer(token, { answer: 'no-everything' })).status).toBe(410);
  });
});

describe('A yes', () => {
  it('brings a copy into the network, with its source and none of the notes, and one mail', async () => {
    const { token, letter, idea, person } = await written();
    const sent = await answer(token, { answer: 'yes' });
    expect(sent.location).toBe(at.answerMore.to({ token }));
    const { memberId } = await found(letter);
    const workspaceId = await network(idea);
    expect(await membershipOf(site.db, { workspaceId, personId: memberId! })).toMatchObject({
      shownTo: 'weavers',
      onMap: false,
      introductionsAMonth: 0,
    });
    expect((await recordsOf(site.db, workspaceId, memberId!))[0]).toMatchObject({ gaveOwnData: true });
    expect(await factsOf(site.db, workspaceId, [memberId!])).toEqual([]);
    const joined = (await site.mails()).filter((mail) => mail.kind === 'joined' && mail.person_id === person);
    expect(joined).toHaveLength(1);
    expect(joined[0]!.body).toContain('https://liane.example/me');
    await answer(token, { answer: 'yes' });
    const again = (await site.mails()).filter((mail) => mail.kind === 'joined' && mail.person_id === person);
    expect(again).toHaveLength(1);
  });

  it('is followed by three questions that may stay empty; nothing is chosen beforehand', async () => {
    const { token, letter, idea } = await written();
    await answer(token, { answer: 'yes' });
    const visitor = await site.visitor(null);
    const page = await visitor.get(at.answerMore.to({ token }));
    expect(page.text).not.toContain('checked');
    const empty = await visitor.post(at.answerMore.to({ token }));
    expect(empty.location).toContain('done=kept');
    await visitor.post(at.answerMore.to({ token }), {
      ...{
        motivations: ['help', 'enjoy'],
        offers: 'Une heure de sciences\n\nDes livres',
        seeks: 'Des élèves',
      },
      ...{ introductions: '2', shownTo: 'members', onMap: 'yes' },
    });
    const workspaceId = await network(idea);
    const personId = (await found(letter)).memberId!;
    expect(await membershipOf(site.db, { workspaceId, personId })).toMatchObject({
      motivations: ['help', 'enjoy'],
      introductionsAMonth: 2,
      shownTo: 'members',
      onMap: true,
    });
    const facts = await factsOf(site.db, workspaceId, [personId]);
    expect(facts.map(({ kind, text }) => `${kind} ${text}`).sort()).toEqual([
      'offer Des livres',
      'offer Une heure de sciences',
      'seek Des élèves',
    ]);
    await visitor.post(at.answerMore.to({ token }), { offers: 'Une seule chose' });
    expect(await factsOf(site.db, workspaceId, [personId])).toHaveLength(1);
  });

  it('taken back within the day is as if it had not been said; its mail does not leave', async () => {
    const { token, letter, idea, person } = await written();
    await answer(token, { answer: 'yes' });
    const { memberId } = await found(letter);
    await answer(token, { answer: 'no-idea' });
    expect(await recordsOf(site.db, await network(idea), memberId!)).toEqual([]);
    const joined = (await site.mails()).find((mail) => mail.kind === 'joined' && mail.person_id === person)!;
    expect(joined.state).toBe('stopped');
    expect(await refusals(person)).toEqual(['idea', 'idea']);
  });

  it('can become a no long afterwards: they leave the network', async () => {
    const { token, letter, idea } = await written();
    await answer(token, { answer: 'yes' });
    const { memberId } = await found(letter);
    site.clock.advance(30);
    expect(
      (await answer(token, { answer: 'later', month: month((await opened((await written()).token)).text) }))
        .status,
    ).toBe(422);
    await answer(token, { answer: 'no-idea' });
    const place = { workspaceId: await network(idea), personId: memberId! };
    expect((await membershipOf(site.db, place))!.leftAt).not.toBeNull();
  });

  it('is not possible once the idea is closed; a no always is', async () => {
    const { token, idea, letter } = await written();
    await site.db.updateTable('idea').set({ state: 'withdrawn' }).where('id', '=', idea).execute();
    expect((await opened(token)).text).toContain(f.said("Cette idée n'est plus ouverte."));
    expect((await answer(token, { answer: 'yes' })).status).toBe(422);
    expect((await answer(token, { answer: 'no-idea' })).status).toBe(303);
    expect((await found(letter)).answer).toBe('no');
  });
});

describe('A no', () => {
  it('is recorded at every address, at the reach that was chosen, and stops what waits everywhere', async () => {
    const { token, person } = await written();
    const other = await f.begin(site, await f.openSchool(site), person);
    await f.approve(site, other);
    await answer(token, { answer: 'no-organisation' });
    expect(new Set(await refusals(person))).toEqual(new Set(['organisation']));
    expect((await found(other)).mail!.state).toBe('stopped');
  });

  it('can be changed for a day by the same link, which takes back only what it had said', async () => {
    const { token, person, letter } = await written();
    await answer(token, { answer: 'no-everything' });
    await answer(token, { answer: 'no-idea' });
    expect(new Set(await refusals(person))).toEqual(new Set(['idea']));
    const page = await opened(token);
    expect(page.text).toContain('Vous avez dit non à cette idée.');
    expect(page.text).toContain('Changer de réponse');
    await answer(token, { answer: 'yes' });
    expect(await refusals(person)).toEqual([]);
    expect((await found(letter)).answer).toBe('yes');
  });

  it('is final after the day: the link no longer takes it back', async () => {
    const { token, person } = await written();
    await answer(token, { answer: 'no-idea' });
    site.clock.advance(1.1);
    const late = await answer(token, { answer: 'yes' }, 'en');
    expect(late.status).toBe(422);
    expect(late.text).toContain('this link no longer changes it');
    await answer(token, { answer: 'no-everything' });
    expect(new Set(await refusals(person))).toEqual(new Set(['idea', 'everything']));
    expect((await opened(token)).text).toContain('Vous avez dit non à tout.');
  });

  it('said while another letter is leaving is told plainly', async () => {
    const { token, person } = await written();
    const other = await f.begin(site, await f.openSchool(site), person);
    await f.approve(site, other);
    site.clock.advance(1);
    const config = readConfig({
      LIANE_URL: 'https://liane.example',
      SMTP_URL: 'smtp://127.0.0.1?from=l@l.example',
    });
    let location = '';
    const slow = {
      ...f.takes(),
      send: async () => {
        location = (await answer(token, { answer: 'no-everything' })).location ?? '';
        return { kind: 'accepted', response: '250 OK' } as const;
      },
    };
    while ((await leaveNext(site.tools(), slow, config, letterFacts)) !== 'nothing-due');
    expect(location).toContain('?done=late');
    const page = await (await site.visitor(null)).get(location);
    expect(page.text).toContain(f.said('Une lettre était déjà en train de partir'));
  });

  it('hides from the initiator how far it reached', async () => {
    const { token, letter, person } = await written();
    await answer(token, { answer: 'no-everything' });
    const owner = await site.visitor(site.owner);
    const pages = [
      at.letters.to({ workspace: site.practice.slug }),
      f.pageOf(site, letter),
      at.person.to({ workspace: site.practice.slug, person }),
    ];
    for (const page of pages) {
      const { text, status } = await owner.get(page);
      expect(status).toBe(200);
      expect(text).not.toMatch(/dit non à tout/i);
    }
  });
});

describe('A later', () => {
  it('holds until its month; then Today says to write once more, and the second is the last', async () => {
    const { token, letter, person, idea } = await written();
    const chosen = month((await opened(token)).text);
    expect((await answer(token, { answer: 'later', month: '2031-01-01' })).status).toBe(422);
    await answer(token, { answer: 'later', month: chosen });
    expect(await found(letter)).toMatchObject({ answer: 'later', laterOn: chosen });
    const owner = await site.visitor(site.owner);
    const today = at.today.to({ workspace: site.practice.slug });
    expect((await owner.get(today)).text).not.toContain(f.said(`Récrire à Lectrice ${n}, une fois`));
    const early = await f.begin(site, idea, person);
    expect((await f.approve(site, early)).status).toBe(422);
    await owner.post(at.letterRemove.to({ workspace: site.practice.slug, letter: early }));
    site.clock.advance(40);
    const after = await site.visitor(site.owner);
    expect((await after.get(today)).text).toContain(f.said(`Récrire à Lectrice ${n}, une fois`));
    expect((await after.get(f.pageOf(site, letter))).text).toContain('Récrire, une fois');
    await f.sent(site, idea, person);
    expect((await (await site.visitor(site.owner)).get(today)).text).not.toContain(`Récrire à Lectrice ${n}`);
    const third = await f.begin(site, idea, person);
    expect((await f.approve(site, third)).status).toBe(422);
  });
});

describe('One click in a mail program', () => {
  const click = (token: string, init: RequestInit = {}) =>
    site.app.request(new URL(at.refuseAtOnce.to({ token }), site.config.url).href, {
      method: 'POST',
      body: 'List-Unsubscribe=One-Click',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      ...init,
    });

  it('refuses the idea without cookie or origin, from anywhere, with a body or without', async () => {
    const { letter, person } = await written();
    const token = await f.linkOf(site, letter, REFUSE);
    const sent = await click(token, {
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://mail.example' },
    });
    expect(sent.status).toBe(200);
    expect(new Set(await refusals(person))).toEqual(new Set(['idea']));
    expect((await found(letter)).answer).toBe('no');
    const other = await written();
    const empty = await click(await f.linkOf(site, other.letter, REFUSE), { body: '', headers: {} });
    expect(empty.status).toBe(200);
    expect((await found(other.letter)).answer).toBe('no');
  });

  it('does nothing when it is only opened: there is one button', async () => {
    const { letter, person } = await written();
    const token = await f.linkOf(site, letter, REFUSE);
    for (const language of ['fr', 'en'] as const) {
      const page = await (await site.visitor(null)).get(at.refuseAtOnce.to({ token }), language);
      expect(page.status).toBe(200);
      expect(page.text).toContain(language === 'fr' ? 'Non à cette idée' : 'No to this idea');
    }
    expect(await refusals(person)).toEqual([]);
  });

  it('answers the same to a link nobody knows', async () => {
    const { letter } = await written();
    const known = await click(await f.linkOf(site, letter, REFUSE));
    const unknown = await click('nobody-knows-this');
    expect(unknown.status).toBe(known.status);
    expect(await unknown.text()).toBe(
      (await known.text()).replaceAll(await f.linkOf(site, letter, REFUSE), 'nobody-knows-this'),
    );
  });

  it('is the only address without the guard of other pages', async () => {
    const { letter } = await written();
    const token = await f.linkOf(site, letter);
    const forged = await site.app.request(new URL(at.answer.to({ token }), site.config.url).href, {
      ...{ method: 'POST', body: 'answer=yes' },
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://evil.example' },
    });
    expect(forged.status).toBe(403);
    expect((await found(letter)).answer).toBeNull();
  });
});

describe('By hand, the initiator', () => {
  const note = async (letter: string, form: Record<string, string>) =>
    (await site.visitor(site.owner)).post(
      at.letterAnswer.to({ workspace: site.practice.slug, letter }),
      form,
    );

  it('writes down a reply, which the person can still change by their own link', async () => {
    const { letter, token } = await written();
    expect((await note(letter, { how: 'reply', answer: 'yes' })).location).toContain('done=noted');
    expect(await found(letter)).toMatchObject({ answer: 'yes', answeredThrough: 'initiator' });
    expect((await opened(token)).text).toContain(f.said("C'est M. Madeleine qui l'a noté"));
    await answer(token, { answer: 'no-idea' });
    expect((await note(letter, { how: 'reply', answer: 'yes' })).status).toBe(422);
    expect((await found(letter)).answer).toBe('no');
  });

  it('never narrows a no the person said', async () => {
    const { letter, token, person } = await written();
    await answer(token, { answer: 'no-everything' });
    await note(letter, { how: 'reply', answer: 'no-idea' });
    expect(new Set(await refusals(person))).toEqual(new Set(['everything', 'idea']));
  });

  it('who heard an answer before the letter left does not send it', async () => {
    const idea = await f.openSchool(site);
    const person = await f.note(site, 'Prouvaire', { address: 'prouvaire@quais.example' });
    const letter = await f.begin(site, idea, person);
    await f.approve(site, letter);
    await note(letter, { how: 'aloud', answer: 'yes' });
    expect((await found(letter)).mail!.state).toBe('taken-back');
    site.clock.advance(1);
    const server = f.takes();
    await f.leaveAll(site, server);
    expect(server.sent.filter(({ subject: about }) => about === 'Une école du soir')).toEqual([]);
  });
});

describe('Whoever erases everything', () => {
  it('leaves a letter’s place in its round, and a link that opens nothing', async () => {
    const { idea, person, letter, token } = await written();
    await answer(token, { answer: 'yes' });
    await erasePerson(site.tools(), personHooks, await subject(person));
    expect((await opened(token)).status).toBe(410);
    expect(await goneOf(site.db, site.practice.id, idea)).toHaveLength(1);
    const rows = await site.db.selectFrom('token').select('hash').where('subject', '=', letter).execute();
    expect(rows).toEqual([]);
    const list = await (await site.visitor(site.owner)).get(at.letters.to({ workspace: site.practice.slug }));
    expect(list.text).not.toContain(`Lectrice ${n}`);
  });
});

describe('With a closed door', () => {
  it('no letter carries a link, and all is said in words, in both languages', async () => {
    const closed = await f.openSite({ door: 'closed' });
    const idea = await f.openSchool(closed);
    for (const language of ['fr', 'en'] as const) {
      const letter = await f.begin(closed, idea, await f.note(closed, `Ami ${language}`));
      if (language === 'en')
        await (await closed.visitor(closed.owner)).post(f.pageOf(closed, letter), {
          ...{ subject: 'A school', words: 'Sir', language, address: '' },
        });
      await f.approve(closed, letter, { language });
    }
    const mails = await closed.mails();
    expect(mails).toHaveLength(2);
    for (const { body } of mails) expect(body).not.toMatch(/\{answer\}|https?:|localhost/);
    const inLanguage = (one: 'fr' | 'en') => mails.find(({ language }) => language === one)!.body;
    expect(inLanguage('fr')).toContain('Voici tout ce qui est noté sur vous');
    expect(inLanguage('en')).toContain('Here is all that is noted about you');
    await closed.close();
  });
});
