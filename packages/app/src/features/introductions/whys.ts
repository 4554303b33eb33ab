import { type Graph, neighbours } from '@liane/graph';
import { analyse, type Word } from '../interest/analyse.ts';
import type { Person } from '../people/person.ts';
import { folded } from './likeness.ts';
import type { Why } from './types.ts';

/** What there is to say for a pair. People are numbered as in `people`. */
export interface WhyGround {
  readonly people: readonly Person[];
  /** Without the initiator and the organisation, but numbered as `people`. */
  readonly graph: Graph;
  readonly newcomers: ReadonlySet<number>;
  /** Is this person's name one that may be said? */
  readonly mayBeNamed: (person: number) => boolean;
}

const mostWords = 3;
const mostKnown = 3;
/** Someone with this many ties has people to introduce a newcomer to. */
const enoughToWelcome = 3;

/** Why each of two people would gain from meeting the other, most telling first. */
export function whysOf(ground: WhyGround, a: number, b: number): { whyA: Why[]; whyB: Why[] } {
  const one = ground.people[a]!;
  const other = ground.people[b]!;
  const together = [...shared(one, other), ...inOneGroup(one, other), ...knownInCommon(ground, a, b)];
  return {
    whyA: [...exchanged(one, other), ...together, ...newcomer(ground, a), ...welcome(ground, a, b)],
    whyB: [...exchanged(other, one), ...together, ...newcomer(ground, b), ...welcome(ground, b, a)],
  };
}

/** Is there anything to say for both? Cheaper than saying it. */
export function bothHaveWhys(ground: WhyGround, a: number, b: number): boolean {
  const { whyA, whyB } = whysOf(ground, a, b);
  return whyA.length > 0 && whyB.length > 0;
}

function exchanged(self: Person, other: Person): Why[] {
  const finds = bestMatch(self, self.seeks, other, other.offers);
  const gives = bestMatch(self, self.offers, other, other.seeks);
  return [
    ...(finds ? [{ kind: 'finds', seek: finds[0], offer: finds[1] } as const] : []),
    ...(gives ? [{ kind: 'gives', offer: gives[0], seek: gives[1] } as const] : []),
  ];
}

/** The two phrases, one of each list, with most stems in common; null if none have any. */
function bestMatch(
  self: Person,
  mine: readonly string[],
  other: Person,
  theirs: readonly string[],
): readonly [string, string] | null {
  let best: readonly [string, string] | null = null;
  let most = 0;
  for (const phrase of mine) {
    const stems = new Set(analyse(phrase, self.language ?? undefined).terms);
    for (const answer of theirs) {
      const common = new Set(
        analyse(answer, other.language ?? undefined).terms.filter((stem) => stems.has(stem)),
      );
      if (common.size <= most) continue;
      most = common.size;
      best = [phrase, answer];
    }
  }
  return best;
}

/** Interests both name, else words both use of themselves, as the first of the two wrote them. */
function shared(one: Person, other: Person): Why[] {
  const theirs = new Set(other.interests.map(folded));
  const interests = one.interests.filter((interest) => theirs.has(folded(interest))).slice(0, mostWords);
  if (interests.length > 0) return [{ kind: 'shares', words: interests }];
  const words = sharedWords(one, other);
  return words.length > 0 ? [{ kind: 'shares', words }] : [];
}

/** Longer words first: they say more. Each word once, whatever its endings. */
function sharedWords(one: Person, other: Person): string[] {
  if (one.about === '' || other.about === '') return [];
  const theirs = new Set(analyse(other.about, other.language ?? undefined).terms);
  const found = new Map<string, Word>();
  for (const word of analyse(one.about, one.language ?? undefined).words)
    if (theirs.has(word.stem) && !found.has(word.stem)) found.set(word.stem, word);
  return [...found.values()]
    .sort((x, y) => y.surface.length - x.surface.length || x.start - y.start)
    .slice(0, mostWords)
    .map(({ surface }) => surface);
}

function inOneGroup(one: Person, other: Person): Why[] {
  const theirs = new Set(other.groups.map(folded));
  const group = one.groups.find((name) => theirs.has(folded(name)));
  return group === undefined ? [] : [{ kind: 'same-group', group }];
}

/** Those who know fewest first: knowing them both says more. */
function knownInCommon({ graph, people, mayBeNamed }: WhyGround, a: number, b: number): Why[] {
  const theirs = new Set(neighbours(graph, b));
  const known = [...neighbours(graph, a)].filter((person) => theirs.has(person) && mayBeNamed(person));
  if (known.length === 0) return [];
  const ties = (person: number) => neighbours(graph, person).length;
  known.sort((x, y) => ties(x) - ties(y) || x - y);
  return [{ kind: 'known-in-common', people: known.slice(0, mostKnown).map((person) => people[person]!.id) }];
}

function newcomer({ newcomers }: WhyGround, person: number): Why[] {
  return newcomers.has(person) ? [{ kind: 'newcomer' }] : [];
}

/** Someone who knows people here can be the first contact of someone who knows hardly anyone. */
function welcome({ graph, newcomers }: WhyGround, self: number, other: number): Why[] {
  const host = neighbours(graph, self).length >= enoughToWelcome;
  return host && newcomers.has(other) ? [{ kind: 'welcomes' }] : [];
}
