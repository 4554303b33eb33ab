import { Hono } from 'hono';
import { z } from 'zod';
import { LianeError } from '../../platform/errors.ts';
import { evenTime } from '../../platform/http/even-time.ts';
import { email, readForm, text } from '../../platform/http/forms.ts';
import { networkAddress } from '../../platform/http/network-address.ts';
import { at } from '../../routes.ts';
import { emptyForm, type FormState } from '../../ui/form.tsx';
import { show } from '../accounts/show.tsx';
import { mailsLinks } from '../accounts/sign-in.ts';
import { doneSaid, param, type SiteEnv, type Visit } from '../accounts/visit.ts';
import type { Refusal } from '../consent/reach.ts';
import type { PersonHook } from '../people/hooks.ts';
import { readPerson } from '../people/person-reading.ts';
import { cardOf } from '../people/write-cards.ts';
import { eraseAll, exported, noesOf, pause, readPages, refuseHere, reopen, say, unpause } from './actions.ts';
import { askForPage, openPage, readPrintedCode } from './door.ts';
import { linePages } from './line-pages.tsx';
import { refusables, refusalMeant } from './noes.ts';
import { backToPage, reader } from './reader.ts';
import { ConfirmErasing, Door, MyPage, Sent, Several } from './sheet.tsx';
import type { Known } from './store.ts';
import { byName, whoReads } from './who.ts';
import { words } from './words.ts';

const asked = z.object({ email: email() });
const spoken = z.object({ text: text(5000) });
/** A page that says nothing to someone unknown takes as long as one that sends a link. */
const EVEN = 150;

/** One's own page: all that is held, and what one does about it, without an account. */
export function mypagePages(hooks: readonly PersonHook[]): Hono<SiteEnv> {
  return new Hono<SiteEnv>()
    .get(at.myPageDoor.path, (c) => showDoor(c, emptyForm(c.var.language)))
    .post(at.myPageDoor.path, (c) => enter(c))
    .get(at.myPage.path, (c) => showPage(c, hooks))
    .get(at.myPageDeed.path, async (c) => {
      const people = await reader(c);
      const deed = param(c, 'deed');
      if (deed === 'erase') return showErasing(c);
      if (deed === 'export') return takePage(c, people, hooks);
      if (deed === 'card') return takeCard(c, people);
      throw new LianeError('not-found');
    })
    .post(at.myPageDeed.path, async (c) => act(c, await reader(c), hooks))
    .route('/', linePages(hooks));
}

async function takePage(c: Visit, people: readonly Known[], hooks: readonly PersonHook[]): Promise<Response> {
  const pages = await readPages(c.var.tools, people, hooks, c.var.language);
  c.header('Content-Disposition', 'attachment; filename="liane.json"');
  c.header('Cache-Control', 'no-store');
  return c.json(exported(pages, c.var.tools.now));
}

/** For an address book: one card for each workspace, since each knows its own. */
async function takeCard(c: Visit, people: readonly Known[]): Promise<Response> {
  const { db } = c.var.tools;
  const cards = await Promise.all(
    people.map(async ({ workspaceId, rootId }) => cardOf(await readPerson(db, workspaceId, rootId))),
  );
  return c.body(cards.join(''), 200, {
    'content-type': 'text/vcard; charset=utf-8',
    'content-disposition': 'attachment; filename="liane.vcf"',
    'cache-control': 'no-store',
  });
}

async function enter(c: Visit): Promise<Response> {
  const { tools, site, language } = c.var;
  const form = await c.req.formData();
  const from = networkAddress(c);
  const code = form.get('code');
  if (typeof code === 'string') {
    const read = await readPrintedCode(tools, code, from);
    if ('opens' in read) return c.redirect(at.myPage.to({ token: read.opens }), 303);
    if (read.because === 'too-many-tries') throw new LianeError('too-many-tries');
    return showDoor(c, { language, values: { code }, errors: { code: read.because } });
  }
  const given = readForm(asked, form);
  if (!given.ok) return showDoor(c, { language, ...given });
  if (!mailsLinks(site.config)) return showDoor(c, emptyForm(language));
  const calm = await evenTime(EVEN, askForPage(tools, site.config, { ...given.value, from, language }));
  if (!calm) throw new LianeError('too-many-tries');
  site.wake();
  return show(c, { title: words[language].title, width: 'narrow' }, <Sent language={language} />);
}

async function act(c: Visit, people: readonly Known[], hooks: readonly PersonHook[]): Promise<Response> {
  const { tools, language } = c.var;
  switch (param(c, 'deed')) {
    case 'say': {
      const given = readForm(spoken, await c.req.formData());
      if (!given.ok) return showPage(c, hooks, { language, ...given });
      await say(tools, people, given.value.text);
      return backToPage(c, 'said');
    }
    case 'pause':
      await pause(tools, people);
      return backToPage(c, 'paused');
    case 'unpause':
      await unpause(tools, people);
      return backToPage(c, 'unpaused');
    case 'refuse': {
      const { alreadyLeaving } = await refuseHere(tools, people, await noMeant(c, people, hooks));
      return backToPage(c, alreadyLeaving ? 'refused-late' : 'refused');
    }
    case 'reopen':
      await reopen(tools, people, await noMeant(c, people, hooks));
      return backToPage(c, 'reopened');
    case 'erase':
      await eraseAll(tools, people, hooks);
      return backToPage(c, 'erased');
    default:
      throw new LianeError('not-found');
  }
}

/** The no that a button of this page stands for. @throws LianeError `not-found`: no button does */
async function noMeant(c: Visit, people: readonly Known[], hooks: readonly PersonHook[]): Promise<Refusal> {
  const { tools, language } = c.var;
  const no = (await c.req.formData()).get('no');
  const pages = await readPages(tools, people, hooks, language);
  const offered = refusables(
    pages.flatMap(({ held }) => held),
    await noesOf(tools, people),
  );
  const meant = refusalMeant(typeof no === 'string' ? no : '', offered);
  if (!meant) throw new LianeError('not-found');
  return meant;
}

function showDoor(c: Visit, form: FormState): Response {
  const faulty = Object.keys(form.errors).length > 0;
  const t = words[c.var.language];
  return show(
    c,
    { title: t.title, width: 'narrow', faulty, status: faulty ? 422 : 200 },
    <Door form={{ ...form, said: t.errors }} byMail={mailsLinks(c.var.site.config)} />,
  );
}

async function showPage(c: Visit, hooks: readonly PersonHook[], form?: FormState): Promise<Response> {
  const { tools, language } = c.var;
  const t = words[language];
  const token = param(c, 'token');
  const page = await openPage(tools, token);
  if (!page) throw new LianeError('link-past');
  const people = whoReads(page.people, c.req.query('who'));
  if (!people) {
    const names = [...byName(page.people).values()].map(([first]) => first!.name);
    return show(
      c,
      { title: t.title, width: 'narrow' },
      <Several language={language} token={token} names={names} />,
    );
  }
  const text = doneSaid(c, t.done) ?? null;
  const faulty = form !== undefined;
  return show(
    c,
    {
      ...{ title: t.title, notice: text === null ? null : { text }, faulty, status: faulty ? 422 : 200 },
      demonstration: people.length > 0 && people.every(({ demo }) => demo),
    },
    <MyPage
      token={token}
      who={c.req.query('who') ?? null}
      closesAt={page.closesAt}
      noes={await noesOf(tools, people)}
      pages={await readPages(tools, people, hooks, language)}
      form={form ?? emptyForm(language)}
    />,
  );
}

function showErasing(c: Visit): Response {
  const { language } = c.var;
  return show(
    c,
    { title: words[language].confirm.title, width: 'narrow' },
    <ConfirmErasing language={language} token={param(c, 'token')} who={c.req.query('who') ?? null} />,
  );
}
