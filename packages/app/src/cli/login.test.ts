import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { EXIT } from './command.ts';
import { run } from './desk.fixture.ts';

const liane = fileURLToPath(new URL('../../bin/liane.mjs', import.meta.url));
let folder = '';
let url = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'liane-login-'));
  // As root the database runs as someone else, who must be able to come in.
  await chmod(folder, 0o755);
  const port = await freePort();
  url = `http://localhost:${port}`;
  vi.stubEnv('LIANE_DATA', folder);
  vi.stubEnv('PORT', String(port));
  vi.stubEnv('DATABASE_URL', '');
  vi.stubEnv('LIANE_URL', '');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** Liane as someone starts her, once she has said where she listens. */
async function serving(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [liane, 'serve'], { stdio: ['ignore', 'pipe', 'ignore'] });
  await once(createInterface(child.stdout!), 'line');
  return child;
}

async function stop(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM');
  if (child.exitCode === null) await once(child, 'exit');
}

function post(link: string, form: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(link, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: { origin: url },
    redirect: 'manual',
  });
}

const linkIn = (out: string) => /http:\/\/\S+/.exec(out)![0];

describe('liane login', () => {
  it('lets the host in without mail, whether Liane runs or not', { timeout: 120_000 }, async () => {
    const fresh = await run('login', '--lang', 'en');
    expect(fresh.code).toBe(EXIT.done);
    expect(fresh.out).toContain(`${url}/open/`);

    const child = await serving();
    try {
      const { out } = await run('login', '--lang', 'en');
      const opened = await post(linkIn(out), {
        name: 'M. Madeleine',
        email: 'madeleine@montreuil.example',
        practice: 'Atelier',
        language: 'fr',
      });
      expect(opened.status).toBe(303);

      const link = linkIn((await run('login', '--lang', 'en')).out);
      expect(link).toContain('/sign-in/');
      const entered = await post(link);
      expect(entered.status).toBe(303);
      expect(entered.headers.getSetCookie().join()).toMatch(/^liane=/);
      expect((await post(link)).status).toBe(410);

      const named = await run('login', '--email', 'Madeleine@montreuil.example', '--lang', 'en');
      expect(named.out).toContain('/sign-in/');
    } finally {
      await stop(child);
    }
  });

  it('names an address that has no account, and gives no link', { timeout: 60_000 }, async () => {
    const { code, out, err } = await run('login', '--email', 'javert@police.example', '--lang', 'en');
    expect(code).toBe(EXIT.unusable);
    expect(out).toBe('');
    expect(err).toContain('javert@police.example');
  });
});
