import { isIPv6 } from 'node:net';
import { isPrivateHost } from './private-hosts.ts';

/**
 * Whether people elsewhere can follow a link to this instance. Closed: no mail carries one.
 * Only https opens it: a link that refuses or accepts is a key, and keys do not travel in the clear.
 */
export function doorOf(lianeUrl: URL): 'open' | 'closed' {
  return lianeUrl.protocol === 'https:' && !isPrivateHost(lianeUrl.hostname) ? 'open' : 'closed';
}

/**
 * The first address in an outgoing text that only this machine or this network can reach, as it is written there;
 * null when there is none. The last guard before a mail leaves: it flags links, hosts and IP addresses, never a
 * version number, an inclusive ending or a word after a full stop without a space.
 */
export function holdsPrivateAddress(text: string): string | null {
  const plain = text.replace(/%([2-7][0-9a-f])/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  for (const find of [inLinks, localhosts, privateNames, ipv4s, ipv6s]) {
    const found = find(plain);
    if (found !== undefined) return found;
  }
  return null;
}

function inLinks(text: string): string | undefined {
  const links = text.match(/[a-z][a-z0-9+.-]*:\/\/[^\s<>"'`{}|\\^]+/gi) ?? [];
  return links.find((link) => {
    const host = hostOf(link);
    return host !== null && isPrivateHost(host);
  });
}

/** Read as the web reads it, whatever the scheme, so that `http://2130706433` is what a browser makes of it. */
function hostOf(link: string): string | null {
  const asWeb = link.replace(/^[^:]+/, 'https').replace(/[)\],.;:!?»”’]+$/, '');
  return URL.canParse(asWeb) ? new URL(asWeb).hostname : null;
}

/** No letter, digit, dot or hyphen before or after: the whole host and not a part of one. */
const BEFORE = String.raw`(?<![\p{L}\p{N}_.-])`;
const AFTER = String.raw`(?![\p{L}\p{N}_-]|\.[\p{L}\p{N}])`;

function localhosts(text: string): string | undefined {
  return new RegExp(`${BEFORE}localhost${AFTER}`, 'iu').exec(text)?.[0];
}

/** In lower case only: « la fin.Local » is a missing space, and no one writes a host that way. */
const NAME = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
function privateNames(text: string): string | undefined {
  const suffix = String.raw`(?:localhost|local|internal|lan|home\.arpa)`;
  return new RegExp(String.raw`${BEFORE}${NAME}(?:\.${NAME})*\.${suffix}${AFTER}`, 'u').exec(text)?.[0];
}

/** What makes four numbers with dots a version or a numbered paragraph. */
const NUMBERED = /(?:\bv|\b(?:versions?|release|article|art\.|chapitre|chapter|section|point|n°)|§)\s*$/iu;

function ipv4s(text: string): string | undefined {
  const four = new RegExp(String.raw`${BEFORE}\d{1,3}(?:\.\d{1,3}){3}${AFTER}`, 'gu');
  for (const { 0: found, index } of text.matchAll(four)) {
    const numbered = NUMBERED.test(text.slice(Math.max(0, index - 20), index));
    const nowhere = found.startsWith('0.') && found !== '0.0.0.0';
    if (!numbered && !nowhere && found.split('.').every((part) => Number(part) < 256) && isPrivateHost(found))
      return found;
  }
  return undefined;
}

function ipv6s(text: string): string | undefined {
  const candidates = text.match(/(?<![\p{L}\p{N}:])[0-9a-f]{0,4}(?::[0-9a-f.]{0,15}){2,8}/giu) ?? [];
  return candidates.find((found) => found !== '::' && isIPv6(found) && isPrivateHost(found));
}
