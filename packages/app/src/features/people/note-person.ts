import { inTransaction } from '../../platform/database/transaction.ts';
import { type Done, done, refused } from '../../platform/done.ts';
import { fold } from '../../platform/text.ts';
import type { Tools } from '../../platform/tools.ts';
import type { Actor, SignedIn } from '../accounts/actor.ts';
import { authorise } from '../accounts/permissions.ts';
import type { WorkspaceOpen } from '../accounts/store.ts';
import { personMeant } from './find-by-name.ts';
import { ideasNamed } from './ideas-named.ts';
import type { Note } from './inputs.ts';
import { words } from './page-words.ts';
import type { Link, Person } from './person.ts';
import { lockJoins, updateGuardian } from './person-store.ts';
import { recordPeople } from './record-people.ts';
import { ensureSelf } from './self.ts';
import { handSource } from './source-store.ts';

export interface Noted {
  readonly personId: string;
  readonly sourceId: string;
  /** False when their address was known already: what is new was added to them. */
  readonly added: boolean;
  /** Named as tied to them, and not known before: noted too, with nothing but their name. */
  readonly alsoNoted: number;
}

/** Notes someone by hand: who they are, what they care about, who they know. */
export async function notePerson(
  actor: Actor,
  tools: Tools,
  workspace: WorkspaceOpen,
  note: Note,
): Promise<Done<Noted, 'tie-unclear' | 'idea-unknown'>> {
  authorise(actor, 'person:write', workspace.id);
  const { account } = actor as SignedIn;
  return inTransaction(tools, async (tx) => {
    await lockJoins(tx.db, workspace.id);
    if (!(await ideaIsHere(tx, workspace.id, note.idea))) return refused('idea-unknown');
    const selfId = await ensureSelf(tx, workspace, account);
    const tied = await namedTies(tx, workspace.id, note);
    if (!tied) return refused('tie-unclear');
    const by = { name: account.name, ideaId: note.idea, recordedBy: account.id };
    const others = await noteNamed(tx, workspace, by, tied.unknown);
    const source = await handSource(tx, workspace.id, { ...by, purpose: note.purpose });
    const ends = [...tied.known, ...others, ...(note.tiedToMe ? [selfId] : [])];
    const links = ends.map((to): Link => ({ from: NEW, to, kind: null, last: null, strength: 1 }));
    const recording = { workspaceId: workspace.id, source, people: [personFrom(note)], links };
    const { ids, added } = await recordPeople(tx, recording);
    const personId = ids.get(NEW)!;
    if (note.minor) await updateGuardian(tx.db, workspace.id, personId, note.guardian);
    return done({ personId, sourceId: source, added: added > 0, alsoNoted: others.length });
  });
}

/**
 * Those named and not known yet come from a source of their own: where the other one is known from is the other one’s,
 * and goes when they are erased.
 */
async function noteNamed(
  tx: Tools,
  { id: workspaceId, language }: WorkspaceOpen,
  by: Omit<Parameters<typeof handSource>[2], 'purpose'>,
  people: readonly Person[],
): Promise<string[]> {
  if (people.length === 0) return [];
  const source = await handSource(tx, workspaceId, { ...by, purpose: words[language].named });
  const { ids } = await recordPeople(tx, { workspaceId, source, people, links: [] });
  return [...ids.values()];
}

async function ideaIsHere({ db }: Tools, workspaceId: string, idea: string | null): Promise<boolean> {
  return idea === null || (await ideasNamed(db, workspaceId)).some(({ id }) => id === idea);
}

/** No id of a record looks like this. */
const NEW = 'new';

const nothingSaid = {
  offers: [],
  seeks: [],
  interests: [],
  groups: [],
  notes: '',
  language: null,
  sources: [],
};

function personFrom({ name, about, address }: Note): Person {
  return { id: NEW, name, emails: address === '' ? [] : [address], about, ...nothingSaid };
}

interface Tied {
  readonly known: readonly string[];
  readonly unknown: readonly Person[];
}

/** Who the names mean; null when one could mean several, or is an address nobody has. */
async function namedTies(tx: Tools, workspaceId: string, { name, ties }: Note): Promise<Tied | null> {
  const wanted = new Map(ties.map((tie) => [fold(tie), tie]));
  wanted.delete('');
  wanted.delete(fold(name));
  const known: string[] = [];
  const unknown: Person[] = [];
  for (const typed of wanted.values()) {
    const meant = await personMeant(tx.db, workspaceId, typed);
    if (meant.found === 'one') known.push(meant.id);
    else if (meant.found === 'several' || typed.includes('@')) return null;
    else unknown.push({ id: `${NEW} ${typed}`, name: typed, emails: [], about: '', ...nothingSaid });
  }
  return { known, unknown };
}
