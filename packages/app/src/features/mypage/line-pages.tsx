import { Hono } from 'hono';
import { z } from 'zod';
import { LianeError } from '../../platform/errors.ts';
import { email, optionalText, readForm, text } from '../../platform/http/forms.ts';
import { networkAddress } from '../../platform/http/network-address.ts';
import { at } from '../../routes.ts';
import { emptyForm, type FormState, OneDeed } from '../../ui/form.tsx';
import { show } from '../accounts/show.tsx';
import { mailsLinks } from '../accounts/sign-in.ts';
import { param, type SiteEnv, type Visit } from '../accounts/visit.ts';
import type { Held, Line, LineDeed, PersonHook } from '../people/hooks.ts';
import { actOnLine, readPages } from './actions.ts';
import { LinePage } from './line-sheet.tsx';
import { addressAt, confirmNewAddress, giveNewAddress } from './new-address.ts';
import { backToPage, reader } from './reader.ts';
import type { Known } from './store.ts';
import { words } from './words.ts';

/** One line of one's page, and an address that someone says is theirs now. */
export function linePages(hooks: readonly PersonHook[]): Hono<SiteEnv> {
  return new Hono<SiteEnv>()
    .get(at.myPageLine.path, async (c) => showLine(c, await reader(c), hooks))
    .post(at.myPageLineDeed.path, async (c) => act(c, await reader(c), hooks))
    .get(at.newAddress.path, showNewAddress)
    .post(at.newAddress.path, async (c) => {
      const opens = await confirmNewAddress(c.var.tools, param(c, 'token'));
      if (opens === null) throw new LianeError('link-past');
      return c.redirect(`${at.myPage.to({ token: opens })}?done=address`, 303);
    });
}

const corrected = z.object({ text: text(5000) });
const answered = z.object({ text: optionalText(2000) });
const addressed = z.object({ email: email() });

interface HeldLine {
  readonly held: Held;
  readonly line: Line;
}

/** @throws LianeError `not-found` */
async function lineAt(c: Visit, people: readonly Known[], hooks: readonly PersonHook[]): Promise<HeldLine> {
  const pages = await readPages(c.var.tools, people, hooks, c.var.language);
  const id = param(c, 'line');
  const held = pages.flatMap((page) => page.held).find(({ line }) => line?.id === id);
  if (!held?.line) throw new LianeError('not-found');
  return { held, line: held.line };
}

async function act(c: Visit, people: readonly Known[], hooks: readonly PersonHook[]): Promise<Response> {
  const { line } = await lineAt(c, people, hooks);
  const deed = line.deeds.find((one) => one === param(c, 'deed'));
  if (!deed) throw new LianeError('not-found');
  if (deed === 'correct' && line.id.startsWith('address.')) return giveAddress(c, people, hooks);
  const schema = deed === 'correct' ? corrected : answered;
  const given = readForm(schema, await c.req.formData());
  if (!given.ok)
    return showLine(c, people, hooks, { language: c.var.language, ...given, prefix: deed }, deed);
  const { text: said } = given.value;
  const done = await actOnLine(c.var.tools, people, hooks, { line: line.id, deed, text: said });
  if (!done) throw new LianeError('not-found');
  return backToPage(c, deed);
}

async function giveAddress(c: Visit, people: readonly Known[], hooks: readonly PersonHook[]) {
  const { tools, site, language } = c.var;
  const given = readForm(addressed, await c.req.formData());
  if (!given.ok) return showLine(c, people, hooks, { language, ...given, prefix: 'correct' }, 'correct');
  if (!mailsLinks(site.config)) return showLine(c, people, hooks);
  const asked = { line: param(c, 'line'), email: given.value.email, from: networkAddress(c), language };
  const became = await giveNewAddress(tools, site.config, people, asked);
  if (became === 'too-many-tries') throw new LianeError('too-many-tries');
  if (became === 'no-such-line') throw new LianeError('not-found');
  site.wake();
  return backToPage(c, 'address-given');
}

async function showLine(
  c: Visit,
  people: readonly Known[],
  hooks: readonly PersonHook[],
  form: FormState = emptyForm(c.var.language),
  deed: LineDeed | null = null,
): Promise<Response> {
  const { held, line } = await lineAt(c, people, hooks);
  const faulty = deed !== null;
  return show(
    c,
    { title: held.what, width: 'narrow', faulty, status: faulty ? 422 : 200 },
    <LinePage
      {...{ held, line, form, deed }}
      token={param(c, 'token')}
      who={c.req.query('who') ?? null}
      byMail={mailsLinks(c.var.site.config)}
    />,
  );
}

async function showNewAddress(c: Visit): Promise<Response> {
  const token = param(c, 'token');
  const address = await addressAt(c.var.tools, token);
  if (address === null) throw new LianeError('link-past');
  const t = words[c.var.language].newAddress;
  return show(
    c,
    { title: t.title, width: 'narrow' },
    <>
      <div class="opening">
        <h1>{t.heading(address)}</h1>
        <p>{t.text}</p>
      </div>
      <div class="deeds">
        <OneDeed to={at.newAddress.to({ token })}>{t.deed}</OneDeed>
      </div>
    </>,
  );
}
