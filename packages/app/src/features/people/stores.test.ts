import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../accounts/actor.ts';
import { loadAddressBook } from './address-book.ts';
import { personMeant } from './find-by-name.ts';
import { listPeople, PAGE_SIZE, searchPeople, summaryOf } from './list-store.ts';
import { mergePeople } from './merge-actions.ts';
import { fromFile, practiceForTests, someone } from './people.fixture.ts';
import { peopleHook } from './person-hook.ts';
import { markTold, recordsOf, subjectOf } from './person-store.ts';
import { recordPeople } from './record-people.ts';
import { ensureSelf, selfOf } from './self.ts';
import { lastPurpose } from './source-store.ts';

let site: Awaited<ReturnType<typeof practiceForTests>>;
let actor: Actor;
beforeAll(async () => {
  site = await practiceForTests();
  const roles = [{ workspaceId: site.workspaceId, role: 'weaver' as const }];
  actor = { kind: 'account', account: site.owner, roles, through: { kind: 'session' } };
});
afterAll(() => site.close());

const record = async (...names: string[]) => {
  const people = names.map((name) => someone(name));
  const source = fromFile(`${names[0]}.csv`);
  const { ids } = await recordPeople(site.tools, {
    workspaceId: site.workspaceId,
    source,
    people,
    links: [],
  });
  return names.map((name) => ids.get(name)!);
};

const names = (people: readonly { readonly name: string }[]) => people.map(({ name }) => name);
const everyone = { filter: 'everyone', sourceId: null, page: 1 } as const;

describe('The list', () => {
  it('is in the order of a French dictionary, fifty a page, without the initiator', async () => {
    await ensureSelf(site.tools, site.practice, site.owner);
    await record(
      'Zoé',
      'Éric',
      'eric',
      'œuvre',
      'ol',
      'Anne',
      ...Array.from({ length: 50 }, (_, i) => `P${i + 10}`),
    );
    const first = await listPeople(site.tools.db, site.workspaceId, everyone);
    expect(first.total).toBe(56);
    expect(first.people).toHaveLength(PAGE_SIZE);
    expect(names(first.people).slice(0, 5)).toEqual(['Anne', 'eric', 'Éric', 'œuvre', 'ol']);
    const second = await listPeople(site.tools.db, site.workspaceId, { ...everyone, page: 2 });
    expect(names(second.people).at(-1)).toBe('Zoé');
  });

  it('counts whole people: two records made one are one, told by either', async () => {
    const before = await summaryOf(site.tools.db, site.workspaceId);
    const [one, other] = (await record('Bahorel', 'Bahorell')) as [string, string];
    await mergePeople(actor, site.tools, { workspaceId: site.workspaceId, personId: one, otherId: other });
    const merged = await summaryOf(site.tools.db, site.workspaceId);
    expect(merged).toMatchObject({
      people: before.people + 1,
      toTell: before.toTell + 1,
      sources: before.sources + 1,
    });
    await site.tools.db
      .updateTable('person')
      .set({ told_at: site.tools.now })
      .where('id', '=', other)
      .execute();
    expect((await summaryOf(site.tools.db, site.workspaceId)).toTell).toBe(before.toTell);
    const toTell = await listPeople(site.tools.db, site.workspaceId, { ...everyone, filter: 'to-tell' });
    expect(names(toTell.people)).not.toContain('Bahorel');
  });
});

describe('The search', () => {
  it('puts names that hold what is typed before names like it, and names before what is said', async () => {
    await recordPeople(site.tools, {
      workspaceId: site.workspaceId,
      source: fromFile('s.csv'),
      people: [
        someone('Combeferre', { notes: 'ami de Courfeyrac' }),
        someone('Courfeyrac'),
        someone('Courfeirac'),
        someone('Grantaire', { aliases: ['Courfeyrac dit R'], emails: ['grand-r@x.example'] }),
      ],
      links: [],
    });
    const found = names(await searchPeople(site.tools.db, site.workspaceId, 'courfeyrac'));
    expect(found).toEqual(['Courfeyrac', 'Grantaire', 'Courfeirac', 'Combeferre']);
    expect(names(await searchPeople(site.tools.db, site.workspaceId, 'grand-r@'))).toEqual(['Grantaire']);
  });

  it('finds a person by the name of a record that was joined to theirs', async () => {
    const [one, other] = (await record('Ursule Fauchelevent', 'Euphrasie')) as [string, string];
    await mergePeople(actor, site.tools, { workspaceId: site.workspaceId, personId: one, otherId: other });
    expect(names(await searchPeople(site.tools.db, site.workspaceId, 'euphrasie'))).toEqual([
      'Ursule Fauchelevent',
    ]);
    expect(await personMeant(site.tools.db, site.workspaceId, 'EUPHRASIE')).toEqual({
      found: 'one',
      id: one,
    });
  });
});

describe('The initiator', () => {
  it('has one record in their practice, however often it is asked for at once', async () => {
    const made = await Promise.all([1, 2, 3].map(() => ensureSelf(site.tools, site.practice, site.owner)));
    expect(new Set(made).size).toBe(1);
    expect(await selfOf(site.tools.db, site.workspaceId)).toBe(made[0]);
    const { selfId, people } = await loadAddressBook(site.tools.db, site.workspaceId);
    expect(people.find(({ id }) => id === selfId)).toMatchObject({ emails: ['madeleine@montreuil.example'] });
  });

  it('has written no sentence yet for where they know someone from', async () => {
    expect(await lastPurpose(site.tools.db, site.workspaceId, site.owner.id)).toBe('');
  });
});

describe('A person as others see them', () => {
  it('is read through one record, with every hash under which they may have said no', async () => {
    const { ids } = await recordPeople(site.tools, {
      workspaceId: site.workspaceId,
      source: fromFile('k.csv'),
      people: [someone('Toussaint', { emails: ['t@x.example'] }), someone('Mme Toussaint')],
      links: [],
    });
    const [one, other] = [ids.get('Toussaint')!, ids.get('Mme Toussaint')!];
    await mergePeople(actor, site.tools, { workspaceId: site.workspaceId, personId: one, otherId: other });
    const { keys } = site.tools;
    for (const id of [one, other]) {
      const subject = (await subjectOf(site.tools, site.workspaceId, id))!;
      expect(subject.personIds).toEqual([one, other]);
      expect(subject.keys).toEqual([
        keys.personKey('t@x.example'),
        keys.localKey(site.workspaceId, one),
        keys.localKey(site.workspaceId, other),
      ]);
    }
    const subject = (await subjectOf(site.tools, site.workspaceId, one))!;
    await markTold(site.tools.db, subject, site.tools.now);
    const told = (await recordsOf(site.tools.db, site.workspaceId, one)).map(({ toldAt }) => toldAt);
    expect(told).toEqual([site.tools.now, site.tools.now]);
  });

  it('reads all that is held of them, by whose word, and of their ties neither names nor number', async () => {
    const { ids } = await recordPeople(site.tools, {
      workspaceId: site.workspaceId,
      source: fromFile('h.csv'),
      people: [
        someone('Feuilly', { emails: ['f@x.example'], notes: 'Peint des éventails', language: 'fr' }),
        someone('Joly'),
      ],
      links: [{ from: 'Feuilly', to: 'Joly', kind: null, last: null, strength: 1 }],
    });
    const subject = (await subjectOf(site.tools, site.workspaceId, ids.get('Feuilly')!))!;
    const held = await peopleHook.held(site.tools.db, subject, 'fr');
    expect(held.map(({ what, text }) => [what, text])).toEqual([
      ['Votre nom', 'Feuilly'],
      ['La langue dans laquelle on vous écrit', 'Le français.'],
      ['Votre adresse', 'f@x.example'],
      ['Une note', 'Peint des éventails'],
      ['Vos liens', expect.not.stringContaining('Joly')],
    ]);
    expect(held[0]!.from).toBe("D'après h.csv, le 9 mars 2027 : Gens de Montreuil");
  });
});
