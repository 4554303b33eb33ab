import ICAL from 'ical.js';
import type { PersonRead } from './person-reading.ts';

/** A property as jCard (RFC 7095) has it. */
type Property = [name: string, parameters: Record<string, string>, type: string, value: string];

const text = (name: string, value: string): Property => [name, {}, 'text', value];

/**
 * One person as a vCard 4.0 (RFC 6350; EXPERTISE and INTEREST: RFC 6715), which our own reader reads back. What someone
 * looks for has no property of its own: X-LIANE-SEEKS.
 */
export function cardOf({ root, facts, addresses }: Pick<PersonRead, 'root' | 'facts' | 'addresses'>): string {
  const said = (kind: PersonRead['facts'][number]['kind']) =>
    facts.filter((fact) => fact.kind === kind).map((fact) => fact.text);
  const properties: Property[] = [
    text('version', '4.0'),
    text('fn', root.name),
    ...addresses.map(({ address }) => text('email', address)),
    ...(root.language ? [['lang', {}, 'language-tag', root.language] as Property] : []),
    ...said('alias').map((name) => text('nickname', name)),
    ...said('about').map((about) => text('role', about)),
    ...said('offer').map((offer) => text('expertise', offer)),
    ...said('interest').map((interest) => text('interest', interest)),
    ...said('seek').map((seek) => text('x-liane-seeks', seek)),
    // ORG is cut at its semicolons.
    ...said('group').map((group) => text('org', group.replaceAll(';', ','))),
    ...said('note').map((note) => text('note', note)),
  ];
  return ICAL.stringify(['vcard', properties, []]);
}
