import { isIPv4, isIPv6 } from 'node:net';
import { isPrivateHost } from './private-hosts.ts';

/**
 * Whether people elsewhere can follow a link to this instance. Closed: no mail carries one.
 * Only https opens it: a link that refuses or accepts is a key, and keys do not travel in the clear.
 */
export function doorOf(lianeUrl: URL): 'open' | 'closed' {
  return lianeUrl.protocol === 'https:' && !isPrivateHost(lianeUrl.hostname) ? 'open' : 'closed';
}

/**
 * The first host in an outgoing text that only this machine or this network can reach, as it is written there; null
 * when there is none. The last guard before a mail leaves: it flags links, hosts and IP addresses, never a version
 * number, an inclusive ending or a full stop without its space. Linear in the length of the text.
 */
export function holdsPrivateAddress(text: string): string | null {
  const plain = text.replace(/%([2-7][0-9a-f])/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return privateLink(plain) ?? privateName(plain) ?? privateIPv6(plain) ?? null;
}

function privateLink(text: string): string | undefined {
  for (const [, written = ''] of text.matchAll(/:\/\/([^\s/?#<>"'`{}|\\^]{1,300})/g)) {
    const host = hostOf(written.replace(/[),.;:!»”’]+$/, ''));
    if (host !== null && isPrivateHost(host)) return written;
  }
  return undefined;
}

/** Read as the web reads it, so that `http://2130706433` is what a browser makes of it. */
function hostOf(authority: string): string | null {
  const url = `https://${authority}`;
  return URL.canParse(url) ? new URL(url).hostname : null;
}

/** Suffixes in lower case only: « la fin.Local » lacks a space, and nobody writes a host that way. */
const PRIVATE_NAME = /^(?:[a-zA-Z0-9-]+\.)+(?:localhost|local|internal|lan|home\.arpa)$/;

function privateName(text: string): string | undefined {
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?/gu)) {
    if (/^localhost$/i.test(word) || PRIVATE_NAME.test(word)) return word;
    if (isIPv4(word) && isPrivateIPv4(word) && !isNumbered(text, index)) return word;
  }
  return undefined;
}

/** 0.1.2.3 is a version and no host; 0.0.0.0 is what servers print when they listen. */
function isPrivateIPv4(word: string): boolean {
  return isPrivateHost(word) && (word === '0.0.0.0' || !word.startsWith('0.'));
}

/** What makes four numbers with dots a version or a numbered paragraph. */
const NUMBERED = /(?:\b(?:v|versions?|release|article|art\.|chapitre|chapter|section|point)|n°|§)\s*$/iu;

function isNumbered(text: string, index: number): boolean {
  return NUMBERED.test(text.slice(Math.max(0, index - 12), index));
}

function privateIPv6(text: string): string | undefined {
  for (const [word] of text.matchAll(/[\p{L}\p{N}:](?:[\p{L}\p{N}:.]*[\p{L}\p{N}:])?/gu)) {
    if (word !== '::' && isIPv6(word) && isPrivateHost(word)) return word;
  }
  return undefined;
}
