import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { Timeouts } from './conversation.ts';
import type { Message } from './message.ts';
import type { SmtpConfig } from './smtp-url.ts';

/** Waits no busy machine reaches, and short ones for servers that never answer. */
export const PATIENT: Timeouts = { connection: 15_000, greeting: 15_000, socket: 15_000, lastReply: 15_000 };
export const SHORT: Timeouts = { connection: 15_000, greeting: 400, socket: 400, lastReply: 400 };

export const letter: Message = {
  id: '0190a1b2-0000-7000-8000-000000000001',
  from: { name: 'Madeleine Vauquer', address: 'liane@example.org' },
  replyTo: { name: 'Madeleine Vauquer', address: 'madeleine@example.net' },
  to: { name: 'Louise Colet', address: 'louise@example.com' },
  subject: 'Un four partagé, rue des Lilas',
  text: 'Bonjour Louise,\n\nVoulez-vous cuire du pain avec nous ?\n\n– – –\nOui, non ou plus tard : https://liane.example.org/r/abc\n',
  html: '<p>Bonjour Louise,</p><p>Voulez-vous cuire du pain avec nous ?</p><p>– – –<br>Oui, non ou plus tard : <a href="https://liane.example.org/r/abc">https://liane.example.org/r/abc</a></p>',
  language: 'fr',
  unsubscribe: { url: 'https://liane.example.org/refuse/abc' },
  listId: null,
  automatic: false,
  date: new Date('2026-12-01T09:30:00Z'),
};

export interface TestServer {
  readonly config: SmtpConfig;
  /** Mails whose last line was received, whatever became of them. */
  readonly received: string[];
  /** Hangs up on whoever is there. */
  drop(): void;
  close(): Promise<void>;
}

function configAt(port: number): SmtpConfig {
  return {
    host: '127.0.0.1',
    port,
    tls: 'offered',
    account: null,
    from: { name: '', address: 'liane@example.org' },
    dkim: null,
  };
}

/** A real mail server on a free port. `answer` decides what becomes of a mail it received whole. */
export async function mailServer(
  options: SMTPServerOptions = {},
  answer: (done: (error?: Error) => void, server: TestServer) => void = (done) => done(),
): Promise<TestServer> {
  const received: string[] = [];
  const sockets = new Set<Socket>();
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 10,
    ...options,
    onData: (stream, _session, callback) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        received.push(Buffer.concat(parts).toString('latin1'));
        answer(callback, server);
      });
    },
  });
  smtp.on('error', () => undefined);
  smtp.server.on('connection', (socket: Socket) => sockets.add(socket));
  const port = await listening(smtp.server);
  const server: TestServer = {
    config: configAt(port),
    received,
    drop: () => sockets.forEach((socket) => void socket.destroy()),
    close: () => new Promise((closed) => smtp.close(closed)),
  };
  return server;
}

/** A server that says what a script says: for those no real server would. It answers each line it hears. */
export async function scriptedServer(
  answer: (line: string, socket: Socket) => string | undefined,
  greeting = '220 test',
): Promise<TestServer> {
  const received: string[] = [];
  const sockets = new Set<Socket>();
  const net = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      for (const line of chunk.toString('latin1').split('\r\n').slice(0, -1)) {
        if (line === '.') received.push(line);
        const said = answer(line, socket);
        if (said !== undefined && socket.writable) socket.write(`${said}\r\n`);
      }
    });
    socket.write(`${greeting}\r\n`);
  });
  const port = await listening(net);
  const drop = () => sockets.forEach((socket) => void socket.destroy());
  const close = () => {
    drop();
    return new Promise<void>((closed) => void net.close(() => closed()));
  };
  return { config: configAt(port), received, drop, close };
}

/** The usual answers, but for the commands in `except`; « . » is the end of a mail, and lines of a mail get none. */
export function usual(except: Readonly<Record<string, string>>): (line: string) => string | undefined {
  let inMail = false;
  return (line) => {
    if (inMail && line !== '.') return undefined;
    const verb = line.split(/[ :]/)[0]!.toUpperCase();
    inMail = verb === 'DATA' && !Object.hasOwn(except, 'DATA');
    return except[verb] ?? (inMail ? '354 go ahead' : '250 ok');
  };
}

function listening(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
