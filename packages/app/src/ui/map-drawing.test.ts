import { describe, expect, it } from 'vitest';
import { around, fitted, hull, inside, overlap, spaced } from './geometry.ts';
import { placed, type Wish, widthInEm } from './labels.ts';
import { drawing, MAP, MAP_INSIDE, type MapModel } from './map-drawing.ts';

const person = (id: string, x: number, y: number, more = {}) => ({
  id,
  label: id,
  x,
  y,
  holds: false,
  off: false,
  importance: 0,
  ...more,
});

/** A crowd on a spiral, with the initiator in its middle. */
function crowd(count: number): MapModel {
  const others = Array.from({ length: count }, (_, i) =>
    person(
      `Personne numéro ${i}`,
      Math.cos(i * 2.4) * Math.sqrt(i + 1),
      Math.sin(i * 2.4) * Math.sqrt(i + 1),
    ),
  );
  return {
    me: 'moi',
    people: [person('moi', 0, 0), ...others],
    ties: others.map(({ id }) => ({ a: 'moi', b: id, state: 'living' as const })),
    places: [{ name: 'le bourg', people: others.slice(0, 5).map(({ id }) => id) }],
    parts: [others.slice(-2).map(({ id }) => id)],
  };
}

describe('the map', () => {
  it.each([3, 40, 150])('no name covers another name or a dot, among %i people', (count) => {
    const { names, people, places } = drawing(crowd(count));
    const boxes = [...names, ...places].map(({ box }) => box);
    boxes.forEach((box, i) => {
      for (const other of boxes.slice(i + 1)) expect(overlap(box, other)).toBe(0);
      for (const { x, y, label } of people) {
        if (names[i]?.lines.join(' ') === label) continue;
        expect(overlap(box, { left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 })).toBe(0);
      }
    });
  });

  it('nothing is drawn outside the sheet', () => {
    const { names, people } = drawing(crowd(60));
    for (const { box } of names) {
      expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(MAP.width);
      expect(box.bottom).toBeLessThanOrEqual(MAP.height);
    }
    for (const { x, y } of people) expect(x >= 0 && x <= MAP.width && y >= 0 && y <= MAP.height).toBe(true);
  });

  it('the initiator stands in the middle, and the same network gives the same drawing', () => {
    const { me } = drawing(crowd(30));
    expect(me).toEqual({ ...me, x: MAP.width / 2, y: MAP.height / 2 });
    expect(drawing(crowd(30))).toEqual(drawing(crowd(30)));
  });

  it('no two people stand on the same spot, even if the layout put them there', () => {
    const model = { ...crowd(0), people: Array.from({ length: 12 }, (_, i) => person(`p${i}`, 5, 5)) };
    const { people } = drawing({ ...model, me: null, parts: [], places: [] });
    for (const a of people)
      for (const b of people) if (a !== b) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(8);
  });

  it('nobody at all, or one person alone, is a map too', () => {
    const nobody = { me: null, people: [], ties: [], places: [], parts: [] };
    expect(drawing(nobody).people).toEqual([]);
    expect(drawing({ ...nobody, people: [person('seul', 3, 3)] }).people).toHaveLength(1);
  });

  it('a dotted line goes around everyone of a part', () => {
    const { people, hulls } = drawing(crowd(20));
    const corners = hulls[0]!
      .slice(1, -1)
      .split('L')
      .map((pair) => pair.split(' ').map(Number))
      .map(([x, y]) => ({ x: x!, y: y! }));
    for (const one of people.slice(-2)) expect(inside(one, corners)).toBe(true);
  });
});

describe('the pen', () => {
  it('a hull keeps its distance from every point', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 5, y: 9 },
      { x: 5, y: 3 },
    ];
    expect(hull(points)).toHaveLength(3);
    const outline = around(points.map((point) => ({ ...point, r: 4 })));
    for (const { x, y } of points)
      for (const [dx, dy] of [
        [3.9, 0],
        [-3.9, 0],
        [0, 3.9],
        [0, -3.9],
      ] as const)
        expect(inside({ x: x + dx, y: y + dy }, outline)).toBe(true);
  });

  it('fitting fills the sheet, and a single point lands in its middle', () => {
    const middle = (MAP_INSIDE.left + MAP_INSIDE.right) / 2;
    expect(fitted([{ x: 7, y: 7 }], MAP_INSIDE, null)[0]?.x).toBe(middle);
    const two = fitted(
      [
        { x: 0, y: 0 },
        { x: 1, y: 1 },
      ],
      MAP_INSIDE,
      null,
    );
    expect(two.map(({ x }) => x)).toEqual([MAP_INSIDE.left, MAP_INSIDE.right]);
  });

  it('spacing leaves alone what has room', () => {
    const points = [
      { x: 100, y: 100 },
      { x: 200, y: 100 },
    ];
    expect(spaced(points, 40, MAP_INSIDE, null)).toEqual(points);
  });

  it('where room is short, the name that matters is kept', () => {
    const at = { x: 100, y: 100 };
    const wish = (id: string, importance: number): Wish => ({
      id,
      at,
      text: id,
      radius: 6,
      bold: false,
      importance,
    });
    const box = { left: 100, right: 100 + 20 + widthInEm('indispensable') * 16, top: 85, bottom: 115 };
    const ground = { size: 16, box, centre: { x: 0, y: 100 }, dots: [], lines: [], taken: [] };
    const kept = placed([wish('quelconque', 0), wish('indispensable', 1)], ground);
    expect(kept.map(({ id }) => id)).toEqual(['indispensable']);
  });
});
