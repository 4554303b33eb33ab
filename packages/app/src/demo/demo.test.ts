import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestSite, testSite } from '../../test/site.ts';
import { recordAccount } from '../features/accounts/founding.ts';
import { lettersAYear } from '../features/consent/budget.ts';
import { outboxJob } from '../features/consent/outbox-job.ts';
import { lettersInARound, roundState } from '../features/consent/rounds.ts';
import { openSite } from '../features/ideas/ideas.fixture.ts';
import { roundOf } from '../features/invitations/facts.ts';
import { type LetterState, stateOf } from '../features/invitations/rules.ts';
import { linesOf } from '../features/invitations/store.ts';
import { letterFacts } from '../hooks.ts';
import { silentLog } from '../platform/log.ts';
import { mailServer } from '../platform/mail/server.fixture.ts';
import { at } from '../routes.ts';

const languages = ['fr', 'en'] as const;

/** Presses the button of the first page, and says which practice it opened. */
async function open(site: TestSite, language: 'fr' | 'en' = 'fr') {
  const visitor = await site.visitor(site.owner);
  const { location } = await visitor.post(at.demo.to({}), {}, language);
  const slug = location!.split('/').at(-1)!;
  const row = await site.db.selectFrom('workspace').select('id').where('slug', '=', slug).executeTakeFirst();
  return { visitor, slug, id: row!.id };
}

describe.each(languages)('The demonstration, in %s', (language) => {
  let site: TestSite;
  let demo: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => {
    site = await openSite();
    demo = await open(site, language);
  });
  afterAll(() => site.close());

  const lines = () => linesOf(site.db, demo.id);
  const letterIn = async (state: LetterState) =>
    (await lines()).find((letter) => stateOf(letter, site.clock.now()) === state)!;
  const school = async () => (await letterIn('yes')).ideaId!;
  /** Every page is read in both languages: whoever opened it may share it with someone of the other. */
  const reads = async (page: string) => {
    for (const one of languages) {
      const { status, text } = await demo.visitor.get(page, one);
      expect([page, status]).toEqual([page, 200]);
      expect(text).toContain('</main>');
    }
  };

  it('has something to show on every page of its rooms', async () => {
    const here = { workspace: demo.slug };
    for (const page of [at.today, at.ideas, at.people, at.letters, at.outbox, at.toTell, at.charter])
      await reads(page.to(here));
    const { text } = await demo.visitor.get(at.people.to(here), language);
    expect(text).toContain('Fantine');
  });

  it('shows each idea with its examination, its answer, its mandate and whom to write to', async () => {
    const ideas = await site.db.selectFrom('idea').select('id').where('workspace_id', '=', demo.id).execute();
    expect(ideas).toHaveLength(3);
    for (const { id } of ideas)
      for (const page of [at.idea, at.ideaOutcome]) await reads(page.to({ workspace: demo.slug, idea: id }));
    for (const page of [at.find, at.mandate, at.ideaMandate])
      await reads(page.to({ workspace: demo.slug, idea: await school() }));
  });

  it('shows a letter at every state, whom it went to, and what they may read of it', async () => {
    const states = [
      'draft',
      'approved',
      'waiting',
      'silent',
      'bounced',
      'told',
      'yes',
      'no',
      'later',
    ] as const;
    for (const state of states) {
      const letter = await letterIn(state);
      expect([state, letter?.id]).toEqual([state, expect.any(String)]);
      await reads(at.letter.to({ workspace: demo.slug, letter: letter.id }));
      await reads(at.person.to({ workspace: demo.slug, person: letter.personId }));
      if (letter.mail) await reads(at.message.to({ workspace: demo.slug, message: letter.mail.id }));
    }
  });

  it('opens the page of someone by the code printed for them', async () => {
    const letter = await letterIn('draft');
    const here = { workspace: demo.slug, letter: letter.id };
    await reads(at.letterPrint.to(here));
    const { text } = await demo.visitor.post(at.letterPrint.to(here), {}, language);
    const code = /<p class="code[^"]*">(?:<[^>]*>)*([^<]+)/.exec(text)![1]!;
    const reader = await site.visitor(null);
    const { status, location } = await reader.post(at.myPageDoor.to({}), { code }, language);
    expect(status).toBe(303);
    expect((await reader.get(location!, language)).text).toContain(letter.personName);
  });

  it('holds the promises: rounds of six, three letters in a year, nobody who said no', async () => {
    const now = site.clock.now();
    const round = roundState(await roundOf(site.tools(), demo.id, await school()), now);
    expect(round).toMatchObject({ round: 2, room: 1, waiting: 3 });
    expect((await lines()).filter(({ approvedAt }) => approvedAt).length).toBeLessThanOrEqual(
      2 * lettersInARound,
    );
    const spent = await site.db
      .selectFrom('budget')
      .select((eb) => eb.fn.countAll<string>().as('count'))
      .groupBy('person_key')
      .execute();
    for (const { count } of spent) expect(Number(count)).toBeLessThanOrEqual(lettersAYear);
    const reach = await site.db.selectFrom('refusal').select('reach').execute();
    expect(new Set(reach.map((one) => one.reach))).toEqual(new Set(['idea', 'everything']));
  });

  it('has members who said what they bring, and whoever opened it is Jean Valjean', async () => {
    const members = await site.db.selectFrom('membership').select('motivations').execute();
    expect(members.length).toBe(4);
    const self = await site.db.selectFrom('person').select('name').where('is_self', '=', true).execute();
    expect(self).toEqual([{ name: 'Jean Valjean' }]);
  });

  it('is one more practice: the address book one has is left alone, and its addresses are nobody’s', async () => {
    const rows = await site.db.selectFrom('person').select('workspace_id').execute();
    expect(rows.length).toBeGreaterThan(70);
    expect(rows.every(({ workspace_id }) => workspace_id !== site.practice.id)).toBe(true);
    const addresses = await site.db.selectFrom('address').select('address').distinct().execute();
    expect(addresses.length).toBeGreaterThanOrEqual(20);
    for (const { address } of addresses) expect(address).toMatch(/\.example$/);
  });
});

describe('The demonstration', () => {
  let site: TestSite;
  beforeEach(async () => {
    site = await testSite();
  });
  afterEach(() => site.close());

  it('opens once for each account, however often the button is pressed', async () => {
    const visitor = await site.visitor(site.owner);
    const first = await visitor.post(at.demo.to({}));
    const second = await visitor.post(at.demo.to({}));
    expect(second.location).toBe(first.location);
  });

  it('each account has its own, at addresses of its own: a no in one is not said in another', async () => {
    await open(site);
    const cosette = {
      name: 'Cosette',
      email: 'cosette@plumet.example',
      language: 'en',
      isOwner: false,
    } as const;
    const other = await site.visitor(await recordAccount(site.tools(), cosette));
    expect((await other.post(at.demo.to({}), {}, 'en')).status).toBe(303);
  });

  it('is for someone who came in', async () => {
    const stranger = await site.visitor(null);
    expect((await stranger.post(at.demo.to({}))).status).toBe(401);
  });
});

describe('With a mail server', () => {
  it('nothing of the demonstration leaves, and its pages say so', async () => {
    const server = await mailServer();
    const { port } = server.config;
    const env = { SMTP_URL: `smtp://127.0.0.1:${port}?from=liane@liane.example` };
    const site = await testSite({ env });
    const { visitor, slug } = await open(site);
    for (let day = 0; day < 3; day++) {
      site.clock.advance(1);
      await outboxJob(site.tools, site.config, silentLog, letterFacts);
    }
    expect(server.received).toEqual([]);
    const { text } = await visitor.get(at.outbox.to({ workspace: slug }), 'en');
    expect(text).toContain('In a demonstration, nothing leaves.');
    await server.close();
    await site.close();
  });
});
