import { spawnSync } from 'node:child_process';
import { passagesOf } from '../src/features/interest/record.ts';
import type { Person } from '../src/features/people/person.ts';

/** Debian's PostgreSQL, asked through psql as its own user; a database of its own, dropped after. */
export interface FullText {
  /** Milliseconds to load and index everybody. */
  readonly indexed: number;
  /** Milliseconds of each query, as the server counts them. */
  readonly queries: readonly number[];
}

const database = 'liane_bench_interest';

/** Null where PostgreSQL is not installed or does not answer. */
export function measureFullText(
  people: readonly Person[],
  ideas: readonly { readonly title: string; readonly text: string }[],
): FullText | null {
  if (!answers()) return null;
  psql('postgres', `DROP DATABASE IF EXISTS ${database}`);
  if (psql('postgres', `CREATE DATABASE ${database}`) === null) return null;
  try {
    const before = performance.now();
    psql(database, load(people));
    const indexed = performance.now() - before;
    const said = psql(database, `\\timing on\n${ideas.map(queryFor).join('\n')}`) ?? '';
    const times = [...said.matchAll(/^Time: ([\d.]+) ms/gm)].map((match) => Number(match[1]));
    return { indexed, queries: times };
  } finally {
    psql('postgres', `DROP DATABASE IF EXISTS ${database}`);
  }
}

/** Starts Debian's cluster where it sleeps: harmless where it runs already, or where there is none. */
function answers(): boolean {
  if (psql('postgres', 'SELECT 1') !== null) return true;
  spawnSync('pg_ctlcluster', ['--skip-systemctl-redirect', '15', 'main', 'start'], { stdio: 'ignore' });
  return psql('postgres', 'SELECT 1') !== null;
}

function psql(on: string, script: string): string | null {
  const asSuperuser = process.getuid?.() === 0;
  const command = ['psql', '-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', '-d', on];
  const [first, ...rest] = asSuperuser ? ['runuser', '-u', 'postgres', '--', ...command] : command;
  const { status, stdout } = spawnSync(first!, rest, {
    input: script,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    cwd: '/',
  });
  return status === 0 ? stdout : null;
}

function load(people: readonly Person[]): string {
  const rows = people.map((person) => `${person.id}\t${escaped(textOf(person))}`);
  return `CREATE TABLE profile (id text PRIMARY KEY, body text NOT NULL);
COPY profile FROM stdin;
${rows.join('\n')}
\\.
ALTER TABLE profile ADD COLUMN lexemes tsvector GENERATED ALWAYS AS (to_tsvector('french', body)) STORED;
CREATE INDEX profile_lexemes ON profile USING gin (lexemes);
ANALYZE profile;
`;
}

/** Everything known of a person, put end to end: what full text and MiniSearch are given. */
export function textOf(person: Person): string {
  return passagesOf(person)
    .map(({ text }) => text)
    .join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n');
}

/** Any of the idea's words, best ranked first. */
function queryFor({ title, text }: { readonly title: string; readonly text: string }): string {
  const words = [...new Set(`${title} ${text}`.split(' '))].join(' | ');
  return `SELECT id FROM profile, to_tsquery('french', '${words}') AS asked WHERE lexemes @@ asked ORDER BY ts_rank_cd(lexemes, asked, 1) DESC LIMIT 100;`;
}
