import { type Graph, neighbours } from '@liane/graph';
import { analyse } from '../interest/analyse.ts';
import type { Person } from '../people/person.ts';
import type { Between, Likeness, Match } from './likeness.ts';
import type { Why } from './types.ts';

/** What there is to say for a pair. People are numbered as in `people`. */
export interface WhyGround {
  readonly people: readonly Person[];
  /** Without the initiator and the organisation, but numbered as `people`. */
  readonly graph: Graph;
  readonly likeness: Likeness;
  readonly newcomers: ReadonlySet<number>;
  /** Is this person's name one that may be said? */
  readonly mayBeNamed: (person: number) => boolean;
}

const mostWords = 3;
const mostKnown = 3;
/** One word in common is chance; two are a subject. */
const enoughWords = 2;
/** Someone with this many ties has people to introduce a newcomer to. */
const enoughToWelcome = 3;

/** Why each of two people would gain from meeting the other, most telling first. */
export function whysOf(ground: WhyGround, a: number, b: number): { whyA: Why[]; whyB: Why[] } {
  const between = ground.likeness.between(a, b);
  const { finds, gives } = between;
  const known = knownInCommon(ground, a, b);
  return {
    whyA: [
      ...exchanged(finds, gives),
      ...together(ground, between, a),
      ...known,
      ...newcomer(ground, a),
      ...welcome(ground, a, b),
    ],
    whyB: [
      ...exchanged(gives, finds),
      ...together(ground, ground.likeness.between(b, a), b),
      ...known,
      ...newcomer(ground, b),
      ...welcome(ground, b, a),
    ],
  };
}

/**
 * Is there anything to say to both? That each of them knows nobody yet is not enough. Quicker than {@link whysOf},
 * which looks their words up.
 */
export function bothHaveWhys(ground: WhyGround, a: number, b: number): boolean {
  const { finds, gives, interests, stems, groups } = ground.likeness.between(a, b);
  if (finds || gives || interests.length + groups.length > 0) return true;
  if (stems.length >= enoughWords) return true;
  if (knownInCommon(ground, a, b).length > 0) return true;
  return welcome(ground, a, b).length + welcome(ground, b, a).length > 0;
}

function exchanged(finds: Match | null, gives: Match | null): Why[] {
  return [
    ...(finds ? [{ kind: 'finds', seek: finds.seek, offer: finds.offer } as const] : []),
    ...(gives ? [{ kind: 'gives', offer: gives.offer, seek: gives.seek } as const] : []),
  ];
}

/** Interests both name, else words both use of themselves; then what puts them in the same room. */
function together({ people }: WhyGround, { interests, stems, groups }: Between, a: number): Why[] {
  const spoken = stems.length >= enoughWords ? asSpoken(people[a]!, stems) : [];
  const words = interests.length > 0 ? interests.slice(0, mostWords) : spoken;
  return [
    ...(words.length > 0 ? [{ kind: 'shares', words } as const] : []),
    ...groups.slice(0, 1).map((group) => ({ kind: 'same-group', group }) as const),
  ];
}

/** The words of someone's own text that have these stems. */
function asSpoken({ about, language }: Person, stems: readonly string[]): string[] {
  if (stems.length === 0) return [];
  const spoken = new Map<string, string>();
  for (const { stem, surface } of analyse(about, language ?? undefined).words)
    if (!spoken.has(stem)) spoken.set(stem, surface);
  return stems.slice(0, mostWords).map((stem) => spoken.get(stem)!);
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
