import { Hono } from 'hono';
import { type FormErrors, readForm } from '../../platform/http/forms.ts';
import { at } from '../../routes.ts';
import { Button, Choices, Deeds, ErrorSummary, Form, type FormState, TextArea } from '../../ui/form.tsx';
import type { SignedIn } from '../accounts/actor.ts';
import { authorise } from '../accounts/permissions.ts';
import { show } from '../accounts/show.tsx';
import type { SiteEnv, Visit } from '../accounts/visit.ts';
import { wayOut } from '../consent/way-out.ts';
import { type IdeaAt, readIdea } from './actions.ts';
import { ideaAt } from './examination-pages.tsx';
import { counted, outcomes } from './examination-rules.ts';
import { answerGiven } from './examination-schemas.ts';
import { type Examination, loadExamination } from './examination-store.ts';
import type { Idea } from './idea.ts';
import { decide, keepDraft, undoDecision } from './outcome-actions.ts';
import { outcomeNotice, showDecided } from './outcome-decided.tsx';
import { letterOf } from './outcome-letter.ts';
import { words } from './outcome-words.ts';
import { next } from './rules.ts';

/** The answer to an idea: a letter drawn from the examination, made the initiator's own, and sent by their hand. */
export const outcomePages = new Hono<SiteEnv>()
  .get(at.ideaOutcome.path, async (c) => {
    const here = await ideaAt(c);
    const { idea } = await readIdea(c.var.actor, c.var.tools, here);
    const examination = await loadExamination(c.var.tools.db, here.workspace, idea);
    const { outcome: kept } = examination;
    if (kept?.decidedAt) return showDecided(c, here, idea, { ...kept, decidedAt: kept.decidedAt });
    const after = next(idea.state, 'examine');
    if (!after.allowed) return backToIdea(c, here, after.because);
    const { account } = c.var.actor as SignedIn;
    const asked = outcomes.find((one) => one === c.req.query('outcome'));
    const fresh = c.req.query('fresh') !== undefined;
    const { outcome, letter } = letterOf(idea, examination, account.name, asked, fresh);
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
    if (!kept.done) return again(c, here, { language, values: given.value, errors: fieldOf(kept.because) });
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
      return again(c, here, { language, values: given.value, errors: fieldOf(decided.because) });
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

/** An idea that was taken back is not answered any more: its file says so. */
function backToIdea(c: Visit, { workspace, ideaId }: IdeaAt, because: string): Response {
  return c.redirect(`${at.idea.to({ workspace: workspace.slug, idea: ideaId })}?done=${because}`, 303);
}

/** Where a refusal is mended: in the letter, or by another answer. */
function fieldOf(because: string): FormErrors {
  return { [because === 'private-address' ? 'letter' : 'outcome']: because };
}

async function again(c: Visit, here: IdeaAt, form: FormState): Promise<Response> {
  const { idea } = await readIdea(c.var.actor, c.var.tools, here);
  return showAnswering(c, here, idea, await loadExamination(c.var.tools.db, here.workspace, idea), form);
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
      notice: outcomeNotice(c),
    },
    <>
      <div class="opening">
        <p class="note">{t.title}</p>
        <h1>{t.heading(idea.title)}</h1>
        <p class="lead">{sent ? t.lead : t.leadSelf}</p>
        {unknown > 0 && <p class="note">{t.unknowns(unknown)}</p>}
      </div>
      <OtherAnswer here={here} form={form} />
      <LetterForm c={c} here={here} idea={idea} form={form} kept={examination.outcome !== null} />
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
      <ErrorSummary form={form} labels={{ letter: t.letterLabel, outcome: t.choose }} />
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

interface LetterProps {
  readonly c: Visit;
  readonly here: IdeaAt;
  readonly idea: Idea;
  readonly form: FormState;
  /** A draft is kept already: one may begin again from the examination. */
  readonly kept: boolean;
}

function LetterForm({ c, here, idea, form, kept }: LetterProps) {
  const t = words[form.language];
  const onItsWay = t.ways[wayOut(c.var.site.config, here.workspace)];
  const outcome = outcomes.find((one) => one === form.values['outcome']) ?? 'accepted';
  const place = { workspace: here.workspace.slug, idea: here.ideaId };
  const sent = idea.presenterAddress !== null;
  return (
    <Form to={at.ideaDecide.to(place)}>
      <input type="hidden" name="outcome" value={outcome} />
      <div class="sheet">
        <TextArea form={form} name="letter" label={t.letterLabel} rows={16} lang={idea.language} />
      </div>
      <p class="note">
        {sent ? onItsWay : t.byHand}{' '}
        {kept && <a href={`${at.ideaOutcome.to(place)}?outcome=${outcome}&fresh=yes`}>{t.fresh}</a>}
      </p>
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
