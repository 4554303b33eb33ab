import { sql } from 'kysely';
import type { Db } from '../../tables.ts';
import type { FactKind } from './fact-store.ts';
import type { Link, Person } from './person.ts';

export interface AddressBook {
  readonly people: readonly Person[];
  readonly links: readonly Link[];
  /** The initiator's own record, among the people; null while there is none. */
  readonly selfId: string | null;
}

interface RecordRow {
  readonly id: string;
  readonly root: string;
  readonly name: string;
  readonly language: Person['language'];
  readonly source: string;
  readonly is_self: boolean;
}

interface SaidRow {
  readonly person: string;
  readonly kind: FactKind | 'address';
  readonly text: string;
}

/**
 * Everyone a workspace knows and who is tied to whom, as *find*, *introduce* and *health* read them: merged records are
 * one person, several words on one tie are one link, and what a person has hidden is left out. Ids are those of the
 * records people are read through. Three queries.
 */
export async function loadAddressBook(db: Db, workspaceId: string): Promise<AddressBook> {
  const [records, said, ties] = await Promise.all([
    readRecords(db, workspaceId),
    readSaid(db, workspaceId),
    readTies(db, workspaceId),
  ]);
  const roots = new Map(records.map(({ id, root }) => [id, root]));
  return {
    people: peopleOf(records, said, roots),
    links: linksOf(ties, roots),
    selfId: records.find(({ is_self }) => is_self)?.root ?? null,
  };
}

async function readRecords(db: Db, workspaceId: string): Promise<RecordRow[]> {
  const { rows } = await sql<RecordRow>`
    SELECT p.id, coalesce(p.merged_into, p.id) AS root, p.name, p.language, s.name AS source, p.is_self
    FROM person p JOIN source s ON s.workspace_id = p.workspace_id AND s.id = p.source_id
    WHERE p.workspace_id = ${workspaceId}
    ORDER BY p.merged_into IS NOT NULL, p.id`.execute(db);
  return rows;
}

async function readSaid(db: Db, workspaceId: string): Promise<SaidRow[]> {
  const { rows } = await sql<SaidRow>`
    SELECT person_id AS person, kind, text FROM (
      SELECT person_id, kind, text, recorded_at, id FROM fact WHERE workspace_id = ${workspaceId} AND NOT hidden
      UNION ALL
      SELECT person_id, 'address', address, NULL, id FROM address WHERE workspace_id = ${workspaceId}
    ) lines ORDER BY recorded_at, id`.execute(db);
  return rows;
}

interface TieRow {
  readonly a: string;
  readonly b: string;
  readonly kind: Link['kind'];
  readonly last: string | null;
  readonly strength: number;
}

async function readTies(db: Db, workspaceId: string): Promise<TieRow[]> {
  const { rows } = await sql<TieRow>`
    SELECT a, b, kind, last_on AS last, strength FROM tie
    WHERE workspace_id = ${workspaceId} ORDER BY a, b, source_id`.execute(db);
  return rows;
}

/** What is known of one person, record by record, the one they are read through first. */
interface Known {
  readonly id: string;
  readonly names: readonly string[];
  readonly language: Person['language'];
  readonly sources: readonly string[];
  readonly said: readonly Pick<SaidRow, 'kind' | 'text'>[];
}

/** A person as the readers of files give them. A source that is no file has no line: 0. */
function toPerson({ id, names, language, sources, said }: Known): Person {
  const of = (kind: SaidRow['kind']) => once(said.flatMap((line) => (line.kind === kind ? [line.text] : [])));
  const [name = '', ...others] = once(names);
  const aliases = once([...others, ...of('alias')]).filter((alias) => alias !== name);
  return {
    id,
    name,
    ...(aliases.length > 0 ? { aliases } : {}),
    emails: of('address'),
    about: of('about').join('\n'),
    offers: of('offer'),
    seeks: of('seek'),
    interests: of('interest'),
    groups: of('group'),
    notes: of('note').join('\n'),
    language,
    sources: once(sources).map((file) => ({ file, line: 0 })),
  };
}

function once(texts: readonly string[]): readonly string[] {
  return texts.length < 2 ? texts : [...new Set(texts)];
}

function peopleOf(
  records: readonly RecordRow[],
  said: readonly SaidRow[],
  roots: ReadonlyMap<string, string>,
): Person[] {
  const found = new Map<string, Gathered>();
  for (const record of records) {
    const known = found.get(record.root) ?? { names: [], sources: [], said: [], language: null };
    known.names.push(record.name);
    known.sources.push(record.source);
    known.language ??= record.language;
    found.set(record.root, known);
  }
  for (const line of said) found.get(roots.get(line.person) ?? '')?.said.push(line);
  return [...found].map(([id, known]) => toPerson({ id, ...known }));
}

interface Gathered {
  names: string[];
  sources: string[];
  said: SaidRow[];
  language: Person['language'];
}

/** One link a pair of people. A pair is kept as one number: half a hundred thousand of them are read at once. */
function linksOf(ties: readonly TieRow[], roots: ReadonlyMap<string, string>): Link[] {
  const places = new Map<string, number>();
  for (const root of roots.values()) if (!places.has(root)) places.set(root, places.size);
  const links = new Map<number, Link>();
  for (const { a, b, kind, last, strength } of ties) {
    const [one, other] = [roots.get(a), roots.get(b)];
    if (one === undefined || other === undefined || one === other) continue;
    const [from, to] = one < other ? [one, other] : [other, one];
    const pair = places.get(from)! * places.size + places.get(to)!;
    const link: Link = { from, to, kind, last, strength };
    const before = links.get(pair);
    links.set(pair, before ? together(before, link) : link);
  }
  return [...links.values()];
}

/** Two words on one tie: the latest act counts, and its kind where it is said. */
function together(a: Link, b: Link): Link {
  const [early, late] = (a.last ?? '') <= (b.last ?? '') ? [a, b] : [b, a];
  return { ...late, kind: late.kind ?? early.kind, strength: Math.max(a.strength, b.strength) };
}
