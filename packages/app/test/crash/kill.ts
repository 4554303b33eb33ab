import { setTimeout as after } from 'node:timers/promises';
import { childrenOf, lostRows, serverProcesses, signalAll, startWriter, type Writer } from './crash.ts';

/** Whom `kill -9` strikes. */
export const VICTIMS = {
  Liane: ({ process }: Writer) => [process.pid!],
  'the database': (_writer: Writer, dataFolder: string) => serverProcesses(dataFolder).slice(0, 1),
  'one process of the database': (_writer: Writer, dataFolder: string) =>
    serverProcesses(dataFolder).slice(-1),
  'every process at once': ({ process }: Writer, dataFolder: string) => [
    process.pid!,
    ...childrenOf(process.pid!),
    ...serverProcesses(dataFolder),
  ],
};

export interface Tally {
  readonly acknowledged: number;
  readonly lost: readonly number[];
}

/**
 * Kills, starts again and counts, `times` times in one folder. The moment is drawn from just after the first row to
 * well past several checkpoints.
 */
export async function killAgainAndAgain(
  dataFolder: string,
  victims: keyof typeof VICTIMS,
  times: number,
  draw: (least: number, most: number) => number,
): Promise<Tally> {
  const promised = new Set<number>();
  const lost: number[] = [];
  for (let round = 1; round <= times; round++) {
    const writer = startWriter(dataFolder, round);
    await writer.opened;
    await after(draw(5, LONGEST));
    signalAll(VICTIMS[victims](writer, dataFolder), 'SIGKILL');
    if (victims === 'one process of the database') await after(LONGEST / 2);
    writer.process.kill('SIGKILL');
    await writer.ended;
    for (const id of writer.acknowledged) promised.add(id);
    lost.push(...(await lostRows(dataFolder, promised)));
  }
  return { acknowledged: promised.size, lost };
}

/** Milliseconds a writer lives at most. */
const LONGEST = 700;
