import type { Child } from 'hono/jsx';
import { errorOf, type FormState, idOf } from './form-state.ts';
import { words } from './form-words.ts';

export { Choices, Field, FileField, type Option, Select, TextArea, Tick } from './fields.tsx';
export { emptyForm, type FormState } from './form-state.ts';

export function Hidden({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} />;
}

/** Lists what is to be mended, each a link to its field, and takes the focus without a script. */
export function ErrorSummary({
  form,
  labels,
}: {
  form: FormState;
  /** The label of each field, as the form shows it. */
  labels: Readonly<Record<string, string>>;
}) {
  const names = Object.keys(form.errors);
  if (names.length === 0) return null;
  return (
    <div class="errors" role="alert" tabindex={-1} autofocus>
      <p>
        <b>{words[form.language].toMend(names.length)}</b>
      </p>
      <ul class="plain">
        {names.map((name) => (
          <li>
            <a href={`#${idOf(form, name)}`}>
              {labels[name] ?? name}
              {form.language === 'fr' ? ' : ' : ': '}
              {errorOf(form, name)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface FormProps {
  readonly to: string;
  readonly file?: boolean;
  readonly label?: string;
  readonly class?: string;
  readonly children: Child;
}

/** A form that is sent to us, and checked by us: the browser's own bubbles speak another tone. */
export function Form({ to, file, label, class: className, children }: FormProps) {
  return (
    <form
      method="post"
      action={to}
      enctype={file ? 'multipart/form-data' : undefined}
      aria-label={label}
      class={className}
      novalidate
    >
      {children}
    </form>
  );
}

export function Deeds({ children }: { children: Child }) {
  return <div class="deeds">{children}</div>;
}

interface ButtonProps {
  readonly main?: boolean;
  readonly quiet?: boolean;
  readonly name?: string;
  readonly value?: string;
  readonly children: Child;
}

export function Button({ main, quiet, name, value, children }: ButtonProps) {
  const kind = main ? ' main' : quiet ? ' plain-link' : '';
  return (
    <button type="submit" class={`button${kind}`} name={name} value={value}>
      {children}
    </button>
  );
}

/** One deed that needs nothing but its button. */
export function OneDeed({
  to,
  values = {},
  ...button
}: ButtonProps & { readonly to: string; readonly values?: Readonly<Record<string, string>> }) {
  return (
    <form method="post" action={to}>
      {Object.entries(values).map(([name, value]) => (
        <Hidden name={name} value={value} />
      ))}
      <Button {...button} />
    </form>
  );
}
