import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexPeople } from './index-people.ts';
import { find, likelihoods, roundSize, stopAt } from './rules.ts';
import type { FindQuestion, Found } from './types.ts';
import { asked, choir, someone, villagers } from './village.fixture.ts';

const listed = (found: Found) => [...found.write, ...found.perhaps].map(({ person }) => person);

function likelihood(question: FindQuestion, person: string): number {
  const index = indexPeople(question.people, question.links);
  return likelihoods(question, index).probability[index.positionOf.get(person)!]!;
}

const yes = (person: string, idea: string = choir.title) => ({ person, idea, answer: 'yes' }) as const;

describe('whom to write to', () => {
  test('whoever seeks what the idea offers comes first', () => {
    expect(find(asked()).write[0]).toMatchObject({ person: 'aline' });
  });

  test('a suggestion quotes what is known of the person, as it was written', () => {
    expect(find(asked()).write[0]!.reasons[0]).toMatchObject({
      kind: 'words',
      field: 'seeks',
      quote: 'une chorale où chanter le soir',
    });
  });

  test('at most as many letters as asked for, and the next ones say why not', () => {
    const all = find(asked({ tolerance: 0.9 }));
    const one = find(asked({ tolerance: 0.9, write: 1 }));
    expect(all.write.length).toBeGreaterThan(1);
    expect(one.write).toEqual(all.write.slice(0, 1));
    expect(one.leaveInPeace.reasons['over-the-number']).toEqual(
      all.write.slice(1).map(({ person }) => person),
    );
  });

  test('letters go in rounds of six', () => {
    expect(roundSize).toBe(6);
  });

  test('the smaller the tolerance, the fewer the letters', () => {
    const letters = [0.1, 0.3, 0.5, 0.7, 0.9].map((tolerance) => find(asked({ tolerance })).write.length);
    expect(letters).toEqual(letters.toSorted((a, b) => a - b));
  });
});

describe('where the list stops', () => {
  const chances = fc
    .array(fc.double({ min: 0, max: 1, noNaN: true }))
    .map((list) => list.sort((a, b) => b - a));
  const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });

  test('the expected share of people who would not care stays within what is tolerated', () => {
    fc.assert(
      fc.property(chances, share, (list, tolerance) => {
        const written = list.slice(0, stopAt(list, tolerance));
        const uncaring = written.reduce((sum, chance) => sum + 1 - chance, 0);
        expect(uncaring).toBeLessThanOrEqual(tolerance * written.length + 1e-9);
      }),
    );
  });

  test('tolerating more never means writing to fewer', () => {
    fc.assert(
      fc.property(chances, share, share, (list, a, b) => {
        expect(stopAt(list, Math.min(a, b))).toBeLessThanOrEqual(stopAt(list, Math.max(a, b)));
      }),
    );
  });

  test('nobody is written to who is likelier not to care, unless more than half may be', () => {
    expect(stopAt([0.9, 0.45], 0.5)).toBe(1);
    expect(stopAt([0.99, 0.99, 0.45], 0.2)).toBe(2);
    expect(stopAt([0.9, 0.45], 0.6)).toBe(2);
  });
});

describe('whom only the initiator can judge', () => {
  test('the answer is never silently empty: the best stand as doubts, each with what would decide it', () => {
    const nobodySure = find(asked({ tolerance: 0.01 }));
    expect(nobodySure.write).toEqual([]);
    expect(nobodySure.perhaps.length).toBeGreaterThan(0);
    for (const one of nobodySure.perhaps) expect(one.reasons.length).toBeGreaterThan(0);
  });

  test('there are a dozen at most', () => {
    const many = Array.from({ length: 60 }, (_, n) =>
      someone(`chanteur ${n}`, { about: `Chante le soir ${n}` }),
    );
    expect(find(asked({ people: many, links: [], tolerance: 0.01 })).perhaps.length).toBeLessThanOrEqual(12);
  });

  test('where little is known of someone, that is what would decide', () => {
    const people = [...villagers, someone('zoe', { interests: ['chorale'] })];
    const zoe = find(asked({ people, tolerance: 0.01 })).perhaps.find(({ person }) => person === 'zoe');
    expect(zoe?.wouldDecide).toEqual({ kind: 'little-known' });
  });

  test('the question asked is whether what they offer or seek belongs here, else what the idea insists on', () => {
    const doubts = find(asked({ tolerance: 0.01 })).perhaps.map(({ wouldDecide }) => wouldDecide);
    const care = doubts.find(({ kind }) => kind === 'cares-about');
    if (care) expect(care).toMatchObject({ words: expect.arrayContaining(['chorale']) });
    const byReason = { offers: 'offers-here', seeks: 'finds-here' } as const;
    expect(doubts.length).toBeGreaterThan(0);
    for (const { reasons, wouldDecide } of find(asked({ tolerance: 0.01 })).perhaps) {
      const [first] = reasons;
      if (first?.kind !== 'words' || !(first.field in byReason) || wouldDecide.kind === 'little-known')
        continue;
      expect(wouldDecide.kind).toBe(byReason[first.field as keyof typeof byReason]);
    }
  });
});

describe('whom to leave in peace', () => {
  test('everybody is in exactly one of the three lists; the initiator, set apart, is not counted', () => {
    const found = find(asked({ me: 'jules', refusals: new Set(['hugo']), answers: [yes('nora')] }));
    const peace = Object.values(found.leaveInPeace.reasons).flat();
    expect([...listed(found), ...peace].sort()).toEqual(villagers.map(({ id }) => id).sort());
    expect(found.leaveInPeace.count).toBe(peace.length - 1);
  });

  test('the initiator and the organisation are not suggested to themselves', () => {
    const found = find(asked({ me: 'aline', organisation: ['bastien'] }));
    expect(found.leaveInPeace.reasons.self).toEqual(['aline', 'bastien']);
  });

  test('whoever refused is not suggested, and is not named as anybody’s tie', () => {
    const found = find(asked({ refusals: new Set(['aline']), tolerance: 0.99 }));
    expect(listed(found)).not.toContain('aline');
    expect(JSON.stringify([found.write, found.perhaps])).not.toContain('aline');
  });

  test('whoever answered this very idea is not asked twice, whatever the capitals and accents of its title', () => {
    const found = find(asked({ answers: [yes('aline', 'UNE CHORALE AU VILLAGE !')] }));
    expect(found.leaveInPeace.reasons['answered-already']).toEqual(['aline']);
  });

  test('the keenest, asked about three ideas already, have given their share', () => {
    const answers = ['la ruche', 'le four à pain', 'le lavoir'].map((idea) => yes('aline', idea));
    expect(find(asked({ answers })).leaveInPeace.reasons.worn).toEqual(['aline']);
  });

  test('someone of whom nothing is known, and someone whom nothing touches, are told apart', () => {
    const { reasons } = find(asked()).leaveInPeace;
    expect(reasons['nothing-known']).toEqual(['leon']);
    expect(reasons['nothing-touches']).toContain('farid');
  });

  test('with nobody to ask, nobody is bothered', () => {
    expect(find(asked({ people: [], links: [] }))).toEqual({
      write: [],
      perhaps: [],
      leaveInPeace: { count: 0, reasons: {} },
    });
  });
});

describe('what raises a probability', () => {
  test('being tied to someone who said yes to this idea', () => {
    expect(likelihood(asked({ answers: [yes('nora')] }), 'aline')).toBeGreaterThan(
      likelihood(asked(), 'aline'),
    );
  });

  test('a yes to an idea like this one, more than to any other', () => {
    const to = (title: string) => likelihood(asked({ answers: [yes('denis', title)] }), 'denis');
    expect(to('La chorale des cheminots')).toBeGreaterThan(to('Le lavoir'));
    expect(to('Le lavoir')).toBeGreaterThan(likelihood(asked(), 'denis'));
  });

  test('a workspace that often says yes makes everybody likelier', () => {
    const answers = ['carole', 'farid', 'ines'].map((person) => yes(person, 'le lavoir'));
    expect(likelihood(asked({ answers }), 'denis')).toBeGreaterThan(likelihood(asked(), 'denis'));
  });
});

describe('the same question', () => {
  test('gives the same answer', () => {
    expect(find(asked())).toEqual(find(asked()));
  });

  test('gives the same probabilities in whatever order people are listed', () => {
    const people = villagers.toReversed();
    for (const { id } of villagers)
      expect(likelihood(asked({ people }), id)).toBeCloseTo(likelihood(asked(), id), 10);
  });
});

describe('French and English', () => {
  test('an idea in French finds someone described in English', () => {
    expect(listed(find(asked()))).toContain('katia');
  });

  test('an idea in English finds people described in French, and says in which words', () => {
    const idea = {
      title: 'A village choir',
      text: 'We would like to sing together on Thursday evenings, and give a concert in spring.',
      language: 'en',
    } as const;
    const found = find(asked({ idea }));
    expect(listed(found).slice(0, 2)).toContain('aline');
    const aline = [...found.write, ...found.perhaps].find(({ person }) => person === 'aline')!;
    expect(aline.reasons).toContainEqual(
      expect.objectContaining({ kind: 'kin', to: expect.arrayContaining(['choir', 'sing']) }),
    );
  });
});
