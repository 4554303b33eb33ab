import type { Config } from '../../platform/config.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { withinRate } from '../../platform/http/rate.ts';
import { NIL } from '../../platform/ids.ts';
import { newToken } from '../../platform/keys.ts';
import type { Language } from '../../platform/languages.ts';
import { fold, foldAddress } from '../../platform/text.ts';
import type { Tools } from '../../platform/tools.ts';
import { typeset } from '../../platform/typographer.ts';
import { at } from '../../routes.ts';
import { findToken, insertToken, useToken } from '../accounts/store.ts';
import { post } from '../consent/post.ts';
import { carryOver, refusalsOf, takeBackTo } from '../consent/store.ts';
import { addressesOf, deleteAddress, insertAddress } from '../people/address-store.ts';
import { changingSources, insertSource } from '../people/source-store.ts';
import { ownWord } from './actions.ts';
import { BY_ADDRESS, ONE_ADDRESS, ONE_PLACE, OPEN_FOR, openToken } from './door.ts';
import { type Known, knownAs } from './store.ts';
import { words } from './words.ts';

/* Someone gives another address on their page: it is theirs once they have followed a link that was sent there. */

const KIND = 'new-address';
/** `address.<id>`, or `address.new` for whoever has none. */
const LINE = /^address\.(.+)$/;
const NONE = 'new';

export interface NewAddress {
  readonly line: string;
  readonly email: string;
  readonly from: string;
  readonly language: Language;
}

/** What became of an address given: a link was sent there, or would have been. */
export type AddressGiven = 'sent' | 'too-many-tries' | 'no-such-line';

export async function giveNewAddress(
  tools: Tools,
  config: Config,
  people: readonly Known[],
  { line, email, from, language }: NewAddress,
): Promise<AddressGiven> {
  const old = LINE.exec(line)?.[1] ?? '';
  const whose = await ownerOf(tools, people, old);
  if (!whose) return 'no-such-line';
  const address = foldAddress(email);
  const calm =
    (await withinRate(tools, `new address from ${from}`, ONE_PLACE)) &&
    (await withinRate(tools, `new address to ${address}`, ONE_ADDRESS));
  if (!calm) return 'too-many-tries';
  await inTransaction(tools, async (tx) => {
    const noes = await refusalsOf(tx.db, [tx.keys.personKey(address)]);
    // Whoever reads that mailbox said no to everything: a stranger's page is no way around it.
    if (noes.some(({ refusal }) => refusal.reach === 'everything')) return;
    await mailLink(tx, config, { whose, old, address, language });
  });
  return 'sent';
}

/** Who holds the line. */
async function ownerOf({ db }: Tools, people: readonly Known[], old: string): Promise<Known | null> {
  for (const known of people) {
    const addresses = await addressesOf(db, known.workspaceId, known.personIds);
    const held = old === NONE ? addresses.length === 0 : addresses.some(({ id }) => id === old);
    if (held) return known;
  }
  return null;
}

interface Given {
  readonly whose: Known;
  readonly old: string;
  readonly address: string;
  readonly language: Language;
}

async function mailLink(tx: Tools, { url }: Config, { whose, old, address, language }: Given): Promise<void> {
  const token = newToken(tx.random);
  await insertToken(tx.db, {
    hash: tx.keys.tokenHash(token),
    kind: KIND,
    label: `${old} ${address}`,
    account_id: null,
    workspace_id: whose.workspaceId,
    subject: whose.rootId,
    created_at: tx.now,
    expires_at: new Date(tx.now.getTime() + OPEN_FOR),
    used_at: null,
  });
  const t = words[language].newAddress.mail;
  await post(tx, {
    ...{ workspaceId: NIL, kind: KIND, to: { name: '', address }, personId: whose.rootId },
    ...{ ideaId: null, organisationId: null, fromName: 'Liane', replyTo: null, language },
    subject: typeset(t.subject, language),
    body: typeset(t.body(new URL(at.newAddress.to({ token }), url).href), language),
    approvedBy: null,
    notBefore: tx.now,
  });
}

/** The address a link would confirm; null when it leads nowhere. Looking changes nothing. */
export async function addressAt(tools: Tools, token: string): Promise<string | null> {
  const found = await findToken(tools.db, tools.keys.tokenHash(token), KIND, tools.now);
  return found && !found.usedAt ? addressIn(found.label) : null;
}

const addressIn = (label: string) => label.slice(label.indexOf(' ') + 1);

/**
 * The address is theirs from now on, wherever the old one was noted for them; every no and pause said under the old
 * one holds under the new. Returns the link that opens their page; null when this one leads nowhere any more.
 */
export function confirmNewAddress(tools: Tools, token: string): Promise<string | null> {
  return inTransaction(tools, async (tx) => {
    const used = await useToken(tx.db, tx.keys.tokenHash(token), KIND, tx.now);
    if (!used?.workspaceId || !used.subject) return null;
    const people = await samePerson(tx, used.workspaceId, used.subject);
    const [old] = used.label.split(' ', 1);
    const address = addressIn(used.label);
    const before = await oldAddress(tx, people, old ?? '');
    for (const known of people) await replace(tx, known, before, address);
    const key = tx.keys.personKey(address);
    if (before !== null && before !== address) await carryOver(tx.db, tx.keys.personKey(before), key);
    return openToken(tx, {
      ...{ kind: BY_ADDRESS, label: key.toString('hex'), workspaceId: null, personId: null },
    });
  });
}

/** Under one name: at a shared mailbox, the others keep the address they have. */
async function samePerson(tx: Tools, workspaceId: string, personId: string): Promise<Known[]> {
  const all = await knownAs(tx, workspaceId, personId);
  const [first] = all;
  return all.filter(({ name }) => fold(name) === fold(first!.name));
}

async function oldAddress(tx: Tools, [first]: readonly Known[], old: string): Promise<string | null> {
  if (!first) return null;
  const addresses = await addressesOf(tx.db, first.workspaceId, first.personIds);
  return addresses.find(({ id }) => id === old)?.address ?? null;
}

async function replace(tx: Tools, known: Known, before: string | null, address: string): Promise<void> {
  const { workspaceId, personIds, rootId, language } = known;
  const there = await addressesOf(tx.db, workspaceId, personIds);
  const olds = there.filter((one) => one.address === before && before !== address);
  await changingSources(tx, known, async () => {
    for (const { id } of olds) await deleteAddress(tx.db, workspaceId, personIds, id);
    if (there.some((one) => one.address === address)) return;
    const source = { ...ownWord(language), kind: 'self', ideaId: null, recordedBy: null } as const;
    const sourceId = await insertSource(tx, workspaceId, source);
    await insertAddress(tx, workspaceId, { personId: rootId, address, sourceId });
  });
  if (before !== null) await takeBackTo(tx, known, tx.keys.personKey(before));
}
