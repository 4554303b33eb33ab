import { Hono } from 'hono';
import { LianeError } from '../../platform/errors.ts';
import { quoted } from '../../platform/typographer.ts';
import { at } from '../../routes.ts';
import { authorise } from '../accounts/permissions.ts';
import { show } from '../accounts/show.tsx';
import type { WorkspaceOpen } from '../accounts/store.ts';
import { doneSaid, param, type SiteEnv, type Visit, workspaceOf } from '../accounts/visit.ts';
import type { LetterFactsHook } from './departure.ts';
import { type MessageAt, sayBounced, sayWhetherLeft, takeBack, takeByHand } from './outbox-actions.ts';
import { MessageSheet } from './outbox-message.tsx';
import { stateSaid } from './outbox-said.ts';
import { findMessage, type Kept, recentMessages } from './outbox-store.ts';
import { words } from './outbox-words.ts';
import { wayOut } from './way-out.ts';

/** What leaves: each mail with its whole text, before and after. */
export function outboxPages(letterFacts: LetterFactsHook): Hono<SiteEnv> {
  return new Hono<SiteEnv>()
    .get(at.outbox.path, async (c) => {
      const workspace = await reading(c);
      return showOutbox(c, workspace, await recentMessages(c.var.tools.db, workspace.id));
    })
    .get(at.message.path, async (c) => {
      const workspace = await reading(c);
      const message = await findMessage(c.var.tools.db, workspace.id, param(c, 'message'));
      if (!message) throw new LianeError('not-found');
      return showMessage(c, workspace, message);
    })
    .post(at.messageTakeBack.path, (c) => {
      const { actor, tools } = c.var;
      return after(c, 'taken-back', (one) => takeBack(actor, tools, one));
    })
    .post(at.messageByHand.path, (c) => {
      const { actor, tools } = c.var;
      return after(c, 'by-hand', (one) => takeByHand(actor, tools, one, letterFacts));
    })
    .post(at.messageEnd.path, async (c) => {
      const { actor, tools } = c.var;
      const left = (await c.req.formData()).get('left') === 'yes';
      return after(c, left ? 'left' : 'not-left', (one) => sayWhetherLeft(actor, tools, one, left));
    })
    .post(at.messageBounced.path, (c) => {
      const { actor, tools } = c.var;
      return after(c, 'bounced', (one) => sayBounced(actor, tools, one));
    });
}

async function reading(c: Visit): Promise<WorkspaceOpen> {
  const workspace = await workspaceOf(c);
  authorise(c.var.actor, 'outbox:read', workspace.id);
  return workspace;
}

/** Whatever became of it, the page of the message says it as it stands now. */
async function after(
  c: Visit,
  code: string,
  deed: (one: MessageAt) => Promise<{ readonly done: boolean }>,
): Promise<Response> {
  const workspace = await workspaceOf(c);
  const id = param(c, 'message');
  const { done } = await deed({ workspaceId: workspace.id, id });
  const page = at.message.to({ workspace: workspace.slug, message: id });
  return c.redirect(done ? `${page}?done=${code}` : page, 303);
}

function showOutbox(c: Visit, workspace: WorkspaceOpen, messages: readonly Kept[]): Response {
  const { language, site } = c.var;
  const t = words[language];
  const way = wayOut(site.config, workspace);
  const waiting = messages.filter(({ state }) => state === 'waiting').length;
  const asked = messages.filter(({ state }) => state === 'unknown').length;
  return show(
    c,
    { title: t.title, workspace, room: 'outbox' },
    <>
      <div class="opening">
        <p class="note">{t.title}</p>
        <h1>{t.opening(waiting, asked)}</h1>
        {way !== 'liane' && messages.length > 0 && <p class="lead">{t.modes[way]}</p>}
      </div>
      {messages.length === 0 ? (
        <p>{t.empty}</p>
      ) : (
        <Messages c={c} workspace={workspace} messages={messages} />
      )}
    </>,
  );
}

function Messages({
  c,
  workspace,
  messages,
}: {
  c: Visit;
  workspace: WorkspaceOpen;
  messages: readonly Kept[];
}) {
  const { language, tools, site } = c.var;
  const t = words[language];
  const view = { language, zone: workspace.timeZone, now: tools.now, way: wayOut(site.config, workspace) };
  return (
    <ul class="list">
      {messages.map((message) => (
        <li>
          <p>
            <a href={at.message.to({ workspace: workspace.slug, message: message.id })}>
              {t.to(message.to_name || message.to_address)}
            </a>
            <span class="quiet">
              {`, ${midKind(t.kinds[message.kind] ?? message.kind)}`}
              {message.subject && `, ${quoted(message.subject, language)}`}
            </span>
          </p>
          <p class={message.state === 'unknown' ? 'note late' : 'note'}>{stateSaid(message, view)}</p>
        </li>
      ))}
    </ul>
  );
}

/** *Lettre d’issue* in the middle of a sentence. */
const midKind = (kind: string) => kind.charAt(0).toLowerCase() + kind.slice(1);

function showMessage(c: Visit, workspace: WorkspaceOpen, message: Kept): Response {
  const t = words[c.var.language];
  const text = doneSaid(c, t.done);
  return show(
    c,
    {
      title: t.to(message.to_name),
      workspace,
      room: 'outbox',
      notice: text === undefined ? null : { text },
    },
    <MessageSheet c={c} workspace={workspace} message={message} />,
  );
}
