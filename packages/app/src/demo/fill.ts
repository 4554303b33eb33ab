import { fileURLToPath } from 'node:url';
import type { SignedIn } from '../features/accounts/actor.ts';
import { recordPractice } from '../features/accounts/founding.ts';
import type { WorkspaceOpen } from '../features/accounts/store.ts';
import type { IdeaAt } from '../features/ideas/actions.ts';
import { defaultCharter } from '../features/ideas/charter-store.ts';
import { addCondition, judge, settle } from '../features/ideas/examination-actions.ts';
import type { Outcome } from '../features/ideas/examination-rules.ts';
import { writeMandate } from '../features/ideas/mandate-actions.ts';
import { decide } from '../features/ideas/outcome-actions.ts';
import { recordIdea } from '../features/ideas/present-actions.ts';
import { ideaGiven, ownIdea } from '../features/ideas/schemas.ts';
import type { House } from '../features/invitations/compose.ts';
import { readIdea } from '../features/people/read-idea.ts';
import { inTransaction } from '../platform/database/transaction.ts';
import { isoDayIn } from '../platform/dates.ts';
import { type NamedFile, readWhole } from '../platform/files.ts';
import type { Language } from '../platform/languages.ts';
import type { Tools } from '../platform/tools.ts';
import { DAY, daysAgo } from './days.ts';
import { firstRound, secondRound, waitingOnes } from './letters.ts';
import { addressIn, recordAll, recordFirst, writtenIn } from './notebook.ts';
import { outOfStep } from './out-of-step.ts';
import { sendWaiting } from './sent.ts';
import { story } from './story.ts';

const example = (name: string): Promise<NamedFile> =>
  readWhole(fileURLToPath(new URL(`../../../../examples/miserables/${name}`, import.meta.url)));

/**
 * *Les Misérables*, at mid-life, in a practice of its own: through the same actions as the pages, each on its day, the
 * oldest first. Every address in it is of no one. Source of people and ties: examples/miserables/README.md.
 */
export async function fillDemo(
  actor: SignedIn,
  tools: Tools,
  house: House,
  language: Language,
): Promise<WorkspaceOpen> {
  const inEnglish = language === 'en' ? '.en' : '';
  const idea = await example(`idea${inEnglish}.md`);
  const people = await example(`people${inEnglish}.csv`);
  const files = { people, links: await example('links.csv') };
  return inTransaction(tools, async (tx) => {
    const named = { name: story[language].practice, language, demo: true };
    const practice = await recordPractice(tx, actor.account, named);
    const weaver = weaverOf(actor, practice);
    const notebook = writtenIn(files, practice);
    const school = await accepted(weaver, tx, practice, idea);
    const first = await recordFirst(tx, practice, notebook);
    const at = { ...school, weaver, house };
    await almanac(weaver, tx, practice);
    await firstRound(tx, at, first);
    const everyone = await recordAll(tx, practice, notebook);
    await secondRound(tx, at, everyone);
    await present(daysAgo(tx, 3), practice, story[language].library);
    await waitingOnes(tx, at, everyone);
    return practice;
  });
}

function weaverOf(actor: SignedIn, { id }: WorkspaceOpen): SignedIn {
  return { ...actor, roles: [...actor.roles, { workspaceId: id, role: 'weaver' }] };
}

interface Told {
  readonly title: string;
  readonly pitch: string;
  readonly audience: string;
  readonly gives: string;
  readonly expects: string;
  readonly funding: string;
  readonly presenter: string;
  readonly organisation?: string;
  readonly presenterAddress?: string;
}

async function present(tx: Tools, practice: WorkspaceOpen, told: Told): Promise<IdeaAt> {
  const { presenter, organisation = '', ...words } = told;
  const given = ideaGiven(
    ownIdea.parse({
      ...words,
      language: practice.language,
      organisationName: organisation,
      legalForm: organisation === '' ? '' : 'company',
      presenterName: presenter,
    }),
  );
  const idea = await recordIdea(tx, practice, given, 'presenter');
  return { workspace: practice, ideaId: idea.id };
}

async function examine(
  actor: SignedIn,
  tx: Tools,
  at: IdeaAt,
  judgements: readonly (readonly ['met' | 'partly' | 'unmet' | 'unknown', string, string])[],
): Promise<void> {
  const { criteria } = defaultCharter(at.workspace.language);
  for (const [i, [verdict, evidence, source]] of judgements.entries())
    await judge(actor, tx, at, { criterion: criteria[i]!.key, verdict, evidence, source });
}

async function answer(
  actor: SignedIn,
  tx: Tools,
  at: IdeaAt,
  outcome: Outcome,
  letter: string,
): Promise<void> {
  const answered = await decide(actor, tx, at, { outcome, letter });
  if (!answered.done) throw outOfStep(answered.because);
}

async function accepted(
  actor: SignedIn,
  tx: Tools,
  practice: WorkspaceOpen,
  file: NamedFile,
): Promise<IdeaAt> {
  const told = story[practice.language];
  const { title, text } = readIdea(file, () => practice.language);
  const presenterAddress = addressIn(practice, 'pontmercy');
  const at = await present(daysAgo(tx, 70), practice, {
    ...{ title, pitch: text, presenterAddress },
    ...told.school,
  });
  const then = daysAgo(tx, 60);
  await examine(actor, then, at, told.judgements);
  const { criteria } = defaultCharter(practice.language);
  const day = (days: number) => isoDayIn(new Date(tx.now.getTime() + days * DAY), practice.timeZone);
  const [first, second] = told.conditions;
  const kept = await addCondition(actor, then, at, {
    criterion: criteria[2]!.key,
    text: first,
    dueOn: day(-20),
  });
  await addCondition(actor, then, at, { criterion: criteria[5]!.key, text: second, dueOn: day(120) });
  await answer(actor, daysAgo(tx, 55), at, 'conditions', told.schoolLetter);
  await sendWaiting(actor, daysAgo(tx, 55, 60), practice);
  if (kept.done) await settle(actor, daysAgo(tx, 28), at, { condition: kept.value, state: 'met' });
  await writeMandate(actor, daysAgo(tx, 50), at, { ...told.mandate, until: day(200) }, true);
  return at;
}

async function almanac(actor: SignedIn, tx: Tools, practice: WorkspaceOpen): Promise<void> {
  const told = story[practice.language];
  const at = await present(daysAgo(tx, 40), practice, told.almanac);
  await examine(actor, daysAgo(tx, 39), at, told.almanacJudgements);
  await answer(actor, daysAgo(tx, 38), at, 'declined', told.almanacLetter);
}
