import { languageOf } from '../features/interest/language.ts';
import type { Idea, PastAnswer } from '../features/interest/types.ts';
import { indexPeople } from '../features/people/match.ts';
import type { MergeQuestion } from '../features/people/merge.ts';
import type { Link, Person } from '../features/people/person.ts';
import { readAnswers, readRefusals } from '../features/people/read-answers.ts';
import { readIdea } from '../features/people/read-idea.ts';
import { readLinks, readPeople } from '../features/people/read-people.ts';
import type { Warning } from '../features/people/warnings.ts';
import { LianeError } from '../platform/errors.ts';
import { type NamedFile, readWhole } from '../platform/files.ts';
import { fold } from '../platform/text.ts';

/** What the files say of people and of who knows whom. */
export interface Known {
  readonly people: readonly Person[];
  readonly links: readonly Link[];
  readonly warnings: readonly Warning[];
  readonly questions: readonly MergeQuestion[];
}

/** Reads a file whole. Throws `file-unreadable`, `file-too-large`. */
async function load(path: string): Promise<NamedFile> {
  try {
    return await readWhole(path);
  } catch (error) {
    if (error instanceof LianeError) throw error;
    throw new LianeError('file-unreadable', { file: path, cause: causeOf(error) });
  }
}

/** The system's name for what went wrong with a file (`ENOENT`…). */
export function causeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}

/** People and links. Without a file of people, those at the ends of the links. One file may hold both: it is read once. */
export async function readKnown(paths: {
  readonly people: string | undefined;
  readonly links: string | undefined;
}): Promise<Known> {
  const read: Known = paths.people
    ? readPeople([await load(paths.people)])
    : { people: [], links: [], warnings: [], questions: [] };
  if (!paths.links || paths.links === paths.people) return read;
  const { links, people, warnings } = readLinks(await load(paths.links), paths.people ? read.people : null);
  return { ...read, people, links: [...read.links, ...links], warnings: [...read.warnings, ...warnings] };
}

export async function readIdeaFrom(path: string): Promise<Idea> {
  return readIdea(await load(path), languageOf);
}

export async function readAnswersFrom(
  path: string | undefined,
  people: readonly Person[],
): Promise<{ answers: readonly PastAnswer[]; warnings: readonly Warning[] }> {
  return path ? readAnswers(await load(path), people) : { answers: [], warnings: [] };
}

export async function readRefusalsFrom(
  path: string | undefined,
  people: readonly Person[],
): Promise<{ refusals: ReadonlySet<string>; warnings: readonly Warning[] }> {
  return path ? readRefusals(await load(path), people) : { refusals: new Set(), warnings: [] };
}

/** The id of someone named on the command line by id, address or name. Throws `person-unknown` or `person-several`. */
export function personNamed(given: string, option: string, people: readonly Person[]): string {
  const match = indexPeople(people).find(given);
  if (match.found === 'one') return match.person.id;
  if (match.found === 'several')
    throw new LianeError('option-person-several', {
      option,
      given,
      near: match.people.map(({ id }) => id).join(', '),
    });
  throw new LianeError('option-person-unknown', { option, given, near: nearestTo(given, people).join(', ') });
}

const FEW = 3;
const SAME_START = 3;

/** A few ids whose id or name has a word that begins alike. */
function nearestTo(given: string, people: readonly Person[]): string[] {
  const start = fold(given).slice(0, SAME_START);
  return people
    .filter(({ id, name }) =>
      `${fold(id)} ${fold(name)}`.split(/[\s-]+/).some((word) => word.startsWith(start)),
    )
    .slice(0, FEW)
    .map(({ id }) => id);
}
