import { describe, expect, it } from 'vitest';
import type { IdeaState } from './idea.ts';
import {
  erasureOf,
  FOLLOW_DAYS,
  FORM_HOURS,
  forgottenAt,
  formArrives,
  groupOf,
  holdsManyLinks,
  type IdeaEvent,
  isName,
  LEAST_SECONDS,
  MOST_LINKS,
  mayAnswer,
  mayAsk,
  mayEdit,
  next,
} from './rules.ts';

const now = new Date('2027-03-09T08:00:00Z');
const secondsAgo = (count: number) => new Date(now.getTime() - count * 1000);

describe('an idea', () => {
  it('is examined, then accepted, accepted under conditions, or declined', () => {
    expect(next('presented', 'examine')).toEqual({ allowed: true, state: 'examined' });
    expect(next('examined', 'accept')).toEqual({ allowed: true, state: 'accepted' });
    expect(next('examined', 'accept-with-conditions')).toEqual({ allowed: true, state: 'conditions' });
    expect(next('examined', 'decline')).toEqual({ allowed: true, state: 'declined' });
  });

  it('is not answered before anyone looked at it', () => {
    for (const event of ['accept', 'accept-with-conditions', 'decline'] as const)
      expect(next('presented', event)).toEqual({ allowed: false, because: 'not-examined' });
  });

  it('can be taken back until it is answered, and not afterwards', () => {
    expect(next('presented', 'withdraw')).toEqual({ allowed: true, state: 'withdrawn' });
    expect(next('examined', 'withdraw')).toEqual({ allowed: true, state: 'withdrawn' });
    for (const state of ['accepted', 'conditions', 'declined'] as const)
      expect(next(state, 'withdraw')).toEqual({ allowed: false, because: 'already-decided' });
  });

  it('that was taken back stays so', () => {
    for (const event of ['examine', 'accept', 'decline', 'withdraw'] as IdeaEvent[])
      expect(next('withdrawn', event)).toEqual({ allowed: false, because: 'already-withdrawn' });
  });
});

describe('the words of an idea', () => {
  it('are never edited by the initiator when someone else wrote them', () => {
    for (const state of ['presented', 'examined', 'accepted'] as IdeaState[])
      expect(mayEdit({ state, presentedBy: 'presenter' })).toEqual({
        allowed: false,
        because: 'words-of-presenter',
      });
  });

  it('are the initiator’s to mend when they entered them, until the idea is answered', () => {
    expect(mayEdit({ state: 'presented', presentedBy: 'initiator' }).allowed).toBe(true);
    expect(mayEdit({ state: 'examined', presentedBy: 'initiator' }).allowed).toBe(true);
    expect(mayEdit({ state: 'accepted', presentedBy: 'initiator' })).toMatchObject({
      because: 'already-decided',
    });
    expect(mayEdit({ state: 'withdrawn', presentedBy: 'initiator' })).toMatchObject({
      because: 'already-withdrawn',
    });
  });

  it('go with whoever presented them, unless a network relies on them or they are the initiator’s', () => {
    for (const state of ['presented', 'examined', 'declined', 'withdrawn'] as const)
      expect(erasureOf({ state, presentedBy: 'presenter' })).toBe('everything');
    for (const state of ['accepted', 'conditions'] as const)
      expect(erasureOf({ state, presentedBy: 'presenter' })).toBe('presenter');
    expect(erasureOf({ state: 'presented', presentedBy: 'initiator' })).toBe('presenter');
  });

  it('that came to nothing are forgotten 400 days after the last thing that happened', () => {
    const presentedAt = new Date('2026-01-01T00:00:00Z');
    const decidedAt = new Date('2026-03-01T00:00:00Z');
    const days = (from: Date, to: Date | null) => (to!.getTime() - from.getTime()) / 86_400_000;
    const idea = { state: 'presented', presentedBy: 'presenter', presentedAt, decidedAt: null } as const;
    expect(days(presentedAt, forgottenAt(idea))).toBe(FOLLOW_DAYS);
    expect(days(decidedAt, forgottenAt({ ...idea, state: 'declined', decidedAt }))).toBe(FOLLOW_DAYS);
    expect(forgottenAt({ ...idea, state: 'accepted', decidedAt })).toBeNull();
    expect(forgottenAt({ ...idea, presentedBy: 'initiator' })).toBeNull();
    const told = { ...idea, presentedBy: 'initiator', state: 'declined', decidedAt } as const;
    expect(days(decidedAt, forgottenAt(told))).toBe(FOLLOW_DAYS);
  });
});

describe('a question', () => {
  const idea = { state: 'presented', presentedBy: 'presenter', hasAddress: false, erased: false } as const;

  it('reaches whoever presented the idea, by mail or on their own page', () => {
    expect(mayAsk(idea).allowed).toBe(true);
    expect(mayAsk({ ...idea, presentedBy: 'initiator', hasAddress: true }).allowed).toBe(true);
  });

  it('is not asked where nobody would read it', () => {
    expect(mayAsk({ ...idea, presentedBy: 'initiator' })).toMatchObject({ because: 'nobody-to-ask' });
    expect(mayAsk({ ...idea, erased: true })).toMatchObject({ because: 'nobody-to-ask' });
  });

  it('is not asked, nor answered, about an idea that was declined or taken back', () => {
    for (const state of ['declined', 'withdrawn'] as const) {
      expect(mayAsk({ ...idea, state })).toMatchObject({ because: 'closed' });
      expect(mayAnswer({ state })).toMatchObject({ because: 'closed' });
    }
    expect(mayAnswer({ state: 'accepted' }).allowed).toBe(true);
  });
});

describe('the list of ideas', () => {
  it('puts each where one would look for it', () => {
    const group = (state: IdeaState, heldAside = false) => groupOf({ state, heldAside });
    expect(group('presented')).toBe('to-examine');
    expect(group('examined')).toBe('to-examine');
    expect(group('accepted')).toBe('open');
    expect(group('conditions')).toBe('open');
    expect(group('declined')).toBe('closed');
    expect(group('withdrawn')).toBe('closed');
  });

  it('reads last what was set aside, until someone examines it', () => {
    expect(groupOf({ state: 'presented', heldAside: true })).toBe('aside');
    expect(groupOf({ state: 'examined', heldAside: true })).toBe('to-examine');
  });
});

describe('what strangers send', () => {
  const arrives = (openedAt: Date | null, unseen = '') => formArrives({ openedAt, unseen }, now);

  it('is taken from whoever had the time to write it', () => {
    expect(arrives(secondsAgo(LEAST_SECONDS)).allowed).toBe(true);
    expect(arrives(secondsAgo(FORM_HOURS * 3600 - 1)).allowed).toBe(true);
  });

  it('is given back when it came too fast, too late, or from a form that is not ours', () => {
    expect(arrives(secondsAgo(LEAST_SECONDS - 1))).toMatchObject({ because: 'too-fast' });
    expect(arrives(secondsAgo(FORM_HOURS * 3600))).toMatchObject({ because: 'form-expired' });
    expect(arrives(null)).toMatchObject({ because: 'form-expired' });
    expect(arrives(secondsAgo(-60))).toMatchObject({ because: 'too-fast' });
  });

  it('is given back when a field that nobody sees was filled', () => {
    expect(arrives(secondsAgo(60), 'x')).toMatchObject({ because: 'unseen-field' });
  });

  it('is set aside beyond a few links, however they are written', () => {
    const link = 'https://example.org ';
    expect(holdsManyLinks([link.repeat(MOST_LINKS)])).toBe(false);
    expect(holdsManyLinks([link.repeat(MOST_LINKS), 'www.example.org'])).toBe(true);
    expect(holdsManyLinks(['[URL=x] [url] <a href=x> HTTP://A'])).toBe(true);
    expect(holdsManyLinks(['Une école du soir, 3 soirs par semaine.'])).toBe(false);
  });

  it('has a name for a name: one that carries an address to others is none', () => {
    for (const name of ['Colonel Pontmercy', 'M. Jean-François O’Neill', 'M.J. Fr', 'علي', '李小龍'])
      expect(isName(name)).toBe(true);
    for (const name of ['Buy at https://a', 'www.a', 'pills.com now', 'a@b', '<b>A</b>', 'a/b'])
      expect(isName(name)).toBe(false);
  });
});
