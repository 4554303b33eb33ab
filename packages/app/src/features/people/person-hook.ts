import { dayIn } from '../../platform/dates.ts';
import type { Language } from '../../platform/languages.ts';
import type { Db } from '../../tables.ts';
import { workspaceById } from '../accounts/store.ts';
import { addressesOf } from './address-store.ts';
import { eraseRecords } from './erase.ts';
import { type FactKept, factsOf } from './fact-store.ts';
import { words } from './held-words.ts';
import type { Held, PersonHook, Subject } from './hooks.ts';
import { actOnOwnLine, deedsOnFact } from './own-lines.ts';
import { recordsOf } from './person-store.ts';
import { findSource, type SourceKept } from './source-store.ts';
import { tiesOf } from './tie-store.ts';

/** Who is known, and what is known of them: the person reads every line of it, with its source. */
export const peopleHook: PersonHook = {
  tables: ['person', 'address', 'fact', 'tie', 'told_apart', 'source'],
  held,
  act: actOnOwnLine,
  erase: eraseRecords,
};

async function held(db: Db, subject: Subject, language: Language): Promise<Held[]> {
  const { workspaceId, personIds } = subject;
  const t = words[language];
  const say = saying(language, (await workspaceById(db, workspaceId))?.timeZone ?? 'Europe/Paris');
  const addresses = await addressesOf(db, workspaceId, personIds);
  return [
    ...(await heldOfRecords(db, subject, say)),
    ...addresses.map((one) => ({
      ...say(t.address, one.address, one.source),
      line: {
        id: `address.${one.id}`,
        deeds: ['correct', ...(addresses.length > 1 ? ['erase' as const] : [])] as const,
        value: one.address,
      },
    })),
    ...(addresses.length === 0 ? [noAddress(language)] : []),
    ...(await factsOf(db, workspaceId, personIds)).map((fact) => heldOfFact(fact, say)),
    ...(await heldTies(db, subject, language)),
  ];
}

/** Nothing to show, and one thing to do: say where to be written to. */
function noAddress(language: Language): Held {
  const t = words[language];
  const line = { id: 'address.new', deeds: ['correct'], value: '' } as const;
  return { what: t.address, text: t.noAddress, from: '', seenBy: t.seenBy, absent: true, line };
}

function heldOfFact(fact: FactKept, say: ReturnType<typeof saying>): Held {
  const t = words[say.language];
  const { id, kind, text, source, recordedAt, hidden, contested } = fact;
  return {
    ...say(t.kinds[kind], text, source, recordedAt),
    ...(hidden && { seenBy: t.hiddenSeenBy }),
    line: { id: `fact.${id}`, deeds: deedsOnFact(fact), value: text, contested },
  };
}

type Say = (what: string, text: string, source: SourceKept, at?: Date) => Held;

function saying(language: Language, zone: string): Say & { readonly language: Language } {
  const t = words[language];
  const say: Say = (what, text, { kind, name, purpose, recordedAt }, at = recordedAt) => {
    const day = dayIn(at, zone, language);
    const from = kind === 'self' ? t.fromSelf(day) : t.from(name, day, purpose);
    return { what, text, from, seenBy: t.seenBy };
  };
  return Object.assign(say, { language });
}

/** Each record: a name, and what goes with it. */
async function heldOfRecords(
  db: Db,
  { workspaceId, personIds }: Subject,
  say: ReturnType<typeof saying>,
): Promise<Held[]> {
  const t = words[say.language];
  const records = await recordsOf(db, workspaceId, personIds[0] ?? '');
  const found = await Promise.all(
    records.map(async ({ id, name, language, guardian, sourceId, nameSourceId, recordedAt }, i) => {
      const source = (await findSource(db, workspaceId, sourceId))!;
      const named = nameSourceId === null ? null : await findSource(db, workspaceId, nameSourceId);
      const written = language ? t.languages[language] : t.languages.none;
      return [
        {
          ...(named ? say(t.name, name, named) : say(t.name, name, source, recordedAt)),
          line: { id: `name.${id}`, deeds: ['correct'], value: name },
        } satisfies Held,
        ...(language || i === 0
          ? [
              {
                ...(language
                  ? say(t.language, written, source, recordedAt)
                  : { what: t.language, text: written, from: '', seenBy: t.seenBy, absent: true as const }),
                line: {
                  id: `language.${id}`,
                  deeds: ['correct'],
                  value: language ?? '',
                  choices: { fr: t.languages.fr, en: t.languages.en },
                },
              } satisfies Held,
            ]
          : []),
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
  const t = words[language];
  const ties = await tiesOf(db, workspaceId, personIds);
  if (ties.length === 0) return [];
  const line = { id: 'ties.all', deeds: ['erase'], value: '' } as const;
  return [{ what: t.ties, text: t.tiesText, from: t.tiesFrom, seenBy: t.seenBy, line }];
}
