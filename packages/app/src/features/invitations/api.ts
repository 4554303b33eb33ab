import { isoDayIn } from '../../platform/dates.ts';
import { LianeError } from '../../platform/errors.ts';
import type { Problem } from '../../platform/http/problem.ts';
import type { SignedIn } from '../accounts/actor.ts';
import { createApi } from '../accounts/api-base.ts';
import { authorise } from '../accounts/permissions.ts';
import { param, type Visit, workspaceOf } from '../accounts/visit.ts';
import { roundState } from '../consent/rounds.ts';
import { mayApprove, shownToWriter } from '../consent/rules.ts';
import { findIdea } from '../ideas/store.ts';
import type { PersonHook } from '../people/hooks.ts';
import { answeringOf } from './answer-pages.tsx';
import * as routes from './api-routes.ts';
import { asLetter, asRound } from './api-shapes.ts';
import { noteAnswer } from './by-hand.ts';
import { aroundOf, compose } from './compose.ts';
import {
  beginLetter,
  beginNotice,
  keepLetter,
  type LetterAt,
  listLetters,
  readLetter,
  removeLetter,
} from './draft-actions.ts';
import { considered, roundOf } from './facts.ts';
import { letterAt, saidIn } from './letter-pages.tsx';
import { monthsAhead } from './rules.ts';

/** A rule says no; the code says which. */
function refuse(c: Visit, code: string) {
  const said = { type: 'about:blank', title: code, status: 409, code } satisfies Problem;
  return c.json(said, 409, { 'Content-Type': 'application/problem+json' });
}

async function letterNow(c: Visit, here: LetterAt) {
  const { actor, tools, site } = c.var;
  const letter = await readLetter(actor, tools, here);
  const around = await aroundOf(tools, here.workspace, letter, site.config);
  const composed = await compose(tools, around, (actor as SignedIn).account, letter, site.config);
  const { about, facts } = await considered(tools, letter, around, composed);
  const may = mayApprove(about, facts);
  return {
    ...asLetter(letter, tools.now),
    fixedPart: composed.fixed,
    mayBeApproved: may.allowed,
    stop: may.allowed ? null : shownToWriter(may).because,
  };
}

/** Letters, for programs: each address calls what its page calls. */
export function invitationsApi(hooks: readonly PersonHook[]) {
  const api = createApi();

  api.openapi(routes.listRoute, async (c) => {
    const { actor, tools } = c.var;
    const { idea = null } = c.req.valid('query');
    const letters = await listLetters(actor, tools, await workspaceOf(c), idea);
    return c.json({ letters: letters.map((letter) => asLetter(letter, tools.now)) }, 200);
  });

  api.openapi(routes.beginRoute, async (c) => {
    const workspace = await workspaceOf(c);
    const { actor, tools } = c.var;
    const { person, idea } = c.req.valid('json');
    const begun =
      idea === null
        ? await beginNotice(actor, tools, workspace, person)
        : await beginLetter(actor, tools, workspace, { idea, person });
    if (!begun.done) return refuse(c, begun.because);
    return c.json(await letterNow(c, { workspace, letterId: begun.value }), 201);
  });

  api.openapi(routes.readRoute, async (c) => c.json(await letterNow(c, await letterAt(c)), 200));

  api.openapi(routes.keepRoute, async (c) => {
    const here = await letterAt(c);
    const kept = await keepLetter(c.var.actor, c.var.tools, here, c.req.valid('json'));
    return kept.done ? c.json(await letterNow(c, here), 200) : refuse(c, kept.because);
  });

  api.openapi(routes.removeRoute, async (c) => {
    const removed = await removeLetter(c.var.actor, c.var.tools, await letterAt(c));
    return removed.done ? c.body(null, 204) : refuse(c, removed.because);
  });

  api.openapi(routes.answerRoute, async (c) => {
    const here = await letterAt(c);
    const { actor, tools, site } = c.var;
    const { how, told, ...heard } = c.req.valid('json');
    const said = saidIn(heard, monthsAhead(isoDayIn(tools.now, here.workspace.timeZone)));
    if (said === 'month') return refuse(c, 'month');
    const noted = await noteAnswer(actor, tools, here, answeringOf(c, hooks), { how, said, told });
    if (!noted.done) return refuse(c, noted.because);
    site.wake();
    return c.json(await letterNow(c, here), 200);
  });

  api.openapi(routes.roundRoute, async (c) => {
    const workspace = await workspaceOf(c);
    const { actor, tools } = c.var;
    authorise(actor, 'letter:read', workspace.id);
    const idea = await findIdea(tools.db, workspace.id, param(c, 'idea'));
    if (!idea) throw new LianeError('not-found');
    return c.json(asRound(roundState(await roundOf(tools, workspace.id, idea.id), tools.now)), 200);
  });

  return api;
}
