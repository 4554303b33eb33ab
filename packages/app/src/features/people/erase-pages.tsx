import { Hono } from 'hono';
import { LianeError } from '../../platform/errors.ts';
import { sayable } from '../../platform/typographer.ts';
import { at } from '../../routes.ts';
import { OneDeed } from '../../ui/form.tsx';
import { authorise } from '../accounts/permissions.ts';
import { show } from '../accounts/show.tsx';
import type { SiteEnv, Visit } from '../accounts/visit.ts';
import { forgetPerson } from './actions.ts';
import { type PersonHere, personAt, toFile } from './file-pages.tsx';
import { words } from './file-words.ts';
import type { PersonHook } from './hooks.ts';
import { recordsOf } from './person-store.ts';

/** Forgetting someone altogether: asked once, then done in every table. */
export function erasePages(hooks: readonly PersonHook[]): Hono<SiteEnv> {
  return new Hono<SiteEnv>()
    .get(at.personErase.path, async (c) => {
      const here = await personAt(c);
      authorise(c.var.actor, 'person:erase', here.workspaceId);
      return showErase(c, here);
    })
    .post(at.personErase.path, async (c) => {
      const here = await personAt(c);
      const { workspace } = here;
      const forgotten = await forgetPerson(c.var.actor, c.var.tools, hooks, here);
      if (!forgotten.done) return toFile(c, here, forgotten.because);
      return c.redirect(`${at.people.to({ workspace: workspace.slug })}?done=erased`, 303);
    });
}

async function showErase(c: Visit, { workspace, personId }: PersonHere): Promise<Response> {
  const [root] = await recordsOf(c.var.tools.db, workspace.id, personId);
  if (!root) throw new LianeError('not-found');
  const t = words[c.var.language].erasePage;
  const to = { workspace: workspace.slug, person: root.id };
  const title = t.title(sayable(root.name));
  return show(
    c,
    { title, workspace, room: 'people', width: 'narrow' },
    <div class="opening">
      <h1>{title}</h1>
      {root.isSelf ? (
        <p>{t.self}</p>
      ) : (
        <>
          <p>{t.gone}</p>
          <p>{t.left}</p>
        </>
      )}
      <div class="deeds">
        {!root.isSelf && <OneDeed to={at.personErase.to(to)}>{t.deed}</OneDeed>}
        <a class="button" href={at.person.to(to)}>
          {t.back}
        </a>
      </div>
    </div>,
  );
}
