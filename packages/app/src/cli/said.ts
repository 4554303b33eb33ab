import { healthText } from '../features/health/text.ts';
import { pageWords as interestWords } from '../features/interest/page-words.ts';
import type { Found, Suggestion } from '../features/interest/types.ts';
import { likelihoodSaid } from '../features/interest/words.ts';
import { pageWords as introductionWords } from '../features/introductions/page-words.ts';
import type { Language } from '../platform/languages.ts';
import { capital, sayable, typeset } from '../platform/typographer.ts';
import { effectOf, nameIn, perhapsSaid, suggestionSaid, whysSaid } from './plan-said.ts';
import type { PlanResult } from './result.ts';
import { words } from './words.ts';

/** Beyond this, a title on a terminal is a paragraph. */
const LONGEST_TITLE = 160;

/** What `liane plan` prints: the report's sentences, for a terminal. */
export function planText(result: PlanResult, language: Language): string {
  const parts = [
    [sayable(result.idea.title, LONGEST_TITLE)],
    writeLines(result, language),
    perhapsLines(result, language),
    peaceLines(result.found, language),
    introductionLines(result, language),
    withoutYouLines(result, language),
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function writeLines(result: PlanResult, language: Language): string[] {
  const say = interestWords[language];
  const name = nameIn(result);
  const { write } = result.found;
  if (write.length === 0) return [say.nobodyToWrite, ...indented([say.nobodyToWriteWhy])];
  const lines = write.map((one) => `${likely(one, name, language)} ${suggestionSaid(one, result, language)}`);
  return [typeset(say.write(write.length), language), ...indented(lines)];
}

function perhapsLines(result: PlanResult, language: Language): string[] {
  const name = nameIn(result);
  const { perhaps } = result.found;
  if (perhaps.length === 0) return [];
  const lines = perhaps.map((one) => {
    const { reason, wouldDecide } = perhapsSaid(one, result, language);
    return `${likely(one, name, language)} ${reason} ${wouldDecide}`;
  });
  return [typeset(interestWords[language].perhaps(perhaps.length), language), ...indented(lines)];
}

/** *Combeferre en serait sans doute.* */
function likely(
  { person, probability }: Suggestion,
  name: (id: string) => string,
  language: Language,
): string {
  return `${name(person)} ${likelihoodSaid(probability, language)}.`;
}

function peaceLines({ leaveInPeace }: Found, language: Language): string[] {
  const say = interestWords[language];
  const lines = Object.entries(leaveInPeace.reasons).flatMap(([reason, ids]) =>
    reason === 'self' || ids.length === 0
      ? []
      : [`${ids.length} — ${say.reasons[reason as keyof typeof say.reasons].said(ids.length)}.`],
  );
  if (lines.length === 0) return [];
  return [
    typeset(say.peace(leaveInPeace.count), language),
    ...indented(lines.map((line) => typeset(line, language))),
  ];
}

function introductionLines(result: PlanResult, language: Language): string[] {
  const say = introductionWords[language];
  const name = nameIn(result);
  const { introductions } = result;
  const colon = language === 'fr' ? '\u00a0:' : ':';
  if (introductions.length === 0) return [say.none, ...indented([typeset(say.noneWhy, language)])];
  const lines = introductions.flatMap((pair) => {
    const { whyA, whyB } = whysSaid(pair, result, language);
    return [
      say.and(name(pair.a), name(pair.b)),
      ...indented([
        `${name(pair.a)}${colon} ${whyA}`,
        `${name(pair.b)}${colon} ${whyB}`,
        capital(effectOf(pair, result, language)),
      ]),
    ];
  });
  return [typeset(say.heading(introductions.length), language), ...indented(lines)];
}

function withoutYouLines(result: PlanResult, language: Language): string[] {
  const said = healthText(result.health, nameIn(result), language, result.introductions.length);
  const { withoutYou, network } = words[language];
  return [result.health.me === null ? network : withoutYou, ...indented(said.split('\n'))];
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
