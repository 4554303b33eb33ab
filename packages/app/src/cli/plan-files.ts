import { access, mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type Attributes, type GraphFile, writeGexf, writeKumu } from '@liane/graph';
import { csv } from '../features/people/write.ts';
import { LianeError } from '../platform/errors.ts';
import type { Language } from '../platform/languages.ts';
import { causeOf } from './inputs.ts';
import { effectOf, perhapsSaid, suggestionSaid, whysSaid } from './plan-said.ts';
import { renderReport } from './report.tsx';
import type { PlanResult } from './result.ts';

/** Writes the report and its files in `folder`, made if need be. Throws `file-unwritable`. */
export async function writePlan(result: PlanResult, folder: string, language: Language): Promise<void> {
  const files = {
    'index.html': renderReport(result, language),
    'people.csv': csv(peopleRows(result, language)),
    'introductions.csv': csv(introductionRows(result, language)),
    'network.gexf': writeGexf(networkFile(result), { lastModified: result.today }),
    'kumu.json': writeKumu(networkFile(result)),
  };
  try {
    await makeFolder(resolve(folder));
    await writeWhole(folder, files);
  } catch (error) {
    throw new LianeError('file-unwritable', { file: folder, cause: causeOf(error) });
  }
}

/** Node's own `recursive` never returns where nothing can be made, such as under `/proc`. Another run may make it too. */
async function makeFolder(folder: string): Promise<void> {
  const parent = dirname(folder);
  if (parent !== folder && !(await exists(parent))) await makeFolder(parent);
  try {
    await mkdir(folder);
  } catch (error) {
    if (causeOf(error) !== 'EEXIST' || !(await stat(folder)).isDirectory()) throw error;
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    (error: unknown) => causeOf(error) !== 'ENOENT',
  );
}

/**
 * All beside, then all moved: a full disk or a power cut leaves the old files or the new ones, never half of one. Two
 * runs at once write beside one another too: each in a folder of its own.
 */
async function writeWhole(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  const beside = await mkdtemp(join(folder, '.writing-'));
  try {
    for (const [name, content] of Object.entries(files))
      await writeFile(join(beside, name), content, { flush: true });
    for (const name of Object.keys(files)) await rename(join(beside, name), join(folder, name));
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

/** Those to write to and those Liane is unsure of. Those left in peace are not listed: a list invites a letter. */
function peopleRows(result: PlanResult, language: Language): string[][] {
  const { write, perhaps } = result.found;
  const name = (id: string) => result.people.get(id)?.name ?? id;
  return [
    ['id', 'name', 'list', 'reason', 'would_decide'],
    ...write.map((one) => [one.person, name(one.person), 'write', suggestionSaid(one, result, language), '']),
    ...perhaps.map((one) => {
      const said = perhapsSaid(one, result, language);
      return [one.person, name(one.person), 'perhaps', said.reason, said.wouldDecide];
    }),
  ];
}

function introductionRows(result: PlanResult, language: Language): string[][] {
  const name = (id: string) => result.people.get(id)?.name ?? id;
  return [
    ['a', 'a_name', 'b', 'b_name', 'why_a', 'why_b', 'network'],
    ...result.introductions.map((pair) => {
      const { whyA, whyB } = whysSaid(pair, result, language);
      return [pair.a, name(pair.a), pair.b, name(pair.b), whyA, whyB, effectOf(pair, result, language)];
    }),
  ];
}

/** The network as it is, with the proposed introductions as ties marked `proposed`. No address, no note. */
function networkFile({ people, links, introductions }: PlanResult): GraphFile {
  return {
    people: [...people.values()].map(({ id, name, offers, seeks, interests, groups }) => ({
      key: id,
      label: name,
      attributes: withoutEmpty({ offers, seeks, interests, groups }),
    })),
    ties: [
      ...links.map(({ from, to, strength, kind, last }) => ({
        from,
        to,
        weight: strength,
        directed: false,
        attributes: { ...(kind && { kind }), ...(last && { last }) },
      })),
      ...introductions.map(({ a, b }) => ({
        from: a,
        to: b,
        weight: 1,
        directed: false,
        attributes: { proposed: true },
      })),
    ],
  };
}

function withoutEmpty(lists: Readonly<Record<string, readonly string[]>>): Attributes {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
}
