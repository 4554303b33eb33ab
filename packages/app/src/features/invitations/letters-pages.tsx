import { Hono } from 'hono';
import { z } from 'zod';
import { dayAndHour, dayIn } from '../../platform/dates.ts';
import type { Done } from '../../platform/done.ts';
import { readForm } from '../../platform/http/forms.ts';
import { day, sayable } from '../../platform/typographer.ts';
import { at } from '../../routes.ts';
import { EmptyPage } from '../../ui/empty.tsx';
import { show } from '../accounts/show.tsx';
import type { WorkspaceOpen } from '../accounts/store.ts';
import { doneSaid, param, type SiteEnv, type Visit, workspaceOf } from '../accounts/visit.ts';
import { roundState, silentOn } from '../consent/rounds.ts';
import { wayOut } from '../consent/way-out.ts';
import { ideasOf } from '../ideas/store.ts';
import { type BeginNo, beginLetter, beginNotice, listLetters } from './draft-actions.ts';
import { roundOf } from './facts.ts';
import type { LetterLine } from './letter.ts';
import { words } from './list-words.ts';
import { type LetterState, reachedAt, stateOf } from './rules.ts';
import { words as letterWords } from './words.ts';

const beginning = z.object({ idea: z.uuid('not-a-choice'), person: z.uuid('not-a-choice') });

/** Every letter, by idea: what is to be written, what leaves, what is awaited, what was answered. */
export const lettersPages = new Hono<SiteEnv>()
  .get(at.letters.path, async (c) => {
    const workspace = await workspaceOf(c);
    const letters = await listLetters(c.var.actor, c.var.tools, workspace);
    return showLetters(c, workspace, letters, await ideasWith(c, workspace, letters));
  })
  .post(at.newLetter.path, async (c) => {
    const workspace = await workspaceOf(c);
    const given = readForm(beginning, await c.req.formData());
    if (!given.ok) return showNo(c, workspace, 'not-a-choice');
    return opened(c, workspace, await beginLetter(c.var.actor, c.var.tools, workspace, given.value));
  })
  .post(at.personNotice.path, async (c) => {
    const workspace = await workspaceOf(c);
    return opened(c, workspace, await beginNotice(c.var.actor, c.var.tools, workspace, param(c, 'person')));
  });

function opened(c: Visit, workspace: WorkspaceOpen, begun: Done<string, BeginNo>): Response {
  if (!begun.done) return showNo(c, workspace, begun.because);
  const letter = at.letter.to({ workspace: workspace.slug, letter: begun.value });
  return c.redirect(`${letter}?done=begun`, 303);
}

function showNo(c: Visit, workspace: WorkspaceOpen, because: string): Response {
  const t = words[c.var.language];
  return show(
    c,
    { title: t.cannotBegin, workspace, room: 'letters', status: 422 },
    <div class="opening">
      <h1>{t.cannotBegin}</h1>
      <p>{letterWords[c.var.language].errors[because]}</p>
      <p class="deeds">
        <a class="button" href={at.letters.to({ workspace: workspace.slug })}>
          {t.back}
        </a>
      </p>
    </div>,
  );
}

interface IdeaLetters {
  /** Null: notices. */
  readonly id: string | null;
  readonly title: string;
  readonly open: boolean;
  readonly round: string | null;
  readonly letters: readonly LetterLine[];
}

/** Ideas that have letters, the one written about last first; then the notices. */
async function ideasWith(
  c: Visit,
  workspace: WorkspaceOpen,
  letters: readonly LetterLine[],
): Promise<IdeaLetters[]> {
  const { tools, language } = c.var;
  const t = words[language];
  const ideas = await ideasOf(tools.db, workspace.id);
  const ids = [...new Set(letters.map(({ ideaId }) => ideaId))].filter((id) => id !== null);
  const written = ids.map(async (id): Promise<IdeaLetters> => {
    const idea = ideas.find((one) => one.id === id);
    const open = idea?.state === 'accepted' || idea?.state === 'conditions';
    return {
      id,
      title: sayable(idea?.title ?? '', 200),
      open,
      round: open ? await roundSaid(c, workspace, id) : null,
      letters: letters.filter(({ ideaId }) => ideaId === id),
    };
  });
  const notices = letters.filter(({ ideaId }) => ideaId === null);
  const apart = { id: null, title: t.notices, open: false, round: null, letters: notices };
  return [...(await Promise.all(written)), ...(notices.length > 0 ? [apart] : [])];
}

async function roundSaid(c: Visit, workspace: WorkspaceOpen, ideaId: string): Promise<string> {
  const { tools, language } = c.var;
  const letters = await roundOf(tools, workspace.id, ideaId);
  const { round, room, waiting, opensOn } = roundState(letters, tools.now);
  return words[language].round(round, waiting, room, opensOn && dayIn(opensOn, workspace.timeZone, language));
}

type Group = keyof (typeof words)['fr']['groups'];

const GROUP_OF: Readonly<Record<LetterState, Group>> = {
  draft: 'drafts',
  approved: 'leaving',
  leaving: 'leaving',
  'in-hand': 'leaving',
  unknown: 'leaving',
  waiting: 'waiting',
  yes: 'yes',
  later: 'later',
  no: 'no',
  silent: 'silent',
  stopped: 'ended',
  bounced: 'ended',
  told: 'told',
};
const GROUPS: readonly Group[] = [
  'drafts',
  'leaving',
  'waiting',
  'yes',
  'later',
  'no',
  'silent',
  'ended',
  'told',
];

function showLetters(
  c: Visit,
  workspace: WorkspaceOpen,
  letters: readonly LetterLine[],
  ideas: readonly IdeaLetters[],
): Response {
  const { language, tools } = c.var;
  const t = words[language];
  const text = doneSaid(c, letterWords[language].done);
  const notice = text === undefined ? null : { text };
  const states = letters.map((letter) => stateOf(letter, tools.now));
  const count = (wanted: LetterState) => states.filter((state) => state === wanted).length;
  const { title, lead, deed } = t.empty;
  const to = at.people.to({ workspace: workspace.slug });
  return show(
    c,
    { title: t.title, workspace, room: 'letters', notice },
    letters.length === 0 ? (
      <EmptyPage above={t.title} title={title} lead={lead} deed={{ to, text: deed }} />
    ) : (
      <>
        <div class="opening">
          <p class="note">{t.title}</p>
          <h1>{t.opening(count('waiting'), count('draft'))}</h1>
        </div>
        {ideas.map((idea) => (
          <OneIdea c={c} workspace={workspace} idea={idea} />
        ))}
      </>
    ),
  );
}

function OneIdea({ c, workspace, idea }: { c: Visit; workspace: WorkspaceOpen; idea: IdeaLetters }) {
  const { language, tools } = c.var;
  const t = words[language];
  const groups = GROUPS.map((group) => ({
    group,
    letters: idea.letters.filter((letter) => GROUP_OF[stateOf(letter, tools.now)] === group),
  }));
  return (
    <section class="stack">
      <h2>{idea.title}</h2>
      {idea.round && <p class="note">{idea.round}</p>}
      {groups
        .filter(({ letters }) => letters.length > 0)
        .map(({ group, letters }) => (
          <>
            <h3>{t.groups[group]}</h3>
            <ul class="list">
              {letters.map((letter) => (
                <Line c={c} workspace={workspace} letter={letter} />
              ))}
            </ul>
          </>
        ))}
      {idea.open && idea.id !== null && (
        <p class="deeds">
          <a class="button" href={at.find.to({ workspace: workspace.slug, idea: idea.id })}>
            {t.openIdea}
            <span class="visually-hidden"> : {idea.title}</span>
          </a>
        </p>
      )}
    </section>
  );
}

function Line({ c, workspace, letter }: { c: Visit; workspace: WorkspaceOpen; letter: LetterLine }) {
  const to = at.letter.to({ workspace: workspace.slug, letter: letter.id });
  return (
    <li>
      <p>
        <a href={to}>{sayable(letter.personName)}</a>
      </p>
      <p class="note">{lineSaid(c, workspace, letter)}</p>
    </li>
  );
}

/** What became of a letter, in a sentence. */
export function lineSaid(c: Visit, workspace: WorkspaceOpen, letter: LetterLine): string {
  const { language, tools, site } = c.var;
  const { timeZone } = workspace;
  const t = words[language];
  const state = stateOf(letter, tools.now);
  const when = (date: Date | null | undefined) =>
    date ? dayAndHour(date, timeZone, language, tools.now) : '';
  const reached = reachedAt(letter);
  const aloud =
    letter.way === 'aloud' ? `${t.asked(answeredAtOnce(letter) ? '' : when(letter.askedAt))} ` : '';
  if (state === 'approved') return t.approved[wayOut(site.config, workspace)](when(letter.mail?.notBefore));
  const said = t.states[state];
  if (state === 'waiting' && reached && letter.way === 'mail') {
    return said(when(reached), dayIn(silentOn(reached), timeZone, language));
  }
  if (letter.answer)
    return aloud + said(when(letter.answeredAt), letter.laterOn ? day(letter.laterOn, language) : '');
  return aloud === ''
    ? said(when(reached), reached ? dayIn(silentOn(reached), timeZone, language) : '')
    : aloud;
}

/** Asked and answered in one breath: the moment is said once. */
function answeredAtOnce({ askedAt, answeredAt }: LetterLine): boolean {
  return askedAt !== null && askedAt.getTime() === answeredAt?.getTime();
}
