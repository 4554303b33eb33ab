import type { Where } from '../../platform/errors.ts';
import { fold } from '../../platform/text.ts';
import { findHeader, Headings } from './columns.ts';
import { type Draft, emptyDraft, readAddresses } from './drafts.ts';
import type { LinkPart, RawLink } from './raw-links.ts';
import { type Row, readRows } from './table.ts';
import { aroundHeader } from './table-people.ts';
import { refusal, shown, type Warning } from './warnings.ts';

const LINK_HEADINGS = new Headings<LinkPart>({
  from: 'from, source, de, depart, origine, origin, personne 1, person 1, personne a, person a, ego, start, id1, node1, de qui, who, qui, person, personne, from id, source id, from label',
  to: 'to, target, vers, destination, cible, arrivee, personne 2, person 2, personne b, person b, alter, end, id2, node2, a, avec, a qui, whom, with, avec qui, to id, target id, to label',
  kind: 'kind, nature, type, genre, relation, geste, lien, link, act, relationship',
  last: 'last, dernier, derniere, date, at, dernier contact, derniere fois, derniere date, dernier geste, dernier echange, last contact, last seen, last time, last act, when, quand, le, jour, day',
  strength: 'strength, force, weight, poids, intensite, intensity, value, valeur',
});

export interface RawLinks {
  readonly raw: readonly RawLink[];
  readonly warnings: readonly Warning[];
}

function identifiesLink(fields: readonly (LinkPart | undefined)[]): boolean {
  return fields.includes('from') && fields.includes('to');
}

function linkScore(sample: readonly Row[]): number {
  return findHeader(sample, LINK_HEADINGS, identifiesLink) ? 2 : 0;
}

/** Links of a table `from,to[,kind][,last][,strength]`, or of two columns without headings. */
export function linksFromTable(text: string, file: string): RawLinks {
  const { rows, warnings } = readRows(text, file, linkScore);
  const header = findHeader(rows, LINK_HEADINGS, identifiesLink);
  if (!header) return withoutHeader(rows, file, warnings);
  const found = [...warnings, ...aroundHeader(rows, header, file)];
  const raw: RawLink[] = [];
  const columns = columnsOf(header.fields);
  for (const row of rows.slice(header.index + 1)) {
    const link = linkFromRow(row, columns, file);
    if (link) raw.push(link);
    else if (row.cells.some((cell) => cell.trim() !== ''))
      found.push({ code: 'link-incomplete', where: { file, line: row.line }, details: {} });
  }
  return { raw, warnings: found };
}

/** The headings of a table of links, each with what it is taken for. */
export function headOfLinks(text: string, file: string): (readonly [string, LinkPart])[] {
  const { rows } = readRows(text, file, linkScore);
  const header = findHeader(rows, LINK_HEADINGS, identifiesLink);
  const cells = header ? rows[header.index]!.cells : [];
  return cells.flatMap((cell, i) => (header?.fields[i] ? [[cell.trim(), header.fields[i]] as const] : []));
}

type Columns = NonNullable<RawLink['columns']>;

/** Of each part the first column that bears it, from 1. */
function columnsOf(fields: readonly (LinkPart | undefined)[]): Columns {
  const pairs = fields.flatMap((field, i) => (field === undefined ? [] : [[field, i + 1] as const]));
  return Object.fromEntries(pairs.reverse());
}

function linkFromRow({ cells, line }: Row, columns: Columns, file: string): RawLink | null {
  const cell = (part: LinkPart) => (cells[(columns[part] ?? 0) - 1] ?? '').trim();
  const [from, to] = [cell('from'), cell('to')];
  if (from === '' || to === '') return null;
  const where = { file, line };
  return { from, to, kind: cell('kind'), last: cell('last'), strength: cell('strength'), where, columns };
}

const PLAIN: Columns = { from: 1, to: 2, strength: 3 };

/** Two columns, or three whose third is a number: then the first line is a link like the others. */
function withoutHeader(rows: readonly Row[], file: string, warnings: readonly Warning[]): RawLinks {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const plain = filled.length > 0 && filled.every(({ cells }) => isPlainLink(cells));
  if (!plain)
    throw refusal(
      'links-no-column',
      { file, line: rows[0]?.line ?? 1 },
      { found: shown(rows[0]?.cells ?? []) },
    );
  const raw = filled.map((row) => linkFromRow(row, PLAIN, file)).filter((link) => link !== null);
  const where: Where = { file, line: filled[0]!.line };
  return { raw, warnings: [...warnings, { code: 'header-missing', where, details: {} }] };
}

/** People as the ends of links name them: by an address, else by what serves as id and name. */
export function draftsFromEnds(raw: readonly RawLink[]): Draft[] {
  const drafts = new Map<string, Draft>();
  for (const { from, to, where } of raw)
    for (const text of [from, to]) {
      const key = fold(text);
      if (drafts.has(key)) continue;
      const source = { file: where.file, line: where.line ?? 1 };
      const { emails, refused } = readAddresses(text);
      const isAddress = emails.length === 1 && refused.length === 0;
      drafts.set(key, { ...emptyDraft(source), ...(isAddress ? { emails } : { id: text, name: text }) });
    }
  return [...drafts.values()];
}

function isPlainLink(cells: readonly string[]): boolean {
  const [from = '', to = '', third = '', ...others] = cells.map((cell) => cell.trim());
  const numeric = third === '' || /^\d+(?:[.,]\d+)?$/.test(third);
  return from !== '' && to !== '' && numeric && others.every((cell) => cell === '');
}
