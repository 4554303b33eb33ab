import type { Affinity } from '@liane/graph';
import { analyse } from '../interest/analyse.ts';
import type { Person } from '../people/person.ts';
import { closenessIn, type Postings, postingsOf, sharedTerms, type Vectors, vectorsOf } from './vectors.ts';

/** What people say of themselves, made ready to be compared. People are numbered as in the list given. */
export interface Likeness {
  readonly affinities: readonly Affinity[];
  /** Whom someone might care to meet by what both say, most likely first. */
  neighbours(person: number): number[];
  /** What speaks for a pair: taking any of it away would make the two less alike. */
  between(a: number, b: number): Between;
}

/** Words as they stand in the records of the first person, unless said otherwise. */
export interface Between {
  /** What `a` seeks and `b` offers. */
  readonly finds: Match | null;
  /** What `b` seeks and `a` offers. */
  readonly gives: Match | null;
  readonly interests: readonly string[];
  /** Stems both use of themselves. */
  readonly stems: readonly string[];
  readonly groups: readonly string[];
}

export interface Match {
  readonly seek: string;
  readonly offer: string;
  /** How well the two phrases fit, in (0, 1]. */
  readonly fit: number;
}

/** What someone looking finds in someone offering counts in full; what it is to give counts for half. */
const givingCounts = 0.5;
/** Between people whose languages are known and differ, everything counts for half. */
const otherLanguageCounts = 0.5;
/** Below this, two phrases share but a word that many others say. */
const enoughFit = 0.25;
const mostNeighbours = 40;
/** A word that more people than this have in common introduces nobody. */
const commonRows = 400;

export function likenessOf(people: readonly Person[]): Likeness {
  const words = vectorsOf(people.map(wordsOf));
  const interests = vectorsOf(people.map((person) => person.interests.map(folded)));
  const groups = vectorsOf(people.map((person) => person.groups.map(folded)));
  const exchange = exchanges(people);
  const heard = languageFactor(people);
  const given: [string, boolean, (a: number, b: number) => number][] = [
    ['exchange', people.some(({ offers, seeks }) => offers.length + seeks.length > 0), exchange.towards],
    ['interests', interests.names.length > 0, closenessIn(interests)],
    ['words', words.names.length > 0, closenessIn(words)],
    ['groups', groups.names.length > 0, closenessIn(groups)],
  ];
  const indexes = [interests, words, groups].map((vectors) => ({ vectors, postings: postingsOf(vectors) }));
  return {
    affinities: given
      .filter(([, known]) => known)
      .map(([name, , towards]) => ({ name, towards: (a, b) => heard(a, b) * towards(a, b) })),
    between: (a, b) => ({
      finds: exchange.found(a, b),
      gives: exchange.found(b, a),
      interests: asWritten(people[a]!.interests, sharedTerms(interests, a, b)),
      stems: sharedTerms(words, a, b),
      groups: asWritten(people[a]!.groups, sharedTerms(groups, a, b)),
    }),
    neighbours: remembered((person) => nearest(person, indexes, exchange.meets(person), people.length)),
  };
}

/** Who is alike does not change while the people stay the same. */
function remembered(ask: (person: number) => number[]): (person: number) => number[] {
  const answers = new Map<number, number[]>();
  return (person) => {
    const answer = answers.get(person) ?? ask(person);
    answers.set(person, answer);
    return answer;
  };
}

function asWritten(tags: readonly string[], shared: readonly string[]): string[] {
  return shared.map((term) => tags.find((tag) => folded(tag) === term)!);
}

function wordsOf({ about, language }: Person): readonly string[] {
  return about === '' ? [] : analyse(about, language ?? undefined).terms;
}

function folded(tag: string): string {
  return tag.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

function languageFactor(people: readonly Person[]): (a: number, b: number) => number {
  return (a, b) => {
    const one = people[a]!.language;
    const other = people[b]!.language;
    return one !== null && other !== null && one !== other ? otherLanguageCounts : 1;
  };
}

interface Exchanges {
  /** How much of what `a` seeks `b` offers, or at half price the other way round. */
  towards(a: number, b: number): number;
  /** What `a` seeks and `b` offers: the two phrases that fit best. */
  found(a: number, b: number): Match | null;
  /** Those who offer what the person seeks, or the other way round, with how well it fits. */
  meets(person: number): ReadonlyMap<number, number>;
}

/** Every seek against every offer, phrase by phrase, through the words they share. */
function exchanges(people: readonly Person[]): Exchanges {
  const finds = matches(people);
  const fit = (a: number, b: number) => finds[a]!.get(b)?.fit ?? 0;
  const meets = finds.map(() => new Map<number, number>());
  finds.forEach((found, a) => {
    for (const b of found.keys()) {
      const best = Math.max(fit(a, b), fit(b, a));
      meets[a]!.set(b, best);
      meets[b]!.set(a, best);
    }
  });
  return {
    towards: (a, b) => Math.max(fit(a, b), givingCounts * fit(b, a)),
    found: (a, b) => finds[a]!.get(b) ?? null,
    meets: (person) => meets[person]!,
  };
}

/** A good table is not a good quarrel: words that only qualify, or go with anything, match nothing. */
const saysNothingAlone: ReadonlySet<string> = new Set(
  [
    'bon bonne meilleur grand grande petit petite vieux vieil vieille nouveau nouvelle beau belle joli jolie jeune',
    'gros grosse long longue simple premier première quelqu’un personne gens chose fois jour soir an année',
    'parler passer servir faire dire mettre prendre donner aller venir voir tenir rendre place ami amie monde',
    'speak talk pass serve make say put take give go come see hold place friend world',
    'good better great big small little old new nice young long simple first someone people thing time day evening year',
  ].flatMap((words) => [...analyse(words, 'fr').terms, ...analyse(words, 'en').terms]),
);

/** For each person, those who offer what they seek, with the phrases that fit best. */
function matches(people: readonly Person[]): Map<number, Match>[] {
  const phrases: { person: number; seeks: boolean; text: string }[] = [];
  people.forEach(({ offers, seeks }, person) => {
    for (const text of seeks) phrases.push({ person, seeks: true, text });
    for (const text of offers) phrases.push({ person, seeks: false, text });
  });
  const language = (person: number) => people[person]!.language ?? undefined;
  const vectors = vectorsOf(
    phrases.map(({ person, text }) =>
      analyse(text, language(person)).terms.filter((stem) => !saysNothingAlone.has(stem)),
    ),
  );
  const postings = postingsOf(vectors);
  const finds = people.map(() => new Map<number, Match>());
  phrases.forEach((phrase, row) => {
    if (!phrase.seeks) return;
    const known = finds[phrase.person]!;
    for (const [other, fit] of closeRows(row, vectors, postings)) {
      const { seeks, person, text } = phrases[other]!;
      if (seeks || person === phrase.person || fit < enoughFit) continue;
      if (fit <= (known.get(person)?.fit ?? 0)) continue;
      known.set(person, { seek: phrase.text, offer: text, fit });
    }
  });
  return finds;
}

/** Rows that share a term with this one, with their cosine. */
function closeRows(
  row: number,
  { offsets, terms, weights }: Vectors,
  postings: Postings,
): Map<number, number> {
  const close = new Map<number, number>();
  for (let i = offsets[row]!; i < offsets[row + 1]!; i++) {
    const from = postings.offsets[terms[i]!]!;
    const to = postings.offsets[terms[i]! + 1]!;
    if (to - from > commonRows) continue;
    for (let j = from; j < to; j++) {
      const other = postings.rows[j]!;
      close.set(other, Math.min(1, (close.get(other) ?? 0) + weights[i]! * postings.weights[j]!));
    }
  }
  close.delete(row);
  return close;
}

function nearest(
  person: number,
  indexes: readonly { vectors: Vectors; postings: Postings }[],
  exchange: ReadonlyMap<number, number>,
  count: number,
): number[] {
  const sum = new Float64Array(count);
  for (const [other, fit] of exchange) sum[other]! += fit;
  for (const { vectors, postings } of indexes)
    for (const [other, fit] of closeRows(person, vectors, postings)) sum[other]! += fit;
  const found: number[] = [];
  for (let other = 0; other < count; other++) if (sum[other]! > 0) found.push(other);
  return found.sort((x, y) => sum[y]! - sum[x]! || x - y).slice(0, mostNeighbours);
}
