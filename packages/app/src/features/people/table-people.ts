import { splitList } from '@liane/graph';
import type { Where } from '../../platform/errors.ts';
import { foldAddress } from '../../platform/text.ts';
import {
  findHeader,
  type Header,
  identifiesPerson,
  NOTHING_TOLD,
  PERSON_HEADINGS,
  type PersonField,
  personHeader,
  type Told,
} from './columns.ts';
import {
  type Draft,
  distinct,
  emptyDraft,
  isHonorific,
  joinTexts,
  readAddresses,
  readLanguage,
} from './drafts.ts';
import { type Row, type Rows, readRows } from './table.ts';
import { refusal, shown, type Warning, type WarningCode } from './warnings.ts';

export interface Drafts {
  readonly drafts: readonly Draft[];
  readonly warnings: readonly Warning[];
}

/** The texts a record gives for each field. */
export type Cells = Readonly<Record<PersonField, readonly string[]>>;

/** People of a table with any sensible headings: ours, LinkedIn's, Google's, Outlook's, a spreadsheet's. */
export function draftsFromTable(text: string, file: string, told: Told = NOTHING_TOLD): Drafts {
  const { rows, warnings } = peopleRows(text, file);
  const header = personHeader(rows, told);
  if (!header)
    throw refusal(
      'people-no-column',
      { file, line: rows[0]?.line ?? 1 },
      { found: shown(rows[0]?.cells ?? []) },
    );
  const found: Warning[] = [...warnings, ...aroundHeader(rows, header, file)];
  const warn = (code: WarningCode, where: Where, details: Warning['details'] = {}) =>
    found.push({ code, where: { ...where, file }, details });
  const { fields } = header;
  const drafts: Draft[] = [];
  for (const row of rows.slice(header.index + 1)) {
    const draft = draftFromRow(row, fields, file, warn);
    if (draft) drafts.push(draft);
  }
  return { drafts, warnings: found };
}

/** The records of a table of people, cut where its headings say. */
export function peopleRows(text: string, file: string): Rows {
  return readRows(text, file, headerScore);
}

function headerScore(sample: readonly Row[]): number {
  const header = findHeader(sample, PERSON_HEADINGS, identifiesPerson);
  return header ? header.fields.filter((field) => field !== undefined).length : 0;
}

/** What is not read: lines before the header, and columns nobody knows that hold something. */
export function aroundHeader(rows: readonly Row[], header: Header<string>, file: string): Warning[] {
  const warnings: Warning[] = [];
  const top = rows[header.index]!;
  const before = rows.slice(0, header.index).filter(({ cells }) => !isPreamble(cells));
  if (before.length > 0)
    warnings.push({
      code: 'lines-before-header',
      where: { file, line: before[0]!.line },
      details: { lines: before.length, header: top.line },
    });
  const left = top.cells.filter((_, i) => header.fields[i] === undefined && holdsText(rows, header.index, i));
  if (left.length > 0)
    warnings.push({
      code: 'columns-left-out',
      where: { file, line: top.line },
      details: { columns: shown(left), count: left.length },
    });
  return warnings;
}

/** LinkedIn's notes and Excel's `sep=;`: no one's record. */
function isPreamble(cells: readonly string[]): boolean {
  const [first = ''] = cells;
  return /^(notes:$|when exporting your connection data|sep=)/i.test(first.trim());
}

export function holdsText(rows: readonly Row[], headerIndex: number, column: number): boolean {
  return rows.some(({ cells }, i) => i > headerIndex && (cells[column] ?? '').trim() !== '');
}

type Warn = (
  code: WarningCode,
  where: Omit<Where, 'file'> & { file: string },
  details?: Warning['details'],
) => void;

function draftFromRow(
  row: Row,
  fields: readonly (PersonField | undefined)[],
  file: string,
  warn: Warn,
): Draft | null {
  const { line } = row;
  const cells = cellsByField(row, fields);
  const beyond = row.cells.findIndex((cell, i) => i >= fields.length && cell.trim() !== '');
  if (beyond >= 0) warn('cells-beyond-header', { file, line, column: beyond + 1 });
  const emails: string[] = [];
  row.cells.forEach((cell, i) => {
    if (fields[i] !== 'email') return;
    const read = readAddresses(cell);
    emails.push(...read.emails);
    for (const text of read.refused)
      warn('email-refused', { file, line, column: i + 1 }, { text: shown([text]) });
  });
  const draft = draftFromCells(cells, distinct(emails, foldAddress), { file, line });
  const language = cells.language.join(' ');
  if (language !== '' && draft.language === null)
    warn(
      'language-unknown',
      { file, line, column: fields.indexOf('language') + 1 },
      { text: shown([language]) },
    );
  if (draft.name !== '' || draft.id !== null || emails.length > 0) return draft;
  if (row.cells.some((cell) => cell.trim() !== '')) warn('row-without-person', { file, line });
  return null;
}

function cellsByField(row: Row, fields: readonly (PersonField | undefined)[]): Cells {
  const cells = emptyCells();
  row.cells.forEach((cell, i) => {
    const field = fields[i];
    const text = cell.trim();
    if (field !== undefined && text !== '') cells[field].push(text);
  });
  return cells;
}

export function emptyCells(): Record<PersonField, string[]> {
  return {
    id: [],
    name: [],
    first: [],
    last: [],
    email: [],
    about: [],
    offers: [],
    seeks: [],
    interests: [],
    groups: [],
    notes: [],
    language: [],
    alias: [],
  };
}

/** Also used for what graph files say of a node: the same words head their attributes. */
export function draftFromCells(cells: Cells, emails: readonly string[], source: Draft['source']): Draft {
  const composed = [...cells.first, ...cells.last].join(' ');
  const names = cells.name.length > 0 ? cells.name : composed === '' ? [] : [composed];
  return {
    ...emptyDraft(source),
    id: cells.id[0] ?? null,
    name: oneLine(names[0] ?? ''),
    aliases: distinct(
      [...names.slice(1), ...cells.id.slice(1), ...cells.alias.flatMap(splitList)].map(oneLine),
    ),
    emails,
    about: joinTexts(cells.about.filter((text) => !isHonorific(text))),
    offers: distinct(cells.offers.flatMap(splitList)),
    seeks: distinct(cells.seeks.flatMap(splitList)),
    interests: distinct(cells.interests.flatMap(splitList)),
    groups: distinct(cells.groups.flatMap(splitGroups)),
    notes: joinTexts(cells.notes),
    language: readLanguage(cells.language.join(' ')) ?? null,
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Google joins labels by ` ::: ` and marks its own with a star: those say nothing of the person. */
function splitGroups(cell: string): string[] {
  return cell
    .split(':::')
    .flatMap(splitList)
    .filter((group) => !group.startsWith('* '));
}
