import { dayIn } from '../../platform/dates.ts';
import { at } from '../../routes.ts';
import {
  Button,
  Choices,
  Deeds,
  ErrorSummary,
  Field,
  Form,
  type FormState,
  OneDeed,
  TextArea,
} from '../../ui/form.tsx';
import { VerdictShape } from '../../ui/shapes.tsx';
import type { WorkspaceOpen } from '../accounts/store.ts';
import type { Visit } from '../accounts/visit.ts';
import type { Criterion } from './charter-rules.ts';
import { ConditionForm, ConditionLine } from './examination-conditions.tsx';
import { counted, verdicts } from './examination-rules.ts';
import type { Assessment, Examination } from './examination-store.ts';
import { words } from './examination-words.ts';
import type { Idea } from './idea.ts';
import { next } from './rules.ts';

export interface ExaminationProps {
  readonly c: Visit;
  readonly workspace: WorkspaceOpen;
  readonly idea: Idea;
  readonly examination: Examination;
  /** A judgement or a condition that came back to be mended. */
  readonly form: FormState;
}

/** The idea held against the charter, criterion by criterion, beside its own words. */
export function ExaminationSection(props: ExaminationProps) {
  const { c, workspace, idea, examination } = props;
  const t = words[c.var.language];
  const { criteria, assessments, conditions, version, newer } = examination;
  const counts = counted(
    criteria.map(({ key }) => key),
    [...assessments.values()],
  );
  const keys = new Set(criteria.map(({ key }) => key));
  const free = conditions.filter(({ criterion }) => criterion === null || !keys.has(criterion));
  const here = { workspace: workspace.slug, idea: idea.id };
  const open = next(idea.state, 'examine').allowed;
  const charterUsed = `${at.charter.to(here)}${version > 0 ? `?version=${version}` : ''}`;
  return (
    <section aria-labelledby="criteres">
      <h2 id="criteres">{t.heading(criteria.length)}</h2>
      <p class="note">
        {t.summary(counts)} {t.version(version)} <a href={charterUsed}>{t.read}</a>
      </p>
      {newer !== null && open && (
        <div class="deeds">
          <p class="note">{t.newer(newer)}</p>
          <OneDeed to={at.ideaCharter.to(here)} quiet>
            {t.move}
          </OneDeed>
        </div>
      )}
      <ol class="criteria">
        {criteria.map((criterion) => (
          <CriterionLine {...props} criterion={criterion} open={open} />
        ))}
      </ol>
      {free.length > 0 && <h3>{t.free}</h3>}
      {free.map((condition) => (
        <ConditionLine {...props} condition={condition} open={open} />
      ))}
      {open && <ConditionForm {...props} />}
      <Answering {...props} open={open} />
    </section>
  );
}

interface LineProps extends ExaminationProps {
  readonly criterion: Criterion;
  readonly open: boolean;
}

function CriterionLine(props: LineProps) {
  const { c, workspace, criterion, examination, open } = props;
  const t = words[c.var.language];
  const found = examination.assessments.get(criterion.key);
  const verdict = found?.verdict ?? 'unknown';
  const conditions = examination.conditions.filter((one) => one.criterion === criterion.key);
  return (
    <li id={criterion.key}>
      <div class="head">
        <h3 lang={workspace.language}>{criterion.title}</h3>
        <p class={`verdict ${verdict}`}>
          <VerdictShape verdict={verdict} />
          {t.verdict[verdict]}
        </p>
      </div>
      {found?.evidence && (
        <p class="lines" dir="auto">
          {found.evidence}
        </p>
      )}
      {found ? (
        <Source {...props} found={found} />
      ) : (
        <p class="note" lang={workspace.language}>
          {criterion.question}
        </p>
      )}
      {conditions.map((condition) => (
        <ConditionLine {...props} condition={condition} />
      ))}
      {open && <Judging {...props} found={found} />}
    </li>
  );
}

function Source({ c, workspace, found }: LineProps & { found: Assessment }) {
  const t = words[c.var.language];
  const judgedOn = dayIn(found.judgedAt, workspace.timeZone, c.var.language);
  return (
    <p class="note">{found.source === '' ? t.judgedBare(judgedOn) : t.judged(found.source, judgedOn)}</p>
  );
}

function Judging(props: LineProps & { found: Assessment | undefined }) {
  const { c, workspace, idea, criterion, found } = props;
  const t = words[c.var.language];
  const { key } = criterion;
  const form = judgingForm(props);
  const faulty = Object.keys(form.errors).length > 0;
  const to = at.ideaAssess.to({ workspace: workspace.slug, idea: idea.id, criterion: key });
  return (
    <details open={faulty}>
      <summary>
        {found ? t.again : t.judge}
        <span class="visually-hidden"> : {criterion.title}</span>
      </summary>
      <Form to={to}>
        <ErrorSummary
          form={form}
          labels={{ [`verdict-${key}`]: t.is, [`evidence-${key}`]: t.evidence, [`source-${key}`]: t.source }}
        />
        {found && <p class="note">{criterion.question}</p>}
        <Choices
          form={form}
          name={`verdict-${key}`}
          label={t.is}
          options={verdicts.map((value) => ({ value, text: t.choice[value] }))}
        />
        <TextArea form={form} name={`evidence-${key}`} label={t.evidence} rows={3} />
        <Field form={form} name={`source-${key}`} label={t.source} hint={t.sourceHint} optional />
        <Deeds>
          <Button>{t.keep}</Button>
        </Deeds>
      </Form>
    </details>
  );
}

/** What was found already, or what was typed and came back; of the errors, those of this criterion. */
function judgingForm({ form, criterion: { key }, found }: LineProps & { found: Assessment | undefined }) {
  const errors = Object.entries(form.errors).filter(([name]) => name.endsWith(key));
  const kept = {
    [`verdict-${key}`]: found?.verdict ?? '',
    [`evidence-${key}`]: found?.evidence ?? '',
    [`source-${key}`]: found?.source ?? '',
  };
  return { ...form, values: errors.length > 0 ? form.values : kept, errors: Object.fromEntries(errors) };
}

/** What comes after the judgements: the letter, then whom to write to, and the mandate. */
function Answering({ c, workspace, idea, open }: ExaminationProps & { open: boolean }) {
  const t = words[c.var.language].answer;
  const here = { workspace: workspace.slug, idea: idea.id };
  const accepted = idea.state === 'accepted' || idea.state === 'conditions';
  if (idea.state === 'presented' || idea.state === 'withdrawn') return null;
  return (
    <div class="stack answering">
      <h3>{t.heading}</h3>
      {open && <p>{t.lead}</p>}
      <div class="deeds">
        {accepted && (
          <a class="button main" href={at.find.to(here)}>
            {t.find}
          </a>
        )}
        <a class={open ? 'button main' : 'button'} href={at.ideaOutcome.to(here)}>
          {open ? t.deed : t.read}
        </a>
        {accepted && (
          <a class="button" href={at.ideaMandate.to(here)}>
            {t.mandate}
          </a>
        )}
      </div>
    </div>
  );
}
