import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestSite } from '../../../test/site.ts';
import { personHooks } from '../../hooks.ts';
import { LianeError } from '../../platform/errors.ts';
import { lettersAYear } from '../consent/budget.ts';
import { REFUSE } from '../consent/links.ts';
import { refusalCovers } from '../consent/reach.ts';
import { lettersInARound } from '../consent/rounds.ts';
import { refusalsOf } from '../consent/store.ts';
import { subjectOf } from '../people/person-store.ts';
import { answerByLink, refuseByLink, type Said } from './answers.ts';
import { approveLetter } from './approve.ts';
import { noteAnswer } from './by-hand.ts';
import { aroundOf, compose } from './compose.ts';
import { beginLetter } from './draft-actions.ts';
import * as f from './invitations.fixture.ts';
import { stateOf } from './rules.ts';
import { findLetter, lettersToPerson, linesOf } from './store.ts';

/*
 * Promises 1 and 2 over random histories: letters are begun, approved, leave, are answered by link, by one click or by
 * hand, in any order and over two years. What leaves is compared with what a simple book of all that was said knows.
 */

let site: TestSite;
beforeAll(async () => {
  site = await f.openSite();
});
afterAll(() => site.close());

interface World {
  readonly ideas: readonly string[];
  readonly people: readonly string[];
  readonly letters: string[];
}

const deed = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('write' as const), idea: fc.nat(1), person: fc.nat(7) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('days' as const),
      days: fc.constantFrom(1, 1, 1, 3, 15, 40, 120),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      letter: fc.nat(20),
      said: fc.constantFrom<Said>(
        { answer: 'yes' },
        { answer: 'no', reach: 'idea' },
        { answer: 'no', reach: 'organisation' },
        { answer: 'no', reach: 'everything' },
        { answer: 'later', laterOn: 'soon' },
      ),
      by: fc.constantFrom('link' as const, 'click' as const, 'hand' as const),
    }),
  },
);
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

const answering = () => ({ house: site.config, hooks: personHooks });

async function act(world: World, one: Deed): Promise<void> {
  if (one.do === 'days') site.clock.advance(one.days);
  else if (one.do === 'write') await write(world, one);
  else if (world.letters.length > 0)
    await answer(world.letters[one.letter % world.letters.length]!, one).catch(unlessPast);
}

/** A link opens for four hundred days. */
function unlessPast(error: unknown): void {
  if (!(error instanceof LianeError) || error.code !== 'link-past') throw error;
}

async function write({ ideas, people, letters }: World, one: Extract<Deed, { do: 'write' }>): Promise<void> {
  const actor = await site.actor();
  const tools = site.tools();
  const [idea, person] = [ideas[one.idea]!, people[one.person]!];
  const begun = await beginLetter(actor, tools, site.practice, { idea, person });
  if (!begun.done) return;
  const letter = (await findLetter(site.db, site.practice.id, begun.value))!;
  const around = await aroundOf(tools, site.practice, letter, site.config);
  const { shown } = await compose(tools, around, site.owner, letter, site.config);
  const { language, subject } = letter;
  const given = { language, subject, words: f.WORDS, addressId: null, shown };
  const at = { workspace: site.practice, letterId: letter.id };
  const approved = await approveLetter(actor, tools, at, site.config, given);
  if (approved.done) letters.push(letter.id);
}

async function answer(id: string, { said: given, by }: Extract<Deed, { do: 'answer' }>): Promise<void> {
  const letter = (await findLetter(site.db, site.practice.id, id))!;
  const tools = site.tools();
  const soon = new Date(site.clock.now().getTime() + 40 * 86_400_000).toISOString().slice(0, 10);
  const said: Said = given.answer === 'later' ? { ...given, laterOn: soon } : given;
  if (by === 'link') await answerByLink(tools, await f.linkOf(site, id), answering(), said);
  else if (by === 'click') await refuseByLink(tools, await f.linkOf(site, id, REFUSE), answering());
  else {
    const at = { workspace: site.practice, letterId: letter.id };
    await noteAnswer(await site.actor(), tools, at, answering(), { how: 'aloud', said, told: false });
  }
}

interface Left {
  readonly person: string;
  readonly idea: string;
  readonly at: Date;
}

/** Nobody is written to after a no that covers it, as all of them stand at the moment of leaving. */
async function leaveWatching(world: World, left: Left[]): Promise<void> {
  const server = f.takes();
  const waiting = (await site.mails()).filter(
    ({ state, kind, person_id }) =>
      state === 'waiting' && kind === 'invitation' && world.people.includes(person_id ?? ''),
  );
  await f.leaveAll(site, server);
  for (const mail of waiting) {
    const now = (await site.mails()).find(({ id }) => id === mail.id)!;
    if (now.state !== 'left') continue;
    const person = mail.person_id!;
    const { keys } = (await subjectOf(site.tools(), site.practice.id, person))!;
    const about = { idea: mail.idea_id, organisation: mail.organisation_id };
    const nos = (await refusalsOf(site.db, keys)).filter(({ refusal }) => refusalCovers(refusal, about));
    expect(nos).toEqual([]);
    left.push({ person, idea: mail.idea_id!, at: site.clock.now() });
  }
}

function neverMoreThanAYear(left: readonly Left[], people: readonly string[]): void {
  for (const person of people) {
    const times = left.filter((one) => one.person === person).map(({ at }) => at.getTime());
    times.forEach((time, i) => {
      const before = times[i - lettersAYear];
      if (before !== undefined) expect(time - before).toBeGreaterThanOrEqual(365 * 86_400_000);
    });
  }
}

async function onceForAnIdea(left: readonly Left[], { people, ideas }: World): Promise<void> {
  for (const person of people)
    for (const idea of ideas) {
      const sent = left.filter((one) => one.person === person && one.idea === idea);
      expect(sent.length).toBeLessThanOrEqual(2);
      if (sent.length < 2) continue;
      const letters = await lettersToPerson(site.db, site.practice.id, [person]);
      expect(letters.filter(({ ideaId }) => ideaId === idea).some(({ laterOn }) => laterOn !== null)).toBe(
        true,
      );
    }
}

/** Promise 1: six letters of an idea at most wait for an answer. */
async function atMostSixWaiting({ ideas }: World): Promise<void> {
  const now = site.clock.now();
  for (const idea of ideas) {
    const letters = await linesOf(site.db, site.practice.id, idea);
    const waiting = letters.filter((letter) => ['waiting', 'approved'].includes(stateOf(letter, now)));
    expect(waiting.length).toBeLessThanOrEqual(lettersInARound);
  }
}

describe('Whatever is written and answered', () => {
  let all = 0;

  it('nobody is written to after their no, more than three times a year, or again for the same idea', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 5, maxLength: 30 }), async (deeds) => {
        const world: World = {
          ideas: [await f.openSchool(site), await f.openSchool(site)],
          people: [],
          letters: [],
        };
        const people = world.people as string[];
        for (let i = 0; i < 8; i++)
          people.push(await f.note(site, `P${i}`, { address: `${world.ideas[0]}-${i}@x.example` }));
        // Known and told long ago: what is tried here is how often they may be written to.
        await site.db
          .updateTable('person')
          .set({ told_at: site.clock.now() })
          .where('id', 'in', people)
          .execute();
        const left: Left[] = [];
        for (const one of deeds) {
          await act(world, one);
          await leaveWatching(world, left);
          await atMostSixWaiting(world);
        }
        neverMoreThanAYear(left, people);
        await onceForAnIdea(left, world);
        all += left.length;
      }),
      { numRuns: 15 },
    );
    // Not true because nothing ever leaves.
    expect(all).toBeGreaterThan(20);
  }, 120_000);
});
