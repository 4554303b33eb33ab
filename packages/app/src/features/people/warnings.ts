import { LianeError, type Where } from '../../platform/errors.ts';
import { sayable } from '../../platform/typographer.ts';

export type Details = Readonly<Record<string, string | number>>;

/** Why a file could not be read at all. Each has its sentence in `words.ts`. */
export type RefusalCode =
  | 'file-empty'
  | 'file-too-large'
  | 'file-spreadsheet'
  | 'file-binary'
  | 'table-quote-open'
  | 'table-quote-stray'
  | 'table-record-too-long'
  | 'table-too-many-columns'
  | 'table-too-many-rows'
  | 'people-no-column'
  | 'links-no-column'
  | 'answers-no-column'
  | 'list-not-a-table'
  | 'xml-broken'
  | 'xml-doctype'
  | 'xml-too-deep'
  | 'xml-too-large'
  | 'json-broken'
  | 'graph-not-recognised'
  | 'card-none'
  | 'idea-empty'
  | 'idea-too-long'
  | 'idea-not-text';

/** What was left out, changed or doubted, and counted. Each has its sentence in `words.ts`. */
export type WarningCode =
  | 'encoding-guessed'
  | 'columns-left-out'
  | 'cells-beyond-header'
  | 'quotes-kept'
  | 'lines-before-header'
  | 'header-missing'
  | 'row-without-person'
  | 'email-refused'
  | 'language-unknown'
  | 'card-broken'
  | 'card-line-refused'
  | 'card-not-a-person'
  | 'link-incomplete'
  | 'person-unknown'
  | 'person-ambiguous'
  | 'link-to-self'
  | 'link-repeated'
  | 'kind-unknown'
  | 'strength-refused'
  | 'date-ambiguous'
  | 'date-unreadable'
  | 'date-imprecise'
  | 'dates-by-column'
  | 'answer-unknown'
  | 'answer-incomplete'
  | 'refusal-of-several'
  | 'node-repeated'
  | 'node-without-id'
  | 'value-unreadable'
  | 'value-changing'
  | 'link-proposed'
  | 'tie-of-many';

export interface Warning {
  readonly code: WarningCode;
  readonly where: Where;
  readonly details: Details;
}

/** The warnings of one kind in one file. */
export interface CountedWarning {
  readonly code: WarningCode;
  readonly file: string;
  readonly count: number;
  /** The first few, in the order of the file. */
  readonly examples: readonly Warning[];
}

/** How many places are named; the rest are counted. */
const EXAMPLES = 3;

/** Groups warnings by file and kind, in the order they first appear. */
export function countWarnings(warnings: readonly Warning[]): CountedWarning[] {
  const groups = new Map<string, { code: WarningCode; file: string; count: number; examples: Warning[] }>();
  for (const warning of warnings) {
    const { code, where } = warning;
    const key = `${code} ${where.file}`;
    const group = groups.get(key) ?? { code, file: where.file, count: 0, examples: [] };
    group.count++;
    if (group.examples.length < EXAMPLES) group.examples.push(warning);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The error of these readers: only codes that have words. */
export function refusal(code: RefusalCode, where: Where, details: Details = {}): LianeError {
  return new LianeError(code, details, where);
}

const LONGEST_SHOWN = 40;

/** Some cells, short enough for a sentence. */
export function shown(cells: readonly string[], most = 12): string {
  const named = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const short = named.slice(0, most).map((cell) => sayable(cell, LONGEST_SHOWN));
  return short.join(', ') + (named.length > most ? ', …' : '');
}
