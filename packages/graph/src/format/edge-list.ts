import { Collector } from './collect.ts';
import { FormatError, type GraphFile, type ReadFile } from './file.ts';

const FROM = new Set(['from', 'source', 'de']);
const TO = new Set(['to', 'target', 'vers']);
const WEIGHT = new Set(['weight', 'strength', 'poids', 'force']);

interface Columns {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  readonly others: ReadonlyMap<string, number>;
}

/**
 * Reads rows of cells as ties: two ends, and a weight where there is a third cell that is a number. A first row that
 * names its columns (`from,to,weight`, `source,target`…) is understood; other columns become attributes. People are
 * the ends, in the order they are met. `line` of a warning is the row, from 1.
 *
 * @throws FormatError `not-an-edge-list` if the first row has fewer than two cells
 *
 * Time O(cells). See also {@link writeEdgeList}.
 */
export function readEdgeList(rows: readonly (readonly string[])[]): ReadFile {
  const [first] = rows;
  if (first && first.length < 2)
    throw new FormatError('not-an-edge-list', `a tie needs two ends, and the first row has ${first.length}`);
  const header = first ? headerOf(first) : null;
  const columns = header ?? { from: 0, to: 1, weight: 2, others: new Map() };
  const collector = new Collector();
  const start = header ? 1 : 0;
  addPeople(rows.slice(start), columns, collector);
  for (let i = start; i < rows.length; i++) addTie(rows[i]!, i + 1, columns, collector);
  return collector.finish();
}

function headerOf(row: readonly string[]): Columns | null {
  const names = row.map((cell) => cell.trim().toLowerCase());
  const from = names.findIndex((name) => FROM.has(name));
  const to = names.findIndex((name) => TO.has(name));
  if (from < 0 || to < 0) return null;
  const weight = names.findIndex((name) => WEIGHT.has(name));
  const others = row.map((cell, i): [string, number] => [cell.trim(), i]);
  return {
    from,
    to,
    weight,
    others: new Map(others.filter(([name, i]) => name !== '' && ![from, to, weight].includes(i))),
  };
}

function addPeople(rows: readonly (readonly string[])[], { from, to }: Columns, collector: Collector): void {
  const keys = new Set(rows.flatMap((row) => [row[from] ?? '', row[to] ?? '']));
  for (const key of keys)
    if (key !== '') collector.person({ key, label: key, attributes: {}, lifetimes: [], line: undefined });
}

function addTie(row: readonly string[], line: number, columns: Columns, collector: Collector): void {
  const attributes = [...columns.others]
    .map(([name, i]) => [name, row[i] ?? ''])
    .filter(([, text]) => text !== '');
  collector.tie({
    from: row[columns.from] ?? '',
    to: row[columns.to] ?? '',
    weight: row[columns.weight]?.trim(),
    directed: false,
    attributes: Object.fromEntries(attributes),
    lifetimes: [],
    line,
  });
}

/**
 * The ties as rows `from,to,weight`, the first row naming them. People without a tie and all attributes are left out:
 * an edge list has no place for them. O(m). See also {@link readEdgeList}.
 */
export function writeEdgeList({ ties }: GraphFile): string[][] {
  return [['from', 'to', 'weight'], ...ties.map(({ from, to, weight }) => [from, to, String(weight)])];
}
