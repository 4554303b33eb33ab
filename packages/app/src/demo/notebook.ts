import type { WorkspaceOpen } from '../features/accounts/store.ts';
import type { Link, Person } from '../features/people/person.ts';
import { markTold, subjectOf } from '../features/people/person-store.ts';
import { readLinks, readPeople } from '../features/people/read-people.ts';
import { recordPeople } from '../features/people/record-people.ts';
import type { NamedFile } from '../platform/files.ts';
import type { Tools } from '../platform/tools.ts';
import { daysAgo } from './days.ts';
import { story } from './story.ts';

/** Where some of them are written to; all others are spoken to. */
const PLACES: Readonly<Record<string, string>> = {
  fauchelevent: 'picpus',
  combeferre: 'musain',
  javert: 'prefecture',
  bahorel: 'musain',
  prouvaire: 'musain',
  courfeyrac: 'musain',
  pontmercy: 'verrerie',
  'mlle-gillenormand': 'marais',
  mabeuf: 'austerlitz',
  'soeur-simplice': 'infirmerie',
  enjolras: 'abc',
  'mlle-baptistine': 'digne',
  myriel: 'digne',
  marius: 'gorbeau',
  'mere-innocente': 'picpus',
  'mme-hucheloup': 'corinthe',
  gribier: 'vaugirard',
  feuilly: 'eventails',
  gillenormand: 'marais',
  scaufflaire: 'relais',
  isabeau: 'faverolles',
  cosette: 'plumet',
  thenardier: 'sergent',
  tholomyes: 'toulouse',
};

/** Those of the first pages of the notebook, before it was copied whole. */
const FIRST: ReadonlySet<string> = new Set([
  ...['valjean', 'pontmercy', 'fauchelevent', 'combeferre', 'javert', 'bahorel', 'prouvaire', 'courfeyrac'],
  ...['fantine', 'eponine', 'mlle-gillenormand'],
]);

/** Who was told aloud what is noted, as one tells a neighbour. */
const TOLD_ALOUD: readonly string[] = ['pontmercy', 'eponine', 'mlle-gillenormand'];

/**
 * An address of no one: `.example` is nobody's (RFC 2606), and the name of the practice keeps two demonstrations of one
 * instance apart, since a no and a year of letters hold over all of it.
 */
export function addressIn({ slug }: WorkspaceOpen, person: keyof typeof PLACES): string {
  return `${person}@${PLACES[person]}.${slug.replace('demonstration', 'demo')}.example`;
}

export interface Notebook {
  readonly people: readonly Person[];
  readonly links: readonly Link[];
}

/** The record of each person, by their id in the file. */
export type Ids = ReadonlyMap<string, string>;

export function writtenIn(
  files: { readonly people: NamedFile; readonly links: NamedFile },
  practice: WorkspaceOpen,
): Notebook {
  const { people } = readPeople([files.people]);
  const addressed = people.map((person) => ({
    ...person,
    name: person.name.replace(/^La mère /, 'Mère '),
    emails: person.id in PLACES ? [addressIn(practice, person.id)] : person.emails,
  }));
  return { people: addressed, links: readLinks(files.links, people).links };
}

/** The first pages, six weeks ago: whom the first letters went to. */
export async function recordFirst(tx: Tools, practice: WorkspaceOpen, { people }: Notebook): Promise<Ids> {
  const then = daysAgo(tx, 45);
  const ids = await record(
    then,
    practice,
    people.filter(({ id }) => FIRST.has(id)),
    [],
  );
  await beYourself(then, practice, ids.get('valjean')!);
  for (const id of TOLD_ALOUD) await tell(daysAgo(tx, 44), practice, ids.get(id)!);
  return ids;
}

/** Of every three, one was told already. */
const TOLD_EVERY = 3;

/** All of it, twelve days ago, with who knows whom. */
export async function recordAll(
  tx: Tools,
  practice: WorkspaceOpen,
  { people, links }: Notebook,
): Promise<Ids> {
  const then = daysAgo(tx, 12);
  const ids = await record(then, practice, people, links);
  const untold = people.filter(({ id, emails }) => !FIRST.has(id) && emails.length === 0);
  for (const [i, { id }] of untold.entries())
    if (i % TOLD_EVERY === 0) await tell(daysAgo(tx, 11), practice, ids.get(id)!);
  return ids;
}

async function record(
  tx: Tools,
  practice: WorkspaceOpen,
  people: readonly Person[],
  links: readonly Link[],
): Promise<Ids> {
  const source = {
    ...story[practice.language].source,
    kind: 'file' as const,
    ideaId: null,
    recordedBy: null,
  };
  const { ids } = await recordPeople(tx, { workspaceId: practice.id, source, people, links });
  return ids;
}

async function tell(tx: Tools, practice: WorkspaceOpen, person: string): Promise<void> {
  const subject = await subjectOf(tx, practice.id, person);
  if (subject) await markTold(tx.db, subject, tx.now);
}

/** In this story, whoever looks is Jean Valjean: nobody proposes him to himself. */
async function beYourself({ db, now }: Tools, practice: WorkspaceOpen, person: string): Promise<void> {
  await db
    .updateTable('person')
    .set({ is_self: true, gave_own_data: true, told_at: now, tell_by: null })
    .where('workspace_id', '=', practice.id)
    .where('id', '=', person)
    .execute();
}
