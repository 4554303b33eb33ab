import type { Config } from '../../platform/config.ts';
import { dayIn } from '../../platform/dates.ts';
import { LianeError } from '../../platform/errors.ts';
import type { Language } from '../../platform/languages.ts';
import type { Tools } from '../../platform/tools.ts';
import { midSentence, sayable, typeset } from '../../platform/typographer.ts';
import { at } from '../../routes.ts';
import type { Account } from '../accounts/actor.ts';
import { publicPagesOpen } from '../accounts/public-pages.ts';
import type { WorkspaceOpen } from '../accounts/store.ts';
import { approvedText } from '../consent/approved-text.ts';
import type { Mail } from '../consent/post.ts';
import type { Idea } from '../ideas/idea.ts';
import { FIXED_MARK } from '../ideas/mail-words.ts';
import { payerLine } from '../ideas/mandate-pages.tsx';
import type { Mandate } from '../ideas/mandate-rules.ts';
import { mandateOf } from '../ideas/mandate-store.ts';
import { presenterHook } from '../ideas/person-hook.ts';
import { findIdea } from '../ideas/store.ts';
import { type AddressKept, addressesOf } from '../people/address-store.ts';
import type { Held, Subject } from '../people/hooks.ts';
import { peopleHook } from '../people/person-hook.ts';
import { type PersonRecord, recordsOf, subjectOf } from '../people/person-store.ts';
import { findSource, type SourceKept } from '../people/source-store.ts';
import { type FixedFacts, fixedPart, type Origin } from './fixed-part.ts';
import type { Letter } from './letter.ts';

/** What a letter is written with, besides its words: its reader, where they are known from, what it is about. */
export interface Around {
  readonly workspace: WorkspaceOpen;
  readonly subject: Subject;
  readonly records: readonly PersonRecord[];
  readonly root: PersonRecord;
  readonly source: SourceKept;
  readonly addresses: readonly AddressKept[];
  readonly idea: Idea | null;
  readonly mandate: Mandate | null;
  readonly mandateUrl: string | null;
}

export type House = Pick<Config, 'door' | 'url'>;

/** @throws LianeError `not-found` when the person is not here any more */
export async function aroundOf(
  tools: Tools,
  workspace: WorkspaceOpen,
  { personId, ideaId }: Pick<Letter, 'personId' | 'ideaId'>,
  house: House,
): Promise<Around> {
  const { db } = tools;
  const records = await recordsOf(db, workspace.id, personId);
  const subject = await subjectOf(tools, workspace.id, personId);
  const [root] = records;
  if (!root || !subject) throw new LianeError('not-found');
  const source = (await findSource(db, workspace.id, root.sourceId))!;
  const addresses = await addressesOf(db, workspace.id, subject.personIds);
  const idea = ideaId === null ? null : await findIdea(db, workspace.id, ideaId);
  const mandate = idea && (await mandateOf(db, idea));
  const mandateUrl = idea && mandate ? await urlOf(tools, workspace, idea, mandate, house) : null;
  return { workspace, subject, records, root, source, addresses, idea, mandate, mandateUrl };
}

/** Where anyone reads the mandate, if anyone can. */
async function urlOf(
  { db }: Tools,
  { slug }: WorkspaceOpen,
  { id }: Idea,
  { publishedAt }: Mandate,
  { door, url }: House,
): Promise<string | null> {
  if (door === 'closed' || !publishedAt || !(await publicPagesOpen(db))) return null;
  return new URL(at.mandate.to({ workspace: slug, idea: id }), url).href;
}

/** Where a letter goes: the address chosen, else the first that no mail came back from, else the first. */
export function addressOf(
  { addresses }: Pick<Around, 'addresses'>,
  addressId: string | null,
): AddressKept | null {
  const chosen = addresses.find(({ id }) => id === addressId);
  return chosen ?? addresses.find(({ bouncedAt }) => bouncedAt === null) ?? addresses[0] ?? null;
}

/** What someone writes to someone, as it stands on the page. */
export interface Written
  extends Pick<Letter, 'kind' | 'personId' | 'ideaId' | 'addressId' | 'language' | 'subject' | 'words'> {}

export interface Composed {
  /** Null for a person without address. */
  readonly mail: Omit<Mail, 'approvedBy' | 'notBefore'> | null;
  readonly body: string;
  /** Liane's part, as it leaves. */
  readonly fixed: string;
  /** Stands for all of the letter but its subject and words, which the page sends along: to whom, from whom, and Liane's part. */
  readonly shown: string;
}

/** A letter as it leaves, to the last character. */
export async function compose(
  tools: Tools,
  around: Around,
  writer: Pick<Account, 'name' | 'email'>,
  letter: Written,
  { door, onPaper = false }: { readonly door: Config['door']; readonly onPaper?: boolean },
): Promise<Composed> {
  const { workspace, root, idea } = around;
  const { language, kind } = letter;
  const address = addressOf(around, letter.addressId);
  const facts = { ...(await factsFor(tools, around, writer, letter, address)), door, onPaper };
  const fixed = typeset(fixedPart(facts), language);
  const own = typeset(plain(letter.words), language);
  const body = own === '' ? fixed : `${own}\n\n${FIXED_MARK}\n\n${fixed}`;
  const mail = address && {
    ...{ workspaceId: workspace.id, kind, personId: root.id, language, body },
    to: { name: sayable(root.guardian ?? root.name), address: address.address },
    ideaId: idea?.id ?? null,
    organisationId: idea?.organisationId ?? null,
    fromName: writer.name,
    replyTo: writer.email,
    subject: typeset(plain(letter.subject), language),
  };
  const approved = {
    kind,
    person: root.id,
    address: address?.address ?? null,
    sender: writer.name,
    language,
  };
  const shown = approvedText({ ...approved, subject: '', words: '', fixedPart: fixed });
  return { mail, body, fixed, shown: tools.keys.textHash(shown).toString('hex') };
}

/** What would be read as the place of one of our links is not, in words a human wrote. */
function plain(text: string): string {
  return text.replace(/\{(answer|follow)\}/g, '($1)').trim();
}

async function factsFor(
  { db }: Tools,
  around: Around,
  { name: initiator }: Pick<Account, 'name'>,
  { kind, language }: Written,
  address: AddressKept | null,
): Promise<Omit<FixedFacts, 'door'>> {
  const { workspace, subject, root, idea, mandate, mandateUrl } = around;
  const paid = mandate !== null && mandate.payer.trim() !== '' && mandate.paysFor.trim() !== '';
  return {
    ...{ kind, language, initiator, mandateUrl, practice: workspace.name },
    idea: idea && { title: sayable(idea.title, 200), organisation: organisationIn(idea, language) },
    minor: root.guardian === null ? null : sayable(root.name),
    ...originsOf(around, address, language),
    noted: await notedAbout(db, subject, language),
    payer: paid ? payerLine(mandate, initiator, language) : null,
  };
}

/** Where the name and the address of the reader come from. */
export function originsOf(
  { workspace, root, source }: Around,
  address: AddressKept | null,
  language: Language,
): Pick<FixedFacts, 'name' | 'address' | 'hasAddress'> {
  const origin = (from: SourceKept, on = from.recordedAt): Origin => ({
    kind: from.kind,
    name: sayable(from.name),
    purpose: sayable(from.purpose, 400),
    day: dayIn(on, workspace.timeZone, language),
  });
  return {
    name: origin(source, root.recordedAt),
    address: address === null || address.source.id === source.id ? null : origin(address.source),
    hasAddress: address !== null,
  };
}

/** An organisation as the middle of a sentence says it: *toute idée de la verrerie*. */
export function organisationIn(
  { organisationName }: Pick<Idea, 'organisationName'>,
  language: Language,
): string {
  const name = sayable(organisationName);
  return language === 'fr' ? midSentence(name) : name;
}

/** Two answer for what is noted of someone before they were ever written to. */
async function notedAbout(db: Tools['db'], subject: Subject, language: Language): Promise<Held[]> {
  const held = await Promise.all([peopleHook, presenterHook].map((hook) => hook.held(db, subject, language)));
  return held.flat().filter(({ absent }) => !absent);
}
