import { pageWords as interestWords } from '../features/interest/page-words.ts';
import type { Perhaps, Suggestion } from '../features/interest/types.ts';
import { pageWords as introductionWords } from '../features/introductions/page-words.ts';
import type { PlannedIntroduction } from '../features/introductions/types.ts';
import type { Language } from '../platform/languages.ts';
import { sayable, typeset } from '../platform/typographer.ts';
import type { PlanResult } from './result.ts';

/** Reasons said for one person or one side: more would be an argument, not a reason. */
const REASONS_SAID = 2;

/** Says a person's name, short enough for a sentence. */
export function nameIn(result: PlanResult): (id: string) => string {
  return (id) => sayable(result.people.get(id)?.name ?? id) || id;
}

export function suggestionSaid({ reasons }: Suggestion, result: PlanResult, language: Language): string {
  const said = reasons
    .slice(0, REASONS_SAID)
    .map((one) => interestWords[language].reason(one, nameIn(result)));
  return typeset(said.join(' '), language);
}

export function perhapsSaid(one: Perhaps, result: PlanResult, language: Language) {
  const doubt = interestWords[language].doubt(one.wouldDecide, nameIn(result));
  return { reason: suggestionSaid(one, result, language), wouldDecide: typeset(doubt, language) };
}

export function whysSaid({ a, b, whyA, whyB }: PlannedIntroduction, result: PlanResult, language: Language) {
  const name = nameIn(result);
  const say = (whys: PlannedIntroduction['whyA'], other: string) =>
    typeset(
      whys
        .slice(0, REASONS_SAID)
        .map((why) => introductionWords[language].why(why, name(other), name))
        .join(' '),
      language,
    );
  return { whyA: say(whyA, b), whyB: say(whyB, a) };
}

export function effectOf({ network }: PlannedIntroduction, result: PlanResult, language: Language): string {
  return typeset(
    introductionWords[language].network(network, nameIn(result), result.health.leaving.length > 0),
    language,
  );
}
