import type { NamedFile } from '../../platform/files.ts';
import {
  columnKeys,
  findHeader,
  type Header,
  identifiesPerson,
  PERSON_HEADINGS,
  type PersonField,
  settleNames,
} from './columns.ts';
import { openText, type TextFile } from './formats.ts';
import { cellOf, openGraphFile } from './graph-files.ts';
import type { LinkPart } from './raw-links.ts';
import type { Row } from './table.ts';
import { headOfLinks } from './table-links.ts';
import { holdsText, peopleRows } from './table-people.ts';

/** A column of a file, what Liane takes it for, and something it holds. */
export interface FileColumn {
  /** Under this, a human says what it is. */
  readonly key: string;
  readonly field: PersonField | undefined;
  readonly example: string;
}

export interface FileColumns {
  readonly kind: 'table' | 'cards' | 'graph';
  /** Only those that hold something; none in cards, whose fields have names everyone shares. */
  readonly columns: readonly FileColumn[];
}

/**
 * What a file of people holds, column by column, before it is read.
 * @throws LianeError what cannot be read at all
 */
export function columnsOf(file: NamedFile): FileColumns {
  const opened = openText(file);
  if (opened.format === 'cards') return { kind: 'cards', columns: [] };
  if (opened.format === 'table') return { kind: 'table', columns: columnsOfTable(opened) };
  return { kind: 'graph', columns: columnsOfGraph(opened) };
}

function columnsOfTable({ text, name }: TextFile): FileColumn[] {
  const { rows } = peopleRows(text, name);
  const header = findHeader(rows, PERSON_HEADINGS, identifiesPerson) ?? unknownHeader(rows);
  const keys = columnKeys(rows[header.index]?.cells ?? []);
  const fields = settleNames(header.fields);
  return keys.flatMap((key, i) =>
    holdsText(rows, header.index, i)
      ? [{ key, field: fields[i], example: exampleIn(rows, header.index, i) }]
      : [],
  );
}

/** Nothing tells who is who: the first line is shown as headings, for a human to say what they are. */
function unknownHeader([first]: readonly Row[]): Header<PersonField> {
  return { index: 0, fields: (first?.cells ?? []).map((cell) => PERSON_HEADINGS.fieldOf(cell)) };
}

function exampleIn(rows: readonly Row[], header: number, column: number): string {
  const row = rows.find(({ cells }, i) => i > header && (cells[column] ?? '').trim() !== '');
  return row?.cells[column]?.trim() ?? '';
}

function columnsOfGraph(opened: TextFile): FileColumn[] {
  const examples = new Map<string, string>();
  for (const { attributes } of openGraphFile(opened).file.people)
    for (const [title, value] of Object.entries(attributes)) {
      const text = cellOf(value);
      if (text !== '' && !examples.has(title)) examples.set(title, text);
    }
  return [...examples].map(([key, example]) => ({ key, field: PERSON_HEADINGS.fieldOf(key), example }));
}

/** The columns of a table of links that are understood: heading, and what it becomes. None in other files. */
export function linkColumnsOf(file: NamedFile): readonly (readonly [heading: string, part: LinkPart])[] {
  const opened = openText(file);
  return opened.format === 'table' ? headOfLinks(opened.text, opened.name) : [];
}
