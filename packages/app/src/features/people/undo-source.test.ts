import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestSite, testSite } from '../../../test/site.ts';
import { addFact } from './actions.ts';
import { loadAddressBook } from './address-book.ts';
import { mergePeople } from './merge-actions.ts';
import { fromFile, someone } from './people.fixture.ts';
import type { Person } from './person.ts';
import { recordPeople } from './record-people.ts';
import { undoSource } from './undo-source.ts';

let site: TestSite;
beforeAll(async () => {
  site = await testSite();
});
afterAll(() => site.close());

function record(file: string, people: readonly Person[], ties: readonly (readonly [string, string])[] = []) {
  const links = ties.map(([from, to]) => ({ from, to, kind: null, last: null, strength: 1 }) as const);
  return recordPeople(site.tools(), { workspaceId: site.practice.id, source: fromFile(file), people, links });
}

const book = () => loadAddressBook(site.db, site.practice.id);
const undo = (sourceId: string) => undoSource(site.tools(), site.practice.id, sourceId);

describe('An import that is undone', () => {
  it('leaves the address book as it was, whatever it added to those who were there', async () => {
    await record('a.csv', [
      someone('Cosette', { emails: ['c@x.example'], offers: ['coudre'] }),
      someone('Marius'),
    ]);
    const before = await book();
    const imported = await record(
      'b.csv',
      [
        someone('Cosette', { emails: ['c@x.example', 'cosette@x.example'], notes: 'aime les chats' }),
        someone('Azelma'),
      ],
      [['Cosette', 'Azelma']],
    );
    expect(await book()).not.toEqual(before);
    expect(await undo(imported.sourceId)).toEqual({ removed: 1, kept: [] });
    expect(await book()).toEqual(before);
  });

  it('keeps whoever got something since, and says who', async () => {
    const imported = await record('c.csv', [someone('Babet', { notes: 'maigre' }), someone('Brujon')]);
    const babet = imported.ids.get('Babet')!;
    const at = { workspaceId: site.practice.id, personId: babet };
    await addFact(await site.actor(), site.tools(), at, { kind: 'note', text: 'Vu hier' });
    expect(await undo(imported.sourceId)).toEqual({ removed: 1, kept: [babet] });
    const left = (await book()).people.find(({ id }) => id === babet)!;
    expect(left.notes).toBe('Vu hier');
  });

  it('leaves joined those whom a human joined through a record that goes', async () => {
    const first = await record('d.csv', [someone('Toussaint'), someone('Toussaint B.')]);
    const gone = await record('e.csv', [someone('T.')]);
    const [a, b] = [first.ids.get('Toussaint')!, first.ids.get('Toussaint B.')!];
    const actor = await site.actor();
    const workspaceId = site.practice.id;
    const through = gone.ids.get('T.')!;
    await mergePeople(actor, site.tools(), { workspaceId, personId: through, otherId: a });
    await mergePeople(actor, site.tools(), { workspaceId, personId: through, otherId: b });
    expect(await undo(gone.sourceId)).toEqual({ removed: 1, kept: [] });
    const left = (await book()).people.filter(({ name, aliases = [] }) =>
      [name, ...aliases].some((one) => one.startsWith('Toussaint')),
    );
    expect(left).toHaveLength(1);
  });
});
