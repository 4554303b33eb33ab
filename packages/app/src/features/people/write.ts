import { joinList } from '@liane/graph';
import type { Person } from './person.ts';

/**
 * Rows as CSV (RFC 4180), with a byte order mark so that spreadsheets read the accents. A text that a spreadsheet
 * would run as a formula (it begins with = + - @ or a tab, after spaces or not) gets a leading apostrophe, which our
 * readers take away again; numbers are written as they are.
 */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^'*\s*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",;\r\n\t|]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** People as a table that {@link readPeople} reads back without loss, sources aside. */
export function peopleCsv(people: readonly Person[]): string {
  const rows = people.map((person) => [
    person.id,
    person.name,
    joinList(person.aliases ?? []),
    joinList(person.emails),
    person.about,
    joinList(person.offers),
    joinList(person.seeks),
    joinList(person.interests),
    joinList(person.groups),
    person.notes,
    person.language ?? '',
  ]);
  const heads = [
    'id',
    'name',
    'alias',
    'email',
    'about',
    'offers',
    'seeks',
    'interests',
    'groups',
    'notes',
    'lang',
  ];
  return csv([heads, ...rows]);
}
