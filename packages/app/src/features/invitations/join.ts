import type { Tools } from '../../platform/tools.ts';
import { erasePerson } from '../people/erase.ts';
import { deleteFact, factsOf, insertFact } from '../people/fact-store.ts';
import type { PersonHook } from '../people/hooks.ts';
import { subjectOf } from '../people/person-store.ts';
import { recordPeople } from '../people/record-people.ts';
import { insertSource } from '../people/source-store.ts';
import { words } from './answer-words.ts';
import { type Around, addressOf } from './compose.ts';
import type { Letter } from './letter.ts';
import { enter, leave, type MemberSays, membershipOf, updateMembership } from './membership-store.ts';

/* After a yes, a person is in the network as a copy with a source: what they agreed to bring, and none of the notes. */

/** Their place in the network of the idea. Returns the id of their record there. */
export async function join(tx: Tools, letter: Letter, around: Around, networkId: string): Promise<string> {
  const personId = await recordIn(tx, letter, around, networkId);
  await enter(tx.db, { workspaceId: networkId, personId }, tx.now);
  return personId;
}

async function recordIn(tx: Tools, letter: Letter, around: Around, networkId: string): Promise<string> {
  const { root, workspace, idea } = around;
  if (letter.memberId && (await subjectOf(tx, networkId, letter.memberId))) return letter.memberId;
  const address = addressOf(around, letter.addressId);
  const { ids } = await recordPeople(tx, {
    workspaceId: networkId,
    source: {
      kind: 'network',
      name: workspace.name,
      purpose: words[workspace.language].joined.purpose(idea?.title ?? ''),
      ideaId: null,
      recordedBy: null,
    },
    people: [
      {
        ...{ id: NEW, name: root.name, language: root.language, emails: address ? [address.address] : [] },
        ...{ about: '', offers: [], seeks: [], interests: [], groups: [], notes: '', sources: [] },
      },
    ],
    links: [],
    gaveOwnData: true,
  });
  return ids.get(NEW)!;
}

/** No id of a record looks like this. */
const NEW = 'new';

/**
 * A yes taken back. Within its day it is as if it had not been said; later, they leave the network, and what they did
 * in it stays theirs to erase.
 */
export async function unjoin(
  tx: Tools,
  hooks: readonly PersonHook[],
  { memberId, answeredAt }: Letter,
  { networkId, undone }: { readonly networkId: string; readonly undone: boolean },
): Promise<void> {
  if (memberId === null) return;
  const at = { workspaceId: networkId, personId: memberId };
  const membership = await membershipOf(tx.db, at);
  const began = membership?.since.getTime() === answeredAt?.getTime();
  const subject = undone && began ? await subjectOf(tx, networkId, memberId) : null;
  if (subject) await erasePerson(tx, hooks, subject);
  else await leave(tx.db, at, tx.now);
}

export interface MoreSaid extends MemberSays {
  readonly offers: readonly string[];
  readonly seeks: readonly string[];
}

/** What they add after their yes, all of it optional; said again, it replaces what was said before. */
export async function keepMore(
  tx: Tools,
  at: { readonly workspaceId: string; readonly personId: string },
  purpose: { readonly name: string; readonly text: string },
  more: MoreSaid,
): Promise<void> {
  const { workspaceId, personId } = at;
  await updateMembership(tx.db, at, more);
  for (const { id } of await ownWords(tx, at))
    await deleteFact(tx.db, { workspaceId, personIds: [personId], id });
  const said = [
    ...more.offers.map((text) => ({ kind: 'offer' as const, text })),
    ...more.seeks.map((text) => ({ kind: 'seek' as const, text })),
  ];
  if (said.length === 0) return;
  const source = {
    kind: 'self',
    name: purpose.name,
    purpose: purpose.text,
    ideaId: null,
    recordedBy: null,
  } as const;
  const sourceId = await insertSource(tx, workspaceId, source);
  for (const fact of said) await insertFact(tx, workspaceId, { ...fact, personId, sourceId });
}

/** Offers and wishes in their own words, as they gave them with their answer. */
export async function ownWords(
  { db }: Pick<Tools, 'db'>,
  { workspaceId, personId }: { readonly workspaceId: string; readonly personId: string },
) {
  const facts = await factsOf(db, workspaceId, [personId]);
  return facts.filter(({ kind, source }) => source.kind === 'self' && (kind === 'offer' || kind === 'seek'));
}
