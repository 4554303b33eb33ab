import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultCharter } from './charter-store.ts';
import { type Condition, outcomes, type Verdict, verdicts } from './examination-rules.ts';
import { draftLetter, type LetterFacts } from './outcome-letter.ts';

const essay = defaultCharter('fr').criteria;
const madeIn = (charter: LetterFacts['criteria'], found: readonly (readonly [number, Verdict, string])[]) =>
  new Map(
    found.map(([place, verdict, evidence]) => {
      const criterion = charter[place]!.key;
      return [criterion, { criterion, verdict, evidence, source: '', judgedAt: new Date(0) }] as const;
    }),
  );
const condition = (text: string, dueOn: string, state: Condition['state'] = 'due'): Condition => ({
  id: text,
  criterion: null,
  text,
  dueOn,
  state,
  settledOn: null,
});

const facts: LetterFacts = {
  language: 'fr',
  outcome: 'conditions',
  title: 'Une école du soir',
  presenter: 'Colonel Pontmercy',
  initiator: 'M. Madeleine',
  criteria: essay.slice(0, 4),
  assessments: madeIn(essay, [
    [0, 'met', 'Vu.'],
    [1, 'met', ''],
    [2, 'partly', 'La verrerie a renvoyé une ouvrière.'],
  ]),
  conditions: [
    condition('Changer le règlement.', '2027-03-01'),
    condition('Choisir une licence', '2027-06-30'),
  ],
};

/** As it is read aloud: spaces and apostrophes of any kind. */
const plain = (letter: string) => letter.replace(/[\u00a0\u202f]/g, ' ').replace(/’/g, "'");

describe('The letter drawn from an examination', () => {
  it('greets, answers, says what is met in one sentence, what lacks with what shows it, and what is asked', () => {
    expect(plain(draftLetter(facts)).split('\n\n')).toEqual([
      'Colonel Pontmercy,',
      "J'ai lu « Une école du soir » et examiné votre idée selon ma charte. J'accepte de la porter, sous des conditions que je vous dis ici.",
      'Elle me plaît et mon travail est financé.',
      "Nos éthiques ne se rejoignent qu'en partie. La verrerie a renvoyé une ouvrière.",
      'Je ne sais pas encore ce que vous donneriez à tous.',
      'Voici ce que je vous demande :\n– Changer le règlement, avant le 1er mars 2027 ;\n– Choisir une licence, avant le 30 juin 2027.',
      "Si une condition n'est pas tenue à sa date, rien de neuf ne sera demandé au réseau avant qu'elle le soit. Un mandat public dira ce qu'il en est.",
      'M. Madeleine',
    ]);
  });

  it('says in one sentence all that is not known yet, and apart what is known to be unsaid', () => {
    const letter = plain(
      draftLetter({
        ...facts,
        criteria: essay,
        assessments: madeIn(essay, [[6, 'unknown', 'Rien n’est dit des leçons.']]),
      }),
    );
    expect(letter).toContain(
      "Je ne sais pas encore à qui appartiendra ce que les membres feront. Rien n'est dit des leçons.\n\nJe ne sais pas encore si l'idée me plaît, qui paierait mon travail, si nos éthiques se rejoignent, ce que vous donneriez à tous,",
    );
  });

  it('speaks the language of whoever presented the idea, even from a charter in another', () => {
    const letter = plain(draftLetter({ ...facts, language: 'en', conditions: [facts.conditions[0]!] }));
    expect(letter).toContain('I like it and my work is funded.');
    expect(letter).toContain('Our ethics meet only in part.');
    expect(letter).toContain('I ask one thing of you:\n– Changer le règlement, before 1 March 2027.');
  });

  it("quotes a criterion of the initiator's own, and puts no other words in its place", () => {
    const own = { key: 'own', title: 'Près de chez nous', question: '' };
    const found = { criterion: 'own', evidence: '', source: '', judgedAt: new Date(0) };
    const of = (verdict: Verdict) =>
      plain(
        draftLetter({ ...facts, criteria: [own], assessments: new Map([['own', { ...found, verdict }]]) }),
      );
    expect(of('met')).toContain('Un point de ma charte est acquis : « Près de chez nous ».');
    expect(of('unmet')).toContain("« Près de chez nous » : ce n'est pas le cas.");
  });

  it('that declines or accepts plainly sets no condition, and one kept already is not asked again', () => {
    for (const outcome of ['accepted', 'declined'] as const)
      expect(draftLetter({ ...facts, outcome })).not.toContain('règlement');
    const [first, second] = facts.conditions;
    const letter = draftLetter({ ...facts, conditions: [{ ...first!, state: 'met' }, second!] });
    expect(letter).not.toContain('règlement');
    expect(letter).toContain('licence');
  });

  it('to nobody but oneself begins without a greeting', () => {
    expect(draftLetter({ ...facts, presenter: '' }).startsWith('J')).toBe(true);
  });

  it('says of each criterion that is not met what is so, once, whatever was found', () => {
    const found = fc.array(fc.constantFrom(...verdicts), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(
        found,
        fc.constantFrom(...outcomes),
        fc.constantFrom('fr', 'en'),
        (all, outcome, language) => {
          const assessments = madeIn(
            essay,
            all.map((verdict, place) => [place, verdict, `Preuve ${place}!`] as const),
          );
          const letter = draftLetter({ ...facts, criteria: essay, assessments, outcome, language });
          all.forEach((verdict, place) => {
            expect(letter.includes(`Preuve ${place}`) || letter.includes(`Preuve\u00a0${place}`)).toBe(
              verdict !== 'met',
            );
          });
          expect(letter).not.toMatch(/undefined|null|\n\n\n/);
        },
      ),
    );
  });
});
