import { z } from '@hono/zod-openapi';
import { choice } from '../../platform/http/forms.ts';
import { PERSON_FIELDS, type Told } from './columns.ts';
import { fileName, type ImportFiles } from './import-files.ts';
import { importSchema } from './import-given.ts';
import { type DryRun, NO_RECORD } from './import-look.ts';
import type { Person } from './person.ts';

/* What programs send to import people, and what they are answered. */

const fileGiven = z.object({
  name: z.string().min(1, 'required').max(200, 'too-long'),
  bytes: z
    .base64({ error: 'not-base64' })
    .min(1, 'required')
    .openapi({ description: 'The file, in base64.' }),
});

export const importGiven = importSchema.extend({
  people: fileGiven.openapi({
    description: 'CSV, vCard, Kumu JSON, GEXF or GraphML; 50 MB with the rest. People will read its name.',
  }),
  links: fileGiven.nullable().default(null),
  columns: z
    .record(z.string(), choice(['aside', ...PERSON_FIELDS]))
    .default({})
    .openapi({
      description:
        'What columns are, by heading, or by place (`#3`) where there is none or several share it.',
    }),
  dryRun: z.boolean().default(true).openapi({ description: 'True unless said otherwise: nothing is noted.' }),
});

const count = () => z.number().int();
const where = z.object({ file: z.string(), line: count().optional(), column: count().optional() });
const inFile = z.object({ name: z.string(), places: z.array(where) });

export const importResult = z
  .object({
    sourceId: z.uuid().nullable().openapi({ description: 'Null when nothing was noted.' }),
    added: count(),
    known: count(),
    facts: count(),
    ties: count(),
    refused: count().openapi({ description: 'Asked to be left in peace: not noted.' }),
    tellBy: z.iso.datetime().nullable(),
    joined: z.array(
      inFile.extend({ person: z.uuid().nullable().openapi({ description: 'Null: yourself.' }) }),
    ),
    namesakes: z.array(inFile.extend({ person: z.uuid() })),
    questions: z.array(z.object({ kind: z.string(), value: z.string(), people: z.array(inFile) })),
    leftAside: z.array(
      z.object({
        code: z.string(),
        where,
        details: z.record(z.string(), z.union([z.string(), z.number()])),
      }),
    ),
  })
  .openapi('Import');

type Given = z.output<typeof importGiven>;

export function filesOf({ people, links }: Pick<Given, 'people' | 'links'>): ImportFiles {
  const file = ({ name, bytes }: Given['people']) => ({
    name: fileName(name),
    bytes: new Uint8Array(Buffer.from(bytes, 'base64')),
  });
  return { people: file(people), links: links && file(links) };
}

export function toldOf({ columns }: Given): Told {
  return new Map(Object.entries(columns));
}

/** What was seen of the files, whether or not it was then noted. */
export function asImport(dry: DryRun) {
  const byId = new Map(dry.people.map((person) => [person.id, person]));
  const { added, facts, ties } = dry.adds;
  return {
    added,
    known: dry.known.size,
    facts,
    ties,
    refused: dry.refused,
    tellBy: added > 0 ? dry.tellBy.toISOString() : null,
    joined: [...dry.known].map(([id, known]) => ({
      ...asInFile(byId.get(id)!),
      person: known.id === NO_RECORD ? null : known.id,
    })),
    namesakes: [...dry.namesakes].map(([id, namesake]) => ({
      ...asInFile(byId.get(id)!),
      person: namesake.id,
    })),
    questions: dry.questions.map(({ kind, value, people }) => ({
      kind,
      value,
      people: people.map((id) => asInFile(byId.get(id)!)),
    })),
    leftAside: dry.warnings.map(({ code, where: place, details }) => ({ code, where: place, details })),
  };
}

function asInFile({ name, sources }: Person) {
  return { name, places: sources.map(({ file, line }) => ({ file, line })) };
}
