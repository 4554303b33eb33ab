import type { Db } from '../../tables.ts';

/** As many keys as one statement holds well. */
const AT_ONCE = 5000;

/** Which of these hashes belong to someone who refused everything, in hexadecimal. */
export async function refusedAmong(db: Db, keys: readonly Buffer[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (let from = 0; from < keys.length; from += AT_ONCE) {
    const rows = await db
      .selectFrom('refusal')
      .select('person_key')
      .where('reach', '=', 'everything')
      .where('person_key', 'in', keys.slice(from, from + AT_ONCE))
      .execute();
    for (const { person_key } of rows) found.add(person_key.toString('hex'));
  }
  return found;
}
