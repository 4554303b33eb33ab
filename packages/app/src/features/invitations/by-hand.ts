import { type Done, done, refused } from '../../platform/done.ts';
import type { Tools } from '../../platform/tools.ts';
import type { Actor } from '../accounts/actor.ts';
import { authorise } from '../accounts/permissions.ts';
import { type Refused, refuse } from '../consent/refuse.ts';
import { spend } from '../consent/store.ts';
import { markTold } from '../people/person-store.ts';
import {
  type Answering,
  aroundOfLetter,
  isOpen,
  isSayable,
  recordAnswer,
  refusalOf,
  type Said,
  takeBackWaiting,
} from './answers.ts';
import { type LetterAt, onLetter } from './draft-actions.ts';
import type { Letter } from './letter.ts';
import { isDraft, mayNote } from './rules.ts';
import { updateLetter } from './store.ts';

export interface Noting {
  /** Asked aloud, given on paper, or answered to a letter that had left. */
  readonly how: 'aloud' | 'print' | 'reply';
  /** Null: they will think about it. */
  readonly said: Said | null;
  /** They were told what is noted about them. */
  readonly told: boolean;
}

export type NoteNo = 'already-answered' | 'closed' | 'not-a-choice' | 'not-asked';

/**
 * « I asked them aloud, they said… »: what happened between two people, written down by one of them. It counts in the
 * person's year as a letter does, whatever Liane would have allowed: it has happened.
 */
export function noteAnswer(
  actor: Actor,
  tools: Tools,
  at: LetterAt,
  answering: Answering,
  { how, said, told }: Noting,
): Promise<Done<Refused, NoteNo>> {
  authorise(actor, 'letter:write', at.workspace.id);
  return onLetter(tools, at, async (tx, letter) => {
    const around = await aroundOfLetter(tx, letter, answering);
    const allowed = mayNote(said?.answer ?? 'none', letter);
    if (!allowed.allowed) return refused(allowed.because);
    if (said && !isSayable(said, letter, around)) return refused('not-a-choice');
    if (said && said.answer !== 'no' && !isOpen(around)) return refused('closed');
    if (how === 'reply' && isDraft(letter)) return refused('not-asked');
    const asked = how === 'reply' ? letter : await noteAsked(tx, letter, how);
    if (how !== 'reply') await countAsked(tx, letter, around.subject.keys);
    if (told) await markTold(tx.db, around.subject, tx.now);
    if (!said) return done({ alreadyLeaving: false });
    // A no said by the person stands as they said it; this one only adds to it.
    if (said.answer === 'no' && letter.answer === 'no')
      return done(await refuse(tx, around.subject.keys, refusalOf(said.reach, around)));
    return done(await recordAnswer(tx, answering, { letter: asked, around, said, through: 'initiator' }));
  });
}

async function noteAsked(tx: Tools, letter: Letter, how: 'aloud' | 'print'): Promise<Letter> {
  await takeBackWaiting(tx, letter);
  if (letter.askedAt) return letter;
  await updateLetter(tx.db, letter, { way: how, asked_at: tx.now });
  return { ...letter, way: how, askedAt: tx.now };
}

/** Once, however often it is noted. One of their keys is enough: a year is counted over all of them. */
async function countAsked({ db, now }: Tools, { id }: Letter, keys: readonly Buffer[]): Promise<void> {
  const [key] = keys;
  if (key) await spend(db, { key, id, kind: 'asked-aloud', at: now });
}
