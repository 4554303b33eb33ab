import { describe, expect, test } from 'vitest';
import type { Language } from '../../platform/languages.ts';
import { allHolds, inDays, knowing, letter, notice, now, silent } from './consent.fixture.ts';
import { shownToWriter } from './rules.ts';
import type { Stop } from './types.ts';
import { promisesSaid, stoppedSaid, stopSaid, type When } from './words.ts';

const when: When = { day: () => '6 mai', moment: () => 'demain à 9 h 30' };
const languages: readonly Language[] = ['fr', 'en'];

const dated = ['later-not-yet', 'budget-spent', 'paused', 'too-soon', 'outside-hours'] as const;
const undated = [
  'not-approved',
  'approved-by-token',
  'text-changed',
  'no-source',
  'closed-network',
  'refused-everything',
  'refused-organisation',
  'refused-idea',
  'to-purge',
  'already-told',
  'address-bounced',
  'already-invited',
  'round-full',
  'demonstration',
] as const;
const stops: readonly Stop[] = [
  ...dated.map((because) => ({ because, until: now })),
  ...undated.map((because) => ({ because })),
  { because: 'round-full', until: now },
];
const said = (stop: Stop, language: Language) => stopSaid(shownToWriter(stop), language, when);
const titles = (lines: ReturnType<typeof promisesSaid>) => lines.map((line) => line.said[0]);

describe('why a letter may not leave', () => {
  test('is said in two sentences, in both languages, without a cry', () => {
    for (const language of languages)
      for (const stop of stops)
        for (const sentence of said(stop, language)) expect(sentence).toMatch(/^\p{Lu}[^!]*\.$/u);
  });

  test('names the day it passes', () => {
    for (const because of dated)
      if (because !== 'paused')
        expect(said({ because, until: now }, 'fr').join(' ')).toMatch(/6 mai|demain à 9 h 30/);
    expect(said({ because: 'budget-spent', until: now }, 'fr')).toEqual([
      'Cette personne a déjà reçu trois lettres en un an.',
      'On peut lui écrire à partir du 6 mai.',
    ]);
  });

  test('does not tell whoever writes a pause from a refusal said elsewhere', () => {
    for (const language of languages) {
      const alike = (['refused-everything', 'refused-organisation'] as const).map((because) => ({ because }));
      const paused = said({ because: 'paused', until: inDays(3) }, language);
      for (const stop of alike) expect(said(stop, language)).toEqual(paused);
      expect(paused.join(' ')).not.toContain('6 mai');
    }
  });

  test('is said again from the code that was kept, as discreetly', () => {
    for (const language of languages) {
      for (const stop of stops) expect(stoppedSaid(stop.because, language)).toBe(said(stop, language)[0]);
      expect(stoppedSaid('mailbox full', language)).toBeNull();
    }
    expect(stoppedSaid('paused', 'fr')).toBe("Cette personne a demandé qu'on la laisse en paix.");
  });

  test('does not say of anyone whether they are a man or a woman', () => {
    for (const stop of stops) {
      expect(said(stop, 'en').join(' ')).not.toMatch(/\b(he|she|his|her|him)\b/i);
      expect(said(stop, 'fr').join(' ')).not.toMatch(/\bil (a|est) |invité[^e]/i);
    }
  });
});

describe('what Liane has checked', () => {
  test('ends with the approval, which is missing, and alone', () => {
    const lines = promisesSaid(letter, knowing({ approval: null }), 'fr', when);
    expect(lines.map(({ state }) => state)).toEqual([...Array(7).fill('kept'), 'waiting']);
    expect(titles(lines)).toEqual([
      "On sait d'où vient son nom",
      "Aucun refus ne s'y oppose",
      'Cette personne saura ce qui est noté',
      "C'est la seule pour cette idée",
      "Cette personne n'a rien reçu depuis un an",
      'Il reste de la place dans ce tour',
      "Rien n'épie qui la lit",
      'Votre accord',
    ]);
    expect(lines[0]?.said[1]).toBe('Courfeyrac, le 6 mai.');
    expect(lines[2]?.said[1]).toBe("Douze jours avant l'échéance.");
    expect(lines.at(-1)?.said[1]).toBe('Il manque, et lui seul.');
  });

  test('says which promise does not hold, and that approving would not be enough', () => {
    const facts = knowing({ approval: null, invitations: [silent], bounced: true });
    for (const language of languages) {
      const lines = promisesSaid(letter, facts, language, when);
      expect(lines.filter(({ state }) => state === 'broken')).toHaveLength(2);
      expect(lines.at(-1)?.state).toBe('waiting');
      expect(lines.at(-1)?.said).not.toEqual(
        promisesSaid(letter, knowing({ approval: null }), language, when).at(-1)?.said,
      );
    }
  });

  test('says that an approval was given, for this text only', () => {
    const last = (textHash: string) => promisesSaid({ ...letter, textHash }, allHolds, 'en', when).at(-1);
    expect(last('as it stands')?.state).toBe('kept');
    expect(last('other')?.state).toBe('waiting');
  });

  test('tells the second letter to someone who answered later from the first', () => {
    const facts = knowing({
      invitations: [{ bounced: false, answer: 'later', laterOn: inDays(-1) }],
      spent: [inDays(-90)],
      telling: { ...allHolds.telling, toldAt: inDays(-90) },
    });
    expect(titles(promisesSaid(letter, facts, 'fr', when))).toEqual([
      "On sait d'où vient son nom",
      "Aucun refus ne s'y oppose",
      'Cette personne sait ce qui est noté',
      "C'est la seconde, et la dernière",
      'Cette personne a reçu moins de trois lettres en un an',
      'Il reste de la place dans ce tour',
      "Rien n'épie qui la lit",
      'Votre accord',
    ]);
  });

  test('says of a notice and of a letter about an idea presented only what concerns them', () => {
    const count = (kind: 'notice' | 'idea-outcome') =>
      promisesSaid({ ...notice, kind }, allHolds, 'en', when).length;
    expect(count('notice')).toBe(6);
    expect(count('idea-outcome')).toBe(2);
  });

  test('counts one day in the singular', () => {
    const facts = knowing({ telling: { recordedAt: inDays(-27.5), toldAt: null, selfGiven: false } });
    const details = (language: Language) =>
      promisesSaid(letter, facts, language, when).map((line) => line.said[1]);
    expect(details('fr')).toContain("Un jour avant l'échéance.");
    expect(details('en')).toContain('One day before the time is up.');
  });
});
