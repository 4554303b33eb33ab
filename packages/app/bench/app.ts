import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { skewedTies } from '../../graph/bench/generate.ts';
import { type Result, type Suite, summary } from '../../graph/bench/kernel.ts';
import { withTools } from '../src/cli/with-tools.ts';
import { recordAccount, recordPractice } from '../src/features/accounts/founding.ts';
import { insertSession, type WorkspaceOpen } from '../src/features/accounts/store.ts';
import type { Link, Person } from '../src/features/people/person.ts';
import { recordPeople } from '../src/features/people/record-people.ts';
import { readConfig } from '../src/platform/config.ts';
import type { Tools } from '../src/platform/tools.ts';
import { at } from '../src/routes.ts';
import { corpus } from './corpus.ts';
import { freePort, memoryOf, type Served, serveBare, serveLiane } from './served.ts';

const size = 5000;
const recorded = 10_000;
const visits = 50;
const seed = 1;
/** Milliseconds after which a server that nobody visits is held to be idle. */
const idle = 10_000;
const session = 'session-of-the-bench';

/** The application as someone starts it, beside a bare Hono page: first page, pages, recording, memory, script. */
export const run: Suite = async ({ people }, say) => {
  const folder = mkdtempSync(join(tmpdir(), 'liane-bench-'));
  // As root the database runs as someone else, who must be able to come in.
  chmodSync(folder, 0o755);
  try {
    const results: Result[] = [];
    for (const one of people.length > 0 ? people : [size]) {
      const dataFolder = join(folder, String(one));
      results.push(...(await measure(dataFolder, one, say)));
    }
    return results;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

async function measure(dataFolder: string, people: number, say: (what: string) => void): Promise<Result[]> {
  const ports = { liane: await freePort(), bare: await freePort() };
  say('first start');
  const fresh = await serveLiane(dataFolder, ports.liane);
  await pause(idle);
  const empty = memoryOf(fresh.pid, dataFolder);
  await fresh.stop();
  say('recording');
  const filled = await fill(dataFolder, ports.liane, people);
  say('second start');
  const liane = await serveLiane(dataFolder, ports.liane);
  const bare = await serveBare(ports.bare);
  try {
    const input = `${people.toLocaleString('en')} people, ${filled.ties.toLocaleString('en')} ties`;
    const pages = await visit(liane, bare, filled, input, say);
    say('idle');
    await pause(idle);
    const one = (input: string, task: string, tool: string, unit: Result['unit'], value: number): Result => {
      return { input, task, tool, unit, ...summary([value]), answer: null };
    };
    const start = 'starting (from npm start to the first page)';
    const memory = 'memory when idle (node and the database)';
    return [
      one(start, 'new data folder', 'Liane', 'ms', fresh.firstPage),
      one(start, 'new data folder', 'bare Hono', 'ms', bare.firstPage),
      one(start, 'again', 'Liane', 'ms', liane.firstPage),
      one(start, 'again', 'bare Hono', 'ms', bare.firstPage),
      ...pages,
      one('recording', `${recorded.toLocaleString('en')} people`, 'Liane', 'ms', filled.first),
      one('recording', 'the same again', 'Liane', 'ms', filled.again),
      one(memory, 'nobody recorded', 'Liane', 'MB', empty),
      one(memory, 'nobody recorded', 'bare Hono', 'MB', memoryOf(bare.pid, null)),
      one(memory, 'after these visits', 'Liane', 'MB', memoryOf(liane.pid, dataFolder)),
      one(memory, 'of which node', 'Liane', 'MB', memoryOf(liane.pid, null)),
      one(memory, 'after these visits', 'bare Hono', 'MB', memoryOf(bare.pid, null)),
    ];
  } finally {
    await bare.stop();
    await liane.stop();
  }
}

interface Filled {
  readonly slug: string;
  readonly person: string;
  readonly name: string;
  readonly ties: number;
  /** Milliseconds. */
  readonly first: number;
  readonly again: number;
}

/** The practice that is visited, and another where recording is timed. */
function fill(dataFolder: string, port: number, size: number): Promise<Filled> {
  const config = readConfig({ LIANE_DATA: dataFolder, PORT: String(port) });
  return withTools(config, async (tools) => {
    const who = { name: 'M. Madeleine', email: 'madeleine@montreuil.example', language: null, isOwner: true };
    const owner = await recordAccount(tools, who);
    const expires = new Date(tools.now.getTime() + 86_400_000);
    const hash = tools.keys.tokenHash(session);
    await insertSession(tools.db, { hash, accountId: owner.id, now: tools.now, expires });
    const apart = await recordPractice(tools, owner, { name: 'Apart', language: 'en' });
    const many = named(corpus(recorded, seed + 1).people);
    const first = await timed(() => recordIn(tools, apart, many, []));
    const again = await timed(() => recordIn(tools, apart, many, []));
    const practice = await recordPractice(tools, owner, { name: 'Visited', language: 'en' });
    const people = named(corpus(size, seed).people);
    const links = linksAmong(size);
    const { ids } = await recordIn(tools, practice, people, links);
    const known = mostTied(links, people);
    const { slug } = practice;
    const { name } = known;
    return { slug, name, person: ids.get(known.id)!, ties: links.length, first: first.ms, again: again.ms };
  });
}

function recordIn(tools: Tools, { id }: WorkspaceOpen, people: readonly Person[], links: readonly Link[]) {
  const source = {
    kind: 'file',
    name: 'people.csv',
    purpose: 'bench',
    ideaId: null,
    recordedBy: null,
  } as const;
  return recordPeople(tools, { workspaceId: id, source, people, links });
}

async function timed(work: () => Promise<unknown>): Promise<{ readonly ms: number }> {
  const before = performance.now();
  await work();
  return { ms: performance.now() - before };
}

const firsts = ['Fantine', 'Cosette', 'Marius', 'Azelma', 'Enjolras', 'Simplice', 'Gavroche', 'Courfeyrac'];
const starts = ['Bel', 'Champ', 'Grand', 'Mont', 'Roche', 'Val', 'Ville', 'Font', 'Haute', 'Pré'];
const middles = ['ma', 'lou', 'ri', 'ne', 'vau', 'ber', 'chi', 'do', 'gui', 'pla'];
const ends = ['lier', 'mont', 'teau', 'ron', 'vert', 'sac', 'dun', 'rac', 'nay', 'zon'];

/** Names that people could have, and an address each. */
function named(people: readonly Person[]): Person[] {
  return people.map((person, n) => {
    const part = (list: readonly string[], by: number) => list[Math.floor(n / by) % list.length]!;
    const surname = part(starts, 1) + part(middles, 10) + part(ends, 100);
    const name = `${part(firsts, 7)} ${surname}`;
    return { ...person, name, emails: [`p${n}@bench.example`] };
  });
}

function linksAmong(size: number): Link[] {
  const { from, to } = skewedTies(size, seed);
  return Array.from(from, (end, i) => ({
    from: `p${end}`,
    to: `p${to[i]!}`,
    kind: null,
    last: null,
    strength: 1,
  }));
}

/** The longest of all files. */
function mostTied(links: readonly Link[], people: readonly Person[]): Person {
  const count = new Map<string, number>();
  for (const end of links.flatMap(({ from, to }) => [from, to])) count.set(end, (count.get(end) ?? 0) + 1);
  const tied = (person: Person) => count.get(person.id) ?? 0;
  return people.reduce((most, person) => (tied(person) > tied(most) ? person : most));
}

async function visit(
  liane: Served,
  bare: Served,
  { slug, person, name }: Filled,
  input: string,
  say: (what: string) => void,
): Promise<Result[]> {
  const workspace = { workspace: slug };
  const people = at.people.to(workspace);
  const pages: Readonly<Record<string, string>> = {
    today: at.today.to(workspace),
    'ideas list': at.ideas.to(workspace),
    'people list': people,
    'person file (most ties)': at.person.to({ ...workspace, person }),
    'people search, one slip': `${people}?${new URLSearchParams({ q: slip(name) })}`,
    'to tell': at.toTell.to(workspace),
    charter: at.charter.to(workspace),
    outbox: at.outbox.to(workspace),
  };
  // A search that finds nobody is soon done.
  const found = await textAt(liane.url + pages['people search, one slip']!, signedIn);
  if (!found.includes(name)) throw new Error(`${name} is not found with a slip.`);
  const results: Result[] = [];
  for (const [page, path] of Object.entries(pages)) {
    say(page);
    for (const [tool, { url }] of [['Liane', liane] as const, ['bare Hono', bare] as const]) {
      const times = await visited(url + path);
      const row = { input, tool, unit: 'ms', answer: null } as const;
      results.push({ ...row, task: page, ...summary(times) });
      results.push({ ...row, task: `${page}, 95th percentile`, ...summary([percentile(times, 0.95)]) });
    }
  }
  const scripts: Result[] = [];
  for (const [page, path] of Object.entries({
    ...pages,
    account: at.account.path,
    'sign-in': at.signIn.path,
  })) {
    const bytes = await scriptOf(liane.url, path, page !== 'sign-in');
    const row = { input: 'script', task: page, tool: 'Liane', unit: 'kB', answer: null } as const;
    scripts.push({ ...row, ...summary([bytes / 1000]) });
  }
  return [...results, ...scripts];
}

/** Two letters of the surname the wrong way round. */
function slip(name: string): string {
  return name.replace(/(\w)(\w)(\w)$/, '$2$1$3');
}

const signedIn = { cookie: `liane=${session}`, 'accept-language': 'en' };

/** Milliseconds of each of so many visits, one after the other on one connection; a few before are not counted. */
async function visited(address: string): Promise<number[]> {
  const times: number[] = [];
  for (let turn = -5; turn < visits; turn++) {
    const before = performance.now();
    await textAt(address, signedIn);
    if (turn >= 0) times.push(performance.now() - before);
  }
  return times;
}

async function textAt(address: string, headers: Record<string, string>): Promise<string> {
  const response = await fetch(address, { headers, redirect: 'manual' });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${address} answered ${response.status}.`);
  return text;
}

function percentile(times: readonly number[], share: number): number {
  return [...times].sort((a, b) => a - b)[Math.ceil(times.length * share) - 1]!;
}

/** Bytes of script that a page loads or holds, before compression. */
async function scriptOf(url: string, path: string, known: boolean): Promise<number> {
  const page = await textAt(url + path, known ? signedIn : {});
  let bytes = 0;
  for (const [, attributes, held] of page.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
    const source = /src="([^"]+)"/.exec(attributes!)?.[1];
    bytes += Buffer.byteLength(source ? await textAt(new URL(source, url).href, {}) : held!);
  }
  return bytes;
}
