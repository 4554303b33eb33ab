import { describe, expect, test } from 'vitest';
import type { Person } from './person.ts';
import { readPeople } from './read-people.ts';
import { places, textFile } from './testing.ts';

const csv = (text: string, name = 'people.csv') => readPeople([textFile(name, text)]);

/** What is known, without the empty fields and the sources. */
function known(person: Person): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(person).filter(([key, value]) => key !== 'sources' && value !== null && value.length > 0),
  );
}

describe('a table with any sensible headings gives people', () => {
  test('in English, with values joined by | or ;', () => {
    const { people, warnings } = csv(
      'id,name,email,about,offers,seeks,interests,groups,notes,lang\n' +
        'ana,Ana Lima,Ana@Example.org,bakes,bread|cakes,a cellar; an oven,baking,Lyon,shy,fr\n',
    );
    expect(warnings).toEqual([]);
    expect(people.map(known)).toEqual([
      {
        id: 'ana',
        name: 'Ana Lima',
        emails: ['ana@example.org'],
        about: 'bakes',
        offers: ['bread', 'cakes'],
        seeks: ['a cellar', 'an oven'],
        interests: ['baking'],
        groups: ['Lyon'],
        notes: 'shy',
        language: 'fr',
      },
    ]);
    expect(people[0]!.sources).toEqual([{ file: 'people.csv', line: 2 }]);
  });

  test('in French, first and family names apart, cut by semicolons', () => {
    const { people, warnings } = csv(
      'Prénom;NOM;Courriel;À propos;J’offre;Je cherche;Centres d’intérêt;Ville;Remarques;Langue\n' +
        'Zoé;Été;zoe@exemple.fr;« Bonjour », dit-elle;du pain;une cave;lire | chanter;Lyon;;français\n',
    );
    expect(warnings).toEqual([]);
    expect(people.map(known)).toEqual([
      {
        id: 'zoe-ete',
        name: 'Zoé Été',
        emails: ['zoe@exemple.fr'],
        about: '« Bonjour », dit-elle',
        offers: ['du pain'],
        seeks: ['une cave'],
        interests: ['lire', 'chanter'],
        groups: ['Lyon'],
        language: 'fr',
      },
    ]);
  });

  test('by tabs, or after a spreadsheet’s sep= line', () => {
    expect(csv('name\temail\nAna\tana@example.org\n').people[0]!.emails).toEqual(['ana@example.org']);
    const told = csv('sep=;\nname;email\nAna;ana@example.org\n');
    expect(told.people[0]!.name).toBe('Ana');
    expect(told.warnings).toEqual([]);
  });

  test('a column nobody knows is left aside and told, once', () => {
    const { warnings } = csv('name,shoe size,empty\nAna,38,\nBo,44,\n');
    expect(warnings).toEqual([
      {
        code: 'columns-left-out',
        where: { file: 'people.csv', line: 1 },
        details: { columns: 'shoe size', count: 1 },
      },
    ]);
  });

  test('a line with neither name, id nor e-mail is told, at its line', () => {
    const { people, warnings } = csv(
      'name,email,about\n"Ana\nLima",,bakes\n\n,,nobody\nBo,not an address,\n,,\n',
    );
    expect(people.map(({ name }) => name)).toEqual(['Ana Lima', 'Bo']);
    expect(places(warnings)).toEqual(['row-without-person 5', 'email-refused 6:2']);
  });

  test('cells beyond the header and unknown languages are told', () => {
    const { warnings } = csv('name,lang\nAna,Klingon\nBo,fr,more,\n');
    expect(places(warnings)).toEqual(['language-unknown 2:2', 'cells-beyond-header 3:3']);
  });
});

describe('exports are recognised', () => {
  test('LinkedIn, with its notes before the header', () => {
    const { people, warnings } = csv(
      'Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing."\n\n' +
        'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n' +
        'Ana,Lima,https://www.example.com/in/ana,,Le Fournil,"Baker, teacher",03 Mar 2025\n',
      'Connections.csv',
    );
    expect(people.map(known)).toEqual([
      { id: 'ana-lima', name: 'Ana Lima', about: 'Baker, teacher', groups: ['Le Fournil'] },
    ]);
    expect(people[0]!.sources[0]!.line).toBe(5);
    expect(warnings.map(({ code, details }) => [code, details['columns']])).toEqual([
      ['columns-left-out', 'URL, Connected On'],
    ]);
  });

  test('Google, old and new', () => {
    const old = csv(
      'Name,Given Name,Family Name,Notes,Group Membership,E-mail 1 - Type,E-mail 1 - Value,E-mail 2 - Value,Organization 1 - Name,Organization 1 - Title\n' +
        'Ana Lima,Ana,Lima,shy,* myContacts ::: Choir,* Home,ana@example.org ::: a.lima@example.org,al@example.com,Le Fournil,Baker\n',
    );
    const recent = csv(
      'First Name,Middle Name,Last Name,Organization Name,Organization Title,Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value\n' +
        'Ana,,Lima,Le Fournil,Baker,1970-01-01,shy,* myContacts ::: Choir,Home,ana@example.org\n',
    );
    expect(known(old.people[0]!)).toEqual({
      id: 'ana-lima',
      name: 'Ana Lima',
      emails: ['ana@example.org', 'a.lima@example.org', 'al@example.com'],
      about: 'Baker',
      groups: ['Choir', 'Le Fournil'],
      notes: 'shy',
    });
    expect(known(recent.people[0]!)).toEqual({
      id: 'ana-lima',
      name: 'Ana Lima',
      emails: ['ana@example.org'],
      about: 'Baker',
      groups: ['Le Fournil', 'Choir'],
      notes: 'shy',
    });
  });

  test('Outlook, in English and in French', () => {
    const english = csv(
      '"Title","First Name","Last Name","Company","Department","Job Title","E-mail Address","E-mail 2 Address","Notes","Categories"\n' +
        '"Mrs.","Ana","Lima","Le Fournil","Ovens","Baker","ana@example.org","al@example.com","","bread;books"\n',
    );
    const french = csv(
      'Titre;Prénom;Nom;Société;Service;Fonction;Adresse de messagerie;Adresse de messagerie 2;Ville (bureau);Notes\n' +
        'Mme;Ana;Lima;Le Fournil;Fours;Boulangère;ana@example.org;al@example.com;Lyon;\n',
    );
    expect(known(english.people[0]!)).toEqual({
      id: 'ana-lima',
      name: 'Ana Lima',
      emails: ['ana@example.org', 'al@example.com'],
      about: 'Baker',
      interests: ['bread', 'books'],
      groups: ['Le Fournil', 'Ovens'],
    });
    expect(known(french.people[0]!)).toMatchObject({
      about: 'Boulangère',
      emails: ['ana@example.org', 'al@example.com'],
      groups: ['Le Fournil', 'Fours', 'Lyon'],
    });
  });

  test('Kumu’s sheet', () => {
    const { people } = csv('Label,Type,Tags,Description\nAna Lima,Person,bread|books,bakes\n');
    expect(known(people[0]!)).toEqual({
      id: 'ana-lima',
      name: 'Ana Lima',
      about: 'bakes',
      interests: ['bread', 'books'],
    });
  });
});

describe('graph files give people and their links', () => {
  const gexf = `<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph>
    <attributes class="node"><attribute id="0" title="Skills" type="liststring"/><attribute id="1" title="E-mail" type="string"/><attribute id="2" title="degree" type="integer"/></attributes>
    <nodes><node id="n1" label="Ana Lima"><attvalues><attvalue for="0" value="[bread, cakes]"/><attvalue for="1" value="ana@example.org"/><attvalue for="2" value="4"/></attvalues></node>
    <node id="n2" label="Bo"/></nodes>
    <edges><edge source="n1" target="n2" weight="2" end="2025-03-03"/><edge source="n1" target="n9"/></edges></graph></gexf>`;

  test('GEXF, its attributes understood as columns are', () => {
    const { people, links, warnings } = readPeople([textFile('network.gexf', gexf)]);
    expect(known(people[0]!)).toEqual({
      id: 'n1',
      name: 'Ana Lima',
      emails: ['ana@example.org'],
      offers: ['bread', 'cakes'],
    });
    expect(links).toEqual([{ from: 'n1', to: 'n2', kind: null, last: '2025-03-03', strength: 2 }]);
    expect(places(warnings)).toEqual(['person-unknown 5', 'columns-left-out 0']);
  });

  test('GraphML and Kumu, told by what they hold and not by their name', () => {
    const graphml =
      '<graphml><key id="k" for="node" attr.name="name" attr.type="string"/><graph edgedefault="undirected"><node id="a"><data key="k">Ana</data></node></graph></graphml>';
    const kumu = JSON.stringify({
      elements: [{ label: 'Ana', tags: ['bread'] }, { label: 'Bo' }],
      connections: [{ from: 'Ana', to: 'Bo', type: 'friend' }],
    });
    expect(known(readPeople([textFile('x.csv', graphml)]).people[0]!)).toEqual({ id: 'a', name: 'Ana' });
    const read = readPeople([textFile('x.txt', kumu)]);
    expect(known(read.people[0]!)).toEqual({ id: 'Ana', name: 'Ana', interests: ['bread'] });
    expect(read.links).toEqual([{ from: 'Ana', to: 'Bo', kind: 'sociability', last: null, strength: 1 }]);
  });
});

describe('text is read whatever its encoding', () => {
  const french = 'nom;à propos\nZoé;« été »\n';
  const latin = Uint8Array.from(french, (letter) => letter.charCodeAt(0));
  const wide = (bigEndian: boolean, mark: boolean) => {
    const units = [...(mark ? '\uFEFF' : ''), ...french].flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return bigEndian ? [code >> 8, code & 255] : [code & 255, code >> 8];
    });
    return Uint8Array.from(units);
  };

  test.each([
    ['Windows-1252', latin],
    ['UTF-16 LE', wide(false, true)],
    ['UTF-16 BE', wide(true, true)],
    ['UTF-16 LE', wide(false, false)],
    ['UTF-16 BE', wide(true, false)],
  ])('%s is recognised and told', (encoding, bytes) => {
    const { people, warnings } = readPeople([{ name: 'gens.csv', bytes }]);
    expect(people[0]).toMatchObject({ name: 'Zoé', about: '« été »' });
    expect(warnings).toEqual([
      { code: 'encoding-guessed', where: { file: 'gens.csv' }, details: { encoding } },
    ]);
  });

  test('UTF-8 with a byte order mark and any line ends is read without a word', () => {
    const { people, warnings } = csv('\uFEFFname,about\r\nAna,"one\r\ntwo"\rBo,three\n');
    expect(people.map(({ about }) => about)).toEqual(['one\ntwo', 'three']);
    expect(people.map(({ sources }) => sources[0]!.line)).toEqual([2, 4]);
    expect(warnings).toEqual([]);
  });
});
