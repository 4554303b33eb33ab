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
import type { Link, Person } from './person.ts';
import { updateGuardian } from './person-store.ts';
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
    if (!(await ideaIsHere(tx, workspace.id, note.idea))) return refused('idea-unknown');
    const selfId = await ensureSelf(tx, workspace, account);
    const tied = await namedTies(tx, workspace.id, note);
    if (!tied) return refused('tie-unclear');
    const by = { name: account.name, purpose: note.purpose, ideaId: note.idea, recordedBy: account.id };
    const source = await handSource(tx, workspace.id, by);
    const ends = [...tied.known, ...tied.unknown.map(({ id }) => id), ...(note.tiedToMe ? [selfId] : [])];
    const people = [personFrom(note), ...tied.unknown];
    const links = ends.map((to): Link => ({ from: NEW, to, kind: null, last: null, strength: 1 }));
    const { ids, added } = await recordPeople(tx, { workspaceId: workspace.id, source, people, links });
    const personId = ids.get(NEW)!;
    if (note.minor) await updateGuardian(tx.db, workspace.id, personId, note.guardian);
    const alsoNoted = tied.unknown.length;
    return done({ personId, sourceId: source, added: added > alsoNoted, alsoNoted });
  });
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
