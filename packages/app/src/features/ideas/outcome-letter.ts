import type { Language } from '../../platform/languages.ts';
import { day, listed, typeset } from '../../platform/typographer.ts';
import type { Criterion } from './charter-rules.ts';
import type { Condition, Outcome } from './examination-rules.ts';
import type { Assessment } from './examination-store.ts';
import { words } from './outcome-words.ts';

export interface LetterFacts {
  readonly language: Language;
  readonly outcome: Outcome;
  readonly title: string;
  /** Empty when nobody presented it but the initiator. */
  readonly presenter: string;
  readonly initiator: string;
  readonly criteria: readonly Criterion[];
  readonly assessments: ReadonlyMap<string, Assessment>;
  readonly conditions: readonly Condition[];
}

/**
 * A first letter, written from the examination: what was met, what was not and what shows it, the conditions with
 * their days. It is a draft in plain paragraphs; the initiator makes it theirs, and only theirs leaves.
 */
export function draftLetter(facts: LetterFacts): string {
  const t = words[facts.language].letter;
  const paragraphs = [
    t.greeting(facts.presenter),
    t.answer[facts.outcome](facts.title),
    metSaid(facts),
    ...lackSaid(facts),
    conditionsSaid(facts),
    t.end[facts.outcome],
    facts.initiator,
  ];
  return typeset(paragraphs.filter((one) => one !== '').join('\n\n'), facts.language);
}

function titled(title: string, language: Language): string {
  const first = title.charAt(0).toLocaleLowerCase(language);
  return first + title.slice(1);
}

function metSaid({ criteria, assessments, language }: LetterFacts): string {
  const met = criteria.filter(({ key }) => assessments.get(key)?.verdict === 'met');
  if (met.length === 0) return '';
  const names = met.map(({ title }) => titled(title, language));
  return words[language].letter.met(listed(names, language), met.length);
}

function lackSaid({ criteria, assessments, language }: LetterFacts): string[] {
  const t = words[language].letter;
  return criteria.flatMap(({ key, title }) => {
    const found = assessments.get(key);
    const verdict = found?.verdict ?? 'unknown';
    if (verdict === 'met') return [];
    const evidence = found?.evidence.trim() ?? '';
    return [[t.lack[verdict](title), evidence].filter((one) => one !== '').join(' ')];
  });
}

function conditionsSaid({ outcome, conditions, language }: LetterFacts): string {
  if (outcome !== 'conditions' || conditions.length === 0) return '';
  const t = words[language].letter;
  const lines = conditions.map(({ text, dueOn }) =>
    t.condition(text.replace(/\.$/, ''), day(dueOn, language)),
  );
  return [t.conditions(conditions.length), ...lines].join('\n');
}
