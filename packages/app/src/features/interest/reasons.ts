import type { Graph } from '@liane/graph';
import { lowered, tokens } from './analyse.ts';
import { weighing } from './bm25.ts';
import { worthOfTie } from './closeness.ts';
import type { Concept } from './concepts.ts';
import type { Index } from './index-people.ts';
import { likeness } from './past-answers.ts';
import type { Passage } from './record.ts';
import type { Doubt, FindQuestion, Reason } from './types.ts';
import { type Answered, nearnessFrom, type Weighed } from './weigh.ts';

/** What is at hand when a person's reasons are written down. */
export interface Known {
  readonly question: FindQuestion;
  readonly index: Index;
  readonly weighed: Weighed;
  readonly graph: Graph;
  readonly answered: Answered;
}

/** A suggestion is read in a breath: this many reasons, this many words or people in one, this much quoted. */
const most = { reasons: 3, words: 4, people: 3, quote: 140 };

/** A word is named if it says at least this share of what the line's best word says. */
const telling = 0.35;

/** A tie is named if it alone would be worth this much. */
const worthNaming = 0.04;

/** From this many lines on, a person is called active. */
const manyLines = 5;

/** Why this person: what the record says first, then answers, ties, and how much is known. */
export function reasonsFor(person: number, known: Known): Reason[] {
  const words = wordReasons(person, known).slice(0, 2);
  const reasons = [
    ...(words.length > 0 ? words : kinReasons(person, known)),
    ...answerReasons(person, known),
    ...tieReasons(person, known),
  ];
  if (reasons.length === 0 && linesOf(person, known.index).length >= manyLines) return [{ kind: 'active' }];
  return reasons.slice(0, most.reasons);
}

interface Said {
  readonly concept: Concept;
  readonly surface: string;
  readonly start: number;
  readonly worth: number;
  readonly translated: boolean;
}

/** Lines that speak of the idea, most telling first; a line that only repeats what was said is left out. */
function wordReasons(person: number, { index, weighed }: Known): Reason[] {
  const rarity = rarityOf(weighed.concepts, index);
  const lines = linesOf(person, index)
    .map((passage) => ({ passage, said: saidIn(passage, weighed.concepts, index, rarity) }))
    .filter(({ said }) => said.length > 0)
    .sort((a, b) => worthOf(b.said) - worthOf(a.said));
  const told = new Set<Concept>();
  return lines.flatMap(({ passage, said }) => {
    const fresh = said.filter(({ concept }) => !told.has(concept));
    if (fresh.length === 0) return [];
    for (const { concept } of fresh) told.add(concept);
    return [reasonFrom(passage, fresh)];
  });
}

/** Words that go with the idea, where the record says none of it outright. */
function kinReasons(person: number, { index, weighed }: Known): Reason[] {
  const kin = weighed.kin[index.part[person]!]!;
  const said = linesOf(person, index)
    .flatMap((passage) => saidIn(passage, kin, index, rarityOf(kin, index)))
    .sort((a, b) => b.worth - a.worth);
  const named = distinct(said).slice(0, most.words);
  if (named.length === 0) return [];
  const stems = new Set(named.map(({ concept }) => concept.stem));
  const to = kin.filter(({ stem }) => stems.has(stem)).flatMap((one) => one.to);
  return [{ kind: 'kin', words: named.map(({ surface }) => surface), to: [...new Set(to)].slice(0, 2) }];
}

function worthOf(said: readonly Said[]): number {
  return said.reduce((sum, { worth }) => sum + worth, 0);
}

function reasonFrom(passage: Passage, said: readonly Said[]): Reason {
  const own = said.filter(({ translated }) => !translated);
  const named = distinct((own.length > 0 ? own : said).slice(0, most.words));
  const words = named.map(({ surface }) => surface);
  if (own.length === 0) return { kind: 'kin', words, to: named.map(({ concept }) => concept.surface) };
  return { kind: 'words', field: passage.field, words, quote: quoteOf(passage.text, named[0]!.start) };
}

function distinct(said: readonly Said[]): Said[] {
  const seen = new Set<string>();
  return said.filter(({ surface }) => !seen.has(lowered(surface)) && seen.add(lowered(surface)));
}

/** Words of a line that speak for the idea and say enough to be named, most telling first. */
function saidIn(
  passage: Passage,
  concepts: readonly Concept[],
  index: Index,
  rarity: ReadonlyMap<Concept, number>,
): Said[] {
  const said: Said[] = [];
  const onPurpose = weighing.fields[passage.field];
  for (const { surface, start } of tokens(passage.text)) {
    const word = index.vocabulary.numberOf.get(lowered(surface));
    if (word === undefined) continue;
    for (const concept of concepts) {
      const at = concept.words.indexOf(word);
      if (at < 0) continue;
      const worth = concept.weight * rarity.get(concept)! * concept.counts[at]! * onPurpose;
      said.push({ concept, surface, start, worth, translated: concept.translated.has(word) });
    }
  }
  said.sort((a, b) => b.worth - a.worth);
  return said.filter(({ worth }) => worth >= telling * said[0]!.worth);
}

function rarityOf(concepts: readonly Concept[], index: Index): Map<Concept, number> {
  return new Map(
    concepts.map((concept) => [concept, Math.log(1 + index.people.length / (1 + spread(concept, index)))]),
  );
}

function spread(concept: Concept, { vocabulary, passages }: Index): number {
  const people = new Set<number>();
  for (const word of concept.words)
    for (let i = vocabulary.offsets[word]!; i < vocabulary.offsets[word + 1]!; i++)
      people.add(passages.person[vocabulary.passages[i]!]!);
  return people.size;
}

/** The passage around a place, cut at words, as written. */
export function quoteOf(text: string, at: number): string {
  const line = text.trim();
  if (line.length <= most.quote) return line;
  const from = Math.max(0, Math.min(at - most.quote / 3, line.length - most.quote));
  const start = from === 0 ? 0 : line.indexOf(' ', from) + 1;
  const space = line.lastIndexOf(' ', start + most.quote);
  const end = start + most.quote >= line.length ? line.length : space > start ? space : start + most.quote;
  return `${start > 0 ? '… ' : ''}${line.slice(start, end)}${end < line.length ? ' …' : ''}`;
}

function answerReasons(person: number, { question, index }: Known): Reason[] {
  const id = index.people[person]!.id;
  return question.answers
    .filter((past) => past.person === id && past.answer !== 'no')
    .map((past) => ({ past, alike: likeness(past.idea, question.idea) }))
    .filter(({ alike }) => alike > 0)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, 1)
    .map(({ past }) => ({ kind: 'answered', idea: past.idea, answer: past.answer }));
}

function tieReasons(person: number, known: Known): Reason[] {
  const people = nearestTies(person, known);
  return people.length > 0 ? [{ kind: 'ties', people }] : [];
}

function nearestTies(person: number, { graph, answered, weighed, index, question }: Known): string[] {
  const nearness = nearnessFrom(weighed, index.part[person]!);
  const ties: { id: string; worth: number }[] = [];
  for (let i = graph.offsets[person]!, end = graph.offsets[person + 1]!; i < end; i++) {
    const other = graph.targets[i]!;
    const id = index.people[other]!.id;
    const worth = worthOfTie(graph, other, answered.saidYes.has(other), nearness(other));
    // A refusal is never named, not even as somebody's tie.
    if (worth >= worthNaming && !question.refusals.has(id)) ties.push({ id, worth });
  }
  ties.sort((a, b) => b.worth - a.worth || (a.id < b.id ? -1 : 1));
  return ties.slice(0, most.people).map(({ id }) => id);
}

/** Below this many telling words, it is the record that is short, not the interest. */
const shortRecord = 6;

/** The one question whose answer would settle it: about the rarest thing the idea insists on and the record does not say. */
export function doubtAbout(person: number, reasons: readonly Reason[], known: Known): Doubt {
  const { index, weighed } = known;
  if (index.lengths[person]! < shortRecord) return { kind: 'little-known' };
  const ties = reasons.find((reason) => reason.kind === 'ties');
  if (ties && reasons[0] === ties) return { kind: 'close-to', people: ties.people };
  return { kind: 'cares-about', words: mostInsistedOn(weighed.concepts, index) };
}

/** Things this many people speak of can be asked about; what nobody else speaks of is the idea's own detail. */
const commonGround = 2;

/** The few things an idea is about, in its own words: insisted on, of common ground, and not a name. */
function mostInsistedOn(concepts: readonly Concept[], index: Index): string[] {
  const worth = (concept: Concept) =>
    concept.weight ** 2 * Math.log(1 + index.people.length / (1 + spread(concept, index)));
  const things = concepts.filter(({ surface }) => surface === surface.toLowerCase());
  const common = things.filter((concept) => spread(concept, index) >= commonGround);
  const asked = [common, things, concepts].find((list) => list.length > 0) ?? [];
  return [...asked]
    .sort((a, b) => worth(b) - worth(a))
    .slice(0, 2)
    .map((concept) => concept.surface);
}

function linesOf(person: number, index: Index): readonly Passage[] {
  const { passages } = index;
  const first = firstLine(passages.person, person);
  const lines: Passage[] = [];
  for (let at = first; at < passages.person.length && passages.person[at] === person; at++)
    lines.push(passages.text[at]!);
  return lines;
}

/** Lines stand in the order of people: binary search. */
function firstLine(owners: Int32Array, person: number): number {
  let low = 0;
  let high = owners.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (owners[middle]! < person) low = middle + 1;
    else high = middle;
  }
  return low;
}
