import { Hono } from 'hono';
import { z } from 'zod';
import { choice, line, readForm } from '../../platform/http/forms.ts';
import { at } from '../../routes.ts';
import { emptyForm, type FormState } from '../../ui/form.tsx';
import {
  changeDetails,
  makeAccessToken,
  openAnotherPractice,
  removeAccessToken,
  signOutEverywhere,
} from './account-actions.ts';
import { AccountSheet } from './account-sheet.tsx';
import { accessTokensOf } from './account-store.ts';
import { words } from './account-words.ts';
import type { SignedIn } from './actor.ts';
import { passkeysOf } from './passkey-store.ts';
import { words as passkeyWords } from './passkey-words.ts';
import { authorise } from './permissions.ts';
import { closeSession } from './sessions.ts';
import { show } from './show.tsx';
import { workspacesOf } from './store.ts';
import { doneSaid, param, type SiteEnv, type Visit } from './visit.ts';

const details = z.object({ name: line(100), language: choice(['fr', 'en']) });
const newKey = z.object({ label: line(100), scope: choice(['read', 'write']) });
const practice = z.object({ practice: line(100) });

/** One's own account: who one is, where one works, the keys of one's programs, the way out. */
export const accountPages = new Hono<SiteEnv>()
  .get(at.account.path, (c) => showAccount(c))
  .post(at.accountDetails.path, async (c) => {
    const given = readForm(details, await c.req.formData());
    if (!given.ok) return showAccount(c, { language: c.var.language, ...given });
    await changeDetails(c.var.actor, c.var.tools, given.value);
    return c.redirect(`${at.account.to({})}?done=kept`, 303);
  })
  .post(at.tokens.path, async (c) => {
    const given = readForm(newKey, await c.req.formData());
    if (!given.ok) return showAccount(c, { language: c.var.language, ...given });
    return showAccount(c, undefined, await makeAccessToken(c.var.actor, c.var.tools, given.value));
  })
  .post(at.tokenRemove.path, async (c) => {
    await removeAccessToken(c.var.actor, c.var.tools, param(c, 'token'));
    return c.redirect(`${at.account.to({})}?done=removed`, 303);
  })
  .post(at.signOutEverywhere.path, async (c) => {
    await signOutEverywhere(c.var.actor, c.var.tools);
    await closeSession(c);
    return c.redirect(at.home.to({}), 303);
  })
  .post(at.newPractice.path, async (c) => {
    const { actor, tools, language } = c.var;
    const given = readForm(practice, await c.req.formData());
    if (!given.ok) return showAccount(c, { language, ...given });
    const opened = await openAnotherPractice(actor, tools, { name: given.value.practice, language });
    return c.redirect(at.today.to({ workspace: opened.slug }), 303);
  });

async function showAccount(c: Visit, form?: FormState, made?: string): Promise<Response> {
  const { actor, tools, language, site } = c.var;
  authorise(actor, 'account:keep', null);
  const signedIn = actor as SignedIn;
  const { account, roles } = signedIn;
  const t = words[language];
  const text = doneSaid(c, t.done, passkeyWords[language].done);
  const faulty = form !== undefined;
  return show(
    c,
    {
      title: t.title,
      faulty,
      notice: text === undefined ? null : { text },
      status: faulty ? 422 : 200,
      scripts: ['passkey'],
    },
    <AccountSheet
      signedIn={signedIn}
      workspaces={await workspacesOf(tools.db, roles)}
      passkeys={await passkeysOf(tools.db, account.id)}
      origin={site.config.url.origin}
      tokens={await accessTokensOf(tools.db, account.id, tools.now)}
      made={made ?? null}
      form={{ ...(form ?? emptyForm(language)), values: { name: account.name, language, ...form?.values } }}
    />,
  );
}
