import { inTransaction } from '../../platform/database/transaction.ts';
import { type Done, done, refused } from '../../platform/done.ts';
import { LianeError } from '../../platform/errors.ts';
import type { Tools } from '../../platform/tools.ts';
import type { Actor, SignedIn } from '../accounts/actor.ts';
import { authorise, type Deed } from '../accounts/permissions.ts';
import { deleteAddress, insertAddress } from './address-store.ts';
import { erasePerson } from './erase.ts';
import { deleteFact, insertFact, updateFact } from './fact-store.ts';
import { personMeant } from './find-by-name.ts';
import type { PersonHook } from './hooks.ts';
import type { Details, FactGiven } from './inputs.ts';
import { type PersonRecord, recordsOf, subjectOf, updateDetails, updateName } from './person-store.ts';
import { changingSources, findSource, handSource } from './source-store.ts';
import { deleteTies, insertTie } from './tie-store.ts';

export interface PersonAt {
  readonly workspaceId: string;
  readonly personId: string;
}

/** A person as an action finds them: their records, and under which source what is said now is kept. */
interface Found {
  readonly tx: Tools;
  readonly root: PersonRecord;
  readonly personIds: readonly string[];
  sourceId(): Promise<string>;
}

async function onPerson<T>(
  actor: Actor,
  tools: Tools,
  { workspaceId, personId }: PersonAt,
  work: (found: Found) => Promise<T>,
  deed: Deed = 'person:write',
): Promise<T> {
  authorise(actor, deed, workspaceId);
  return inTransaction(tools, async (tx) => {
    const records = await recordsOf(tx.db, workspaceId, personId);
    const [root] = records;
    if (!root) throw new LianeError('not-found');
    const sourceId = () => sourceOfNow(tx, workspaceId, root, actor as SignedIn);
    const personIds = records.map(({ id }) => id);
    return changingSources(tx, { workspaceId, personIds }, () => work({ tx, root, personIds, sourceId }));
  });
}

/** Said by hand today, for the purpose the person is known for. */
async function sourceOfNow(
  tx: Tools,
  workspaceId: string,
  root: PersonRecord,
  { account }: SignedIn,
): Promise<string> {
  const first = await findSource(tx.db, workspaceId, root.sourceId);
  const { purpose, ideaId } = first!;
  return handSource(tx, workspaceId, { name: account.name, purpose, ideaId, recordedBy: account.id });
}

export function correctDetails(actor: Actor, tools: Tools, at: PersonAt, given: Details): Promise<void> {
  const { name, language, minor, guardian } = given;
  return onPerson(actor, tools, at, async ({ tx, root, sourceId }) => {
    const details = { name, language, guardian: minor ? guardian : null };
    await updateDetails(tx.db, at.workspaceId, root.id, details);
    if (name !== root.name)
      await updateName(tx.db, at.workspaceId, root.id, { name, sourceId: await sourceId() });
  });
}

export function addAddress(
  actor: Actor,
  tools: Tools,
  at: PersonAt,
  { address }: { readonly address: string },
): Promise<void> {
  return onPerson(actor, tools, at, async ({ tx, root, sourceId }) => {
    await insertAddress(tx, at.workspaceId, { personId: root.id, address, sourceId: await sourceId() });
  });
}

export function removeAddress(actor: Actor, tools: Tools, at: PersonAt, addressId: string): Promise<void> {
  return onPerson(actor, tools, at, async ({ tx, personIds }) => {
    if (!(await deleteAddress(tx.db, at.workspaceId, personIds, addressId)))
      throw new LianeError('not-found');
  });
}

export function addFact(actor: Actor, tools: Tools, at: PersonAt, fact: FactGiven): Promise<string> {
  return onPerson(actor, tools, at, async ({ tx, root, sourceId }) =>
    insertFact(tx, at.workspaceId, { ...fact, personId: root.id, sourceId: await sourceId() }),
  );
}

export function changeFact(
  actor: Actor,
  tools: Tools,
  at: PersonAt,
  { id, text }: { readonly id: string; readonly text: string },
): Promise<void> {
  return onPerson(actor, tools, at, async ({ tx, personIds, sourceId }) => {
    const which = { workspaceId: at.workspaceId, personIds, id };
    const changed = await updateFact(tx, which, { text, sourceId: await sourceId() });
    if (!changed) throw new LianeError('not-found');
  });
}

export function removeFact(actor: Actor, tools: Tools, at: PersonAt, factId: string): Promise<void> {
  return onPerson(actor, tools, at, async ({ tx, personIds }) => {
    const which = { workspaceId: at.workspaceId, personIds, id: factId };
    if (!(await deleteFact(tx.db, which))) throw new LianeError('not-found');
  });
}

export type TieRefusal = 'tie-unclear' | 'tie-unknown' | 'tie-to-oneself';

/** Notes that two people who are both here know one another. */
export function addTie(
  actor: Actor,
  tools: Tools,
  at: PersonAt,
  { who }: { readonly who: string },
): Promise<Done<string, TieRefusal>> {
  return onPerson(actor, tools, at, async ({ tx, root, sourceId }) => {
    const meant = await personMeant(tx.db, at.workspaceId, who);
    if (meant.found === 'none') return refused('tie-unknown');
    if (meant.found === 'several') return refused('tie-unclear');
    if (meant.id === root.id) return refused('tie-to-oneself');
    await insertTie(tx.db, at.workspaceId, [root.id, meant.id], await sourceId());
    return done(meant.id);
  });
}

export function removeTie(actor: Actor, tools: Tools, at: PersonAt, otherId: string): Promise<void> {
  return onPerson(actor, tools, at, async ({ tx, personIds }) => {
    const others = await recordsOf(tx.db, at.workspaceId, otherId);
    const ids = others.map(({ id }) => id);
    const removed = ids.length > 0 && (await deleteTies(tx.db, at.workspaceId, personIds, ids));
    if (!removed) throw new LianeError('not-found');
  });
}

/** Forgets someone altogether (promise 10). The initiator’s own record is not forgotten this way. */
export function forgetPerson(
  actor: Actor,
  tools: Tools,
  hooks: readonly PersonHook[],
  at: PersonAt,
): Promise<Done<null, 'is-yourself'>> {
  const erase = async ({ tx, root }: Found) => {
    if (root.isSelf) return refused('is-yourself');
    const subject = await subjectOf(tx, at.workspaceId, root.id);
    await erasePerson(tx, hooks, subject!);
    return done(null);
  };
  return onPerson(actor, tools, at, erase, 'person:erase');
}
