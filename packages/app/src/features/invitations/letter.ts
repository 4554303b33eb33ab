import type { Language } from '../../platform/languages.ts';
import type { LetterRow, OutboxRow } from '../../tables.ts';

export type AnswerGiven = 'yes' | 'no' | 'later';

/** What became of the mail that carries a letter. */
export interface Carried {
  readonly id: string;
  readonly state: OutboxRow['state'];
  readonly because: string | null;
  readonly notBefore: Date;
  readonly attemptedAt: Date | null;
  readonly endedAt: Date | null;
}

/** A letter from one person to another about an idea; a notice is one about no idea. */
export interface Letter {
  readonly workspaceId: string;
  readonly id: string;
  readonly kind: LetterRow['kind'];
  readonly ideaId: string | null;
  readonly personId: string;
  /** Null: the first of the person's addresses that no mail came back from. */
  readonly addressId: string | null;
  readonly language: Language;
  readonly subject: string;
  /** The initiator's own. */
  readonly words: string;
  readonly way: LetterRow['way'];
  readonly writtenAt: Date;
  readonly approvedAt: Date | null;
  /** Its mail: the last one, if one was taken back. */
  readonly mail: Carried | null;
  /** When it was asked aloud, or given on paper. */
  readonly askedAt: Date | null;
  readonly answer: AnswerGiven | null;
  readonly answeredAt: Date | null;
  readonly answeredThrough: LetterRow['answered_through'];
  readonly reach: LetterRow['reach'];
  /** `YYYY-MM-DD` */
  readonly laterOn: string | null;
  /** Their record in the network, after their yes. */
  readonly memberId: string | null;
}

/** A letter as a list says it. */
export interface LetterLine extends Letter {
  readonly personName: string;
}
