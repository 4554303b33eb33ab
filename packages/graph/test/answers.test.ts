import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Graph } from '../src/graph.ts';
import { type AnswerOptions, expectAnswers } from '../src/plan/answers.ts';
import type { Affinity } from '../src/plan/columns.ts';
import { type ReciprocityModel, reciprocity, shippedModel } from '../src/plan/reciprocity.ts';
import { seeded, shuffle } from '../src/random.ts';
import { apart, drawn, fromTies, groupsInARing, ring } from './graphs.ts';
import { networks, pairsOf, plus, untied } from './laws.ts';

type Two = [number, number];

const graph = drawn(40, 80, seeded(3));
const open = untied(graph);
const candidates = pairsOf(open);
const mean = (list: ArrayLike<number>) => Array.from(list).reduce((sum, one) => sum + one, 0) / list.length;
const chances = (
  model: ReciprocityModel,
  list: readonly Two[],
  affinities: readonly Affinity[] = [],
  of: Graph = graph,
) => reciprocity(of, affinities, model).of(pairsOf(list));

/** The model after these people were asked, each pair answering by `says`. */
function after(
  asked: readonly Two[],
  says: (a: number, b: number) => boolean,
  more: Partial<AnswerOptions> = {},
) {
  const yes = Uint8Array.from(asked, ([a, b]) => (says(a, b) ? 1 : 0));
  return expectAnswers(graph, shippedModel, { candidates, answers: { pairs: pairsOf(asked), yes }, ...more });
}

const someOf = (count: number, seed: number) => shuffle([...open], seeded(seed)).slice(0, count);

describe('before anybody has answered', () => {
  test('strangers say yes once in twenty, those who must know one another three times in four', () => {
    const stranger: ReciprocityModel = { intercept: -40, weights: {} };
    const friend: ReciprocityModel = { intercept: 40, weights: {} };
    const none = { candidates, answers: { pairs: pairsOf([]), yes: new Uint8Array(0) } };
    expect(mean(chances(expectAnswers(graph, stranger, none), open))).toBeCloseTo(0.05, 9);
    expect(mean(chances(expectAnswers(graph, friend, none), open))).toBeCloseTo(0.75, 9);
  });

  test('every chance lies between, in the order of the chances that the two are tied', () => {
    fc.assert(
      fc.property(networks(12, 3), (other) => {
        const list = untied(other);
        fc.pre(list.length > 1);
        const none = { candidates: pairsOf(list), answers: { pairs: pairsOf([]), yes: new Uint8Array(0) } };
        const said = chances(expectAnswers(other, shippedModel, none), list, [], other);
        const tied = chances(shippedModel, list, [], other);
        said.forEach((chance, i) => {
          expect(chance).toBeGreaterThanOrEqual(0.05);
          expect(chance).toBeLessThanOrEqual(0.75);
          for (let j = 0; j < i; j++)
            if (tied[i]! > tied[j]! + 1e-12) expect(chance).toBeGreaterThanOrEqual(said[j]!);
        });
      }),
    );
  });

  test('a pair as likely tied as one hidden tie in thirty-one is half way between', () => {
    const even: ReciprocityModel = { intercept: -Math.log(30), weights: {} };
    const none = { candidates, answers: { pairs: pairsOf([]), yes: new Uint8Array(0) } };
    expect(mean(chances(expectAnswers(graph, even, none), open))).toBeCloseTo(0.4, 9);
  });

  test('where there is nobody left to propose, the assumptions stand', () => {
    const alone = after(someOf(20, 1), () => true, { candidates: pairsOf([]) });
    expect(alone).toMatchObject({ least: 0.05, most: 0.75 });
  });
});

describe('as answers come', () => {
  const never = () => false;
  const always = () => true;

  test('each no makes all a little less likely, each yes a little likelier', () => {
    const levels = [5, 20, 80, 320].map((count) => ({
      no: mean(chances(after(someOf(count, 2), never), open)),
      yes: mean(chances(after(someOf(count, 2), always), open)),
    }));
    for (let i = 1; i < levels.length; i++) {
      expect(levels[i]!.no).toBeLessThan(levels[i - 1]!.no);
      expect(levels[i]!.yes).toBeGreaterThan(levels[i - 1]!.yes);
    }
    expect(levels[3]!.no).toBeLessThan(0.03);
    expect(levels[3]!.yes).toBeGreaterThan(0.75);
  });

  test('the assumptions weigh as much as sixty answers', () => {
    const assumed = mean(chances(after([], never), open));
    for (const count of [30, 60, 240]) {
      const now = mean(chances(after(someOf(count, 4), never), open));
      expect(now / assumed / (60 / (60 + count))).toBeGreaterThan(0.85);
      expect(now / assumed / (60 / (60 + count))).toBeLessThan(1.18);
    }
  });

  test('after six hundred answers by lot, one yes in three, it says one in three', () => {
    const random = seeded(6);
    const model = after(someOf(600, 5), () => random() < 1 / 3);
    expect(Math.abs(mean(chances(model, open)) - 1 / 3)).toBeLessThan(0.06);
  });

  test('what those who said yes have in common counts from then on', () => {
    const taste: Affinity = { name: 'words', towards: (a, b) => (a % 3 === b % 3 ? 0.9 : 0.1) };
    const alike = (a: number, b: number) => a % 3 === b % 3;
    const model = after(someOf(200, 7), alike, { affinities: [taste] });
    const said = chances(model, open, [taste]);
    const yes = said.filter((_, i) => alike(...open[i]!));
    const no = said.filter((_, i) => !alike(...open[i]!));
    expect(mean(yes)).toBeGreaterThan(0.6);
    expect(mean(no)).toBeLessThan(0.15);
  });

  test('those who said yes only to people unlike them teach it nothing against likeness', () => {
    const taste: Affinity = { name: 'words', towards: (a, b) => (a % 3 === b % 3 ? 0.9 : 0.1) };
    const model = after(someOf(200, 7), (a, b) => a % 3 !== b % 3, { affinities: [taste] });
    const twin = (likeness: number): Affinity => ({ name: 'words', towards: () => likeness });
    for (const pair of someOf(20, 9))
      expect(chances(model, [pair], [twin(0.9)])[0]!).toBeGreaterThanOrEqual(
        chances(model, [pair], [twin(0.1)])[0]! - 1e-12,
      );
  });

  test('the order of the answers does not matter', () => {
    const asked = someOf(50, 11);
    const says = (a: number, b: number) => (a + b) % 2 === 0;
    const [here, there] = [after(asked, says), after([...asked].reverse(), says)];
    const again = chances(there, open);
    chances(here, open).forEach((chance, i) => {
      expect(again[i]).toBeCloseTo(chance, 6);
    });
  });

  test('the same answers teach the same', () => {
    const asked = someOf(30, 12);
    expect(after(asked, always)).toEqual(after(asked, always));
  });

  test('a yes that has become a tie does not explain itself', () => {
    const here = groupsInARing(4, 5);
    const both = apart(here, ring(12));
    const elsewhere = untied(both).filter(([a, b]) => a >= 20 && b >= 20);
    const asked = untied(both)
      .filter(([a, b]) => a < 20 && b < 20)
      .slice(0, 30);
    const yes = Uint8Array.from(asked, (_, i) => i % 2);
    const accepted = asked.filter((_, i) => yes[i] === 1);
    const learn = (of: Graph) =>
      expectAnswers(of, shippedModel, {
        candidates: pairsOf(elsewhere),
        answers: { pairs: pairsOf(asked), yes },
      });
    expect(learn(plus(both, ...accepted))).toEqual(learn(both));
  });

  test('pairs and answers that differ in number are refused', () => {
    const answers = { pairs: pairsOf([[0, 1]]), yes: new Uint8Array(2) };
    expect(() => expectAnswers(graph, shippedModel, { candidates, answers })).toThrow(
      '1 pairs and 2 answers',
    );
  });

  test('an answer about somebody who is not there is refused', () => {
    const answers = { pairs: pairsOf([[0, 77]]), yes: new Uint8Array(1) };
    const small = fromTies(3, [[0, 1]]);
    expect(() => expectAnswers(small, shippedModel, { candidates: pairsOf([[0, 2]]), answers })).toThrow(
      '77',
    );
  });
});
