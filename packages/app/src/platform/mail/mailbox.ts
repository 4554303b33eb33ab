/** Who a mail is from or to: the name a person reads, and the address. The name may be empty. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/** RFC 5321, 4.5.3.1. */
const LONGEST_LOCAL = 64;
const LONGEST_ADDRESS = 254;

const ADDRESS = /^([^\s@<>()[\],;:\\"\p{C}]+)@([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)$/u;

/** An address a mail can be sent to: one person, no quotes, nothing that separates or comments. */
export function isAddress(text: string): boolean {
  const [, local = ''] = ADDRESS.exec(text) ?? [];
  return local !== '' && local.length <= LONGEST_LOCAL && text.length <= LONGEST_ADDRESS;
}

/** « Liane <liane@example.org> » or « liane@example.org »; null when it is neither. */
export function readMailbox(text: string): Mailbox | null {
  const [, name = '', address = text.trim()] = /^\s*"?([^<"]*)"?\s*<([^<>]*)>\s*$/.exec(text) ?? [];
  return isAddress(address) ? { name: name.trim(), address } : null;
}

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}

/** Line ends, other control characters, and marks that make a line read backwards: none belongs in a header. */
const NOT_IN_A_HEADER = /[\p{Cc}\p{Cs}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** A name or a subject as one line of at most so many characters, cut with an ellipsis. */
export function headerText(text: string, most: number): string {
  const line = text
    .slice(0, most * 4)
    .replace(NOT_IN_A_HEADER, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const letters = Array.from(line);
  return letters.length <= most
    ? line
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
