import { setTimeout as after } from 'node:timers/promises';

/** Ends at the earliest after so many ms: how long the work took then tells nothing of what it found. */
export async function evenTime<T>(ms: number, work: Promise<T>): Promise<T> {
  const [result] = await Promise.all([work, after(ms)]);
  return result;
}
