import { type Form, type TestSite, testSite } from '../../../test/site.ts';
import { at } from '../../routes.ts';
import { answered } from '../accounts/instance.fixture.ts';
import { keepHouse } from '../accounts/public-pages.ts';
import { insertToken, type WorkspaceOpen } from '../accounts/store.ts';
import { SEAL } from './sealed-form.ts';

/** An instance whose public pages are open. */
export async function openSite(options: Parameters<typeof testSite>[0] = {}): Promise<TestSite> {
  const site = await testSite(options);
  await keepHouse(site.db, answered);
  return site;
}

/** The evening school, as the glassworks presents it. */
export const school: Form = {
  language: 'fr',
  title: 'Une école du soir à Montreuil-sur-Mer',
  pitch:
    'À Montreuil, un ouvrier sur deux ne lit pas le papier qu’on lui fait signer.\n\nNous voudrions une salle.',
  audience: 'Ceux qui voudraient lire, et ceux qui sauraient leur apprendre.',
  gives: 'La salle, le bois, quarante lampes et une bibliothèque.',
  expects: 'Qu’on en parle, et qu’on vienne.',
  funding: 'La verrerie, huit jours par mois.',
  as: 'organisation',
  organisationName: 'La verrerie de Montreuil-sur-Mer',
  legalForm: 'company',
  organisationNumber: '552 100 554',
  organisationWebsite: 'https://verrerie.example',
  presenterName: 'Colonel Pontmercy',
  presenterAddress: 'pontmercy@verrerie.example',
};

/** The form as a browser opens it: with the seal it was given. */
export async function openForm(site: TestSite, workspace: WorkspaceOpen = site.practice): Promise<string> {
  const page = await (await site.visitor(null)).get(at.present.to({ workspace: workspace.slug }));
  return sealIn(page.text);
}

export function sealIn(html: string): string {
  return new RegExp(`name="${SEAL}" value="([^"]+)"`).exec(html)?.[1] ?? '';
}

let callers = 0;

/** Presents an idea as a person does, after a minute, from a place of their own. Returns the link they are given. */
export async function present(site: TestSite, given: Form = {}): Promise<{ token: string; id: string }> {
  const seal = await openForm(site);
  site.clock.advance(1 / 1440);
  const visitor = await site.visitor(null, { 'x-forwarded-for': `198.51.100.${++callers % 250}` });
  const sent = await visitor.post(at.present.to({ workspace: site.practice.slug }), {
    ...school,
    ...given,
    [SEAL]: seal,
  });
  const token = /^\/i\/([\w-]+)/.exec(sent.location ?? '')?.[1];
  if (token === undefined) throw new Error(`not presented: ${sent.status}`);
  const { subject } = await site.db
    .selectFrom('token')
    .select('subject')
    .where('hash', '=', site.tools().keys.tokenHash(token))
    .executeTakeFirstOrThrow();
  return { token, id: subject! };
}

/** A personal access token of the owner, as a header. */
export async function bearer(site: TestSite, ...scopes: string[]): Promise<Record<string, string>> {
  const { db, now, keys } = site.tools();
  const token = `token-${scopes.join('-')}`;
  const hash = keys.tokenHash(token);
  await db.deleteFrom('token').where('hash', '=', hash).execute();
  await insertToken(db, {
    hash,
    kind: 'access',
    account_id: site.owner.id,
    workspace_id: null,
    subject: null,
    scopes,
    created_at: now,
    expires_at: new Date(now.getTime() + 30 * 86_400_000),
    used_at: null,
  });
  return { authorization: `Bearer ${token}`, 'x-forwarded-for': `203.0.113.${++callers % 250}` };
}
