import type { Language } from '../../platform/languages.ts';
import type { Tools } from '../../platform/tools.ts';
import type { Db } from '../../tables.ts';

/** Something held about a person, as their page and their export say it. */
export interface Held {
  /** What it is: « Une note de M. Madeleine ». */
  readonly what: string;
  readonly text: string;
  /** From whom or what, and when. */
  readonly from: string;
  readonly seenBy: string;
}

/** One person of one workspace: every record joined to them, and every hash their addresses make. */
export interface Subject {
  readonly workspaceId: string;
  readonly personIds: readonly string[];
  readonly keys: readonly Buffer[];
}

/** What each feature that holds something about people must answer for (promise 10). */
export interface PersonHook {
  /** The tables it answers for: an architecture test finds those nobody answers for. */
  readonly tables: readonly string[];
  /** Whoever weaves reads it too, on the person’s file: never where a no is blind (promise 3). */
  readonly weaverReads?: true;
  held(db: Db, subject: Subject, language: Language): Promise<readonly Held[]>;
  erase(tools: Tools, subject: Subject): Promise<void>;
}
