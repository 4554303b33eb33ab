/** A source of numbers in [0, 1). Randomness is always an argument, so that a run can be told again. */
export type Random = () => number;

/**
 * A seeded source of numbers in [0, 1): xoshiro128** (Blackman & Vigna 2018), seeded by SplitMix32.
 * The same seed gives the same numbers on every machine. Not for secrets.
 */
export function seeded(seed: number): Random {
  let s = seed | 0;
  const split = () => {
    s = (s + 0x9e3779b9) | 0;
    let z = s ^ (s >>> 16);
    z = Math.imul(z, 0x21f0aaad);
    z ^= z >>> 15;
    z = Math.imul(z, 0x735a2d97);
    return z ^ (z >>> 15);
  };
  let a = split();
  let b = split();
  let c = split();
  let d = split();
  return () => {
    const turned = Math.imul(b, 5);
    const result = Math.imul((turned << 7) | (turned >>> 25), 9);
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = (d << 11) | (d >>> 21);
    return (result >>> 0) / 4_294_967_296;
  };
}

/** A whole number in 0…limit−1. */
export function randomBelow(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}

/** Puts `list` in random order, in place (Fisher–Yates), and returns it. O(n). */
export function shuffle<T extends { length: number; [index: number]: unknown }>(list: T, random: Random): T {
  for (let i = list.length - 1; i > 0; i--) {
    const j = randomBelow(random, i + 1);
    const held = list[i];
    list[i] = list[j];
    list[j] = held;
  }
  return list;
}
