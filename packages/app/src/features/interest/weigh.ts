import { scoreText } from './bm25.ts';
import { closeness } from './closeness.ts';
import { type Concept, conceptsOf } from './concepts.ts';
import { type Kin, kinOf } from './kin.ts';
import { type Index, parts } from './people-index.ts';
import type { Evidence } from './probability.ts';
import type { Idea } from './types.ts';

/** A person's three best lines count this many times the whole record: better than either alone on all three sets. */
const linesAgainstRecord = 2;

/** Who holds this many times the usual number of lines carries the place, and answers nearly everything. */
const outsized = 7;

/** What the records say of one idea. */
export interface Weighed {
  readonly concepts: readonly Concept[];
  /** Words that go with it, by part. */
  readonly kin: readonly (readonly Kin[])[];
  /** How much each record says in kin words, in [0, 1). */
  readonly kinship: Float64Array;
  /** How much offers, seeks and interests say of it. */
  readonly declared: Float64Array;
  /** By part it is seen from, then by person. */
  readonly words: readonly Float64Array[];
  /** Best and fifth best of the people outside each part. */
  readonly best: readonly number[];
  readonly fifth: readonly number[];
}

/** Holds everybody's record against the idea. Time linear in the occurrences of the idea's words, and in people. */
export function weigh(idea: Idea, index: Index): Weighed {
  const concepts = conceptsOf(idea, index);
  const kin = index.kinship.map((kinship) => kinOf(concepts, idea.language, kinship, index.vocabulary));
  const scores = scoreText(concepts, kin, index);
  const { record, lines } = scores;
  const words = record.map((scores, part) =>
    scores.map((score, person) => score + linesAgainstRecord * lines[part]![person]!),
  );
  const leaders = words.map((scores, part) => leadersOutside(scores, index, part));
  return {
    concepts,
    kin,
    words,
    kinship: scores.kin,
    declared: scores.declared,
    best: leaders.map((five) => five[0]!),
    fifth: leaders.map((five) => five[4]!),
  };
}

/** The five best scores of the people outside a part, descending; 0 where there are fewer. */
function leadersOutside(scores: Float64Array, index: Index, part: number): number[] {
  const five = [0, 0, 0, 0, 0];
  for (let person = 0; person < scores.length; person++) {
    if (index.part[person] === part || scores[person]! <= five[4]!) continue;
    five[4] = scores[person]!;
    five.sort((a, b) => b - a);
  }
  return five;
}

/**
 * Nearness of everybody to the idea as seen from a person's part: 1 for the nearest of the other parts. The initiator
 * is tied to everybody and the organisation brings the idea: theirs says nothing, and is 0.
 */
export function nearnessFrom(
  weighed: Weighed,
  part: number,
  asking: ReadonlySet<number>,
): (other: number) => number {
  const scores = weighed.words[part]!;
  const best = weighed.best[part]!;
  return (other) => (best === 0 || asking.has(other) ? 0 : scores[other]! / best);
}

/**
 * By how much each person's lines exceed an outsized share, as a log; 0 for nearly everybody. In a small civic group
 * two people may answer half of everything, whatever it is about; where work is shared out, nobody stands out and
 * being active says nothing (measured on both kinds, docs/effect.md). Seven was found on the one civic group we have.
 */
function pillars(index: Index): Float64Array {
  const lines = new Float64Array(index.people.length);
  for (const person of index.passages.person) lines[person]!++;
  return lines.map((count, person) => {
    const usual = index.outside[index.part[person]!]!.lines;
    return Math.max(0, Math.log(count / (outsized * usual)));
  });
}

/** What was answered before, as `answers.ts` weighs it. */
export interface Answered {
  readonly saidYes: ReadonlySet<number>;
  readonly of: (person: number) => number;
  readonly willing: number;
}

/** Everything that speaks for each person; `asking` are the initiator and the organisation. */
export function evidenceFor(
  weighed: Weighed,
  index: Index,
  answered: Answered,
  asking: ReadonlySet<number> = new Set(),
): Evidence[] {
  const pillar = pillars(index);
  const nearness = Array.from({ length: parts }, (_, part) => nearnessFrom(weighed, part, asking));
  return index.people.map((_, person) => {
    const part = index.part[person]!;
    return {
      words: weighed.words[part]![person]!,
      kin: weighed.kinship[person]!,
      declared: weighed.declared[person]!,
      ties: closeness(index.ties, person, answered.saidYes, nearness[part]!),
      pillar: pillar[person]!,
      answered: answered.of(person),
      best: weighed.best[part]!,
      fifth: weighed.fifth[part]!,
      people: index.people.length,
      willing: answered.willing,
    };
  });
}
