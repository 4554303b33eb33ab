import type { OpenAPIHono } from '@hono/zod-openapi';
import { LianeError } from '../../platform/errors.ts';
import type { Problem } from '../../platform/http/problem.ts';
import { createApi } from '../accounts/api-base.ts';
import { authorise } from '../accounts/permissions.ts';
import { param, type SiteEnv, type Visit, workspaceOf } from '../accounts/visit.ts';
import {
  addAddress,
  addFact,
  addTie,
  changeFact,
  correctDetails,
  forgetPerson,
  type PersonAt,
  removeAddress,
  removeFact,
  removeTie,
} from './actions.ts';
import * as routes from './api-routes.ts';
import { asListed, asPerson } from './api-shapes.ts';
import type { PersonHook } from './hooks.ts';
import { listPeople, searchPeople } from './list-store.ts';
import { mergePeople, tellApart, unmergePerson } from './merge-actions.ts';
import { notePerson } from './note-person.ts';
import { readPerson } from './person-reading.ts';
import { recordsOf } from './person-store.ts';

/** People, for programs: each address calls what its page calls. */
export function peopleApi(hooks: readonly PersonHook[]): OpenAPIHono<SiteEnv> {
  const api = createApi();
  readers(api);
  writers(api, hooks);
  lines(api);
  joins(api);
  return api;
}

async function personAt(c: Visit): Promise<PersonAt> {
  const workspace = await workspaceOf(c);
  return { workspaceId: workspace.id, personId: param(c, 'person') };
}

/** A rule says no; the code says which. */
export function refuse(c: Visit, code: string) {
  const said = { type: 'about:blank', title: code, status: 409, code } satisfies Problem;
  return c.json(said, 409, { 'Content-Type': 'application/problem+json' });
}

async function personNow(c: Visit, { workspaceId, personId }: PersonAt) {
  authorise(c.var.actor, 'person:read', workspaceId);
  return asPerson(await readPerson(c.var.tools.db, workspaceId, personId));
}

function readers(api: OpenAPIHono<SiteEnv>): void {
  api.openapi(routes.listRoute, async (c) => {
    const workspace = await workspaceOf(c);
    authorise(c.var.actor, 'person:read', workspace.id);
    const { q = '', filter, source = null, page } = c.req.valid('query');
    const { db } = c.var.tools;
    if (q.trim() !== '') {
      const found = await searchPeople(db, workspace.id, q);
      return c.json({ people: found.map(asListed), total: found.length }, 200);
    }
    const { people, total } = await listPeople(db, workspace.id, { filter, sourceId: source, page });
    return c.json({ people: people.map(asListed), total }, 200);
  });
  api.openapi(routes.readRoute, async (c) => c.json(await personNow(c, await personAt(c)), 200));
}

function writers(api: OpenAPIHono<SiteEnv>, hooks: readonly PersonHook[]): void {
  api.openapi(routes.noteRoute, async (c) => {
    const workspace = await workspaceOf(c);
    const noted = await notePerson(c.var.actor, c.var.tools, workspace, c.req.valid('json'));
    if (!noted.done) return refuse(c, noted.because);
    const { personId, added, alsoNoted } = noted.value;
    return c.json({ person: personId, added, alsoNoted }, 201);
  });
  api.openapi(routes.correctRoute, async (c) => {
    const at = await personAt(c);
    const given = c.req.valid('json');
    const { actor, tools } = c.var;
    authorise(actor, 'person:write', at.workspaceId);
    const [root] = await recordsOf(tools.db, at.workspaceId, at.personId);
    if (!root) throw new LianeError('not-found');
    const { name = root.name, language = root.language, guardian = root.guardian } = given;
    const details = { name, language, guardian: guardian ?? '', minor: guardian !== null };
    await correctDetails(actor, tools, at, details);
    return c.json(await personNow(c, at), 200);
  });
  api.openapi(routes.eraseRoute, async (c) => {
    const forgotten = await forgetPerson(c.var.actor, c.var.tools, hooks, await personAt(c));
    if (!forgotten.done) return refuse(c, forgotten.because);
    return c.body(null, 204);
  });
}

function lines(api: OpenAPIHono<SiteEnv>): void {
  api.openapi(routes.addFactRoute, async (c) => {
    const at = await personAt(c);
    await addFact(c.var.actor, c.var.tools, at, c.req.valid('json'));
    return c.json(await personNow(c, at), 201);
  });
  api.openapi(routes.changeFactRoute, async (c) => {
    const at = await personAt(c);
    const fact = { id: param(c, 'fact'), text: c.req.valid('json').text };
    await changeFact(c.var.actor, c.var.tools, at, fact);
    return c.json(await personNow(c, at), 200);
  });
  api.openapi(routes.removeFactRoute, async (c) => {
    await removeFact(c.var.actor, c.var.tools, await personAt(c), param(c, 'fact'));
    return c.body(null, 204);
  });
  api.openapi(routes.addAddressRoute, async (c) => {
    const at = await personAt(c);
    await addAddress(c.var.actor, c.var.tools, at, c.req.valid('json'));
    return c.json(await personNow(c, at), 201);
  });
  api.openapi(routes.removeAddressRoute, async (c) => {
    await removeAddress(c.var.actor, c.var.tools, await personAt(c), param(c, 'address'));
    return c.body(null, 204);
  });
}

function joins(api: OpenAPIHono<SiteEnv>): void {
  api.openapi(routes.addTieRoute, async (c) => {
    const at = await personAt(c);
    const tied = await addTie(c.var.actor, c.var.tools, at, c.req.valid('json'));
    if (!tied.done) return refuse(c, tied.because);
    return c.json(await personNow(c, at), 201);
  });
  api.openapi(routes.removeTieRoute, async (c) => {
    await removeTie(c.var.actor, c.var.tools, await personAt(c), param(c, 'other'));
    return c.body(null, 204);
  });
  api.openapi(routes.mergeRoute, async (c) => {
    const at = await personAt(c);
    const two = { ...at, otherId: c.req.valid('json').other };
    const merged = await mergePeople(c.var.actor, c.var.tools, two);
    if (!merged.done) return refuse(c, merged.because);
    return c.json(await personNow(c, { ...at, personId: merged.value.kept }), 200);
  });
  api.openapi(routes.apartRoute, async (c) => {
    const { other, apart } = c.req.valid('json');
    await tellApart(c.var.actor, c.var.tools, { ...(await personAt(c)), otherId: other }, apart);
    return c.body(null, 204);
  });
  api.openapi(routes.unmergeRoute, async (c) => {
    const at = await personAt(c);
    const recordId = c.req.valid('json').record;
    await unmergePerson(c.var.actor, c.var.tools, { ...at, recordId });
    return c.json(await personNow(c, at), 200);
  });
}
