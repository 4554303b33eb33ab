import type { Language } from '../../platform/languages.ts';

export type Role = 'weaver' | 'organisation' | 'moderator' | 'member';

export interface Account {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly language: Language | null;
  readonly isOwner: boolean;
}

export interface RoleHeld {
  readonly workspaceId: string;
  readonly role: Role;
}

/** What a personal access token may do at most. Nothing that only a human on a page may do is ever in reach. */
export type Scope = 'read' | 'write';

/** Someone who signed in, by a browser or by a personal access token. */
export interface SignedIn {
  readonly kind: 'account';
  readonly account: Account;
  readonly roles: readonly RoleHeld[];
  readonly through:
    | { readonly kind: 'session' }
    | { readonly kind: 'token'; readonly scopes: readonly Scope[] };
}

/** Who acts. Someone who followed a personal link is an outsider with a token, checked where the link leads. */
export type Actor = SignedIn | { readonly kind: 'outsider' };

export const outsider: Actor = { kind: 'outsider' };

export function isWeaver(actor: Actor, workspaceId: string): actor is SignedIn {
  return (
    actor.kind === 'account' &&
    actor.roles.some((held) => held.role === 'weaver' && held.workspaceId === workspaceId)
  );
}
