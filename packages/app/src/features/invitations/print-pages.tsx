import { Hono } from 'hono';
import { printedCode } from '../../platform/codes.ts';
import { dayIn } from '../../platform/dates.ts';
import { sayable } from '../../platform/typographer.ts';
import { at } from '../../routes.ts';
import { OneDeed } from '../../ui/form.tsx';
import type { SignedIn } from '../accounts/actor.ts';
import { show } from '../accounts/show.tsx';
import type { SiteEnv, Visit } from '../accounts/visit.ts';
import { aroundOf } from './compose.ts';
import { type LetterAt, readLetter } from './draft-actions.ts';
import { type HalfPage, makeHalfPage } from './half-page.ts';
import { letterAt } from './letter-pages.tsx';
import { words } from './words.ts';

/** A half page to be given by hand, for whoever has no address, or prefers paper. */
export const printPages = new Hono<SiteEnv>()
  .get(at.letterPrint.path, async (c) => {
    const here = await letterAt(c);
    const letter = await readLetter(c.var.actor, c.var.tools, here);
    const around = await aroundOf(c.var.tools, here.workspace, letter, c.var.site.config);
    return showAsking(c, here, sayable(around.root.name));
  })
  .post(at.letterPrint.path, async (c) => {
    const here = await letterAt(c);
    const { actor, tools, site } = c.var;
    const made = await makeHalfPage(actor, tools, here, site.config);
    const t = words[c.var.language];
    if (!made.done) return showAsking(c, here, '', t.print.refused);
    return showHalfPage(c, here, made.value);
  });

function showAsking(c: Visit, here: LetterAt, name: string, refusal: string | null = null): Response {
  const t = words[c.var.language].print;
  const place = { workspace: here.workspace.slug, letter: here.letterId };
  return show(
    c,
    {
      title: t.title(name),
      workspace: here.workspace,
      room: 'letters',
      status: refusal === null ? 200 : 409,
    },
    <div class="opening">
      <h1>{refusal ?? t.title(name)}</h1>
      {refusal === null && <p class="lead">{t.lead}</p>}
      <div class="deeds">
        {refusal === null && <OneDeed to={at.letterPrint.to(place)}>{t.deed}</OneDeed>}
        <a class="button plain-link" href={at.letter.to(place)}>
          {t.back}
        </a>
      </div>
    </div>,
  );
}

function showHalfPage(c: Visit, here: LetterAt, { letter, composed, name, code, until }: HalfPage): Response {
  const { site, language } = c.var;
  const t = words[letter.language].print;
  const ours = words[language].print;
  const initiator = (c.var.actor as SignedIn).account.name;
  const where = new URL(at.myPageDoor.to({}), site.config.url).href;
  const open = site.config.door === 'open';
  return show(
    c,
    { title: ours.title(name), workspace: here.workspace, room: 'letters', notice: { text: ours.now } },
    <div class="sheet letter stack" lang={letter.language}>
      <h1 class="visually-hidden">{ours.title(name)}</h1>
      {composed.body.split(/\n{2,}/).map((text) => (
        <p class="lines" dir="auto">
          {text}
        </p>
      ))}
      <p>{open ? t.code(where) : t.codeClosed(initiator)}</p>
      <p class="code">{printedCode(code)}</p>
      <p class="note">{t.until(dayIn(until, here.workspace.timeZone, letter.language))}</p>
    </div>,
  );
}
