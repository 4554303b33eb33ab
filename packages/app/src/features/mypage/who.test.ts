import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byName, whoReads } from './who.ts';

const person = (name: string, workspace = 'a') => ({ name, workspace });

describe('At one address', () => {
  it('the only one there reads their page at once, from every workspace', () => {
    const people = [person('Éponine'), person('Eponine', 'b')];
    expect(whoReads(people, undefined)).toEqual(people);
  });

  it('of several, each reads what is noted about them alone, once they said who they are', () => {
    const people = [person('Éponine'), person('Azelma')];
    expect(whoReads(people, undefined)).toBeNull();
    expect(whoReads(people, 'azelma')).toEqual([person('Azelma')]);
    expect(whoReads(people, 'Gavroche')).toBeNull();
  });

  it('nobody is on two pages, and nobody is on none', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('Ana', 'Âna', 'Bo', 'bo', 'Léo')), (names) => {
        const people = names.map((name) => person(name));
        const all = [...byName(people).values()].flat();
        expect(all).toHaveLength(people.length);
        expect(new Set(all)).toEqual(new Set(people));
      }),
    );
  });
});
