import { readFileSync, writeFileSync } from 'node:fs';

/** The list of ties that every tool reads: pairs of 32-bit integers, little-endian. */
export function writeTies(file: string, from: Int32Array, to: Int32Array): void {
  const pairs = new Int32Array(from.length * 2);
  for (let i = 0; i < from.length; i++) {
    pairs[2 * i] = from[i]!;
    pairs[2 * i + 1] = to[i]!;
  }
  writeFileSync(file, pairs);
}

export function readTies(file: string): { from: Int32Array; to: Int32Array } {
  const { buffer, byteOffset, byteLength } = readFileSync(file);
  const pairs = new Int32Array(buffer, byteOffset, byteLength / 4);
  const from = new Int32Array(pairs.length / 2);
  const to = new Int32Array(pairs.length / 2);
  for (let i = 0; i < from.length; i++) {
    from[i] = pairs[2 * i]!;
    to[i] = pairs[2 * i + 1]!;
  }
  return { from, to };
}
