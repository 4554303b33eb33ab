import type { Language } from '../../platform/languages.ts';
import { stemIn } from './analyse.ts';
import type { Concept } from './concepts.ts';
import { languageOf } from './language.ts';
import { columnVectors, type SparseRows, type Vectors } from './latent.ts';
import {
  type Index,
  type Kinship,
  type Passages,
  parts,
  type Stem,
  type Vocabulary,
} from './people-index.ts';

/** A word that goes with what the idea speaks of, without being said by it. */
export interface Kin extends Concept {
  /** The words of the idea it goes with, as the idea writes them. */
  readonly to: readonly string[];
}

/** Directions kept: a hundred or more are usual for an encyclopaedia; address books are small. */
const rank = 32;

/** A stem in fewer lines than this goes with everything it stands beside. */
const fewestLines = 3;

/** Bounds on what is learned from, so that learning takes a second at most, however much text there is. */
const mostLines = 4_000;
const mostStems = 5_000;

/** Seeds the random start of the decomposition; any would do. */
const learningSeed = 1;

/** Learns, for each part, from the lines of the others. */
export function learnKinship(
  index: Omit<Index, 'kinship' | 'positionOf' | 'lengths' | 'outside' | 'ties'>,
): Kinship[] {
  const lines = stemmedLines(index);
  return Array.from({ length: parts }, (_, part) => {
    const seen = lines.filter((line) => index.part[line.person] !== part);
    const every = Math.max(1, Math.ceil(seen.length / mostLines));
    return kinshipOf(seen.filter((_, at) => at % every === 0));
  });
}

interface Line {
  readonly person: number;
  readonly language: Language;
  readonly stems: Map<string, number>;
}

/** Lines as stems in the person's language; entries of a few words are taken together, person by person. */
function stemmedLines({
  people,
  passages,
  vocabulary,
}: Pick<Index, 'people' | 'passages' | 'vocabulary'>): Line[] {
  const languages = people.map((person) => person.language ?? languageOf(person.about || person.notes));
  const lines: Line[] = Array.from(passages.person, (person) => ({
    person,
    language: languages[person]!,
    stems: new Map(),
  }));
  vocabulary.words.forEach((word, number) => {
    for (let i = vocabulary.offsets[number]!, end = vocabulary.offsets[number + 1]!; i < end; i++) {
      const { language, stems } = lines[vocabulary.passages[i]!]!;
      const stem = `${language} ${stemIn(language, word)}`;
      stems.set(stem, (stems.get(stem) ?? 0) + vocabulary.counts[i]!);
    }
  });
  return joinShort(lines, passages);
}

const fewWords = 8;

function joinShort(lines: readonly Line[], passages: Passages): Line[] {
  const joined: Line[] = [];
  const short = new Map<number, Line>();
  lines.forEach((line, at) => {
    if (passages.lengths[at]! >= fewWords) {
      joined.push(line);
      return;
    }
    const known = short.get(line.person);
    if (!known) short.set(line.person, line);
    else for (const [stem, count] of line.stems) known.stems.set(stem, (known.stems.get(stem) ?? 0) + count);
  });
  return [...joined, ...short.values()];
}

function kinshipOf(lines: readonly Line[]): Kinship {
  const spread = new Map<string, number>();
  for (const { stems } of lines)
    for (const stem of stems.keys()) spread.set(stem, (spread.get(stem) ?? 0) + 1);
  const kept = [...spread]
    .filter(([, count]) => count >= fewestLines)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, mostStems);
  const numberOf = new Map(kept.map(([stem], number) => [stem, number]));
  const stems = kept.map(([stem, count]) => ({
    language: stem.slice(0, 2) as Language,
    stem: stem.slice(3),
    rarity: Math.log(1 + lines.length / count),
    commonplace: count > commonplace * lines.length,
  }));
  const matrix = matrixOf(lines, numberOf, stems);
  return { stems, numberOf, vectors: unitVectors(columnVectors(matrix, rank, learningSeed)) };
}

/** One row a line, one column a stem; rarer stems weigh more, and every line weighs the same. */
function matrixOf(
  lines: readonly Line[],
  numberOf: ReadonlyMap<string, number>,
  stems: readonly Stem[],
): SparseRows {
  const offsets = new Int32Array(lines.length + 1);
  const targets: number[] = [];
  const values: number[] = [];
  lines.forEach((line, row) => {
    let squares = 0;
    for (const [stem, count] of line.stems) {
      const column = numberOf.get(stem);
      if (column === undefined) continue;
      const value = (1 + Math.log(count)) * stems[column]!.rarity;
      targets.push(column);
      values.push(value);
      squares += value * value;
    }
    offsets[row + 1] = targets.length;
    for (let i = offsets[row]!; i < targets.length; i++) values[i]! /= Math.sqrt(squares);
  });
  return {
    rows: lines.length,
    columns: stems.length,
    offsets,
    targets: Int32Array.from(targets),
    values: Float64Array.from(values),
  };
}

/** At most this many kin words, each at least this close (cosine) to the idea as a whole. */
const mostKin = 24;
const closeEnough = 0.4;

/** A stem in more than this share of the lines goes with everything. */
const commonplace = 0.04;

/** Words that go with what the idea speaks of, most telling first; those it says itself are left out. */
export function kinOf(
  concepts: readonly Concept[],
  language: Language,
  { stems, numberOf, vectors }: Kinship,
  vocabulary: Vocabulary,
): Kin[] {
  const said = concepts.flatMap(({ stem, surface, weight }) => {
    const number = numberOf.get(`${language} ${stem}`);
    return number === undefined ? [] : [{ number, surface, weight: weight * stems[number]!.rarity }];
  });
  const centre = unitVectors({ rank: vectors.rank, values: weightedSum(said, vectors) }).values;
  const own = new Set(said.map(({ number }) => number));
  const taken = new Set(concepts.flatMap((concept) => concept.words));
  const near = stems.map((stem, number) =>
    stem.commonplace || own.has(number) ? 0 : nearnessOf(number, vectors, centre),
  );
  const worth = (number: number) => near[number]! * stems[number]!.rarity;
  return [...near.keys()]
    .filter((number) => near[number]! >= closeEnough)
    .sort((a, b) => worth(b) - worth(a) || a - b)
    .slice(0, mostKin)
    .map((number) => {
      const { language: of, stem } = stems[number]!;
      const words = (vocabulary.wordsOfStem[of].get(stem) ?? []).filter((word) => !taken.has(word));
      return {
        surface: stem,
        stem,
        weight: near[number]!,
        words,
        counts: words.map(() => 1),
        translated: new Set<number>(),
        to: nearest(vectorOf(number, vectors), said, vectors),
      };
    });
}

function vectorOf(number: number, { rank: width, values }: Vectors): Float64Array {
  return values.subarray(number * width, (number + 1) * width);
}

function weightedSum(
  said: readonly { readonly number: number; readonly weight: number }[],
  vectors: Vectors,
): Float64Array {
  const sum = new Float64Array(vectors.rank);
  for (const { number, weight } of said)
    vectorOf(number, vectors).forEach((value, k) => {
      sum[k]! += weight * value;
    });
  return sum;
}

/** The two words of the idea a kin word is closest to. */
function nearest(
  own: Float64Array,
  said: readonly { readonly number: number; readonly surface: string }[],
  vectors: Vectors,
): string[] {
  return said
    .map(({ number, surface }) => ({ surface, near: dot(own, vectorOf(number, vectors)) }))
    .sort((a, b) => b.near - a.near)
    .slice(0, 2)
    .map(({ surface }) => surface);
}

/** All of length one, so that an inner product is a cosine; one without direction stays zero. */
function unitVectors({ rank: width, values }: Vectors): Vectors {
  const units = values.slice();
  for (let start = 0; start < units.length; start += width) {
    const vector = units.subarray(start, start + width);
    const length = Math.sqrt(dot(vector, vector)) || 1;
    for (let k = 0; k < width; k++) vector[k]! /= length;
  }
  return { rank: width, values: units };
}

/** Cosine of a stem and a direction, without a window on each stem: this is asked of thousands. */
function nearnessOf(number: number, { rank: width, values }: Vectors, direction: Float64Array): number {
  let sum = 0;
  for (let k = 0, at = number * width; k < width; k++, at++) sum += values[at]! * direction[k]!;
  return sum;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}
