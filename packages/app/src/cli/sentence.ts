import type { MergeQuestion } from '../features/people/merge.ts';
import { countWarnings, type Warning } from '../features/people/warnings.ts';
import { sayError, sayQuestion, sayWarning } from '../features/people/words.ts';
import type { LianeError } from '../platform/errors.ts';
import type { Language } from '../platform/languages.ts';
import { sayMailError } from '../platform/mail/words.ts';
import { typeset } from '../platform/typographer.ts';
import { type ServeErrorCode, words as serveWords } from './serve-words.ts';
import { type CommandErrorCode, words } from './words.ts';

/** An error as its reader hears it: what was wrong, where, and what to do. */
export function sentence(error: LianeError, language: Language): string {
  const { errors, causes } = words[language];
  const cause = error.details['cause'];
  const details = { ...error.details, ...(cause !== undefined && { cause: causes[cause] ?? cause }) };
  const said = Object.hasOwn(errors, error.code)
    ? errors[error.code as CommandErrorCode](details)
    : (sayServeError(error, language) ??
      sayMailError(error, language) ??
      sayError(error, language) ??
      error.message);
  return `liane${language === 'fr' ? ' :' : ':'} ${typeset(said, language)}`;
}

function sayServeError({ code, details }: LianeError, language: Language): string | undefined {
  const { errors } = serveWords[language];
  return Object.hasOwn(errors, code) ? errors[code as ServeErrorCode](details) : undefined;
}

/** One sentence for each kind of warning in each file. */
export function warningSentences(warnings: readonly Warning[], language: Language): string[] {
  return countWarnings(warnings).map((counted) => typeset(sayWarning(counted, language), language));
}

export function questionSentences(questions: readonly MergeQuestion[], language: Language): string[] {
  return questions.map((question) => typeset(sayQuestion(question, language), language));
}
