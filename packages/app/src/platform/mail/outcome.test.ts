import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Failure, outcomeOf } from './outcome.ts';

const failures: fc.Arbitrary<Failure> = fc.record({
  code: fc.constantFrom(
    'ECONNECTION',
    'ESOCKET',
    'ETIMEDOUT',
    'EPROTOCOL',
    'EMESSAGE',
    'EENVELOPE',
    'EAUTH',
    'EDNS',
  ),
  command: fc.constantFrom('CONN', 'EHLO', 'AUTH PLAIN', 'MAIL FROM', 'RCPT TO', 'DATA', undefined),
  responseCode: fc.oneof(
    fc.constant(undefined),
    fc.integer({ min: 200, max: 599 }),
    fc.constantFrom(421, 450, 550),
  ),
  response: fc.string(),
});

test('before the last line can have left, nothing is unknown', () => {
  fc.assert(fc.property(failures, (failure) => outcomeOf(failure, false).kind !== 'unknown'));
});

test('once it may have left, only a whole no of the server to the letter itself says it did not arrive', () => {
  fc.assert(
    fc.property(failures, (failure) => {
      const { code, command, responseCode = 0 } = failure;
      const answered =
        code === 'EMESSAGE' && command === 'DATA' && responseCode >= 400 && responseCode !== 421;
      expect(outcomeOf(failure, true).kind === 'unknown').toBe(!answered);
    }),
  );
});

test('a letter is refused for good only by a 5xx to its sender, its recipient or itself', () => {
  fc.assert(
    fc.property(failures, fc.boolean(), (failure, dotMayBeSent) => {
      if (outcomeOf(failure, dotMayBeSent).kind !== 'refused') return;
      expect(failure.responseCode).toBeGreaterThanOrEqual(500);
      expect(['MAIL FROM', 'RCPT TO', 'DATA']).toContain(failure.command);
    }),
  );
});

test.each([
  [{ code: 'EDNS', command: 'CONN' }, 'dns'],
  [{ code: 'ESOCKET', originalCode: 'ECONNREFUSED', command: 'CONN' }, 'connection'],
  [{ code: 'ESOCKET', originalCode: 'DEPTH_ZERO_SELF_SIGNED_CERT', command: 'CONN' }, 'tls'],
  [{ code: 'ESOCKET', originalCode: 'ERR_TLS_CERT_ALTNAME_INVALID', command: 'CONN' }, 'tls'],
  [{ code: 'ESOCKET', originalCode: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', command: 'CONN' }, 'tls'],
  [{ code: 'ESOCKET', originalCode: 'EPROTO', command: 'CONN' }, 'tls'],
  [{ code: 'ETLS', command: 'STARTTLS', responseCode: 454 }, 'tls'],
  [{ code: 'EAUTH', command: 'AUTH LOGIN', responseCode: 535 }, 'account'],
  [{ code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 530 }, 'account'],
  [{ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 503 }, 'reply'],
  [{ code: 'ETIMEDOUT', command: 'CONN' }, 'timeout'],
  [{ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 451 }, 'reply'],
])('the cause of %j is told: %s', (failure, cause) => {
  expect(outcomeOf(failure, false)).toMatchObject({ kind: 'later', cause });
});

test("the server's words are kept on one line, and not all of them", () => {
  const { response } = outcomeOf({ response: `450 ${'not\r\nnow\u0000 '.repeat(500)}` }, false);
  expect(response.startsWith('450 not now not now')).toBe(true);
  expect(response).toHaveLength(500);
});
