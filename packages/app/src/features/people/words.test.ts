import { describe, expect, test } from 'vitest';
import { LianeError } from '../../platform/errors.ts';
import { readPeople } from './read-people.ts';
import { textFile } from './testing.ts';
import { countWarnings, type RefusalCode, type WarningCode } from './warnings.ts';
import { sayError, sayQuestion, sayWarning, sayWhere, words } from './words.ts';

describe('what is wrong is said in both languages', () => {
  test('where: the file, the line, the column', () => {
    expect(sayWhere({ file: 'gens.csv', line: 3, column: 2 }, 'fr')).toBe('gens.csv, ligne 3, colonne 2');
    expect(sayWhere({ file: 'people.csv', line: 3 }, 'en')).toBe('people.csv, line 3');
  });

  test('errors say what to do; those of others are left to others', () => {
    const error = new LianeError('table-quote-open', {}, { file: 'gens.csv', line: 3, column: 2 });
    expect(sayError(error, 'fr')).toMatch(/^gens\.csv, ligne 3, colonne 2 : .*guillemet/);
    expect(sayError(error, 'en')).toMatch(/^gens\.csv, line 3, column 2: .*quote/);
    expect(sayError(new LianeError('something-else'), 'fr')).toBeNull();
  });

  test('warnings of one kind are said once, with how many', () => {
    const { warnings } = readPeople([textFile('gens.csv', 'nom,courriel\nAna,x\nBo,y\n')]);
    const [counted] = countWarnings(warnings);
    expect(counted).toMatchObject({ code: 'email-refused', file: 'gens.csv', count: 2 });
    expect(sayWarning(counted!, 'fr')).toBe(
      'gens.csv, ligne 2, colonne 2 : « x » n’est pas une adresse e-mail. (2 fois en tout, aussi ligne 3)',
    );
    expect(sayWarning(counted!, 'en')).toBe(
      'gens.csv, line 2, column 2: “x” is not an e-mail address. (2 times in all, also line 3)',
    );
  });

  test('questions name the people', () => {
    const { questions } = readPeople([textFile('gens.csv', 'id,nom\n1,Ana\n2,ANA\n')]);
    expect(sayQuestion(questions[0]!, 'fr')).toContain('1, 2');
    expect(sayQuestion(questions[0]!, 'en')).toContain('1, 2');
  });

  test('no sentence says « undefined » for the details its code is given', () => {
    const details = new Proxy({}, { get: (_, key) => `<${String(key)}>`, has: () => true });
    for (const language of ['fr', 'en'] as const) {
      for (const code of Object.keys(words[language].errors) as RefusalCode[])
        expect(words[language].errors[code](details)).not.toContain('undefined');
      for (const code of Object.keys(words[language].warnings) as WarningCode[])
        expect(words[language].warnings[code](details)).not.toContain('undefined');
    }
  });
});
