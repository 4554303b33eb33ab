import { dayIn } from '../../platform/dates.ts';
import type { Language } from '../../platform/languages.ts';
import type { Db } from '../../tables.ts';
import { workspaceById } from '../accounts/store.ts';
import { addressesOf } from './address-store.ts';
import { eraseRecords } from './erase.ts';
import { factsOf } from './fact-store.ts';
import { words } from './file-words.ts';
import type { Held, PersonHook, Subject } from './hooks.ts';
import { recordsOf } from './person-store.ts';
import { findSource, type SourceKept } from './source-store.ts';
import { tiesOf } from './tie-store.ts';

/** Who is known, and what is known of them: the person reads every line of it, with its source. */
export const peopleHook: PersonHook = {
  tables: ['person', 'address', 'fact', 'tie', 'source'],
  held,
  erase: eraseRecords,
};

async function held(db: Db, subject: Subject, language: Language): Promise<Held[]> {
  const { workspaceId, personIds } = subject;
  const say = saying(language, (await workspaceById(db, workspaceId))?.timeZone ?? 'Europe/Paris');
  return [
    ...(await heldOfRecords(db, subject, say)),
    ...(await addressesOf(db, workspaceId, personIds)).map(({ address, source }) =>
      say(words[language].held.address, address, source),
    ),
    ...(await factsOf(db, workspaceId, personIds)).map(({ kind, text, source, recordedAt, hidden }) => ({
      ...say(words[language].held.kinds[kind], text, source, recordedAt),
      ...(hidden && { seenBy: words[language].held.hiddenSeenBy }),
    })),
    ...(await heldTies(db, subject, language)),
  ];
}

type Say = (what: string, text: string, source: SourceKept, at?: Date) => Held;

function saying(language: Language, zone: string): Say & { readonly language: Language } {
  const t = words[language].held;
  const say: Say = (what, text, { name, purpose, recordedAt }, at = recordedAt) => ({
    what,
    text,
    from: t.from(name, dayIn(at, zone, language), purpose),
    seenBy: t.seenBy,
  });
  return Object.assign(say, { language });
}

/** Each record: a name, and what goes with it. */
async function heldOfRecords(
  db: Db,
  { workspaceId, personIds }: Subject,
  say: ReturnType<typeof saying>,
): Promise<Held[]> {
  const t = words[say.language].held;
  const records = await recordsOf(db, workspaceId, personIds[0] ?? '');
  const found = await Promise.all(
    records.map(async ({ name, language, guardian, sourceId, recordedAt }) => {
      const source = (await findSource(db, workspaceId, sourceId))!;
      return [
        say(t.name, name, source, recordedAt),
        ...(language ? [say(t.language, t.languages[language], source, recordedAt)] : []),
        ...(guardian === null ? [] : [say(t.guardian, guardian, source, recordedAt)]),
      ];
    }),
  );
  return found.flat();
}

/**
 * Ties are said without a name and without a count: the other end has not agreed (promise 7), and one tie fewer would
 * tell that someone was erased (promise 3).
 */
async function heldTies(db: Db, { workspaceId, personIds }: Subject, language: Language): Promise<Held[]> {
  const t = words[language].held;
  const ties = await tiesOf(db, workspaceId, personIds);
  return ties.length === 0 ? [] : [{ what: t.ties, text: t.tiesText, from: t.tiesFrom, seenBy: t.seenBy }];
}
