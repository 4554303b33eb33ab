import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type TestSite, testSite, type Visitor } from '../../../test/site.ts';
import { at } from '../../routes.ts';
import { insertRefusal, spend } from '../consent/store.ts';
import { bearer } from '../ideas/ideas.fixture.ts';
import { csv, everything } from '../people/import.fixture.ts';
import { note, openSchool } from './invitations.fixture.ts';

const FILE = [
  'name,email,about,offers',
  'Combeferre,combeferre@musain.example,Enseigne la lecture le soir à l’école des adultes. Aime lire.,apprendre à lire le soir',
  'Mabeuf,mabeuf@quais.example,"Prête ses livres, apprend à lire aux enfants le soir.",montrer à lire',
  'Prouvaire,prouvaire@musain.example,"Lire, écrire, apprendre le soir : l’école du soir.",lire le soir à l’école',
  'Gribier,gribier@picpus.example,Apprend à lire le soir à l’école.,une école du soir où lire',
  'Montparnasse,montparnasse@nuit.example,Lire le soir à l’école du soir.,lire le soir',
  'Thénardier,thenardier@auberge.example,Tient une auberge.,',
].join('\n');
const PURPOSE = 'Rencontrés au café Musain.';

let site: TestSite;
let weaver: Visitor;
let idea: string;
const here = () => ({ workspace: site.practice.slug, idea });
const file = (text = FILE) => csv(text, 'musain.csv');
const read = (form: Record<string, string | File> = {}) =>
  weaver.post(at.findInFile.to(here()), { 'people-file': file(), purpose: PURPOSE, ...form });
const seals = ({ text }: Answer) =>
  new Map(
    [...text.matchAll(/name="keep" value="([^"]+)".*?visually-hidden"> : ([^<]+)</gs)].map(
      ([, seal, name]) => [name!, seal!],
    ),
  );
const keep = (...seal: readonly string[]) => weaver.post(at.findKeep.to(here()), { keep: seal });
const people = async () =>
  (await site.db.selectFrom('person').select('name').orderBy('name').execute()).map(({ name }) => name);

beforeAll(async () => {
  site = await testSite();
  weaver = await site.visitor(site.owner);
  idea = await openSchool(site);
  await note(site, 'Mabeuf');
});
afterAll(() => site.close());

describe('A file read for one idea', () => {
  it('says whom to write to and whom to leave in peace, and not one row is written', async () => {
    const before = await everything(site);
    const shown = await read();
    expect(shown.status).toBe(200);
    for (const said of ['Combeferre', 'Prouvaire', 'musain.csv', 'Six personnes lues'])
      expect(shown.text).toContain(said);
    expect(seals(shown).size).toBeGreaterThan(1);
    expect(shown.text).not.toContain('checked');
    expect(await everything(site)).toEqual(before);
  });

  it('knows whoever is noted already, and offers to keep only the others', async () => {
    const shown = await read();
    expect(seals(shown).has('Mabeuf')).toBe(false);
    expect([...seals(shown).keys()]).toContain('Combeferre');
  });

  it('leaves in peace, without a name, whoever said no or received enough: they are not to be kept', async () => {
    const { db, keys, now } = site.tools();
    await insertRefusal(db, keys.personKey('montparnasse@nuit.example'), { reach: 'everything' }, now);
    for (let n = 0; n < 3; n++)
      await spend(db, {
        ...{
          key: keys.personKey('gribier@picpus.example'),
          id: crypto.randomUUID(),
          kind: 'invitation',
          at: now,
        },
      });
    const shown = await read();
    expect(shown.text).not.toContain('Montparnasse');
    expect(shown.text).not.toContain('Gribier');
    expect([...seals(shown).keys()]).not.toContain('Montparnasse');
  });

  it('records only those one keeps, for this idea, with the file and the sentence; they head the list', async () => {
    const before = await people();
    const shown = await read();
    const { location } = await keep(seals(shown).get('Combeferre')!);
    expect(location).toContain('done=kept');
    expect(await people()).toEqual([...before, 'Combeferre'].toSorted());
    const source = await site.db.selectFrom('source').selectAll().where('name', '=', 'musain.csv').execute();
    expect(source).toMatchObject([{ kind: 'file', purpose: PURPOSE, idea_id: idea }]);
    const list = (await weaver.get(at.find.to(here()))).text;
    expect(list.indexOf('Combeferre')).toBeGreaterThan(0);
    expect(list).toContain('Lui écrire');
    const { tell_by } = await site.db
      .selectFrom('person')
      .select('tell_by')
      .where('name', '=', 'Combeferre')
      .executeTakeFirstOrThrow();
    expect(tell_by).not.toBeNull();
  });

  it('keeps nobody twice', async () => {
    const seal = seals(await read()).get('Prouvaire')!;
    await keep(seal);
    const before = await people();
    await keep(seal);
    expect(await people()).toEqual(before);
  });

  it('hears a no said while the page was open: the person is not recorded', async () => {
    const text = `${FILE}\nJoly,joly@musain.example,Apprend à lire le soir à l’école.,lire le soir à l’école`;
    const seal = seals(await read({ 'people-file': file(text) })).get('Joly')!;
    const { db, keys, now } = site.tools();
    await insertRefusal(db, keys.personKey('joly@musain.example'), { reach: 'idea', idea }, now);
    expect((await keep(seal)).location).toContain('done=left');
    expect(await people()).not.toContain('Joly');
  });

  it('keeps nothing when nobody is chosen, when the page is too old, forged, or of another idea', async () => {
    const text = `${FILE}\nBossuet,bossuet@musain.example,Apprend à lire le soir à l’école.,lire le soir à l’école`;
    const seal = seals(await read({ 'people-file': file(text) })).get('Bossuet')!;
    const before = await everything(site);
    expect((await keep()).location).toContain('done=nobody-chosen');
    expect((await keep('forged.seal')).location).toContain('done=page-past');
    expect((await keep(`${seal.slice(0, -2)}xx`)).location).toContain('done=page-past');
    const other = await openSchool(site);
    const elsewhere = await weaver.post(at.findKeep.to({ ...here(), idea: other }), { keep: [seal] });
    expect(elsewhere.location).toContain('done=page-past');
    site.clock.advance(2.1 / 24);
    expect((await keep(seal)).location).toContain('done=page-past');
    expect((await everything(site))['person']).toEqual(before['person']);
  });

  it('says in words what cannot be read, and keeps the sentence that was typed', async () => {
    const broken = await read({ 'people-file': csv('\u0000\u0001\u0002binary', 'photo.csv') });
    expect(broken.status).toBe(422);
    expect(broken.text).toContain(PURPOSE);
    expect((await weaver.post(at.findInFile.to(here()), { purpose: PURPOSE })).status).toBe(422);
    expect((await read({ purpose: '' })).status).toBe(422);
    const empty = await read({ 'people-file': csv('name,email\n', 'vide.csv') });
    expect([200, 422]).toContain(empty.status);
  });

  it('is for whoever weaves here', async () => {
    const stranger = await site.visitor(null);
    expect((await stranger.get(at.findInFile.to(here()))).status).toBe(401);
    expect((await stranger.post(at.findInFile.to(here()), { 'people-file': file() })).status).toBe(401);
    expect((await stranger.post(at.findKeep.to(here()), { keep: ['x'] })).status).toBe(401);
  });

  it('does the same for a program', async () => {
    const program = await site.visitor(null, await bearer(site, 'write'));
    const path = `/api/v1/workspaces/${site.practice.slug}/ideas/${idea}/find`;
    const text = `${FILE}\nCourfeyrac,courfeyrac@musain.example,Apprend à lire le soir à l’école.,lire le soir à l’école`;
    const given = {
      people: { name: 'musain.csv', bytes: Buffer.from(text).toString('base64') },
      purpose: PURPOSE,
    };
    const before = await everything(site);
    const { status, body } = await program.json('POST', `${path}/file`, given);
    expect([status, body.read]).toEqual([200, 7]);
    expect(await everything(site)).toEqual(before);
    const found = [...body.write, ...body.perhaps].find(({ name }) => name === 'Courfeyrac');
    const kept = await program.json('POST', `${path}/keep`, { keep: [found.keep] });
    expect(kept).toMatchObject({ status: 200, body: { leftAlone: 0 } });
    expect(await people()).toContain('Courfeyrac');
    expect((await program.json('POST', `${path}/keep`, { keep: ['x'] })).status).toBe(409);
  });
});
