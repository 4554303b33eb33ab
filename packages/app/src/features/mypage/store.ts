import type { Language } from '../../platform/languages.ts';
import type { Tools } from '../../platform/tools.ts';
import type { Db } from '../../tables.ts';
import { workspaceById } from '../accounts/store.ts';
import type { Subject } from '../people/hooks.ts';
import { recordsOf, subjectOf } from '../people/person-store.ts';

/** A person of one workspace, as their page begins with them. */
export interface Known extends Subject {
  readonly rootId: string;
  readonly name: string;
  readonly workspace: string;
  /** In which the workspace notes things. */
  readonly language: Language;
  readonly demo: boolean;
}

/** Whether anyone is recorded at an address, but in a demonstration: no mail leaves for whoever stands there alone. */
export async function isKnownAt(db: Db, key: Buffer): Promise<boolean> {
  const row = await db
    .selectFrom('address')
    .innerJoin('workspace', 'workspace.id', 'address.workspace_id')
    .select('address.id')
    .where('address.person_key', '=', key)
    .where('workspace.demo', '=', false)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Everyone recorded at an address, over the whole instance. */
export async function knownAt(tools: Tools, key: Buffer): Promise<Known[]> {
  const rows = await tools.db
    .selectFrom('address')
    .select(['workspace_id', 'person_id'])
    .where('person_key', '=', key)
    .orderBy('workspace_id')
    .orderBy('person_id')
    .execute();
  return distinct(tools, rows);
}

/** One person, and whoever is recorded elsewhere at one of their addresses. */
export async function knownAs(tools: Tools, workspaceId: string, personId: string): Promise<Known[]> {
  const own = await subjectOf(tools, workspaceId, personId);
  if (!own) return [];
  const rows = await tools.db
    .selectFrom('address')
    .select(['workspace_id', 'person_id'])
    .where('person_key', 'in', [...own.keys])
    .execute();
  return distinct(tools, [{ workspace_id: workspaceId, person_id: personId }, ...rows]);
}

/** Records joined to one another are one person: each is met once. */
async function distinct(
  tools: Tools,
  rows: readonly { readonly workspace_id: string; readonly person_id: string }[],
): Promise<Known[]> {
  const found = new Map<string, Known>();
  for (const { workspace_id, person_id } of rows) {
    const [root] = await recordsOf(tools.db, workspace_id, person_id);
    if (!root || found.has(root.id)) continue;
    const subject = await subjectOf(tools, workspace_id, root.id);
    const workspace = await workspaceById(tools.db, workspace_id);
    if (!subject || !workspace) continue;
    const { name, language, demo } = workspace;
    found.set(root.id, { ...subject, rootId: root.id, name: root.name, workspace: name, language, demo });
  }
  return [...found.values()];
}
