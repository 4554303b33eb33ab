import type { Child } from 'hono/jsx';
import { sayFormError } from '../platform/http/form-words.ts';
import type { FormErrors, FormValues } from '../platform/http/forms.ts';
import type { Language } from '../platform/languages.ts';
import { words } from './form-words.ts';

/** What a form shows again: what was typed, and what is to be mended. */
export interface FormState {
  readonly language: Language;
  readonly values: FormValues;
  readonly errors: FormErrors;
  /** Sentences of the feature for its own codes. */
  readonly said?: Readonly<Record<string, string>>;
}

export function emptyForm(language: Language, values: FormValues = {}): FormState {
  return { language, values, errors: {} };
}

interface FieldProps {
  readonly form: FormState;
  readonly name: string;
  readonly label: Child;
  readonly hint?: Child;
  /** Says *if you like* beside the label: nothing else marks what must be there. */
  readonly optional?: boolean;
}

function errorOf({ errors, language, said }: FormState, name: string): string | null {
  const code = errors[name];
  return code === undefined ? null : sayFormError(code, language, said);
}

export function valueIn({ values }: FormState, name: string): string {
  const value = values[name];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}

function described(form: FormState, name: string, hint: Child): string | undefined {
  const ids = [hint ? `${name}-hint` : '', errorOf(form, name) ? `${name}-error` : ''].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** A field with its label above, its hint below, and what is to be mended between the two. */
function Framed({ form, name, label, hint, optional, children }: FieldProps & { children: Child }) {
  const error = errorOf(form, name);
  return (
    <div class="field" data-error={error ? '' : undefined}>
      <label for={name}>
        {label}
        {optional && <span class="quiet"> {words[form.language].optional}</span>}
      </label>
      {error && (
        <p class="error" id={`${name}-error`}>
          {error}
        </p>
      )}
      {children}
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

interface TextFieldProps extends FieldProps {
  readonly type?: 'text' | 'email' | 'date' | 'search' | 'number' | 'url';
  readonly autocomplete?: string;
  readonly list?: string;
  readonly autofocus?: boolean;
  readonly lang?: Language;
}

export function Field(props: TextFieldProps) {
  const { form, name, hint, type = 'text', autocomplete = 'off', list, autofocus, lang } = props;
  return (
    <Framed {...props}>
      <input
        type={type}
        id={name}
        name={name}
        value={valueIn(form, name)}
        autocomplete={autocomplete}
        list={list}
        autofocus={autofocus}
        lang={lang}
        aria-invalid={errorOf(form, name) ? 'true' : undefined}
        aria-describedby={described(form, name, hint)}
      />
    </Framed>
  );
}

export function TextArea(props: FieldProps & { readonly rows?: number; readonly lang?: Language }) {
  const { form, name, hint, rows = 5, lang } = props;
  return (
    <Framed {...props}>
      <textarea
        id={name}
        name={name}
        rows={rows}
        lang={lang}
        aria-invalid={errorOf(form, name) ? 'true' : undefined}
        aria-describedby={described(form, name, hint)}
      >
        {/* A first line end would be taken for ours by the browser. */}
        {`\n${valueIn(form, name)}`}
      </textarea>
    </Framed>
  );
}

export interface Option {
  readonly value: string;
  readonly text: string;
  readonly hint?: string;
}

export function Select(props: FieldProps & { readonly options: readonly Option[] }) {
  const { form, name, hint, options } = props;
  const chosen = valueIn(form, name);
  return (
    <Framed {...props}>
      <span class="select">
        <select
          id={name}
          name={name}
          aria-invalid={errorOf(form, name) ? 'true' : undefined}
          aria-describedby={described(form, name, hint)}
        >
          {options.map(({ value, text }) => (
            <option value={value} selected={value === chosen}>
              {text}
            </option>
          ))}
        </select>
      </span>
    </Framed>
  );
}

interface ChoicesProps extends FieldProps {
  readonly options: readonly Option[];
  /** Several may be ticked. */
  readonly several?: boolean;
}

/** Native radios or boxes, none chosen in advance. */
export function Choices({ form, name, label, hint, options, several = false, optional }: ChoicesProps) {
  const given = form.values[name];
  const chosen = new Set(typeof given === 'string' ? [given] : (given ?? []));
  const error = errorOf(form, name);
  return (
    <fieldset
      class="field"
      data-error={error ? '' : undefined}
      aria-describedby={described(form, name, hint)}
    >
      <legend id={name} tabindex={-1}>
        {label}
        {optional && <span class="quiet"> {words[form.language].optional}</span>}
      </legend>
      {error && (
        <p class="error" id={`${name}-error`}>
          {error}
        </p>
      )}
      {options.map(({ value, text, hint: more }) => (
        <label class="choice">
          <input
            type={several ? 'checkbox' : 'radio'}
            name={name}
            value={value}
            checked={chosen.has(value)}
          />
          <span>
            {text}
            {more && <span class="quiet"> {more}</span>}
          </span>
        </label>
      ))}
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
    </fieldset>
  );
}

/** One box; never ticked by us. */
export function Tick({ form, name, label }: Pick<FieldProps, 'form' | 'name' | 'label'>) {
  return (
    <label class="choice">
      <input type="checkbox" name={name} value="yes" checked={valueIn(form, name) !== ''} />
      <span>{label}</span>
    </label>
  );
}

export function FileField(props: FieldProps & { readonly accept?: string; readonly multiple?: boolean }) {
  const { form, name, hint, accept, multiple } = props;
  return (
    <Framed {...props}>
      <input
        type="file"
        id={name}
        name={name}
        accept={accept}
        multiple={multiple}
        aria-invalid={errorOf(form, name) ? 'true' : undefined}
        aria-describedby={described(form, name, hint)}
      />
    </Framed>
  );
}

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
            <a href={`#${name}`}>
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
