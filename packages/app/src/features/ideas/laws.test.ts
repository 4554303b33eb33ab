import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IdeaState } from './idea.ts';
import { erasureOf, type IdeaEvent, mayAnswer, mayEdit, next } from './rules.ts';

/* Why: an answer is given once, by someone who looked; and nobody else puts words into a presenter's mouth. */

/** A model of an idea that says nothing of states: only what happened to it. */
interface Model {
  examined: boolean;
  answered: 'accept' | 'accept-with-conditions' | 'decline' | null;
  takenBack: boolean;
}

const event = fc.constantFrom<IdeaEvent>(
  'examine',
  'accept',
  'accept-with-conditions',
  'decline',
  'withdraw',
);

class Happens implements fc.Command<Model, { state: IdeaState }> {
  private readonly event: IdeaEvent;
  constructor(event: IdeaEvent) {
    this.event = event;
  }
  check = () => true;
  run(model: Model, real: { state: IdeaState }): void {
    const before = real.state;
    const after = next(before, this.event);
    expect(after.allowed).toBe(mayHappen(model, this.event));
    if (!after.allowed) {
      expect(real.state).toBe(before);
      return;
    }
    real.state = after.state;
    if (this.event === 'examine') model.examined = true;
    else if (this.event === 'withdraw') model.takenBack = true;
    else model.answered = this.event;
    expect(real.state).toBe(stateOf(model));
  }
  toString = () => this.event;
}

function mayHappen({ examined, answered, takenBack }: Model, event: IdeaEvent): boolean {
  if (answered !== null || takenBack) return false;
  return event === 'examine' || event === 'withdraw' || examined;
}

const AFTER = { accept: 'accepted', 'accept-with-conditions': 'conditions', decline: 'declined' } as const;

function stateOf({ examined, answered, takenBack }: Model): IdeaState {
  if (takenBack) return 'withdrawn';
  if (answered !== null) return AFTER[answered];
  return examined ? 'examined' : 'presented';
}

describe('whatever happens to an idea, in whatever order', () => {
  it('its state says what happened: no answer without an examination, and never a second one', () => {
    fc.assert(
      fc.property(fc.commands([event.map((one) => new Happens(one))], { maxCommands: 30 }), (commands) => {
        const setup = () => ({
          model: { examined: false, answered: null, takenBack: false },
          real: { state: 'presented' as IdeaState },
        });
        fc.modelRun(setup, commands);
      }),
    );
  });

  const history = fc.array(event, { maxLength: 12 });
  const stateAfter = (events: readonly IdeaEvent[]): IdeaState =>
    events.reduce<IdeaState>((state, one) => {
      const after = next(state, one);
      return after.allowed ? after.state : state;
    }, 'presented');

  it('the initiator never edits what someone else wrote', () => {
    fc.assert(
      fc.property(history, (events) => {
        expect(mayEdit({ state: stateAfter(events), presentedBy: 'presenter' }).allowed).toBe(false);
      }),
    );
  });

  it('whoever presented it can have everything erased, as long as nobody was asked to rely on it', () => {
    fc.assert(
      fc.property(history, (events) => {
        const state = stateAfter(events);
        const relied = events.some((one) => one.startsWith('accept')) && /accepted|conditions/.test(state);
        expect(erasureOf({ state, presentedBy: 'presenter' })).toBe(relied ? 'presenter' : 'everything');
      }),
    );
  });

  it('a conversation ends with the idea: nothing is asked of someone who left', () => {
    fc.assert(
      fc.property(history, (events) => {
        const state = stateAfter(events);
        expect(mayAnswer({ state }).allowed).toBe(!/withdrawn|declined/.test(state));
      }),
    );
  });
});
