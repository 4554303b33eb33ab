import { API } from './features/accounts/api-door.ts';
import { at } from './routes.ts';

/**
 * What is taken even while the disk is low: a no, an erasure, a letter taken back, an import undone. Each writes a few
 * rows and most free more; the room kept aside is for them.
 */
export const retreats: readonly string[] = [
  // Whoever would note a no, or erase someone, must be able to come in.
  at.signIn.path,
  at.signInLink.path,
  at.passkeyOptions.path,
  at.passkeySignIn.path,
  at.answer.path,
  at.refuseAtOnce.path,
  at.myPageDoor.path,
  at.myPageDeed.path,
  at.myPageLineDeed.path,
  at.personErase.path,
  at.personRefused.path,
  at.personFactChange.path,
  at.personAddressRemove.path,
  at.importUndo.path,
  at.messageTakeBack.path,
  at.letterAnswer.path,
  at.letterRemove.path,
  at.presentedWithdraw.path,
  at.presentedErase.path,
  `${API}/workspaces/:workspace/people/:person/refusals`,
  `${API}/workspaces/:workspace/letters/:letter/answer`,
  `${API}/workspaces/:workspace/outbox/:message/take-back`,
  `${API}/workspaces/:workspace/imports/:source/undo`,
];
