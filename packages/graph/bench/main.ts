import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env, stderr } from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { writeTies } from './edge-file.ts';
import { skewedTies } from './generate.ts';
import type { Result, Suite } from './kernel.ts';
import type { Line } from './protocol.ts';

/** The engine beside its peers on the same graphs: each in a process of its own, one at a time. */
interface Peer {
  readonly tool: string;
  readonly command: string;
  readonly script: string;
  /** People up to whom it takes seconds rather than minutes, and gigabytes rather than all there are. */
  readonly upTo: number;
  /** The same for betweenness. */
  readonly betweennessUpTo: number;
}

/** Debian's own, where python3-igraph and python3-networkx are installed. */
const { PYTHON: python = '/usr/bin/python3' } = env;

const peers: readonly Peer[] = [
  { tool: 'Liane', command: process.execPath, script: 'liane.ts', upTo: 1e9, betweennessUpTo: 10_000 },
  { tool: 'igraph (C)', command: python, script: 'igraph_peer.py', upTo: 1e9, betweennessUpTo: 10_000 },
  {
    tool: 'graphology',
    command: process.execPath,
    script: 'graphology.ts',
    upTo: 100_000,
    betweennessUpTo: 1000,
  },
  { tool: 'networkx', command: python, script: 'networkx_peer.py', upTo: 100_000, betweennessUpTo: 1000 },
];

const sizes = [1000, 10_000, 100_000, 1_000_000];
const seed = 1;

export const run: Suite = async ({ people, runs }, say) => {
  const folder = mkdtempSync(join(tmpdir(), 'liane-bench-'));
  const results: Result[] = [];
  try {
    for (const size of people.length > 0 ? people : sizes) {
      say(`${size.toLocaleString('en')} people: drawing the ties`);
      const file = join(folder, `${size}.ties`);
      const { from, to } = skewedTies(size, seed);
      writeTies(file, from, to);
      const input = `${size.toLocaleString('en')} people, ${from.length.toLocaleString('en')} ties`;
      for (const peer of peers) {
        if (size > peer.upTo) continue;
        const found = await ask(peer, [file, size, runs, peer.betweennessUpTo].map(String), (task) =>
          say(`${input}: ${peer.tool}, after ${task}`),
        );
        results.push(...found.map((line) => ({ ...line, input, tool: peer.tool })));
      }
      rmSync(file);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return results;
};

/** Runs a peer and reads its lines. One that is not installed, or fails, is said on stderr: the table shows a dash. */
function ask(
  { tool, command, script }: Peer,
  input: string[],
  heard: (task: string) => void,
): Promise<Line[]> {
  const path = fileURLToPath(new URL(`./peers/${script}`, import.meta.url));
  const child = spawn(command, [path, ...input], { stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: Line[] = [];
  let lastWord = '';
  createInterface(child.stdout).on('line', (text) => {
    const line: Line = JSON.parse(text);
    lines.push(line);
    heard(line.task);
  });
  createInterface(child.stderr).on('line', (text) => {
    lastWord = text || lastWord;
  });
  return new Promise((resolve) => {
    child.on('error', (error) => {
      lastWord = error.message;
    });
    child.on('close', (code) => {
      if (code !== 0) stderr.write(`${tool} was not measured to the end: ${lastWord}\n`);
      resolve(lines);
    });
  });
}
