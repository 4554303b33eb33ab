import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Link, Person } from '../people/person.ts';
import { introduce } from './rules.ts';
import type { IntroduceQuestion } from './types.ts';

function person(id: string, said: Partial<Person> = {}): Person {
  const nothing = { about: '', offers: [], seeks: [], interests: [], groups: [], notes: '' };
  return { id, name: id, emails: [], language: 'fr', sources: [], ...nothing, ...said };
}

function link(from: string, to: string): Link {
  return { from, to, kind: null, last: null, strength: 1 };
}

const champmathieu = person('champmathieu', {
  seeks: ['quelqu’un pour lire les papiers'],
  offers: ['charron : je répare les roues'],
});
const fauchelevent = person('fauchelevent', {
  seeks: ['un charron pour une roue'],
  offers: ['lire et écrire des papiers'],
});
const cosette = person('cosette', { interests: ['jardins'], about: 'Elle aime les oiseaux du Luxembourg.' });
const marius = person('marius', { interests: ['Jardins'], about: 'Promeneur du Luxembourg, avocat.' });
const valjean = person('valjean');

const question: IntroduceQuestion = {
  people: [valjean, champmathieu, fauchelevent, cosette, marius],
  links: [link('valjean', 'champmathieu'), link('valjean', 'fauchelevent'), link('fauchelevent', 'cosette')],
  me: 'valjean',
  organisation: [],
  refusals: new Set(),
  never: [],
  past: [],
  newcomers: [],
  count: 5,
  capacity: 2,
  seed: 1,
};

const pairOf = (asked: IntroduceQuestion, a: string, b: string) =>
  introduce(asked).find((one) => [one.a, one.b].sort().join() === [a, b].sort().join());

describe('an introduction', () => {
  test('says to each what they find and what they give, in the words of their records', () => {
    const pair = pairOf(question, 'champmathieu', 'fauchelevent')!;
    const why = pair.a === 'champmathieu' ? pair.whyA : pair.whyB;
    expect(why[0]).toEqual({
      kind: 'finds',
      seek: 'quelqu’un pour lire les papiers',
      offer: 'lire et écrire des papiers',
    });
    expect(why[1]).toEqual({
      kind: 'gives',
      offer: 'charron : je répare les roues',
      seek: 'un charron pour une roue',
    });
  });

  test('says what two people share as each of them wrote it', () => {
    const pair = pairOf(question, 'cosette', 'marius')!;
    const why = (id: string) => (pair.a === id ? pair.whyA : pair.whyB);
    expect(why('cosette')).toContainEqual({ kind: 'shares', words: ['jardins'] });
    expect(why('marius')).toContainEqual({ kind: 'shares', words: ['Jardins'] });
  });

  test('never has a side without a reason', () => {
    const stranger = person('stranger');
    const plan = introduce({ ...question, people: [...question.people, stranger], count: 20 });
    expect(plan.length).toBeGreaterThan(0);
    for (const { whyA, whyB } of plan) expect(Math.min(whyA.length, whyB.length)).toBeGreaterThan(0);
    expect(plan.some(({ a, b }) => [a, b].includes('stranger') && [a, b].includes('marius'))).toBe(false);
  });

  test('says what it does for the network without the initiator', () => {
    const { network } = pairOf(question, 'champmathieu', 'fauchelevent')!;
    expect(network).toMatchObject({ joinsParts: true, fallOffBefore: 2, fallOffAfter: 1, saves: 1 });
  });
});

describe('nobody is bothered', () => {
  test('the initiator, the organisation and those who refused are in no pair, and met pairs never again', () => {
    const ids = question.people.map(({ id }) => id);
    fc.assert(
      fc.property(fc.subarray(ids), fc.subarray(ids), fc.nat(), (organisation, refused, seed) => {
        const never = [['champmathieu', 'fauchelevent']] as const;
        const past = [{ a: 'marius', b: 'cosette', accepted: false }];
        const plan = introduce({
          ...question,
          organisation,
          refusals: new Set(refused),
          never,
          past,
          seed,
          count: 20,
        });
        for (const { a, b } of plan) {
          for (const id of [a, b]) expect(['valjean', ...organisation, ...refused]).not.toContain(id);
          expect([a, b].sort()).not.toEqual(['champmathieu', 'fauchelevent']);
          expect([a, b].sort()).not.toEqual(['cosette', 'marius']);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('nobody gets more introductions than they said', () => {
    const capacity = new Map(question.people.map(({ id }) => [id, id === 'cosette' ? 0 : 1]));
    const load = introduce({ ...question, capacity, count: 20 }).flatMap(({ a, b }) => [a, b]);
    expect(load).not.toContain('cosette');
    expect(new Set(load).size).toBe(load.length);
  });
});

describe('a suggestion can be contested', () => {
  /** DESIGN, promise 5: taking away the word or tie it names lowers the probability. */
  const without: Readonly<Record<string, (one: Person) => Person>> = {
    'the offer': (one) => (one.id === 'fauchelevent' ? { ...one, offers: [] } : one),
    'the seek': (one) => (one.id === 'champmathieu' ? { ...one, seeks: [] } : one),
  };
  for (const [what, take] of Object.entries(without))
    test(`taking away ${what} it names lowers the probability`, () => {
      const before = pairOf(question, 'champmathieu', 'fauchelevent')!.probability;
      const after = pairOf(
        { ...question, people: question.people.map(take) },
        'champmathieu',
        'fauchelevent',
      );
      expect(after?.probability ?? 0).toBeLessThan(before);
    });

  test('taking away the interest, and then the word, that two people share lowers the probability', () => {
    const chance = (asked: IntroduceQuestion) => pairOf(asked, 'cosette', 'marius')?.probability ?? 0;
    const change = (said: Partial<Person>) => ({
      ...question,
      people: question.people.map((one) => (one.id === 'marius' ? { ...one, ...said } : one)),
    });
    expect(chance(change({ interests: [] }))).toBeLessThan(chance(question));
    expect(chance(change({ about: 'Avocat.' }))).toBeLessThan(chance(question));
  });

  test('taking away the tie to somebody both know lowers the probability', () => {
    const both = { ...question, links: [...question.links, link('fauchelevent', 'marius')] };
    const pair = pairOf(both, 'cosette', 'marius')!;
    expect(pair.whyA).toContainEqual({ kind: 'known-in-common', people: ['fauchelevent'] });
    expect(pairOf(question, 'cosette', 'marius')!.probability).toBeLessThan(pair.probability);
  });
});

test('the same question gives the same plan', () => {
  expect(introduce(question)).toEqual(introduce(question));
});

test('with nobody, or nobody to introduce, the plan is empty', () => {
  expect(introduce({ ...question, people: [], links: [] })).toEqual([]);
  expect(introduce({ ...question, people: [valjean], links: [] })).toEqual([]);
  expect(introduce({ ...question, count: 0 })).toEqual([]);
});
