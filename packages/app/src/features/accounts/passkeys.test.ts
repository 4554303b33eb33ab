import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Authenticator, type Bent } from '../../../test/authenticator.ts';
import { type Answer, type TestSite, testSite, type Visitor } from '../../../test/site.ts';
import { at } from '../../routes.ts';
import type { Account } from './actor.ts';
import { recordAccount } from './founding.ts';

const ORIGIN = 'https://liane.example';

let site: TestSite;
beforeEach(async () => {
  site = await testSite();
});
afterEach(() => site.close());

async function makePasskey(visitor: Visitor, device: Authenticator, bent: Bent = {}, name = 'Le portable') {
  const { body: options } = await visitor.json('POST', at.passkeyNew.to({}), {});
  const credential = device.make(options, bent);
  return visitor.json('POST', at.passkeyAdd.to({}), { device: name, credential });
}

async function showPasskey(visitor: Visitor, device: Authenticator, bent: Bent = {}, back?: string) {
  const { body: options } = await visitor.json('POST', at.passkeyOptions.to({}), {});
  return visitor.json('POST', at.passkeySignIn.to({}), { credential: device.show(options, bent), back });
}

async function deviceOf(account: Account): Promise<Authenticator> {
  const device = new Authenticator(ORIGIN);
  expect((await makePasskey(await site.visitor(account), device)).status).toBe(200);
  return device;
}

describe('A passkey', () => {
  it('is made by someone who is in, then lets them in without an address', async () => {
    const device = await deviceOf(site.owner);
    const stranger = await site.visitor(null);
    const entered = await showPasskey(stranger, device);
    expect(entered).toMatchObject({ status: 200, body: { to: '/' } });
    const sessions = await site.db.selectFrom('session').select('account_id').execute();
    expect(sessions.map(({ account_id }) => account_id)).toEqual([site.owner.id, site.owner.id]);
  });

  it('brings back to the page that was asked for, if it is one of ours', async () => {
    const device = await deviceOf(site.owner);
    const stranger = await site.visitor(null);
    expect((await showPasskey(stranger, device, {}, '/account')).body).toEqual({ to: '/account' });
    expect((await showPasskey(stranger, device, {}, '//evil.example')).body).toEqual({ to: '/' });
  });

  it('is asked for with the finger, the face or the code, and is bound to this address', async () => {
    const owner = await site.visitor(site.owner);
    const { body: options } = await owner.json('POST', at.passkeyNew.to({}), {});
    expect(options).toMatchObject({
      rp: { id: 'liane.example', name: 'Liane' },
      user: { name: 'madeleine@montreuil.example', displayName: 'M. Madeleine' },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    expect(Buffer.from(options.challenge, 'base64url')).toHaveLength(32);
  });

  it('is seen in one’s account by its name, and one that has none is a device', async () => {
    const owner = await site.visitor(site.owner);
    await makePasskey(owner, new Authenticator(ORIGIN), {}, '<b>Montre</b>');
    await makePasskey(owner, new Authenticator(ORIGIN), {}, '  ');
    const { text } = await owner.get(at.account.to({}));
    expect(text).toContain('&lt;b&gt;Montre&lt;/b&gt;');
    expect(text).toContain('<b>Un appareil</b>');
  });

  it('lets nobody in once it is removed', async () => {
    const device = await deviceOf(site.owner);
    const owner = await site.visitor(site.owner);
    const page = await owner.get(at.account.to({}));
    const answer = await owner.post(removeAddress(page));
    expect(answer.location).toBe('/account?done=passkey-removed');
    expect(await showPasskey(await site.visitor(null), device)).toMatchObject({
      status: 409,
      body: { code: 'passkey-unknown' },
    });
  });

  it('is removed by nobody else', async () => {
    const device = await deviceOf(site.owner);
    const other = await recordAccount(site.tools(), {
      name: 'Javert',
      email: 'javert@police.example',
      language: null,
      isOwner: false,
    });
    const page = await (await site.visitor(site.owner)).get(at.account.to({}));
    await (await site.visitor(other)).post(removeAddress(page));
    expect((await showPasskey(await site.visitor(null), device)).status).toBe(200);
  });

  it('is made once a device: the second time is told, and another account cannot take it', async () => {
    const device = await deviceOf(site.owner);
    const owner = await site.visitor(site.owner);
    const { body: options } = await owner.json('POST', at.passkeyNew.to({}), {});
    expect(options.excludeCredentials).toHaveLength(1);
    expect(await makePasskey(owner, device)).toMatchObject({ status: 409, body: { code: 'passkey-known' } });
  });

  it('is made by a human who is in: by no stranger, by no program, by no other site', async () => {
    expect((await (await site.visitor(null)).post(at.passkeyNew.to({}))).status).toBe(401);
    const owner = await site.visitor(site.owner);
    const made = await owner.post(at.tokens.to({}), { label: 'Tout', scope: 'write' });
    const authorization = `Bearer ${/liane_[\w-]{24}/.exec(made.text)![0]}`;
    expect((await (await site.visitor(null, { authorization })).post(at.passkeyNew.to({}))).status).toBe(403);
    const evil = await site.visitor(site.owner, { origin: 'https://evil.example' });
    expect((await evil.post(at.passkeyNew.to({}))).status).toBe(403);
  });
});

function removeAddress({ text }: Answer): string {
  return /\/account\/passkeys\/[\w%-]+\/remove/.exec(text)![0];
}

describe('A device that lies', () => {
  const lies: [string, Bent][] = [
    ['on the page of another site', { origin: 'https://liane.example.evil.example' }],
    ['without encryption', { origin: 'http://liane.example' }],
    ['for another site', { rpId: 'evil.example' }],
    ['without knowing who holds it', { unverified: true }],
    ['something else than what was asked', { type: 'payment.get' }],
  ];

  it.each(lies)('makes no passkey: %s', async (_lie, bent) => {
    const owner = await site.visitor(site.owner);
    expect(await makePasskey(owner, new Authenticator(ORIGIN), bent)).toMatchObject({
      status: 409,
      body: { code: 'passkey-refused' },
    });
    expect(await site.db.selectFrom('passkey').selectAll().execute()).toEqual([]);
  });

  it.each([
    ...lies,
    ['for someone else', { userHandle: Buffer.alloc(16).toString('base64url') }] as const,
    ['for nobody', { userHandle: '' }] as const,
  ])('opens nothing: %s', async (_lie, bent) => {
    const device = await deviceOf(site.owner);
    expect(await showPasskey(await site.visitor(null), device, bent)).toMatchObject({
      status: 409,
      body: { code: 'passkey-refused' },
    });
  });

  it('opens nothing with a challenge of its own making, or that of another’s account', async () => {
    const device = await deviceOf(site.owner);
    const owner = await site.visitor(site.owner);
    const { body: forMaking } = await owner.json('POST', at.passkeyNew.to({}), {});
    for (const challenge of [Buffer.alloc(32).toString('base64url'), forMaking.challenge])
      expect(await showPasskey(await site.visitor(null), device, { challenge })).toMatchObject({
        status: 409,
        body: { code: 'passkey-past' },
      });
  });

  it('opens nothing with the signature of another device', async () => {
    const device = await deviceOf(site.owner);
    const copy = new Authenticator(ORIGIN);
    const stranger = await site.visitor(null);
    const { body: options } = await stranger.json('POST', at.passkeyOptions.to({}), {});
    const theirs = device.show(options);
    const { userHandle } = theirs.response;
    const { signature } = copy.show(options, { userHandle }).response;
    const credential = { ...theirs, response: { ...theirs.response, signature } };
    const answer = await stranger.json('POST', at.passkeySignIn.to({}), { credential });
    expect(answer).toMatchObject({ status: 409, body: { code: 'passkey-refused' } });
  });
});

describe('What a device signed', () => {
  it('serves once, even when it is sent twice at the same instant', async () => {
    const device = await deviceOf(site.owner);
    const stranger = await site.visitor(null);
    const { body: options } = await stranger.json('POST', at.passkeyOptions.to({}), {});
    const credential = device.show(options);
    const both = await Promise.all(
      [1, 2].map(() => stranger.json('POST', at.passkeySignIn.to({}), { credential })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('is past after five minutes', async () => {
    const device = await deviceOf(site.owner);
    const stranger = await site.visitor(null);
    const { body: options } = await stranger.json('POST', at.passkeyOptions.to({}), {});
    site.clock.advance(6 / 1440);
    const answer = await stranger.json('POST', at.passkeySignIn.to({}), { credential: device.show(options) });
    expect(answer).toMatchObject({ status: 409, body: { code: 'passkey-past' } });
  });

  it('is refused when it counts backwards: a copy of the device was used', async () => {
    const device = await deviceOf(site.owner);
    const stranger = await site.visitor(null);
    for (const [counter, status] of [
      [5, 200],
      [6, 200],
      [6, 409],
      [2, 409],
    ] as const)
      expect((await showPasskey(stranger, device, { counter })).status).toBe(status);
  });

  it('may never count: many devices do not', async () => {
    const device = await deviceOf(site.owner);
    const stranger = await site.visitor(null);
    for (let n = 0; n < 2; n++)
      expect((await showPasskey(stranger, device, { counter: 0 })).status).toBe(200);
  });
});

describe('A way in that many try', () => {
  it('is asked for sixty times an hour from one place', async () => {
    const stranger = await site.visitor(null);
    let answer = await stranger.json('POST', at.passkeyOptions.to({}), {});
    for (let n = 1; n < 60; n++) answer = await stranger.json('POST', at.passkeyOptions.to({}), {});
    expect(answer.status).toBe(200);
    expect((await stranger.json('POST', at.passkeyOptions.to({}), {})).status).toBe(429);
  });

  it('takes whatever is sent, and opens nothing', async () => {
    const stranger = await site.visitor(null);
    const response = { clientDataJSON: '%%', authenticatorData: '', signature: '' };
    const credential = { id: 'x', rawId: 'x', type: 'public-key', response };
    for (const [body, status] of [
      [undefined, 422],
      [null, 422],
      [[], 422],
      [{ credential: 'x' }, 422],
      [{ credential: { ...credential, id: 'x'.repeat(2000) } }, 422],
      [{ credential }, 409],
      [{ credential: { ...credential, response: { ...response, clientDataJSON: 'bnVsbA' } } }, 409],
    ] as const)
      expect((await stranger.json('POST', at.passkeySignIn.to({}), body)).status).toBe(status);
  });
});
