import { describe, expect, it } from 'vitest';
import type { Actor, Role, Scope } from './actor.ts';
import { authorise, type Deed, may, permissions } from './permissions.ts';

const HERE = 'here';
const ELSEWHERE = 'elsewhere';

function someone(roles: readonly Role[], isOwner = false, scopes: readonly Scope[] | null = null): Actor {
  return {
    kind: 'account',
    account: { id: 'a', email: 'a@a.example', name: 'A', language: null, isOwner },
    roles: roles.map((role) => ({ workspaceId: HERE, role })),
    through: scopes ? { kind: 'token', scopes } : { kind: 'session' },
  };
}

const WHO = {
  outsider: { kind: 'outsider' } satisfies Actor,
  account: someone([]),
  owner: someone([], true),
  weaver: someone(['weaver']),
  organisation: someone(['organisation']),
  moderator: someone(['moderator']),
  member: someone(['member']),
} as const;

/**
 * Every cell, written out a second time: whoever changes what someone may do changes it here too, on purpose. `o`
 * outsider, `a` any account, `h` host (owner), `w` weaver, `g` the organisation's person, `d` moderator, `m` member;
 * then what a token needs.
 */
const TABLE: Readonly<Record<Deed, readonly [who: string, token: 'read' | 'write' | 'human']>> = {
  'idea:present': ['oahwgdm', 'write'],
  'mandate:read': ['oahwgdm', 'read'],
  'account:keep': ['ahwgdm', 'human'],
  'account:read': ['ahwgdm', 'read'],
  'practice:open': ['h', 'human'],
  'instance:read': ['h', 'read'],
  'instance:keep': ['h', 'human'],
  'workspace:enter': ['wgdm', 'read'],
  'workspace:keep': ['w', 'human'],
  'idea:read': ['w', 'read'],
  'idea:write': ['w', 'write'],
  'idea:examine': ['w', 'write'],
  'idea:decide': ['w', 'human'],
  'charter:read': ['w', 'read'],
  'charter:write': ['w', 'write'],
  'mandate:write': ['w', 'write'],
  'outbox:read': ['w', 'read'],
  'outbox:end': ['w', 'write'],
  'text:approve': ['w', 'human'],
  'person:read': ['w', 'read'],
  'person:write': ['w', 'write'],
  'person:import': ['w', 'write'],
  'person:erase': ['w', 'write'],
  'find:ask': ['w', 'read'],
  'letter:read': ['w', 'read'],
  'letter:write': ['w', 'write'],
};

const LETTER = {
  outsider: 'o',
  account: 'a',
  owner: 'h',
  weaver: 'w',
  organisation: 'g',
  moderator: 'd',
  member: 'm',
};
const deeds = Object.keys(permissions) as Deed[];

describe('Who may do what', () => {
  it('is written for every deed there is, and for no other', () => {
    expect(Object.keys(TABLE).sort()).toEqual([...deeds].sort());
  });

  describe.each(deeds)('%s', (deed) => {
    const [who, token] = TABLE[deed];

    it.each(Object.entries(WHO))('by %s', (name, actor) => {
      expect(may(actor, deed, HERE)).toBe(who.includes(LETTER[name as keyof typeof LETTER]));
    });

    it('by nobody for a role they hold in another workspace', () => {
      for (const role of ['weaver', 'organisation', 'moderator', 'member'] as const) {
        const anyAccount = who.includes('a');
        expect(may(someone([role]), deed, ELSEWHERE)).toBe(anyAccount);
      }
    });

    it('by a token only as far as its scope goes', () => {
      const holder = (scopes: readonly Scope[]) => someone(['weaver'], true, scopes);
      const person = may(someone(['weaver'], true), deed, HERE);
      expect(may(holder([]), deed, HERE)).toBe(false);
      expect(may(holder(['read']), deed, HERE)).toBe(person && token === 'read');
      expect(may(holder(['write']), deed, HERE)).toBe(person && token !== 'human');
    });
  });

  it('tells someone unknown to come in, and someone known that it is not theirs', () => {
    expect(() => authorise(WHO.outsider, 'person:read', HERE)).toThrow(
      expect.objectContaining({ code: 'sign-in-needed' }),
    );
    expect(() => authorise(WHO.member, 'person:read', HERE)).toThrow(
      expect.objectContaining({ code: 'forbidden' }),
    );
  });

  it('never lets a program approve a text or decide on an idea', () => {
    const program = someone(['weaver'], true, ['read', 'write']);
    expect(may(program, 'text:approve', HERE)).toBe(false);
    expect(may(program, 'idea:decide', HERE)).toBe(false);
  });
});
