import { describe, expect, it } from 'vitest';
import type { Held } from '../people/hooks.ts';
import { keyOf, refusables, refusalMeant } from './noes.ts';

const held = (idea: string, organisation: string | null): Held => ({
  ...{ what: '', text: '', from: '', seenBy: '' },
  idea: { id: idea, name: `idée ${idea}` },
  ...(organisation !== null && { organisation: { id: organisation, name: `maison ${organisation}` } }),
});

describe('What one may say no to', () => {
  it('is each idea and each organisation once, however many letters spoke of it', () => {
    const offered = refusables([held('a', 'v'), held('b', 'v'), held('a', 'v')], []);
    expect(offered.map(({ refusal }) => keyOf(refusal))).toEqual(['idea a', 'idea b', 'organisation v']);
    expect(offered.every(({ refused }) => !refused)).toBe(true);
  });

  it('keeps a no whose idea is noted nowhere any more, so that it can be taken back', () => {
    const offered = refusables([], [{ reach: 'idea', idea: 'gone' }, { reach: 'everything' }]);
    expect(offered).toEqual([{ refusal: { reach: 'idea', idea: 'gone' }, name: null, refused: true }]);
  });

  it('is never more or less than a button that the page has', () => {
    const offered = refusables([held('a', null)], []);
    expect(refusalMeant('idea a', offered)).toEqual({ reach: 'idea', idea: 'a' });
    expect(refusalMeant('idea b', offered)).toBeNull();
    expect(refusalMeant('organisation a', offered)).toBeNull();
    expect(refusalMeant('', offered)).toEqual({ reach: 'everything' });
  });
});
