import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestSite } from '../../../test/site.ts';
import { at } from '../../routes.ts';
import { recordAccount, recordPractice } from '../accounts/founding.ts';
import { FOLLOW, letterToken, withLinks } from '../consent/links.ts';
import { keepOutcome } from './examination-store.ts';
import { forgetIdeas } from './forget-job.ts';
import { openSite, present } from './ideas.fixture.ts';
import { FOLLOW_DAYS } from './rules.ts';
import { findIdea, lockIdea, messagesOf, setState } from './store.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const nobody = () => site.visitor(null);
const owner = () => site.visitor(site.owner);
const idea = (id: string) => findIdea(site.db, site.practice.id, id);
const file = (id: string) => at.idea.to({ workspace: site.practice.slug, idea: id });
const ask = async (id: string, text: string) =>
  (await owner()).post(at.ideaQuestion.to({ workspace: site.practice.slug, idea: id }), { question: text });

describe('whoever presented an idea', () => {
  it('reads its state, the questions and their own words, in the language they read', async () => {
    const { token, id } = await present(site);
    await ask(id, 'Qui paierait le bois ?');
    const fr = await (await nobody()).get(at.presented.to({ token }));
    expect(fr.text).toContain('Qui paierait le bois');
    expect(fr.text).toContain('quarante lampes');
    const en = await (await nobody()).get(at.presented.to({ token }), 'en');
    expect(en.text).toContain('Your idea waits to be read.');
  });

  it('answers, and the initiator reads it on the file and on Today', async () => {
    const { token, id } = await present(site);
    const sent = await (await nobody()).post(at.presentedAnswer.to({ token }), {
      text: 'La verrerie.\n\nPour un an.',
    });
    expect(sent.location).toBe(`${at.presented.to({ token })}?done=answered`);
    expect(await messagesOf(site.db, { workspaceId: site.practice.id, id })).toMatchObject([
      { from: 'presenter', text: 'La verrerie.\n\nPour un an.' },
    ]);
    expect((await (await owner()).get(file(id))).text).toContain('La verrerie.');
    const today = await (await owner()).get(at.today.to({ workspace: site.practice.slug }));
    expect(today.text).toContain('Lire la réponse de');
  });

  it('is given an empty answer back, without a fuss', async () => {
    const { token } = await present(site);
    const sent = await (await nobody()).post(at.presentedAnswer.to({ token }), { text: '  ' });
    expect(sent.status).toBe(422);
    expect(sent.text).toContain('href="#text"');
  });

  it('changes nothing by following a link: a scanner of mails follows them all', async () => {
    const { token, id } = await present(site);
    for (const route of [at.presented, at.presentedWithdraw, at.presentedErase])
      expect((await (await nobody()).get(route.to({ token }))).status).toBe(200);
    expect((await idea(id))?.state).toBe('presented');
  });

  it('takes it back for good, and then answers no more; the page stays to be read', async () => {
    const { token, id } = await present(site);
    await (await nobody()).post(at.presentedWithdraw.to({ token }));
    expect((await idea(id))?.state).toBe('withdrawn');
    expect((await (await nobody()).post(at.presentedWithdraw.to({ token }))).status).toBe(409);
    const late = await (await nobody()).post(at.presentedAnswer.to({ token }), { text: 'Encore un mot' });
    expect(late.status).toBe(422);
    expect((await (await nobody()).get(at.presented.to({ token }))).text).toContain(
      'Cette idée est retirée.',
    );
    expect(await messagesOf(site.db, { workspaceId: site.practice.id, id })).toEqual([]);
  });

  it('who takes it back is written to no more about it', async () => {
    const { token, id } = await present(site, { presenterAddress: 'eponine@example.org' });
    await ask(id, 'Une question ?');
    await (await nobody()).post(at.presentedWithdraw.to({ token }));
    const mails = (await site.mails()).filter((mail) => mail.idea_id === id);
    expect(mails.map(({ kind, state }) => `${kind} ${state}`).toSorted()).toEqual([
      'idea-question stopped',
      'idea-received stopped',
    ]);
  });

  it('learns the answer when its letter has left, not while the initiator may still take it back', async () => {
    const { token, id } = await present(site, { presenterAddress: 'courfeyrac@example.org' });
    const here = { workspaceId: site.practice.id, id };
    const mail = (await site.mails()).find((one) => one.idea_id === id)!;
    await setState(site.db, here, 'declined', site.clock.now());
    await keepOutcome(site.db, here, {
      outcome: 'declined',
      letter: 'Votre idée est belle, et je ne saurais pas la porter.',
      decidedAt: site.clock.now(),
      decidedBy: site.owner.id,
      outboxId: mail.id,
    });
    const read = async () => (await (await nobody()).get(at.presented.to({ token }))).text;
    expect(await read()).toContain('en cours d’examen');
    expect(await read()).not.toContain('je ne saurais pas');
    await site.db.updateTable('outbox').set({ state: 'left' }).where('id', '=', mail.id).execute();
    expect(await read()).toContain('n’est pas retenue');
    expect(await read()).toContain('je ne saurais pas');
  });

  it('cannot take back what was answered: others may rely on it', async () => {
    const { token, id } = await present(site);
    await setState(site.db, { workspaceId: site.practice.id, id }, 'accepted', site.clock.now());
    expect((await (await nobody()).post(at.presentedWithdraw.to({ token }))).status).toBe(409);
    expect((await idea(id))?.state).toBe('accepted');
  });
});

describe('erasing a presentation', () => {
  /** Every text there is, in every table of the database. */
  async function dump(): Promise<string> {
    const { rows } = await site.db.executeQuery<{ name: string }>(
      rawQuery("select table_name as name from information_schema.tables where table_schema = 'public'"),
    );
    const all = await Promise.all(
      rows.map(({ name }) => site.db.executeQuery(rawQuery(`select t::text from "${name}" t`))),
    );
    return JSON.stringify(all.map((one) => one.rows));
  }
  const rawQuery = (sql: string) => ({
    sql,
    parameters: [],
    query: { kind: 'RawNode' as const, sqlFragments: [sql], parameters: [] },
    queryId: { queryId: sql },
  });

  it('leaves no word of it in any table, and its links lead nowhere', async () => {
    const word = 'Patron-Minette';
    const { token, id } = await present(site, {
      title: `${word} titre`,
      pitch: `${word} pitch`,
      audience: word,
      gives: word,
      expects: word,
      funding: word,
      organisationName: `${word} association`,
      organisationNumber: '',
      organisationWebsite: '',
      presenterName: word,
      presenterAddress: 'patron-minette@example.org',
    });
    await ask(id, `Une question à ${word}`);
    await (await nobody()).post(at.presentedAnswer.to({ token }), { text: `${word} répond` });
    expect((await dump()).toLowerCase()).toContain('patron-minette');
    const erased = await (await nobody()).post(at.presentedErase.to({ token }));
    expect(erased.status).toBe(200);
    expect(erased.text).toContain('Tout est effacé');
    expect((await dump()).toLowerCase()).not.toContain('patron-minette');
    for (const route of [at.presented, at.presentedWithdraw, at.presentedErase])
      expect((await (await nobody()).get(route.to({ token }))).status).toBe(410);
    expect((await (await nobody()).post(at.presentedErase.to({ token }))).status).toBe(410);
    const list = await (await owner()).get(at.ideas.to({ workspace: site.practice.slug }));
    expect(list.text).toContain('Une idée effacée par qui l’avait présentée');
    expect((await (await owner()).get(file(id))).status).toBe(200);
  });

  it('keeps the text that a network relies on, and erases who presented it', async () => {
    const { token, id } = await present(site, { presenterName: 'Théodule' });
    await setState(site.db, { workspaceId: site.practice.id, id }, 'conditions', site.clock.now());
    expect((await (await nobody()).get(at.presentedErase.to({ token }))).text).toContain(
      'd’autres s’appuient dessus',
    );
    await (await nobody()).post(at.presentedErase.to({ token }));
    const kept = await idea(id);
    expect(kept).toMatchObject({
      state: 'conditions',
      presenterName: '',
      presenterAddress: null,
      presenterKey: null,
    });
    expect(kept?.pitch).not.toBe('');
    expect((await (await nobody()).get(at.presented.to({ token }))).status).toBe(410);
    const page = await (await owner()).get(file(id));
    expect(page.text).not.toContain('Théodule');
    expect((await ask(id, 'Y a-t-il quelqu’un ?')).location).toContain('done=nobody-to-ask');
  });

  it('comes by itself 400 days after the last thing that happened', async () => {
    const old = await present(site, { presenterName: 'Mabeuf' });
    const kept = await present(site, { presenterName: 'Enjolras' });
    await setState(site.db, { workspaceId: site.practice.id, id: kept.id }, 'accepted', site.clock.now());
    site.clock.advance(FOLLOW_DAYS - 1);
    await forgetIdeas(site.tools());
    expect((await idea(old.id))?.presenterName).toBe('Mabeuf');
    site.clock.advance(1);
    await forgetIdeas(site.tools());
    expect(await idea(old.id)).toMatchObject({ presenterName: '', title: '', state: 'withdrawn' });
    expect((await idea(kept.id))?.presenterName).toBe('Enjolras');
  });
});

describe('a link', () => {
  it('that is unknown, past, or of another kind opens nothing', async () => {
    const { token } = await present(site);
    for (const wrong of ['x', `${token}x`, token.slice(1)])
      expect((await (await nobody()).get(at.presented.to({ token: wrong }))).status).toBe(410);
    site.clock.advance(FOLLOW_DAYS + 1);
    expect((await (await nobody()).get(at.presented.to({ token }))).status).toBe(410);
    expect((await (await nobody()).post(at.presentedErase.to({ token }))).status).toBe(410);
  });

  it('in a mail opens the same page as the first one, and is stored by its hash alone', async () => {
    const { id } = await present(site, { presenterAddress: 'grantaire@example.org' });
    const mail = (await site.mails()).find((one) => one.idea_id === id)!;
    const { keys } = site.tools();
    const body = withLinks(mail.body, mail.id, keys, site.config);
    const path = /https:\/\/liane\.example(\/i\/\S+)/.exec(body)?.[1];
    expect(path).toBe(at.presented.to({ token: letterToken(keys, FOLLOW, mail.id) }));
    expect((await (await nobody()).get(path!)).status).toBe(200);
  });
});

describe('the initiator', () => {
  it('sees the whole mail before asking, and the mail that leaves is that one, approved by them', async () => {
    const { id } = await present(site, { presenterAddress: 'bossuet@example.org' });
    const page = await (await owner()).get(file(id));
    expect(page.text).toContain('bossuet@example.org');
    expect(page.text).toContain('Pour répondre, ouvrez cette adresse.');
    const asked = await ask(id, 'Où serait la salle ?');
    expect(asked.location).toContain('done=asked-by-mail');
    const mail = (await site.mails()).find((one) => one.idea_id === id && one.kind === 'idea-question')!;
    expect(mail.body.startsWith('Où serait la salle\u202f?\n\n– – –\n\nPour répondre')).toBe(true);
    expect(mail).toMatchObject({ approved_by: site.owner.id, reply_to: site.owner.email, language: 'fr' });
    expect(mail.approved_hash).toEqual(mail.text_hash);
  });

  it('with a closed door writes a mail that carries no link and asks for an answer in words', async () => {
    const closed = await openSite({ door: 'closed' });
    const { id } = await present(closed);
    const visitor = await closed.visitor(closed.owner);
    await visitor.post(at.ideaQuestion.to({ workspace: closed.practice.slug, idea: id }), {
      question: 'Où ?',
    });
    const [mail] = await closed.mails();
    expect(mail!.body).toContain('répondez à ce courrier');
    expect(mail!.body).not.toMatch(/\{follow\}|https?:|localhost/);
    await closed.close();
  });

  it('asks on the follow-up page when there is no address', async () => {
    const { id, token } = await present(site, { presenterAddress: '' });
    expect((await ask(id, 'Pour combien de temps ?')).location).toContain('done=asked');
    expect((await site.mails()).filter((one) => one.idea_id === id)).toEqual([]);
    expect((await (await nobody()).get(at.presented.to({ token }))).text).toContain('Pour combien de temps');
  });

  it('cannot ask, read or find an idea of another practice', async () => {
    const { id } = await present(site);
    const other = await recordPractice(site.tools(), site.owner, { name: 'Voisin', language: 'fr' });
    const there = { workspace: other.slug, idea: id };
    const mine = await owner();
    expect((await mine.get(at.idea.to(there))).status).toBe(404);
    expect((await mine.post(at.ideaQuestion.to(there), { question: 'x' })).status).toBe(404);
    expect((await mine.get(at.idea.to({ ...there, idea: 'not-an-id' }))).status).toBe(404);
    expect(await lockIdea(site.db, other.id, id)).toBeNull();
  });

  it('is the only one to read them: others are sent away before anything is read', async () => {
    const { id } = await present(site);
    const here = { workspace: site.practice.slug, idea: id };
    const stranger = await recordAccount(site.tools(), {
      name: 'Javert',
      email: 'javert@example.org',
      language: null,
      isOwner: false,
    });
    const javert = await site.visitor(stranger);
    const routes = [at.ideas, at.newIdea, at.idea, at.ideaEdit];
    for (const route of routes) {
      const outside = await (await nobody()).get(route.to(here));
      expect([401, 303]).toContain(outside.status);
      expect(outside.text).not.toContain('verrerie');
      expect((await javert.get(route.to(here))).status).toBe(403);
    }
    for (const route of [at.ideaQuestion, at.ideaEdit, at.ideaWithdraw, at.newIdea]) {
      expect((await javert.post(route.to(here), { question: 'x', title: 'x', pitch: 'x' })).status).toBe(403);
      expect((await (await nobody()).post(route.to(here), { question: 'x' })).status).toBe(401);
    }
  });
});
