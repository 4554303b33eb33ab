import { createHash, randomBytes } from 'node:crypto';

/** So many bytes of chance. */
export type Random = (bytes: number) => Uint8Array;

export const systemRandom: Random = (bytes) => randomBytes(bytes);

/** The same bytes for the same seed: for tests and the demo, never for a secret. */
export function seededRandom(seed: number): Random {
  let block = 0;
  let left = Buffer.alloc(0);
  return (bytes) => {
    while (left.length < bytes) {
      const next = createHash('sha256').update(`${seed} ${block++}`).digest();
      left = Buffer.concat([left, next]);
    }
    const given = left.subarray(0, bytes);
    left = left.subarray(bytes);
    return given;
  };
}
