import type { Random } from './random.ts';

/** The workspace of the instance itself, and the scope of a refusal of everything. */
export const NIL = '00000000-0000-0000-0000-000000000000';

/** A UUID of version 7 (RFC 9562): sorted by time, 74 bits of chance. PostgreSQL 15 cannot make one. */
export function newId(now: Date, random: Random): string {
  const bytes = Buffer.alloc(16);
  bytes.writeUIntBE(now.getTime(), 0, 6);
  bytes.set(random(10), 6);
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = bytes.toString('hex');
  return [0, 8, 12, 16, 20].map((at, i, cuts) => hex.slice(at, cuts[i + 1])).join('-');
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isId(text: string): boolean {
  return UUID.test(text);
}
