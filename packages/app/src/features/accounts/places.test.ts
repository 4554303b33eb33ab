import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestSite, testSite } from '../../../test/site.ts';
import { at } from '../../routes.ts';
import { recordAccount, recordNetwork, recordPractice } from './founding.ts';
import { insertRole } from './store.ts';

let site: TestSite;
beforeEach(async () => {
  site = await testSite();
});
afterEach(() => site.close());

const second = () =>
  recordPractice(site.tools(), site.owner, { name: 'Atelier de Montfermeil', language: 'fr' });

function newcomer() {
  const cosette = { name: 'Cosette', email: 'cosette@plumet.example', language: null, isOwner: false };
  return recordAccount(site.tools(), cosette);
}

describe('The first page', () => {
  it('says, while the instance is nobody’s, where the link is that opens it', async () => {
    await site.db.deleteFrom('account').execute();
    const { text } = await (await site.visitor(null)).get('/');
    expect(text).toContain('Un réseau qui tient sans vous.');
    expect(text).toContain('dans le terminal où elle a été lancée');
    expect(text).not.toContain('class="button" href="/sign-in"');
  });

  it('offers a visitor to come in, and nothing public before someone answers for it', async () => {
    const { text } = await (await site.visitor(null)).get('/');
    expect(text).toContain('class="button" href="/sign-in"');
    expect(text).not.toContain('/present"');
  });

  it('offers an empty practice to begin with one’s own idea, or to look at the demonstration', async () => {
    const { text } = await (await site.visitor(site.owner)).get('/');
    expect(text).toContain(at.newIdea.to({ workspace: site.practice.slug }));
    expect(text).toContain(`action="${at.demo.to({})}"`);
  });

  it('lets whoever works in several places choose, by their names', async () => {
    const other = await second();
    const { text } = await (await site.visitor(site.owner)).get('/');
    for (const { slug, name } of [site.practice, other])
      expect(text).toContain(`<a href="/w/${slug}">${name.replace(' M. ', ' M.\u00a0')}</a>`);
  });

  it('tells someone who works nowhere yet how that may change', async () => {
    const { text } = await (await site.visitor(await newcomer())).get('/');
    expect(text).toContain('Aucun atelier ne vous est ouvert');
  });
});

describe('Whoever works in several places', () => {
  it('reads beside the mark where they are, and finds the others at the end', async () => {
    const other = await second();
    const owner = await site.visitor(site.owner);
    const { text } = await owner.get(at.ideas.to({ workspace: other.slug }));
    expect(text).toContain(`<a class="place" href="/w/${other.slug}">${other.name}</a>`);
    const [, foot] = text.split('<footer');
    expect(foot).toContain(`href="/w/${site.practice.slug}"`);
  });

  it('is told nothing of it when there is but one', async () => {
    const { text } = await (await site.visitor(site.owner)).get(
      at.ideas.to({ workspace: site.practice.slug }),
    );
    expect(text).not.toContain('class="place"');
  });

  it('never sees the name of a place where they hold no role', async () => {
    const cosette = await newcomer();
    const hers = await recordPractice(site.tools(), cosette, { name: 'Rue Plumet', language: 'fr' });
    await recordNetwork(site.tools(), cosette, { name: 'Jardin', language: 'fr' });
    await second();
    const owner = await site.visitor(site.owner);
    expect((await owner.get(at.account.to({}))).text).not.toContain('Rue Plumet');
    expect((await owner.get(at.today.to({ workspace: hers.slug }))).status).toBe(403);
  });
});

describe('A program', () => {
  async function program(scope: 'read' | 'write') {
    const owner = await site.visitor(site.owner);
    const made = await owner.post(at.tokens.to({}), { label: 'Sauvegarde', scope });
    return site.visitor(null, { authorization: `Bearer ${/liane_[\w-]{24}/.exec(made.text)![0]}` });
  }

  it('asks whose it is, and what it may do', async () => {
    const { status, body } = await (await program('read')).json('GET', '/api/v1/me');
    expect(status).toBe(200);
    expect(body).toEqual({
      id: site.owner.id,
      name: 'M. Madeleine',
      email: 'madeleine@montreuil.example',
      language: null,
      isOwner: true,
      scopes: ['read'],
      roles: [{ workspace: site.practice.slug, role: 'weaver' }],
    });
  });

  it('asks where it may work', async () => {
    const other = await second();
    await insertRole(site.db, site.owner.id, { workspaceId: other.id, role: 'moderator' }, site.clock.now());
    const { body } = await (await program('write')).json('GET', '/api/v1/workspaces');
    expect(body.workspaces).toEqual([
      expect.objectContaining({ slug: site.practice.slug, kind: 'practice', roles: ['weaver'] }),
      expect.objectContaining({
        slug: other.slug,
        timeZone: 'Europe/Paris',
        roles: expect.arrayContaining(['weaver', 'moderator']),
      }),
    ]);
  });

  it('is nobody once its key has ended', async () => {
    const late = await program('read');
    site.clock.advance(366);
    expect((await late.json('GET', '/api/v1/me')).status).toBe(401);
  });

  it('never makes another key, or changes the account', async () => {
    const bold = await program('write');
    expect((await bold.post(at.tokens.to({}), { label: 'x', scope: 'write' })).status).toBe(403);
    expect((await bold.post(at.newPractice.to({}), { practice: 'x' })).status).toBe(403);
    expect((await bold.post(at.language.to({}), { language: 'en' })).status).toBe(403);
  });
});

describe('One’s own account', () => {
  it('shows again what it knew when a key has something to mend', async () => {
    const owner = await site.visitor(site.owner);
    const { text } = await owner.post(at.tokens.to({}), { label: '', scope: 'read' });
    expect(text).toContain('value="M. Madeleine"');
  });

  it('opens another practice for the host, and for nobody else', async () => {
    const owner = await site.visitor(site.owner);
    const opened = await owner.post(at.newPractice.to({}), { practice: 'Atelier de Montfermeil' });
    expect(opened.location).toBe('/w/atelier-de-montfermeil');
    const cosette = await site.visitor(await newcomer());
    expect((await cosette.post(at.newPractice.to({}), { practice: 'Rue Plumet' })).status).toBe(403);
  });

  it('speaks the language one chose last, by the button or in the form, on every device', async () => {
    const owner = await site.visitor(site.owner);
    await owner.post(at.language.to({}), { language: 'en', back: '/account' });
    expect((await owner.get(at.account.to({}))).text).toContain('<html lang="en">');
    await owner.post(at.accountDetails.to({}), { name: 'M. Madeleine', language: 'fr' });
    const elsewhere = await site.visitor(site.owner);
    expect((await elsewhere.get('/', 'en')).text).toContain('<html lang="fr">');
  });
});
