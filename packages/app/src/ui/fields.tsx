import type { Child } from 'hono/jsx';
import type { Language } from '../platform/languages.ts';
import { errorOf, type FormState, idOf, spoken, valueIn } from './form-state.ts';
import { words } from './form-words.ts';

interface FieldProps {
  readonly form: FormState;
  readonly name: string;
  readonly label: Child;
  readonly hint?: Child;
  /** Says *if you like* beside the label: nothing else marks what must be there. */
  readonly optional?: boolean;
}

/** A field with its label above, its hint below, and what is to be mended between the two. */
function Framed({ form, name, label, hint, optional, children }: FieldProps & { children: Child }) {
  return (
    <div class="field" data-error={errorOf(form, name) ? '' : undefined}>
      <label for={idOf(form, name)}>
        <Label form={form} label={label} optional={optional} />
      </label>
      <Mended form={form} name={name} />
      {children}
      <Hint form={form} name={name} hint={hint} />
    </div>
  );
}

function Label({ form, label, optional }: LabelProps) {
  return (
    <>
      {label}
      {optional && <span class="quiet"> {words[form.language].optional}</span>}
    </>
  );
}

interface LabelProps extends Pick<FieldProps, 'form' | 'label'> {
  readonly optional: boolean | undefined;
}

/** What to write instead. */
function Mended({ form, name }: Pick<FieldProps, 'form' | 'name'>) {
  const error = errorOf(form, name);
  if (error === null) return null;
  return (
    <p class="error" id={`${idOf(form, name)}-error`}>
      {error}
    </p>
  );
}

function Hint({ form, name, hint }: Pick<FieldProps, 'form' | 'name' | 'hint'>) {
  if (!hint) return null;
  return (
    <p class="hint" id={`${idOf(form, name)}-hint`}>
      {hint}
    </p>
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
        {...spoken(form, name, hint)}
        value={valueIn(form, name)}
        autocomplete={autocomplete}
        list={list}
        autofocus={autofocus}
        lang={lang}
      />
    </Framed>
  );
}

export function TextArea(props: FieldProps & { readonly rows?: number; readonly lang?: Language }) {
  const { form, name, hint, rows = 5, lang } = props;
  return (
    <Framed {...props}>
      <textarea {...spoken(form, name, hint)} rows={rows} lang={lang}>
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
        <select {...spoken(form, name, hint)}>
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
  return (
    <fieldset
      class="field"
      data-error={errorOf(form, name) ? '' : undefined}
      aria-describedby={spoken(form, name, hint)['aria-describedby']}
    >
      <legend id={idOf(form, name)} tabindex={-1}>
        <Label form={form} label={label} optional={optional} />
      </legend>
      <Mended form={form} name={name} />
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
      <Hint form={form} name={name} hint={hint} />
    </fieldset>
  );
}

/** One box; never ticked by us. */
export function Tick({ form, name, label, hint }: Pick<FieldProps, 'form' | 'name' | 'label' | 'hint'>) {
  return (
    <div class="field" data-error={errorOf(form, name) ? '' : undefined}>
      <Mended form={form} name={name} />
      <label class="choice">
        <input
          type="checkbox"
          {...spoken(form, name, hint)}
          value="yes"
          checked={valueIn(form, name) !== ''}
        />
        <span>{label}</span>
      </label>
      <Hint form={form} name={name} hint={hint} />
    </div>
  );
}

export function FileField(props: FieldProps & { readonly accept?: string; readonly multiple?: boolean }) {
  const { form, name, hint, accept, multiple } = props;
  return (
    <Framed {...props}>
      <input type="file" {...spoken(form, name, hint)} accept={accept} multiple={multiple} />
    </Framed>
  );
}
