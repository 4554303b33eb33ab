import type { Child } from 'hono/jsx';
import { sayFormError } from '../platform/http/form-words.ts';
import type { FormErrors, FormValues } from '../platform/http/forms.ts';
import type { Language } from '../platform/languages.ts';

/** What a form shows again: what was typed, and what is to be mended. */
export interface FormState {
  readonly language: Language;
  readonly values: FormValues;
  readonly errors: FormErrors;
  /** Sentences of the feature for its own codes. */
  readonly said?: Readonly<Record<string, string>>;
  /** Before the ids of its fields, where a page holds several forms with fields of the same name. */
  readonly prefix?: string;
}

export function emptyForm(language: Language, values: FormValues = {}): FormState {
  return { language, values, errors: {} };
}

export function errorOf({ errors, language, said }: FormState, name: string): string | null {
  const code = errors[name];
  return code === undefined ? null : sayFormError(code, language, said);
}

export function valueIn({ values }: FormState, name: string): string {
  const value = values[name];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}

export function idOf({ prefix = '' }: FormState, name: string): string {
  return `${prefix}${name}`;
}

function described(form: FormState, name: string, hint: Child): string | undefined {
  const id = idOf(form, name);
  const ids = [errorOf(form, name) ? `${id}-error` : '', hint ? `${id}-hint` : ''].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** What a field is called, and what is said of it to whoever does not see it. */
export function spoken(form: FormState, name: string, hint: Child) {
  return {
    id: idOf(form, name),
    name,
    'aria-invalid': errorOf(form, name) ? ('true' as const) : undefined,
    'aria-describedby': described(form, name, hint),
  };
}
