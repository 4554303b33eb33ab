import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Config, readConfig } from '../../platform/config.ts';
import { testDatabase } from '../../platform/database/testing.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { newId } from '../../platform/ids.ts';
import { openKeys } from '../../platform/keys.ts';
import { silentLog } from '../../platform/log.ts';
import { mailServer, SHORT, type TestServer } from '../../platform/mail/server.fixture.ts';
import { smtpTransport, type Transport } from '../../platform/mail/transport.ts';
import { seededRandom } from '../../platform/random.ts';
import type { Tools } from '../../platform/tools.ts';
import type { Account } from '../accounts/actor.ts';
import { recordAccount, recordPractice } from '../accounts/founding.ts';
import type { LetterFacts, LetterFactsHook } from './departure.ts';
import { type Look, leaveNext, takeInHand } from './leave.ts';
import { outboxJob } from './outbox-job.ts';
import { findMessage } from './outbox-store.ts';
import { post } from './post.ts';
import { refuse } from './refuse.ts';
import { spentOf } from './store.ts';

const random = seededRandom(7);
const keys = openKeys({ secret: 's'.repeat(32), refusalKey: 'r'.repeat(32) });
const ADDRESS = 'combeferre@quais.example';
const key = keys.personKey(ADDRESS);

let database: Awaited<ReturnType<typeof testDatabase>>;
let server: TestServer;
let now: Date;
let workspaceId: string;
let owner: Account;
let known: Partial<LetterFacts>;
const tools = (): Tools => ({ db: database.db, now, random, keys });

const letterFacts: LetterFactsHook = async (_tx, message) =>
  message.kind === 'invitation'
    ? {
        keys: [key],
        source: { from: 'Courfeyrac', purpose: 'une école du soir' },
        telling: { recordedAt: now, toldAt: null, selfGiven: false },
        invitations: [],
        round: [],
        bounced: false,
        closed: false,
        ...known,
      }
    : null;

beforeEach(async () => {
  database = await testDatabase();
  server = await mailServer();
  now = new Date('2027-03-09T09:00:00Z');
  known = {};
  owner = await recordAccount(tools(), {
    name: 'M. Madeleine',
    email: 'm@m.example',
    language: null,
    isOwner: true,
  });
  workspaceId = (await recordPractice(tools(), owner, { name: 'Atelier', language: 'fr' })).id;
});
afterEach(async () => {
  await server.close();
  await database.close();
});

function config(env: Record<string, string> = {}): Config {
  const { port } = server.config;
  return readConfig({
    LIANE_URL: 'https://liane.example',
    SMTP_URL: `smtp://127.0.0.1:${port}?from=liane@liane.example`,
    ...env,
  });
}

/** A letter approved now, which may leave an hour later. */
function approved(ideaId: string | null = newId(now, random)): Promise<string> {
  return post(tools(), {
    workspaceId,
    kind: 'invitation',
    to: { name: 'Combeferre', address: ADDRESS },
    personId: null,
    ideaId,
    organisationId: null,
    fromName: 'M. Madeleine',
    replyTo: 'madeleine@montreuil.example',
    language: 'fr',
    subject: 'Une école du soir',
    body: 'Monsieur,\n\nVoulez-vous en être ?\n\n– – –\n\nRépondre : {answer}',
    approvedBy: newId(now, random),
    notBefore: now,
  });
}

async function look(transport: Transport = smtpTransport(server.config, SHORT)): Promise<Look> {
  return leaveNext(tools(), transport, config(), letterFacts);
}

/** A link that they asked for themselves. */
function reply(): Promise<string> {
  return post(tools(), {
    workspaceId,
    kind: 'my-page-link',
    to: { name: 'Combeferre', address: ADDRESS },
    personId: null,
    ideaId: null,
    organisationId: null,
    fromName: 'Liane',
    replyTo: null,
    language: 'fr',
    subject: 'Votre page',
    body: 'Ouvrez https://liane.example/me/secret',
    approvedBy: null,
    notBefore: now,
  });
}

const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};
const kept = async (id: string) => (await findMessage(database.db, workspaceId, id))!;

describe('A letter that a human approved', () => {
  it('can be taken back for half an hour: only then does it leave, once', async () => {
    const id = await approved();
    expect(await look()).toBe('put-off');
    later(29);
    expect(await look()).toBe('nothing-due');
    later(2);
    expect(await look()).toBe('accepted');
    expect(await look()).toBe('nothing-due');
    expect(server.received).toHaveLength(1);
    expect((await kept(id)).state).toBe('left');
  });

  it('carries its own link, and a refusal in one click; what is kept of it holds neither', async () => {
    const id = await approved();
    later(60);
    await look();
    const mail = server.received[0]!.replace(/=\r\n/g, '').replace(/\r\n[ \t]/g, ' ');
    expect(mail).toMatch(/https:\/\/liane\.example\/a\/[\w-]{40,}/);
    expect(mail).toMatch(/List-Unsubscribe: <https:\/\/liane\.example\/u\/[\w-]{40,}>/);
    expect(mail).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect((await kept(id)).body).toContain('{answer}');
  });

  it('does not leave at night: it waits for nine in the morning, where the workspace is', async () => {
    now = new Date('2027-03-09T22:00:00Z');
    const id = await approved();
    later(31);
    expect(await look()).toBe('put-off');
    expect((await kept(id)).not_before).toEqual(new Date('2027-03-10T08:00:00Z'));
  });

  it('does not leave if one letter of it was changed after the approval', async () => {
    const id = await approved();
    await database.db.updateTable('outbox').set({ body: 'Autre chose' }).where('id', '=', id).execute();
    later(60);
    expect(await look()).toBe('stopped');
    expect(server.received).toEqual([]);
    expect((await kept(id)).because).toBe('text-changed');
  });

  it('does not leave when a refusal comes between the approval and the sending', async () => {
    const id = await approved();
    later(45);
    await inTransaction(tools(), (tx) => refuse(tx, [key], { reach: 'everything' }));
    expect(await look()).toBe('nothing-due');
    expect((await kept(id)).state).toBe('stopped');
    expect(server.received).toEqual([]);
  });

  it('does not leave when the no was said at another address of the same person', async () => {
    const other = keys.personKey('autre@quais.example');
    known = { keys: [key, other] };
    const id = await approved();
    await inTransaction(tools(), (tx) => refuse(tx, [other], { reach: 'everything' }));
    later(60);
    expect(await look()).toBe('stopped');
    expect((await kept(id)).because).toBe('refused-everything');
  });

  it('does not leave when nobody answers for where the name came from', async () => {
    known = { source: null };
    await approved();
    later(60);
    expect(await look()).toBe('stopped');
    expect(server.received).toEqual([]);
  });

  it('is the third in a year at most, over the whole instance', async () => {
    for (let n = 0; n < 4; n++) await approved();
    later(60);
    const looks = [await look(), await look(), await look(), await look()];
    expect(looks).toEqual(['accepted', 'accepted', 'accepted', 'stopped']);
    expect(server.received).toHaveLength(3);
  });

  it('and another that leaves at the same instant cannot both be the third', async () => {
    for (let n = 0; n < 6; n++) await approved();
    later(60);
    const looks = await Promise.all(Array.from({ length: 6 }, () => look()));
    expect(looks.filter((one) => one === 'accepted')).toHaveLength(3);
    expect(server.received).toHaveLength(3);
    expect(await spentOf(database.db, [key])).toHaveLength(3);
  });

  it('tells plainly when a refusal comes while it is already leaving', async () => {
    const id = await approved();
    later(60);
    let said: { alreadyLeaving: boolean } | undefined;
    const slow: Transport = {
      verify: async () => ({ kind: 'ready', encrypted: false }),
      send: async () => {
        said = await inTransaction(tools(), (tx) => refuse(tx, [key], { reach: 'everything' }));
        return { kind: 'accepted', response: '250 OK' };
      },
    };
    await look(slow);
    expect(said).toEqual({ alreadyLeaving: true });
    expect((await kept(id)).state).toBe('left');
  });
});

describe('When the mail server', () => {
  it('falls silent after the last line, the letter is asked about and never sent again', async () => {
    await server.close();
    server = await mailServer({}, () => undefined);
    const id = await approved();
    later(60);
    expect(await look()).toBe('unknown');
    later(60 * 24 * 30);
    expect(await look()).toBe('nothing-due');
    expect(server.received).toHaveLength(1);
    expect((await kept(id)).state).toBe('unknown');
    expect(await spentOf(database.db, [key])).toHaveLength(1);
  });

  it('is away, the letter waits longer each time, and what was not received spends nothing', async () => {
    const id = await approved();
    later(60);
    const { config: where } = server;
    await server.close();
    const away = smtpTransport(where, SHORT);
    expect(await look(away)).toBe('later');
    expect((await kept(id)).state).toBe('waiting');
    expect(await spentOf(database.db, [key])).toEqual([]);
    const first = (await kept(id)).not_before.getTime() - now.getTime();
    later(60);
    expect(await look(away)).toBe('later');
    const second = (await kept(id)).not_before.getTime() - now.getTime();
    expect(second).toBeGreaterThan(first);
    server = await mailServer();
    later(60);
    expect(await look()).toBe('accepted');
  });

  it('refuses the address, the words are kept and the budget is whole', async () => {
    await server.close();
    server = await mailServer({
      onRcptTo: (_address, _session, callback) =>
        callback(Object.assign(new Error('no such mailbox'), { responseCode: 550 })),
    });
    const id = await approved();
    later(60);
    expect(await look()).toBe('refused');
    expect((await kept(id)).body).toContain('Voulez-vous en être');
    expect(await spentOf(database.db, [key])).toEqual([]);
  });

  it('is not there at all, nothing leaves by itself', async () => {
    await approved();
    later(60);
    await outboxJob(tools, readConfig({ LIANE_URL: 'https://liane.example' }), silentLog, letterFacts);
    expect(server.received).toEqual([]);
  });
});

describe('When the process is killed while a letter leaves', () => {
  it('nobody knows whether it left: it is asked about, and counted', async () => {
    const id = await approved();
    later(60);
    const killed: Transport = {
      verify: async () => ({ kind: 'ready', encrypted: false }),
      send: () => new Promise(() => undefined),
    };
    void look(killed);
    await expect.poll(async () => (await kept(id)).state).toBe('leaving');
    later(30);
    await outboxJob(tools, config(), silentLog, letterFacts, null);
    expect((await kept(id)).state).toBe('unknown');
    expect(await spentOf(database.db, [key])).toHaveLength(1);
  });
});

describe('A reply to one’s own act', () => {
  it('leaves at any hour, whatever was refused, and its link is not kept', async () => {
    now = new Date('2027-03-09T23:00:00Z');
    await inTransaction(tools(), (tx) => refuse(tx, [key], { reach: 'everything' }));
    const id = await reply();
    expect(await look()).toBe('accepted');
    expect((await kept(id)).body).toBe('');
  });
});

describe('A letter of a demonstration', () => {
  beforeEach(async () => {
    await database.db.updateTable('workspace').set({ demo: true }).where('id', '=', workspaceId).execute();
  });

  it('never leaves by a mail server, however long it waits, nor does a reply', async () => {
    const ids = [await approved(), await reply()];
    for (let day = 0; day < 3; day++) {
      later(day * 24 * 60 + 60);
      await outboxJob(tools, config(), silentLog, letterFacts);
    }
    expect(server.received).toEqual([]);
    for (const id of ids) expect((await kept(id)).state).toBe('waiting');
  });

  it('holds up nobody else’s', async () => {
    await approved();
    const demonstration = workspaceId;
    workspaceId = (await recordPractice(tools(), owner, { name: 'Atelier', language: 'fr' })).id;
    const real = await approved();
    later(60);
    await outboxJob(tools, config(), silentLog, letterFacts);
    expect(server.received).toHaveLength(1);
    expect((await kept(real)).state).toBe('left');
    workspaceId = demonstration;
  });

  it('can be said to have left, by hand: the promises hold, and its budget is spent', async () => {
    const id = await approved();
    const message = await kept(id);
    later(60);
    const take = () => inTransaction(tools(), (tx) => takeInHand(tx, message, letterFacts));
    expect(await take()).toEqual({ taken: true });
    expect(await spentOf(database.db, [key])).toHaveLength(1);
    await inTransaction(tools(), (tx) => refuse(tx, [key], { reach: 'everything' }));
    expect(await take()).toEqual({ taken: false, because: 'refused-everything' });
    expect(server.received).toEqual([]);
  });
});
