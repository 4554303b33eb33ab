/**
 * A vCard 2.1 as a 3.0: older phones still export 2.1, which the parser does not know. Bare parameters (`TEL;HOME:`)
 * get their name, quoted-printable is decoded. Other cards are returned as they are.
 */
export function modernCard(card: string): string {
  if (!/^VERSION:2\.1\s*$/im.test(card) && !/^[^:\n]*QUOTED-PRINTABLE[^:\n]*:/im.test(card)) return card;
  return joinSoftBreaks(card.split('\n')).map(modernLine).join('\n');
}

const QUOTED = /^[^:]*QUOTED-PRINTABLE[^:]*:/i;

/** A quoted-printable line that ends with `=` goes on in the next one. */
function joinSoftBreaks(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last?.endsWith('=') && QUOTED.test(last)) joined[joined.length - 1] = last.slice(0, -1) + line;
    else joined.push(line);
  }
  return joined;
}

function modernLine(line: string): string {
  if (/^VERSION:/i.test(line)) return 'VERSION:3.0';
  const colon = line.indexOf(':');
  if (colon < 0 || /^\s/.test(line)) return line;
  const [name = '', ...parameters] = line.slice(0, colon).split(';');
  const value = line.slice(colon + 1);
  const charset = parameters.find((one) => /^CHARSET=/i.test(one))?.slice('CHARSET='.length);
  const quoted = QUOTED.test(line);
  const kept = parameters
    .filter((one) => !/^CHARSET=|QUOTED-PRINTABLE|^8BIT$|^7BIT$/i.test(one))
    .map((one) => (one.includes('=') ? one : `TYPE=${one}`));
  return `${[name, ...kept].join(';')}:${quoted ? decodeQuoted(value, charset) : value}`;
}

/** `=C3=A9` is é in UTF-8; other character sets are told by CHARSET. Line ends are written as vCard 3.0 does. */
function decodeQuoted(value: string, charset = 'utf-8'): string {
  const bytes: number[] = [];
  const encoder = new TextEncoder();
  for (const piece of value.split(/(=[0-9A-F]{2})/i)) {
    if (/^=[0-9A-F]{2}$/i.test(piece)) bytes.push(Number.parseInt(piece.slice(1), 16));
    else for (const byte of encoder.encode(piece)) bytes.push(byte);
  }
  const label = isKnown(charset) ? charset : 'utf-8';
  return new TextDecoder(label).decode(Uint8Array.from(bytes)).replace(/\r\n?|\n/g, '\\n');
}

function isKnown(charset: string): boolean {
  try {
    return new TextDecoder(charset) !== undefined;
  } catch {
    return false;
  }
}
