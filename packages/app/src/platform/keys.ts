import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import { LianeError } from './errors.ts';
import { makeFolder, readOrMakeSecret } from './key-files.ts';
import { type Random, systemRandom } from './random.ts';
import { foldAddress } from './text.ts';

/**
 * What is done under the two keys of an instance. `secret` may be changed: sessions and links then end. The key of the
 * refusals must never be lost: without it every *no* is forgotten.
 */
export interface Keys {
  /** What is kept of an address or a phone number when the person is forgotten: a refusal outlives erasure by it. */
  personKey(addressOrPhone: string): Buffer;
  /** The same for a person without address, whom one workspace alone knows. */
  localKey(workspaceId: string, personId: string): Buffer;
  /** How a token or a code is stored. */
  tokenHash(token: string): Buffer;
  /** What an approval covers, as a hash. */
  textHash(text: string): Buffer;
  sign(text: string): string;
  verify(text: string, signature: string): boolean;
  /**
   * A value that passes through a form without being recorded, and comes back unchanged or not at all. It is signed,
   * not hidden. Say in the value what it is for and in which workspace, and check both when it comes back.
   */
  sealed(value: unknown, expires: Date): string;
  unsealed(text: string, now: Date): unknown;
  /** Tells one key of the refusals from another, and nothing of it: a database keeps it, to notice a lost key. */
  readonly refusalKeyMark: string;
}

export interface Secrets {
  readonly secret: string;
  readonly refusalKey: string;
}

/** Shorter than this, in characters, a secret can be guessed. */
const LEAST = 32;

/** @throws LianeError `key-short` */
export function openKeys({ secret, refusalKey }: Secrets): Keys {
  checkLength(secret, 'secret');
  checkLength(refusalKey, 'refusals');
  const key = {
    token: derived(secret, 'token'),
    sign: derived(secret, 'sign'),
    seal: derived(secret, 'seal'),
  };
  const localKey = derived(refusalKey, 'local');
  const sign = (text: string) => hmac(key.sign, text).toString('base64url');
  return {
    personKey: (addressOrPhone) => hmac(refusalKey, foldContact(addressOrPhone)),
    localKey: (workspaceId, personId) => hmac(localKey, JSON.stringify([workspaceId, personId])),
    tokenHash: (token) => hmac(key.token, token),
    textHash: (text) => createHash('sha256').update(text).digest(),
    sign,
    verify: (text, signature) => same(sign(text), signature),
    sealed: (value, expires) => seal(key.seal, value, expires),
    unsealed: (text, now) => unseal(key.seal, text, now),
    refusalKeyMark: hmac(derived(refusalKey, 'mark'), 'which key').toString('base64url').slice(0, 16),
  };
}

function checkLength(text: string, key: string): void {
  if (text.length < LEAST) throw new LianeError('key-short', { key, characters: text.length, least: LEAST });
}

/** A key of its own for each use (HKDF, RFC 5869): what is signed for one never passes for another. */
function derived(secret: string, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `liane ${use}`, 32));
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

const PHONE = /^\+?[\d\s().\-/]{6,}$/;

/** The many ways to write one phone number are one; an address is case-folded and NFKC, nothing more. */
function foldContact(text: string): string {
  const folded = foldAddress(foldAddress(text));
  return PHONE.test(folded) ? folded.replace(/[^\d+]/g, '').replace(/^00/, '+') : folded;
}

/** In a time that tells nothing of where two texts differ. */
function same(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function seal(key: Buffer, value: unknown, expires: Date): string {
  const carried = Buffer.from(JSON.stringify([expires.getTime(), value])).toString('base64url');
  return `${carried}.${hmac(key, carried).toString('base64url')}`;
}

function unseal(key: Buffer, text: string, now: Date): unknown {
  const [carried = '', signature = ''] = text.split('.', 2);
  if (!same(`${carried}.${hmac(key, carried).toString('base64url')}`, text) || signature === '') return null;
  const [expires, value]: [number, unknown] = JSON.parse(Buffer.from(carried, 'base64url').toString());
  return now.getTime() < expires ? value : null;
}

/** Read, written and entered by us alone. */
const ONLY_OURS = 0o700;

/**
 * The keys kept in `<folder>/keys`, made at the first start. `overrides` holds what the environment gave.
 * @throws LianeError `key-short`, `key-unreadable`, `key-unwritable`
 */
export async function loadKeys(
  folder: string,
  overrides: Partial<Secrets> = {},
  random: Random = systemRandom,
): Promise<Keys> {
  const keys = join(folder, 'keys');
  if (overrides.secret === undefined || overrides.refusalKey === undefined) {
    await makeFolder(folder);
    await makeFolder(keys, ONLY_OURS);
  }
  const secret = overrides.secret ?? (await readOrMakeSecret(join(keys, 'secret'), random));
  const refusalKey = overrides.refusalKey ?? (await readOrMakeSecret(join(keys, 'refusals'), random));
  return openKeys({ secret, refusalKey });
}

/** 144 bits: nobody guesses one, however long they try. */
const TOKEN_BYTES = 18;

/** The secret of a link: 24 characters that need no escaping in an address. */
export function newToken(random: Random): string {
  return Buffer.from(random(TOKEN_BYTES)).toString('base64url');
}
