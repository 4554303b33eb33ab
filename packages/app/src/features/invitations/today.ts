import { dayIn, isoDayIn } from '../../platform/dates.ts';
import type { Language } from '../../platform/languages.ts';
import { day, sayable } from '../../platform/typographer.ts';
import { at } from '../../routes.ts';
import type { NextDeed, TodayHook } from '../accounts/hooks.ts';
import type { WorkspaceOpen } from '../accounts/store.ts';
import { ideasOf } from '../ideas/store.ts';
import type { LetterLine } from './letter.ts';
import { stateOf } from './rules.ts';
import { linesOf } from './store.ts';
import { words } from './today-words.ts';

/* A day someone chose comes before words that may wait. */
const LATER_COME = 18;
const DRAFTS = 35;

/** Letters begun, and those who said *later* and whose day has come: once, and never by itself. */
export const lettersToday: TodayHook = async ({ db, now }, workspace, language) => {
  const letters = await linesOf(db, workspace.id);
  const ideas = new Map((await ideasOf(db, workspace.id)).map(({ id, title }) => [id, sayable(title, 200)]));
  const today = isoDayIn(now, workspace.timeZone);
  const drafts = letters.filter((letter) => stateOf(letter, now) === 'draft');
  const due = letters.filter((letter) => isDue(letter, letters, today));
  const titleOf = ({ ideaId }: LetterLine) => (ideaId === null ? '' : (ideas.get(ideaId) ?? ''));
  return [
    ...due.map((letter) => dueDeed(letter, titleOf(letter), workspace, language)),
    ...draftDeeds(drafts, titleOf, workspace, language),
  ];
};

/** Their day has come, and nothing was begun or sent since. */
function isDue(
  { answer, laterOn, answeredAt, ideaId, personId }: LetterLine,
  all: readonly LetterLine[],
  today: string,
): boolean {
  if (answer !== 'later' || laterOn === null || laterOn > today) return false;
  return !all.some(
    (other) =>
      other.ideaId === ideaId &&
      other.personId === personId &&
      other.writtenAt > (answeredAt ?? other.writtenAt),
  );
}

function dueDeed(letter: LetterLine, idea: string, workspace: WorkspaceOpen, language: Language): NextDeed {
  const t = words[language].today.later;
  return {
    order: LATER_COME,
    title: t.title(sayable(letter.personName)),
    text: t.text(idea),
    margin: t.margin(day(letter.laterOn!, language)),
    to: at.letter.to({ workspace: workspace.slug, letter: letter.id }),
    deed: t.deed,
  };
}

function draftDeeds(
  drafts: readonly LetterLine[],
  titleOf: (letter: LetterLine) => string,
  workspace: WorkspaceOpen,
  language: Language,
): NextDeed[] {
  const { drafts: one, moreDrafts: more } = words[language].today;
  const [first] = drafts;
  if (!first) return [];
  const margin = one.margin(dayIn(first.writtenAt, workspace.timeZone, language));
  if (drafts.length > 1)
    return [
      {
        ...{ order: DRAFTS, title: more.title(drafts.length), text: more.text, deed: more.deed, margin: '' },
        to: at.letters.to({ workspace: workspace.slug }),
      },
    ];
  return [
    {
      ...{ order: DRAFTS, title: one.title(sayable(first.personName)), deed: one.deed, margin },
      text: one.text(titleOf(first) || sayable(first.subject, 200)),
      to: at.letter.to({ workspace: workspace.slug, letter: first.id }),
    },
  ];
}
