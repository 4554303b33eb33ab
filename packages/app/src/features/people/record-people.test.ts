import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadAddressBook } from './address-book.ts';
import { addressesOf } from './address-store.ts';
import { factsOf } from './fact-store.ts';
import { fromFile, practiceForTests, someone } from './people.fixture.ts';
import type { Link, Person } from './person.ts';
import { recordsOf } from './person-store.ts';
import { recordPeople } from './record-people.ts';

let site: Awaited<ReturnType<typeof practiceForTests>>;
beforeAll(async () => {
  site = await practiceForTests();
});
afterAll(() => site.close());

const tie = (from: string, to: string, more: Partial<Link> = {}): Link => {
  return { from, to, kind: null, last: null, strength: 1, ...more };
};

function record(file: string, people: readonly Person[], links: readonly Link[] = []) {
  return recordPeople(site.tools, { workspaceId: site.workspaceId, source: fromFile(file), people, links });
}

async function book() {
  return loadAddressBook(site.tools.db, site.workspaceId);
}

describe('A file that is recorded', () => {
  const village = [
    someone('Cosette', { emails: ['cosette@x.example'], about: 'Coud.\nLit le soir.', offers: ['coudre'] }),
    someone('Éponine'),
    someone('Marie', { id: 'm1' }),
    someone('Marie', { id: 'm2' }),
  ];
  const links = [tie('Cosette', 'Éponine', { last: '2027-01-02', kind: 'gift' }), tie('m1', 'm2')];

  it('gives everyone it names, what it says of them and who is tied to whom', async () => {
    const recorded = await record('village.csv', village, links);
    expect(recorded).toMatchObject({ added: 4, known: 0, facts: 3, ties: 2, leftOut: [] });
    const { people, links: ties } = await book();
    const cosette = people.find(({ name }) => name === 'Cosette')!;
    expect(cosette).toMatchObject({
      about: 'Coud.\nLit le soir.',
      offers: ['coudre'],
      emails: ['cosette@x.example'],
    });
    expect(ties).toHaveLength(2);
    expect(ties.find(({ kind }) => kind)).toMatchObject({ kind: 'gift', last: '2027-01-02' });
  });

  it('changes nothing the second time: no twin, no line, no tie', async () => {
    const before = await book();
    const again = await record('village.csv', village, links);
    expect(again).toMatchObject({ added: 0, known: 4, facts: 0, ties: 0 });
    expect(await book()).toEqual(before);
  });

  it('starts the told-clock of each person it adds: 28 days', async () => {
    const recorded = await record('clock.csv', [someone('Fantine')]);
    const [fantine] = await recordsOf(site.tools.db, site.workspaceId, recorded.ids.get('Fantine')!);
    expect(fantine).toMatchObject({ toldAt: null, tellBy: new Date('2027-04-06T08:00:00Z') });
  });
});

describe('Someone already known', () => {
  it('is found by their address under a name that can be theirs, and gains what is new', async () => {
    const first = await record('a.csv', [
      someone('Jean Valjean', { emails: ['jv@x.example'], offers: ['soulever'] }),
    ]);
    const next = someone('J. Valjean', {
      emails: ['jv@x.example', 'jean@x.example'],
      offers: ['Soulever', 'planter'],
    });
    const second = await record('b.csv', [next]);
    const id = first.ids.get('Jean Valjean')!;
    expect(second.ids.get('J. Valjean')).toBe(id);
    const facts = await factsOf(site.tools.db, site.workspaceId, [id]);
    expect(facts.map(({ kind, text, source }) => [kind, text, source.name])).toEqual([
      ['offer', 'soulever', 'a.csv'],
      ['offer', 'planter', 'b.csv'],
      ['alias', 'J. Valjean', 'b.csv'],
    ]);
    const addresses = await addressesOf(site.tools.db, site.workspaceId, [id]);
    expect(addresses.map(({ address, source }) => [address, source.name])).toEqual([
      ['jv@x.example', 'a.csv'],
      ['jean@x.example', 'b.csv'],
    ]);
  });

  it('is nobody else who shares their mailbox', async () => {
    await record('c.csv', [someone('M. Thénardier', { emails: ['auberge@x.example'] })]);
    const other = await record('d.csv', [someone('Azelma', { emails: ['auberge@x.example'] })]);
    expect(other).toMatchObject({ added: 1, known: 0 });
  });

  it('is not found by a name alone, unless the same file gave that very name as often', async () => {
    await record('e.csv', [someone('Gavroche')]);
    expect(await record('f.csv', [someone('Gavroche')])).toMatchObject({ added: 1 });
    expect(await record('e.csv', [someone('Gavroche')])).toMatchObject({ added: 0 });
    const two = [someone('Gavroche', { id: '1' }), someone('Gavroche', { id: '2' })];
    expect(await record('e.csv', two)).toMatchObject({ added: 2 });
  });

  it('of two who could both be meant, is the one of the very same name, or nobody', async () => {
    const emails = ['gillenormand@x.example'];
    await record('g.csv', [someone('Luc Gillenormand', { emails })]);
    expect(await record('h.csv', [someone('Théodule Gillenormand', { emails })])).toMatchObject({ added: 1 });
    expect(await record('i.csv', [someone('L. Gillenormand', { emails })])).toMatchObject({ known: 1 });
    expect(await record('j.csv', [someone('Gillenormand', { emails })])).toMatchObject({ added: 1 });
  });
});

describe('What a file may hold that is no use', () => {
  it('is cut or left out, and said: a name of ten thousand letters, an address no mail goes to', async () => {
    const name = Array.from({ length: 10_000 }, (_, i) => String.fromCodePoint(97 + ((i * i) % 26))).join('');
    const address = `${'x'.repeat(400)}@x.example`;
    const recorded = await record('k.csv', [someone(name, { emails: [address] })]);
    expect(recorded.leftOut).toEqual([address]);
    const found = (await book()).people.find(({ id }) => id === recorded.ids.get(name))!;
    expect(found.name).toHaveLength(200);
    expect(found.aliases).toEqual([name]);
    expect(found.emails).toEqual([]);
  });

  it('never breaks the page: signs of control, turned letters, a name of spaces, emoji, HTML, ties to oneself', async () => {
    const odd = [
      someone('a\u0000b', { notes: 'x\u0000y' }),
      someone('\u202eabc', { id: 'rtl' }),
      someone('   ', { id: 'spaces' }),
      someone('👩‍🌾 <b>Marthe</b>'),
    ];
    const recorded = await record('l.csv', odd, [
      tie('rtl', 'rtl', { strength: 1e300 }),
      tie('rtl', 'spaces', { strength: 1e300 }),
    ]);
    expect(recorded.ties).toBe(1);
    const { people } = await book();
    const names = [...recorded.ids.values()].map((id) => people.find((person) => person.id === id)!.name);
    expect(names).toEqual(['ab', 'abc', '…', '👩‍🌾 <b>Marthe</b>']);
  });

  it('counts several words on one tie as one: the latest act of it', async () => {
    const pair = [someone('Bossuet'), someone('Joly')];
    const said = [
      tie('Bossuet', 'Joly', { last: '2026-01-01', kind: 'gift' }),
      tie('Joly', 'Bossuet', { last: '2027-02-02' }),
      tie('Bossuet', 'Joly'),
    ];
    const recorded = await record('m.csv', pair, said);
    const id = recorded.ids.get('Joly')!;
    const found = (await book()).links.filter(({ from, to }) => from === id || to === id);
    expect(found).toMatchObject([{ kind: 'gift', last: '2027-02-02' }]);
  });
});
