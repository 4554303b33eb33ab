import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LianeError } from '../errors.ts';
import { readMailbox } from './mailbox.ts';
import { readSmtp } from './smtp-url.ts';
import { sayMailError } from './words.ts';

const read = (url: string, rest: Record<string, string> = {}) => readSmtp({ SMTP_URL: url, ...rest });

const refusal = (url: string, rest: Record<string, string> = {}) => {
  try {
    read(url, rest);
  } catch (error) {
    if (error instanceof LianeError) return error;
  }
  return null;
};

describe('the account that sends', () => {
  test('without SMTP_URL there is none', () => {
    expect([readSmtp({}), readSmtp({ SMTP_URL: '  ' })]).toEqual([null, null]);
  });

  test('one line says it all', () => {
    expect(
      read('smtps://liane%40example.org:p%23ss@smtp.example.org?from=bonjour@example.org&name=Le%20four'),
    ).toEqual({
      host: 'smtp.example.org',
      port: 465,
      tls: 'immediate',
      account: { user: 'liane@example.org', password: 'p#ss' },
      from: { name: 'Le four', address: 'bonjour@example.org' },
      dkim: null,
    });
  });

  test('the name of the account is who sends when it is an address', () => {
    expect(read('smtp://liane@example.org:secret@smtp.example.org')).toMatchObject({
      port: 587,
      account: { user: 'liane@example.org' },
      from: { address: 'liane@example.org' },
    });
  });

  test('SMTP_FROM comes first', () => {
    const from = { SMTP_FROM: 'Le four <four@example.org>' };
    expect(read('smtps://a@example.org:b@smtp.example.org?from=c@example.org', from)?.from).toEqual({
      name: 'Le four',
      address: 'four@example.org',
    });
  });

  test.each([
    ['smtps://smtp.example.org', 'immediate'],
    ['smtp://smtp.example.org', 'required'],
    ['smtp://smtp.example.org:25', 'required'],
    ['smtp://203.0.113.4', 'required'],
    ['smtp://localhost:1025', 'offered'],
    ['smtp://[::1]:1025', 'offered'],
    ['smtp://mailpit:1025', 'offered'],
    ['smtp://192.168.1.4', 'offered'],
  ])('out of the house nothing travels in the clear: %s is %s', (url, tls) => {
    expect(read(url, { SMTP_FROM: 'a@example.org' })?.tls).toBe(tls);
  });

  test('an IPv6 address is called without its brackets', () => {
    expect(read('smtp://[::1]:1025', { SMTP_FROM: 'a@example.org' })).toMatchObject({
      host: '::1',
      port: 1025,
    });
  });
});

describe('what is written wrong is said, and the password is not repeated', () => {
  test.each([
    ['smtp.example.org', 'shape'],
    ['https://smtp.example.org', 'shape'],
    ['smtp:/smtp.example.org', 'shape'],
    ['smtps://a@example.org:s3cret#x@smtp.example.org', 'encode'],
    ['smtps://a@example.org:s3cret/x@smtp.example.org', 'encode'],
    ['smtps://a@example.org:s3cret%x@smtp.example.org', 'encode'],
    ['smtps://a:s3cret#x@smtp.example.org', 'encode'],
    ['smtps://a:123#s3cret@smtp.example.org', 'encode'],
    ['smtps://?from=a@example.org', 'host'],
    ['smtps://smtp.example.org:99999', 'port'],
    ['smtps://smtp.example.org:abc', 'port'],
    ['smtps://smtp.example.org:0?from=a@example.org', 'port'],
    ['smtp://smtp.example.org:465?from=a@example.org', 'port'],
    ['smtps://smtp.example.org:587?from=a@example.org', 'port'],
    ['smtps://smtp.example.org?form=a@example.org', 'parameter'],
    ['smtps://a:s3cret@smtp.example.org', 'from'],
    ['smtps://a:s3cret@smtp.example.org?from=moi', 'from'],
    ['smtps://a@smtp.example.org?from=a@example.org', 'password'],
    ['smtps://:s3cret@smtp.example.org?from=a@example.org', 'password'],
  ])('%s: %s', (url, because) => {
    const error = refusal(url);
    expect(error).toMatchObject({ code: 'config-smtp-url', details: { because } });
    expect(JSON.stringify(error?.details)).not.toContain('s3cret');
    for (const language of ['fr', 'en'] as const) {
      expect(sayMailError(error!, language)).toMatch(/^SMTP_URL ?: .+\S (?:Par exemple :|For example:) \S+$/);
    }
  });

  test('the port of the other way is told with the other way', () => {
    expect(refusal('smtp://smtp.example.org:465?from=a@example.org')?.details['write']).toBe(
      'smtps://smtp.example.org:465',
    );
  });

  test('an error of someone else is left to someone else', () => {
    expect(sayMailError(new LianeError('file-empty'), 'fr')).toBeNull();
  });
});

describe('the key that signs', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'liane-dkim-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const pem = { type: 'pkcs8', format: 'pem' } as const;
  const file = (text: string) => {
    const path = join(folder, 'key.pem');
    writeFileSync(path, text);
    return path;
  };
  const rsa = (modulusLength: number) =>
    generateKeyPairSync('rsa', { modulusLength }).privateKey.export(pem).toString();
  const url = 'smtps://liane@example.org:secret@smtp.example.org';

  test('its domain is that of the sender, or the one given', () => {
    const keys = { DKIM_SELECTOR: 'liane', DKIM_KEY_FILE: file(rsa(2048)) };
    expect(read(url, keys)?.dkim).toMatchObject({ domain: 'example.org', selector: 'liane' });
    expect(read(url, { ...keys, DKIM_DOMAIN: 'example.net' })?.dkim?.domain).toBe('example.net');
  });

  test.each([
    ['half', () => ({ DKIM_SELECTOR: 'liane' })],
    ['unreadable', () => ({ DKIM_SELECTOR: 'liane', DKIM_KEY_FILE: join(folder, 'nothing.pem') })],
    ['not-a-key', () => ({ DKIM_SELECTOR: 'liane', DKIM_KEY_FILE: file('hello') })],
    ['too-short', () => ({ DKIM_SELECTOR: 'liane', DKIM_KEY_FILE: file(rsa(512)) })],
    [
      'not-rsa',
      () => {
        const { privateKey } = generateKeyPairSync('ed25519');
        return { DKIM_SELECTOR: 'liane', DKIM_KEY_FILE: file(privateKey.export(pem).toString()) };
      },
    ],
  ])(
    'a key that cannot sign is refused at the start, so that no mail leaves unsigned: %s',
    (because, env) => {
      const error = refusal(url, env() as Record<string, string>);
      expect(error).toMatchObject({ code: 'config-dkim-key', details: { because } });
      expect(sayMailError(error!, 'fr')).toMatch(/^DKIM_KEY_FILE : .+\.$/);
    },
  );
});

test.each([
  ['Louise Colet <louise@example.com>', { name: 'Louise Colet', address: 'louise@example.com' }],
  ['"Colet, Louise" <louise@example.com>', { name: 'Colet, Louise', address: 'louise@example.com' }],
  [' louise@example.com ', { name: '', address: 'louise@example.com' }],
  ['Louise', null],
  ['Louise <louise>', null],
  ['<a@example.com>, <b@example.com>', null],
])('« %s » is read', (text, mailbox) => {
  expect(readMailbox(text)).toEqual(mailbox);
});
