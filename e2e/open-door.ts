import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { type ParsedMail, simpleParser } from 'mailparser';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { outboxJob } from '../packages/app/src/features/consent/outbox-job.ts';
import { letterFacts } from '../packages/app/src/hooks.ts';
import { silentLog } from '../packages/app/src/platform/log.ts';
import { mailServer } from '../packages/app/src/platform/mail/server.fixture.ts';
import { type TestSite, testSite } from '../packages/app/test/site.ts';

/**
 * A Liane that is reached from outside at https://liane.example, with a mail server beside it and a clock that a test
 * turns: the days between a letter, its departure and its answer pass at once.
 */
export interface OpenDoor {
  readonly url: string;
  readonly site: TestSite;
  /** Someone with a browser of their own, signed in or a stranger. */
  visit(options?: BrowserContextOptions & { readonly owner?: boolean }): Promise<Page>;
  /** Lets some days pass, and all that is due leave through the mail server. */
  days(count: number): Promise<void>;
  /** What the mail server took, oldest first, as mail programs read it. */
  mails(): Promise<ParsedMail[]>;
  close(): Promise<void>;
}

const HOST = 'liane.example';

export async function openDoor(executablePath: string): Promise<OpenDoor> {
  const mail = await mailServer();
  const site = await testSite({
    env: { SMTP_URL: `smtp://127.0.0.1:${mail.config.port}?from=liane@${HOST}` },
  });
  const server = createServer(certificate(), getRequestListener(site.app.fetch)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const browser = await browserFor(executablePath, port);
  const url = `https://${HOST}`;
  return {
    url,
    site,
    visit: async ({ owner, ...options } = {}) => {
      // axe comes in as a script of ours, which the policy of the pages would not let in.
      const context = await browser.newContext({ ignoreHTTPSErrors: true, bypassCSP: true, ...options });
      if (owner) await context.addCookies([await ownerCookie(site)]);
      return context.newPage();
    },
    days: async (count) => {
      site.clock.advance(count);
      await outboxJob(site.tools, site.config, silentLog, letterFacts);
    },
    mails: () => Promise.all(mail.received.map((raw) => simpleParser(Buffer.from(raw, 'latin1')))),
    close: async () => {
      await browser.close();
      server.close();
      server.closeAllConnections();
      await mail.close();
      await site.close();
    },
  };
}

/** Its own key, made for this run and trusted by nobody else. */
function certificate(): { key: Buffer; cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'liane-door-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const made = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-keyout', key, '-out', cert];
  execFileSync('openssl', ['req', '-x509', '-nodes', '-days', '2', '-subj', `/CN=${HOST}`, ...made], {
    stdio: 'pipe',
  });
  const read = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(folder, { recursive: true });
  return read;
}

function browserFor(executablePath: string, port: number): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
      `--host-resolver-rules=MAP ${HOST}:443 127.0.0.1:${port}`,
    ],
  });
}

async function ownerCookie(site: TestSite) {
  const [name, value] = (await site.cookie(site.owner)).split('=') as [string, string];
  return { name, value, url: `https://${HOST}`, secure: true, httpOnly: true };
}
