import { summary, time } from './kernel.ts';

/** What a peer in its own process writes, one JSON a line. */
export interface Line {
  readonly task: string;
  readonly unit: 'ms' | 'MB';
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly runs: number;
  readonly answer: string | number | null;
}

/** Times `work`, writes a line, and hands back what it made. */
export function report<T>(
  task: string,
  runs: number,
  work: () => T,
  answer: (made: T) => string | number | null = () => null,
): T {
  const { times, value } = time(runs, work);
  write({ task, unit: 'ms', ...summary(times), answer: answer(value) });
  return value;
}

/** The most memory this process ever held, the list of ties included. */
export function reportMemory(): void {
  const peak = process.resourceUsage().maxRSS / 1024;
  write({ task: 'memory at most', unit: 'MB', median: peak, low: peak, high: peak, runs: 1, answer: null });
}

function write(line: Line): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
