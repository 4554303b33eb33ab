import { Hono } from 'hono';
import { z } from 'zod';
import { LianeError } from '../../platform/errors.ts';
import { choice, email, line, readForm } from '../../platform/http/forms.ts';
import { at } from '../../routes.ts';
import {
  Button,
  Choices,
  Deeds,
  ErrorSummary,
  emptyForm,
  Field,
  Form,
  type FormState,
} from '../../ui/form.tsx';
import { type Opening, openingOf, openPractice } from './opening.ts';
import { words } from './opening-words.ts';
import { openSession } from './sessions.ts';
import { show } from './show.tsx';
import { param, type SiteEnv, type Visit } from './visit.ts';

const newcomer = z.object({
  name: line(100),
  email: email(),
  practice: line(100),
  language: choice(['fr', 'en']),
});

/** The one-time link of a host, or of an initiator they invite. Looking at it uses nothing up. */
export const openingPages = new Hono<SiteEnv>()
  .get(at.open.path, async (c) => {
    const kind = await openingOf(c.var.tools, param(c, 'token'));
    if (!kind) throw new LianeError('link-past');
    return showOpening(c, kind, emptyForm(c.var.language, { language: c.var.language }));
  })
  .post(at.open.path, async (c) => {
    const token = param(c, 'token');
    const kind = await openingOf(c.var.tools, token);
    if (!kind) throw new LianeError('link-past');
    const given = readForm(newcomer, await c.req.formData());
    if (!given.ok) return showOpening(c, kind, { language: c.var.language, ...given });
    const opened = await openPractice(c.var.tools, token, given.value);
    if (opened.done) {
      await openSession(c, c.var.tools, opened.value.account.id);
      return c.redirect(at.home.to({}), 303);
    }
    if (opened.because === 'link-past') throw new LianeError('link-past');
    const errors = { email: opened.because };
    return showOpening(c, kind, { language: c.var.language, values: given.value, errors });
  });

function showOpening(c: Visit, kind: Opening, form: FormState): Response {
  const t = words[c.var.language];
  const faulty = Object.keys(form.errors).length > 0;
  const state = { ...form, said: t.errors };
  return show(
    c,
    { title: t.title, width: 'narrow', faulty, status: faulty ? 422 : 200 },
    <>
      <div class="opening">
        <h1>{t.heading[kind]}</h1>
        <p>{t.lead[kind]}</p>
      </div>
      <Form to={at.open.to({ token: param(c, 'token') })}>
        <ErrorSummary form={state} labels={t.labels} />
        <Field form={state} name="name" label={t.labels.name} hint={t.hints.name} autocomplete="name" />
        <Field
          form={state}
          name="email"
          type="email"
          label={t.labels.email}
          hint={t.hints.email}
          autocomplete="email"
        />
        <Field form={state} name="practice" label={t.labels.practice} hint={t.hints.practice} />
        <Choices
          form={state}
          name="language"
          label={t.labels.language}
          options={[
            { value: 'fr', text: t.languages.fr },
            { value: 'en', text: t.languages.en },
          ]}
        />
        <Deeds>
          <Button main>{t.open}</Button>
        </Deeds>
      </Form>
    </>,
  );
}
