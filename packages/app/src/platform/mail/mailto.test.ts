import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mailtoLink } from './mailto.ts';
import { letter } from './server.fixture.ts';

const link = (change: Partial<typeof letter> = {}) => mailtoLink({ ...letter, ...change });

/** What a mail program reads in the link. */
const read = (href: string) => {
  const url = new URL(href);
  const [, subject = '', body = ''] = /^\?subject=([^&]*)&body=([^&]*)$/.exec(url.search) ?? [];
  return {
    to: decodeURIComponent(url.pathname),
    subject: decodeURIComponent(subject),
    body: decodeURIComponent(body),
  };
};

test('the letter opens in the mail program as it was written', () => {
  const { href, tooLong } = link();
  expect(tooLong).toBe(false);
  expect(read(href)).toEqual({
    to: 'louise@example.com',
    subject: letter.subject,
    body: letter.text.replaceAll('\n', '\r\n'),
  });
});

test('nothing in an address or a subject adds a recipient or a field', () => {
  const { href } = link({
    to: { name: '', address: 'lou+four&cc=x?y@example.com' },
    subject: 'Pain & sel?\r\n&bcc=tous@example.net#',
  });
  expect(href).not.toContain('&bcc=');
  expect(read(href)).toMatchObject({
    to: 'lou+four&cc=x?y@example.com',
    subject: 'Pain & sel? &bcc=tous@example.net#',
  });
});

test.each([
  ['fr', 'copiée depuis la page.]'],
  ['en', 'copied from the page.]'],
] as const)('a letter too long for a link is cut, and says so (%s)', (language, sign) => {
  const { href, tooLong } = link({ text: 'Du pain, du sel.\n'.repeat(300), language });
  expect(tooLong).toBe(true);
  expect(href.length).toBeLessThanOrEqual(1_900);
  expect(href.length).toBeGreaterThan(1_850);
  expect(read(href).body.endsWith(sign)).toBe(true);
});

test('whatever is written, the link can be read and is never longer', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'binary', maxLength: 3_000 }),
      (subject, text) => {
        const { href, tooLong } = link({ subject, text });
        expect(href.length).toBeLessThanOrEqual(1_900);
        const { body } = read(href);
        if (!tooLong) expect(body).toBe(text.toWellFormed().replace(/\r\n?|\n/g, '\r\n'));
      },
    ),
  );
  expect(link({ subject: '👩‍🌾'.repeat(200), text: '🥖'.repeat(2_000) }).href.length).toBeLessThanOrEqual(
    1_900,
  );
});
