import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const liane = fileURLToPath(new URL('../packages/app/bin/liane.mjs', import.meta.url));

/** A Liane as someone starts it: its own process, its own data folder, its own database. */
export interface RunningSite {
  readonly url: string;
  /** The one-time link that the terminal shows. */
  readonly ownerLink: string;
  readonly dataFolder: string;
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

/** `line` is what it shows once it is open: the one-time link, on a first start. */
export async function startSite(
  env: Readonly<Record<string, string>> = {},
  line = /\/open\/\S+/,
): Promise<RunningSite> {
  const dataFolder = env['LIANE_DATA'] ?? mkdtempSync(join(tmpdir(), 'liane-site-'));
  // As root the database runs as someone else, who must be able to come in.
  chmodSync(dataFolder, 0o755);
  const port = await freePort();
  const child = spawn(process.execPath, [liane, 'serve', '--lang', 'en'], {
    env: { ...process.env, LIANE_DATA: dataFolder, PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  child.stderr!.on('data', (data: Buffer) => said.push(String(data)));
  const ownerLink = await firstLine(child, line, said);
  return {
    url: `http://localhost:${port}`,
    ownerLink: ownerLink.replace(/^https:\/\/[^/]+/, `http://localhost:${port}`),
    dataFolder,
    process: child,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      if (env['LIANE_DATA'] === undefined) rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

async function firstLine(child: ChildProcess, wanted: RegExp, said: readonly string[]): Promise<string> {
  for await (const line of createInterface({ input: child.stdout! })) {
    const found = /https?:\/\/\S+/.exec(line)?.[0];
    if (found && wanted.test(found)) return found;
  }
  throw new Error(`Liane did not start: ${said.join('')}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
