import { setTimeout as after } from 'node:timers/promises';
import { sql } from 'kysely';
import { openDatabase } from '../../src/platform/database/open.ts';
import { freeSpace } from '../../src/platform/database/space.ts';

/*
 * A process to be killed: `node writer.ts FOLDER FIRST`. It says `open`, then each row's number once the database has
 * acknowledged it, from FIRST on, without end. A printed number is a promise that the row is kept.
 */

const [, , dataFolder = '', first = '0'] = process.argv;
/** Sessions that write at once. */
const WRITERS = 4;
/** Milliseconds between checkpoints: the moment when files other than the log are written. */
const CHECKPOINT = 150;
/** On a small disk, what was written long ago need not be kept for ever: the writer rests. */
const LEAST_FREE = 60_000_000;

const { db } = await openDatabase({ dataFolder, databaseUrl: null, onDeath: () => process.exit(3) });
await sql`CREATE TABLE IF NOT EXISTS kept (id int PRIMARY KEY, words text NOT NULL)`.execute(db);
process.stdout.write('open\n');

let next = Number(first);

async function write(): Promise<void> {
  for (;;) {
    const id = next++;
    await sql`INSERT INTO kept VALUES (${id}, ${wordsOf(id)})`.execute(db);
    process.stdout.write(`${id}\n`);
    if (id % 500 === 0 && (await freeSpace(dataFolder)) < LEAST_FREE) return;
  }
}

/** Short rows and some that fill pages. */
function wordsOf(id: number): string {
  return String(id).repeat(id % 20 === 0 ? 400 : 10);
}

async function checkpoint(): Promise<void> {
  for (;;) {
    await after(CHECKPOINT);
    await sql`CHECKPOINT`.execute(db);
  }
}

// Whoever kills the server ends this process through onDeath; the sessions' own faults come first, and say nothing new.
const rest = () => new Promise(() => {});
await Promise.all([checkpoint(), ...Array.from({ length: WRITERS }, write)].map((work) => work.catch(rest)));
