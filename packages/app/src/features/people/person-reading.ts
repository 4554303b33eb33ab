import { LianeError } from '../../platform/errors.ts';
import type { Db } from '../../tables.ts';
import { type AddressKept, addressesOf } from './address-store.ts';
import { type FactKept, factsOf } from './fact-store.ts';
import { type PersonRecord, recordsOf } from './person-store.ts';
import { mustBeToldBy } from './rules.ts';
import { findSource, type SourceKept } from './source-store.ts';
import { type TieKept, tiesOf } from './tie-store.ts';
import { type Twin, twinsOf } from './twins-store.ts';

/** All there is to read of one person. */
export interface PersonRead {
  /** The record they are read through. */
  readonly root: PersonRecord;
  /** Those joined to it, each with its source. */
  readonly joined: readonly (PersonRecord & { readonly source: SourceKept })[];
  readonly source: SourceKept;
  readonly facts: readonly FactKept[];
  readonly addresses: readonly AddressKept[];
  readonly ties: readonly TieKept[];
  readonly twins: readonly Twin[];
  /** Null when they know, or gave it themselves. */
  readonly mustTellBy: Date | null;
  readonly toldAt: Date | null;
  readonly gaveOwnData: boolean;
}

/** @throws LianeError `not-found` */
export async function readPerson(db: Db, workspaceId: string, personId: string): Promise<PersonRead> {
  const records = await recordsOf(db, workspaceId, personId);
  const [root, ...joined] = records;
  if (!root) throw new LianeError('not-found');
  const ids = records.map(({ id }) => id);
  const [facts, addresses, ties, twins, ...sources] = await Promise.all([
    factsOf(db, workspaceId, ids),
    addressesOf(db, workspaceId, ids),
    tiesOf(db, workspaceId, ids),
    twinsOf(db, workspaceId, root.id),
    ...records.map(({ sourceId }) => findSource(db, workspaceId, sourceId)),
  ]);
  const told = records.flatMap(({ toldAt }) => (toldAt ? [toldAt] : []));
  return {
    root,
    joined: joined.map((record, i) => ({ ...record, source: sources[i + 1]! })),
    source: sources[0]!,
    facts,
    addresses,
    ties,
    twins,
    mustTellBy: mustBeToldBy(records),
    toldAt: told.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null,
    gaveOwnData: records.some(({ gaveOwnData }) => gaveOwnData),
  };
}
