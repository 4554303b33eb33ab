import type { Language } from '../../platform/languages.ts';
import type { Tools } from '../../platform/tools.ts';
import type { WorkspaceOpen } from './store.ts';

/** Something the initiator could do next: one line of *Today*. */
export interface NextDeed {
  /** Lower comes first: what has a date that passes, then what someone waits for, then what may wait. */
  readonly order: number;
  readonly title: string;
  readonly text: string;
  /** The proof, the date, the limit. */
  readonly margin: string;
  readonly to: string;
  /** A verb and its object. */
  readonly deed: string;
}

/** What a feature has to say on *Today*, to a weaver of this workspace. */
export type TodayHook = (
  tools: Tools,
  workspace: WorkspaceOpen,
  language: Language,
) => Promise<readonly NextDeed[]>;

/** The next deeds of one workspace, in order, and how many more wait behind. */
export type NextOf = (
  tools: Tools,
  workspace: WorkspaceOpen,
  language: Language,
) => Promise<{ readonly shown: readonly NextDeed[]; readonly behind: number }>;
