import { execFileSync, spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  childrenOf,
  countFrom,
  lostRows,
  printedChance,
  serverProcesses,
  signalAll,
  startWriter,
} from './crash.ts';

/*
 * The data folder lies on a file system of its own, in a file. When the power goes, what the kernel had not yet written
 * to that file is gone: so everything is stopped, the file copied, and the copy mounted, as a disk is after a cut. A
 * model: a real disk may also lie about what it has written.
 */

const times = countFrom('LIANE_POWER_CUTS', 6);
const MEGABYTES = 500;
let place = '';
const mounted = new Set<string>();

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'liane-power-'));
  await chmod(place, 0o711);
  // A server whose disk is gone never clears its socket's folder: it lies with the rest.
  process.env['TMPDIR'] = place;
});
afterAll(async () => {
  for (const folder of mounted) spawnSync('umount', ['-l', folder]);
  await rm(place, { recursive: true, force: true });
});

async function newDisk(image: string): Promise<void> {
  execFileSync('truncate', ['-s', `${MEGABYTES}M`, image]);
  execFileSync('mkfs.ext4', ['-q', '-E', 'lazy_itable_init=0,lazy_journal_init=0', image]);
}

async function mount(image: string): Promise<string> {
  const folder = `${image}.d`;
  await mkdir(folder, { recursive: true });
  execFileSync('mount', ['-o', 'loop', image, folder]);
  mounted.add(folder);
  return folder;
}

async function unmountAndForget(folder: string, image: string): Promise<void> {
  await expect.poll(() => spawnSync('umount', [folder]).status, { timeout: 10_000 }).toBe(0);
  mounted.delete(folder);
  await rm(image);
}

/** The kernel may write while the file is copied: two copies that are alike show one moment. */
async function copyOfOneMoment(image: string): Promise<string> {
  const [copy, again] = [`${image}.copy`, `${image}.again`];
  for (let tries = 0; tries < 10; tries++) {
    for (const to of [copy, again]) execFileSync('cp', ['--sparse=always', image, to]);
    if (spawnSync('cmp', ['-s', copy, again]).status === 0) return rm(again).then(() => copy);
  }
  throw new Error('the disk never came to rest');
}

/** Writes, cuts the power after so many milliseconds, and opens what is left. */
async function cut(round: number, begun: 'from-the-start' | 'once-open', wait: number) {
  const image = join(place, `disk-${begun}-${round}`);
  await newDisk(image);
  const disk = await mount(image);
  const writer = startWriter(join(disk, 'data'), round);
  if (begun === 'once-open') await writer.opened;
  await after(wait);
  const everything = [
    writer.process.pid!,
    ...childrenOf(writer.process.pid!),
    ...serverProcesses(join(disk, 'data')),
  ];
  signalAll(everything, 'SIGSTOP');
  const promised = [...writer.acknowledged];
  const copy = await copyOfOneMoment(image);
  signalAll(everything, 'SIGKILL');
  await writer.ended;
  await unmountAndForget(disk, image);
  const afterwards = await mount(copy);
  const lost = await lostRows(join(afterwards, 'data'), promised);
  await unmountAndForget(afterwards, copy);
  return { promised: promised.length, lost };
}

/** Null when this machine lets us mount a file, else why not. */
async function whyNot(): Promise<string | null> {
  if (process.platform !== 'linux') return 'only Linux mounts a file';
  if (process.getuid?.() !== 0) return 'only root may mount a file';
  const folder = await mkdtemp(join(tmpdir(), 'liane-loop-'));
  const image = join(folder, 'try');
  execFileSync('truncate', ['-s', '16M', image]);
  const made = spawnSync('mkfs.ext4', ['-q', image]).status === 0;
  const could = made && spawnSync('mount', ['-o', 'loop', image, folder]).status === 0;
  if (could) spawnSync('umount', [folder]);
  await rm(folder, { recursive: true, force: true });
  return could ? null : 'loop devices or mkfs.ext4 are not to be had here';
}

const why = await whyNot();
if (why) console.log(`Emulated power cuts are skipped: ${why}.`);

describe.skipIf(why !== null)(`When the power is cut ${times} times`, () => {
  it.each([
    ['while rows are written', 'once-open', 3_000],
    ['during the first start', 'from-the-start', 2_500],
  ] as const)('%s, no acknowledged row is lost and the database opens', async (title, begun, longest) => {
    const draw = printedChance(title);
    const cuts = [];
    for (let round = 1; round <= times; round++) cuts.push(await cut(round, begun, draw(20, longest)));
    const rows = cuts.reduce((sum, { promised }) => sum + promised, 0);
    console.log(`${title}: ${times} cuts, ${rows} rows acknowledged`);
    expect(cuts.flatMap(({ lost }) => lost)).toEqual([]);
  });
});
