/** A table as printed: the first column is left-aligned, the others right-aligned. */
export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Mean of some figures; NaN for none. */
export function mean(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** Spread: standard deviation over seeds (population); 0 for one figure. */
function spread(values: readonly number[]): number {
  const centre = mean(values);
  let squares = 0;
  for (const value of values) squares += (value - centre) ** 2;
  return Math.sqrt(squares / values.length);
}

/** `.703`, `1.000`: a share with three digits; `–` when undefined. */
export function share(value: number): string {
  return Number.isFinite(value) ? value.toFixed(3).replace(/^0/, '') : '–';
}

/** A share as per cent with one digit: `70.3`. */
export function percent(value: number): string {
  return Number.isFinite(value) ? (100 * value).toFixed(1) : '–';
}

/** Mean ± spread, written by `write`; the mean alone for one figure. */
export function meanAndSpread(values: readonly number[], write: (value: number) => string): string {
  const centre = write(mean(values));
  return values.length < 2 ? centre : `${centre} ± ${write(spread(values))}`;
}

/** A Markdown table: it can be read on a terminal and pasted into docs/effect.md. */
export function markdown(table: Table): string {
  const all = [table.columns, ...table.rows];
  const widths = table.columns.map((_, column) =>
    Math.max(3, ...all.map((row) => (row[column] ?? '').length)),
  );
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, column) => pad(row[column] ?? '', width, column)).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => (column === 0 ? `${'-'.repeat(width + 2)}` : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [`**${table.title}**`, '', line(table.columns), rule, ...table.rows.map(line), ''].join('\n');
}

function pad(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}
