import { type CsvError, type Options, parse } from 'csv-parse/sync';
import { refusal, type Warning } from './warnings.ts';

/** A record of a table: its cells, and the line of the file on which it begins, from 1. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Rows {
  readonly rows: readonly Row[];
  readonly warnings: readonly Warning[];
}

/** A table has no more columns than this: Google's export has under 100; Excel's own limit is 16,384. */
const MOST_COLUMNS = 2000;

/** Records read at most: a network has thousands of people, and what is doubted is told one by one. */
const MOST_ROWS = 1_000_000;

/** Characters in one record: beyond, a quote was opened and never closed. */
const LONGEST_RECORD = 1_000_000;

/** How much of a file is looked at to find its delimiter. */
const SAMPLE_CHARACTERS = 65_536;
const SAMPLE_RECORDS = 30;

const DELIMITERS = [',', ';', '\t', '|'] as const;

/**
 * The records of a text in CSV, whatever its delimiter; empty lines are passed over.
 *
 * @param score how much the first records, cut by one delimiter, look like what is expected
 */
export function readRows(text: string, file: string, score: (rows: readonly Row[]) => number): Rows {
  const unmarked = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const delimiter = delimiterOf(unmarked, score);
  try {
    return { rows: parseRows(unmarked, delimiter, {}), warnings: [] };
  } catch (error) {
    const fault = faultOf(error);
    if (!STRAY.has(fault.code)) throw explained(fault, unmarked, file);
    return { rows: rowsWithStrayQuotes(unmarked, delimiter, file), warnings: [strayQuote(fault, file)] };
  }
}

/** A quote in the middle of a cell: common in hand-made files, and harmless once kept as it is. */
const STRAY: ReadonlySet<string> = new Set(['INVALID_OPENING_QUOTE', 'CSV_INVALID_CLOSING_QUOTE']);

interface Fault {
  readonly code: string;
  /** Where the record begins, from 1. */
  readonly line: number;
  /** The cell, from 1. */
  readonly column: number;
}

class RowsFault extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault.code);
    this.fault = fault;
  }
}

function faultOf(error: unknown): Fault {
  if (error instanceof RowsFault) return error.fault;
  throw error;
}

function parseRows(text: string, delimiter: string, more: Options): Row[] {
  const rows: Row[] = [];
  let last = 0;
  const options: Options = {
    delimiter,
    record_delimiter: '\n',
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_RECORD,
    on_record: (cells, context) => {
      const line = context.lines - lineBreaks(cells);
      last = context.lines;
      if (cells.length > MOST_COLUMNS) throw new RowsFault({ code: 'COLUMNS', line, column: cells.length });
      if (rows.length === MOST_ROWS) throw new RowsFault({ code: 'ROWS', line, column: 1 });
      rows.push({ line, cells: cells.some(isGuarded) ? cells.map(withoutGuard) : cells });
      return null;
    },
    ...more,
  };
  try {
    parse(text, options);
    return rows;
  } catch (error) {
    if (error instanceof RowsFault) throw error;
    const { code, column } = error as CsvError & { column?: number };
    throw new RowsFault({ code, line: nextLineWithText(text, last), column: Number(column ?? 0) + 1 });
  }
}

function lineBreaks(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) for (let i = cell.indexOf('\n'); i >= 0; i = cell.indexOf('\n', i + 1)) count++;
  return count;
}

/** The parser tells where a fault was noticed; people need the line where the record begins. */
function nextLineWithText(text: string, last: number): number {
  let at = 0;
  for (let line = 0; line < last; line++) at = text.indexOf('\n', at) + 1;
  let line = last + 1;
  while (text[at] === '\n') {
    at++;
    line++;
  }
  return line;
}

function isGuarded(cell: string): boolean {
  return cell.startsWith("'");
}

/** Cells that a spreadsheet would take for a formula are written with a leading apostrophe: see `write.ts`. */
function withoutGuard(cell: string): string {
  return /^'+\s*[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

function rowsWithStrayQuotes(text: string, delimiter: string, file: string): Row[] {
  try {
    return parseRows(text, delimiter, { relax_quotes: true });
  } catch (error) {
    throw explained(faultOf(error), text, file);
  }
}

function strayQuote({ line, column }: Fault, file: string): Warning {
  return { code: 'quotes-kept', where: { file, line, column }, details: {} };
}

function explained({ code, line, column }: Fault, text: string, file: string): Error {
  const where = { file, line, column };
  if (code === 'CSV_QUOTE_NOT_CLOSED') return refusal('table-quote-open', where);
  if (code === 'CSV_MAX_RECORD_SIZE')
    return recordHasQuote(text, line)
      ? refusal('table-quote-open', { file, line })
      : refusal('table-record-too-long', { file, line }, { limit: LONGEST_RECORD });
  if (code === 'ROWS') return refusal('table-too-many-rows', { file, line }, { limit: MOST_ROWS });
  if (code === 'COLUMNS')
    return refusal('table-too-many-columns', { file, line }, { columns: column, limit: MOST_COLUMNS });
  return refusal('table-quote-stray', where);
}

function recordHasQuote(text: string, line: number): boolean {
  let at = 0;
  for (let i = 1; i < line; i++) at = text.indexOf('\n', at) + 1;
  return text.slice(at, at + LONGEST_RECORD).includes('"');
}

function delimiterOf(text: string, score: (rows: readonly Row[]) => number): string {
  const told = /^sep=(.)\n/i.exec(text)?.[1];
  if (told) return told;
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  let best: string = DELIMITERS[0];
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const delimiter of DELIMITERS) {
    const rows = sampleRows(sample, delimiter);
    const found = score(rows) + evenness(rows);
    if (found > bestScore) {
      best = delimiter;
      bestScore = found;
    }
  }
  return best;
}

function sampleRows(sample: string, delimiter: string): Row[] {
  const rows: Row[] = [];
  try {
    parse(sample, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: SAMPLE_RECORDS,
      on_record: (cells, { lines }) => {
        rows.push({ line: lines, cells });
        return null;
      },
    });
  } catch {
    // The sample may be cut inside a quote: what was read before is enough.
  }
  return rows;
}

/** In [0, 1): the share of records that have as many cells as most have, if that is more than one. */
function evenness(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  let most = 0;
  for (const [length, count] of counts) if (length > 1) most = Math.max(most, count);
  return most / (rows.length + 1);
}
