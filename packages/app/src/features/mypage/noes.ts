import type { Refusal } from '../consent/reach.ts';
import type { Held } from '../people/hooks.ts';

/** Something one may say no to, or has. */
export interface Refusable {
  readonly refusal: Refusal;
  /** Its title or name; null when nothing here says it any more. */
  readonly name: string | null;
  readonly refused: boolean;
}

/**
 * What someone may refuse apart from everything: each idea they were written to about and each organisation behind
 * one, once; and whatever they refused before, so that they can take it back.
 */
export function refusables(held: readonly Held[], noes: readonly Refusal[]): Refusable[] {
  const offered = new Map<string, Refusable>();
  const offer = (refusal: Refusal, name: string | null) => {
    const key = keyOf(refusal);
    if (!offered.has(key)) offered.set(key, { refusal, name, refused: noes.some((no) => keyOf(no) === key) });
  };
  for (const { idea } of held) if (idea) offer({ reach: 'idea', idea: idea.id }, idea.name);
  for (const { organisation } of held)
    if (organisation) offer({ reach: 'organisation', organisation: organisation.id }, organisation.name);
  for (const no of noes) if (no.reach !== 'everything') offer(no, null);
  return [...offered.values()];
}

/** A no as a form carries it: `idea <id>`, `organisation <id>`, `everything`. */
export function keyOf(refusal: Refusal): string {
  if (refusal.reach === 'idea') return `idea ${refusal.idea}`;
  return refusal.reach === 'organisation' ? `organisation ${refusal.organisation}` : 'everything';
}

/** The no that a form carries back: only one that the page offers. */
export function refusalMeant(key: string, offered: readonly Refusable[]): Refusal | null {
  if (key === '' || key === 'everything') return { reach: 'everything' };
  return offered.find(({ refusal }) => keyOf(refusal) === key)?.refusal ?? null;
}
