import { inTransaction } from '../../platform/database/transaction.ts';
import type { Tools } from '../../platform/tools.ts';
import { addressKey, compileRows, factKey, type Rows, tieKeys } from './compile-rows.ts';
import { knownByAddress, knownByFile } from './known-people.ts';
import type { Link, Person } from './person.ts';
import { lockJoins } from './person-store.ts';
import { type Known, recogniser } from './recognise.ts';
import { alreadySaid, insertRows } from './rows-store.ts';
import { insertSource, type NewSource } from './source-store.ts';

export interface Recording {
  readonly workspaceId: string;
  /** A new source, or the id of one that goes on. All that is written carries it: deleting its rows undoes it. */
  readonly source: NewSource | string;
  readonly people: readonly Person[];
  /** Ends are ids of `people`, or of people recorded here before. */
  readonly links: readonly Link[];
  /** They gave it themselves: no told-clock runs. */
  readonly gaveOwnData?: boolean;
  readonly progress?: (done: number, all: number) => void;
}

export interface Recorded {
  readonly sourceId: string;
  /** The record each person was noted as, or found to be, by their id in `people`. */
  readonly ids: ReadonlyMap<string, string>;
  readonly added: number;
  readonly known: number;
  readonly facts: number;
  readonly ties: number;
  /** Addresses longer than any mail can be sent to. */
  readonly leftOut: readonly string[];
}

/**
 * Records people and their ties, in one transaction. Whoever has one of these addresses already, under a name that can
 * be theirs, is that person; so is whoever a file of the same name gave without any address, as often as it gave that
 * very name. What was already said is not said again: the same file twice changes nothing. Anything less sure makes a
 * new record, and a question for a human.
 */
export function recordPeople(tools: Tools, recording: Recording): Promise<Recorded> {
  return inTransaction(tools, async (tx) => {
    // Two who note one new address at the same instant note one person: the second finds whom the first made.
    await lockJoins(tx.db, recording.workspaceId);
    const known = await recognise(tx, recording);
    const sourceId = await sourceIdOf(tx, recording);
    const { rows, fresh } = await compiled(tx, recording, { sourceId, known });
    await insertRows(tx.db, recording.workspaceId, fresh, recording.progress);
    return {
      sourceId,
      ids: rows.ids,
      added: rows.people.length,
      known: recording.people.length - rows.people.length,
      facts: fresh.facts.length,
      ties: fresh.ties.length,
      leftOut: rows.leftOut,
    };
  });
}

/** What recording would add, by those recognised. Nothing is written. */
export async function wouldRecord(
  tools: Tools,
  recording: Recording,
  known: ReadonlyMap<string, Known>,
): Promise<Pick<Recorded, 'added' | 'facts' | 'ties' | 'leftOut'> & { readonly addresses: number }> {
  const { rows, fresh } = await compiled(tools, recording, { sourceId: '', known });
  return {
    added: rows.people.length,
    facts: fresh.facts.length,
    ties: fresh.ties.length,
    addresses: fresh.addresses.length,
    leftOut: rows.leftOut,
  };
}

async function compiled(
  tools: Tools,
  recording: Recording,
  { sourceId, known }: { readonly sourceId: string; readonly known: ReadonlyMap<string, Known> },
): Promise<{ readonly rows: Rows; readonly fresh: Rows }> {
  const rows = compileRows(tools, { ...recording, sourceId, known });
  return { rows, fresh: await withoutRepeats(tools, recording.workspaceId, rows) };
}

async function sourceIdOf(tx: Tools, { workspaceId, source }: Recording): Promise<string> {
  return typeof source === 'string' ? source : insertSource(tx, workspaceId, source);
}

/** Who of these is already here, by their id in the list. Nothing is written. */
export async function recognise(
  { db }: Pick<Tools, 'db'>,
  { workspaceId, source, people }: Pick<Recording, 'workspaceId' | 'source' | 'people'>,
): Promise<ReadonlyMap<string, Known>> {
  const emails = people.flatMap((person) => person.emails);
  const byAddress = await knownByAddress(db, workspaceId, emails);
  const file = typeof source === 'string' || source.kind !== 'file' ? null : source.name;
  const byFile = file === null ? [] : await knownByFile(db, workspaceId, file);
  return recogniser(byAddress, byFile)(people);
}

async function withoutRepeats(tx: Tools, workspaceId: string, rows: Rows): Promise<Rows> {
  if (rows.found.length === 0) return rows;
  const said = await alreadySaid(tx.db, workspaceId, rows.found);
  return {
    ...rows,
    facts: rows.facts.filter((fact) => !said.facts.has(factKey(fact))),
    // The first key says all a tie says.
    ties: rows.ties.filter((tie) => !said.ties.has(tieKeys(tie)[0]!)),
    addresses: rows.addresses.filter((address) => !said.addresses.has(addressKey(address))),
  };
}
