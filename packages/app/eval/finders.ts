import { analyse } from '../src/features/interest/analyse.ts';
import { passagesOf } from '../src/features/interest/record.ts';
import type { Person } from '../src/features/people/person.ts';
import type { FolderIdea } from './folder.ts';

/** Scores everybody for an idea, in the order of people; higher means likelier. */
export type Finder = (idea: FolderIdea) => Float64Array;

/** People with the most lines first, whatever the idea. */
export function activityPrior(people: readonly Person[]): Finder {
  const scores = Float64Array.from(people, (person) => passagesOf(person).length);
  return () => scores;
}

const saturation = 1.2;
const lengthNorm = 0.75;

/** BM25 (Robertson & Walker 1994, usual parameters) over each person's lines put end to end. */
export function bm25(people: readonly Person[]): Finder {
  const documents = people.map((person) => count(linesOf(person).flat()));
  const lengths = documents.map((document) => [...document.values()].reduce((sum, times) => sum + times, 0));
  const usual = lengths.reduce((sum, length) => sum + length, 0) / people.length;
  const rarity = rarities(documents, (among, n) => Math.log(1 + (n - among + 0.5) / (among + 0.5)));
  return (idea) => {
    const terms = count(termsOf(idea));
    return Float64Array.from(documents, (document, person) => {
      let score = 0;
      for (const [term, asked] of terms) {
        const times = document.get(term) ?? 0;
        const held = 1 - lengthNorm + (lengthNorm * lengths[person]!) / usual;
        score += (asked * (rarity.get(term) ?? 0) * times * (saturation + 1)) / (times + saturation * held);
      }
      return score;
    });
  };
}

/** Cosine of the idea and the mean of the person's lines, each a TF-IDF vector of length one. */
export function tfIdfCentroid(people: readonly Person[]): Finder {
  const lines = people.map((person) => linesOf(person).map(count));
  const rarity = rarities(lines.flat(), (among, n) => Math.log((1 + n) / (1 + among)) + 1);
  const centroids = lines.map((of) => {
    const sum = new Map<string, number>();
    for (const line of of)
      for (const [term, value] of unit(line, rarity)) sum.set(term, (sum.get(term) ?? 0) + value);
    return normalised(sum);
  });
  return (idea) => {
    const asked = unit(count(termsOf(idea)), rarity);
    return Float64Array.from(centroids, (centroid) => {
      let dot = 0;
      for (const [term, value] of asked) dot += value * (centroid.get(term) ?? 0);
      return dot;
    });
  };
}

function linesOf(person: Person): string[][] {
  return passagesOf(person).map(({ text }) => [...analyse(text, person.language ?? undefined).terms]);
}

function termsOf({ title, text, language }: FolderIdea): readonly string[] {
  return analyse(`${title}\n${text}`, language).terms;
}

type Bag = ReadonlyMap<string, number>;

function count(terms: readonly string[]): Bag {
  const bag = new Map<string, number>();
  for (const term of terms) bag.set(term, (bag.get(term) ?? 0) + 1);
  return bag;
}

function rarities(documents: readonly Bag[], weigh: (among: number, n: number) => number): Bag {
  const among = new Map<string, number>();
  for (const document of documents)
    for (const term of document.keys()) among.set(term, (among.get(term) ?? 0) + 1);
  return new Map([...among].map(([term, documentsWith]) => [term, weigh(documentsWith, documents.length)]));
}

function unit(bag: Bag, rarity: Bag): Bag {
  return normalised(
    new Map([...bag].map(([term, times]) => [term, (1 + Math.log(times)) * (rarity.get(term) ?? 0)])),
  );
}

function normalised(bag: Bag): Bag {
  const length = Math.sqrt([...bag.values()].reduce((sum, value) => sum + value * value, 0)) || 1;
  return new Map([...bag].map(([term, value]) => [term, value / length]));
}
