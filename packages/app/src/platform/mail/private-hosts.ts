import { BlockList, isIP } from 'node:net';

/** This machine, the local network and what stands for them (RFC 1918, 3927, 4193, 4291, 6598). */
const PRIVATE_RANGES: readonly (readonly [string, number, 'ipv4' | 'ipv6'])[] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['::', 128, 'ipv6'],
  ['::1', 128, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
];

const ranges = new BlockList();
for (const [address, bits, family] of PRIVATE_RANGES) ranges.addSubnet(address, bits, family);

/** Names that never resolve outside a house (RFC 6761, 6762, 8375; ICANN's `.internal`). */
const PRIVATE_NAME = /(?:^|\.)(?:localhost|local|internal|lan|home\.arpa)$/;

/** True for loopback and private addresses, private names, and names of one word: no stranger can reach them. */
export function isPrivateHost(host: string): boolean {
  const name = bareHost(host);
  const family = isIP(name);
  if (family > 0) return ranges.check(name, family === 4 ? 'ipv4' : 'ipv6');
  return !name.includes('.') || PRIVATE_NAME.test(name);
}

/** True only for this very machine: what is said to it crosses no wire. */
export function isThisMachine(host: string): boolean {
  return /^(?:localhost|.*\.localhost|127(?:\.\d{1,3}){3}|::1)$/.test(bareHost(host));
}

/** Lower case, without the brackets or zone of an IPv6 address, without the final dot of a full name. */
export function bareHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/%.*$/, '')
    .replace(/\.$/, '');
}
