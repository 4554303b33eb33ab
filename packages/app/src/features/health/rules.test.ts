import { seeded } from '@liane/graph';
import { describe, expect, it } from 'vitest';
import { type HealthQuestion, health, healthJson } from './rules.ts';
import { healthText } from './text.ts';

/** Ties written *a-b*. */
function asked(ties: string, more: Partial<HealthQuestion> = {}): HealthQuestion {
  const links = ties
    .split(' ')
    .filter(Boolean)
    .map((tie) => {
      const [from, to] = tie.split('-');
      return { from: from!, to: to! };
    });
  const people = [...new Set(links.flatMap(({ from, to }) => [from, to]))];
  return { people, links, me: null, organisation: [], introductions: [], random: seeded(1), ...more };
}

/** Valjean holds two groups of three, and someone who knows only him. */
const INN = 'v-a a-b b-c c-a v-d d-e e-f f-d v-g';

describe('does it hold without me?', () => {
  it('who falls off, in which parts, and who stays together', () => {
    const found = health(asked(INN, { me: 'v' }));
    expect(found.remaining).toEqual({ people: 7, links: 6 });
    expect(found.together.now).toBe(3);
    expect(found.fallOff.now).toEqual(['d', 'e', 'f', 'g']);
    expect(found.loose.map(({ people }) => people)).toEqual([['d', 'e', 'f'], ['g']]);
  });

  it('what the introductions would hold', () => {
    const found = health(asked(INN, { me: 'v', introductions: [{ a: 'b', b: 'e' }] }));
    expect(found.fallOff.after).toEqual(['g']);
    expect(found.loose[0]).toMatchObject({ held: true, heldBy: [{ a: 'b', b: 'e' }] });
    expect(found.loose[1]).toMatchObject({ held: false, heldBy: [] });
    expect(found.pairs.after!).toBeGreaterThan(found.pairs.now!);
    expect(found.hold.after!).toBeGreaterThan(found.hold.now!);
  });

  it('a part held through another names the introduction that leads there, not any other', () => {
    const introductions = [
      { a: 'g', b: 'h' },
      { a: 'd', b: 'g' },
      { a: 'b', b: 'e' },
    ];
    const found = health(
      asked(`${INN} v-h v-i`, { me: 'v', introductions: [...introductions, { a: 'i', b: 'i' }] }),
    );
    const of = (person: string) => found.loose.find(({ people }) => people.includes(person));
    expect(of('e')).toMatchObject({
      held: true,
      heldBy: [
        { a: 'b', b: 'e' },
        { a: 'd', b: 'g' },
      ],
    });
    expect(of('g')).toMatchObject({
      held: true,
      heldBy: [
        { a: 'd', b: 'g' },
        { a: 'g', b: 'h' },
      ],
    });
    expect(of('h')).toMatchObject({ held: true, heldBy: [{ a: 'g', b: 'h' }] });
    expect(of('i')).toMatchObject({ held: false, heldBy: [] });
  });

  it('two lone people introduced to each other are still not held, and the page says so', () => {
    const found = health(asked(`${INN} v-h`, { me: 'v', introductions: [{ a: 'g', b: 'h' }] }));
    expect(healthText(found, (id) => id, 'fr', 1)).toContain('g et h, mais cela ne suffirait pas');
  });

  it('the organisation leaves with the initiator', () => {
    const found = health(asked('v-a v-o o-a a-b o-c b-d', { me: 'v', organisation: ['o'] }));
    expect(found.leaving).toEqual(['v', 'o']);
    expect(found.fallOff.now).toEqual(['c']);
    expect(healthText(found, (id) => id, 'fr')).toContain('et l’organisation avec vous');
  });

  it('on whom it rests, and how many would lose touch', () => {
    const found = health(asked('v-a a-b b-c b-d v-d', { me: 'v' }));
    expect(found.restsOn).toEqual([{ person: 'b', loseTouch: 2 }]);
    expect(found.bridges).toHaveLength(3);
  });

  it('someone who had no tie was apart already, and is not said to fall off', () => {
    const found = health(asked('v-a a-b b-v', { me: 'v', people: ['v', 'a', 'b', 'seul'] }));
    expect(found.fallOff.now).toEqual([]);
    expect(found.loose).toMatchObject([{ people: ['seul'], alreadyApart: true }]);
  });

  it('the curve begins with the initiator and goes six departures on, where there are as many', () => {
    expect(health(asked(INN, { me: 'v' })).curve.now).toHaveLength(6);
    const ring = Array.from({ length: 20 }, (_, i) => `p${i}-p${(i + 1) % 20}`).join(' ');
    expect(health(asked(ring)).curve.now).toHaveLength(7);
  });

  it('the hub of a wheel is said to be the initiator', () => {
    const found = health(asked('v-a v-b v-c v-d v-e v-f v-g', { me: 'v' }));
    expect(found.stage.stage).toBe('hub-and-spoke');
    expect(healthText(found, (id) => id, 'fr')).toContain('Vous portez sept liens');
  });

  it('an initiator nobody knows of, or whom the file does not hold, is no initiator', () => {
    expect(health(asked(INN, { me: 'personne' })).me).toBeNull();
  });
});

describe('too few people', () => {
  it.each([
    ['v', 0],
    ['v-a', 1],
    ['v-a v-b', 2],
  ])('with %s, hold is undefined and the sentence says so', (ties, left) => {
    const found = health(
      asked(ties.includes('-') ? ties : '', { me: 'v', ...(left === 0 ? { people: ['v'] } : {}) }),
    );
    expect(found.remaining.people).toBe(left);
    expect(healthJson(found).hold).toEqual({ now: null, after: null });
    expect(healthText(found, (id) => id, 'fr')).toMatch(/trop peu|commence avec deux personnes/);
    expect(healthText(found, (id) => id, 'en')).toMatch(/too few|begins with two people/);
  });
});

describe('what is printed', () => {
  it('has the shape promised to those who read it with a program', () => {
    expect(healthJson(health(asked(INN, { me: 'v' })))).toEqual({
      people: 8,
      links: 9,
      stage: expect.any(String),
      hold: { now: expect.any(Number), after: expect.any(Number) },
      withoutMe: { fallOff: ['d', 'e', 'f', 'g'], restsOn: [], least: expect.any(Number) },
    });
  });

  it('says in a sentence who stays and who loses touch', () => {
    const text = healthText(health(asked(INN, { me: 'v' })), (id) => id, 'fr');
    expect(text).toContain(
      'Si vous partiez demain, trois personnes resteraient ensemble, et quatre perdraient le contact.',
    );
    expect(healthText(health(asked(INN)), (id) => id, 'en')).toContain(
      'Today, these eight people hold together.',
    );
  });
});
