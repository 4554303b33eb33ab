import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftsFromCards } from './cards.ts';
import { cardOf } from './write-cards.ts';

const text = fc
  .string({ unit: 'grapheme', maxLength: 120 })
  .map((one) => one.replace(/\s+/g, ' ').trim())
  .filter((one) => /\p{L}/u.test(one) && !one.includes('\\'));

describe('A person as a card', () => {
  it('is read back by our own reader, word for word, whatever they say', () => {
    fc.assert(
      fc.property(text, text, text, text, text, (name, about, offer, seek, note) => {
        const facts = (
          [
            ['about', about],
            ['offer', offer],
            ['seek', seek],
            ['note', note],
          ] as const
        ).map(([kind, said]) => ({ kind, text: said }) as never);
        const card = cardOf({
          root: { name, language: 'fr' } as never,
          addresses: [{ address: 'a@b.example' }] as never,
          facts,
        });
        const { drafts, warnings } = draftsFromCards(card, 'liane.vcf');
        expect(warnings).toEqual([]);
        expect(drafts).toHaveLength(1);
        expect(drafts[0]).toMatchObject({
          name,
          about,
          notes: note,
          language: 'fr',
          emails: ['a@b.example'],
        });
        expect(drafts[0]!.offers).toEqual([offer]);
        expect(drafts[0]!.seeks).toEqual([seek]);
      }),
    );
  });
});
