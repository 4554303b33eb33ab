import {
  along,
  around,
  type Box,
  closedPath,
  curve,
  type Disc,
  fitted,
  inside,
  type Point,
  spaced,
} from './geometry.ts';
import { type Ground, type Placed, placed, placedName, square, type Wish } from './labels.ts';

/** Who is on the map, and how they stand. Coordinates are those of the layout, in any unit. */
export interface MapPerson {
  readonly id: string;
  /** As it may be written on the map: short. */
  readonly label: string;
  readonly x: number;
  readonly y: number;
  /** Others depend on this one person. */
  readonly holds: boolean;
  /** Would lose touch without the initiator. */
  readonly off: boolean;
  /** Who is named first where room is short. Never shown, never a size. */
  readonly importance: number;
}

export interface MapTie {
  readonly a: string;
  readonly b: string;
  readonly state: 'living' | 'sleeping' | 'proposed';
}

export interface MapModel {
  readonly me: string | null;
  readonly people: readonly MapPerson[];
  readonly ties: readonly MapTie[];
  /** Groups, for their names, as places on an old map. */
  readonly places: readonly { readonly name: string; readonly people: readonly string[] }[];
  /** Parts that would come off, each drawn in a dotted line. */
  readonly parts: readonly (readonly string[])[];
}

export interface DrawnTie {
  readonly path: string;
  readonly state: MapTie['state'];
  readonly mine: boolean;
}

/** What the pen draws: the same positions in both states, so that the eye sees only what leaves. */
export interface MapDrawing {
  readonly me: Point | null;
  readonly people: readonly (MapPerson & Point)[];
  readonly ties: readonly DrawnTie[];
  readonly hulls: readonly string[];
  readonly names: readonly Placed[];
  readonly places: readonly Placed[];
  /** The few names a phone has room for. */
  readonly fewNames: readonly Placed[];
  readonly fewPlaces: readonly Placed[];
}

export const MAP = { width: 920, height: 720 } as const;
/** Room for names outside the outermost dots. */
export const MAP_INSIDE: Box = { left: 96, top: 34, right: MAP.width - 96, bottom: MAP.height - 34 };
const WHOLE: Box = { left: 2, top: 4, right: MAP.width - 2, bottom: MAP.height - 4 };
const SIZES = { name: 16.5, place: 21, fewNames: 32, fewPlaces: 37 } as const;
const CENTRE: Point = { x: MAP.width / 2, y: MAP.height / 2 };

/** Everything the map needs, from where the layout put people. Pure: the same model gives the same drawing. */
export function drawing(model: MapModel): MapDrawing {
  const at = positions(model);
  const people = model.people.map((person, i) => ({ ...person, ...at[i]! }));
  const where = new Map(people.map((person) => [person.id, person]));
  const known = model.ties.filter((tie) => where.has(tie.a) && where.has(tie.b));
  const isMine = (tie: MapTie) => tie.a === model.me || tie.b === model.me;
  const me = model.me === null ? null : (where.get(model.me) ?? null);
  const others = people.filter((person) => person !== me);
  const lines = known.flatMap((tie) =>
    along(where.get(tie.a)!, where.get(tie.b)!, CENTRE, isMine(tie) ? 8 : 14).slice(0, isMine(tie) ? 5 : 14),
  );
  const wide = lettering(model, others, me, lines, { name: SIZES.name, place: SIZES.place });
  const few = others.filter((person) => person.holds);
  const small = lettering(model, others, me, [], { name: SIZES.fewNames, place: SIZES.fewPlaces }, few);
  return {
    me,
    people: others,
    ties: known.map((tie) => ({
      path: curve(where.get(tie.a)!, where.get(tie.b)!, CENTRE),
      state: tie.state,
      mine: isMine(tie),
    })),
    hulls: model.parts.map((part) => closedPath(outline(part, others, wide.names))),
    names: wide.names,
    places: wide.places,
    fewNames: small.names,
    fewPlaces: small.places,
  };
}

/** Room left around a dot, and around a name, inside the dotted line of a part. */
const AROUND = { dot: 19, name: 7 } as const;

/** Goes around the people of a part and their names; around the people only, if the names would take others in. */
function outline(
  part: readonly string[],
  others: readonly (MapPerson & Point)[],
  names: readonly Placed[],
): Point[] {
  const members = new Set(part);
  const dots: Disc[] = others
    .filter(({ id }) => members.has(id))
    .map(({ x, y }) => ({ x, y, r: AROUND.dot }));
  const corners: Disc[] = names
    .filter(({ id }) => members.has(id))
    .flatMap(({ box }) => cornersOf(box).map((corner) => ({ ...corner, r: AROUND.name })));
  const [narrow, large] = [around(dots), around([...dots, ...corners])];
  const outsiders: Point[] = [
    ...others.filter(({ id }) => !members.has(id)).flatMap((one) => cornersOf(square(one, 8))),
    ...names.filter(({ id }) => !members.has(id)).flatMap(({ box }) => cornersOf(box)),
  ];
  return outsiders.some((point) => inside(point, large) && !inside(point, narrow)) ? narrow : large;
}

function cornersOf({ left, right, top, bottom }: Box): Point[] {
  const middle = (left + right) / 2;
  return [left, middle, right].flatMap((x) => [top, bottom].map((y) => ({ x, y })));
}

/** Dots closer than this cannot be told apart, nor named. Crowded maps must do with less. */
function leastDistance(count: number): number {
  const share = Math.sqrt(
    ((MAP_INSIDE.right - MAP_INSIDE.left) * (MAP_INSIDE.bottom - MAP_INSIDE.top)) / Math.max(1, count),
  );
  return Math.min(46, share * 0.62);
}

function positions(model: MapModel): Point[] {
  const middle = model.people.findIndex((person) => person.id === model.me);
  const placedAt = fitted(model.people, MAP_INSIDE, middle < 0 ? null : model.people[middle]!);
  return spaced(placedAt, leastDistance(model.people.length), MAP_INSIDE, middle < 0 ? null : middle);
}

function lettering(
  model: MapModel,
  others: readonly (MapPerson & Point)[],
  me: Point | null,
  lines: readonly Point[],
  size: { name: number; place: number },
  named: readonly (MapPerson & Point)[] = others,
): { names: Placed[]; places: Placed[] } {
  const dots = others.map(({ x, y, holds }) => ({ x, y, radius: holds ? 8.5 : 6 }));
  const taken = me ? [youBox(me, size.name)] : [];
  const ground: Ground = {
    size: size.name,
    box: WHOLE,
    centre: me ?? CENTRE,
    dots: me ? [...dots, { ...me, radius: 17 }] : dots,
    lines,
    taken,
  };
  const wishes: Wish[] = named.map((person) => ({
    id: person.id,
    at: person,
    text: person.label,
    radius: person.holds ? 8.5 : 6,
    bold: person.off || person.holds,
    importance: person.importance,
  }));
  const names = placed(wishes, ground);
  const places = placeNames(model, others, size.place, {
    ...ground,
    taken: [...taken, ...names.map((n) => n.box)],
  });
  return { names, places };
}

/** The word *vous* stands above the initiator. */
function youBox(me: Point, size: number): Box {
  return { left: me.x - size * 2, right: me.x + size * 2, top: me.y - 20 - size, bottom: me.y - 16 };
}

function placeNames(
  model: MapModel,
  others: readonly (MapPerson & Point)[],
  size: number,
  ground: Ground,
): Placed[] {
  const where = new Map(others.map((person) => [person.id, person]));
  const kept: Placed[] = [];
  for (const place of model.places) {
    const people = place.people.flatMap((id) => where.get(id) ?? []);
    if (people.length === 0 || !gathered(people)) continue;
    const found = placedName(place.name, people, size, {
      ...ground,
      taken: [...ground.taken, ...kept.map((p) => p.box)],
    });
    if (found) kept.push(found);
  }
  return kept;
}

/** A group is a place only if its people stand together on the map. */
function gathered(people: readonly Point[]): boolean {
  const x = people.reduce((sum, p) => sum + p.x, 0) / people.length;
  const y = people.reduce((sum, p) => sum + p.y, 0) / people.length;
  const spread = people.reduce((sum, p) => sum + Math.hypot(p.x - x, p.y - y), 0) / people.length;
  return spread < MAP.width * 0.2;
}
