import { inTransaction } from '../../platform/database/transaction.ts';
import { type Done, done, refused } from '../../platform/done.ts';
import { LianeError } from '../../platform/errors.ts';
import type { Tools } from '../../platform/tools.ts';
import type { Actor } from '../accounts/actor.ts';
import { authorise } from '../accounts/permissions.ts';
import type { IdeaAt } from './actions.ts';
import { type Mandate, type MandateNo, mayPublish } from './mandate-rules.ts';
import { keepMandate, mandateOf } from './mandate-store.ts';
import { lockIdea } from './store.ts';

export type MandateGiven = Omit<Mandate, 'publishedAt'>;

/** Writes the mandate, and shows it to everyone if asked: what is public stays so while it is mended. */
export function writeMandate(
  actor: Actor,
  tools: Tools,
  { workspace, ideaId }: IdeaAt,
  given: MandateGiven,
  publish: boolean,
): Promise<Done<'kept' | 'published', MandateNo>> {
  authorise(actor, 'mandate:write', workspace.id);
  return inTransaction(tools, async (tx) => {
    const idea = await lockIdea(tx.db, workspace.id, ideaId);
    if (!idea) throw new LianeError('not-found');
    const shownAlready = (await mandateOf(tx.db, idea))?.publishedAt ?? null;
    const shown = publish || shownAlready !== null;
    const allowed = mayPublish(idea.state, given);
    if (!allowed.allowed && (shown || allowed.because === 'not-accepted')) return refused(allowed.because);
    await keepMandate(tx.db, idea, { ...given, publishedAt: shown ? (shownAlready ?? tx.now) : null });
    return done(shown ? 'published' : 'kept');
  });
}
