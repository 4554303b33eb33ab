import type { Tools } from '../../platform/tools.ts';
import { workspaceById } from '../accounts/store.ts';
import type { LetterFacts, LetterFactsHook } from '../consent/departure.ts';
import { lockKeys, pausedUntil, refusalsOf, spentOf } from '../consent/store.ts';
import type { Telling } from '../consent/told.ts';
import type { Departing, Facts } from '../consent/types.ts';
import { findIdea } from '../ideas/store.ts';
import { addressesOf } from '../people/address-store.ts';
import type { Subject } from '../people/hooks.ts';
import { type PersonRecord, recordsOf, subjectOf } from '../people/person-store.ts';
import { findSource } from '../people/source-store.ts';
import { DAYS_TO_TELL } from '../people/told.ts';
import type { Around, Composed } from './compose.ts';
import { addressOf } from './compose.ts';
import type { Letter } from './letter.ts';
import { pastInvitations, roundLetters } from './rules.ts';
import { goneOf, letterOfMail, lettersToPerson, linesOf } from './store.ts';

/**
 * What is known of a letter when its mail is about to leave, from the live database. The person's keys are locked
 * first: what is read here holds until the attempt is committed.
 */
export const letterFacts: LetterFactsHook = async (tx, { workspace_id, id, person_key }) => {
  const letter = await letterOfMail(tx.db, workspace_id, id);
  const subject = letter && (await subjectOf(tx, workspace_id, letter.personId));
  if (!letter || !subject) return null;
  await lockKeys(tx.db, subject.keys);
  const known = await knownOf(tx, letter, subject, 'leaving');
  const addresses = await addressesOf(tx.db, workspace_id, subject.personIds);
  const here = addresses.find(({ address }) => tx.keys.personKey(address).equals(person_key));
  // An address taken away since the approval is no address any more.
  return { ...known, bounced: here === undefined || here.bouncedAt !== null };
};

/** A letter as the promises look at it before anyone approved it. */
export async function considered(
  tx: Tools,
  letter: Letter,
  around: Around,
  { mail }: Composed,
): Promise<{ readonly about: Departing; readonly facts: Facts }> {
  const { db, now } = tx;
  const { workspace, subject, idea } = around;
  const known = await knownOf(tx, letter, subject, 'approval');
  const address = addressOf(around, letter.addressId);
  const facts: Facts = {
    ...known,
    bounced: address?.bouncedAt != null,
    now,
    zone: workspace.timeZone,
    demonstration: workspace.demo,
    approval: null,
    refusals: (await refusalsOf(db, subject.keys)).map(({ refusal }) => refusal),
    pausedUntil: await pausedUntil(db, workspace.id, subject.keys, now),
    spent: await spentOf(db, subject.keys),
  };
  const scope = { idea: letter.ideaId, organisation: idea?.organisationId ?? null };
  return { about: { kind: letter.kind, textHash: mail?.body ?? '', ...scope }, facts };
}

/** All but the address, which is not the same thing before and after an approval. */
async function knownOf(
  tx: Tools,
  letter: Letter,
  subject: Subject,
  moment: 'approval' | 'leaving',
): Promise<LetterFacts> {
  const { db } = tx;
  const { workspaceId, ideaId } = letter;
  const records = await recordsOf(db, workspaceId, letter.personId);
  const source = records[0] ? await findSource(db, workspaceId, records[0].sourceId) : null;
  const toThem = await lettersToPerson(db, workspaceId, subject.personIds);
  const others = toThem.filter(({ id, ideaId: about }) => id !== letter.id && about === ideaId);
  const round = ideaId === null ? [] : await roundOf(tx, workspaceId, ideaId, letter.id);
  return {
    keys: subject.keys,
    source: source && { from: source.name, purpose: source.purpose },
    telling: tellingOf(records, tx.now),
    invitations: ideaId === null ? [] : pastInvitations(others, moment),
    round,
    bounced: false,
    closed: !(await stands(tx, workspaceId, ideaId)),
  };
}

/** The letters of an idea as its round counts them; those whose reader was erased keep their place. */
export async function roundOf(
  { db }: Tools,
  workspaceId: string,
  ideaId: string,
  except: string | null = null,
): Promise<LetterFacts['round']> {
  const letters = (await linesOf(db, workspaceId, ideaId)).filter(({ id }) => id !== except);
  const gone = await goneOf(db, workspaceId, ideaId);
  return [...roundLetters(letters), ...gone.map((leftAt) => ({ leftAt, answered: true, bounced: false }))];
}

/** An idea that was accepted and was not taken back, with its network; a notice is about none, and stands by itself. */
async function stands(tx: Tools, workspaceId: string, ideaId: string | null): Promise<boolean> {
  if (ideaId === null) return true;
  const idea = await findIdea(tx.db, workspaceId, ideaId);
  if (idea?.state !== 'accepted' && idea?.state !== 'conditions') return false;
  return idea.networkId !== null && (await workspaceById(tx.db, idea.networkId)) !== null;
}

const untilTold = DAYS_TO_TELL * 86_400_000;

/** A whole person, whichever of their records is looked at: told once, they know; the first clock is the one that counts. */
function tellingOf(records: readonly PersonRecord[], now: Date): Telling {
  const told = records.flatMap(({ toldAt }) => (toldAt ? [toldAt.getTime()] : []));
  const clocks = records.flatMap(({ tellBy }) => (tellBy ? [tellBy.getTime()] : []));
  const selfGiven = records.some(({ gaveOwnData, isSelf }) => gaveOwnData || isSelf);
  return {
    recordedAt:
      clocks.length > 0 ? new Date(Math.min(...clocks) - untilTold) : (records[0]?.recordedAt ?? now),
    toldAt: told.length > 0 ? new Date(Math.min(...told)) : null,
    selfGiven: selfGiven || clocks.length === 0,
  };
}
