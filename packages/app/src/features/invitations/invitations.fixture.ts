import type { TestSite, Visitor } from '../../../test/site.ts';
import { readConfig } from '../../platform/config.ts';
import { newId } from '../../platform/ids.ts';
import type { Message } from '../../platform/mail/message.ts';
import type { Transport } from '../../platform/mail/transport.ts';
import { typeset } from '../../platform/typographer.ts';
import { at } from '../../routes.ts';
import { recordNetwork } from '../accounts/founding.ts';
import { type Look, leaveNext } from '../consent/leave.ts';
import { ANSWER, letterToken, type REFUSE } from '../consent/links.ts';
import { openSite } from '../ideas/ideas.fixture.ts';
import { insertIdea } from '../ideas/store.ts';
import { recordPeople } from '../people/record-people.ts';
import { letterFacts } from './facts.ts';
import { findLetter } from './store.ts';

export { openSite };

export const WORDS = 'Monsieur,\n\nVoulez-vous expliquer une machine, un soir ?\n\nM. Madeleine';

/** An evening school that was accepted, with the network that opened for it. */
export async function openSchool(site: TestSite, { organisation = true } = {}): Promise<string> {
  const tools = site.tools();
  const network = await recordNetwork(tools, site.owner, { name: 'Une école du soir', language: 'fr' });
  const id = newId(tools.now, tools.random);
  const organisationId = organisation ? await glassworks(site) : null;
  await insertIdea(site.db, {
    ...{ workspaceId: site.practice.id, id, language: 'fr', title: 'Une école du soir' },
    ...{ pitch: 'Lire, le soir.', audience: '', gives: 'La salle.', expects: '', funding: 'La verrerie.' },
    organisationId,
    organisationName: organisation ? 'La verrerie' : '',
    legalForm: organisation ? 'company' : '',
    ...{ presenterName: '', presenterAddress: null, presenterKey: null, presentedBy: 'initiator' },
    ...{ state: 'accepted', heldAside: false, charterVersion: null, networkId: network.id },
    ...{ presentedAt: tools.now, decidedAt: tools.now },
  });
  return id;
}

async function glassworks(site: TestSite): Promise<string> {
  const { now, random } = site.tools();
  const there = await site.db.selectFrom('organisation').select('id').executeTakeFirst();
  if (there) return there.id;
  const id = newId(now, random);
  await site.db
    .insertInto('organisation')
    .values({
      id,
      known_by: 'name',
      key: 'verrerie',
      name: 'La verrerie',
      legal_form: 'company',
      created_at: now,
    })
    .execute();
  return id;
}

/** Someone noted by the initiator: a name, perhaps an address, a word of what they like. */
export async function note(
  site: TestSite,
  name: string,
  { address, workspaceId = site.practice.id }: { address?: string | null; workspaceId?: string } = {},
): Promise<string> {
  const given =
    address === undefined ? `${name.toLowerCase().replace(/[^a-z]/g, '')}@quais.example` : address;
  const { ids } = await recordPeople(site.tools(), {
    workspaceId,
    source: {
      kind: 'hand',
      name: 'M. Madeleine',
      purpose: 'Rencontré au marché.',
      ideaId: null,
      recordedBy: site.owner.id,
    },
    people: [
      {
        ...{
          id: 'x',
          name,
          emails: given === null ? [] : [given],
          about: 'Aime expliquer.',
          offers: [],
          seeks: [],
        },
        ...{ interests: [], groups: [], notes: '', language: null, sources: [] },
      },
    ],
    links: [],
  });
  return ids.get('x')!;
}

/** Begins a letter as the page does, and says where it is. */
export async function begin(site: TestSite, idea: string, person: string): Promise<string> {
  const owner = await site.visitor(site.owner);
  const begun = await owner.post(at.newLetter.to({ workspace: site.practice.slug }), { idea, person });
  const id = /\/letters\/([0-9a-f-]{36})/.exec(begun.location ?? '')?.[1];
  if (id === undefined) throw new Error(`not begun: ${begun.status} ${begun.text.slice(0, 2000)}`);
  return id;
}

export const pageOf = (site: TestSite, letter: string) =>
  at.letter.to({ workspace: site.practice.slug, letter });

export const shownIn = (html: string) => /name="shown" value="([^"]*)"/.exec(html)?.[1] ?? '';

/** Opens the page, writes, and approves what it shows. */
export async function approve(
  site: TestSite,
  letter: string,
  given: Record<string, string> = {},
  visitor: Visitor | null = null,
) {
  const owner = visitor ?? (await site.visitor(site.owner));
  const page = await owner.get(pageOf(site, letter));
  return owner.post(at.letterApprove.to({ workspace: site.practice.slug, letter }), {
    ...{ subject: 'Une école du soir', words: WORDS, language: 'fr', address: '' },
    shown: shownIn(page.text),
    ...given,
  });
}

/** A mail server that takes all it is given, and keeps it. */
export function takes(): Transport & { readonly sent: Message[] } {
  const sent: Message[] = [];
  return {
    sent,
    verify: async () => ({ kind: 'ready', encrypted: true }),
    send: async (message) => {
      sent.push(message);
      return { kind: 'accepted', response: '250 OK' };
    },
  };
}

/** Everything whose hour has come leaves. */
export async function leaveAll(site: TestSite, transport: Transport): Promise<Look[]> {
  const config = readConfig({
    LIANE_URL: site.config.url.href.replace(/\/$/, ''),
    SMTP_URL: 'smtp://127.0.0.1:2525?from=liane@liane.example',
  });
  const looks: Look[] = [];
  for (;;) {
    const look = await leaveNext(site.tools(), transport, config, letterFacts);
    if (look === 'nothing-due') return looks;
    looks.push(look);
  }
}

/** A letter that was approved and left. Returns its id. */
export async function sent(site: TestSite, idea: string, person: string): Promise<string> {
  const letter = await begin(site, idea, person);
  const approved = await approve(site, letter);
  if (approved.status !== 303) throw new Error(`not approved: ${approved.status}`);
  site.clock.advance(1);
  await leaveAll(site, takes());
  return letter;
}

export const found = async (site: TestSite, letter: string) =>
  (await findLetter(site.db, site.practice.id, letter))!;

/** The secret ending of a link in a letter that left. */
export async function linkOf(site: TestSite, letter: string, kind: typeof ANSWER | typeof REFUSE = ANSWER) {
  const { mail } = await found(site, letter);
  return letterToken(site.tools().keys, kind, mail!.id);
}

/** As a page of the French side says it. */
export const said = (text: string) => typeset(text, 'fr');
