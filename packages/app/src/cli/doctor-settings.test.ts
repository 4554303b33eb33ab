import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../platform/config.ts';
import { lockFolder } from '../platform/database/folder-lock.ts';
import { mailServer } from '../platform/mail/server.fixture.ts';
import { run } from './desk.fixture.ts';
import { settingsChecks } from './doctor.ts';
import { type AskTxt, checkMail, dkimCheck, dmarcCheck, spfCheck } from './doctor-mail.ts';
import { checkDatabase, checkDoor, checkFolder, checkPort } from './doctor-server.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'liane-doctor-'));
  // As root the database runs as someone else, who must be able to come in.
  await chmod(folder, 0o755);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const config = (env: Record<string, string> = {}) => readConfig({ LIANE_DATA: folder, ...env });
const named = async (env: Record<string, string>, name: string) =>
  (await settingsChecks({ LIANE_DATA: folder, ...env })).find((check) => check.name === name);

/** A server on a free port that answers one text to all. */
async function answering(text: string): Promise<{ port: number; server: Server }> {
  const server = createServer((_request, response) => void response.end(text));
  await new Promise<void>((resolve) => void server.listen(0, resolve));
  return { port: (server.address() as AddressInfo).port, server };
}

describe('The doctor, asked about the settings', () => {
  it('says what a wrong one should be, and never repeats a password', async () => {
    const wrong = { SMTP_URL: 'smtps://liane:hush#hush@mail.example' };
    const [check, ...others] = await settingsChecks(wrong);
    expect(others).toEqual([]);
    expect(check).toMatchObject({ name: 'settings', well: false });
    expect(check!.fr).not.toContain('hush');
    expect((await settingsChecks({ PORT: 'four' }))[0]!.en).toContain('PORT=4400');
    expect((await settingsChecks({ LIANE_URL: 'liane' }))[0]!.en).toContain('LIANE_URL=https://');
  });

  it('speaks both languages about everything, and the JSON has a word for each state', async () => {
    const { out, code } = await run('doctor', '--json', '--lang', 'en');
    const { fit, checks } = JSON.parse(out);
    expect(code === 0).toBe(fit);
    expect(checks.map(({ name }: { name: string }) => name)).toEqual([
      'node',
      'memory',
      'languages',
      'clock',
      'folder',
      'space',
      'database',
      'port',
      'door',
      'mail',
    ]);
    for (const { state, said } of checks) {
      expect(['well', 'unwell', 'unknown']).toContain(state);
      expect(said).not.toMatch(/undefined|\[object/);
    }
    for (const check of await settingsChecks({ LIANE_DATA: folder })) expect(check.fr).not.toBe(check.en);
  });
});

describe('The doctor, looking at the data folder', () => {
  it('makes nothing, and says which one the first start will make', async () => {
    const check = await checkFolder(config({ LIANE_DATA: join(folder, 'new', 'folder') }));
    expect(check).toMatchObject({ well: true });
    expect(check.en).toContain('will make');
  });

  it('refuses a folder inside a file', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    const check = await checkFolder(config({ LIANE_DATA: join(file, 'data') }));
    expect(check.well).toBe(false);
    expect(check.en).toContain('LIANE_DATA');
  });

  it('sees that a Liane is using it, which is no fault, and leaves it to her', async () => {
    expect((await checkDatabase(config())).en).toContain('brought by Liane');
    const lock = await lockFolder(folder);
    const check = await checkDatabase(config());
    await lock.release();
    expect(check).toMatchObject({ well: true });
    expect(check.en).toContain('is using it now');
    await (await lockFolder(folder)).release();
  });

  it.runIf(process.getuid?.() === 0)('warns where, as root, the database could not come in', async () => {
    const shut = join(folder, 'shut');
    await mkdir(shut, { mode: 0o700 });
    expect(await checkDatabase(config({ LIANE_DATA: shut }))).toMatchObject({ well: false });
    const later = await checkDatabase(config({ LIANE_DATA: join(shut, 'data') }));
    expect(later).toMatchObject({ unsure: true });
    expect(later.en).toContain('LIANE_DATA');
  });

  it('refuses files of another PostgreSQL', async () => {
    const other = join(folder, 'other');
    await mkdir(join(other, 'postgres'), { recursive: true });
    await writeFile(join(other, 'postgres', 'PG_VERSION'), '14\n');
    const check = await checkDatabase(config({ LIANE_DATA: other }));
    expect(check.well).toBe(false);
    expect(check.en).toContain('14');
  });

  it('says so when the database of DATABASE_URL does not answer, without its password', async () => {
    const check = await checkDatabase(config({ DATABASE_URL: 'postgres://liane:hush@127.0.0.1:1/liane' }));
    expect(check.well).toBe(false);
    expect(check.en).not.toContain('hush');
  });
});

describe('The doctor, at the port', () => {
  it('tells a Liane that runs from another program', async () => {
    const liane = await answering('ok');
    const other = await answering('hello');
    expect(await checkPort(config({ PORT: String(liane.port) }))).toMatchObject({ well: true });
    const taken = await checkPort(config({ PORT: String(other.port) }));
    expect(taken.well).toBe(false);
    expect(taken.en).toContain(`PORT=${other.port + 1}`);
    for (const { server } of [liane, other]) server.close();
  });

  it('finds a closed door well, and says how to open it', () => {
    expect(checkDoor(config())).toMatchObject({ well: true });
    expect(checkDoor(config()).en).toContain('LIANE_URL=https://');
    expect(checkDoor(config({ LIANE_URL: 'https://liane.example' })).en).toContain('Open door');
  });
});

describe('The doctor, speaking to the mail server', () => {
  const silence: AskTxt = async () => 'silent';

  it('finds one that answers well, gives it no mail, and says what to change in one that does not', async () => {
    const server = await mailServer();
    const at = (port: number) => config({ SMTP_URL: `smtp://127.0.0.1:${port}?from=liane@musain.example` });
    const [mail] = await checkMail(at(server.config.port), silence);
    expect(mail).toMatchObject({ name: 'mail', well: true });
    expect(server.received).toEqual([]);
    await server.close();
    const [gone] = await checkMail(at(server.config.port), silence);
    expect(gone).toMatchObject({ name: 'mail', well: false });
    expect(gone!.en).toContain('SMTP_URL');
  });

  it('is content without a mail server: the initiator sends', async () => {
    expect(await named({}, 'mail')).toMatchObject({ well: true });
  });

  it('holds nothing against a domain when DNS cannot be asked, and says so', async () => {
    const checks = await checkMail(
      config({ SMTP_URL: 'smtp://127.0.0.1:1?from=liane@musain.example' }),
      silence,
    );
    const domain = checks.filter(({ name }) => name === 'spf' || name === 'dmarc');
    expect(domain).toHaveLength(2);
    for (const check of domain) {
      expect(check.unsure).toBe(true);
      expect(check.en).toContain('DNS does not answer');
    }
  });

  it('asks nothing about a name that exists within the house only', async () => {
    const asked: string[] = [];
    const ask: AskTxt = async (name) => {
      asked.push(name);
      return 'none';
    };
    const checks = await checkMail(config({ SMTP_URL: 'smtp://127.0.0.1:1?from=liane@musain.local' }), ask);
    expect(asked).toEqual([]);
    expect(checks.find(({ name }) => name === 'domain')).toMatchObject({ unsure: true });
  });

  it('looks for the policy of a domain in those above it', async () => {
    const records: Record<string, string[]> = {
      'lettres.musain.example': ['v=spf1 a -all'],
      '_dmarc.musain.example': ['v=DMARC1; p=reject'],
    };
    const ask: AskTxt = async (name) => records[name] ?? 'none';
    const checks = await checkMail(
      config({ SMTP_URL: 'smtp://127.0.0.1:1?from=a@lettres.musain.example' }),
      ask,
    );
    expect(checks.find(({ name }) => name === 'spf')?.well).toBe(true);
    expect(checks.find(({ name }) => name === 'dmarc')?.well).toBe(true);
    expect(checks.find(({ name }) => name === 'dkim')?.unsure).toBe(true);
  });
});

describe('What a domain says of its letters', () => {
  it('must name its servers once, and not everyone’s', () => {
    const judged = (...records: string[]) => spfCheck('musain.example', records).well;
    expect(judged('v=spf1 include:spf.example -all', 'other=1')).toBe(true);
    expect(judged('v=spf1 -all', 'v=spf1 mx -all')).toBe(false);
    expect(judged('v=spf1 +all')).toBe(false);
    expect(judged('v=spf1 all')).toBe(false);
    expect(judged('v=spf10 -all')).toBe(false);
    expect(spfCheck('musain.example', 'none').well).toBe(false);
  });

  it('must have a policy', () => {
    expect(dmarcCheck('musain.example', ['v=DMARC1; p=none']).well).toBe(true);
    expect(dmarcCheck('musain.example', ['v=spf1 -all']).well).toBe(false);
    const { fr, en } = dmarcCheck('musain.example', 'none');
    for (const said of [fr, en]) expect(said).toContain('v=DMARC1; p=none');
    expect(dmarcCheck('musain.example', 'none').en).toContain('_dmarc.musain.example');
  });

  it('must publish the key we sign with, in the name that writes', () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const key = createPublicKey(pem).export({ type: 'spki', format: 'der' }).toString('base64');
    const dkim = { domain: 'musain.example', selector: 'liane', privateKey: pem };
    const judge = (...records: string[]) => dkimCheck('musain.example', dkim, records);
    expect(judge(`v=DKIM1; k=rsa; p=${key.slice(0, 100)} ${key.slice(100)}`).well).toBe(true);
    expect(judge('v=DKIM1; k=rsa; p=').en).toContain(key);
    expect(judge('v=DKIM1; k=rsa; p=AAAA').en).toContain('another key');
    expect(dkimCheck('musain.example', dkim, 'none').en).toContain('liane._domainkey.musain.example');
    expect(dkimCheck('lettres.musain.example', dkim, [`p=${key}`]).well).toBe(true);
    expect(dkimCheck('abc.example', dkim, [`p=${key}`]).en).toContain('DKIM_DOMAIN=abc.example');
    expect(dkimCheck('musain.example', dkim, 'silent').unsure).toBe(true);
  });
});
