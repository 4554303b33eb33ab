import type { Child } from 'hono/jsx';
import type { Config } from '../../platform/config.ts';
import type { House } from './instance-answers.ts';

/** What the public pages about the house are made from: nothing else is asked or known. */
export interface LegalFacts {
  /** Null until the owner answered. */
  readonly house: House | null;
  readonly door: Config['door'];
  /** What letters leave by; null: by the own mail of whoever writes. */
  readonly mailServer: string | null;
  readonly version: string;
}

/** One subject of such a page: what is so, and in the margin on what it rests. */
export interface LegalPart {
  readonly title: string;
  readonly text: readonly Child[];
  readonly list?: readonly Child[];
  readonly margin?: readonly Child[];
}
