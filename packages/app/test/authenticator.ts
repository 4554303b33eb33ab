import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/*
 * A device that makes and shows passkeys, in software: ES256, no attestation, as WebAuthn level 3 (W3C) describes it.
 * What it sends can be bent, as someone would who holds no device.
 */

interface Creation {
  readonly challenge: string;
  readonly rp: { readonly id?: string };
  readonly user: { readonly id: string };
}

interface Request {
  readonly challenge: string;
  readonly rpId?: string;
}

/** What a dishonest browser or device may say instead. */
export interface Bent {
  readonly origin?: string;
  readonly rpId?: string;
  readonly challenge?: string;
  readonly type?: string;
  /** A device that did not check who holds it. */
  readonly unverified?: boolean;
  readonly counter?: number;
  readonly userHandle?: string;
}

const PRESENT = 0x01;
const VERIFIED = 0x04;
const ATTESTED = 0x40;

const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest();

export class Authenticator {
  readonly #keys: { publicKey: KeyObject; privateKey: KeyObject };
  readonly #id: string;
  readonly #origin: string;
  #userHandle = '';
  #counter = 0;

  constructor(origin: string) {
    this.#origin = origin;
    this.#keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.#id = base64url(randomBytes(20));
  }

  /** `navigator.credentials.create(…)`, then `toJSON()`. */
  make(options: Creation, bent: Bent = {}) {
    this.#userHandle = options.user.id;
    const data = Buffer.concat([
      this.#data(bent.rpId ?? options.rp.id!, ATTESTED, bent),
      Buffer.alloc(16),
      sizeOf(Buffer.from(this.#id, 'base64url')),
      Buffer.from(this.#id, 'base64url'),
      coseKey(this.#keys.publicKey),
    ]);
    const attestationObject = cborMap([
      [cborText('fmt'), cborText('none')],
      [cborText('attStmt'), cborMap([])],
      [cborText('authData'), cborBytes(data)],
    ]);
    const clientDataJSON = this.#client('webauthn.create', options.challenge, bent);
    return this.#credential({
      clientDataJSON: base64url(clientDataJSON),
      attestationObject: base64url(attestationObject),
      transports: ['internal'],
    });
  }

  /** `navigator.credentials.get(…)`, then `toJSON()`. */
  show(options: Request, bent: Bent = {}) {
    this.#counter++;
    const data = this.#data(bent.rpId ?? options.rpId!, 0, bent);
    const clientDataJSON = this.#client('webauthn.get', options.challenge, bent);
    const signature = sign('sha256', Buffer.concat([data, sha256(clientDataJSON)]), this.#keys.privateKey);
    return this.#credential({
      clientDataJSON: base64url(clientDataJSON),
      authenticatorData: base64url(data),
      signature: base64url(signature),
      userHandle: bent.userHandle ?? this.#userHandle,
    });
  }

  #credential<R>(response: R) {
    const id = this.#id;
    return { id, rawId: id, type: 'public-key', response, clientExtensionResults: {} };
  }

  #client(type: string, challenge: string, bent: Bent): Buffer {
    const said = {
      type: bent.type ?? type,
      challenge: bent.challenge ?? challenge,
      origin: bent.origin ?? this.#origin,
      crossOrigin: false,
    };
    return Buffer.from(JSON.stringify(said));
  }

  #data(rpId: string, flags: number, { unverified = false, counter = this.#counter }: Bent): Buffer {
    const counted = Buffer.alloc(4);
    counted.writeUInt32BE(counter);
    const seen = Buffer.from([PRESENT | (unverified ? 0 : VERIFIED) | flags]);
    return Buffer.concat([sha256(rpId), seen, counted]);
  }
}

function sizeOf(bytes: Buffer): Buffer {
  const size = Buffer.alloc(2);
  size.writeUInt16BE(bytes.length);
  return size;
}

/** An EC2 key on P-256 for ES256 (RFC 9053, sections 2.1 and 7.1). */
function coseKey(publicKey: KeyObject): Buffer {
  const { x, y } = publicKey.export({ format: 'jwk' });
  return cborMap([
    [cborInteger(1), cborInteger(2)],
    [cborInteger(3), cborInteger(-7)],
    [cborInteger(-1), cborInteger(1)],
    [cborInteger(-2), cborBytes(Buffer.from(x!, 'base64url'))],
    [cborInteger(-3), cborBytes(Buffer.from(y!, 'base64url'))],
  ]);
}

/* The little of CBOR (RFC 8949) that a passkey is written in. */

const UNSIGNED = 0;
const NEGATIVE = 1;
const BYTES = 2;
const TEXT = 3;
const MAP = 5;

function cborHead(major: number, count: number): Buffer {
  const kind = major << 5;
  if (count < 24) return Buffer.from([kind | count]);
  if (count < 256) return Buffer.from([kind | 24, count]);
  return Buffer.from([kind | 25, count >> 8, count & 0xff]);
}

function cborInteger(n: number): Buffer {
  return n >= 0 ? cborHead(UNSIGNED, n) : cborHead(NEGATIVE, -1 - n);
}

function cborBytes(bytes: Buffer): Buffer {
  return Buffer.concat([cborHead(BYTES, bytes.length), bytes]);
}

function cborText(text: string): Buffer {
  return Buffer.concat([cborHead(TEXT, Buffer.byteLength(text)), Buffer.from(text)]);
}

function cborMap(entries: readonly (readonly [Buffer, Buffer])[]): Buffer {
  return Buffer.concat([cborHead(MAP, entries.length), ...entries.flat()]);
}
