import type { Tools } from '../../platform/tools.ts';
import type { LineDeed, Subject } from '../people/hooks.ts';
import { leave, type Membership, membershipOf, updateMembership } from './membership-store.ts';

/** What a member may do about their place in a network, from their page. */
export function deedsOnMembership({
  shownTo,
  onMap,
}: Pick<Membership, 'shownTo' | 'onMap'>): readonly LineDeed[] {
  return [shownTo === 'members' ? 'hide-members' : 'show-members', onMap ? 'map-off' : 'map-on', 'leave'];
}

/** Leaving is at once, and takes the name off the map: whoever comes back says again what may be seen of them. */
export async function actOnMembership(
  tx: Tools,
  { workspaceId, personIds }: Subject,
  personId: string,
  deed: LineDeed,
): Promise<boolean> {
  const at = { workspaceId, personId };
  const membership = personIds.includes(personId) ? await membershipOf(tx.db, at) : null;
  if (!membership || membership.leftAt !== null || !deedsOnMembership(membership).includes(deed))
    return false;
  await updateMembership(tx.db, at, { ...membership, ...changes[deed as keyof typeof changes] });
  if (deed === 'leave') await leave(tx.db, at, tx.now);
  return true;
}

const changes = {
  'show-members': { shownTo: 'members' },
  'hide-members': { shownTo: 'weavers' },
  'map-on': { onMap: true },
  'map-off': { onMap: false },
  leave: { shownTo: 'weavers', onMap: false },
} as const;
