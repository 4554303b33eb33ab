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
  OneDeed,
} from '../../ui/form.tsx';
import { chooseLanguage, closeSession, openSession } from './sessions.ts';
import { show } from './show.tsx';
import { followSignIn, leadsIn, requestSignIn } from './sign-in.ts';
import { words } from './sign-in-words.ts';
import { param, type SiteEnv, type Visit } from './visit.ts';

const asked = z.object({ email: email() });

/** Coming in by a link sent to the account's address; going out; the language one reads in. */
export const signInPages = new Hono<SiteEnv>()
  .get(at.signIn.path, (c) => {
    if (c.var.actor.kind === 'account') return c.redirect(localPath(c.req.query('back')), 303);
    return showSignIn(c, emptyForm(c.var.language));
  })
  .post(at.signIn.path, async (c) => {
    const { tools, site, language } = c.var;
    const given = readForm(asked, await c.req.formData());
    if (!given.ok) return showSignIn(c, { language, ...given });
    const from = networkAddress(c);
    const calm = await requestSignIn(tools, site.config, { ...given.value, from, language });
    if (!calm) throw new LianeError('too-many-tries');
    site.wake();
    return showSent(c);
  })
  .get(at.signInLink.path, async (c) => {
    const token = param(c, 'token');
    if (!(await leadsIn(c.var.tools, token))) throw new LianeError('link-past');
    return showLink(c, token);
  })
  .post(at.signInLink.path, async (c) => {
    const account = await followSignIn(c.var.tools, param(c, 'token'));
    if (!account) throw new LianeError('link-past');
    await openSession(c, c.var.tools, account.id);
    return c.redirect(at.home.to({}), 303);
  })
  .post(at.signOut.path, async (c) => {
    await closeSession(c);
    return c.redirect(at.home.to({}), 303);
  })
  .post(at.language.path, async (c) => {
    const given = readForm(z.object({ language: choice(['fr', 'en']) }), await c.req.formData());
    if (given.ok) chooseLanguage(c, given.value.language);
    const back = (await c.req.formData()).get('back');
    return c.redirect(localPath(typeof back === 'string' ? back : undefined), 303);
  });

/** A path of ours, whatever was asked for: never another site's address in disguise. */
export function localPath(asked: string | undefined): string {
  const safe = asked !== undefined && /^\/(?![/\\])[\x21-\x7e]*$/.test(asked) && !asked.includes('\\');
  return safe ? asked : at.home.to({});
}

function showSignIn(c: Visit, form: FormState): Response {
  const t = words[c.var.language];
  const faulty = Object.keys(form.errors).length > 0;
  const open = c.var.site.config.door === 'open';
  return show(
    c,
    { title: t.title, width: 'narrow', faulty, status: faulty ? 422 : 200 },
    <>
      <div class="opening">
        <h1>{t.heading}</h1>
        <p>{open ? t.open : t.closed}</p>
        {!open && <pre>{t.command}</pre>}
      </div>
      {open && (
        <Form to={at.signIn.to({})}>
          <ErrorSummary form={form} labels={{ email: t.label }} />
          <Field form={form} name="email" type="email" label={t.label} autocomplete="username webauthn" />
          <Deeds>
            <Button main>{t.send}</Button>
          </Deeds>
        </Form>
      )}
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

function showLink(c: Visit, token: string): Response {
  const { title, text, enter } = words[c.var.language].link;
  return show(
    c,
    { title, width: 'narrow' },
    <div class="opening">
      <h1>{title}</h1>
      <p>{text}</p>
      <OneDeed to={at.signInLink.to({ token })} main>
        {enter}
      </OneDeed>
    </div>,
  );
}
