import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestSite, testSite, type Visitor } from '../../../test/site.ts';
import { at } from '../../routes.ts';
import { insertRefusal } from '../consent/store.ts';
import { openSchool } from '../invitations/invitations.fixture.ts';
import { csv, everything, example, fieldsOf, importer } from './import.fixture.ts';

let site: TestSite;
let weaver: Visitor;
let by: ReturnType<typeof importer>;
beforeEach(async () => {
  site = await testSite();
  weaver = await site.visitor(site.owner);
  by = importer(site, weaver);
});
afterEach(() => site.close());

const names = async () =>
  (
    await site.db.selectFrom('person').select('name').where('is_self', '=', false).orderBy('name').execute()
  ).map(({ name }) => name);

describe('A file of people', () => {
  it('is first offered to be read for an idea, noting nobody', async () => {
    const fr = await weaver.get(by.page);
    expect(fr.text).toContain('faut-il les noter');
    expect(fr.text).toContain(at.newIdea.to({ workspace: site.practice.slug }));
    expect((await weaver.get(by.page, 'en')).text).toContain('need they be noted');
  });

  it('shows each of its columns, what it becomes, and something it holds', async () => {
    const { status, text } = await by.choose(csv('Prénom,Nom,Passe-temps\nCosette,Fauchelevent,jardin\n'));
    expect(status).toBe(200);
    expect(text).toContain('Par exemple');
    const fields = fieldsOf({ text } as never);
    expect(fields[`column-${encodeURIComponent('Prénom')}`]).toBe('first');
    expect(fields['column-Nom']).toBe('last');
    expect(fields['column-Passe-temps']).toBe('aside');
    expect(await names()).toEqual([]);
  });

  it('is looked at before it is noted: nothing is written, in any table', async () => {
    const before = await everything(site);
    const dry = await by.look(example('people.csv'), {}, example('links.csv'));
    expect(dry.status).toBe(200);
    expect(dry.text).toContain('Soixante-dix-sept personnes seraient notées');
    expect(dry.text).toMatch(/Soixante-dix-sept personnes à prévenir avant le 6.avril/);
    expect(await everything(site)).toEqual(before);
  });

  it('is noted once confirmed, with its links, and its page says what it brought and whom to tell', async () => {
    const source = await by.noted(example('people.csv'), example('links.csv'));
    expect(await names()).toHaveLength(77);
    expect(await site.db.selectFrom('tie').select('a').execute()).toHaveLength(254);
    const done = at.importDone.to({ workspace: site.practice.slug, source: source! });
    const fr = await weaver.get(done);
    expect(fr.text).toContain('Soixante-dix-sept personnes notées');
    expect(fr.text).toMatch(/254.liens viennent de ce fichier/);
    expect(fr.text).toContain(at.toTell.to({ workspace: site.practice.slug }));
    expect((await weaver.get(done, 'en')).text).toContain('Seventy-seven people noted');
  });

  it('carries its name, the sentence of whoever noted it, and the idea it is for', async () => {
    const ideaId = await openSchool(site);
    const w = { workspace: site.practice.slug, idea: ideaId };
    expect((await weaver.get(by.page)).text).toContain(at.find.to(w));
    await by.note(csv('nom\nFantine\n', 'Connections (3).csv'), { idea: ideaId });
    const source = await site.db
      .selectFrom('source')
      .selectAll()
      .where('kind', '=', 'file')
      .executeTakeFirst();
    expect(source).toMatchObject({
      name: 'Connections.csv',
      purpose: 'Le carnet de M. Madeleine',
      idea_id: ideaId,
    });
  });

  it('may hold a column nobody knows: told what it is, it is noted so', async () => {
    await by.note(csv('nom,Passe-temps\nFantine,couture\n'), { 'column-Passe-temps': 'interests' });
    const fact = await site.db.selectFrom('fact').selectAll().executeTakeFirst();
    expect(fact).toMatchObject({ kind: 'interest', text: 'couture' });
  });

  it('whose headings nobody knows asks which column is the name, and keeps the file meanwhile', async () => {
    const file = csv('Zig,Zag\nFantine,f@faubourg.example\n');
    expect((await by.choose(file)).text).toContain('ne reconnaît pas qui sont les personnes');
    const asked = await by.look(file);
    expect(asked.status).toBe(422);
    const told = {
      ...fieldsOf(asked),
      'column-Zig': 'name',
      'column-Zag': 'email',
      purpose: 'x',
      step: 'note',
    };
    expect((await weaver.post(by.page, told)).status).toBe(303);
    expect(await names()).toEqual(['Fantine']);
  });

  it('shows who would join someone known, and whose namesake stays apart', async () => {
    await by.noted(csv('nom,email\nJean Valjean,jean@montreuil.example\nFantine,\n', 'a.csv'));
    const dry = await by.look(csv('nom,email\nJ. Valjean,jean@montreuil.example\nFantine,\n', 'b.csv'));
    expect(dry.text).toMatch(/J\..Valjean \(ligne.2\) rejoindrait/);
    expect(dry.text).toContain('Portent le nom de quelqu');
    expect(dry.text).toContain('Une personne serait notée');
  });

  it('shows who is one person in the file itself, what is in doubt, and each line left aside', async () => {
    const text =
      'nom,email\nFantine,f@x.example\nFantine,f@x.example\nGavroche,\nGavroche,\nAzelma,pas une adresse\n';
    const dry = await by.look(csv(text));
    expect(dry.text).toContain('Réunies');
    expect(dry.text).toMatch(/revient plusieurs fois/);
    expect(dry.text).toMatch(/gens\.csv, ligne.6, colonne.2/);
  });

  it('never holds someone who refused everything: they are not named, and not noted', async () => {
    const { db, keys, now } = site.tools();
    await insertRefusal(db, keys.personKey('javert@police.example'), { reach: 'everything' }, now);
    const file = csv('nom,email\nJavert,Javert@police.example\nFantine,fantine@faubourg.example\n');
    const dry = await by.look(file);
    expect(dry.text).toMatch(/Une personne a demandé qu.on la laisse en paix/);
    expect(dry.text).not.toContain('Javert');
    await by.note(file);
    expect(await names()).toEqual(['Fantine']);
  });

  it('may be cards, Kumu, GEXF or GraphML, with their links', async () => {
    const card = (name: string, more = '') => `BEGIN:VCARD\nVERSION:4.0\nFN:${name}\n${more}END:VCARD\n`;
    await by.noted(
      csv(
        card('Azelma', 'PHOTO:data:image/png;base64,AAAA\n BBBB\n') + card('Éponine', 'RELATED:Azelma\n'),
        'a.vcf',
      ),
    );
    const kumu = {
      elements: [{ label: 'Marius' }, { label: 'Cosette' }],
      connections: [{ from: 'Marius', to: 'Cosette' }],
    };
    await by.noted(csv(JSON.stringify(kumu), 'b.json'));
    const gexf =
      '<gexf version="1.3"><graph><nodes><node id="1" label="Courfeyrac"/><node id="2" label="Enjolras"/></nodes><edges><edge id="0" source="1" target="2"/></edges></graph></gexf>';
    await by.noted(csv(gexf, 'c.gexf'));
    const graphml =
      '<graphml><graph edgedefault="undirected"><node id="Bossuet"/><node id="Joly"/><edge source="Bossuet" target="Joly"/></graph></graphml>';
    await by.noted(csv(graphml, 'd.graphml'));
    const all = ['Azelma', 'Bossuet', 'Cosette', 'Courfeyrac', 'Enjolras', 'Éponine', 'Joly', 'Marius'];
    expect((await names()).sort((a, b) => a.localeCompare(b, 'fr'))).toEqual(all);
    expect(await site.db.selectFrom('tie').select('a').execute()).toHaveLength(4);
  });
});

describe('A form of an import that is not right', () => {
  it('says what is missing, and keeps the file and what was typed', async () => {
    const { status, text } = await by.look(csv('nom,notes\nFantine,x\n'), {
      purpose: '',
      'column-notes': 'about',
    });
    expect(status).toBe(422);
    const fields = fieldsOf({ text } as never);
    expect(fields['column-notes']).toBe('about');
    expect(fields['people-carried']).not.toBe('');
    expect((await weaver.post(by.page)).status).toBe(422);
  });

  it('cannot be for an idea of another practice', async () => {
    const idea = '00000000-0000-7000-8000-000000000009';
    const dry = await by.look(csv('nom\nFantine\n'));
    const noted = await weaver.post(by.page, { ...fieldsOf(dry), idea, step: 'note' });
    expect(noted.status).toBe(422);
    expect((await by.look(csv('nom\nFantine\n'), { idea })).status).toBe(422);
    expect(await names()).toEqual([]);
  });

  it('says in words why a file cannot be read', async () => {
    const workbook = await by.choose(new File([new Uint8Array([80, 75, 3, 4, 0])], 'a.xlsx'));
    expect(workbook.status).toBe(422);
    expect(workbook.text).toContain('a.xlsx');
    expect((await by.choose(csv('', 'vide.csv'))).status).toBe(422);
    expect((await by.choose(csv('{"elements": [', 'a.json'))).status).toBe(422);
    expect((await by.choose(csv('<gexf><graph>', 'a.gexf'))).status).toBe(422);
  });
});
