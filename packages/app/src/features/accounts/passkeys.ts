import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { type Done, done, refused } from '../../platform/done.ts';
import { type Rate, withinRate } from '../../platform/http/rate.ts';
import type { Tools } from '../../platform/tools.ts';
import { ownAccount } from './account-actions.ts';
import type { Account, Actor } from './actor.ts';
import { deletePasskey, insertPasskey, passkeyById, passkeysOf, updateCounter } from './passkey-store.ts';
import { insertToken, useToken } from './store.ts';

/** Loaded with the first passkey: it brings 27 MB, and an instance where nobody has one does without. */
const webauthn = () => import('@simplewebauthn/server');

const CHALLENGE = 'passkey-challenge';
const CHALLENGE_BYTES = 32;
const CHALLENGE_LASTS = 5 * 60_000;

/** Something no device has signed yet: good for one try. One made for an account is good for that account alone. */
async function newChallenge(tools: Tools, accountId: string | null): Promise<Uint8Array<ArrayBuffer>> {
  const { db, now, random, keys } = tools;
  const challenge = Uint8Array.from(random(CHALLENGE_BYTES));
  await insertToken(db, {
    hash: keys.tokenHash(Buffer.from(challenge).toString('base64url')),
    kind: CHALLENGE,
    account_id: accountId,
    workspace_id: null,
    subject: null,
    created_at: now,
    expires_at: new Date(now.getTime() + CHALLENGE_LASTS),
    used_at: null,
  });
  return challenge;
}

/** The challenge that a device says it signed, used up whatever comes of it; null if it is not one of ours. */
async function usedChallenge(tools: Tools, clientData: string, accountId: string | null) {
  const challenge = challengeIn(clientData);
  if (challenge === null) return null;
  const used = await useToken(tools.db, tools.keys.tokenHash(challenge), CHALLENGE, tools.now);
  return used && used.accountId === accountId ? challenge : null;
}

function challengeIn(clientData: string): string | null {
  try {
    const { challenge } = JSON.parse(Buffer.from(clientData, 'base64url').toString());
    return typeof challenge === 'string' ? challenge : null;
  } catch {
    return null;
  }
}

/** What every device can sign with: EdDSA, ES256, RS256 (IANA, COSE algorithms). */
const ALGORITHMS = [-8, -7, -257];

/** What a browser needs to make a passkey for one's own account. */
export async function passkeyToMake(
  actor: Actor,
  tools: Tools,
  url: URL,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { account } = ownAccount(actor);
  const { generateRegistrationOptions } = await webauthn();
  return generateRegistrationOptions({
    rpName: 'Liane',
    rpID: url.hostname,
    userID: idBytes(account),
    userName: account.email,
    userDisplayName: account.name,
    challenge: await newChallenge(tools, account.id),
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: (await passkeysOf(tools.db, account.id)).map(({ id, transports }) => {
      return { id, transports: [...transports] };
    }),
    supportedAlgorithmIDs: ALGORITHMS,
  });
}

/** The account's id as bytes: what a device keeps, and gives back to say whose passkey it is. */
function idBytes({ id }: Account): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(id.replaceAll('-', ''), 'hex'));
}

export async function addPasskey(
  actor: Actor,
  tools: Tools,
  url: URL,
  { name, credential }: { readonly name: string; readonly credential: RegistrationResponseJSON },
): Promise<Done<null, 'passkey-past' | 'passkey-refused' | 'passkey-known'>> {
  const { account } = ownAccount(actor);
  const challenge = await usedChallenge(tools, credential.response.clientDataJSON, account.id);
  if (challenge === null) return refused('passkey-past');
  const shown = await madeCredential(credential, challenge, url);
  if (!shown) return refused('passkey-refused');
  const { id, publicKey, counter, transports = [] } = shown;
  const passkey = { id, name, publicKey, counter, transports, createdAt: tools.now };
  return (await insertPasskey(tools.db, account.id, passkey)) ? done(null) : refused('passkey-known');
}

async function madeCredential(response: RegistrationResponseJSON, challenge: string, url: URL) {
  const { verifyRegistrationResponse } = await webauthn();
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: url.origin,
      expectedRPID: url.hostname,
      supportedAlgorithmIDs: ALGORITHMS,
    });
    return registrationInfo?.credential ?? null;
  } catch {
    // It throws on whatever a device, or someone who pretends to be one, may send.
    return null;
  }
}

export async function removePasskey(actor: Actor, { db }: Tools, id: string): Promise<void> {
  await deletePasskey(db, ownAccount(actor).account.id, id);
}

/** One home may hold several people; who tries more does not mistype. */
const ONE_PLACE: Rate = { tries: 60, seconds: 3600 };

/** What a browser needs to ask for any passkey of this place; null when asked too often from one place. */
export async function passkeyToShow(
  tools: Tools,
  url: URL,
  from: string,
): Promise<PublicKeyCredentialRequestOptionsJSON | null> {
  if (!(await withinRate(tools, `passkey from ${from}`, ONE_PLACE))) return null;
  const { generateAuthenticationOptions } = await webauthn();
  const challenge = await newChallenge(tools, null);
  return generateAuthenticationOptions({ rpID: url.hostname, challenge, userVerification: 'required' });
}

/** The account that a device lets in: it names itself, no address is typed. */
export async function signInByPasskey(
  tools: Tools,
  url: URL,
  response: AuthenticationResponseJSON,
): Promise<Done<Account, 'passkey-past' | 'passkey-refused' | 'passkey-unknown'>> {
  const challenge = await usedChallenge(tools, response.response.clientDataJSON, null);
  if (challenge === null) return refused('passkey-past');
  const found = await passkeyById(tools.db, response.id);
  if (!found) return refused('passkey-unknown');
  const { passkey, owner } = found;
  const saidOwner = Buffer.from(response.response.userHandle ?? '', 'base64url');
  if (!saidOwner.equals(idBytes(owner))) return refused('passkey-refused');
  const { publicKey, counter } = passkey;
  const credential = { id: passkey.id, publicKey, counter };
  const newCounter = await shownCounter({ response, challenge, url, credential });
  if (newCounter === null) return refused('passkey-refused');
  await updateCounter(tools.db, passkey.id, newCounter);
  return done(owner);
}

interface Shown {
  readonly response: AuthenticationResponseJSON;
  readonly challenge: string;
  readonly url: URL;
  readonly credential: { id: string; publicKey: Uint8Array<ArrayBuffer>; counter: number };
}

/** The counter of a device that signed as it must; null for one that did not, or whose copy was used elsewhere. */
async function shownCounter({ response, challenge, url, credential }: Shown): Promise<number | null> {
  const { verifyAuthenticationResponse } = await webauthn();
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: url.origin,
      expectedRPID: url.hostname,
      credential,
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    return null;
  }
}
