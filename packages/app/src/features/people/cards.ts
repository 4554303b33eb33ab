import ICAL from 'ical.js';
import { foldAddress } from '../../platform/text.ts';
import { type Draft, distinct, emptyDraft, joinTexts, readAddresses, readLanguage } from './drafts.ts';
import { modernCard } from './old-cards.ts';
import type { RawLink } from './raw-links.ts';
import { refusal, shown, type Warning } from './warnings.ts';

export interface Cards {
  readonly drafts: readonly Draft[];
  /** From RELATED and Apple's X-ABRELATEDNAMES. */
  readonly raw: readonly RawLink[];
  readonly warnings: readonly Warning[];
}

/** People of a file of vCards: 4.0 and 3.0, and 2.1 as phones still write it. A card that is broken is told, the others are read. */
export function draftsFromCards(text: string, file: string): Cards {
  const drafts: Draft[] = [];
  const raw: RawLink[] = [];
  const warnings: Warning[] = [];
  const groups: Card[] = [];
  const found = splitCards(text);
  if (found.length === 0) throw refusal('card-none', { file, line: 1 });
  for (const { line, text: one } of found) {
    const where = { file, line };
    const refused = (row: string) =>
      warnings.push({ code: 'card-line-refused', where, details: { text: shown([row]) } });
    const modern = modernCard(one);
    const card = one === '' ? null : (parseCard(modern) ?? salvageCard(modern, refused));
    if (card === null) warnings.push({ code: 'card-broken', where, details: {} });
    else if (kindOf(card) === 'group') groups.push(card);
    else if (kindOf(card) !== 'individual')
      warnings.push({ code: 'card-not-a-person', where, details: { text: shown(texts(card, 'fn')) } });
    else readPerson(card, where, { drafts, raw, warnings });
  }
  return { drafts: withGroups(drafts, groups), raw, warnings };
}

interface CardText {
  readonly line: number;
  readonly text: string;
}

/**
 * Cards are cut apart before they are parsed, so that a broken one does not take the others with it. One that never
 * ends has no text.
 */
function splitCards(text: string): CardText[] {
  const cards: CardText[] = [];
  const rows = text.split('\n');
  let start = -1;
  for (const [i, row] of rows.entries()) {
    const begins = /^\s*BEGIN:VCARD\s*$/i.test(row);
    if (begins && start >= 0) cards.push({ line: start + 1, text: '' });
    if (begins) start = i;
    if (start < 0 || !/^\s*END:VCARD\s*$/i.test(row)) continue;
    cards.push({ line: start + 1, text: rows.slice(start, i + 1).join('\n') });
    start = -1;
  }
  if (start >= 0) cards.push({ line: start + 1, text: '' });
  return cards;
}

/** A property as jCard (RFC 7095) has it: name, parameters, type, values. */
type Property = readonly [name: string, parameters: unknown, type: string, ...values: unknown[]];
type Card = readonly Property[];

function parseCard(text: string): Card | null {
  try {
    const parsed: unknown = ICAL.parse(text);
    return Array.isArray(parsed) && Array.isArray(parsed[1]) ? (parsed[1] as Card) : null;
  } catch {
    return null;
  }
}

/** A card one line of which is not understood: it is read without that line. */
function salvageCard(text: string, warn: (text: string) => void): Card | null {
  const lines = text.replace(/\n[ \t]/g, '').split('\n');
  const version = lines.find((line) => /^VERSION:/i.test(line)) ?? 'VERSION:4.0';
  const kept = lines.slice(1, -1).filter((line) => {
    const fine = parseCard(`BEGIN:VCARD\n${version}\n${line}\nEND:VCARD`) !== null;
    if (!fine) warn(line);
    return fine;
  });
  return parseCard(`BEGIN:VCARD\n${kept.join('\n')}\nEND:VCARD`);
}

/** The texts of all properties of a name; parts of a structured value become texts of their own. */
function texts(card: Card, name: string): string[] {
  return card
    .filter(([own]) => own === name)
    .flatMap(([, , , ...values]) => values.flat(2))
    .map((value) => (typeof value === 'string' ? value.replace(/\\([;,])/g, '$1').trim() : ''))
    .filter((text) => text !== '');
}

function kindOf(card: Card): string {
  if (texts(card, 'x-abshowas').includes('COMPANY')) return 'org';
  return (texts(card, 'kind')[0] ?? texts(card, 'x-addressbookserver-kind')[0] ?? 'individual').toLowerCase();
}

/** « Lima;Ana;Maria;Dr; » is Ana Maria Lima. */
function composedName(card: Card): string {
  const parts = card.find(([name]) => name === 'n')?.[3];
  const [family, given, more] = Array.isArray(parts)
    ? parts.map((part) => String(part))
    : [String(parts ?? '')];
  return [given, more, family].filter(Boolean).join(' ');
}

type Where = Warning['where'] & { readonly line: number };

interface Into {
  readonly drafts: Draft[];
  readonly raw: RawLink[];
  readonly warnings: Warning[];
}

function readPerson(card: Card, where: Where, { drafts, raw, warnings }: Into): void {
  const addresses = texts(card, 'email').map(readAddresses);
  for (const text of addresses.flatMap(({ refused }) => refused))
    warnings.push({ code: 'email-refused', where, details: { text: shown([text]) } });
  const emails = distinct(
    addresses.flatMap((read) => read.emails),
    foldAddress,
  );
  const name = (texts(card, 'fn')[0] ?? composedName(card)).replace(/\s+/g, ' ').trim();
  const uids = texts(card, 'uid');
  if (name === '' && emails.length === 0) {
    warnings.push({ code: 'row-without-person', where, details: {} });
    return;
  }
  drafts.push({
    ...emptyDraft({ file: where.file, line: where.line }),
    name,
    emails,
    aliases: distinct([...texts(card, 'nickname'), ...uids]),
    about: joinTexts([...texts(card, 'title'), ...texts(card, 'role')]),
    offers: distinct(texts(card, 'expertise')),
    seeks: distinct(texts(card, 'x-liane-seeks')),
    interests: distinct(['categories', 'interest', 'hobby'].flatMap((property) => texts(card, property))),
    groups: distinct([...texts(card, 'org'), ...towns(card)]),
    notes: joinTexts(texts(card, 'note')),
    language: readLanguage(texts(card, 'lang').join(' ')) ?? null,
  });
  const from = uids[0] ?? emails[0] ?? name;
  const nothing = { kind: '', last: '', strength: '' };
  for (const other of [...texts(card, 'related'), ...texts(card, 'x-abrelatednames')])
    raw.push({ from, alsoFrom: [...emails, name], to: other.replace(/^mailto:/i, ''), ...nothing, where });
}

/** The fourth part of an address is the town. */
const TOWN = 3;

function towns(card: Card): string[] {
  return card
    .filter(([name]) => name === 'adr')
    .map(([, , , value]) => (Array.isArray(value) ? [value[TOWN]].flat().join(' ').trim() : ''));
}

/** A card of a group names its members by UID: each is put in it. */
function withGroups(drafts: readonly Draft[], groups: readonly Card[]): Draft[] {
  const groupsOf = new Map<string, string[]>();
  for (const card of groups)
    for (const uid of [...texts(card, 'member'), ...texts(card, 'x-addressbookserver-member')]) {
      const key = plainUid(uid);
      groupsOf.set(key, [...(groupsOf.get(key) ?? []), ...texts(card, 'fn').slice(0, 1)]);
    }
  return drafts.map((draft) => {
    const more = draft.aliases.flatMap((alias) => groupsOf.get(plainUid(alias)) ?? []);
    return more.length === 0 ? draft : { ...draft, groups: distinct([...draft.groups, ...more]) };
  });
}

function plainUid(uid: string): string {
  return uid.toLowerCase().replace(/^urn:uuid:/, '');
}
