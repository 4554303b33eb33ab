import type { Config } from '../../platform/config.ts';
import type { WorkspaceOpen } from '../accounts/store.ts';

/** How the letters of a workspace leave: by Liane, by the hand of who wrote them, or not at all. */
export type WayOut = 'liane' | 'hand' | 'nowhere';

/** A demonstration lets nothing leave, whatever server is set up. */
export function wayOut({ smtp }: Pick<Config, 'smtp'>, { demo }: Pick<WorkspaceOpen, 'demo'>): WayOut {
  if (demo) return 'nowhere';
  return smtp === null ? 'hand' : 'liane';
}
