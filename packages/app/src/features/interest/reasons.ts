import { worthOfTie } from './closeness.ts';
import type { Concept } from './concepts.ts';
import { likeness } from './past-answers.ts';
import type { Index } from './people-index.ts';
import type { Passage } from './record.ts';
import { distinct, type Said, type Speech, saidIn, speechOf, spread, worthOf } from './said.ts';
import type { Doubt, FindQuestion, Reason } from './types.ts';
import { type Answered, nearnessFrom, type Weighed } from './weigh.ts';

/** What is at hand when a person's reasons are written down. */
export interface Known {
  readonly question: FindQuestion;
  readonly index: Index;
  readonly weighed: Weighed;
  readonly answered: Answered;
  /** Positions of the initiator and the organisation. */
  readonly asking: ReadonlySet<number>;
  readonly speech: Speech;
  /** What words that go with the idea say, as seen from a part. */
  readonly kinSpeech: (part: number) => Speech;
  /** What to ask about where words leave a doubt. */
  readonly insisted: readonly string[];
}

export function knownFor(
  question: FindQuestion,
  index: Index,
  weighed: Weighed,
  answered: Answered,
  asking: ReadonlySet<number>,
): Known {
  return {
    question,
    index,
    weighed,
    answered,
    asking,
    speech: speechOf(weighed.concepts, index),
    kinSpeech: (part) => speechOf(weighed.kin[part]!, index),
    insisted: mostInsistedOn(weighed.concepts, index),
  };
}

/** A suggestion is read in a breath: this many reasons, this many words or people in one, this much quoted. */
const most = { reasons: 3, lines: 2, words: 4, people: 3, quote: 140, to: 2 };

/** A tie is named if it alone would be worth this much, or if nothing else speaks. */
const worthNaming = 0.04;

/** Why this person: what the record says first, then answers, ties, and last how much is known. */
export function reasonsFor(person: number, known: Known): Reason[] {
  const words = wordReasons(person, known).slice(0, most.lines);
  const reasons = [
    ...(words.length > 0 ? words : kinReasons(person, known)),
    ...answerReasons(person, known),
    ...tieReasons(person, known, worthNaming),
  ];
  if (reasons.length > 0) return reasons.slice(0, most.reasons);
  const faint = tieReasons(person, known, 0);
  return faint.length > 0 ? faint : [{ kind: 'active' }];
}

/** Lines that speak of the idea, most telling first; a line that only repeats what was said is left out. */
function wordReasons(person: number, { index, speech }: Known): Reason[] {
  const lines = linesOf(person, index)
    .map((passage) => ({ passage, said: saidIn(passage, speech, index) }))
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

function reasonFrom(passage: Passage, said: readonly Said[]): Reason {
  const own = said.filter(({ translated }) => !translated);
  const named = distinct(own.length > 0 ? own : said).slice(0, most.words);
  const words = named.map(({ surface }) => surface);
  if (own.length === 0) return { kind: 'kin', words, to: named.map(({ concept }) => concept.surface) };
  return { kind: 'words', field: passage.field, words, quote: quoteOf(passage.text, named[0]!.start) };
}

/** Words that go with the idea, where the record says none of it outright. */
function kinReasons(person: number, { index, weighed, kinSpeech }: Known): Reason[] {
  const part = index.part[person]!;
  const speech = kinSpeech(part);
  const said = linesOf(person, index).flatMap((passage) => saidIn(passage, speech, index));
  const named = distinct(said.sort((a, b) => b.worth - a.worth)).slice(0, most.words);
  if (named.length === 0) return [];
  const stems = new Set(named.map(({ concept }) => concept.stem));
  const to = weighed.kin[part]!.filter(({ stem }) => stems.has(stem)).flatMap((one) => one.to);
  const words = named.map(({ surface }) => surface);
  return [{ kind: 'kin', words, to: [...new Set(to)].slice(0, most.to) }];
}

/** The passage around a place, cut at words, as written. */
function quoteOf(text: string, at: number): string {
  const line = text.trim();
  if (line.length <= most.quote) return line;
  const from = Math.max(0, Math.min(at - most.quote / 3, line.length - most.quote));
  const start = from === 0 ? 0 : line.indexOf(' ', from) + 1;
  const space = line.lastIndexOf(' ', start + most.quote);
  const end = start + most.quote >= line.length ? line.length : space > start ? space : start + most.quote;
  return `${start > 0 ? '… ' : ''}${line.slice(start, end)}${end < line.length ? ' …' : ''}`;
}

function answerReasons(person: number, { question, index }: Known): Reason[] {
  const { id } = index.people[person]!;
  return question.answers
    .filter((past) => past.person === id && past.answer !== 'no')
    .map((past) => ({ past, alike: likeness(past.idea, question.idea) }))
    .filter(({ alike }) => alike > 0)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, 1)
    .map(({ past }) => ({ kind: 'answered', idea: past.idea, answer: past.answer }));
}

/** Ties worth at least so much, the best first. A refusal is never named, not even as somebody's tie. */
function tieReasons(person: number, known: Known, least: number): Reason[] {
  const { answered, weighed, index, question, asking } = known;
  const { ties } = index;
  const nearness = nearnessFrom(weighed, index.part[person]!, asking);
  const named: { id: string; worth: number }[] = [];
  for (let i = ties.offsets[person]!, end = ties.offsets[person + 1]!; i < end; i++) {
    const other = ties.targets[i]!;
    const { id } = index.people[other]!;
    const worth = worthOfTie(ties, other, answered.saidYes.has(other), nearness(other));
    if (worth > 0 && worth >= least && !question.refusals.has(id)) named.push({ id, worth });
  }
  named.sort((a, b) => b.worth - a.worth || (a.id < b.id ? -1 : 1));
  const people = named.slice(0, most.people).map(({ id }) => id);
  return people.length > 0 ? [{ kind: 'ties', people }] : [];
}

/** Below this many telling words, it is the record that is short, not the interest. */
const shortRecord = 6;

/** The one question whose answer would settle it. */
export function doubtAbout(person: number, reasons: readonly Reason[], { index, insisted }: Known): Doubt {
  if (index.lengths[person]! < shortRecord) return { kind: 'little-known' };
  const first = reasons[0];
  if (first?.kind === 'ties') return { kind: 'close-to', people: first.people };
  if (first?.kind === 'words' && first.field === 'offers') return { kind: 'offers-here' };
  if (first?.kind === 'words' && first.field === 'seeks') return { kind: 'finds-here' };
  return { kind: 'cares-about', words: insisted };
}

/** Things this many people speak of can be asked about; what nobody else speaks of is the idea's own detail. */
const commonGround = 2;

/** The few things an idea is about, in its own words: insisted on, of common ground, and not a name. */
function mostInsistedOn(concepts: readonly Concept[], index: Index): string[] {
  const measured = concepts.map((concept) => {
    const people = spread(concept, index);
    const worth = concept.weight ** 2 * Math.log(1 + index.people.length / (1 + people));
    return {
      surface: concept.surface,
      people,
      worth,
      thing: concept.surface === concept.surface.toLowerCase(),
    };
  });
  const things = measured.filter(({ thing }) => thing);
  const common = things.filter(({ people }) => people >= commonGround);
  const asked = [common, things, measured].find((list) => list.length > 0) ?? [];
  return asked
    .sort((a, b) => b.worth - a.worth)
    .slice(0, 2)
    .map(({ surface }) => surface);
}

function linesOf(person: number, { passages }: Index): readonly Passage[] {
  const lines: Passage[] = [];
  for (let at = firstLine(passages.person, person); passages.person[at] === person; at++)
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
