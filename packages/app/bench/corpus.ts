import { type Random, randomBelow, seeded } from '@liane/graph';
import type { Link, Person } from '../src/features/people/person.ts';

/** An address book that never was: people described in made-up words, some of them common, most of them rare. */
export interface Corpus {
  readonly people: readonly Person[];
  readonly links: readonly Link[];
  readonly ideas: readonly { readonly title: string; readonly text: string }[];
}

const vocabularySize = 20_000;
const linksEach = 5;
const ideas = 20;

export function corpus(size: number, seed: number): Corpus {
  const random = seeded(seed);
  const words = Array.from({ length: vocabularySize }, (_, n) => word(n));
  const people = Array.from({ length: size }, (_, n) => person(n, words, random));
  const links = Array.from({ length: size * linksEach }, () => ({
    from: `p${randomBelow(random, size)}`,
    to: `p${randomBelow(random, size)}`,
    kind: null,
    last: null,
    strength: 1,
  })).filter(({ from, to }) => from !== to);
  return {
    people,
    links,
    ideas: Array.from({ length: ideas }, () => ({
      title: phrase(words, 5, random),
      text: phrase(words, 60, random),
    })),
  };
}

function person(n: number, words: readonly string[], random: Random): Person {
  const some = (most: number, length: number) =>
    Array.from({ length: randomBelow(random, most + 1) }, () => phrase(words, length, random));
  return {
    id: `p${n}`,
    name: `p${n}`,
    emails: [],
    about: [phrase(words, 20, random), ...some(3, 15)].join('\n'),
    offers: some(2, 4),
    seeks: some(2, 4),
    interests: some(4, 1),
    groups: some(1, 2),
    notes: '',
    language: 'fr',
    sources: [],
  };
}

function phrase(words: readonly string[], length: number, random: Random): string {
  return Array.from({ length }, () => words[zipf(words.length, random)]!).join(' ');
}

/** The hundred commonest words of a language are small words, which say nothing: nobody is described by them. */
const smallWords = 100;

/** The nth word turns up about 1/(n + smallWords) times as often as the first would (Zipf 1949). */
function zipf(size: number, random: Random): number {
  const ratio = (size + smallWords) / smallWords;
  return Math.min(size - 1, Math.floor(smallWords * ratio ** random() - smallWords));
}

const starts = ['b', 'ch', 'd', 'f', 'g', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'tr', 'pl', 'cr'];
const vowels = ['a', 'e', 'i', 'o', 'u', 'ou', 'an', 'eau'];

/** A word one could pronounce, a different one for each number. */
function word(n: number): string {
  let left = n + 128;
  let made = '';
  while (left > 0) {
    made += starts[left % starts.length]! + vowels[Math.floor(left / starts.length) % vowels.length]!;
    left = Math.floor(left / (starts.length * vowels.length));
  }
  return made;
}
