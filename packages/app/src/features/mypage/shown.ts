import type { FormState } from '../../ui/form.tsx';
import type { Refusal } from '../consent/reach.ts';
import type { Page } from './actions.ts';

export interface MyPageProps {
  readonly token: string;
  readonly who: string | null;
  readonly closesAt: Date;
  readonly noes: readonly Refusal[];
  readonly pages: readonly Page[];
  readonly form: FormState;
}

/** A page opened from anywhere is read in the zone of the practices there are. */
export const ZONE = 'Europe/Paris';

/** The same reader, at a mailbox that several share. */
export function withWho(path: string, who: string | null): string {
  return who === null ? path : `${path}?${new URLSearchParams({ who })}`;
}
