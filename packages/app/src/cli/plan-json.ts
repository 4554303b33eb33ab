import { healthJson } from '../features/health/rules.ts';
import type { Language } from '../platform/languages.ts';
import { effectOf, perhapsSaid, suggestionSaid, whysSaid } from './plan-said.ts';
import type { PlanResult } from './result.ts';

/** What `liane plan --json` prints. Probabilities and shares in [0, 1]; sentences in the language asked for. */
export function planJson(result: PlanResult, language: Language) {
  const { idea, found, introductions, health, warnings, questions } = result;
  const name = (id: string) => result.people.get(id)?.name ?? id;
  return {
    idea: { title: idea.title, language: idea.language },
    write: found.write.map((one) => ({
      id: one.person,
      name: name(one.person),
      probability: rounded(one.probability),
      reason: suggestionSaid(one, result, language),
    })),
    perhaps: found.perhaps.map((one) => ({
      id: one.person,
      name: name(one.person),
      probability: rounded(one.probability),
      ...perhapsSaid(one, result, language),
    })),
    leaveInPeace: {
      count: found.leaveInPeace.count,
      reasons: Object.fromEntries(
        Object.entries(found.leaveInPeace.reasons)
          .filter(([reason]) => reason !== 'self')
          .map(([reason, ids]) => [reason, ids.length]),
      ),
    },
    introductions: introductions.map((pair) => ({
      a: pair.a,
      b: pair.b,
      probability: rounded(pair.probability),
      ...whysSaid(pair, result, language),
      network: effectOf(pair, result, language),
    })),
    network: healthJson(health),
    warnings: [...warnings, ...questions],
  };
}

/** Three figures: more would promise what the model does not know. */
function rounded(probability: number): number {
  return Math.round(probability * 1000) / 1000;
}
