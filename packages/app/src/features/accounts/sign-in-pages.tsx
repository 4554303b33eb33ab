import { Hono } from 'hono';
import { z } from 'zod';
import { LianeError } from '../../platform/errors.ts';
import { choice, email, readForm } from '../../platform/http/forms.ts';
import { networkAddress } from '../../platform/http/network-address.ts';
import { at } from '../../routes.ts';
import {
  Button,
  Deeds,
  ErrorSummary,
  emptyForm,
  Field,
  Form,
  type FormState,
  Hidden,
  OneDeed,
} from '../../ui/form.tsx';
import { changeLanguage } from './account-actions.ts';
import { localPath } from './local-path.ts';
import { PasskeySignIn } from './passkey-sheet.tsx';
import { chooseLanguage, closeSession, openSession } from './sessions.ts';
import { show } from './show.tsx';
import { followSignIn, leadsIn, mailsLinks, requestSignIn } from './sign-in.ts';
import { words } from './sign-in-words.ts';
import { param, type SiteEnv, type Visit } from './visit.ts';

const back = z.string().optional().catch(undefined).transform(localPath);
const asked = z.object({ email: email(), back });
const followed = z.object({ back });
const chosen = z.object({ language: choice(['fr', 'en']) });

/** Coming in by a link sent to the account's address, or by a passkey; going out; the language one reads in. */
export const signInPages = new Hono<SiteEnv>()
  .get(at.signIn.path, (c) => {
    const to = localPath(c.req.query('back'));
    if (c.var.actor.kind === 'account') return c.redirect(to, 303);
    return showSignIn(c, emptyForm(c.var.language, { back: to }));
  })
  .post(at.signIn.path, async (c) => {
    const { tools, site, language } = c.var;
    const given = readForm(asked, await c.req.formData());
    if (!given.ok) return showSignIn(c, { language, ...given });
    if (!mailsLinks(site.config)) return showSignIn(c, emptyForm(language, given.value));
    const from = networkAddress(c);
    const calm = await requestSignIn(tools, site.config, { ...given.value, from, language });
    if (!calm) throw new LianeError('too-many-tries');
    site.wake();
    return showSent(c);
  })
  .get(at.signInLink.path, async (c) => {
    const token = param(c, 'token');
    if (!(await leadsIn(c.var.tools, token))) throw new LianeError('link-past');
    return showLink(c, token, localPath(c.req.query('back')));
  })
  .post(at.signInLink.path, async (c) => {
    const given = readForm(followed, await c.req.formData());
    const account = await followSignIn(c.var.tools, param(c, 'token'));
    if (!account) throw new LianeError('link-past');
    await openSession(c, c.var.tools, account.id);
    return c.redirect(given.ok ? given.value.back : at.home.to({}), 303);
  })
  .post(at.signOut.path, async (c) => {
    await closeSession(c);
    return c.redirect(at.home.to({}), 303);
  })
  .post(at.language.path, async (c) => {
    const { actor, tools } = c.var;
    const form = await c.req.formData();
    const given = readForm(chosen, form);
    if (given.ok) {
      chooseLanguage(c, given.value.language);
      if (actor.kind === 'account') await changeLanguage(actor, tools, given.value.language);
    }
    const to = form.get('back');
    return c.redirect(localPath(typeof to === 'string' ? to : undefined), 303);
  });

function showSignIn(c: Visit, form: FormState): Response {
  const { config } = c.var.site;
  const t = words[c.var.language];
  const faulty = Object.keys(form.errors).length > 0;
  const byMail = mailsLinks(config);
  const to = localPath(String(form.values['back'] ?? ''));
  return show(
    c,
    { title: t.title, width: 'narrow', faulty, status: faulty ? 422 : 200, scripts: ['passkey'] },
    <>
      <div class="opening">
        <h1>{t.heading}</h1>
        <p>{byMail ? t.open : config.door === 'open' ? t.mute : t.closed}</p>
        {!byMail && <pre>{t.command}</pre>}
      </div>
      {byMail && (
        <Form to={at.signIn.to({})}>
          <ErrorSummary form={form} labels={{ email: t.label }} />
          <Hidden name="back" value={to} />
          <Field form={form} name="email" type="email" label={t.label} autocomplete="username" />
          <Deeds>
            <Button main>{t.send}</Button>
          </Deeds>
        </Form>
      )}
      <PasskeySignIn language={c.var.language} origin={config.url.origin} back={to} />
    </>,
  );
}

function showSent(c: Visit): Response {
  const { title, text } = words[c.var.language].sent;
  return show(
    c,
    { title, width: 'narrow' },
    <div class="opening">
      <h1>{title}</h1>
      <p>{text}</p>
    </div>,
  );
}

function showLink(c: Visit, token: string, to: string): Response {
  const { title, text, enter } = words[c.var.language].link;
  return show(
    c,
    { title, width: 'narrow' },
    <div class="opening">
      <h1>{title}</h1>
      <p>{text}</p>
      <OneDeed to={at.signInLink.to({ token })} values={{ back: to }} main>
        {enter}
      </OneDeed>
    </div>,
  );
}
