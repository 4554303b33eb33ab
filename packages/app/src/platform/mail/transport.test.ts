import { afterEach, describe, expect, test } from 'vitest';
import type { Timeouts } from './conversation.ts';
import { deliver } from './deliver.ts';
import {
  letter,
  mailServer,
  PATIENT,
  SHORT,
  scriptedServer,
  type TestServer,
  usual,
} from './server.fixture.ts';
import type { SmtpConfig } from './smtp-url.ts';
import { smtpTransport } from './transport.ts';

let server: TestServer;
afterEach(() => server.close());

const send = (change: Partial<SmtpConfig> = {}, timeouts: Timeouts = PATIENT) =>
  smtpTransport({ ...server.config, ...change }, timeouts).send(letter);

const replyError = (responseCode: number, message = 'no') =>
  Object.assign(new Error(message), { responseCode });

describe('a server that takes the letter', () => {
  test('the letter is accepted once', async () => {
    server = await mailServer();
    expect(await send()).toMatchObject({ kind: 'accepted', response: expect.stringMatching(/^250 /) });
    expect(server.received).toHaveLength(1);
  });

  test('it is sent over TLS when the server offers it, and the account signs in', async () => {
    let heard = '';
    server = await mailServer({
      disabledCommands: [],
      authOptional: false,
      onAuth: ({ username, password }, session, done) => {
        heard = `${username} ${password} ${session.secure}`;
        done(null, { user: username });
      },
    });
    const account = { user: 'liane@example.org', password: 'pain au levain' };
    expect(await send({ account, tls: 'required' })).toMatchObject({ kind: 'accepted' });
    expect(heard).toBe('liane@example.org pain au levain true');
  });

  test('it is sent over TLS from the first byte with smtps', async () => {
    server = await mailServer({ secure: true });
    expect(await send({ tls: 'immediate' })).toMatchObject({ kind: 'accepted' });
  });

  test('neither the name nor the address of this machine is told to it', async () => {
    let hello: string | undefined;
    server = await mailServer({
      onMailFrom: (_address, session, done) => {
        hello = session.hostNameAppearsAs;
        done();
      },
    });
    await send();
    expect(hello).toBe('example.org');
  });

  test('one that answers after a while is waited for longer once it has the letter', async () => {
    server = await mailServer({}, (done) => setTimeout(done, 1_500));
    expect(await send({}, { ...PATIENT, socket: 1_000 })).toMatchObject({ kind: 'accepted' });
  });
});

describe('a server that says no to the letter: refused, for good', () => {
  test('the person has no mailbox there (550 to RCPT TO)', async () => {
    server = await mailServer({ onRcptTo: (_to, _session, done) => done(replyError(550, 'no such user')) });
    expect(await send()).toEqual({
      kind: 'refused',
      code: 550,
      step: 'recipient',
      response: '550 no such user',
    });
    expect(server.received).toHaveLength(0);
  });

  test('the sender may not be used (553 to MAIL FROM)', async () => {
    server = await mailServer({ onMailFrom: (_from, _session, done) => done(replyError(553)) });
    expect(await send()).toMatchObject({ kind: 'refused', code: 553, step: 'sender' });
  });

  test('the letter itself is refused (554 after its last line)', async () => {
    server = await mailServer({}, (done) => done(replyError(554)));
    expect(await send()).toMatchObject({ kind: 'refused', code: 554, step: 'message' });
  });

  test('a server without pipelining is understood as well', async () => {
    server = await scriptedServer(usual({ EHLO: '502 what', HELO: '250 hi', RCPT: '550 nobody' }));
    expect(await send()).toMatchObject({ kind: 'refused', code: 550, step: 'recipient' });
  });
});

describe('a server that surely did not accept: the letter may be tried again later', () => {
  test('greylisting (450 to RCPT TO)', async () => {
    server = await mailServer({ onRcptTo: (_to, _session, done) => done(replyError(450, 'come back')) });
    expect(await send()).toEqual({ kind: 'later', cause: 'reply', code: 450, response: '450 come back' });
  });

  test('it has no room for now (452 after the last line)', async () => {
    server = await mailServer({}, (done) => done(replyError(452)));
    expect(await send()).toMatchObject({ kind: 'later', cause: 'reply', code: 452 });
  });

  test('nobody listens there', async () => {
    server = await mailServer();
    await server.close();
    expect(await send()).toMatchObject({ kind: 'later', cause: 'connection', code: null });
  });

  test('its name leads nowhere', async () => {
    server = await mailServer();
    expect(await send({ host: 'nowhere.invalid' })).toMatchObject({ kind: 'later', code: null });
  });

  test('it never greets', async () => {
    server = await scriptedServer(() => undefined, '');
    expect(await send({}, SHORT)).toMatchObject({ kind: 'later', cause: 'timeout' });
  });

  test('it greets with a no (554)', async () => {
    server = await scriptedServer(usual({}), '554 not today');
    expect(await send()).toMatchObject({ kind: 'later', code: 554 });
  });

  test('it says it is closing (421 to MAIL FROM)', async () => {
    server = await scriptedServer(usual({ MAIL: '421 closing' }));
    expect(await send()).toMatchObject({ kind: 'later', code: 421 });
  });

  test.each(['EHLO', 'MAIL', 'RCPT', 'DATA'])('it hangs up at %s', async (verb) => {
    const says = usual({});
    server = await scriptedServer((line, socket) => {
      if (line.startsWith(verb)) socket.destroy();
      return says(line);
    });
    expect(await send()).toMatchObject({ kind: 'later', cause: 'connection' });
    expect(server.received).toHaveLength(0);
  });

  test('it falls silent before it says go ahead', async () => {
    const says = usual({});
    server = await scriptedServer((line) => (line === 'DATA' ? undefined : says(line)));
    expect(await send({}, SHORT)).toMatchObject({ kind: 'later', cause: 'timeout' });
  });

  test('it hangs up in the middle of a long letter', async () => {
    const says = usual({});
    server = await scriptedServer((line, socket) => {
      if (line === 'DATA') setTimeout(() => socket.destroy(), 100);
      if (line === 'DATA') socket.pause();
      return says(line);
    });
    const long = Buffer.alloc(32_000_000, 'a line of a letter that is far too long\r\n');
    const envelope = { from: 'liane@example.org', to: 'louise@example.com' };
    expect(await deliver(server.config, PATIENT, envelope, long)).toMatchObject({
      kind: 'later',
    });
  });

  test('the account is refused (535)', async () => {
    server = await mailServer({
      disabledCommands: [],
      onAuth: (_auth, _session, done) => done(new Error('wrong password')),
    });
    const outcome = await send({ account: { user: 'liane', password: 'wrong' } });
    expect(outcome).toMatchObject({ kind: 'later', cause: 'account', code: 535 });
    expect(JSON.stringify(outcome)).not.toContain('d3Jvbmc');
  });

  test('it offers no login: the password is not said', async () => {
    const heard: string[] = [];
    const says = usual({});
    server = await scriptedServer((line) => {
      heard.push(line);
      return says(line);
    });
    const outcome = await send({ account: { user: 'liane', password: 'secret' } });
    expect(outcome).toMatchObject({ kind: 'later', cause: 'account', code: null });
    expect(heard.some((line) => line.startsWith('AUTH'))).toBe(false);
  });

  test('it wants a login first (530 to MAIL FROM): the account is wrong, not the letter', async () => {
    server = await mailServer({ authOptional: false });
    expect(await send()).toMatchObject({ kind: 'later', cause: 'account', code: 530 });
  });

  test('TLS is required and it has none', async () => {
    server = await mailServer();
    expect(await send({ tls: 'required' })).toMatchObject({ kind: 'later', cause: 'tls' });
    expect(server.received).toHaveLength(0);
  });

  test('its certificate is not of the name it was called by', async () => {
    server = await mailServer({ disabledCommands: [] });
    // Reaches this machine without being one of its names.
    expect(await send({ host: '0.0.0.0' })).toMatchObject({ kind: 'later', cause: 'tls' });
    expect(server.received).toHaveLength(0);
  });
});

describe('a server that was given the letter and said nothing: unknown, and never tried again', () => {
  test('it takes the letter and never answers', async () => {
    server = await mailServer({}, () => undefined);
    expect(await send({}, SHORT)).toMatchObject({ kind: 'unknown', cause: 'timeout' });
    expect(server.received).toHaveLength(1);
  });

  test('it hangs up right after the last line', async () => {
    server = await mailServer({}, (_done, { drop }) => drop());
    expect(await send()).toMatchObject({ kind: 'unknown', cause: 'lost' });
    expect(server.received).toHaveLength(1);
  });

  test.each([
    ['421 closing', 'it says it is closing, whatever came before'],
    ['354 go ahead', 'it answers beside the question'],
    ['oui', 'it answers nothing that can be read'],
  ])('%s: %s', async (reply) => {
    server = await scriptedServer(usual({ '.': reply }));
    expect(await send()).toMatchObject({ kind: 'unknown' });
    expect(server.received).toHaveLength(1);
  });

  test('it hangs up in the middle of its answer', async () => {
    const says = usual({});
    server = await scriptedServer((line, socket) => {
      if (line !== '.') return says(line);
      socket.end('550 no');
      return undefined;
    });
    expect(await send()).toMatchObject({ kind: 'unknown' });
  });
});

describe('trying the settings without sending anything', () => {
  test('a server that answers is ready, and says whether it is encrypted', async () => {
    server = await mailServer({ disabledCommands: [] });
    expect(await smtpTransport(server.config, PATIENT).verify()).toEqual({ kind: 'ready', encrypted: true });
    expect(server.received).toHaveLength(0);
  });

  test('one that does not is told by its cause', async () => {
    server = await mailServer();
    const transport = smtpTransport({ ...server.config, tls: 'immediate' }, PATIENT);
    expect(await transport.verify()).toMatchObject({ kind: 'later', cause: 'tls' });
  });
});
