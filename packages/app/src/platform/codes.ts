import type { Random } from './random.ts';

/** No two of these look alike in print or by hand (no 0 O, 1 I L, 5 S, U), and no vowel makes a word. */
const SIGNS = 'BCDFGHJKMPQRTVWXY2346789';
const LENGTH = 10;
/** Bytes from here on would favour the first signs. */
const FAIR_BYTES = 256 - (256 % SIGNS.length);

/** A code to be typed from paper: 45 bits, so that tries must be counted (`http/rate.ts`). */
export function newCode(random: Random): string {
  let code = '';
  while (code.length < LENGTH)
    for (const byte of random(LENGTH))
      if (byte < FAIR_BYTES && code.length < LENGTH) code += SIGNS[byte % SIGNS.length];
  return code;
}

/** A code as it is printed: in two halves. */
export function printedCode(code: string): string {
  return `${code.slice(0, LENGTH / 2)} ${code.slice(LENGTH / 2)}`;
}

/** The code in what someone typed, whatever the case, spaces and hyphens; null when it is none. */
export function readCode(typed: string): string | null {
  const code = typed
    .slice(0, 100)
    .normalize('NFKC')
    .replace(/[\s\p{Pd}.]+/gu, '')
    .toUpperCase();
  return code.length === LENGTH && [...code].every((sign) => SIGNS.includes(sign)) ? code : null;
}
