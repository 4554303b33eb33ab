import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestSite } from '../../../test/site.ts';
import { at } from '../../routes.ts';
import { bearer, openSite, present, school } from './ideas.fixture.ts';
import { presenterHook } from './person-hook.ts';
import { setState } from './store.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const owner = () => site.visitor(site.owner);
const here = () => ({ workspace: site.practice.slug });
const note = { language: 'fr', title: 'Un four à pain', pitch: 'Un four pour le faubourg.' };

async function noted(more: Record<string, string> = {}): Promise<string> {
  const sent = await (await owner()).post(at.newIdea.to(here()), { ...note, ...more });
  return /ideas\/([0-9a-f-]{36})\?done=noted/.exec(sent.location ?? '')![1]!;
}

describe('the list of ideas', () => {
  it('says, when it is empty, what it is for and what to do first', async () => {
    const page = await (await owner()).get(at.ideas.to(here()));
    expect(page.text).toContain('Une idée arrive par la page publique, ou vous la notez ici.');
    expect(page.text).toContain(at.newIdea.to(here()));
    expect(page.text).toContain(`https://liane.example${at.present.to(here())}`);
    const en = await (await owner()).get(at.ideas.to(here()), 'en');
    expect(en.text).toContain('An idea arrives through the public page, or you write it down here.');
  });

  it('groups what is to examine, what is open, what is closed, and folds what was set aside', async () => {
    const { id } = await present(site, { title: 'Acceptée' });
    await setState(site.db, { workspaceId: site.practice.id, id }, 'accepted', site.clock.now());
    const gone = await present(site, { title: 'Déclinée' });
    await setState(site.db, { workspaceId: site.practice.id, id: gone.id }, 'declined', site.clock.now());
    await present(site, { title: 'À lire' });
    await present(site, { title: 'Réclame', pitch: 'https://a https://b https://c https://d' });
    const { text } = await (await owner()).get(at.ideas.to(here()));
    const place = (title: string) => text.indexOf(`>${title}</a>`);
    expect(place('À lire')).toBeLessThan(place('Acceptée'));
    expect(place('Acceptée')).toBeLessThan(place('Déclinée'));
    expect(place('Déclinée')).toBeLessThan(text.indexOf('<details>'));
    expect(text.indexOf('<details>')).toBeLessThan(place('Réclame'));
    const today = await (await owner()).get(at.today.to(here()));
    expect(today.text).toContain('Examiner l’idée «\u00a0À lire\u00a0»');
    expect(today.text).not.toContain('Réclame');
  });
});

describe('an idea the initiator writes down', () => {
  it('needs a line and a few words; the rest is to be completed', async () => {
    const id = await noted();
    const page = await (await owner()).get(at.idea.to({ ...here(), idea: id }));
    expect(page.text).toContain('À compléter');
    expect(page.text).toContain('Corriger ce texte');
    const empty = await (await owner()).post(at.newIdea.to(here()), { language: 'fr', gives: 'Du pain' });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('Du pain');
  });

  it('is corrected by them, until it is answered', async () => {
    const id = await noted();
    const edit = at.ideaEdit.to({ ...here(), idea: id });
    expect((await (await owner()).get(edit)).text).toContain('Un four pour le faubourg.');
    await (await owner()).post(edit, { ...note, gives: 'La farine' });
    expect((await (await owner()).get(at.idea.to({ ...here(), idea: id }))).text).toContain('La farine');
    await setState(site.db, { workspaceId: site.practice.id, id }, 'accepted', site.clock.now());
    const late = await (await owner()).post(edit, { ...note, gives: 'Rien' });
    expect(late.location).toContain('done=already-decided');
  });

  it('stays with its organisation when a word is corrected', async () => {
    const id = await noted({
      organisationName: 'Le fournil',
      legalForm: 'cooperative',
      organisationNumber: '123 456 789',
    });
    const read = () =>
      site.db.selectFrom('idea').select('organisation_id').where('id', '=', id).executeTakeFirstOrThrow();
    const before = await read();
    expect(before.organisation_id).not.toBeNull();
    await (await owner()).post(at.ideaEdit.to({ ...here(), idea: id }), {
      ...note,
      organisationName: 'Le fournil',
      legalForm: 'cooperative',
    });
    expect(await read()).toEqual(before);
  });

  it('is taken back by them; the words of someone else are neither changed nor taken back', async () => {
    const id = await noted();
    await (await owner()).post(at.ideaWithdraw.to({ ...here(), idea: id }));
    expect((await (await owner()).get(at.idea.to({ ...here(), idea: id }))).text).toContain(
      'Elle est retirée.',
    );
    const theirs = await present(site);
    const there = { ...here(), idea: theirs.id };
    for (const sent of [
      await (await owner()).post(at.ideaEdit.to(there), { ...note, title: 'Autre chose' }),
      await (await owner()).post(at.ideaWithdraw.to(there)),
      await (await owner()).get(at.ideaEdit.to(there)),
    ])
      expect(sent.location).toContain('done=words-of-presenter');
    expect((await (await owner()).get(at.idea.to(there))).text).toContain(school['title']);
  });

  it('has no false notice: what stands in an address is not said', async () => {
    const id = await noted();
    const page = await (await owner()).get(`${at.idea.to({ ...here(), idea: id })}?done=<b>x</b>`);
    expect(page.text).not.toContain('role="status"');
  });
});

describe('for programs', () => {
  const path = () => `/api/v1/workspaces/${site.practice.slug}`;
  const program = async (...scopes: string[]) => site.visitor(null, await bearer(site, ...scopes));

  it('an idea is written down, read, listed, corrected and taken back', async () => {
    const api = await program('write');
    const made = await api.json('POST', `${path()}/ideas`, note);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      title: note.title,
      state: 'presented',
      presentedBy: 'initiator',
      gives: '',
    });
    const one = `${path()}/ideas/${made.body.id}`;
    const edited = await api.json('PATCH', one, { gives: 'La farine' });
    expect(edited.body).toMatchObject({ gives: 'La farine', pitch: note.pitch, title: note.title });
    expect((await api.json('PATCH', one, { organisationName: 'X' })).body.code).toBe('legal-form-missing');
    const all = await api.json('GET', `${path()}/ideas`);
    expect(all.body.ideas.some((idea: { id: string }) => idea.id === made.body.id)).toBe(true);
    expect((await api.json('POST', `${one}/withdraw`)).body.state).toBe('withdrawn');
    const again = await api.json('POST', `${one}/withdraw`);
    expect([again.status, again.body.code]).toEqual([409, 'already-withdrawn']);
  });

  it('an idea is presented, and a question about it stands on the page of whoever did; no program sends a mail', async () => {
    const api = await program('write');
    const made = await api.json('POST', `${path()}/presentations`, school);
    expect(made.status).toBe(201);
    const before = (await site.mails()).length;
    const asked = await api.json('POST', `${path()}/ideas/${made.body.id}/questions`, { text: 'Où ?' });
    expect(asked.status).toBe(201);
    expect(asked.body.messages).toMatchObject([{ from: 'initiator', text: 'Où ?' }]);
    expect(await site.mails()).toHaveLength(before);
    const { pathname } = new URL(made.body.followUp);
    expect((await (await site.visitor(null)).get(pathname)).text).toContain('Où');
    const edited = await api.json('PATCH', `${path()}/ideas/${made.body.id}`, { title: 'X' });
    expect([edited.status, edited.body.code]).toEqual([409, 'words-of-presenter']);
  });

  it('a token that only reads changes nothing, and each fault names its field', async () => {
    const reader = await program('read');
    expect((await reader.json('GET', `${path()}/ideas`)).status).toBe(200);
    expect((await reader.json('POST', `${path()}/ideas`, note)).status).toBe(403);
    expect((await reader.json('POST', `${path()}/presentations`, school)).status).toBe(403);
    const writer = await program('write');
    const wrong = await writer.json('POST', `${path()}/presentations`, { ...school, title: '', as: 'x' });
    expect(wrong.status).toBe(422);
    expect(wrong.body.errors).toMatchObject({ title: 'required', as: 'not-a-choice' });
    expect((await writer.json('GET', `${path()}/ideas/nope`)).status).toBe(404);
    expect((await (await site.visitor(null)).json('GET', `${path()}/ideas`)).status).toBe(401);
  });

  it('a flood is stopped there too', async () => {
    const api = await site.visitor(null, {
      ...(await bearer(site, 'write')),
      'x-forwarded-for': '203.0.113.251',
    });
    const statuses = [];
    for (let i = 0; i < 7; i++)
      statuses.push(
        (await api.json('POST', `${path()}/presentations`, { ...school, presenterAddress: '' })).status,
      );
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('promise 10', () => {
  it('what someone presented is on their page, and goes when they are erased', async () => {
    const { id } = await present(site, { presenterAddress: 'fantine@example.org', title: 'Un atelier' });
    const keys = [site.tools().keys.personKey('Fantine@example.org')];
    const subject = { workspaceId: site.practice.id, personIds: [], keys };
    const held = await presenterHook.held(site.db, subject, 'fr');
    expect(held[0]).toMatchObject({ what: 'Une idée que vous avez présentée' });
    expect(held[0]!.text).toContain('Un atelier');
    await presenterHook.erase(site.tools(), subject);
    expect(await presenterHook.held(site.db, subject, 'en')).toEqual([]);
    const row = await site.db.selectFrom('idea').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      presenter_name: '',
      presenter_address: null,
      presenter_key: null,
      title: '',
    });
  });
});
