import { describe, expect, it } from 'vitest';
import { indexKeeper } from './index-cache.ts';
import { indexPeople } from './index-people.ts';
import { someone, tie, villagers } from './village.fixture.ts';

describe('What is kept of an address book between two looks', () => {
  it('is the same as what would be read again', () => {
    const indexFor = indexKeeper();
    const first = indexFor(villagers, []);
    expect(indexFor([...villagers], [])).toBe(first);
    expect(first.people).toEqual(indexPeople(villagers, []).people);
  });

  it('is nothing once a word, a person or a tie has changed', () => {
    const indexFor = indexKeeper();
    const first = indexFor(villagers, []);
    const [one, ...others] = villagers;
    expect(indexFor([{ ...one!, about: 'Ne chante plus.' }, ...others], [])).not.toBe(first);
    expect(indexFor(others, [])).not.toBe(first);
    expect(indexFor(villagers, [tie('aline', 'bastien')])).not.toBe(first);
    expect(indexFor([...villagers, someone('new')], [])).not.toBe(first);
  });

  it('is of two address books at most: the one looked at longest ago is forgotten', () => {
    const indexFor = indexKeeper();
    const first = indexFor(villagers, []);
    indexFor(villagers.slice(1), []);
    indexFor(villagers.slice(2), []);
    expect(indexFor(villagers, [])).not.toBe(first);
  });
});
