import { Hono } from 'hono';
import { dayIn } from '../../platform/dates.ts';
import { readForm } from '../../platform/http/forms.ts';
import { at } from '../../routes.ts';
import {
  Button,
  Choices,
  Deeds,
  ErrorSummary,
  Form,
  type FormState,
  OneDeed,
  TextArea,
} from '../../ui/form.tsx';
import type { SignedIn } from '../accounts/actor.ts';
import { authorise } from '../accounts/permissions.ts';
import { show } from '../accounts/show.tsx';
import type { SiteEnv, Visit } from '../accounts/visit.ts';
import { type IdeaAt, readIdea } from './actions.ts';
import { ideaAt } from './examination-pages.tsx';
import { counted, type Outcome, outcomes } from './examination-rules.ts';
import { answerGiven } from './examination-schemas.ts';
import { type Examination, loadExamination } from './examination-store.ts';
import type { Idea } from './idea.ts';
import { Written } from './idea-words.tsx';
import { decide, keepDraft, undoDecision } from './outcome-actions.ts';
import { draftLetter } from './outcome-letter.ts';
import { words } from './outcome-words.ts';

/** The answer to an idea: a letter drawn from the examination, made the initiator's own, and sent by their hand. */
export const outcomePages = new Hono<SiteEnv>()
  .get(at.ideaOutcome.path, async (c) => {
    const here = await ideaAt(c);
    const { idea } = await readIdea(c.var.actor, c.var.tools, here);
    const examination = await loadExamination(c.var.tools.db, here.workspace, idea);
    if (examination.outcome?.decidedAt) return showDecided(c, here, idea, examination);
    const outcome = askedFor(c, examination);
    const letter =
      examination.outcome?.outcome === outcome
        ? examination.outcome.letter
        : draft(c, idea, examination, outcome);
    const form = { language: c.var.language, values: { outcome, letter }, errors: {} };
    return showAnswering(c, here, idea, examination, form);
  })
  .post(at.ideaOutcome.path, async (c) => {
    const here = await ideaAt(c);
    const { actor, tools, language } = c.var;
    authorise(actor, 'idea:examine', here.workspace.id);
    const given = readForm(answerGiven, await c.req.formData());
    if (!given.ok) return again(c, here, { language, ...given });
    const kept = await keepDraft(actor, tools, here, given.value);
    if (!kept.done) return again(c, here, { language, values: given.value, errors: { form: kept.because } });
    return back(c, here, `done=kept&outcome=${given.value.outcome}`);
  })
  .post(at.ideaDecide.path, async (c) => {
    const here = await ideaAt(c);
    const { actor, tools, language, site } = c.var;
    authorise(actor, 'idea:decide', here.workspace.id);
    const given = readForm(answerGiven, await c.req.formData());
    if (!given.ok) return again(c, here, { language, ...given });
    const decided = await decide(actor, tools, here, given.value);
    if (!decided.done)
      return again(c, here, { language, values: given.value, errors: { form: decided.because } });
    site.wake();
    return back(c, here, 'done=decided');
  })
  .post(at.ideaUndecide.path, async (c) => {
    const here = await ideaAt(c);
    const undone = await undoDecision(c.var.actor, c.var.tools, here);
    return back(c, here, `done=${undone.done ? 'undone' : undone.because}`);
  });

function back(c: Visit, { workspace, ideaId }: IdeaAt, query: string): Response {
  return c.redirect(`${at.ideaOutcome.to({ workspace: workspace.slug, idea: ideaId })}?${query}`, 303);
}

/** The answer one looks at: the one asked for, the one kept, else the one the conditions suggest. */
function askedFor(c: Visit, { outcome, conditions }: Examination): Outcome {
  const asked = outcomes.find((one) => one === c.req.query('outcome'));
  return asked ?? outcome?.outcome ?? (conditions.length > 0 ? 'conditions' : 'accepted');
}

function draft(
  c: Visit,
  idea: Idea,
  { criteria, assessments, conditions }: Examination,
  outcome: Outcome,
): string {
  return draftLetter({
    language: idea.language,
    outcome,
    title: idea.title,
    presenter: idea.presenterName,
    initiator: (c.var.actor as SignedIn).account.name,
    criteria,
    assessments,
    conditions,
  });
}

async function again(c: Visit, here: IdeaAt, form: FormState): Promise<Response> {
  const { idea } = await readIdea(c.var.actor, c.var.tools, here);
  return showAnswering(c, here, idea, await loadExamination(c.var.tools.db, here.workspace, idea), form);
}

function notice(c: Visit): { text: string } | null {
  const text = words[c.var.language].done[c.req.query('done') ?? ''];
  return text === undefined ? null : { text };
}

function showAnswering(
  c: Visit,
  here: IdeaAt,
  idea: Idea,
  examination: Examination,
  given: FormState,
): Response {
  const t = words[c.var.language];
  const faulty = Object.keys(given.errors).length > 0;
  const form = { ...given, said: t.errors };
  const sent = idea.presenterAddress !== null;
  const keys = examination.criteria.map(({ key }) => key);
  const { unknown } = counted(keys, [...examination.assessments.values()]);
  return show(
    c,
    {
      title: t.title,
      workspace: here.workspace,
      room: 'ideas',
      faulty,
      status: faulty ? 422 : 200,
      notice: notice(c),
    },
    <>
      <div class="opening">
        <p class="note">{t.title}</p>
        <h1>{t.heading(idea.title)}</h1>
        <p class="lead">{sent ? t.lead : t.leadSelf}</p>
        {unknown > 0 && <p class="note">{t.unknowns(unknown)}</p>}
      </div>
      <OtherAnswer here={here} form={form} />
      <LetterForm here={here} idea={idea} form={form} />
    </>,
  );
}

/** Looking at another answer changes nothing: a GET that draws its letter. */
function OtherAnswer({ here, form }: { here: IdeaAt; form: FormState }) {
  const t = words[form.language];
  return (
    <form
      method="get"
      action={at.ideaOutcome.to({ workspace: here.workspace.slug, idea: here.ideaId })}
      class="stack"
    >
      <Choices
        form={form}
        name="outcome"
        label={t.choose}
        options={outcomes.map((value) => ({ value, text: t.outcomes[value] }))}
      />
      <Deeds>
        <Button>{t.rewrite}</Button>
      </Deeds>
    </form>
  );
}

function LetterForm({ here, idea, form }: { here: IdeaAt; idea: Idea; form: FormState }) {
  const t = words[form.language];
  const outcome = outcomes.find((one) => one === form.values['outcome']) ?? 'accepted';
  const place = { workspace: here.workspace.slug, idea: here.ideaId };
  const sent = idea.presenterAddress !== null;
  return (
    <Form to={at.ideaDecide.to(place)}>
      <ErrorSummary form={form} labels={{ letter: t.letterLabel, form: t.title, outcome: t.choose }} />
      <input type="hidden" name="outcome" value={outcome} />
      <div class="sheet">
        <TextArea form={form} name="letter" label={t.letterLabel} rows={16} lang={idea.language} />
      </div>
      <p class="note">{sent ? t.leaves : t.byHand}</p>
      <Deeds>
        <Button main>{sent ? t.decide[outcome] : t.decideSelf[outcome]}</Button>
        <button type="submit" class="button plain-link" formaction={at.ideaOutcome.to(place)}>
          {t.keepDraft}
        </button>
        <a class="button plain-link" href={at.idea.to(place)}>
          {t.back}
        </a>
      </Deeds>
    </Form>
  );
}

function showDecided(c: Visit, here: IdeaAt, idea: Idea, { outcome }: Examination): Response {
  const { language } = c.var;
  const t = words[language];
  const { workspace } = here;
  const place = { workspace: workspace.slug, idea: here.ideaId };
  const kept = outcome!;
  return show(
    c,
    { title: t.title, workspace, room: 'ideas', notice: notice(c) },
    <>
      <div class="opening">
        <p class="note">{idea.title}</p>
        <h1>{t.decided[kept.outcome](dayIn(kept.decidedAt!, workspace.timeZone, language))}</h1>
        {idea.presenterAddress === null && <p class="lead">{t.byHand}</p>}
      </div>
      <div class="sheet letter">
        <Written text={kept.letter} idea={idea} />
      </div>
      <div class="deeds">
        <a class="button" href={at.idea.to(place)}>
          {t.back}
        </a>
        <OneDeed to={at.ideaUndecide.to(place)} quiet>
          {t.undo}
        </OneDeed>
      </div>
    </>,
  );
}
