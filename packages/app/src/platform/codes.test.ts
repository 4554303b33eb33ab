import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newCode, printedCode, readCode } from './codes.ts';
import { newToken } from './keys.ts';
import { seededRandom } from './random.ts';

test('a printed code is read back, however it is typed', () => {
  const random = seededRandom(1);
  for (let n = 0; n < 200; n++) {
    const code = newCode(random);
    expect(code).toMatch(/^[B-DF-HJ-MP-RTV-Y2-46-9]{10}$/);
    expect(code).not.toMatch(/[AEIOUSLNZ015]/);
    const printed = printedCode(code);
    expect(printed).toBe(`${code.slice(0, 5)} ${code.slice(5)}`);
    for (const typed of [printed, printed.toLowerCase(), ` ${code.slice(0, 3)}-${code.slice(3)}. `])
      expect(readCode(typed)).toBe(code);
  }
});

test('each sign of a code is as likely as any other', () => {
  const random = seededRandom(2);
  const seen = new Map<string, number>();
  for (let n = 0; n < 2400; n++)
    for (const sign of newCode(random)) seen.set(sign, (seen.get(sign) ?? 0) + 1);
  expect(seen.size).toBe(24);
  for (const count of seen.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
});

test('what is no code is not taken for one', () => {
  for (const typed of ['', 'BCDFG', 'BCDFG HJKMO', 'BCDFGHJKMPQ', `${' '.repeat(200)}BCDFGHJKMP`])
    expect(readCode(typed)).toBeNull();
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const code = readCode(typed);
      expect(code === null || code.length === 10).toBe(true);
    }),
  );
});

test('a token has 144 bits, and needs no escaping in an address', () => {
  const random = seededRandom(3);
  const tokens = new Set(Array.from({ length: 500 }, () => newToken(random)));
  expect(tokens.size).toBe(500);
  for (const token of tokens) expect(token).toMatch(/^[\w-]{24}$/);
});
