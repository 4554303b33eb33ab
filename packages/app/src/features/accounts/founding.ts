import { inTransaction } from '../../platform/database/transaction.ts';
import { newId } from '../../platform/ids.ts';
import { foldAddress } from '../../platform/text.ts';
import type { Tools } from '../../platform/tools.ts';
import type { Account } from './actor.ts';
import { freeSlug, insertAccount, insertRole, insertWorkspace, type WorkspaceOpen } from './store.ts';

/** A new account, whoever may open one was asked before. */
export async function recordAccount(tools: Tools, account: Omit<Account, 'id'>): Promise<Account> {
  const { db, now, random } = tools;
  const recorded: Account = { ...account, id: newId(now, random), email: foldAddress(account.email) };
  await insertAccount(db, recorded, now);
  return recorded;
}

/** A practice, and its initiator at once: a workspace without a weaver would belong to nobody. */
export function recordPractice(
  tools: Tools,
  weaver: Pick<Account, 'id'>,
  practice: Pick<WorkspaceOpen, 'name' | 'language'> & { readonly demo?: boolean },
): Promise<WorkspaceOpen> {
  return recordWorkspace(tools, weaver, { ...practice, kind: 'practice' });
}

/** The workspace of a network, from the day its idea is accepted; who accepted it is its first weaver. */
export function recordNetwork(
  tools: Tools,
  weaver: Pick<Account, 'id'>,
  network: Pick<WorkspaceOpen, 'name' | 'language'> & { readonly demo?: boolean },
): Promise<WorkspaceOpen> {
  return recordWorkspace(tools, weaver, { ...network, kind: 'network' });
}

function recordWorkspace(
  tools: Tools,
  weaver: Pick<Account, 'id'>,
  {
    name,
    language,
    kind,
    demo = false,
  }: Pick<WorkspaceOpen, 'name' | 'language' | 'kind'> & { demo?: boolean },
): Promise<WorkspaceOpen> {
  return inTransaction(tools, async (tx) => {
    const slug = await freeSlug(tx.db, name);
    const id = newId(tx.now, tx.random);
    const workspace = { id, slug, kind, name, language, timeZone: 'Europe/Paris', demo };
    await insertWorkspace(tx.db, workspace, tx.now);
    await insertRole(tx.db, weaver.id, { workspaceId: id, role: 'weaver' }, tx.now);
    return workspace;
  });
}
