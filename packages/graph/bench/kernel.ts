/**
 * What every bench here shares: timing with its spread, one shape of result, one table, one JSON.
 * A suite is a file that exports `run(options, say)`; `scripts/bench.mjs` names them.
 */

export interface Options {
  /** Sizes to run at; empty: the suite's own. */
  readonly people: readonly number[];
  /** Repetitions of what takes neither long nor next to nothing. */
  readonly runs: number;
}

/** One tool doing one thing on one input. */
export interface Result {
  /** What it was done on: '10,000 people, 99,881 ties'. Results on the same input stand in one table. */
  readonly input: string;
  readonly task: string;
  readonly tool: string;
  /** What the figures are: milliseconds, megabytes or kilobytes. */
  readonly unit: 'ms' | 'MB' | 'kB';
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly runs: number;
  /** What the tool found, to see that all found the same; null when there is nothing to compare. */
  readonly answer: string | number | null;
}

/** Tells a person at a terminal what is going on. */
export type Say = (what: string) => void;

export type Suite = (options: Options, say: Say) => Promise<Result[]>;

/** One thing is not repeated beyond this long, in milliseconds: the whole must end within minutes. */
const patience = 6_000;

/** What is quick is repeated for so long, in milliseconds, so that the compiler's warming up is not all one sees … */
const warmth = 400;
/** … but not more often than this. */
const mostRuns = 60;

/** Runs `work` `runs` times: fewer when it takes long, more when it takes next to nothing. Times in milliseconds. */
export function time<T>(runs: number, work: () => T): { times: number[]; value: T } {
  const times: number[] = [];
  const start = performance.now();
  for (;;) {
    const before = performance.now();
    const value = work();
    times.push(performance.now() - before);
    const spent = performance.now() - start;
    if (spent > patience || times.length >= (spent < warmth ? mostRuns : runs)) return { times, value };
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export function summary(times: readonly number[]): Pick<Result, 'median' | 'low' | 'high' | 'runs'> {
  return { median: median(times), low: Math.min(...times), high: Math.max(...times), runs: times.length };
}

/** A table for each input; the first tool met is the one the others are held against. */
export function tables(results: readonly Result[]): string {
  const inputs = [...new Set(results.map((result) => result.input))];
  return inputs.map((input) => table(results.filter((result) => result.input === input))).join('\n\n');
}

function table(results: readonly Result[]): string {
  const tools = [...new Set(results.map((result) => result.tool))];
  const tasks = [...new Set(results.map((result) => result.task))];
  const rows = tasks.map((task) => {
    const own = results.filter((result) => result.task === task);
    const first = own.find((result) => result.tool === tools[0]);
    return [
      task,
      ...tools.map((tool) =>
        cell(
          own.find((result) => result.tool === tool),
          first,
        ),
      ),
    ];
  });
  return [results[0]!.input, align([['', ...tools], ...rows])].join('\n');
}

function cell(result: Result | undefined, first: Result | undefined): string {
  if (!result) return '–';
  const spread = result.runs > 1 ? ` (${figure(result.low)}–${figure(result.high)})` : '';
  const own = `${figure(result.median)}${spread} ${result.unit}`;
  if (!first || result === first) return own;
  const differs = result.answer !== null && first.answer !== null && result.answer !== first.answer;
  return `${own}  ${figure(result.median / first.median)} ×${differs ? `  found ${result.answer}!` : ''}`;
}

function figure(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: value < 1000 ? 2 : 3 });
}

function align(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((text, i) => text.padEnd(widths[i]!))
        .join('   ')
        .trimEnd(),
    )
    .join('\n');
}
