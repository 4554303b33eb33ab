import { isoDayIn } from '../../platform/dates.ts';
import { day } from '../../platform/typographer.ts';
import { at } from '../../routes.ts';
import {
  Button,
  Deeds,
  ErrorSummary,
  Field,
  Form,
  type FormState,
  OneDeed,
  Select,
  TextArea,
} from '../../ui/form.tsx';
import type { WorkspaceOpen } from '../accounts/store.ts';
import type { Visit } from '../accounts/visit.ts';
import { type Condition, conditionNow } from './examination-rules.ts';
import type { Examination } from './examination-store.ts';
import { words } from './examination-words.ts';
import type { Idea } from './idea.ts';

interface Props {
  readonly c: Visit;
  readonly workspace: WorkspaceOpen;
  readonly idea: Idea;
}

/** A condition: full line kept, dashed due, rust broken, always with its day. */
export function ConditionLine(props: Props & { readonly condition: Condition; readonly open: boolean }) {
  const { c, workspace, idea, condition, open } = props;
  const { language, tools } = c.var;
  const t = words[language].condition;
  const state = conditionNow(condition, isoDayIn(tools.now, workspace.timeZone));
  const said = state === 'met' ? (condition.settledOn ?? condition.dueOn) : condition.dueOn;
  const here = { workspace: workspace.slug, idea: idea.id, condition: condition.id };
  return (
    <div class={`condition ${state}`}>
      <p>
        <b>{t.word}</b> {condition.text} <span class="note">{t[state](day(said, language))}</span>
      </p>
      <div class="deeds">
        {open ? (
          <OneDeed to={at.ideaConditionRemove.to(here)} quiet>
            {t.remove}
            <span class="visually-hidden"> : {condition.text}</span>
          </OneDeed>
        ) : (
          <Settling {...props} state={state} />
        )}
      </div>
    </div>
  );
}

function Settling({
  c,
  workspace,
  idea,
  condition,
  state,
}: Props & { condition: Condition; state: Condition['state'] }) {
  const t = words[c.var.language].condition;
  const to = at.ideaConditionSettle.to({ workspace: workspace.slug, idea: idea.id, condition: condition.id });
  const deeds = [
    ['met', t.markMet],
    ['broken', t.markBroken],
    ['due', t.markDue],
  ] as const;
  return (
    <>
      {deeds
        .filter(
          ([value]) =>
            value !== state && !(value === 'due' && state === 'broken' && condition.state === 'due'),
        )
        .map(([value, text]) => (
          <OneDeed to={to} values={{ state: value }} quiet>
            {text}
            <span class="visually-hidden"> : {condition.text}</span>
          </OneDeed>
        ))}
    </>
  );
}

/** A new condition, to a criterion or on its own. */
export function ConditionForm({
  c,
  workspace,
  idea,
  examination,
  form: given,
}: Props & { readonly examination: Examination; readonly form: FormState }) {
  const t = words[c.var.language].condition;
  const fields = ['text', 'dueOn', 'criterion'];
  const errors = Object.entries(given.errors).filter(([name]) => fields.includes(name));
  const faulty = errors.length > 0;
  const form = { ...given, values: faulty ? given.values : {}, errors: Object.fromEntries(errors) };
  const options = [
    { value: '', text: t.none },
    ...examination.criteria.map(({ key, title }) => ({ value: key, text: title })),
  ];
  return (
    <details open={faulty}>
      <summary>{t.add}</summary>
      <Form to={at.ideaCondition.to({ workspace: workspace.slug, idea: idea.id })}>
        <ErrorSummary form={form} labels={{ text: t.label, dueOn: t.dueLabel, criterion: t.criterion }} />
        <TextArea form={form} name="text" label={t.label} rows={2} />
        <Field form={form} name="dueOn" type="date" label={t.dueLabel} />
        <Select form={form} name="criterion" label={t.criterion} options={options} />
        <Deeds>
          <Button>{t.keep}</Button>
        </Deeds>
      </Form>
    </details>
  );
}
