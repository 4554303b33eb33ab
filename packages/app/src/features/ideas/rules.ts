import type { IdeaState } from './idea.ts';

/*
 * An idea is presented, examined, then answered once. Whoever presented it can take it back until it is answered.
 */

export type IdeaEvent = 'examine' | 'accept' | 'accept-with-conditions' | 'decline' | 'withdraw';

export type No = 'not-examined' | 'already-decided' | 'already-withdrawn';

type Next =
  | { readonly allowed: true; readonly state: IdeaState }
  | { readonly allowed: false; readonly because: No };

const steps: Readonly<Record<'presented' | 'examined', Partial<Record<IdeaEvent, IdeaState>>>> = {
  presented: { examine: 'examined', withdraw: 'withdrawn' },
  examined: {
    examine: 'examined',
    accept: 'accepted',
    'accept-with-conditions': 'conditions',
    decline: 'declined',
    withdraw: 'withdrawn',
  },
};

/** The state after this event, or why it cannot be: no answer without an examination, and none is given twice. */
export function next(state: IdeaState, event: IdeaEvent): Next {
  if (state === 'withdrawn') return { allowed: false, because: 'already-withdrawn' };
  if (state !== 'presented' && state !== 'examined') return { allowed: false, because: 'already-decided' };
  const after = steps[state][event];
  return after ? { allowed: true, state: after } : { allowed: false, because: 'not-examined' };
}

type Allowed<Because extends string> =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly because: Because };

const yes = { allowed: true } as const;

/** Whose words they are, and how far the idea is. */
export interface Standing {
  readonly state: IdeaState;
  readonly presentedBy: 'presenter' | 'initiator';
}

/** The words of whoever presented an idea are theirs: the initiator edits only what they entered, until it is decided. */
export function mayEdit({ state, presentedBy }: Standing): Allowed<'words-of-presenter' | No> {
  if (presentedBy === 'presenter') return { allowed: false, because: 'words-of-presenter' };
  const withdrawn = next(state, 'withdraw');
  return withdrawn.allowed ? yes : withdrawn;
}

/** A conversation goes on while the idea is alive; what was declined or withdrawn is left alone. */
function isAlive(state: IdeaState): boolean {
  return state !== 'declined' && state !== 'withdrawn';
}

/** A question needs someone whom it reaches: by their own page, or by mail. */
export function mayAsk(
  idea: Standing & { readonly hasAddress: boolean; readonly erased: boolean },
): Allowed<'closed' | 'nobody-to-ask'> {
  if (!isAlive(idea.state)) return { allowed: false, because: 'closed' };
  const reached = idea.hasAddress || (idea.presentedBy === 'presenter' && !idea.erased);
  return reached ? yes : { allowed: false, because: 'nobody-to-ask' };
}

/** Whoever presented it may add to it while it is alive. */
export function mayAnswer({ state }: Pick<Standing, 'state'>): Allowed<'closed'> {
  return isAlive(state) ? yes : { allowed: false, because: 'closed' };
}

/**
 * What goes when whoever presented an idea erases it: everything, unless others rely on the text (a network was told
 * of it) or the text is the initiator's own; then who presented it, and what they wrote besides.
 */
export function erasureOf({ state, presentedBy }: Standing): 'everything' | 'presenter' {
  const relied = state === 'accepted' || state === 'conditions';
  return relied || presentedBy === 'initiator' ? 'presenter' : 'everything';
}

/** Where an idea stands in the list. */
export type Group = 'to-examine' | 'open' | 'closed' | 'aside';

export function groupOf({ state, heldAside }: { state: IdeaState; heldAside: boolean }): Group {
  if (state === 'presented') return heldAside ? 'aside' : 'to-examine';
  if (state === 'examined') return 'to-examine';
  return state === 'accepted' || state === 'conditions' ? 'open' : 'closed';
}

/** The link of a presentation works this long; what came to nothing is forgotten with it. */
export const FOLLOW_DAYS = 400;

const DAY = 86_400_000;

/**
 * When an idea is forgotten by itself: never what is carried on, nor what the initiator still thinks about. What goes
 * then is what `erasureOf` says.
 */
export function forgottenAt(
  idea: Standing & { readonly presentedAt: Date; readonly decidedAt: Date | null },
): Date | null {
  const { state, presentedBy, presentedAt, decidedAt } = idea;
  const relied = state === 'accepted' || state === 'conditions';
  if (relied || (presentedBy === 'initiator' && isAlive(state))) return null;
  const last = Math.max(presentedAt.getTime(), decidedAt?.getTime() ?? 0);
  return new Date(last + FOLLOW_DAYS * DAY);
}

/* What comes from strangers: no third party looks at it, and nobody is asked to read twisted letters. */

/** Nobody reads the form, writes a title, a pitch and a name, and sends them in less. */
export const LEAST_SECONDS = 4;

/** A form left open longer is given again, with all that was typed. */
export const FORM_HOURS = 24;

export type Doubt = 'too-fast' | 'form-expired' | 'unseen-field';

/** Is this form sent by a person? `openedAt` is null when it was opened too long ago, or never by us. */
export function formArrives(
  { openedAt, unseen }: { readonly openedAt: Date | null; readonly unseen: string },
  now: Date,
): Allowed<Doubt> {
  if (unseen !== '') return { allowed: false, because: 'unseen-field' };
  if (!openedAt || now.getTime() - openedAt.getTime() >= FORM_HOURS * 3_600_000)
    return { allowed: false, because: 'form-expired' };
  if (now.getTime() - openedAt.getTime() < LEAST_SECONDS * 1000)
    return { allowed: false, because: 'too-fast' };
  return yes;
}

/** An idea is told in words; beyond these few links, it is set aside and read last. */
export const MOST_LINKS = 3;

const LINK = /https?:\/\/|\bwww\.|\[url|<a\s/gi;

export function holdsManyLinks(texts: readonly string[]): boolean {
  const links = texts.reduce((sum, text) => sum + (text.match(LINK)?.length ?? 0), 0);
  return links > MOST_LINKS;
}

/** A name stands in the head of a mail: whoever would send an address to someone else by way of us does not. */
export function isName(text: string): boolean {
  return !/https?:|www\.|[@<>/\\]|\p{L}\.(?:com|net|org|io|ru|fr|info|biz)\b/iu.test(text);
}
