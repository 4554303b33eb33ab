import type { Language } from '../../platform/languages.ts';
import type { Tools } from '../../platform/tools.ts';
import type { Db } from '../../tables.ts';

/** What a person does with one line of their page, alone. */
export type LineDeed =
  | 'correct'
  | 'contest'
  | 'hide'
  | 'show'
  | 'erase'
  | 'show-members'
  | 'hide-members'
  | 'map-on'
  | 'map-off'
  | 'leave';

/** A line that its subject can do something about. */
export interface Line {
  /** `<what>.<which>`, known to the feature that holds it. */
  readonly id: string;
  readonly deeds: readonly LineDeed[];
  /** As it stands in the field that corrects it. */
  readonly value: string;
  /** When it is one of a few: what each is called. */
  readonly choices?: Readonly<Record<string, string>>;
  /** What its subject answers to it already. */
  readonly contested?: string | null;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Something held about a person, as their page and their export say it. */
export interface Held {
  /** What it is: « Une note de M. Madeleine ». */
  readonly what: string;
  readonly text: string;
  /** From whom or what, and when. */
  readonly from: string;
  readonly seenBy: string;
  /** Nothing is held: the line is there for what its subject may do. */
  readonly absent?: true;
  readonly line?: Line;
  /** For what they were written to: they may say no to it alone. */
  readonly idea?: Named;
  readonly organisation?: Named;
}

/** One person of one workspace: every record joined to them, and every hash their addresses make. */
export interface Subject {
  readonly workspaceId: string;
  readonly personIds: readonly string[];
  readonly keys: readonly Buffer[];
}

/** A deed of the person themselves, with the words it needs. */
export interface LineAct {
  readonly line: string;
  readonly deed: LineDeed;
  readonly text: string;
  /** How what they say is kept: by their own word. */
  readonly source: { readonly name: string; readonly purpose: string };
}

/** What each feature that holds something about people must answer for (promise 10). */
export interface PersonHook {
  /** The tables it answers for: an architecture test finds those nobody answers for. */
  readonly tables: readonly string[];
  /** Whoever weaves reads it too, on the person’s file: never where a no is blind (promise 3). */
  readonly weaverReads?: true;
  held(db: Db, subject: Subject, language: Language): Promise<readonly Held[]>;
  /** Does a deed on a line it holds. False: it holds no such line, or the line does not allow it. */
  act?(tx: Tools, subject: Subject, act: LineAct): Promise<boolean>;
  erase(tools: Tools, subject: Subject): Promise<void>;
}
