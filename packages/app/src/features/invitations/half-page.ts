import { newCode } from '../../platform/codes.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { type Done, done, refused } from '../../platform/done.ts';
import type { Tools } from '../../platform/tools.ts';
import { sayable } from '../../platform/typographer.ts';
import type { Actor, SignedIn } from '../accounts/actor.ts';
import { authorise } from '../accounts/permissions.ts';
import { insertToken } from '../accounts/store.ts';
import { mayApprove } from '../consent/rules.ts';
import { aroundOf, type Composed, compose, type House } from './compose.ts';
import { type LetterAt, readLetter } from './draft-actions.ts';
import { considered } from './facts.ts';
import type { Letter } from './letter.ts';

/** Opens a person's own page, typed from paper. */
const MY_PAGE_CODE = 'my-page-code';
/** A season: a half page is found again in a coat. */
const CODE_DAYS = 90;

export interface HalfPage {
  readonly letter: Letter;
  readonly composed: Composed;
  readonly name: string;
  readonly code: string;
  readonly until: Date;
}

/** A human makes it, by hand: what a promise says no to by mail is not printed either. The last code is the one that opens. */
export function makeHalfPage(
  actor: Actor,
  tools: Tools,
  at: LetterAt,
  house: House,
): Promise<Done<HalfPage, 'promise'>> {
  authorise(actor, 'text:approve', at.workspace.id);
  const { account } = actor as SignedIn;
  return inTransaction(tools, async (tx) => {
    const letter = await readLetter(actor, tx, at);
    const around = await aroundOf(tx, at.workspace, letter, house);
    const composed = await compose(tx, around, account, letter, { ...house, onPaper: true });
    const { about, facts } = await considered(tx, letter, around, composed);
    // A mail that came back closes the address, not the hand.
    if (!mayApprove(about, { ...facts, bounced: false }).allowed) return refused('promise');
    const code = newCode(tx.random);
    const until = new Date(tx.now.getTime() + CODE_DAYS * 86_400_000);
    await keepCode(tx, letter.workspaceId, around.root.id, code, until);
    return done({ letter, composed, name: sayable(around.root.name), code, until });
  });
}

async function keepCode(
  tx: Tools,
  workspaceId: string,
  personId: string,
  code: string,
  until: Date,
): Promise<void> {
  await tx.db
    .deleteFrom('token')
    .where('kind', '=', MY_PAGE_CODE)
    .where('workspace_id', '=', workspaceId)
    .where('subject', '=', personId)
    .execute();
  await insertToken(tx.db, {
    hash: tx.keys.tokenHash(code),
    kind: MY_PAGE_CODE,
    account_id: null,
    workspace_id: workspaceId,
    subject: personId,
    created_at: tx.now,
    expires_at: until,
    used_at: null,
  });
}
