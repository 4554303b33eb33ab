import { describe, expect, it } from 'vitest';
import { mayPublish } from './mandate-rules.ts';

const whole = {
  payer: 'La verrerie de Montreuil-sur-Mer',
  paysFor: 'huit jours par mois',
  refuses: 'Vendre les adresses, écrire à qui a dit non.',
  gives: 'La salle, le bois, les lampes.',
};

describe('A mandate', () => {
  it('is shown once it says who pays, for what, what is refused and what is given', () => {
    expect(mayPublish('accepted', whole)).toEqual({ allowed: true });
    expect(mayPublish('conditions', whole)).toEqual({ allowed: true });
    for (const field of Object.keys(whole))
      expect(mayPublish('accepted', { ...whole, [field]: '  ' })).toEqual({
        allowed: false,
        because: 'incomplete',
      });
  });

  it('is of an idea that was accepted, and of no other', () => {
    for (const state of ['presented', 'examined', 'declined', 'withdrawn'])
      expect(mayPublish(state, whole)).toEqual({ allowed: false, because: 'not-accepted' });
  });
});
