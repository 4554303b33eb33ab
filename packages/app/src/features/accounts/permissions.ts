import { LianeError } from '../../platform/errors.ts';
import type { Actor, Role, Scope, SignedIn } from './actor.ts';

type Who = 'owner' | Role | 'account' | 'outsider';

interface Permission {
  /** Whoever is not here may not. `account` is anyone signed in; `outsider` is anyone at all. */
  readonly who: readonly Who[];
  /** What a personal access token needs; `human`: no token ever does this (promise 1). */
  readonly token: Scope | 'human';
}

/**
 * Who may do what, denied by default: a deed without a line here does not compile, a role without a place on its line
 * may not. The owner answers for the instance and sees no content of a workspace that is not theirs.
 */
export const permissions = {
  'idea:present': { who: ['outsider'], token: 'write' },
  'mandate:read': { who: ['outsider'], token: 'read' },

  'account:keep': { who: ['account'], token: 'human' },
  'account:read': { who: ['account'], token: 'read' },
  'practice:open': { who: ['owner'], token: 'human' },

  'instance:read': { who: ['owner'], token: 'read' },
  'instance:keep': { who: ['owner'], token: 'human' },

  'workspace:enter': { who: ['weaver', 'organisation', 'moderator', 'member'], token: 'read' },
  'workspace:keep': { who: ['weaver'], token: 'human' },

  'idea:read': { who: ['weaver'], token: 'read' },
  'idea:write': { who: ['weaver'], token: 'write' },
  'idea:examine': { who: ['weaver'], token: 'write' },
  'idea:decide': { who: ['weaver'], token: 'human' },
  'charter:read': { who: ['weaver'], token: 'read' },
  'charter:write': { who: ['weaver'], token: 'write' },
  'mandate:write': { who: ['weaver'], token: 'write' },

  'outbox:read': { who: ['weaver'], token: 'read' },
  'outbox:end': { who: ['weaver'], token: 'write' },
  'text:approve': { who: ['weaver'], token: 'human' },

  'person:read': { who: ['weaver'], token: 'read' },
  'person:write': { who: ['weaver'], token: 'write' },
  'person:import': { who: ['weaver'], token: 'write' },
  'person:erase': { who: ['weaver'], token: 'write' },
  'find:ask': { who: ['weaver'], token: 'read' },

  'letter:read': { who: ['weaver'], token: 'read' },
  'letter:write': { who: ['weaver'], token: 'write' },
} as const satisfies Readonly<Record<string, Permission>>;

export type Deed = keyof typeof permissions;

/** May this actor do this, in this workspace (null where there is none)? */
export function may(actor: Actor, deed: Deed, workspaceId: string | null): boolean {
  const { who, token }: Permission = permissions[deed];
  if (actor.kind === 'outsider') return who.includes('outsider');
  return reaches(actor, token) && capacities(actor, workspaceId).some((capacity) => who.includes(capacity));
}

function reaches({ through }: SignedIn, token: Permission['token']): boolean {
  if (through.kind === 'session') return true;
  if (token === 'human') return false;
  return through.scopes.includes(token) || (token === 'read' && through.scopes.includes('write'));
}

function capacities({ account, roles }: SignedIn, workspaceId: string | null): Who[] {
  const held = roles.filter((role) => role.workspaceId === workspaceId).map(({ role }) => role);
  return ['outsider', 'account', ...(account.isOwner ? (['owner'] as const) : []), ...held];
}

/**
 * The first line of each action.
 * @throws LianeError `sign-in-needed` to someone unknown, `forbidden` to someone known
 */
export function authorise(actor: Actor, deed: Deed, workspaceId: string | null): void {
  if (may(actor, deed, workspaceId)) return;
  throw new LianeError(actor.kind === 'outsider' ? 'sign-in-needed' : 'forbidden', { deed });
}
