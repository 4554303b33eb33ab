import { LianeError } from '../../platform/errors.ts';
import { networkAddress } from '../../platform/http/network-address.ts';
import type { Problem } from '../../platform/http/problem.ts';
import { at } from '../../routes.ts';
import { createApi } from '../accounts/api-base.ts';
import { param, type Visit, workspaceOf } from '../accounts/visit.ts';
import { askOnPage, editIdea, enterIdea, type IdeaAt, listIdeas, readIdea, withdrawOwn } from './actions.ts';
import * as routes from './api-routes.ts';
import { asIdea, asLine } from './api-shapes.ts';
import { presentIdea } from './present-actions.ts';
import { corrected, ideaGiven } from './schemas.ts';

/** Ideas, for programs: each address calls what its page calls. */
export const ideasApi = createApi();

async function ideaAt(c: Visit): Promise<IdeaAt> {
  return { workspace: await workspaceOf(c), ideaId: param(c, 'idea') };
}

/** A rule says no; the code says which. */
function refuse(c: Visit, code: string) {
  const said = { type: 'about:blank', title: code, status: 409, code } satisfies Problem;
  return c.json(said, 409, { 'Content-Type': 'application/problem+json' });
}

async function ideaNow(c: Visit, here: IdeaAt) {
  return asIdea(await readIdea(c.var.actor, c.var.tools, here));
}

ideasApi.openapi(routes.presentRoute, async (c) => {
  const workspace = await workspaceOf(c);
  if (workspace.kind !== 'practice') throw new LianeError('not-found');
  const { actor, tools, site } = c.var;
  const idea = ideaGiven(c.req.valid('json'));
  const { door, url } = site.config;
  const presented = await presentIdea(actor, tools, { workspace, door, from: networkAddress(c), idea });
  if (!presented.done && presented.because === 'too-many-tries') throw new LianeError('too-many-tries');
  if (!presented.done) return refuse(c, presented.because);
  site.wake();
  const { id, token } = presented.value;
  return c.json({ id, followUp: new URL(at.presented.to({ token }), url).href }, 201);
});

ideasApi.openapi(routes.listRoute, async (c) => {
  const ideas = await listIdeas(c.var.actor, c.var.tools, await workspaceOf(c));
  return c.json({ ideas: ideas.map(asLine) }, 200);
});

ideasApi.openapi(routes.enterRoute, async (c) => {
  const workspace = await workspaceOf(c);
  const { actor, tools } = c.var;
  const { id } = await enterIdea(actor, tools, workspace, ideaGiven(c.req.valid('json')));
  return c.json(await ideaNow(c, { workspace, ideaId: id }), 201);
});

ideasApi.openapi(routes.readRoute, async (c) => c.json(await ideaNow(c, await ideaAt(c)), 200));

ideasApi.openapi(routes.editRoute, async (c) => {
  const here = await ideaAt(c);
  const change = c.req.valid('json');
  const edited = await editIdea(c.var.actor, c.var.tools, here, (idea) => corrected(idea, change));
  if (!edited.done) return refuse(c, edited.because);
  return c.json(await ideaNow(c, here), 200);
});

ideasApi.openapi(routes.withdrawRoute, async (c) => {
  const here = await ideaAt(c);
  const withdrawn = await withdrawOwn(c.var.actor, c.var.tools, here);
  if (!withdrawn.done) return refuse(c, withdrawn.because);
  return c.json(await ideaNow(c, here), 200);
});

ideasApi.openapi(routes.askRoute, async (c) => {
  const here = await ideaAt(c);
  const asked = await askOnPage(c.var.actor, c.var.tools, here, c.req.valid('json').text);
  if (!asked.done) return refuse(c, asked.because);
  return c.json(await ideaNow(c, here), 201);
});
