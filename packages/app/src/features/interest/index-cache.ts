import { createHash } from 'node:crypto';
import type { Link, Person } from '../people/person.ts';
import { indexPeople } from './index-people.ts';
import type { Index } from './people-index.ts';

/** As many address books as are looked at by turns; an index of 5,000 people takes a second to make. */
const MOST = 2;
/** Nobody looks any more, in ms: what was read is forgotten. */
const FORGOTTEN_AFTER = 5 * 60_000;

interface Kept {
  readonly index: Index;
  readonly timer: NodeJS.Timeout;
}

/**
 * Indexes by the very words and ties they were made of: one word changed, hidden or erased makes another, so that
 * nothing old is ever read. Who is to be left alone is no part of it, and is read afresh each time.
 */
export function indexKeeper(): (people: readonly Person[], links: readonly Link[]) => Index {
  const kept = new Map<string, Kept>();
  const forget = (key: string) => {
    clearTimeout(kept.get(key)?.timer);
    kept.delete(key);
  };
  return (people, links) => {
    const key = keyOf(people, links);
    const index = kept.get(key)?.index ?? indexPeople(people, links);
    forget(key);
    kept.set(key, { index, timer: setTimeout(() => forget(key), FORGOTTEN_AFTER).unref() });
    for (const old of [...kept.keys()].slice(0, Math.max(0, kept.size - MOST))) forget(old);
    return index;
  };
}

function keyOf(people: readonly Person[], links: readonly Link[]): string {
  const hash = createHash('sha256').update(JSON.stringify(people));
  const lines = links.map(
    ({ from, to, kind, last, strength }) => `${from} ${to} ${kind} ${last} ${strength}`,
  );
  return hash.update(lines.join('\n')).digest('base64');
}
