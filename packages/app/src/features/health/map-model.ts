import { buildKeyedGraph, layout, seeded } from '@liane/graph';
import { sayable } from '../../platform/typographer.ts';
import { MAP_INSIDE, type MapModel, type MapPerson, type MapTie } from '../../ui/map-drawing.ts';
import type { Link, Person } from '../people/person.ts';
import type { Health } from './rules.ts';

/** Beyond this a map is fog: it then starts from the people concerned. */
export const CLEAR_MAP = 150;
/** A tie sleeps when nothing has happened for longer. */
const SLEEPS_AFTER_MONTHS = 12;
const LONGEST_LABEL = 36;
const MOST_PLACES = 9;

export interface MapQuestion {
  readonly health: Health;
  readonly people: ReadonlyMap<string, Person>;
  readonly links: readonly Link[];
  readonly introductions: readonly { readonly a: string; readonly b: string }[];
  /** Day of the reading, `YYYY-MM-DD`. */
  readonly today: string;
  /** The same seed gives the same places. */
  readonly seed: number;
}

/** Who and what the map shows, and where. */
export function mapModel(question: MapQuestion): MapModel {
  const { health, introductions } = question;
  const leaving = new Set(health.leaving.filter((id) => id !== health.me));
  const here = new Set([...peopleShown(question)].filter((id) => !leaving.has(id)));
  const among = ({ a, b }: { a: string; b: string }) => here.has(a) && here.has(b);
  const ties = tiesShown(question).filter(among);
  const people = placedPeople([...here], ties, question);
  return {
    me: health.me,
    people,
    ties: [...ties, ...introductions.filter(among).map(({ a, b }): MapTie => ({ a, b, state: 'proposed' }))],
    places: placesOf(people, question),
    parts: health.loose
      .map((part) => part.people.filter((id) => here.has(id)))
      .filter((part) => part.length > 0),
  };
}

/** Everyone, or on a large network those the page speaks of, then those tied to them, as far as there is room. */
function peopleShown({ health, links, introductions }: MapQuestion): Set<string> {
  if (health.people <= CLEAR_MAP) return new Set(health.ids);
  const known = new Set(health.ids);
  const concerned = [
    ...(health.me === null ? [] : [health.me]),
    ...introductions.flatMap(({ a, b }) => [a, b]),
    ...health.restsOn.slice(0, 20).map(({ person }) => person),
    ...health.fallOff.now,
    ...health.loose.flatMap(({ people }) => people),
  ].filter((id) => known.has(id));
  const shown = new Set(concerned.slice(0, Math.ceil(CLEAR_MAP * 0.6)));
  const close = new Map<string, number>();
  for (const { from, to } of links) {
    if (from === health.me || to === health.me) continue;
    if (shown.has(from) && !shown.has(to)) close.set(to, (close.get(to) ?? 0) + 1);
    if (shown.has(to) && !shown.has(from)) close.set(from, (close.get(from) ?? 0) + 1);
  }
  const nearest = [...close].sort((a, b) => b[1] - a[1]);
  for (const [id] of nearest) if (shown.size < CLEAR_MAP && known.has(id)) shown.add(id);
  return shown;
}

/** Places from the engine's layout, on a page of the map's shape; the initiator in the middle. */
function placedPeople(ids: readonly string[], ties: readonly MapTie[], question: MapQuestion): MapPerson[] {
  const { me } = question.health;
  const { keyed } = buildKeyedGraph(
    ids,
    ties.map(({ a, b }) => ({ from: a, to: b })),
  );
  const centre = me === null ? undefined : keyed.indexOf(me);
  const { x, y } = layout(keyed.graph, {
    random: seeded(question.seed),
    width: MAP_INSIDE.right - MAP_INSIDE.left,
    height: MAP_INSIDE.bottom - MAP_INSIDE.top,
    wide: 2.6,
    ...(centre === undefined ? {} : { centre }),
  });
  const supports = new Map(question.health.restsOn.map(({ person, loseTouch }) => [person, loseTouch]));
  const off = new Set(question.health.loose.flatMap((part) => part.people));
  const introduced = new Set(question.introductions.flatMap(({ a, b }) => [a, b]));
  return ids.map((id, i) => {
    const label = sayable(question.people.get(id)?.name ?? id, LONGEST_LABEL);
    const holds = supports.get(id);
    const rests = holds === undefined ? 0 : 2 + holds / ids.length;
    const importance = rests + (introduced.has(id) ? 2 : 0) + (off.has(id) ? 1 : 0);
    return { id, label, x: x[i]!, y: y[i]!, holds: holds !== undefined, off: off.has(id), importance };
  });
}

/** Each tie once, living if any of its acts is recent or if nothing is known of its days. */
function tiesShown({ links, today }: MapQuestion): MapTie[] {
  const since = monthsBefore(today, SLEEPS_AFTER_MONTHS);
  const once = new Map<string, MapTie>();
  for (const { from, to, last } of links) {
    if (from === to) continue;
    const [a, b] = from < to ? [from, to] : [to, from];
    const key = JSON.stringify([a, b]);
    const state = last !== null && last < since ? 'sleeping' : 'living';
    if (once.get(key)?.state !== 'living') once.set(key, { a, b, state });
  }
  return [...once.values()];
}

/** The same day, some months earlier, `YYYY-MM-DD`: days of that form compare as text. */
function monthsBefore(iso: string, months: number): string {
  const [year, month, day] = iso.split('-').map(Number);
  const at = (year ?? 0) * 12 + (month ?? 1) - 1 - months;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${two((at % 12) + 1)}-${two(day ?? 1)}`;
}

/** The groups with most people on the map, each with their people. */
function placesOf(shown: readonly MapPerson[], { people, health }: MapQuestion): MapModel['places'] {
  const groups = new Map<string, string[]>();
  for (const { id } of shown) {
    if (id === health.me) continue;
    for (const group of people.get(id)?.groups ?? []) {
      const members = groups.get(group);
      if (members) members.push(id);
      else groups.set(group, [id]);
    }
  }
  return [...groups]
    .filter(([, members]) => members.length >= 3 && members.length <= shown.length * 0.5)
    .sort((a, b) => b[1].length - a[1].length)
    .slice(0, MOST_PLACES)
    .map(([name, members]) => ({ name: sayable(name, 24), people: members }));
}
