import { describe, expect, it } from 'vitest';
import { gathered } from './gathered.ts';

const offer = { what: 'Offre', from: 'Le carnet, le 9 mars', seenBy: 'vous' };

describe('What is held of someone', () => {
  it('is read together when it is of one kind and of one source, and nothing is left out', () => {
    const held = [
      { ...offer, text: 'du pain' },
      { ...offer, text: 'du sel' },
      { ...offer, text: 'du bois', from: 'Courfeyrac' },
    ];
    expect(gathered(held)).toEqual([
      { ...offer, texts: ['du pain', 'du sel'] },
      { ...offer, texts: ['du bois'], from: 'Courfeyrac' },
    ]);
  });

  it('is not read together when others see it', () => {
    const held = [
      { ...offer, text: 'du pain' },
      { ...offer, text: 'du sel', seenBy: 'vous seule' },
    ];
    expect(gathered(held)).toHaveLength(2);
  });
});
