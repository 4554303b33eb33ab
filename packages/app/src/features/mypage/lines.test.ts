import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestSite, testSite, type Visitor } from '../../../test/site.ts';
import { at } from '../../routes.ts';
import { note, openSchool, sent } from '../invitations/invitations.fixture.ts';
import { loadAddressBook } from '../people/address-book.ts';
import { fromFile, someone } from '../people/people.fixture.ts';
import { recordPeople } from '../people/record-people.ts';
import { lineSaying, pageOf, SMTP } from './mypage.fixture.ts';

const ADDRESS = 'eponine@gorbeau.example';

let site: TestSite;
let reader: Visitor;
let weaver: Visitor;
let page: string;
let person: string;
beforeEach(async () => {
  site = await testSite({ env: SMTP });
  const people = [
    someone('Éponine', {
      emails: [ADDRESS],
      about: 'Née dans une auberge',
      offers: ['montrer l’alphabet'],
      notes: 'Se méfier d’elle.',
    }),
    someone('Azelma', { about: 'La cadette', emails: ['azelma@gorbeau.example'] }),
  ];
  const { ids } = await recordPeople(site.tools(), {
    workspaceId: site.practice.id,
    source: fromFile('carnet.csv'),
    people,
    links: [{ from: 'Éponine', to: 'Azelma', kind: null, last: null, strength: 1 }],
  });
  person = ids.get('Éponine')!;
  reader = await site.visitor(null);
  weaver = await site.visitor(site.owner);
  page = await pageOf(site, ADDRESS);
});
afterEach(() => site.close());

const file = async () => (await weaver.get(at.person.to({ workspace: site.practice.slug, person }))).text;
const shown = async () => (await reader.get(page)).text;
const inBook = async (text: string) => {
  const book = await loadAddressBook(site.db, site.practice.id);
  return JSON.stringify(book.people).includes(text);
};

describe('A line of one’s own page', () => {
  it('is corrected, and is from then on by the person’s own word, for whoever weaves too', async () => {
    const line = await lineSaying(site, page, 'montrer l’alphabet');
    expect((await reader.get(line)).text).toContain('montrer l’alphabet');
    const { location } = await reader.post(`${line}/correct`, { text: 'Montrer à lire' });
    expect(location).toContain('done=correct');
    expect(await shown()).toContain('Par vous, le');
    const read = await file();
    expect(read).toContain('Montrer à lire');
    expect(read).not.toContain('montrer l’alphabet');
    expect(read).toContain('la personne elle-même');
  });

  it('is hidden: only the person still reads it, and no suggestion is made of it; then shown again', async () => {
    const line = await lineSaying(site, page, 'Née dans une auberge');
    await reader.post(`${line}/hide`);
    expect(await shown()).toContain('Née dans une auberge');
    expect(await file()).not.toContain('Née dans une auberge');
    expect(await inBook('Née dans une auberge')).toBe(false);
    await reader.post(`${line}/correct`, { text: 'Née à Montfermeil' });
    expect(await file()).not.toContain('Montfermeil');
    await reader.post(`${line}/show`);
    expect(await file()).toContain('Née à Montfermeil');
  });

  it('of someone else’s is answered beside it, never rewritten; the answer can be taken back', async () => {
    const line = await lineSaying(site, page, 'Se méfier');
    expect((await reader.post(`${line}/correct`, { text: 'Lui faire confiance' })).status).toBe(404);
    await reader.post(`${line}/contest`, { text: 'Demandez-moi plutôt' });
    expect(await file()).toContain('Demandez-moi plutôt');
    expect(await shown()).toContain('Demandez-moi plutôt');
    await reader.post(`${line}/contest`, { text: '' });
    expect(await file()).not.toContain('Demandez-moi plutôt');
  });

  it('is erased, there and on the file of whoever noted it', async () => {
    const line = await lineSaying(site, page, 'Se méfier');
    await reader.post(`${line}/erase`);
    expect(await shown()).not.toContain('Se méfier');
    expect(await file()).not.toContain('Se méfier');
    expect((await reader.post(`${line}/erase`)).status).toBe(404);
  });

  it('says one’s name and language: corrected once, everywhere', async () => {
    await reader.post(`${await lineSaying(site, page, 'Votre nom')}/correct`, { text: 'Ponine' });
    expect(await shown()).toContain('Ponine, voici tout');
    const language = await lineSaying(site, page, 'La langue');
    expect((await reader.post(`${language}/correct`, { text: 'de' })).status).toBe(404);
    await reader.post(`${language}/correct`, { text: 'en' });
    const row = await site.db.selectFrom('person').selectAll().where('id', '=', person).executeTakeFirst();
    expect(row).toMatchObject({ name: 'Ponine', folded: 'ponine', language: 'en' });
  });

  it('holds the ties as one: erased, nobody is noted as known any more', async () => {
    await reader.post(`${await lineSaying(site, page, 'Vos liens')}/erase`);
    expect(await shown()).not.toContain('Vos liens');
    expect(await site.db.selectFrom('tie').selectAll().execute()).toEqual([]);
  });

  it('says why they were set aside for an idea: the words go, the decision stays', async () => {
    const idea = await openSchool(site);
    const here = { workspace: site.practice.slug, idea, person };
    await weaver.post(at.suggestion.to(here), { deed: 'aside', why: 'Trop jeune encore' });
    await reader.post(`${await lineSaying(site, page, 'Trop jeune encore')}/erase`);
    expect(await shown()).not.toContain('Trop jeune encore');
    const kept = await site.db.selectFrom('suggestion').select(['state', 'why']).execute();
    expect(kept).toEqual([{ state: 'aside', why: '' }]);
  });

  it('of somebody else is out of reach, and so is a deed the line does not have', async () => {
    const theirs = await site.db
      .selectFrom('fact')
      .select('id')
      .where('text', '=', 'La cadette')
      .executeTakeFirstOrThrow();
    for (const deed of ['erase', 'hide', 'correct'])
      expect((await reader.post(`${page}/lines/fact.${theirs.id}/${deed}`, { text: 'x' })).status).toBe(404);
    for (const line of ['fact.x', 'constructor.x', 'address.', 'membership.x', '__proto__.y'])
      expect((await reader.post(`${page}/lines/${line}/erase`)).status).toBe(404);
    expect((await reader.get(`${page}/lines/fact.${theirs.id}`)).status).toBe(404);
    expect(await inBook('La cadette')).toBe(true);
  });

  it('keeps what was typed when something is to be mended', async () => {
    const line = await lineSaying(site, page, 'montrer l’alphabet');
    const { status, text } = await reader.post(`${line}/correct`, { text: 'x'.repeat(6000) });
    expect(status).toBe(422);
    expect(text).toContain('x'.repeat(6000));
    expect((await reader.post(`${line}/correct`, { text: ' ' })).status).toBe(422);
  });

  it('closes with the page, half an hour later', async () => {
    const line = await lineSaying(site, page, 'Se méfier');
    site.clock.advance(31 / 1440);
    expect((await reader.get(line)).status).toBe(410);
    expect((await reader.post(`${line}/erase`)).status).toBe(410);
    expect(await inBook('Se méfier')).toBe(true);
  });

  it('goes with everything in two files: as it is read, and as a card our own reader reads', async () => {
    await reader.post(`${await lineSaying(site, page, 'Se méfier')}/hide`);
    const json = JSON.parse((await reader.get(`${page}/export`)).text);
    expect(JSON.stringify(json)).toContain('Se méfier');
    expect(JSON.stringify(json)).not.toContain('deeds');
    const { text, headers } = await reader.get(`${page}/card`);
    expect(headers.get('content-type')).toContain('text/vcard');
    for (const said of ['FN:Éponine', `EMAIL:${ADDRESS}`, 'EXPERTISE', 'Se méfier'])
      expect(text).toContain(said);
  });
});

describe('A no from one’s own page', () => {
  it('may be to one idea or one organisation; it is said back, and taken back there alone', async () => {
    const idea = await openSchool(site);
    const letter = await sent(site, idea, await note(site, 'Gavroche'));
    expect(letter).toBeTruthy();
    const own = await pageOf(site, 'gavroche@quais.example');
    const offered = (await reader.get(own)).text;
    expect(offered).toContain('Ne plus rien recevoir pour Une école du soir');
    expect(offered).toContain('de la part de La verrerie');
    await reader.post(`${own}/refuse`, { no: `idea ${idea}` });
    expect((await reader.get(own)).text).toContain('Vous avez dit non à Une école du soir');
    const held = await site.db.selectFrom('refusal').select(['reach', 'scope']).execute();
    expect(new Set(held.map(({ reach, scope }) => `${reach} ${scope}`))).toEqual(new Set([`idea ${idea}`]));
    await reader.post(`${own}/reopen`, { no: `idea ${idea}` });
    expect(await site.db.selectFrom('refusal').selectAll().execute()).toEqual([]);
  });

  it('is never to something the page does not offer', async () => {
    for (const no of ['idea x', 'organisation 1', 'constructor'])
      expect((await reader.post(`${page}/refuse`, { no })).status).toBe(404);
    expect(await site.db.selectFrom('refusal').selectAll().execute()).toEqual([]);
  });
});
