import { inTransaction } from '../../platform/database/transaction.ts';
import type { Language } from '../../platform/languages.ts';
import type { Tools } from '../../platform/tools.ts';
import type { Refusal } from '../consent/reach.ts';
import { type Refused, refuse } from '../consent/refuse.ts';
import { deleteRefusals, endPause, lockKeys, pausedUntil, refusalsOf, setPause } from '../consent/store.ts';
import { erasePerson } from '../people/erase.ts';
import { insertFact } from '../people/fact-store.ts';
import type { Held, LineAct, PersonHook } from '../people/hooks.ts';
import { insertSource } from '../people/source-store.ts';
import type { Known } from './store.ts';
import { words } from './words.ts';

/*
 * What a person does on their own page. Who acts is whoever holds the link that was sent to them, or the code printed
 * for them: each action is given the people that this link opens, and touches no one else.
 */

export interface Page {
  readonly known: Known;
  readonly held: readonly Held[];
  readonly pausedUntil: Date | null;
}

/** All that is held about someone, workspace by workspace. */
export function readPages(
  { db, now }: Tools,
  people: readonly Known[],
  hooks: readonly PersonHook[],
  language: Language,
): Promise<Page[]> {
  return Promise.all(
    people.map(async (known) => ({
      known,
      held: (await Promise.all(hooks.map((hook) => hook.held(db, known, language)))).flat(),
      pausedUntil: await pausedUntil(db, known.workspaceId, known.keys, now),
    })),
  );
}

/** Every keyed hash of a person, wherever they are recorded: a no said here holds for all of them. */
function keysOf(people: readonly Known[]): Buffer[] {
  return people.flatMap(({ keys }) => keys);
}

/** What they said no to, whichever of their addresses it was said from. */
export async function noesOf({ db }: Tools, people: readonly Known[]): Promise<Refusal[]> {
  return (await refusalsOf(db, keysOf(people))).map(({ refusal }) => refusal);
}

/** Their own words beside the rest, as theirs: for their initiators to read, and nobody's to change. */
export function say(tools: Tools, people: readonly Known[], text: string): Promise<void> {
  return inTransaction(tools, async (tx) => {
    for (const { workspaceId, rootId, language } of people) {
      const source = { ...ownWord(language), kind: 'self' as const, ideaId: null, recordedBy: null };
      const sourceId = await insertSource(tx, workspaceId, source);
      await insertFact(tx, workspaceId, { personId: rootId, kind: 'note', text, sourceId });
    }
  });
}

/** How what they say is kept, in the words of the workspace that keeps it. */
export function ownWord(language: Language): LineAct['source'] {
  const { source, purpose } = words[language].say;
  return { name: source, purpose };
}

/** A deed on one line of the page; false when none of these people has such a line, or it does not allow it. */
export function actOnLine(
  tools: Tools,
  people: readonly Known[],
  hooks: readonly PersonHook[],
  act: Omit<LineAct, 'source'>,
): Promise<boolean> {
  return inTransaction(tools, async (tx) => {
    for (const known of people)
      for (const hook of hooks)
        if (await hook.act?.(tx, known, { ...act, source: ownWord(known.language) })) return true;
    return false;
  });
}

/** Three months, in ms: a season without letters. */
const PAUSE = 91 * 86_400_000;

export function pause(tools: Tools, people: readonly Known[]): Promise<void> {
  return inTransaction(tools, async (tx) => {
    const until = new Date(tx.now.getTime() + PAUSE);
    for (const { workspaceId, keys } of people)
      for (const key of keys) await setPause(tx.db, workspaceId, key, until);
  });
}

export function unpause(tools: Tools, people: readonly Known[]): Promise<void> {
  return inTransaction(tools, async (tx) => {
    for (const { workspaceId, keys } of people) await endPause(tx.db, workspaceId, keys);
  });
}

/** Final, easy, effective at once on every path of the instance, at the reach they pick. */
export function refuseHere(tools: Tools, people: readonly Known[], refusal: Refusal): Promise<Refused> {
  return inTransaction(tools, (tx) => refuse(tx, keysOf(people), refusal));
}

/** Only the person takes a no back, from a page that their own address opened. */
export function reopen(tools: Tools, people: readonly Known[], refusal: Refusal): Promise<void> {
  return inTransaction(tools, async (tx) => {
    const keys = keysOf(people);
    await lockKeys(tx.db, keys);
    await deleteRefusals(tx.db, keys, refusal);
  });
}

/** Everything, everywhere on the instance, at once. A refusal outlives it as a keyed hash. */
export function eraseAll(
  tools: Tools,
  people: readonly Known[],
  hooks: readonly PersonHook[],
): Promise<void> {
  return inTransaction(tools, async (tx) => {
    for (const known of people) await erasePerson(tx, hooks, known);
    for (const { workspaceId, keys } of people) await endPause(tx.db, workspaceId, keys);
  });
}

/** The page as a file: version 1 of this shape. */
export function exported(pages: readonly Page[], now: Date) {
  return {
    liane: 'my-page',
    version: 1,
    exportedAt: now.toISOString(),
    workspaces: pages.map(({ known, held, pausedUntil: until }) => ({
      workspace: known.workspace,
      name: known.name,
      pausedUntil: until?.toISOString() ?? null,
      held: held
        .filter(({ absent }) => !absent)
        .map(({ what, text, from, seenBy }) => ({ what, text, from, seenBy })),
    })),
  };
}
