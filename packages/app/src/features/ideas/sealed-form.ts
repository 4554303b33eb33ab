import { z } from 'zod';
import type { Tools } from '../../platform/tools.ts';
import type { WorkspaceOpen } from '../accounts/store.ts';
import { FORM_HOURS } from './rules.ts';

/** The hidden field that says when the form was opened; nobody can write one for us. */
export const SEAL = 'opened';
/** The field that nobody sees: what fills it is no one. */
export const UNSEEN = 'subject';

const PURPOSE = 'present-idea';
const sealed = z.object({ for: z.literal(PURPOSE), workspace: z.uuid(), at: z.number() });

export function sealForm({ keys, now }: Tools, { id }: WorkspaceOpen): string {
  const value: z.output<typeof sealed> = { for: PURPOSE, workspace: id, at: now.getTime() };
  return keys.sealed(value, new Date(now.getTime() + FORM_HOURS * 3_600_000));
}

/** When this form was opened; null if too long ago, elsewhere, or never by us. */
export function openedAt({ keys, now }: Tools, { id }: WorkspaceOpen, seal: string): Date | null {
  const read = sealed.safeParse(keys.unsealed(seal, now));
  return read.success && read.data.workspace === id ? new Date(read.data.at) : null;
}
