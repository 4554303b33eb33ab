import { describe, expect, test } from 'vitest';
import { readAnswers, readRefusals } from './read-answers.ts';
import { readPeople } from './read-people.ts';
import { places, textFile } from './testing.ts';

const { people } = readPeople([
  textFile(
    'people.csv',
    'id,name,email\nana,Ana Lima,home@example.org\nzoe,Zoé Été,home@example.org\nbo1,Bo,bo@example.org\nbo2,Bo,\n',
  ),
]);

describe('past answers', () => {
  test('in French and in English', () => {
    const { answers, warnings } = readAnswers(
      textFile(
        'a.csv',
        'personne;idée;réponse\nana;Le four;Oui\nZOE ETE;Le four;non.\nana;The choir;later\nbo1;Le four;Plus tard !\n',
      ),
      people,
    );
    expect(warnings).toEqual([]);
    expect(answers).toEqual([
      { person: 'ana', idea: 'Le four', answer: 'yes' },
      { person: 'zoe', idea: 'Le four', answer: 'no' },
      { person: 'ana', idea: 'The choir', answer: 'later' },
      { person: 'bo1', idea: 'Le four', answer: 'later' },
    ]);
  });

  test('what cannot be used is told at its place', () => {
    const { answers, warnings } = readAnswers(
      textFile('a.csv', 'person,idea,answer\nana,Oven,perhaps\nnobody,Oven,yes\nana,,yes\n'),
      people,
    );
    expect(answers).toEqual([]);
    expect(places(warnings)).toEqual(['answer-unknown 2:3', 'person-unknown 3:1', 'answer-incomplete 4']);
  });

  test('a table without these columns is refused', () => {
    expect(() => readAnswers(textFile('a.csv', 'x,y\n1,2\n'), people)).toThrow(
      expect.objectContaining({ code: 'answers-no-column' }),
    );
  });
});

describe('refusals', () => {
  const refused = (text: string) => readRefusals(textFile('r.txt', text), people);

  test('one a line, by id, address or name, written in any way', () => {
    expect([...refused('ANA\n').refusals]).toEqual(['ana']);
    expect([...refused('bo1\nZoe ete\n').refusals]).toEqual(['bo1', 'zoe']);
    expect([...refused('Bo of the choir <BO@example.org>\n').refusals]).toEqual(['bo1']);
    expect([...refused('Lima, Ana\n').refusals]).toEqual(['ana']);
    expect([...refused('Prénom;Nom\nAna;Lima\n').refusals]).toEqual(['ana']);
    expect([...refused('id,date\nana,2025-01-01\n').refusals]).toEqual(['ana']);
    expect([...refused('name,email\nSomeone,bo@example.org\n').refusals]).toEqual(['bo1']);
  });

  test('a name or an address of several people leaves all of them in peace, and it is told', () => {
    const shared = refused('home@example.org\nBo\n');
    expect([...shared.refusals]).toEqual(['ana', 'zoe', 'bo1', 'bo2']);
    expect(places(shared.warnings)).toEqual(['refusal-of-several 1:1', 'refusal-of-several 2:1']);
  });

  test('someone unknown is told, for nobody’s no may be lost', () => {
    expect(places(refused('ana\nnobody\n').warnings)).toEqual(['person-unknown 2:1']);
  });
});
