import type { Language } from '../../platform/languages.ts';
import type { Link, Person } from '../people/person.ts';

export interface Idea {
  readonly title: string;
  readonly text: string;
  readonly language: Language;
}

export type Answer = 'yes' | 'no' | 'later';

/** How someone answered an idea before (title or name of the idea, as the file gives it). */
export interface PastAnswer {
  readonly person: string;
  readonly idea: string;
  readonly answer: Answer;
}

export interface FindQuestion {
  readonly idea: Idea;
  readonly people: readonly Person[];
  readonly links: readonly Link[];
  /** The initiator: never suggested. */
  readonly me: string | null;
  /** People of the organisation: never suggested. */
  readonly organisation: readonly string[];
  readonly answers: readonly PastAnswer[];
  /** Ids of people who refused (this idea, this organisation, everything): never suggested, never named. */
  readonly refusals: ReadonlySet<string>;
  /** Set apart by what the workspace knows besides: letters, pauses, budgets, what the initiator decided. */
  readonly apart?: ReadonlyMap<string, PeaceReason>;
  /** Share of the people written to who may turn out not to care, in (0, 1). */
  readonly tolerance: number;
  /** At most this many letters; null: stops by itself. */
  readonly write: number | null;
  readonly seed: number;
}

/** Something a person can check and contest; the sentence is made from it in `words.ts`. */
export type Reason =
  | {
      readonly kind: 'words';
      /** Which part of what is known speaks. */
      readonly field: 'about' | 'offers' | 'seeks' | 'interests' | 'notes' | 'groups';
      /** Words of the person's record, as written there, that speak for the idea. */
      readonly words: readonly string[];
      /** The passage they stand in, short, as written. */
      readonly quote: string;
    }
  /** Speaks of the same things in other words (latent space, bilingual list). */
  | { readonly kind: 'kin'; readonly words: readonly string[]; readonly to: readonly string[] }
  /** Tied to people who said yes to this idea, or who are likely to. */
  | { readonly kind: 'ties'; readonly people: readonly string[] }
  /** Answered an idea before. */
  | { readonly kind: 'answered'; readonly idea: string; readonly answer: Answer }
  /** Much is known of this person: the activity prior. */
  | { readonly kind: 'active' };

/** The one question whose answer would settle a doubt. */
export type Doubt =
  | { readonly kind: 'cares-about'; readonly words: readonly string[] }
  /** Would this person offer here what they offer, or find here what they seek? */
  | { readonly kind: 'offers-here' }
  | { readonly kind: 'finds-here' }
  | { readonly kind: 'little-known' }
  | { readonly kind: 'close-to'; readonly people: readonly string[] };

export interface Suggestion {
  readonly person: string;
  /** Calibrated probability that this person would care, in [0, 1]. For `--json` only: pages say it in words. */
  readonly probability: number;
  readonly reasons: readonly Reason[];
}

export interface Perhaps extends Suggestion {
  readonly wouldDecide: Doubt;
}

/** Why someone is left in peace: the first reason that suffices. */
export type PeaceReason =
  | 'self' // the initiator or the organisation
  | 'kept' // chosen by the initiator: they stand before the list, and are not counted
  | 'refused'
  | 'in-peace' // asked not to be written to, by a pause or a wider refusal: which one is not shown
  | 'member' // of the idea's network already
  | 'asked' // a letter about this idea is on its way, or waits for its answer
  | 'set-aside' // by the initiator
  | 'budget-spent' // three letters in a year
  | 'answered-already' // has answered this very idea
  | 'worn' // the keenest, asked often already
  | 'nothing-known'
  | 'nothing-touches' // nothing known touches the idea
  | 'not-sure-enough'
  | 'over-the-number'; // --write N was smaller

export interface Found {
  readonly write: readonly Suggestion[];
  readonly perhaps: readonly Perhaps[];
  readonly leaveInPeace: {
    /** Everybody listed below but `self` and `kept`. */
    readonly count: number;
    readonly reasons: Readonly<Partial<Record<PeaceReason, readonly string[]>>>;
  };
}
