import { createPublicKey, createVerify, generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { type AddressObject, simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { LianeError } from '../errors.ts';
import type { Message } from './message.ts';
import { mailOptions } from './message.ts';
import { letter } from './server.fixture.ts';
import { rawMessage } from './transport.ts';

const composed = async (change: Partial<Message> = {}) => {
  const raw = (await rawMessage({ ...letter, ...change }, null)).toString('latin1');
  const [head = ''] = raw.split('\r\n\r\n');
  return {
    raw,
    head,
    names: [...head.matchAll(/^([\w-]+):/gm)].map(([, name]) => name),
    mail: await simpleParser(raw),
  };
};

const address = (list: AddressObject | AddressObject[] | undefined) => [list].flat()[0]?.value[0];

const refusal = (change: Partial<Message>) => {
  try {
    mailOptions({ ...letter, ...change });
    return null;
  } catch (error) {
    return error instanceof LianeError ? error.code : error;
  }
};

describe('a letter as it travels', () => {
  test('the human, the answer address and the person are read back as they were written', async () => {
    const { mail } = await composed();
    expect(address(mail.from)).toEqual({ name: 'Madeleine Vauquer', address: 'liane@example.org' });
    expect(address(mail.replyTo)).toEqual({ name: 'Madeleine Vauquer', address: 'madeleine@example.net' });
    expect(address(mail.to)).toEqual({ name: 'Louise Colet', address: 'louise@example.com' });
    expect(mail.subject).toBe(letter.subject);
    expect(mail.messageId).toBe(`<${letter.id}@example.org>`);
    expect(mail.date).toEqual(letter.date);
    expect(mail.headers.get('content-language')).toBe('fr');
  });

  test('it has two parts that say the same words, the plain one first', async () => {
    const { raw, mail } = await composed();
    const words = (text: string) => text.split(/\s+/).filter(Boolean);
    const readHtml = String(mail.html).replace(/<[^>]+>/g, ' ');
    expect(mail.text?.trimEnd()).toBe(letter.text.trimEnd());
    expect(mail.html).toContain(letter.html);
    expect(words(readHtml)).toEqual(words(letter.text));
    expect(raw).toContain('multipart/alternative');
    expect(raw.indexOf('text/plain')).toBeLessThan(raw.indexOf('text/html'));
    expect(raw.match(/Content-Transfer-Encoding: quoted-printable/g)).toHaveLength(2);
  });

  test('it holds no header but these: nothing counts, watches or names a program', async () => {
    const { names } = await composed();
    expect(new Set(names)).toEqual(
      new Set([
        'From',
        'To',
        'Reply-To',
        'Subject',
        'Message-ID',
        'Date',
        'Content-Language',
        'List-Unsubscribe',
        'List-Unsubscribe-Post',
        'MIME-Version',
        'Content-Type',
      ]),
    );
  });

  test('the same letter gives the same bytes', async () => {
    expect((await composed()).raw).toBe((await composed()).raw);
  });

  test('no line is longer than mail allows, and all of it is plain ASCII', async () => {
    const { raw } = await composed({ text: 'é'.repeat(5_000), html: `<p>${'é'.repeat(5_000)}</p>` });
    expect(raw.split('\r\n').every((line) => line.length <= 76)).toBe(true);
    expect(/^[\t\r\n -~]*$/.test(raw)).toBe(true);
  });

  test('a line that is only a dot is kept', async () => {
    const { mail } = await composed({ text: 'un\n.\n..deux\n' });
    expect(mail.text).toBe('un\n.\n..deux\n');
  });
});

describe('one click refuses', () => {
  test('both headers are there when the door is open', async () => {
    const { head } = await composed();
    expect(head).toContain('List-Unsubscribe: <https://liane.example.org/refuse/abc>');
    expect(head).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  });

  test.each(['http://liane.example.org/refuse/abc', 'https://localhost/refuse/abc', 'https://nas.local/r'])(
    'and neither when it is closed: %s',
    async (url) => {
      const { head } = await composed({ unsubscribe: { url } });
      expect(head).not.toContain('List-Unsubscribe');
    },
  );

  test('nor when there is nothing to refuse', async () => {
    expect((await composed({ unsubscribe: null })).head).not.toContain('List-Unsubscribe');
  });

  test('a hostile link adds no header', async () => {
    const { names } = await composed({
      unsubscribe: { url: 'https://liane.example.org/r>\r\nBcc: <x@example.net>' },
    });
    expect(names).not.toContain('Bcc');
  });
});

test('only a reply to what the person did says that no one wrote it', async () => {
  expect((await composed({ automatic: true })).head).toContain('Auto-Submitted: auto-generated');
  expect((await composed()).head).not.toContain('Auto-Submitted');
});

test('the digest has the name of its list', async () => {
  const { head } = await composed({ listId: 'digest.example.org>\r\nBcc: x@example.net' });
  expect(head).toContain('List-ID: <digest.example.orgBccxexample.net>');
});

describe('nothing a person writes becomes a header', () => {
  const hostile = [
    'Louise\r\nBcc: tous@example.net',
    'Louise\nBcc: tous@example.net\n\nbonjour',
    'Louise\u2028Bcc: tous@example.net',
    '"Louise" <autre@example.net>, x',
    'Louise, Colet; (poète) <a@b.example>',
    '=?utf-8?q?Bcc:_x?=',
    'לואיז קולט',
    'لويز \u202eteloc\u202c',
    '👩‍🌾 Louise 🥖',
    'Œuvre d’Éloïse \\ "x"',
    '\u0000\u0007Louise',
    '\ud83d',
    'é'.repeat(10_000),
    'a'.repeat(10_000),
    '👩‍🌾'.repeat(3_000),
  ];

  test.each(hostile)('%j', async (text) => {
    const { names, mail, head } = await composed({
      from: { name: text, address: letter.from.address },
      replyTo: { name: text, address: 'madeleine@example.net' },
      to: { name: text, address: letter.to.address },
      subject: text,
    });
    expect(names.filter((name) => /bcc/i.test(name ?? ''))).toEqual([]);
    expect(names.length).toBeLessThanOrEqual(11);
    expect([mail.from, mail.replyTo, mail.to].map((list) => address(list)?.address)).toEqual([
      'liane@example.org',
      'madeleine@example.net',
      'louise@example.com',
    ]);
    expect(mail.text?.trimEnd()).toBe(letter.text.trimEnd());
    expect(head.split('\r\n').every((line) => line.length < 998)).toBe(true);
  });

  test('any name and any subject come back on one line, the same up to blanks and what is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 90 }), async (text) => {
        const { mail, names } = await composed({
          subject: text,
          to: { name: text, address: letter.to.address },
        });
        expect(names.filter((name) => name === 'To')).toHaveLength(1);
        expect(address(mail.to)?.address).toBe('louise@example.com');
        expect(mail.subject ?? '').not.toMatch(/[\r\n]/);
      }),
      { numRuns: 60 },
    );
  });

  test('what reads well stays as it was', async () => {
    for (const name of ['Œuvre d’Éloïse', 'לואיז קולט', '👩‍🌾 Louise 🥖', 'O’Brien, Anne (Lyon)']) {
      const { mail } = await composed({ from: { ...letter.from, name }, subject: name });
      expect([address(mail.from)?.name, mail.subject]).toEqual([name, name]);
    }
  });

  test('10,000 characters are cut with an ellipsis', async () => {
    const { mail } = await composed({ subject: 'a'.repeat(10_000) });
    expect(mail.subject).toBe(`${'a'.repeat(199)}…`);
  });
});

describe('a mail that must not leave is refused before a word is said to the server', () => {
  test.each([
    'louise',
    'louise@example.com, tous@example.net',
    'louise@example.com\r\nRCPT TO:<x@example.net>',
    'louise@exam ple.com',
    '<louise@example.com>',
    'louise@example',
    '"lo uise"@example.com',
    `${'l'.repeat(65)}@example.com`,
    '',
  ])('%j is no address', (to) => {
    expect(refusal({ to: { name: 'Louise', address: to } })).toBe('mail-address');
  });

  test.each([
    { text: 'Répondez sur http://localhost:4400/r/abc' },
    { html: '<a href="http://192.168.1.20/r">répondre</a>' },
    { subject: 'http://liane/' },
    { from: { name: 'Madeleine', address: 'liane@nas.local' } },
    { replyTo: { name: 'Madeleine', address: 'madeleine@nas.local' } },
  ])('%j holds an address that only this house can reach', (change) => {
    expect(refusal(change)).toBe('mail-private-address');
  });

  test('accents in a domain or before the @ are fine', () => {
    expect(refusal({ to: { name: '', address: 'élise@boulangère.example' } })).toBeNull();
  });
});

describe('the signature of the domain', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  const signed = async () =>
    (await rawMessage(letter, { domain: 'example.org', selector: 'liane', privateKey })).toString('latin1');

  test('it covers who writes, to whom, and both headers of the one click', async () => {
    const [, signature = ''] = /^DKIM-Signature: ((?:.|\r\n[ \t])*)/.exec(await signed()) ?? [];
    const tags = new Map(
      signature.split(';').map((tag) => {
        const [name = '', ...value] = tag.split('=');
        return [name.trim(), value.join('=').replace(/\s/g, '')];
      }),
    );
    expect(tags.get('d')).toBe('example.org');
    expect(tags.get('s')).toBe('liane');
    expect(tags.get('h')?.toLowerCase().split(':')).toEqual(
      expect.arrayContaining([
        'from',
        'reply-to',
        'to',
        'subject',
        'date',
        'message-id',
        'list-unsubscribe',
        'list-unsubscribe-post',
      ]),
    );
  });

  test('whoever has the public key can check it, and a changed header breaks it', async () => {
    const raw = await signed();
    expect(verifies(raw, publicKey)).toBe(true);
    expect(verifies(raw.replace('refuse/abc>', 'refuse/abd>'), publicKey)).toBe(false);
  });
});

/** RFC 6376, relaxed canonicalisation of the headers (3.4.2), as a receiver reads it. */
function verifies(raw: string, publicKey: string): boolean {
  const [head = ''] = raw.split('\r\n\r\n');
  const fields = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const relaxed = (field: string) => {
    const at = field.indexOf(':');
    return `${field.slice(0, at).toLowerCase()}:${field
      .slice(at + 1)
      .replace(/\s+/g, ' ')
      .trim()}`;
  };
  const dkim = relaxed(fields.find((field) => field.startsWith('DKIM-Signature:')) ?? '');
  const [, names = ''] = /[ ;]h=([^;]*)/.exec(dkim) ?? [];
  const [, signature = ''] = /[ ;]b=([^;]*)/.exec(dkim) ?? [];
  const covered = names.replace(/\s/g, '').toLowerCase().split(':');
  const lines = covered.map((name) =>
    relaxed(fields.find((field) => field.toLowerCase().startsWith(`${name}:`)) ?? ''),
  );
  const verify = createVerify('RSA-SHA256');
  verify.update([...lines, dkim.replace(/([ ;]b=)[^;]*$/, '$1')].join('\r\n'), 'latin1');
  return verify.verify(createPublicKey(publicKey), signature.replace(/\s/g, ''), 'base64');
}
