import type { Language } from '../../platform/languages.ts';
import { capital, day, listed, typeset } from '../../platform/typographer.ts';
import type { Criterion } from './charter-rules.ts';
import { defaultCriteria } from './charter-words.ts';
import type { Condition, Outcome, Verdict } from './examination-rules.ts';
import type { Assessment, Examination } from './examination-store.ts';
import type { Idea } from './idea.ts';
import { essaySaid, words } from './outcome-letter-words.ts';

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
  const t = words[facts.language];
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

/** The letter of an answer: the one asked for, the one kept, else the one the conditions suggest; kept, or drawn afresh. */
export function letterOf(
  idea: Pick<Idea, 'language' | 'title' | 'presenterName'>,
  { criteria, assessments, conditions, outcome: kept }: Examination,
  initiator: string,
  asked?: Outcome,
  fresh = false,
): { outcome: Outcome; letter: string; kept: boolean } {
  const outcome = asked ?? kept?.outcome ?? (conditions.length > 0 ? 'conditions' : 'accepted');
  if (kept?.outcome === outcome && !fresh) return { outcome, letter: kept.letter, kept: true };
  const { language, title, presenterName: presenter } = idea;
  const facts = { language, outcome, title, presenter, initiator, criteria, assessments, conditions };
  return { outcome, letter: draftLetter(facts), kept: false };
}

/**
 * The sentences of a criterion that is still the essay's, in whatever language the charter is: the letter speaks that
 * of whoever reads it. One the initiator reworded is quoted as it is.
 */
function essayOf({ title }: Criterion, language: Language): Readonly<Record<Verdict, string>> | null {
  const named = (charter: Language) => defaultCriteria[charter].findIndex(([name]) => name === title);
  const place = Math.max(named('fr'), named('en'));
  return essaySaid[language][place] ?? null;
}

/** *Elle me plaît, mon travail est financé et …*; then what is the initiator's own, quoted. */
function metSaid({ criteria, assessments, language }: LetterFacts): string {
  const t = words[language];
  const met = criteria.filter(({ key }) => assessments.get(key)?.verdict === 'met');
  const clauses = met.flatMap((criterion) => essayOf(criterion, language)?.met ?? []);
  const own = met.filter((criterion) => !essayOf(criterion, language)).map(({ title }) => t.quoted(title));
  const sentences = [
    clauses.length > 0 && t.met(capital(listed(clauses, language))),
    own.length > 0 && t.metOwn(listed(own, language), own.length),
  ];
  return sentences.filter((one) => one !== false).join(' ');
}

/** A paragraph for each criterion that shows something, then one for all of which nothing is known yet. */
function lackSaid({ criteria, assessments, language }: LetterFacts): string[] {
  const t = words[language];
  const shown: string[] = [];
  const unknown: string[] = [];
  for (const criterion of criteria) {
    const { verdict = 'unknown', evidence = '' } = assessments.get(criterion.key) ?? {};
    if (verdict === 'met') continue;
    const said = essayOf(criterion, language)?.[verdict];
    if (verdict === 'unknown' && said !== undefined && evidence.trim() === '') unknown.push(said);
    else {
      const sentence = said === undefined ? t.lack[verdict](criterion.title) : whole(said, verdict, language);
      shown.push(`${sentence} ${evidence.trim()}`.trim());
    }
  }
  return unknown.length === 0 ? shown : [...shown, t.unknown(listed(unknown, language))];
}

function whole(said: string, verdict: Verdict, language: Language): string {
  return verdict === 'unknown' ? words[language].unknown(said) : said;
}

function conditionsSaid({ outcome, conditions, language }: LetterFacts): string {
  const left = conditions.filter(({ state }) => state !== 'met');
  if (outcome !== 'conditions' || left.length === 0) return '';
  const t = words[language];
  const lines = left.map(({ text, dueOn }) =>
    t.condition(text.trim().replace(/[.;]+$/, ''), day(dueOn, language)),
  );
  return [t.conditions(left.length), `${lines.join(`${t.between}\n`)}.`].join('\n');
}
