import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestSite, testSite } from '../../../test/site.ts';
import type { Actor } from '../accounts/actor.ts';
import { addAddress } from './actions.ts';
import { everything } from './import.fixture.ts';
import { importPeople, lookAt, undoImport } from './import-actions.ts';
import type { ImportGiven } from './import-look.ts';
import { mergePeople } from './merge-actions.ts';
import { textFile } from './testing.ts';
import { insertTie } from './tie-store.ts';

let site: TestSite;
let actor: Actor;
beforeAll(async () => {
  site = await testSite();
  actor = await site.actor();
  // The initiator’s own record is made by the first import, and is nobody’s to undo.
  await note(given('nom\nM. Madeleine\n', 'moi.csv'));
});
afterAll(() => site.close());

const nobodyRefused = async () => new Set<string>();

function given(people: string, name: string, links: string | null = null): ImportGiven {
  const files = {
    people: textFile(name, people),
    links: links === null ? null : textFile('liens.csv', links),
  };
  return { files, told: new Map(), purpose: 'Le carnet', idea: null };
}

async function note(one: ImportGiven) {
  const imported = await importPeople(actor, site.tools(), site.practice, one, nobodyRefused);
  if (!imported.done) throw new Error(imported.because);
  return imported.value;
}

const dryRun = (one: ImportGiven) => lookAt(actor, site.tools(), site.practice, one, nobodyRefused);

const person = fc.record({
  name: fc.constantFrom('Jean Valjean', 'J. Valjean', 'Fantine', 'Cosette', 'Marius Pontmercy', 'Azelma', ''),
  email: fc.constantFrom('a@x.example', 'b@x.example', 'c@x.example', 'partage@x.example', ''),
  notes: fc.constantFrom('', 'aime les chats', 'vu hier', 'Aime les chats'),
  interests: fc.constantFrom('', 'jardin', 'jardin|lecture'),
});
const file = fc.record({
  name: fc.constantFrom('a.csv', 'b.csv', 'contacts.csv'),
  people: fc.array(person, { minLength: 1, maxLength: 8 }),
  links: fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 6 }),
});
type File = typeof file extends fc.Arbitrary<infer T> ? T : never;

function asGiven({ name, people, links }: File): ImportGiven {
  const rows = people.map((one, i) => `${i},${one.name},${one.email},${one.notes},${one.interests}`);
  const ties = links.map(([from, to]) => `${from},${to}`);
  return given(
    ['id,nom,email,notes,intérêts', ...rows].join('\n'),
    name,
    ties.length > 0 ? ['de,vers', ...ties].join('\n') : null,
  );
}

/** Each run goes on where the last one stopped: the address book grows, and files meet who is there. */
const RUNS = { numRuns: 25 };

describe('Whatever the files', () => {
  it('an import that is undone leaves every table as it was', async () => {
    await fc.assert(
      fc.asyncProperty(file, file, async (first, second) => {
        await note(asGiven(first));
        const before = await everything(site);
        const { sourceId } = await note(asGiven(second));
        if (sourceId) await undoImport(actor, site.tools(), site.practice, sourceId);
        expect(await everything(site)).toEqual(before);
      }),
      RUNS,
    );
  });

  it('what the dry run says is what is then done, and it writes nothing itself', async () => {
    await fc.assert(
      fc.asyncProperty(file, async (one) => {
        const before = await everything(site);
        const dry = await dryRun(asGiven(one));
        expect(await everything(site)).toEqual(before);
        const { added, known, facts, ties } = await note(asGiven(one));
        expect({ added, known, facts, ties }).toEqual({
          added: dry.adds.added,
          known: dry.known.size,
          facts: dry.adds.facts,
          ties: dry.adds.ties,
        });
      }),
      RUNS,
    );
  });

  it('the same file twice is the same as once', async () => {
    await fc.assert(
      fc.asyncProperty(file, async (one) => {
        await note(asGiven(one));
        const before = await everything(site);
        const { adds } = await dryRun(asGiven(one));
        expect(adds).toMatchObject({ added: 0, facts: 0, ties: 0, addresses: 0 });
        expect((await note(asGiven(one))).sourceId).toBeNull();
        expect(await everything(site)).toEqual(before);
      }),
      RUNS,
    );
  });

  it('two who import the same at once make no twin', async () => {
    await fc.assert(
      fc.asyncProperty(file, async (one) => {
        const both = await Promise.all([note(asGiven(one)), note(asGiven(one))]);
        expect(both.some(({ sourceId }) => sourceId === null)).toBe(true);
      }),
      RUNS,
    );
  });
});

describe('An import that is undone', () => {
  it('keeps whoever was joined, tied, or met since, and nothing else', async () => {
    const tools = site.tools();
    const at = { workspaceId: site.practice.id };
    const there = await note(given('nom\nToussaint\n', 'avant.csv'));
    const { sourceId, ids } = await note(
      given('nom,notes\nToussaint F.,x\nBrujon,y\nBabet,z\n', 'apres.csv'),
    );
    const [toussaint, brujon, babet] = [...ids.values()];
    const [before] = [...there.ids.values()];
    await mergePeople(actor, tools, { ...at, personId: before!, otherId: toussaint! });
    await insertTie(site.db, site.practice.id, [before!, brujon!], there.sourceId!);
    const undone = await undoImport(actor, tools, site.practice, sourceId!);
    expect(undone).toEqual({ done: true, value: { removed: 2, kept: [brujon] } });
    const left = await site.db.selectFrom('person').select('id').execute();
    const ids2 = left.map(({ id }) => id);
    expect(ids2).toContain(brujon);
    expect(ids2).toContain(before);
    expect(ids2).not.toContain(babet);
    expect(await site.db.selectFrom('fact').selectAll().where('source_id', '=', sourceId!).execute()).toEqual(
      [],
    );
  });
});

describe('A file that comes again', () => {
  const added = async (people: string, name = 'revient.csv') => (await note(given(people, name))).added;

  it('finds whom it made, however many of them had one name', async () => {
    expect(await added('nom\nMontparnasse\nMontparnasse\n')).toBe(2);
    expect(await added('nom\nMontparnasse\n')).toBe(1);
    expect(await added('nom\nMontparnasse\n')).toBe(0);
    expect(await added('nom\nMontparnasse\nMontparnasse\n')).toBe(0);
  });

  it('finds someone whose name is one sign, and someone whose address came later', async () => {
    expect(await added('nom,email\n王,wang@x.example\nClaquesous,\n')).toBe(2);
    await note(given('nom,email\nClaquesous,\n', 'revient.csv'));
    const { id } = await site.db
      .selectFrom('person')
      .select('id')
      .where('name', '=', 'Claquesous')
      .executeTakeFirstOrThrow();
    const at = { workspaceId: site.practice.id, personId: id };
    await addAddress(actor, site.tools(), at, { address: 'claquesous@x.example' });
    expect(await added('nom,email\n王,wang@x.example\nClaquesous,\n')).toBe(0);
  });
});
