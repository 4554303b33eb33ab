import type { Concept } from './concepts.ts';
import { type Index, parts } from './people-index.ts';
import { type Field, fields } from './record.ts';

/** How the text is weighed; the figures are near the usual ones, and were not tuned on any set. */
export interface Weighing {
  /** Above this many times, saying a word again hardly counts. */
  readonly recordSaturation: number;
  readonly passageSaturation: number;
  /** How much a long record (passage) is held against a word in it, 0…1. */
  readonly recordLength: number;
  readonly passageLength: number;
  /** What a word counts by where it stands: what someone offers or seeks is said on purpose. */
  readonly fields: Readonly<Record<Field, number>>;
}

export const weighing: Weighing = {
  recordSaturation: 1.2,
  passageSaturation: 0.6,
  recordLength: 0.6,
  passageLength: 0.4,
  fields: { about: 1, offers: 2, seeks: 2, interests: 1.5, notes: 1, groups: 0.7 },
};

/** What the text says, as seen from each part: everybody's scores; 1 is all that others could answer to the idea. */
export interface TextScores {
  /** The whole record (BM25F), by part, then by person. */
  readonly record: readonly Float64Array[];
  /** The three lines that say most, by part, then by person. */
  readonly lines: readonly Float64Array[];
  /** Kin words in the whole record, by person, as seen from the person's own part. */
  readonly kin: Float64Array;
  /** Offers, seeks and interests alone, line by line, by person, as seen from the person's own part. */
  readonly declared: Float64Array;
}

interface Matches {
  readonly people: Int32Array;
  readonly inRecord: Float64Array;
  readonly passages: Int32Array;
  readonly inPassage: Float64Array;
}

/**
 * Fielded BM25 (Robertson & Zaragoza 2009) of each record and each line against the idea. Two things differ from the
 * textbook: how rare a word is, and how long records are, is read from the people of other parts; and words that
 * speak for the idea do not count in the length, so that one of them taken away never makes the others count more.
 * Time linear in the occurrences of the idea's words.
 */
export function scoreText(
  concepts: readonly Concept[],
  kin: readonly (readonly Concept[])[],
  index: Index,
  by: Weighing = weighing,
): TextScores {
  const scratch = new Float64Array(index.passages.lengths.length);
  const match = (concept: Concept) => matchesOf(concept, index, by, scratch);
  const matches = concepts.map(match);
  const record: Float64Array[] = [];
  const lines: Float64Array[] = [];
  const ownKin = new Float64Array(index.people.length);
  const declared = new Float64Array(index.people.length);
  for (let part = 0; part < parts; part++) {
    const view = { index, part, by, net: netLengths([...concepts, ...kin[part]!], index) };
    const weights = weightsOf(concepts, matches, view);
    const passages = scorePassages(matches, weights, view);
    record.push(scoreRecords(matches, weights, view));
    lines.push(bestThree(passages, index));
    keepOwn(declaredOf(passages, index), declared, view);
    const kinMatches = kin[part]!.map(match);
    keepOwn(scoreRecords(kinMatches, weightsOf(kin[part]!, kinMatches, view), view), ownKin, view);
  }
  return { record, lines, kin: ownKin, declared };
}

/** What a part sees, and the lengths it reckons with. */
interface View {
  readonly index: Index;
  readonly part: number;
  readonly by: Weighing;
  readonly net: { readonly record: Int32Array; readonly passage: Int32Array };
}

/** Of scores as seen from a part, those of its own people. */
function keepOwn(scores: Float64Array, own: Float64Array, { index, part }: View): void {
  for (let person = 0; person < own.length; person++)
    if (index.part[person] === part) own[person] = scores[person]!;
}

const declaring: ReadonlySet<Field> = new Set(['offers', 'seeks', 'interests']);

/** All that a person's offers, seeks and interests say of the idea. */
function declaredOf(passageScores: Float64Array, { people, passages }: Index): Float64Array {
  const declared = new Float64Array(people.length);
  passageScores.forEach((score, passage) => {
    if (declaring.has(fields[passages.field[passage]!]!)) declared[passages.person[passage]!]! += score;
  });
  return declared;
}

/**
 * What each concept counts: how much the idea insists on it, and how rare it is; as a share of all that the people
 * of other parts speak of (in a small place, most of what an idea says is said by nobody).
 */
function weightsOf(concepts: readonly Concept[], matches: readonly Matches[], { index, part }: View) {
  const among = matches.map(({ people }) =>
    people.reduce((sum, one) => sum + (index.part[one] === part ? 0 : 1), 0),
  );
  const weights = concepts.map(
    (concept, c) => concept.weight * rarity(among[c]!, index.outside[part]!.people),
  );
  let all = 0;
  for (const [c, weight] of weights.entries()) if (among[c]! > 0) all += weight;
  return weights.map((weight) => weight / (all || 1));
}

/** Robertson and Sparck Jones's weight of what this many of so many speak of, never negative. */
function rarity(among: number, people: number): number {
  return Math.log(1 + (people - among + 0.5) / (among + 0.5));
}

/** Adds up what a concept's words are worth, passage by passage, then person by person; `scratch` starts at zero. */
function matchesOf(concept: Concept, index: Index, by: Weighing, scratch: Float64Array): Matches {
  const { vocabulary, passages } = index;
  const touched: number[] = [];
  concept.words.forEach((word, at) => {
    for (let i = vocabulary.offsets[word]!, end = vocabulary.offsets[word + 1]!; i < end; i++) {
      const passage = vocabulary.passages[i]!;
      if (scratch[passage] === 0) touched.push(passage);
      scratch[passage]! +=
        concept.counts[at]! * vocabulary.counts[i]! * by.fields[fields[passages.field[passage]!]!];
    }
  });
  const found = new Int32Array(touched);
  if (concept.words.length > 1) found.sort();
  const inPassage = new Float64Array(found.length);
  for (let i = 0; i < found.length; i++) {
    inPassage[i] = scratch[found[i]!]!;
    scratch[found[i]!] = 0;
  }
  return { passages: found, inPassage, ...byPerson(found, inPassage, passages.person) };
}

/** Passages stand in the order of people, so that those of one person follow each other. */
function byPerson(found: Int32Array, inPassage: Float64Array, owners: Int32Array) {
  const people = new Int32Array(found.length);
  const inRecord = new Float64Array(found.length);
  let count = 0;
  found.forEach((passage, i) => {
    const person = owners[passage]!;
    if (count === 0 || people[count - 1] !== person) people[count++] = person;
    inRecord[count - 1]! += inPassage[i]!;
  });
  return { people: people.subarray(0, count), inRecord: inRecord.subarray(0, count) };
}

/** Lengths without the words that speak for the idea, whether it says them or they go with it. */
function netLengths(concepts: readonly Concept[], index: Index) {
  const { vocabulary, passages } = index;
  const record = index.lengths.slice();
  const passage = passages.lengths.slice();
  for (const word of new Set(concepts.flatMap((concept) => concept.words))) {
    for (let i = vocabulary.offsets[word]!, end = vocabulary.offsets[word + 1]!; i < end; i++) {
      const at = vocabulary.passages[i]!;
      passage[at]! -= vocabulary.counts[i]!;
      record[passages.person[at]!]! -= vocabulary.counts[i]!;
    }
  }
  return { record, passage };
}

function scoreRecords(
  matches: readonly Matches[],
  weights: readonly number[],
  { index, part, by, net }: View,
) {
  const scores = new Float64Array(index.people.length);
  const held = heldAgainst(
    net.record,
    index.outside[part]!.recordLength,
    by.recordSaturation,
    by.recordLength,
  );
  matches.forEach(({ people, inRecord }, c) => {
    add(scores, people, inRecord, weights[c]!, held);
  });
  return scores;
}

function scorePassages(
  matches: readonly Matches[],
  weights: readonly number[],
  { index, part, by, net }: View,
) {
  const scores = new Float64Array(index.passages.lengths.length);
  const mean = index.outside[part]!.passageLength;
  const held = heldAgainst(net.passage, mean, by.passageSaturation, by.passageLength);
  matches.forEach(({ passages, inPassage }, c) => {
    add(scores, passages, inPassage, weights[c]!, held);
  });
  return scores;
}

/** What a word's times are held against, by length: the longer the text, the more times it takes. */
function heldAgainst(lengths: Int32Array, mean: number, saturation: number, share: number): Float64Array {
  const held = new Float64Array(lengths.length);
  for (let i = 0; i < held.length; i++) held[i] = saturation * (1 - share + (share * lengths[i]!) / mean);
  return held;
}

/** Adds one concept's saturating score wherever it is said. */
function add(
  scores: Float64Array,
  where: Int32Array,
  times: Float64Array,
  weight: number,
  held: Float64Array,
): void {
  for (let i = 0; i < where.length; i++) {
    const at = where[i]!;
    scores[at]! += (weight * times[i]!) / (times[i]! + held[at]!);
  }
}

/** Mean of each person's three best lines, a missing line counting zero. */
function bestThree(scores: Float64Array, index: Index): Float64Array {
  const best = new Float64Array(index.people.length);
  const { person } = index.passages;
  let first = 0;
  let second = 0;
  let third = 0;
  for (let passage = 0; passage < scores.length; passage++) {
    const score = scores[passage]!;
    if (score > first) {
      third = second;
      second = first;
      first = score;
    } else if (score > second) {
      third = second;
      second = score;
    } else if (score > third) third = score;
    if (passage + 1 === scores.length || person[passage + 1] !== person[passage]) {
      best[person[passage]!] = (first + second + third) / 3;
      first = 0;
      second = 0;
      third = 0;
    }
  }
  return best;
}
