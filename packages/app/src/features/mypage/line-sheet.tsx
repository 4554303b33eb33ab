import type { Child } from 'hono/jsx';
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
import type { Held, Line, LineDeed } from '../people/hooks.ts';
import { withWho } from './shown.ts';
import { words } from './words.ts';

export interface LineProps {
  readonly token: string;
  readonly who: string | null;
  readonly held: Held;
  readonly line: Line;
  /** Whether this Liane can send a link to a new address. */
  readonly byMail: boolean;
  /** Which deed the form belongs to: the others are as they were. */
  readonly deed: LineDeed | null;
  readonly form: FormState;
}

/** One line of one's page, and each thing one may do with it: a form each, so that Enter never chooses. */
export function LinePage(props: LineProps) {
  const { held, line, token, who, form } = props;
  const t = words[form.language];
  return (
    <>
      <div class="opening">
        <p class="note">
          <a href={withWho(at.myPage.to({ token }), who)}>{t.line.back}</a>
        </p>
        <h1>{held.what}</h1>
        <p class="lead lines" dir="auto">
          {held.text}
        </p>
        <p class="note">{held.from}</p>
      </div>
      {line.deeds.map((deed) => {
        const Shown = shown[deed];
        return Shown ? (
          <section class="stack" id={deed}>
            <Shown {...props} form={formOf(props, deed)} />
          </section>
        ) : null;
      })}
    </>
  );
}

/** What was typed comes back in its own form; the others show what is kept. */
function formOf({ deed: faulty, form, line }: LineProps, deed: LineDeed): FormState {
  if (faulty === deed) return form;
  const text = deed === 'contest' ? (line.contested ?? '') : line.value;
  return { language: form.language, values: { text, email: '' }, errors: {}, prefix: deed };
}

const shown: Readonly<Partial<Record<LineDeed, (props: LineProps) => Child>>> = {
  correct: Correct,
  contest: Contest,
  erase: Erase,
  leave: Leave,
};

const to = ({ token, line, who }: LineProps, deed: LineDeed) =>
  withWho(at.myPageLineDeed.to({ token, line: line.id, deed }), who);

function Correct(props: LineProps) {
  const { line, form, byMail } = props;
  const t = words[form.language].line;
  const address = line.id.startsWith('address.');
  if (address && !byMail) return <p>{t.addressNoMail}</p>;
  return (
    <Form to={to(props, 'correct')}>
      <ErrorSummary form={form} labels={{ text: t.correct, email: t.address }} />
      {address ? (
        <Field
          form={form}
          name="email"
          type="email"
          label={t.address}
          hint={t.addressHint}
          autocomplete="email"
        />
      ) : line.choices ? (
        <Choices
          form={form}
          name="text"
          label={t.choose}
          options={Object.entries(line.choices).map(([value, text]) => ({ value, text }))}
        />
      ) : (
        <TextArea form={form} name="text" label={t.correct} rows={3} />
      )}
      <Deeds>
        <Button>{address ? t.addressDeed : t.correctDeed}</Button>
      </Deeds>
    </Form>
  );
}

function Contest(props: LineProps) {
  const { form } = props;
  const t = words[form.language].line;
  return (
    <Form to={to(props, 'contest')}>
      <ErrorSummary form={form} labels={{ text: t.contest }} />
      <TextArea form={form} name="text" label={t.contest} hint={t.contestHint} rows={3} />
      <Deeds>
        <Button>{t.contestDeed}</Button>
      </Deeds>
    </Form>
  );
}

function Erase(props: LineProps) {
  const t = words[props.form.language].line;
  return <Asked text={t.erase} deed={t.eraseDeed} to={to(props, 'erase')} />;
}

function Leave(props: LineProps) {
  const t = words[props.form.language].line;
  return <Asked text={t.leave} deed={t.leaveDeed} to={to(props, 'leave')} />;
}

function Asked({ text, deed, to: where }: { text: string; deed: string; to: string }) {
  return (
    <>
      <p>{text}</p>
      <div class="deeds">
        <OneDeed to={where}>{deed}</OneDeed>
      </div>
    </>
  );
}
