import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Form, type TestSite, testSite } from '../../../test/site.ts';
import { at } from '../../routes.ts';
import { recordNetwork, recordPractice } from '../accounts/founding.ts';
import { openForm, openSite, present, school, sealIn } from './ideas.fixture.ts';
import { FORM_HOURS, LEAST_SECONDS } from './rules.ts';
import { SEAL, UNSEEN } from './sealed-form.ts';
import { findIdea } from './store.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const SECOND = 1 / 86_400;
const page = () => at.present.to({ workspace: site.practice.slug });

/** Sends the form from a place of its own, with this seal, so many seconds after it was opened. */
let places = 0;
async function send(given: Form, after = 60, seal?: string) {
  const opened = seal ?? (await openForm(site));
  site.clock.advance(after * SECOND);
  const visitor = await site.visitor(null, { 'x-forwarded-for': `192.0.2.${++places}` });
  return visitor.post(page(), { ...school, ...given, [SEAL]: opened });
}

const ideas = () => site.db.selectFrom('idea').selectAll().execute();

describe('the public page', () => {
  it('can be read by anyone, in both languages, and says before sending what becomes of what is written', async () => {
    const nobody = await site.visitor(null);
    const fr = await nobody.get(page());
    expect(fr.status).toBe(200);
    expect(fr.text).toContain('Ce que devient ce que vous écrivez');
    expect(fr.text).toMatch(/Seuls le lisent [^<]*M\.\sMadeleine/u);
    const en = await nobody.get(page(), 'en');
    expect(en.text).toContain('What becomes of what you write');
    expect(en.text).toContain('<html lang="en">');
  });

  it('asks nothing in advance: no box is ticked and no script runs', async () => {
    const { text } = await (await site.visitor(null)).get(page());
    expect(text).not.toMatch(/ checked/);
    expect(text).not.toMatch(/<script|style="|onclick/);
  });

  it('is closed, calmly, until someone answers for the instance', async () => {
    const closed = await testSite();
    const visitor = await closed.visitor(null);
    const path = at.present.to({ workspace: closed.practice.slug });
    const seen = await visitor.get(path);
    expect(seen.status).toBe(404);
    expect(seen.text).not.toContain('<textarea');
    expect((await visitor.post(path, school)).status).toBe(404);
    expect((await (await closed.visitor(closed.owner)).get(path)).text).toContain(at.instance.to({}));
    expect(await closed.db.selectFrom('idea').selectAll().execute()).toEqual([]);
    await closed.close();
  });

  it('is not there for a network, nor for a place that does not exist', async () => {
    const network = await recordNetwork(site.tools(), site.owner, { name: 'École du soir', language: 'fr' });
    const nobody = await site.visitor(null);
    expect((await nobody.get(at.present.to({ workspace: network.slug }))).status).toBe(404);
    expect((await nobody.get(at.present.to({ workspace: 'nowhere' }))).status).toBe(404);
  });
});

describe('an idea that is presented', () => {
  it('is kept as it was written, with the organisation that presents it, and followed by a link', async () => {
    const { token, id } = await present(site);
    const idea = await findIdea(site.db, site.practice.id, id);
    expect(idea).toMatchObject({
      title: school['title'],
      state: 'presented',
      presentedBy: 'presenter',
      organisationName: 'La verrerie de Montreuil-sur-Mer',
      legalForm: 'company',
      heldAside: false,
    });
    const follow = await (await site.visitor(null)).get(`${at.presented.to({ token })}?done=presented`);
    expect(follow.status).toBe(200);
    expect(follow.text).toContain(`https://liane.example/i/${token}`);
    expect(follow.text).toContain('attend d’être lue');
  });

  it('is known by the number of its organisation, across workspaces', async () => {
    const other = await recordPractice(site.tools(), site.owner, { name: 'Autre atelier', language: 'fr' });
    const { id } = await present(site);
    const seal = await openForm(site, other);
    site.clock.advance(60 * SECOND);
    const sent = await (await site.visitor(null)).post(at.present.to({ workspace: other.slug }), {
      ...school,
      organisationName: 'Verrerie',
      [SEAL]: seal,
    });
    expect(sent.status).toBe(303);
    const all = await ideas();
    const first = all.find((idea) => idea.id === id)!;
    const second = all.find((idea) => idea.workspace_id === other.id)!;
    expect(second.organisation_id).toBe(first.organisation_id);
    expect(second.organisation_name).toBe('Verrerie');
  });

  it('in one’s own name leaves no trace of a person among the organisations', async () => {
    const { id } = await present(site, { as: 'myself', organisationName: 'Gavroche', legalForm: '' });
    const idea = await findIdea(site.db, site.practice.id, id);
    expect(idea).toMatchObject({ organisationId: null, organisationName: '', legalForm: 'person' });
    const names = await site.db.selectFrom('organisation').select('name').execute();
    expect(names.map(({ name }) => name)).not.toContain('Gavroche');
  });

  it('is acknowledged by mail, in its own language, in words that are all ours', async () => {
    const { id } = await present(site, {
      language: 'en',
      title: 'BUY NOW',
      pitch: 'cheap pills',
      presenterAddress: 'ursula@vaugirard.example',
    });
    const mail = (await site.mails()).find((one) => one.idea_id === id);
    expect(mail).toMatchObject({
      kind: 'idea-received',
      to_address: 'ursula@vaugirard.example',
      language: 'en',
      from_name: 'M. Madeleine',
      state: 'waiting',
    });
    expect(mail!.subject + mail!.body).not.toMatch(/BUY NOW|pills/);
    expect(mail!.body).toContain('{follow}');
    expect(mail!.body).not.toMatch(/\/i\//);
  });

  it('is not written about when no address was given, or when nobody outside could follow a link', async () => {
    const { id } = await present(site, { presenterAddress: '' });
    expect((await site.mails()).filter((one) => one.idea_id === id)).toEqual([]);
    const closed = await openSite({ door: 'closed' });
    await present(closed);
    expect(await closed.mails()).toEqual([]);
    await closed.close();
  });

  it('does not let anyone fill somebody else’s mailbox', async () => {
    for (let i = 0; i < 5; i++) await present(site, { presenterAddress: 'victim@example.org' });
    const mails = (await site.mails()).filter(({ to_address }) => to_address === 'victim@example.org');
    expect(mails.length).toBeLessThanOrEqual(2);
  });
});

describe('what strangers send', () => {
  it('comes back with all that was typed, and each thing to mend said at once', async () => {
    const sent = await send({ title: '', organisationName: '', legalForm: '', presenterAddress: 'nobody' });
    expect(sent.status).toBe(422);
    for (const field of ['title', 'organisationName', 'legalForm', 'presenterAddress'])
      expect(sent.text).toContain(`href="#${field}"`);
    expect(sent.text).toContain('un ouvrier sur deux ne lit pas');
    expect(sent.text).toContain('À corriger');
  });

  it('too fast is given back, and passes when it is sent again', async () => {
    const seal = await openForm(site);
    const fast = await send({}, LEAST_SECONDS - 1, seal);
    expect(fast.status).toBe(422);
    expect(fast.text).toContain('un ouvrier sur deux');
    expect(sealIn(fast.text)).toBe(seal);
    expect((await send({}, 3, sealIn(fast.text))).status).toBe(303);
  });

  it('after a day is given back with a new form and nothing lost', async () => {
    const late = await send({}, FORM_HOURS * 3600 + 1);
    expect(late.status).toBe(422);
    expect(late.text).toContain('un ouvrier sur deux');
    expect((await send({}, 5, sealIn(late.text))).status).toBe(303);
  });

  it('with a seal made up, or made for another place, is given back', async () => {
    const other = await recordPractice(site.tools(), site.owner, { name: 'Ailleurs', language: 'fr' });
    const elsewhere = await openForm(site, other);
    for (const seal of ['', 'x.y', elsewhere]) expect((await send({}, 60, seal || 'none')).status).toBe(422);
  });

  it('with the unseen field filled is given back, emptied', async () => {
    const sent = await send({ [UNSEEN]: 'hello' });
    expect(sent.status).toBe(422);
    expect(sent.text).not.toContain('value="hello"');
  });

  it('in a flood from one place is stopped, kindly, without touching anyone else', async () => {
    const flood = await site.visitor(null, { 'x-forwarded-for': '203.0.113.200' });
    const statuses: number[] = [];
    for (let i = 0; i < 8; i++) {
      const seal = await openForm(site);
      site.clock.advance(10 * SECOND);
      const sent = await flood.post(page(), { ...school, [SEAL]: seal });
      statuses.push(sent.status);
      if (sent.status === 429) expect(sent.text).toContain('un ouvrier sur deux');
    }
    expect(statuses.filter((status) => status === 303)).toHaveLength(6);
    expect(statuses.at(-1)).toBe(429);
    await present(site);
  });

  it('full of links is set aside, and nobody is written to', async () => {
    const link = 'https://example.com/x ';
    const { id } = await present(site, { pitch: link.repeat(4) });
    expect((await findIdea(site.db, site.practice.id, id))?.heldAside).toBe(true);
    expect((await site.mails()).filter((one) => one.idea_id === id)).toEqual([]);
  });

  it('is shown as letters and never as a page: HTML, ten thousand characters, Arabic, emoji', async () => {
    const nasty = '<script>alert(1)</script><img src=x onerror=alert(1)>"\'&';
    const { token, id } = await present(site, {
      title: `${nasty} 👩‍👩‍👧‍👦`,
      pitch: `${nasty}\n\nمدرسة مسائية\n\n${'é'.repeat(9900)}`,
      organisationName: nasty,
      gives: '\u202eabc\u202c',
    });
    const owner = await site.visitor(site.owner);
    const here = { workspace: site.practice.slug, idea: id };
    for (const seen of [
      await owner.get(at.idea.to(here)),
      await owner.get(at.ideas.to(here)),
      await owner.get(at.today.to(here)),
      await (await site.visitor(null)).get(at.presented.to({ token }), 'en'),
    ]) {
      expect(seen.status).toBe(200);
      expect(seen.text).not.toMatch(/<script>|<img|onerror=alert\(1\)>/);
    }
    const file = await owner.get(at.idea.to(here));
    expect(file.text).toContain('مدرسة مسائية');
    expect(file.text).toContain('dir="auto"');
  });

  it('longer than the place for it is given back, not cut', async () => {
    const sent = await send({ pitch: 'a'.repeat(10_001) });
    expect(sent.status).toBe(422);
    expect(sent.text).toContain('href="#pitch"');
    expect(sent.text).toContain('a'.repeat(10_001));
  });

  it('never reaches the head of a mail: no second recipient, no line of its own, no address for a name', async () => {
    const { id } = await present(site, {
      presenterName: 'Cosette\r\nBcc: tous',
      presenterAddress: 'cosette@example.org',
    });
    const mail = (await site.mails()).find((one) => one.idea_id === id)!;
    expect(mail.to_name).not.toMatch(/[\r\n]/);
    for (const presenterName of ['Cosette <x@example.org>', 'Gagnez sur https://example.org'])
      expect((await send({ presenterName })).status).toBe(422);
    for (const presenterAddress of [
      'a@example.org\r\nBcc: b@example.org',
      'a@example.org,b@example.org',
      'a@b',
    ])
      expect((await send({ presenterAddress })).status).toBe(422);
  });
});
