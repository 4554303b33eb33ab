import type { Language } from '../../platform/languages.ts';

export type IdeaState = 'presented' | 'examined' | 'accepted' | 'conditions' | 'declined' | 'withdrawn';

/** An idea in the words of whoever presented it. */
export interface IdeaWords {
  readonly language: Language;
  readonly title: string;
  readonly pitch: string;
  /** Who it is for, and whom it looks for. */
  readonly audience: string;
  /** The counterpart: what it would give. */
  readonly gives: string;
  /** What it expects of a network. */
  readonly expects: string;
  /** How the initiator's work is paid. */
  readonly funding: string;
}

export interface Idea extends IdeaWords {
  readonly workspaceId: string;
  readonly id: string;
  readonly organisationId: string | null;
  /** As it was said with this idea; empty when it is presented in one's own name. */
  readonly organisationName: string;
  /** One of `legalForms` (people), or empty. */
  readonly legalForm: string;
  /** Empty once erased, and for an idea of the initiator's own. */
  readonly presenterName: string;
  readonly presenterAddress: string | null;
  readonly presenterKey: Buffer | null;
  readonly presentedBy: 'presenter' | 'initiator';
  readonly state: IdeaState;
  /** Set aside by itself: too many links to be read first. */
  readonly heldAside: boolean;
  readonly charterVersion: number | null;
  readonly networkId: string | null;
  readonly presentedAt: Date;
  readonly decidedAt: Date | null;
}

/** An idea as a list says it. */
export interface IdeaLine
  extends Pick<
    Idea,
    | 'id'
    | 'title'
    | 'language'
    | 'state'
    | 'presentedBy'
    | 'presenterName'
    | 'organisationName'
    | 'heldAside'
    | 'presentedAt'
    | 'decidedAt'
  > {
  /** Who wrote last in the conversation about it, and when. */
  readonly lastSide: 'presenter' | 'initiator' | null;
  readonly lastAt: Date | null;
}

/** A question of the initiator, or an answer of whoever presented the idea. */
export interface IdeaMessage {
  readonly id: string;
  readonly from: 'presenter' | 'initiator';
  readonly text: string;
  readonly at: Date;
}
