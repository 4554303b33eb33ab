import { Hono } from 'hono';
import { LianeError } from '../../platform/errors.ts';
import { at } from '../../routes.ts';
import { show } from '../accounts/show.tsx';
import { param, type SiteEnv, type Visit } from '../accounts/visit.ts';
import { REFUSE } from '../consent/links.ts';
import type { PersonHook } from '../people/hooks.ts';
import { answeringOf } from './answer-pages.tsx';
import { words } from './answer-words.ts';
import { letterAtLink, reachOfClick, refuseByLink } from './answers.ts';

/**
 * One click in a mail program (RFC 8058): a POST without cookie, origin or anything else, answered the same way whether
 * or not the link is known. Opened by hand, or by a scanner, it shows a button and changes nothing.
 */
export function refusePages(hooks: readonly PersonHook[]): Hono<SiteEnv> {
  return new Hono<SiteEnv>()
    .get(at.refuseAtOnce.path, async (c) => showButton(c, await reachAt(c)))
    .post(at.refuseAtOnce.path, async (c) => {
      const late = await refuseQuietly(c, hooks);
      c.var.site.wake();
      return showDone(c, late);
    });
}

/** A link nobody knows shows what most links show: it tells nothing, and its button does nothing. */
async function reachAt(c: Visit): Promise<ReturnType<typeof reachOfClick>> {
  try {
    return reachOfClick(await letterAtLink(c.var.tools, REFUSE, param(c, 'token')));
  } catch (error) {
    if (error instanceof LianeError && error.code === 'link-past') return 'idea';
    throw error;
  }
}

async function refuseQuietly(c: Visit, hooks: readonly PersonHook[]): Promise<boolean> {
  try {
    const refusal = await refuseByLink(c.var.tools, param(c, 'token'), answeringOf(c, hooks));
    return refusal.alreadyLeaving;
  } catch (error) {
    if (error instanceof LianeError && error.code === 'link-past') return false;
    throw error;
  }
}

function showButton(c: Visit, reach: ReturnType<typeof reachOfClick>): Response {
  const t = words[c.var.language].click;
  return show(
    c,
    { title: t.title, width: 'narrow' },
    <>
      <div class="opening">
        <h1>{t.title}</h1>
        <p>{t.text[reach]}</p>
      </div>
      <ul class="answers">
        <li>
          <form method="post" action={at.refuseAtOnce.to({ token: param(c, 'token') })}>
            <button type="submit" class="button">
              {reach === 'everything' ? t.everything : t.idea}
            </button>
          </form>
        </li>
      </ul>
    </>,
  );
}

function showDone(c: Visit, late: boolean): Response {
  const t = words[c.var.language];
  return show(
    c,
    { title: t.click.done, width: 'narrow' },
    <div class="opening">
      <h1 role="status">{t.click.done}</h1>
      <p>{late ? t.alreadyLeaving : t.click.doneText}</p>
      <p class="note">
        <a href={at.myPageDoor.to({})}>{t.page}</a>
      </p>
    </div>,
  );
}
