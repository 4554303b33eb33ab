import type { Done } from '../platform/done.ts';

/** The rules changed and the story did not: a test says so before anyone opens it. */
export function outOfStep(because: string): Error {
  return new Error(`The demonstration is out of step with the rules: ${because}`);
}

/** What an action gave, which in a story is never refused. */
export function given<T>(done: Done<T, string>): T {
  if (!done.done) throw outOfStep(done.because);
  return done.value;
}
