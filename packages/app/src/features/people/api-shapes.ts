import { z } from '@hono/zod-openapi';
import type { AddressKept } from './address-store.ts';
import type { FactKept } from './fact-store.ts';
import { FACT_KINDS } from './inputs.ts';
import type { Listed } from './list-store.ts';
import type { PersonRead } from './person-reading.ts';
import type { SourceKept } from './source-store.ts';
import type { TieKept } from './tie-store.ts';

/* People as programs read them. */

const instant = z.iso.datetime();
const source = z
  .object({
    id: z.uuid(),
    kind: z.enum(['file', 'hand', 'self', 'idea', 'network']),
    name: z.string(),
    purpose: z.string(),
    idea: z.uuid().nullable(),
    recordedAt: instant,
  })
  .openapi('Source');

export const listedShape = z
  .object({
    id: z.uuid(),
    name: z.string(),
    line: z.string(),
    source: z.string(),
    recordedAt: instant,
    hasAddress: z.boolean(),
    mustTellBy: instant.nullable(),
  })
  .openapi('PersonListed');

export const personShape = z
  .object({
    id: z.uuid(),
    name: z.string(),
    language: z.enum(['fr', 'en']).nullable(),
    guardian: z
      .string()
      .nullable()
      .openapi({ description: 'Who is spoken to first: the person is a minor.' }),
    isSelf: z.boolean(),
    gaveOwnData: z.boolean(),
    toldAt: instant.nullable(),
    mustTellBy: instant
      .nullable()
      .openapi({ description: 'Past it, a person who was not told is forgotten.' }),
    source,
    addresses: z.array(
      z.object({ id: z.uuid(), address: z.string(), bouncedAt: instant.nullable(), source }),
    ),
    facts: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(FACT_KINDS),
        text: z.string().nullable().openapi({ description: 'Null where the person has hidden it.' }),
        contested: z.string().nullable(),
        recordedAt: instant,
        source,
      }),
    ),
    ties: z.array(
      z.object({
        person: z.uuid(),
        name: z.string(),
        said: z.array(
          z.object({
            kind: z.enum(['gift', 'sociability', 'exchange']).nullable(),
            lastOn: z.string().nullable(),
            source,
          }),
        ),
      }),
    ),
    joined: z.array(z.object({ id: z.uuid(), name: z.string(), source })),
    twins: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        because: z.enum(['same-address', 'same-name', 'near-name']),
      }),
    ),
  })
  .openapi('Person');

const iso = (date: Date | null) => date?.toISOString() ?? null;

export function asListed({ id, name, line, sourceName, recordedAt, hasAddress, mustTellBy }: Listed) {
  const when = { recordedAt: recordedAt.toISOString(), mustTellBy: iso(mustTellBy) };
  return { id, name, line, source: sourceName, hasAddress, ...when };
}

export function asPerson(person: PersonRead): z.output<typeof personShape> {
  const { root, joined, gaveOwnData } = person;
  const { id, name, language, guardian, isSelf } = root;
  return {
    id,
    name,
    language,
    guardian,
    isSelf,
    gaveOwnData,
    toldAt: iso(person.toldAt),
    mustTellBy: iso(person.mustTellBy),
    source: asSource(person.source),
    addresses: person.addresses.map(asAddress),
    facts: person.facts.map(asFact),
    ties: person.ties.map(asTie),
    joined: joined.map((record) => ({ id: record.id, name: record.name, source: asSource(record.source) })),
    twins: [...person.twins],
  };
}

function asSource({ id, kind, name, purpose, ideaId, recordedAt }: SourceKept) {
  return { id, kind, name, purpose, idea: ideaId, recordedAt: recordedAt.toISOString() };
}

function asAddress({ id, address, bouncedAt, source: from }: AddressKept) {
  return { id, address, bouncedAt: iso(bouncedAt), source: asSource(from) };
}

function asFact({ id, kind, text, hidden, contested, recordedAt, source: from }: FactKept) {
  const said = { text: hidden ? null : text, contested };
  return { id, kind, ...said, recordedAt: recordedAt.toISOString(), source: asSource(from) };
}

function asTie({ otherId, otherName, said }: TieKept) {
  const words = said.map(({ kind, lastOn, source: from }) => ({ kind, lastOn, source: asSource(from) }));
  return { person: otherId, name: otherName, said: words };
}
