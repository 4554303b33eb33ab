import { dayIn } from '../../platform/dates.ts';
import { at } from '../../routes.ts';
import { OneDeed } from '../../ui/form.tsx';
import { show } from '../accounts/show.tsx';
import { doneSaid, type Visit } from '../accounts/visit.ts';
import { stateSaid } from '../consent/outbox-said.ts';
import { findMessage, type Kept } from '../consent/outbox-store.ts';
import { wayOut } from '../consent/way-out.ts';
import type { IdeaAt } from './actions.ts';
import { mayTakeBack } from './examination-rules.ts';
import type { OutcomeKept } from './examination-store.ts';
import type { Idea } from './idea.ts';
import { Written } from './idea-words.tsx';
import { words } from './outcome-words.ts';

type Decided = OutcomeKept & { readonly decidedAt: Date };

/** The answer that was given: the letter, what became of it, and the way back while there is one. */
export async function showDecided(c: Visit, here: IdeaAt, idea: Idea, outcome: Decided): Promise<Response> {
  const { language, tools } = c.var;
  const t = words[language];
  const { workspace } = here;
  const place = { workspace: workspace.slug, idea: here.ideaId };
  const { outboxId, decidedAt } = outcome;
  const message = outboxId === null ? null : await findMessage(tools.db, workspace.id, outboxId);
  const letter = outboxId === null ? null : (message?.state ?? 'erased');
  return show(
    c,
    { title: t.title, workspace, room: 'ideas', notice: outcomeNotice(c) },
    <>
      <div class="opening">
        <p class="note">
          <span lang={idea.language}>{idea.title}</span>
        </p>
        <h1>{t.decided[outcome.outcome](dayIn(decidedAt, workspace.timeZone, language))}</h1>
        <Way c={c} here={here} message={message} alone={outboxId === null} />
      </div>
      <div class="sheet letter">
        <Written text={outcome.letter} idea={idea} />
      </div>
      <div class="deeds">
        <a class="button" href={at.idea.to(place)}>
          {t.back}
        </a>
        {mayTakeBack(letter, decidedAt, tools.now) && (
          <OneDeed to={at.ideaUndecide.to(place)} quiet>
            {t.undo}
          </OneDeed>
        )}
      </div>
    </>,
  );
}

/** How the letter goes: by itself, from one's own mail program, or on paper. */
function Way({
  c,
  here,
  message,
  alone,
}: {
  c: Visit;
  here: IdeaAt;
  message: Kept | null;
  /** Nobody has an address to write to. */
  alone: boolean;
}) {
  const { language, tools, site } = c.var;
  const t = words[language];
  if (alone) return <p class="lead">{t.byHand}</p>;
  if (!message) return null;
  const { workspace } = here;
  const view = {
    ...{ language, zone: workspace.timeZone, now: tools.now },
    way: wayOut(site.config, workspace),
  };
  return (
    <p class="lead">
      {stateSaid(message, view)}{' '}
      <a href={at.message.to({ workspace: workspace.slug, message: message.id })}>{t.follow}</a>
    </p>
  );
}

/** The sentence after a deed; only codes that are known, never a text from the address. */
export function outcomeNotice(c: Visit): { text: string } | null {
  const text = doneSaid(c, words[c.var.language].done);
  return text === undefined ? null : { text };
}
