import type { Done } from '../../platform/done.ts';
import type { Tools } from '../../platform/tools.ts';
import type { Actor } from '../accounts/actor.ts';
import type { WorkspaceOpen } from '../accounts/store.ts';
import type { RoundState } from '../consent/rounds.ts';
import type { PastAnswer } from './types.ts';

/** Where someone stands with an idea they were, or are to be, written to about. */
export interface Written {
  readonly state: 'draft' | 'asked' | 'member' | 'answered';
  readonly letterId: string;
}

/** What letters say, as *find* looks at it; people by the record that was written to. */
export interface Asked {
  readonly round: RoundState;
  /** Answers to other ideas; a silence is a no. */
  readonly answers: readonly PastAnswer[];
  /** For this very idea. Whoever may be asked again is not here. */
  readonly here: ReadonlyMap<string, Written>;
  /** Answers and silences of the whole workspace, this idea's included: what the tolerance rests on. */
  readonly heard: number;
}

/** Letters are further on: they are handed to *find* where the application is wired. */
export interface FindHooks {
  asked(tools: Tools, workspaceId: string, ideaId: string): Promise<Asked>;
  /** The letter begun, or the draft there was. */
  begin(
    actor: Actor,
    tools: Tools,
    workspace: WorkspaceOpen,
    to: { readonly idea: string; readonly person: string },
  ): Promise<Done<string, 'is-yourself' | 'idea-not-open'>>;
}
