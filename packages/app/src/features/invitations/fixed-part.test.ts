import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsPrivateAddress } from '../../platform/mail/doors.ts';
import { ANSWER_HERE } from '../consent/links.ts';
import { type FixedFacts, fixedPart } from './fixed-part.ts';

const facts: FixedFacts = {
  ...{ kind: 'invitation', door: 'open', language: 'fr', initiator: 'M. Madeleine', practice: 'Atelier' },
  idea: { title: 'Une école du soir', organisation: 'La verrerie' },
  minor: null,
  name: { kind: 'hand', name: 'Courfeyrac', purpose: 'Rencontré au marché.', day: '21 février 2027' },
  address: null,
  hasAddress: true,
  noted: [{ what: 'Note', text: 'Aime expliquer.', from: 'Courfeyrac, le 21 février 2027' }],
  payer: 'La verrerie paie M. Madeleine, huit jours par mois.',
  mandateUrl: 'https://liane.example/w/atelier/mandates/x',
};
const both = ['fr', 'en'] as const;
const doors = ['open', 'closed'] as const;
const kinds = ['invitation', 'notice'] as const;

describe('Liane’s part of a letter', () => {
  it('says who writes, where the name comes from, the three answers, what silence means and who pays', () => {
    const text = fixedPart(facts);
    expect(text).toContain('M. Madeleine (Atelier) vous écrit pour une idée, « Une école du soir »');
    expect(text).toContain('par Courfeyrac, le 21 février 2027 : « Rencontré au marché ».');
    expect(text).toContain('oui, non, plus tard');
    expect(text).toContain("Si vous ne répondez pas, c'est non");
    expect(text).toContain('La verrerie paie');
    expect(text).toContain(facts.mandateUrl);
  });

  it('has one link to answer with an open door, and none with a closed one', () => {
    for (const language of both)
      for (const kind of kinds) {
        const open = fixedPart({ ...facts, language, kind });
        expect(open.split(ANSWER_HERE)).toHaveLength(2);
        const closed = fixedPart({ ...facts, language, kind, door: 'closed', mandateUrl: null });
        expect(closed).not.toContain(ANSWER_HERE);
        expect(closed).not.toMatch(/https?:/);
        expect(holdsPrivateAddress(closed)).toBeNull();
      }
  });

  it('writes out what is noted when no link can lead to it, and always in a notice', () => {
    for (const kind of kinds)
      for (const door of doors) {
        const text = fixedPart({ ...facts, kind, door });
        expect(text.includes('Aime expliquer.')).toBe(kind === 'notice' || door === 'closed');
      }
  });

  it('says once where things of one kind come from, and not again what came with the name', () => {
    const from = 'D’après le carnet, le 21 février 2027';
    const noted = [
      { what: 'Votre nom', text: 'Éponine', from },
      { what: 'Ce que vous offrez', text: 'une lettre portée.', from },
      { what: 'Ce que vous offrez', text: 'l’alphabet', from },
      { what: 'Une note', text: 'Fière.', from: 'De vive voix, le 1er mars 2027' },
    ];
    const text = fixedPart({ ...facts, door: 'closed', noted });
    expect(text).toContain('– Ce que vous offrez : une lettre portée; l’alphabet\n');
    expect(text).toContain('– Une note : Fière. (De vive voix, le 1er mars 2027)');
    expect(text).not.toContain('D’après le carnet');
  });

  it('asks a closed-door reader to answer in words, as far as they like', () => {
    const text = fixedPart({ ...facts, door: 'closed' });
    expect(text).toContain('à toute idée de La verrerie, ou à tout');
    const alone = fixedPart({ ...facts, door: 'closed', idea: { title: 'x', organisation: '' } });
    expect(alone).toContain('à cette idée, ou à tout');
  });

  it('says apart where the address comes from, when that is elsewhere', () => {
    const address = {
      kind: 'file',
      name: 'contacts.csv',
      purpose: 'Mes contacts.',
      day: '1er mars 2027',
    } as const;
    const text = fixedPart({ ...facts, address });
    expect(text).toContain('Votre nom a été noté par Courfeyrac');
    expect(text).toContain("Votre adresse vient d'un fichier, « contacts.csv »");
  });

  it('says why it comes to someone else when it concerns a minor', () => {
    expect(fixedPart({ ...facts, minor: 'Gavroche' })).toContain('concerne Gavroche');
  });

  it('asks for nothing in a notice', () => {
    const text = fixedPart({ ...facts, kind: 'notice', idea: null });
    expect(text).toContain('On ne vous demande rien.');
    expect(text).not.toContain('oui');
  });

  it('carries one line in the other language', () => {
    expect(fixedPart(facts)).toContain('You may answer in English.');
    expect(fixedPart({ ...facts, language: 'en' })).toContain('Vous pouvez répondre en français.');
  });

  it('says nothing of who pays when nobody knows', () => {
    expect(fixedPart({ ...facts, payer: null })).not.toContain('paie');
  });

  it('has no hole in it, whatever the idea is called', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...both),
        fc.constantFrom(...doors),
        fc.constantFrom(...kinds),
        fc.string(),
        (language, door, kind, title) => {
          const given = { ...facts, language, door, kind, idea: { title, organisation: '' } };
          return !/undefined|null/.test(fixedPart(given).replace(title, ''));
        },
      ),
    );
  });
});
