import { LianeError } from '../../platform/errors.ts';
import type { Problem } from '../../platform/http/problem.ts';
import type { SignedIn } from '../accounts/actor.ts';
import { createApi } from '../accounts/api-base.ts';
import { authorise } from '../accounts/permissions.ts';
import type { WorkspaceOpen } from '../accounts/store.ts';
import { param, type Visit, workspaceOf } from '../accounts/visit.ts';
import { type IdeaAt, readIdea } from './actions.ts';
import { reviseCharter } from './charter-actions.ts';
import { latestCharter } from './charter-store.ts';
import { addCondition, judge, moveToNewest, removeCondition, settle } from './examination-actions.ts';
import * as routes from './examination-api-routes.ts';
import { loadExamination } from './examination-store.ts';
import { writeMandate } from './mandate-actions.ts';
import { mandateOf } from './mandate-store.ts';
import { keepDraft } from './outcome-actions.ts';
import { letterOf } from './outcome-letter.ts';

/** Charter, examination and mandate, for programs: each address calls what its page calls. */
export const examinationApi = createApi();

async function ideaAt(c: Visit): Promise<IdeaAt> {
  return { workspace: await workspaceOf(c), ideaId: param(c, 'idea') };
}

function refuse(c: Visit, code: string) {
  const said = { type: 'about:blank', title: code, status: 409, code } satisfies Problem;
  return c.json(said, 409, { 'Content-Type': 'application/problem+json' });
}

async function charterNow(c: Visit, workspace: WorkspaceOpen) {
  const { version, criteria } = await latestCharter(c.var.tools.db, workspace.id, workspace.language);
  return { version, criteria: [...criteria] };
}

async function examinationNow(c: Visit, here: IdeaAt) {
  const { idea } = await readIdea(c.var.actor, c.var.tools, here);
  const found = await loadExamination(c.var.tools.db, here.workspace, idea);
  const { version, newer, criteria, assessments, conditions, outcome } = found;
  return {
    version,
    newer,
    criteria: criteria.map((criterion) => {
      const {
        verdict = 'unknown' as const,
        evidence = '',
        source = '',
        judgedAt,
      } = assessments.get(criterion.key) ?? {};
      return { ...criterion, verdict, evidence, source, judgedAt: judgedAt?.toISOString() ?? null };
    }),
    conditions: [...conditions],
    outcome: outcome && {
      outcome: outcome.outcome,
      letter: outcome.letter,
      decidedAt: outcome.decidedAt?.toISOString() ?? null,
    },
  };
}

async function mandateNow(c: Visit, here: IdeaAt) {
  const { idea } = await readIdea(c.var.actor, c.var.tools, here);
  const mandate = await mandateOf(c.var.tools.db, idea);
  if (!mandate) throw new LianeError('not-found');
  return { ...mandate, publishedAt: mandate.publishedAt?.toISOString() ?? null };
}

examinationApi.openapi(routes.readCharterRoute, async (c) => {
  const workspace = await workspaceOf(c);
  authorise(c.var.actor, 'charter:read', workspace.id);
  return c.json(await charterNow(c, workspace), 200);
});

examinationApi.openapi(routes.reviseCharterRoute, async (c) => {
  const workspace = await workspaceOf(c);
  const given = c.req.valid('json').criteria.map((one, place) => ({ ...one, place, dropped: false }));
  const revised = await reviseCharter(c.var.actor, c.var.tools, workspace, given);
  if (!revised.done) return refuse(c, revised.because);
  return c.json(await charterNow(c, workspace), 200);
});

examinationApi.openapi(routes.readExaminationRoute, async (c) =>
  c.json(await examinationNow(c, await ideaAt(c)), 200),
);

examinationApi.openapi(routes.judgeRoute, async (c) => {
  const here = await ideaAt(c);
  const judgement = { ...c.req.valid('json'), criterion: param(c, 'criterion') };
  const judged = await judge(c.var.actor, c.var.tools, here, judgement);
  if (!judged.done) return refuse(c, judged.because);
  return c.json(await examinationNow(c, here), 200);
});

examinationApi.openapi(routes.moveRoute, async (c) => {
  const here = await ideaAt(c);
  const moved = await moveToNewest(c.var.actor, c.var.tools, here);
  if (!moved.done) return refuse(c, moved.because);
  return c.json(await examinationNow(c, here), 200);
});

examinationApi.openapi(routes.addConditionRoute, async (c) => {
  const here = await ideaAt(c);
  const added = await addCondition(c.var.actor, c.var.tools, here, c.req.valid('json'));
  if (!added.done) return refuse(c, added.because);
  return c.json(await examinationNow(c, here), 201);
});

examinationApi.openapi(routes.settleRoute, async (c) => {
  const here = await ideaAt(c);
  const settled = { condition: param(c, 'condition'), ...c.req.valid('json') };
  await settle(c.var.actor, c.var.tools, here, settled);
  return c.json(await examinationNow(c, here), 200);
});

examinationApi.openapi(routes.removeConditionRoute, async (c) => {
  const here = await ideaAt(c);
  const removed = await removeCondition(c.var.actor, c.var.tools, here, param(c, 'condition'));
  if (!removed.done) return refuse(c, removed.because);
  return c.json(await examinationNow(c, here), 200);
});

examinationApi.openapi(routes.draftRoute, async (c) => {
  const here = await ideaAt(c);
  const kept = await keepDraft(c.var.actor, c.var.tools, here, c.req.valid('json'));
  if (!kept.done) return refuse(c, kept.because);
  return c.json(await examinationNow(c, here), 200);
});

examinationApi.openapi(routes.readDraftRoute, async (c) => {
  const here = await ideaAt(c);
  const { idea } = await readIdea(c.var.actor, c.var.tools, here);
  const examination = await loadExamination(c.var.tools.db, here.workspace, idea);
  const { account } = c.var.actor as SignedIn;
  return c.json(letterOf(idea, examination, account.name, c.req.valid('query').outcome), 200);
});

examinationApi.openapi(routes.readMandateRoute, async (c) =>
  c.json(await mandateNow(c, await ideaAt(c)), 200),
);

examinationApi.openapi(routes.writeMandateRoute, async (c) => {
  const here = await ideaAt(c);
  const { show, ...given } = c.req.valid('json');
  const wrote = await writeMandate(c.var.actor, c.var.tools, here, given, show);
  if (!wrote.done) return refuse(c, wrote.because);
  return c.json(await mandateNow(c, here), 200);
});
