import { Hono } from 'hono';
import { LianeError } from '../../platform/errors.ts';
import { type FormErrors, readForm } from '../../platform/http/forms.ts';
import type { Language } from '../../platform/languages.ts';
import { day } from '../../platform/typographer.ts';
import { at } from '../../routes.ts';
import { Button, Deeds, ErrorSummary, Field, Form, type FormState, TextArea } from '../../ui/form.tsx';
import { authorise } from '../accounts/permissions.ts';
import { publicPagesOpen } from '../accounts/public-pages.ts';
import { show } from '../accounts/show.tsx';
import { doneSaid, param, type SiteEnv, type Visit, workspaceOf } from '../accounts/visit.ts';
import { type IdeaAt, readIdea } from './actions.ts';
import { ideaAt } from './examination-pages.tsx';
import type { Idea } from './idea.ts';
import { type MandateGiven, writeMandate } from './mandate-actions.ts';
import { showPublic } from './mandate-public.tsx';
import type { Mandate, MandateNo } from './mandate-rules.ts';
import { mandateGiven } from './mandate-schema.ts';
import { mandateOf } from './mandate-store.ts';
import { words } from './mandate-words.ts';
import { findIdea } from './store.ts';

/** Who pays is written on the door: the page where it is written, and the door. */
export const mandatePages = new Hono<SiteEnv>()
  .get(at.ideaMandate.path, async (c) => {
    const here = await ideaAt(c);
    const { idea } = await readIdea(c.var.actor, c.var.tools, here);
    const mandate = await mandateOf(c.var.tools.db, idea);
    return showWriting(c, here, idea, mandate, {
      language: c.var.language,
      values: valuesOf(idea, mandate),
      errors: {},
    });
  })
  .post(at.ideaMandate.path, async (c) => {
    const here = await ideaAt(c);
    const { actor, tools, language } = c.var;
    authorise(actor, 'mandate:write', here.workspace.id);
    const form = await c.req.formData();
    const given = readForm(mandateGiven, form);
    const { idea } = await readIdea(actor, tools, here);
    const mandate = await mandateOf(tools.db, idea);
    if (!given.ok) return showWriting(c, here, idea, mandate, { language, ...given });
    const written = await writeMandate(actor, tools, here, given.value, form.get('show') === 'yes');
    const values = { ...given.value, until: given.value.until ?? '' };
    if (!written.done)
      return showWriting(c, here, idea, mandate, {
        language,
        values,
        errors: errorsOf(written.because, given.value),
      });
    const page = at.ideaMandate.to({ workspace: here.workspace.slug, idea: here.ideaId });
    return c.redirect(`${page}?done=${written.value}`, 303);
  })
  .get(at.mandate.path, async (c) => {
    const workspace = await workspaceOf(c);
    const { db } = c.var.tools;
    const idea = await findIdea(db, workspace.id, param(c, 'idea'));
    const mandate = idea && (await mandateOf(db, idea));
    if (!mandate?.publishedAt || !(await publicPagesOpen(db))) throw new LianeError('not-found');
    return showPublic(c, workspace, idea!, { ...mandate, publishedAt: mandate.publishedAt });
  });

/** Each thing that is not said yet, beside its field. */
function errorsOf(because: MandateNo, given: MandateGiven): FormErrors {
  if (because !== 'incomplete') return { form: because };
  const empty = (['payer', 'paysFor', 'refuses', 'gives'] as const).filter((name) => given[name] === '');
  return Object.fromEntries(empty.map((name) => [name, because]));
}

/** What is known already is there to begin with: what the idea says it would give. */
function valuesOf(idea: Idea, mandate: Mandate | null): Record<string, string> {
  if (!mandate) return { payer: idea.organisationName, gives: idea.gives };
  const { payer, paysFor, until, refuses, gives } = mandate;
  return { payer, paysFor, until: until ?? '', refuses, gives };
}

async function showWriting(
  c: Visit,
  here: IdeaAt,
  idea: Idea,
  mandate: Mandate | null,
  given: FormState,
): Promise<Response> {
  const { language, tools } = c.var;
  const t = words[language];
  const faulty = Object.keys(given.errors).length > 0;
  const text = doneSaid(c, t.done);
  const place = { workspace: here.workspace.slug, idea: here.ideaId };
  const open = await publicPagesOpen(tools.db);
  return show(
    c,
    {
      title: t.title,
      workspace: here.workspace,
      room: 'ideas',
      faulty,
      status: faulty ? 422 : 200,
      notice: text === undefined ? null : { text },
    },
    <>
      <div class="opening">
        <p class="note">{idea.title}</p>
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
        {!open && <p class="note">{t.closed}</p>}
      </div>
      <MandateForm
        form={{ ...given, said: t.errors }}
        to={at.ideaMandate.to(place)}
        shown={mandate?.publishedAt != null}
      />
      <p class="deeds">
        {mandate?.publishedAt && open && (
          <a class="button" href={at.mandate.to(place)}>
            {t.read}
          </a>
        )}
        <a class="button plain-link" href={at.idea.to(place)}>
          {t.back}
        </a>
      </p>
    </>,
  );
}

function MandateForm({ form, to, shown }: { form: FormState; to: string; shown: boolean }) {
  const t = words[form.language];
  return (
    <Form to={to}>
      <ErrorSummary form={form} labels={{ ...t.labels, form: t.title }} />
      <Field form={form} name="payer" label={t.labels.payer} hint={t.hints.payer} />
      <Field form={form} name="paysFor" label={t.labels.paysFor} hint={t.hints.paysFor} />
      <Field form={form} name="until" type="date" label={t.labels.until} optional />
      <TextArea form={form} name="refuses" label={t.labels.refuses} hint={t.hints.refuses} rows={3} />
      <TextArea form={form} name="gives" label={t.labels.gives} rows={3} />
      <Deeds>
        {shown ? (
          <Button main>{t.mend}</Button>
        ) : (
          <>
            <Button main name="show" value="yes">
              {t.publish}
            </Button>
            <Button>{t.keep}</Button>
          </>
        )}
      </Deeds>
    </Form>
  );
}

/** Who pays, in a sentence, for the foot of a page and of each letter. */
export function payerLine(mandate: Mandate, initiator: string, language: Language): string {
  const { payer, paysFor, until } = mandate;
  return words[language].payerLine(payer, initiator, paysFor, until && day(until, language));
}
