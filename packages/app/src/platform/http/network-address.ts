import { isIP } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { isPrivateHost } from '../mail/private-hosts.ts';

/**
 * Where a request comes from on the network, for counting tries: an IPv4 address, or the /64 of an IPv6 one (a home
 * has one, with as many addresses as it likes). What a proxy says is believed only of a proxy beside us: its own last
 * word, not what the caller put before.
 */
export function networkAddress(c: Context): string {
  const peer = peerOf(c);
  if (peer !== null && !isPrivateHost(peer)) return counted(peer);
  const told = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
  return counted(isIP(told) > 0 ? told : (peer ?? 'nowhere'));
}

/** Null where there is no connection: a test speaks to the application in the same process. */
function peerOf(c: Context): string | null {
  try {
    const address = getConnInfo(c).remote.address ?? null;
    return address?.replace(/^::ffff:(?=\d+\.)/, '') ?? null;
  } catch {
    return null;
  }
}

const GROUPS_OF_A_HOME = 4;

function counted(address: string): string {
  if (isIP(address) !== 6) return address;
  const [start = '', end] = address.toLowerCase().replace(/%.*$/, '').split('::');
  const left = start.split(':').filter(Boolean);
  const right = (end ?? '').split(':').filter(Boolean);
  const gap = end === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array<string>(gap).fill('0'), ...right];
  return groups
    .slice(0, GROUPS_OF_A_HOME)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
