import { mailtoLink } from '../../platform/mail/mailto.ts';
import { at } from '../../routes.ts';
import type { WorkspaceOpen } from '../accounts/store.ts';
import type { Visit } from '../accounts/visit.ts';
import { withLinks, withNames } from './links.ts';
import { stateSaid } from './outbox-said.ts';
import type { Kept } from './outbox-store.ts';
import { words } from './outbox-words.ts';
import { wayOut } from './way-out.ts';
import { stoppedSaid } from './words.ts';

interface Props {
  readonly c: Visit;
  readonly workspace: WorkspaceOpen;
  readonly message: Kept;
}

/** One message: its text as it leaves or left, what became of it, and what can still be done. */
export function MessageSheet({ c, workspace, message }: Props) {
  const { language, tools, site } = c.var;
  const t = words[language];
  const view = { language, zone: workspace.timeZone, now: tools.now, way: wayOut(site.config, workspace) };
  return (
    <>
      <div class="opening">
        <p class="note">{t.kinds[message.kind] ?? message.kind}</p>
        <h1>{t.to(message.to_name)}</h1>
        <p class="lead">{stateSaid(message, view)}</p>
        <Why message={message} language={language} />
      </div>
      <section class="stack">
        <Deeds c={c} workspace={workspace} message={message} />
        <Text c={c} message={message} />
        <p>
          <a href={at.outbox.to({ workspace: workspace.slug })}>{t.deeds.back}</a>
        </p>
      </section>
    </>
  );
}

function Why({ message, language }: { message: Kept; language: 'fr' | 'en' }) {
  const { because, state } = message;
  if (because === null) return null;
  const sentence = words[language].because[because] ?? stoppedSaid(because, language);
  if (sentence !== null) return <p class="note">{sentence}</p>;
  return state === 'refused' ? <p class="note">{because}</p> : null;
}

function Text({ c, message }: { c: Visit; message: Kept }) {
  const { tools, site, language } = c.var;
  const t = words[language];
  if (message.body === '') return null;
  const inHand = message.state === 'by-hand';
  const body = inHand
    ? withLinks(message.body, message.id, tools.keys, site.config)
    : withNames(message.body, words[message.language].links);
  return (
    <>
      <dl class="facts">
        <div>
          <dt>{t.address}</dt>
          <dd>{message.to_address}</dd>
        </div>
        <div>
          <dt>{t.subject}</dt>
          <dd>{message.subject}</dd>
        </div>
      </dl>
      <div class="sheet letter" lang={message.language}>
        {body.split(/\n{2,}/).map((paragraph) => (
          <p class="lines">{paragraph}</p>
        ))}
      </div>
    </>
  );
}

/** A button that does one thing to this message. */
function Deed(props: { to: string; text: string; main?: boolean; left?: 'yes' | 'no' }) {
  return (
    <form method="post" action={props.to}>
      {props.left && <input type="hidden" name="left" value={props.left} />}
      <button type="submit" class={props.main ? 'button main' : 'button'}>
        {props.text}
      </button>
    </form>
  );
}

function Deeds({ c, workspace, message }: Props) {
  const t = words[c.var.language];
  const here = { workspace: workspace.slug, message: message.id };
  const way = wayOut(c.var.site.config, workspace);
  const end = at.messageEnd.to(here);
  if (message.state === 'waiting')
    return (
      <div class="deeds">
        {way !== 'liane' && <Deed to={at.messageByHand.to(here)} text={t.deeds.byHand[way]} main />}
        <Deed to={at.messageTakeBack.to(here)} text={t.deeds.takeBack} />
      </div>
    );
  if (message.state === 'by-hand' && message.ended_at === null)
    return <InHand c={c} workspace={workspace} message={message} end={end} />;
  if (message.state === 'unknown')
    return (
      <div class="deeds">
        <Deed to={end} text={t.deeds.knownLeft} left="yes" />
        <Deed to={end} text={t.deeds.knownNotLeft} left="no" />
      </div>
    );
  if (message.state === 'left' || message.state === 'by-hand')
    return (
      <div class="deeds">
        <Deed to={at.messageBounced.to(here)} text={t.deeds.bounced} />
      </div>
    );
  return null;
}

/** The initiator's own mail program takes it from here; in a demonstration there is nobody to write to. */
function InHand({ c, workspace, message, end }: Props & { end: string }) {
  const { language, tools, site } = c.var;
  const t = words[language];
  const { demo } = workspace;
  const { href, tooLong } = mailtoLink({
    to: { name: message.to_name, address: message.to_address },
    subject: message.subject,
    text: withLinks(message.body, message.id, tools.keys, site.config),
    language: message.language,
  });
  return (
    <>
      {tooLong && !demo && <p>{t.tooLong}</p>}
      <div class="deeds">
        {!tooLong && !demo && (
          <a class="button main" href={href}>
            {t.deeds.open}
          </a>
        )}
        <Deed to={end} text={t.deeds.left} left="yes" />
        <Deed to={end} text={t.deeds.notLeft} left="no" />
      </div>
    </>
  );
}
