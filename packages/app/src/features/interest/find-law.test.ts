import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeysKnown } from '../consent/left-alone.ts';
import type { Refusal } from '../consent/reach.ts';
import type { Idea } from '../ideas/idea.ts';
import { type Ground, questionFor } from './find-question.ts';
import { indexPeople } from './index-people.ts';
import { find } from './rules.ts';
import { someone } from './village.fixture.ts';

/*
 * Promises 1 and 2, at the first step: whatever is known of people, whoever said no, is on pause, has received three
 * letters within the year, is a member, was asked or was set aside is never proposed, and everyone is in one list.
 */

const NOW = new Date('2027-03-09T08:00:00Z');
const DAY = 86_400_000;
const IDEA = '01a4294d-5c00-7b50-8b0e-48785a030d5a';
const HOUSE = '01a4294d-5c00-7b50-8b0e-48785a030d5b';
const idea = {
  ...{ workspaceId: 'w', id: IDEA, organisationId: HOUSE, language: 'fr', title: 'Une école du soir' },
  ...{ pitch: 'Apprendre à lire le soir à l’école.', audience: '', gives: 'La salle.', expects: '' },
} as unknown as Idea;

const FOND = 'Aime lire, apprend à lire le soir à l’école du soir.';
const refusal = fc.constantFrom<Refusal>(
  { reach: 'everything' },
  { reach: 'idea', idea: IDEA },
  { reach: 'organisation', organisation: HOUSE },
);
const seldom = fc.nat({ max: 7 }).map((n) => n === 0);
const standing = fc.record({
  about: fc.constantFrom(FOND, FOND, 'Tient une auberge.', ''),
  refusal: fc.option(refusal, { freq: 1 }).chain((no) => seldom.map((is) => (is ? no : null))),
  paused: seldom,
  spent: fc.constantFrom(0, 0, 0, 1, 2, 3, 4),
  member: seldom,
  asked: seldom,
  decided: seldom.chain((is) => fc.constantFrom(...(is ? (['aside', 'kept'] as const) : ([null] as const)))),
});
type Standing = typeof standing extends fc.Arbitrary<infer T> ? T : never;

const keyOf = (n: number) => `0${n}`;
const idOf = (n: number) => `p${n}`;

function groundOf(all: readonly Standing[]): Ground {
  const where = (holds: (one: Standing) => boolean) => all.flatMap((one, n) => (holds(one) ? [n] : []));
  const known: KeysKnown = {
    refusals: new Map(all.flatMap(({ refusal: no }, n) => (no ? [[keyOf(n), [no]] as const] : []))),
    paused: new Set(where(({ paused }) => paused).map(keyOf)),
    spent: new Map(
      all.map(({ spent }, n) => [
        keyOf(n),
        Array.from({ length: spent }, () => new Date(NOW.getTime() - 9 * DAY)),
      ]),
    ),
  };
  return {
    people: all.map(({ about }, n) => someone(idOf(n), { about })),
    links: [],
    selfId: null,
    keys: new Map(all.map((_, n) => [idOf(n), [keyOf(n)]])),
    known,
    members: new Set(where(({ member }) => member).map(keyOf)),
    decisions: all.flatMap(({ decided }, n) =>
      decided ? [{ ideaId: IDEA, personId: idOf(n), state: decided, why: '', decidedAt: NOW }] : [],
    ),
    asked: {
      round: { round: 1, room: 6, waiting: 0, opensOn: null },
      answers: [],
      here: new Map(
        where(({ asked }) => asked).map((n) => [idOf(n), { state: 'asked', letterId: 'l' }] as const),
      ),
      heard: 0,
    },
  };
}

describe('Whoever is to be left alone', () => {
  it('is never proposed, and everyone stands in exactly one list', () => {
    let proposed = 0;
    fc.assert(
      fc.property(fc.array(standing, { minLength: 1, maxLength: 14 }), (all) => {
        const ground = groundOf(all);
        const question = questionFor(idea, ground, { tolerance: 1 / 2, now: NOW, presenterKey: null });
        const { write, perhaps, leaveInPeace } = find(question, indexPeople(question.people, question.links));
        const offered = [...write, ...perhaps].map(({ person }) => person);
        proposed += offered.length;
        for (const id of offered) {
          const one = all[Number(id.slice(1))]!;
          expect({ ...one, about: '' }).toEqual({
            ...{ about: '', refusal: null, paused: false, member: false, asked: false, decided: null },
            spent: one.spent < 3 ? one.spent : 'too many',
          });
        }
        const listed = [...offered, ...Object.values(leaveInPeace.reasons).flat()];
        expect(listed.toSorted()).toEqual(all.map((_, n) => idOf(n)).toSorted());
      }),
      { numRuns: 300 },
    );
    // Someone was proposed now and then: the law is about a list that is not empty.
    expect(proposed).toBeGreaterThan(100);
  });
});
