import type { Language } from '../../platform/languages.ts';
import type { Link, Person } from '../people/person.ts';
import { isSmall, lowered, stemIn, tokens } from './analyse.ts';
import { tiesAmong } from './closeness.ts';
import { learnKinship } from './kin.ts';
import { type Index, type Outside, type Passages, parts, type Vocabulary } from './people-index.ts';
import { type Field, fields, type Passage, passagesOf } from './record.ts';

/** Reads everybody's record and ties once. Time and memory linear in the text and the ties. */
export function indexPeople(people: readonly Person[], links: readonly Link[]): Index {
  const part = Uint8Array.from(people, (person) => partOf(person.id));
  const { passages, postings, words } = readPassages(people);
  const lengths = new Int32Array(people.length);
  passages.lengths.forEach((length, passage) => {
    lengths[passages.person[passage]!]! += length;
  });
  const vocabulary = vocabularyOf(words, postings);
  return {
    people,
    positionOf: new Map(people.map((person, position) => [person.id, position])),
    part,
    passages,
    vocabulary,
    lengths,
    outside: Array.from({ length: parts }, (_, of) => seenFrom(of, part, lengths, passages)),
    kinship: learnKinship({ people, part, passages, vocabulary }),
    ties: tiesAmong(people, links),
  };
}

/** FNV-1a, so that a person's part depends on nothing but the id. */
function partOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return ((hash ^ (hash >>> 15)) >>> 0) % parts;
}

function seenFrom(of: number, part: Uint8Array, lengths: Int32Array, passages: Passages): Outside {
  let people = 0;
  let words = 0;
  let lines = 0;
  for (let person = 0; person < part.length; person++) {
    if (part[person] === of) continue;
    people++;
    words += lengths[person]!;
  }
  for (const person of passages.person) if (part[person] !== of) lines++;
  return {
    people,
    lines: Math.max(1, lines / Math.max(1, people)),
    recordLength: Math.max(1, words / Math.max(1, people)),
    passageLength: Math.max(1, words / Math.max(1, lines)),
  };
}

interface Posting {
  readonly passages: number[];
  readonly counts: number[];
}

function readPassages(people: readonly Person[]) {
  const text: Passage[] = [];
  const owner: number[] = [];
  const lengths: number[] = [];
  const words = new Map<string, number>();
  const postings: Posting[] = [];
  people.forEach((person, position) => {
    for (const passage of passagesOf(person)) {
      lengths.push(readPassage(passage.text, text.length, words, postings));
      text.push(passage);
      owner.push(position);
    }
  });
  const passages: Passages = {
    text,
    person: Int32Array.from(owner),
    field: Uint8Array.from(text, (passage) => fieldPosition[passage.field]),
    lengths: Int32Array.from(lengths),
  };
  return { passages, postings, words };
}

const fieldPosition = Object.fromEntries(fields.map((field, at) => [field, at])) as Record<Field, number>;

/** Notes each word of a passage; returns how many say something. A small word of either language says nothing. */
function readPassage(text: string, passage: number, words: Map<string, number>, postings: Posting[]): number {
  let length = 0;
  for (const { surface } of tokens(text)) {
    const lower = lowered(surface);
    if (isSmall(lower, 'fr') || isSmall(lower, 'en')) continue;
    length++;
    note(wordNumber(lower, words, postings), passage, postings);
  }
  return length;
}

function wordNumber(lower: string, words: Map<string, number>, postings: Posting[]): number {
  const known = words.get(lower);
  if (known !== undefined) return known;
  words.set(lower, postings.length);
  postings.push({ passages: [], counts: [] });
  return postings.length - 1;
}

function note(word: number, passage: number, postings: Posting[]): void {
  const { passages, counts } = postings[word]!;
  const last = passages.length - 1;
  if (passages[last] === passage) counts[last]!++;
  else {
    passages.push(passage);
    counts.push(1);
  }
}

function vocabularyOf(words: ReadonlyMap<string, number>, postings: readonly Posting[]): Vocabulary {
  const offsets = new Int32Array(postings.length + 1);
  postings.forEach((posting, word) => {
    offsets[word + 1] = offsets[word]! + posting.passages.length;
  });
  const passages = new Int32Array(offsets[postings.length]!);
  const counts = new Uint16Array(passages.length);
  postings.forEach((posting, word) => {
    passages.set(posting.passages, offsets[word]!);
    counts.set(posting.counts, offsets[word]!);
  });
  const list = [...words.keys()];
  return {
    words: list,
    numberOf: words,
    wordsOfStem: { fr: grouped(list, 'fr'), en: grouped(list, 'en') },
    offsets,
    passages,
    counts,
  };
}

function grouped(words: readonly string[], language: Language): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  words.forEach((word, number) => {
    const stem = stemIn(language, word);
    const group = groups.get(stem);
    if (group) group.push(number);
    else groups.set(stem, [number]);
  });
  return groups;
}
