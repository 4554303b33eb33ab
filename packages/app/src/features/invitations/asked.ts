import { isoDayIn } from '../../platform/dates.ts';
import { LianeError } from '../../platform/errors.ts';
import type { Tools } from '../../platform/tools.ts';
import { workspaceById } from '../accounts/store.ts';
import { roundState } from '../consent/rounds.ts';
import { ideasOf } from '../ideas/store.ts';
import type { Asked, FindHooks, Written } from '../interest/find-hooks.ts';
import type { PastAnswer } from '../interest/types.ts';
import { beginLetter } from './draft-actions.ts';
import { roundOf } from './facts.ts';
import type { LetterLine } from './letter.ts';
import { type LetterState, stateOf } from './rules.ts';
import { linesOf } from './store.ts';

/** Whoever was not reached may be asked; all others are not asked twice at once. */
const STANDING: Readonly<Record<LetterState, Written['state'] | null>> = {
  draft: 'draft',
  approved: 'asked',
  leaving: 'asked',
  'in-hand': 'asked',
  unknown: 'asked',
  waiting: 'asked',
  later: 'asked',
  stopped: 'draft',
  bounced: null,
  told: null,
  yes: 'member',
  no: 'answered',
  silent: 'answered',
};

const HEARD: Readonly<Partial<Record<LetterState, PastAnswer['answer']>>> = {
  yes: 'yes',
  no: 'no',
  later: 'later',
  silent: 'no',
};

/** What the letters of a workspace say for one idea, and what they taught. */
async function asked(tools: Tools, workspaceId: string, ideaId: string): Promise<Asked> {
  const { db, now } = tools;
  const workspace = await workspaceById(db, workspaceId);
  if (!workspace) throw new LianeError('not-found');
  const titles = new Map((await ideasOf(db, workspaceId)).map(({ id, title }) => [id, title]));
  const lines = (await linesOf(db, workspaceId)).filter(({ kind }) => kind === 'invitation');
  const today = isoDayIn(now, workspace.timeZone);
  const elsewhere = lines.filter((line) => line.ideaId !== ideaId);
  return {
    round: roundState(await roundOf(tools, workspaceId, ideaId), now),
    answers: elsewhere.flatMap((line) => answerIn(line, titles, now)),
    here: standings(
      lines.filter((line) => line.ideaId === ideaId),
      now,
      today,
    ),
    heard: lines.filter((line) => HEARD[stateOf(line, now)] !== undefined).length,
  };
}

function answerIn(line: LetterLine, titles: ReadonlyMap<string, string>, now: Date): PastAnswer[] {
  const answer = HEARD[stateOf(line, now)];
  const idea = titles.get(line.ideaId ?? '');
  return answer && idea !== undefined ? [{ person: line.personId, idea, answer }] : [];
}

/** The latest letter counts: lines come newest first. A *later* whose day has come may be asked once more. */
function standings(lines: readonly LetterLine[], now: Date, today: string): ReadonlyMap<string, Written> {
  const here = new Map<string, Written>();
  for (const line of lines.toReversed()) {
    const state = STANDING[stateOf(line, now)];
    const again = line.answer === 'later' && line.laterOn !== null && line.laterOn <= today;
    if (state === null || again) here.delete(line.personId);
    else here.set(line.personId, { state, letterId: line.id });
  }
  return here;
}

/** What *find* needs of letters. */
export const findHooks: FindHooks = { asked, begin: beginLetter };
