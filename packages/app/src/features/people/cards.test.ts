import { describe, expect, test } from 'vitest';
import { readPeople } from './read-people.ts';
import { places, textFile } from './testing.ts';

const cards = (...lines: string[]) => readPeople([textFile('contacts.vcf', `${lines.join('\r\n')}\r\n`)]);

describe('address books give people', () => {
  test('vCard 4 and 3 in one file, with folded lines and escaped commas', () => {
    const { people, warnings } = cards(
      'BEGIN:VCARD',
      'VERSION:4.0',
      'UID:urn:uuid:1',
      'FN:Ana Li',
      ' ma',
      'N:Lima;Ana;;;',
      'EMAIL;TYPE=home:Ana@Example.org',
      'CATEGORIES:bread,choir\\, church',
      'ORG:Le Fournil;Ovens',
      'NOTE:met in Lyon\\, shy\\nlikes tea',
      'TITLE:Baker',
      'LANG:fr',
      'END:VCARD',
      'BEGIN:VCARD',
      'VERSION:3.0',
      'N:Silva;Bo;;;',
      'EMAIL;type=INTERNET;type=pref:bo@example.org',
      'ADR;TYPE=HOME:;;1 rue X;Lyon;;69001;France',
      'END:VCARD',
    );
    expect(warnings).toEqual([]);
    expect(people[0]).toMatchObject({
      id: 'ana-lima',
      name: 'Ana Lima',
      emails: ['ana@example.org'],
      interests: ['bread', 'choir, church'],
      groups: ['Le Fournil', 'Ovens'],
      notes: 'met in Lyon, shy\nlikes tea',
      about: 'Baker',
      language: 'fr',
    });
    expect(people[1]).toMatchObject({ id: 'bo-silva', name: 'Bo Silva', groups: ['Lyon'] });
    expect(people[1]!.sources).toEqual([{ file: 'contacts.vcf', line: 14 }]);
  });

  test('vCard 2.1 of an old phone, quoted-printable and bare parameters', () => {
    const { people, warnings } = cards(
      'BEGIN:VCARD',
      'VERSION:2.1',
      'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=89t=C3=A9;Zo=C3=A9;;;',
      'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Zo=C3=A9 =',
      '=C3=89t=C3=A9',
      'TEL;CELL;VOICE:0102',
      'EMAIL;HOME:zoe@example.org',
      'NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=windows-1252:d=E9j=E0=0D=0Avu',
      'END:VCARD',
    );
    expect(warnings).toEqual([]);
    expect(people[0]).toMatchObject({ name: 'Zoé Été', emails: ['zoe@example.org'], notes: 'déjà\nvu' });
  });

  test('related people are links: by UID, by address, by name, as Apple writes them too', () => {
    const { links, warnings } = cards(
      'BEGIN:VCARD',
      'VERSION:4.0',
      'UID:urn:uuid:1',
      'FN:Ana Lima',
      'EMAIL:ana@example.org',
      'RELATED;TYPE=friend:urn:uuid:2',
      'RELATED;TYPE=colleague;VALUE=text:Cy Roe',
      'RELATED;VALUE=uri:mailto:di@example.org',
      'END:VCARD',
      'BEGIN:VCARD',
      'VERSION:3.0',
      'UID:urn:uuid:2',
      'FN:Bo Silva',
      'item1.X-ABRELATEDNAMES;type=pref:Cy Roe',
      'item1.X-ABLabel:_$!<Friend>!$_',
      'item2.X-ABRELATEDNAMES:Maman',
      'END:VCARD',
      'BEGIN:VCARD',
      'VERSION:3.0',
      'FN:Cy Roe',
      'END:VCARD',
      'BEGIN:VCARD',
      'VERSION:3.0',
      'FN:Di',
      'EMAIL:di@example.org',
      'END:VCARD',
    );
    expect(links.map(({ from, to }) => `${from} ${to}`)).toEqual([
      'ana-lima bo-silva',
      'ana-lima cy-roe',
      'ana-lima di',
      'bo-silva cy-roe',
    ]);
    expect(places(warnings)).toEqual(['person-unknown 10']);
  });

  test('groups put their members together, organisations are not people', () => {
    const { people, warnings } = cards(
      'BEGIN:VCARD',
      'VERSION:3.0',
      'UID:AB-1',
      'FN:Ana',
      'END:VCARD',
      'BEGIN:VCARD',
      'VERSION:3.0',
      'FN:Choir',
      'X-ADDRESSBOOKSERVER-KIND:group',
      'X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:AB-1',
      'END:VCARD',
      'BEGIN:VCARD',
      'VERSION:4.0',
      'KIND:org',
      'FN:Le Fournil',
      'END:VCARD',
    );
    expect(people).toHaveLength(1);
    expect(people[0]!.groups).toEqual(['Choir']);
    expect(places(warnings)).toEqual(['card-not-a-person 12']);
  });

  test('a broken line or card is told, and the others are read', () => {
    const { people, warnings } = cards(
      'BEGIN:VCARD',
      'VERSION:3.0',
      'FN:Ana',
      'this is no property',
      'END:VCARD',
      'BEGIN:VCARD',
      'VERSION:3.0',
      'FN:Never ends',
      'BEGIN:VCARD',
      'VERSION:3.0',
      'TEL:0102',
      'END:VCARD',
      'BEGIN:VCARD',
      'VERSION:3.0',
      'FN:Bo',
      'EMAIL:nonsense',
      'END:VCARD',
    );
    expect(people.map(({ name }) => name)).toEqual(['Ana', 'Bo']);
    expect(places(warnings)).toEqual([
      'card-line-refused 1',
      'card-broken 6',
      'row-without-person 9',
      'email-refused 13',
    ]);
  });
});
