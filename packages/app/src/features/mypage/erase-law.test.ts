import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestSite, testSite, type Visitor } from '../../../test/site.ts';
import { at } from '../../routes.ts';
import { REFUSE } from '../consent/links.ts';
import { recordIdea } from '../ideas/present-actions.ts';
import { ideaGiven, ownIdea } from '../ideas/schemas.ts';
import * as letters from '../invitations/invitations.fixture.ts';
import { lettersToPerson } from '../invitations/store.ts';
import { fromFile, someone } from '../people/people.fixture.ts';
import { recordsOf } from '../people/person-store.ts';
import { recordPeople } from '../people/record-people.ts';
import { everything, linkIn, pageOf, SMTP } from './mypage.fixture.ts';

/*
 * Promise 10: a word that stands nowhere else is written into every text about a person, through every page that takes
 * one, in any order; then they erase themselves, and the word is in no table, no job, no mail and no line of the log.
 */

let site: TestSite;
let weaver: Visitor;
let stranger: Visitor;
let idea: string;
const log: string[] = [];
/** Tables where a word about someone stood before they erased themselves. */
const touched = new Set<string>();
const TOUCHED = ['address', 'fact', 'idea', 'letter', 'outbox', 'person', 'source', 'suggestion', 'token'];
let count = 0;

beforeAll(async () => {
  site = await testSite({ env: SMTP, log: (event, details) => log.push(JSON.stringify([event, details])) });
  weaver = await site.visitor(site.owner);
  stranger = await site.visitor(null);
  idea = await letters.openSchool(site);
});
afterAll(() => site.close());

interface Subject {
  readonly word: string;
  readonly address: string;
  readonly person: string;
}

const slug = () => ({ workspace: site.practice.slug });
const lettersOf = ({ person }: Subject) => lettersToPerson(site.db, site.practice.id, [person]);
const own = ({ address }: Subject) => pageOf(site, address);

/** Each line of their page, with a deed and a word. */
async function onLines(subject: Subject, deed: string): Promise<void> {
  const page = await own(subject);
  const { text } = await stranger.get(page);
  const lines = new Set([...text.matchAll(/\/lines\/([\w.-]+)/g)].map(([, line]) => line!));
  for (const line of lines)
    await stranger.post(`${page}/lines/${line}/${deed}`, {
      text: `${subject.word} ${deed}`,
      email: `${subject.word}.${line.length}@autre.example`,
    });
}

async function answer(subject: Subject, said: string): Promise<void> {
  const [letter] = (await lettersOf(subject)).filter(({ mail }) => mail?.state === 'left');
  if (!letter) return;
  const token = await letters.linkOf(site, letter.id);
  await stranger.post(at.answer.to({ token }), { answer: said });
  await stranger.post(at.answerMore.to({ token }), {
    offers: subject.word,
    seeks: `${subject.word} cherche`,
  });
}

const deeds: Readonly<Record<string, (subject: Subject) => Promise<unknown>>> = {
  'a line is noted': ({ person, word }) =>
    weaver.post(at.personFact.to({ ...slug(), person }), { kind: 'note', text: `Une note : ${word}` }),
  'an address is noted': ({ person, word }) =>
    weaver.post(at.personAddress.to({ ...slug(), person }), { address: `${word}.2@quais.example` }),
  'a tie is noted': ({ person }) => weaver.post(at.personTie.to({ ...slug(), person }), { who: 'Marius' }),
  'they are set aside with a reason': ({ person, word }) =>
    weaver.post(at.suggestion.to({ ...slug(), idea, person }), { deed: 'better', why: `${word} est loin` }),
  'a letter is begun': async ({ person, word }) => {
    const letter = await letters.begin(site, idea, person).catch(() => null);
    if (letter) await letters.approve(site, letter, { words: `Cher ${word}`, subject: word });
  },
  'the day comes': async () => {
    site.clock.advance(1);
    weaver = await site.visitor(site.owner);
    await letters.leaveAll(site, letters.takes());
  },
  'they say yes': (subject) => answer(subject, 'yes'),
  'they say no': (subject) => answer(subject, 'no-everything'),
  'they refuse by one click': async (subject) => {
    const [letter] = (await lettersOf(subject)).filter(({ mail }) => mail?.state === 'left');
    if (letter) await stranger.post(`/u/${await letters.linkOf(site, letter.id, REFUSE)}`);
  },
  'they add words': async (subject) =>
    stranger.post(`${await own(subject)}/say`, { text: `Moi, ${subject.word}` }),
  'they correct each line': (subject) => onLines(subject, 'correct'),
  'they answer each line': (subject) => onLines(subject, 'contest'),
  'they hide each line': (subject) => onLines(subject, 'hide'),
  'they follow a new address': async () => {
    const link = await linkIn(site, 'new-address', /\/new-address\/[\w-]+/);
    if (link) await stranger.post(link);
  },
  'they pause': async (subject) => stranger.post(`${await own(subject)}/pause`),
  'they are noted twice, and joined': async ({ person, word }) => {
    const other = await record(`${word} bis`, word, []);
    await weaver.post(at.personMerge.to({ ...slug(), person }), { other });
  },
  'they present an idea': ({ word, address }) => {
    const given = ideaGiven(
      ownIdea.parse({
        ...{ title: word, pitch: word, audience: word, gives: word, expects: word, funding: word },
        ...{
          language: 'fr',
          organisationName: '',
          legalForm: '',
          presenterName: word,
          presenterAddress: address,
        },
      }),
    );
    return recordIdea(site.tools(), site.practice, given, 'presenter');
  },
  'their name is corrected': ({ person, word }) =>
    weaver.post(at.personDetails.to({ ...slug(), person }), { name: `${word} de Montreuil`, language: 'fr' }),
};

async function record(name: string, word: string, emails: readonly string[]): Promise<string> {
  const source = { ...fromFile(`${word}.csv`), purpose: `Vu chez ${word}` };
  const people = [
    someone(name, { emails, about: `${word} coud`, offers: [word], notes: word, seeks: [word] }),
  ];
  const recorded = await recordPeople(site.tools(), {
    workspaceId: site.practice.id,
    source,
    people,
    links: [],
  });
  return recorded.ids.get(name)!;
}

async function rowsHolding(word: string): Promise<string[]> {
  return (await everything(site)).split('\n').filter((row) => row.toLowerCase().includes(word));
}

/** Whichever of their addresses still opens a page. */
async function eraseThemselves({ person }: Subject): Promise<void> {
  const ids = (await recordsOf(site.db, site.practice.id, person)).map(({ id }) => id);
  const addresses = await site.db
    .selectFrom('address')
    .select('address')
    .where('workspace_id', '=', site.practice.id)
    .where('person_id', 'in', ids)
    .execute();
  for (const { address } of addresses) {
    // An hour later, so that the link is not the one too many.
    site.clock.advance(1 / 12);
    const page = await pageOf(site, address);
    if (page) await stranger.post(`${page}/erase`);
  }
}

describe('Whoever erases themselves', () => {
  it('leaves no word behind, whatever happened before', async () => {
    await letters.note(site, 'Marius', { address: null });
    const names = Object.keys(deeds);
    const often = [
      'a letter is begun',
      'the day comes',
      'they say yes',
      'a letter is begun',
      'the day comes',
    ];
    const history = fc.array(fc.constantFrom(...names, ...often), { minLength: 3, maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(history, async (story) => {
        count++;
        const word = `zib${String(count).padStart(4, '0')}eline`;
        const address = `${word}@quais.example`;
        const subject = { word, address, person: await record(`Mme ${word}`, word, [address]) };
        for (const deed of story) {
          site.clock.advance(1 / 24);
          await deeds[deed]!(subject);
        }
        for (const row of await rowsHolding(word)) touched.add(/^public\.(\w+): \(/.exec(row)?.[1] ?? '');
        await eraseThemselves(subject);
        expect(await rowsHolding(word)).toEqual([]);
        expect(log.filter((line) => line.toLowerCase().includes(word))).toEqual([]);
      }),
      { numRuns: 20, endOnFailure: true, examples: [[names]] },
    );
    for (const table of TOUCHED) expect([...touched]).toContain(table);
  }, 180_000);
});
