/** Signals that end a process which does not listen to them, without a word to its `exit` listeners. */
const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const lasts = new Set<() => void>();

/**
 * Does something at the very end of the process, whichever way it ends but `kill -9`. Whoever listens to a signal
 * decides what it means; where nobody else does, the process ends by it as it would have. Returns how to forget it.
 */
export function atExit(last: () => void): () => void {
  if (lasts.size === 0) listen();
  lasts.add(last);
  return () => {
    if (lasts.delete(last) && lasts.size === 0) stopListening();
  };
}

function listen(): void {
  process.on('exit', doAll);
  for (const signal of ENDING) process.on(signal, onSignal);
}

function stopListening(): void {
  process.off('exit', doAll);
  for (const signal of ENDING) process.off(signal, onSignal);
}

function onSignal(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 1) return;
  stopListening();
  doAll();
  process.kill(process.pid, signal);
}

function doAll(): void {
  for (const last of lasts) last();
}
