import type { Tools } from '../../platform/tools.ts';
import { addressesOf, deleteAddress } from './address-store.ts';
import { deleteFact, type FactKept, factsOf, markFact, updateFact } from './fact-store.ts';
import type { LineAct, LineDeed, Subject } from './hooks.ts';
import { recordsOf, updateLanguage, updateName } from './person-store.ts';
import { tidyName } from './rules.ts';
import { changingSources, insertSource } from './source-store.ts';
import { deleteAllTies } from './tie-store.ts';

/* Promise 10: each line of one's page can be corrected, contested, hidden or erased by the one it speaks of. */

/** What its subject may do with a line. Their own words are not contested; a note is answered, not rewritten. */
export function deedsOnFact({ kind, hidden, source }: Pick<FactKept, 'kind' | 'hidden' | 'source'>) {
  const own = source.kind === 'self';
  return [
    ...(own || kind !== 'note' ? (['correct'] as const) : []),
    ...(own ? [] : (['contest'] as const)),
    hidden ? ('show' as const) : ('hide' as const),
    'erase' as const,
  ];
}

/** Does a deed of the person on one of their lines; false when there is no such line, or it does not allow it. */
export function actOnOwnLine(tx: Tools, subject: Subject, act: LineAct): Promise<boolean> {
  const dot = act.line.indexOf('.');
  const [what, which] = [act.line.slice(0, dot), act.line.slice(dot + 1)];
  const known = acts[what as keyof typeof acts];
  if (!Object.hasOwn(acts, what)) return Promise.resolve(false);
  return changingSources(tx, subject, () => known(tx, subject, which, act));
}

type Acting = (tx: Tools, subject: Subject, which: string, act: LineAct) => Promise<boolean>;

const acts = {
  name: correctName,
  language: correctLanguage,
  address: removeAddress,
  fact: actOnFact,
  ties: async (tx, { workspaceId, personIds }, _, { deed }) => {
    if (deed !== 'erase') return false;
    await deleteAllTies(tx.db, workspaceId, personIds);
    return true;
  },
} as const satisfies Readonly<Record<string, Acting>>;

/** By the person's own word. */
function ownSource(tx: Tools, { workspaceId }: Subject, { source }: LineAct): Promise<string> {
  return insertSource(tx, workspaceId, { ...source, kind: 'self', ideaId: null, recordedBy: null });
}

async function correctName(tx: Tools, subject: Subject, which: string, act: LineAct): Promise<boolean> {
  const name = tidyName(act.text);
  const { workspaceId, personIds } = subject;
  if (act.deed !== 'correct' || name === '' || !personIds.includes(which)) return false;
  const sourceId = await ownSource(tx, subject, act);
  await updateName(tx.db, workspaceId, which, { name, sourceId });
  return true;
}

async function correctLanguage(
  tx: Tools,
  { workspaceId, personIds }: Subject,
  which: string,
  { deed, text }: LineAct,
): Promise<boolean> {
  if (deed !== 'correct' || !personIds.includes(which) || (text !== 'fr' && text !== 'en')) return false;
  for (const { id } of await recordsOf(tx.db, workspaceId, which))
    await updateLanguage(tx.db, workspaceId, id, text);
  return true;
}

async function removeAddress(
  tx: Tools,
  { workspaceId, personIds }: Subject,
  which: string,
  { deed }: LineAct,
): Promise<boolean> {
  const known = await addressesOf(tx.db, workspaceId, personIds);
  const others = known.filter(({ id }) => id !== which);
  // The last one opens the page: it goes with the page, or gives way to another.
  if (deed !== 'erase' || others.length === 0) return false;
  return deleteAddress(tx.db, workspaceId, personIds, which);
}

async function actOnFact(tx: Tools, subject: Subject, which: string, act: LineAct): Promise<boolean> {
  const { workspaceId, personIds } = subject;
  const facts = await factsOf(tx.db, workspaceId, personIds);
  const fact = facts.find(({ id }) => id === which);
  if (!fact || !deedsOnFact(fact).includes(act.deed as never)) return false;
  const line = { workspaceId, personIds, id: which };
  if (act.deed === 'erase') return deleteFact(tx.db, line);
  if (act.deed === 'correct') {
    if (act.text === '') return false;
    const sourceId = await ownSource(tx, subject, act);
    return updateFact(tx, line, { text: act.text, sourceId }, 'subject');
  }
  await markFact(tx.db, line, markOf(act.deed, act.text));
  return true;
}

/** An empty answer takes the answer back. */
function markOf(deed: LineDeed, text: string) {
  if (deed === 'contest') return { contested: text === '' ? null : text };
  return { hidden: deed === 'hide' };
}
