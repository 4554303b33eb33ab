import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { networkAddress } from './network-address.ts';

const app = new Hono().get('/', (c) => c.text(networkAddress(c)));

async function seen(peer: string | null, forwarded?: string): Promise<string> {
  const env = peer === null ? {} : { incoming: { socket: { remoteAddress: peer, remotePort: 1 } } };
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  return (await app.request('/', { headers }, env)).text();
}

describe('where a request comes from', () => {
  it('is the other end of the connection, whatever the caller says of himself', async () => {
    expect(await seen('203.0.113.7')).toBe('203.0.113.7');
    expect(await seen('203.0.113.7', '198.51.100.1')).toBe('203.0.113.7');
  });

  it('is what a proxy beside us says last, not what the caller wrote before', async () => {
    expect(await seen('127.0.0.1', '1.2.3.4, 203.0.113.9')).toBe('203.0.113.9');
    expect(await seen('::ffff:10.0.0.2', '203.0.113.9')).toBe('203.0.113.9');
    expect(await seen('127.0.0.1', 'not an address')).toBe('127.0.0.1');
  });

  it('is one home for all the IPv6 addresses of a home', async () => {
    const home = await seen('2001:db8:1:2:aaaa:bbbb:cccc:dddd');
    expect(await seen('2001:db8:1:2::1')).toBe(home);
    expect(await seen('2001:0db8:0001:0002::7')).toBe(home);
    expect(await seen('2001:db8:1:3::1')).not.toBe(home);
    expect(await seen('2001:db8::1')).toBe('2001:db8:0:0');
  });

  it('is nowhere in particular when there is no connection', async () => {
    expect(await seen(null)).toBe('nowhere');
  });
});
