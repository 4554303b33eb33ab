/**
 * One line a fact, on standard error: codes, counts and ids. Never a name, an address of a person, or a word they
 * wrote: a log is searched too when someone is erased (promise 10).
 */
export type Log = (event: string, details?: Readonly<Record<string, string | number>>) => void;

export const consoleLog: Log = (event, details = {}) => {
  const said = Object.entries(details).map(([key, value]) => `${key}=${value}`);
  console.error([new Date().toISOString(), event, ...said].join(' '));
};

export const silentLog: Log = () => {};

/** What may be said of an error in a log: its code, or the kind of fault and where in the code it is. */
export function said(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof Error)) return { fault: typeof error };
  const code = 'code' in error ? String(error.code) : error.name;
  const place = /at .*?([\w.-]+\.tsx?:\d+)/.exec(error.stack ?? '')?.[1] ?? 'unknown';
  return { fault: code, place };
}
