import type { NamedFile } from '../../platform/files.ts';
import { fold } from '../../platform/text.ts';
import { findHeader, Headings } from './columns.ts';
import { openTable } from './formats.ts';
import { indexPeople, type PeopleIndex } from './match.ts';
import type { Person } from './person.ts';
import { findEnd, type Warn } from './raw-links.ts';
import { type Row, readRows } from './table.ts';
import { aroundHeader } from './table-people.ts';
import { refusal, shown, type Warning } from './warnings.ts';

/** How someone answered an idea before. */
export interface AnswerRead {
  readonly person: string;
  readonly idea: string;
  readonly answer: 'yes' | 'no' | 'later';
}

type AnswerField = 'person' | 'email' | 'idea' | 'answer';

const ANSWER_HEADINGS = new Headings<AnswerField>({
  person:
    'person, personne, id, identifiant, name, nom, nom complet, full name, qui, who, membre, member, participant',
  email: 'email, e mail, mail, courriel, adresse, address, adresse e mail, email address',
  idea: 'idea, idee, ideas, projet, project, title, titre, proposition, sujet, subject',
  answer: 'answer, reponse, answers, response, reply, choix, choice, decision',
});

const ANSWERS: ReadonlyMap<string, AnswerRead['answer']> = new Map([
  ...'yes,y,oui,o,ok,d accord,agreed,interested,interesse,interessee,1,true,vrai'
    .split(',')
    .map((word) => [word, 'yes'] as const),
  ...'no,n,non,refus,refuse,declined,not interested,pas interesse,pas interessee,0,false,faux'
    .split(',')
    .map((word) => [word, 'no'] as const),
  ...'later,plus tard,pas maintenant,not now,maybe later,une autre fois,another time,l'
    .split(',')
    .map((word) => [word, 'later'] as const),
]);

/**
 * Past answers from a table `person, idea, answer`, answers in French or English (oui, non, plus tard).
 * Refuses with a LianeError a file without these columns; a line that cannot be used is a warning.
 */
export function readAnswers(
  file: NamedFile,
  people: readonly Person[],
): { answers: AnswerRead[]; warnings: readonly Warning[] } {
  const { name, text, warnings: opening } = openTable(file);
  const { rows, warnings: reading } = readRows(text, name, (sample) => (headerOf(sample) ? 2 : 0));
  const header = headerOf(rows);
  if (!header)
    throw refusal(
      'answers-no-column',
      { file: name, line: rows[0]?.line ?? 1 },
      { found: shown(rows[0]?.cells ?? []) },
    );
  const warnings: Warning[] = [...opening, ...reading, ...aroundHeader(rows, header, name)];
  const warn: Warn = (code, where, details = {}) => warnings.push({ code, where, details });
  const index = indexPeople(people);
  const answers = rows
    .slice(header.index + 1)
    .map((row) => answerOf(row, header.fields, name, index, warn))
    .filter((answer) => answer !== null);
  return { answers, warnings };
}

function headerOf(rows: readonly Row[]) {
  return findHeader(
    rows,
    ANSWER_HEADINGS,
    (fields) =>
      fields.includes('answer') &&
      fields.includes('idea') &&
      (fields.includes('person') || fields.includes('email')),
  );
}

function answerOf(
  row: Row,
  fields: readonly (AnswerField | undefined)[],
  file: string,
  index: PeopleIndex,
  warn: Warn,
): AnswerRead | null {
  const cell = (field: AnswerField) => {
    const i = fields.indexOf(field);
    return { text: (row.cells[i] ?? '').trim(), where: { file, line: row.line, column: i + 1 } };
  };
  const [person, email, idea, answer] = [cell('person'), cell('email'), cell('idea'), cell('answer')];
  const who = person.text === '' ? email : { ...person, also: [email.text] };
  if ([who, idea, answer].some(({ text }) => text === '')) {
    if (row.cells.some((text) => text.trim() !== '')) warn('answer-incomplete', { file, line: row.line });
    return null;
  }
  const read = ANSWERS.get(
    fold(answer.text)
      .replace(/['.!]+/g, ' ')
      .trim(),
  );
  if (read === undefined) warn('answer-unknown', answer.where, { text: shown([answer.text]) });
  const found = findEnd(who, index, warn);
  return found && read ? { person: found.id, idea: idea.text, answer: read } : null;
}

const REFUSAL_HEADINGS = new Headings<'who'>({
  who: 'id, identifiant, person, personne, name, nom, nom complet, full name, qui, who, email, e mail, mail, courriel, adresse, address, adresse e mail, email address, prenom, first name, given name, last name, family name, nom de famille',
});

/**
 * People who refused: one a line, or a table with a column of ids, addresses or names. Where a name or an address is
 * several people's, all of them are left in peace, with a warning: a no is never weakened by a doubt.
 */
export function readRefusals(
  file: NamedFile,
  people: readonly Person[],
): { refusals: ReadonlySet<string>; warnings: readonly Warning[] } {
  const { name, text, warnings: opening } = openTable(file);
  const { rows, warnings: reading } = readRows(text, name, () => 0);
  const warnings: Warning[] = [...opening, ...reading];
  const index = indexPeople(people);
  const refusals = new Set<string>();
  const header = findHeader(rows.slice(0, 1), REFUSAL_HEADINGS, (fields) => fields.includes('who'));
  for (const row of header ? rows.slice(1) : rows) {
    const who = row.cells
      .map((cell, column) => ({ text: cell.trim(), column }))
      .filter(({ text: one }) => one !== '');
    const asked = header ? who.filter(({ column }) => header.fields[column] === 'who') : who;
    const first = asked[0];
    if (!first) continue;
    const found = refusers(
      asked.map(({ text: one }) => one),
      index,
    );
    const where = { file: name, line: row.line, column: first.column + 1 };
    const details = { person: shown([first.text]), people: found.map(({ id }) => id).join(', ') };
    if (found.length === 0) warnings.push({ code: 'person-unknown', where, details });
    if (found.length > 1) warnings.push({ code: 'refusal-of-several', where, details });
    for (const { id } of found) refusals.add(id);
  }
  return { refusals, warnings };
}

/** Everyone the texts of a line can mean, together (« Lima, Ana ») or apart; « Ana Lima <ana@x.org> » is looked up by its address too. */
function refusers(texts: readonly string[], index: PeopleIndex): Person[] {
  const named = [texts.join(' '), ...texts].flatMap((text) => {
    const bracketed = /^(.*)<([^<>]+)>$/.exec(text);
    return bracketed ? [text, bracketed[2]!, bracketed[1]!] : [text];
  });
  const found = new Set<Person>();
  for (const text of named) {
    for (const person of index.everyone(text)) found.add(person);
  }
  return [...found];
}
