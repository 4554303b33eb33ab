import type { Language } from '../../platform/languages.ts';
import { capital, typeset } from '../../platform/typographer.ts';
import { enough } from './enough.ts';
import { pageWords } from './page-words.ts';
import { personSaid } from './person-said.ts';
import type { Health } from './rules.ts';
import { someNames } from './some-names.ts';
import { STAGES, stageWords } from './stage-words.ts';
import { type NameOf, words } from './words.ts';

/** Lines of a terminal one can still take in. */
const PARTS_SAID = 8;
const SUPPORTS_SAID = 6;

/** The network part in sentences, for `liane health` and `liane plan`: the same words as the page, one a line. */
export function healthText(health: Health, name: NameOf, language: Language, proposed = 0): string {
  const w = words[language];
  const opening = [w.opening(health), w.lead(health, proposed, name)].filter((line) => line !== '');
  const enough = health.links > 0 && health.remaining.people >= 3;
  const lines = enough
    ? [...opening, ...looseLines(health, name, language), ...holdLines(health, name, language, proposed)]
    : opening;
  return lines.map((line) => typeset(line, language)).join('\n');
}

function looseLines(health: Health, name: NameOf, language: Language): string[] {
  const t = pageWords[language];
  if (health.loose.length === 0) return [];
  const colon = language === 'fr' ? ' :' : ':';
  const said = health.loose.slice(0, PARTS_SAID).map((part) => {
    const sentence = enough(part, name, language);
    const suffices = part.held && part.heldBy.length > 0;
    return `  – ${someNames(part.people.map(name), 6, language)} (${suffices ? `${t.enoughLabel} ${sentence}` : sentence})`;
  });
  const others = health.loose.length - said.length;
  const more = others > 0 ? [`  – ${t.manyParts(others)}`] : [];
  return ['', `${health.me === null ? t.tableAlone : t.table}${colon}`, ...said, ...more];
}

function holdLines(health: Health, name: NameOf, language: Language, proposed: number): string[] {
  const w = words[language];
  const { restsOn } = health;
  const supports = restsOn
    .slice(0, SUPPORTS_SAID)
    .map(({ person, loseTouch }) => `  – ${w.support(name(person), loseTouch)}`);
  const others = restsOn.length - supports.length;
  const more = others > 0 ? [`  – ${pageWords[language].moreSupports(others)}`] : [];
  return [
    '',
    w.holdHeading(health, proposed),
    w.holdAside(health, proposed),
    w.least(health),
    '',
    restsOn.length === 0 ? w.noSupport : w.supports(health),
    ...supports,
    ...more,
    '',
    ...stageLines(health, name, language),
  ];
}

function stageLines(health: Health, name: NameOf, language: Language): string[] {
  const t = stageWords[language];
  const { stage, ids } = health;
  const said = (person: number) => personSaid(ids[person] ?? '', health, name, language);
  const here = STAGES.filter((one) => one === stage.stage || one === stage.between);
  const head = here.length === 2 ? t.between(here[0]!, here[1]!) : t.at(stage.stage);
  const reasons = stage.reasons.map((reason) => `  – ${capital(t.because(reason, said))}`);
  return [`${head}${language === 'fr' ? ' :' : ':'}`, ...reasons];
}
