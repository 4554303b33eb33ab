import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { LianeError } from '../errors.ts';

/** The domain's signature on our mails (RFC 6376): who receives one can check that the domain sent it. */
export interface Dkim {
  readonly domain: string;
  readonly selector: string;
  /** PEM. */
  readonly privateKey: string;
}

/** RFC 8301: shorter keys must not be trusted. */
const LEAST_BITS = 1024;

export type DkimFault = 'half' | 'unreadable' | 'not-a-key' | 'not-rsa' | 'too-short';

export function dkimRefusal(because: DkimFault, given: string): LianeError {
  return new LianeError('config-dkim-key', { because, given });
}

/**
 * Reads the key once, at the start: a key that cannot sign would let every mail leave unsigned, without a word.
 * Refuses (LianeError `config-dkim-key`) what is no RSA private key.
 */
export function readDkim(domain: string, selector: string, file: string): Dkim {
  const privateKey = readPem(file);
  const fault = faultOf(privateKey);
  if (fault) throw dkimRefusal(fault, file);
  return { domain, selector, privateKey };
}

function faultOf(pem: string): DkimFault | null {
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType !== 'rsa') return 'not-rsa';
    return (key.asymmetricKeyDetails?.modulusLength ?? 0) < LEAST_BITS ? 'too-short' : null;
  } catch {
    return 'not-a-key';
  }
}

function readPem(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw dkimRefusal('unreadable', file);
  }
}
