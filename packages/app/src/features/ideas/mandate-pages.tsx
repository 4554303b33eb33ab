import { Hono } from 'hono';
import { dayIn, isoDayIn } from '../../platform/dates.ts';
import { LianeError } from '../../platform/errors.ts';
import { readForm } from '../../platform/http/forms.ts';
import type { Language } from '../../platform/languages.ts';
import { day } from '../../platform/typographer.ts';
import { at } from '../../routes.ts';
import { Button, Deeds, ErrorSummary, Field, Form, type FormState, TextArea } from '../../ui/form.tsx';
import { authorise } from '../accounts/permissions.ts';
import { publicPagesOpen } from '../accounts/public-pages.ts';
import { show } from '../accounts/show.tsx';
import { param, type SiteEnv, type Visit, workspaceOf } from '../accounts/visit.ts';
import { type IdeaAt, readIdea } from './actions.ts';
import { ideaAt } from './examination-pages.tsx';
import { type Condition, conditionNow } from './examination-rules.ts';
import { conditionsOf } from './examination-store.ts';
import { words as examinationWords } from './examination-words.ts';
import type { Idea } from './idea.ts';
import { Fact, Written } from './idea-words.tsx';
import { writeMandate } from './mandate-actions.ts';
import type { Mandate } from './mandate-rules.ts';
import { mandateGiven } from './mandate-schema.ts';
import { mandateOf } from './mandate-store.ts';
import { words } from './mandate-words.ts';
import { findIdea, weaversOf } from './store.ts';

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
      return showWriting(c, here, idea, mandate, { language, values, errors: { payer: written.because } });
    const page = at.ideaMandate.to({ workspace: here.workspace.slug, idea: here.ideaId });
    return c.redirect(`${page}?done=${written.value}`, 303);
  })
  .get(at.mandate.path, async (c) => {
    const workspace = await workspaceOf(c);
    const { db } = c.var.tools;
    const idea = await findIdea(db, workspace.id, param(c, 'idea'));
    const mandate = idea && (await mandateOf(db, idea));
    if (!mandate?.publishedAt || !(await publicPagesOpen(db))) throw new LianeError('not-found');
    return showPublic(c, { workspace, ideaId: idea!.id }, idea!, mandate, mandate.publishedAt);
  });

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
  const text = t.done[c.req.query('done') ?? ''];
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
      <ErrorSummary form={form} labels={t.labels} />
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

async function showPublic(
  c: Visit,
  { workspace }: IdeaAt,
  idea: Idea,
  mandate: Mandate,
  publishedAt: Date,
): Promise<Response> {
  const { language, tools } = c.var;
  const t = words[language];
  const [weaver] = await weaversOf(tools.db, workspace.id, tools.now);
  const conditions = await conditionsOf(tools.db, idea);
  const theirs = (text: string) => <Written text={text} idea={idea} />;
  return show(
    c,
    { title: t.heading(idea.title), width: 'narrow', robots: 'index' },
    <>
      <div class="opening">
        <p class="note">{t.page.note(weaver?.name ?? workspace.name)}</p>
        <h1 lang={idea.language}>{idea.title}</h1>
        <p class="note">{t.page.since(dayIn(publishedAt, workspace.timeZone, language))}</p>
      </div>
      <dl class="facts">
        <Fact name={t.labels.payer}>{mandate.payer}</Fact>
        <Fact name={t.labels.paysFor}>{mandate.paysFor}</Fact>
        <Fact name={t.labels.until}>
          {mandate.until === null ? t.page.untilNone : day(mandate.until, language)}
        </Fact>
        <Fact name={t.labels.gives}>{theirs(mandate.gives)}</Fact>
        <Fact name={t.labels.refuses}>{theirs(mandate.refuses)}</Fact>
      </dl>
      <Conditions
        conditions={conditions}
        today={isoDayIn(tools.now, workspace.timeZone)}
        language={language}
      />
      <section class="stack">
        <h2>{t.page.idea}</h2>
        {theirs(idea.pitch)}
      </section>
    </>,
  );
}

function Conditions({
  conditions,
  today,
  language,
}: {
  conditions: readonly Condition[];
  today: string;
  language: Language;
}) {
  if (conditions.length === 0) return null;
  const t = examinationWords[language].condition;
  return (
    <section class="stack">
      <h2>{words[language].page.conditions}</h2>
      {conditions.map((condition) => {
        const state = conditionNow(condition, today);
        const said = state === 'met' ? (condition.settledOn ?? condition.dueOn) : condition.dueOn;
        return (
          <p class={`condition ${state}`}>
            {condition.text} <span class="note">{t[state](day(said, language))}</span>
          </p>
        );
      })}
    </section>
  );
}

/** Who pays, in a sentence, for the foot of a page and of each letter. */
export function payerLine(mandate: Mandate, initiator: string, language: Language): string {
  const { payer, paysFor, until } = mandate;
  return words[language].payerLine(payer, initiator, paysFor, until && day(until, language));
}
