import { newId } from '../../platform/ids.ts';
import { fold } from '../../platform/text.ts';
import type { Tools } from '../../platform/tools.ts';
import type { LegalForm } from './legal-forms.ts';

/** An organisation as someone says it. */
export interface OrganisationSaid {
  readonly name: string;
  readonly legalForm: LegalForm;
  /** SIREN, SIRET, RNA or whatever register it is in; empty when it is not said. */
  readonly number: string;
  readonly website: string;
}

/** What it is known by across the instance: a no said to it here holds everywhere. */
export interface KnownBy {
  readonly by: 'number' | 'domain' | 'name';
  readonly key: string;
}

/** By its registration number, else the domain of its site, else its name. */
export function knownBy({ name, number, website }: Omit<OrganisationSaid, 'legalForm'>): KnownBy {
  const registered = registration(number);
  if (registered !== null) return { by: 'number', key: registered };
  const domain = ownDomain(website);
  if (domain !== null) return { by: 'domain', key: domain };
  return { by: 'name', key: fold(name) };
}

/** A French establishment (SIRET) is known by its company (SIREN), its first nine digits. */
const SIREN = 9;
const SIRET = 14;

/** Letters and digits alone; too short to be the number of anything, it is none. */
function registration(number: string): string | null {
  const bare = number
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  if (!/\d{4}/.test(bare)) return null;
  return bare.length === SIRET && /^\d+$/.test(bare) ? bare.slice(0, SIREN) : bare;
}

/** Places where many organisations have a page: the place is not any of them. */
const SHARED = [
  'facebook.com',
  'framasite.org',
  'github.io',
  'helloasso.com',
  'instagram.com',
  'linkedin.com',
  'sites.google.com',
  'wixsite.com',
  'wordpress.com',
  'youtube.com',
];

function ownDomain(website: string): string | null {
  const url = website.includes('://') ? website : `https://${website}`;
  if (website.trim() === '' || !URL.canParse(url)) return null;
  const host = new URL(url).hostname.replace(/^www\./, '').replace(/\.$/, '');
  const shared = SHARED.some((place) => host === place || host.endsWith(`.${place}`));
  return shared || !/^[^.]+(\.[^.]+)*\.\p{L}[^.]+$/u.test(host) ? null : host;
}

/**
 * The id of an organisation, recorded if nobody here knew it. What was first said of one stays: whoever presents an
 * idea in its name later does not rename it for others. Called inside a transaction.
 */
export async function recogniseOrganisation(tx: Tools, said: OrganisationSaid): Promise<string> {
  const { by, key } = knownBy(said);
  await tx.db
    .insertInto('organisation')
    .values({
      id: newId(tx.now, tx.random),
      known_by: by,
      key,
      name: said.name,
      legal_form: said.legalForm,
      created_at: tx.now,
    })
    .onConflict((conflict) => conflict.columns(['known_by', 'key']).doNothing())
    .execute();
  const { id } = await tx.db
    .selectFrom('organisation')
    .select('id')
    .where('known_by', '=', by)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  return id;
}
