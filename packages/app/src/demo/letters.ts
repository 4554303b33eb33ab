import type { SignedIn } from '../features/accounts/actor.ts';
import { ANSWER, letterToken } from '../features/consent/links.ts';
import type { IdeaAt } from '../features/ideas/actions.ts';
import { decide, writeTo } from '../features/interest/find-actions.ts';
import { addMore, answerByLink, type Said } from '../features/invitations/answers.ts';
import { approveLetter } from '../features/invitations/approve.ts';
import { findHooks } from '../features/invitations/asked.ts';
import { noteAnswer } from '../features/invitations/by-hand.ts';
import { aroundOf, compose, type House } from '../features/invitations/compose.ts';
import { beginLetter, beginNotice, keepLetter } from '../features/invitations/draft-actions.ts';
import { monthsAhead } from '../features/invitations/rules.ts';
import { findLetter } from '../features/invitations/store.ts';
import { pause, refuseHere } from '../features/mypage/actions.ts';
import { knownAs } from '../features/mypage/store.ts';
import { personHooks } from '../hooks.ts';
import { isoDayIn } from '../platform/dates.ts';
import { inBothLanguages } from '../platform/languages.ts';
import type { Tools } from '../platform/tools.ts';
import { daysAgo } from './days.ts';
import { english } from './letters-en.ts';
import { french } from './letters-fr.ts';
import type { Considered, Joined, Reader } from './letters-story.ts';
import type { Ids } from './notebook.ts';
import { given } from './out-of-step.ts';
import { sayItCameBack, sendWaiting } from './sent.ts';

const told = inBothLanguages({ fr: french, en: english });

/** The school of the story, and who writes for it. */
export interface School extends IdeaAt {
  readonly weaver: SignedIn;
  readonly house: House;
}

/** Six letters that left on the same morning; each was answered, but for one whose silence is a no. */
export async function firstRound(tx: Tools, at: School, ids: Ids): Promise<void> {
  const readers = ['fauchelevent', 'combeferre', 'javert', 'bahorel', 'prouvaire', 'courfeyrac'] as const;
  const left = await roundOf(tx, at, ids, readers, 38);
  const says = (days: number, reader: Reader, said: Said) =>
    answers(daysAgo(tx, days, 80), at, left.get(reader)!, said);
  await says(37, 'javert', { answer: 'no', reach: 'everything' });
  await says(37, 'fauchelevent', { answer: 'yes' });
  await adds(daysAgo(tx, 37, 90), at, left, 'fauchelevent');
  await says(36, 'prouvaire', { answer: 'later', laterOn: inMonths(daysAgo(tx, 36), at, 1) });
  await says(36, 'combeferre', { answer: 'yes' });
  await adds(daysAgo(tx, 36, 90), at, left, 'combeferre');
  await says(35, 'bahorel', { answer: 'no', reach: 'idea' });
  await sendWaiting(at.weaver, daysAgo(tx, 35, 120), at.workspace);
  await refusesAll(daysAgo(tx, 30), at, ids.get('mlle-gillenormand')!);
  await considers(daysAgo(tx, 24), at, ids, 'eponine', 'knows-better');
  await asks(daysAgo(tx, 20), at, ids, 'fantine', { answer: 'yes' });
}

/** The second, under way: one yes, one that came back, two awaited, and place for more. */
export async function secondRound(tx: Tools, at: School, ids: Ids): Promise<void> {
  for (const one of ['thenardier', 'tholomyes', 'bamatabois'] as const)
    await considers(daysAgo(tx, 11), at, ids, one, 'aside');
  await notice(tx, at, ids.get('mme-hucheloup')!);
  const readers = ['mabeuf', 'soeur-simplice', 'enjolras', 'mlle-baptistine'] as const;
  const left = await roundOf(tx, at, ids, readers, 9);
  const bounced = await messageOf(tx, at, left.get('enjolras')!);
  await sayItCameBack(at.weaver, daysAgo(tx, 8), at.workspace, bounced);
  await answers(daysAgo(tx, 6, 80), at, left.get('soeur-simplice')!, { answer: 'yes' });
  await adds(daysAgo(tx, 6, 90), at, left, 'soeur-simplice');
  await sendWaiting(at.weaver, daysAgo(tx, 6, 120), at.workspace);
  await asks(daysAgo(tx, 5), at, ids, 'champmathieu', null);
  const later = inMonths(daysAgo(tx, 4), at, 3);
  await asks(daysAgo(tx, 4), at, ids, 'gavroche', { answer: 'later', laterOn: later });
}

/** What is on the table this morning: one to write, one begun, one approved. */
export async function waitingOnes(tx: Tools, at: School, ids: Ids): Promise<void> {
  await considers(daysAgo(tx, 2), at, ids, 'gribier', 'kept');
  await drafted(daysAgo(tx, 1), at, ids, 'mere-innocente');
  await approved(tx, at, await drafted(tx, at, ids, 'marius'));
}

type Left = ReadonlyMap<string, string>;

/** Letters approved on the same day, and said an hour later to have left. Returns them by reader. */
async function roundOf(
  tx: Tools,
  at: School,
  ids: Ids,
  readers: readonly Reader[],
  days: number,
): Promise<Left> {
  const letters = new Map<string, string>();
  for (const [i, reader] of readers.entries()) {
    const then = daysAgo(tx, days, 5 * i);
    const letter = await drafted(then, at, ids, reader);
    await approved(then, at, letter);
    letters.set(reader, letter);
  }
  await sendWaiting(at.weaver, daysAgo(tx, days, 70), at.workspace);
  return letters;
}

/** Chosen by *find*, with the reason, then written. */
async function drafted(tx: Tools, at: School, ids: Ids, reader: Reader): Promise<string> {
  const {
    why,
    subject,
    words,
    language = at.workspace.language,
  } = told[at.workspace.language].letters[reader];
  const to = { person: ids.get(reader)!, why };
  const letterId = given(await writeTo(at.weaver, tx, at, findHooks, to));
  const letter = { language, subject, words, addressId: null };
  given(await keepLetter(at.weaver, tx, { workspace: at.workspace, letterId }, letter));
  return letterId;
}

/** By a human, on what the page shows. */
async function approved(tx: Tools, at: School, letterId: string): Promise<void> {
  const { workspace, weaver, house } = at;
  const letter = (await findLetter(tx.db, workspace.id, letterId))!;
  const around = await aroundOf(tx, workspace, letter, house);
  const { shown } = await compose(tx, around, weaver.account, letter, house);
  const { language, subject, words, addressId } = letter;
  const approving = { language, subject, words, addressId, shown };
  given(await approveLetter(weaver, tx, { workspace, letterId }, house, approving));
}

/** What is noted about her, without any request; then she asks for a season without letters. */
async function notice(tx: Tools, at: School, person: string): Promise<void> {
  const { workspace, weaver } = at;
  const { language } = workspace;
  const { subject, words } = told[language].letters['mme-hucheloup'];
  const then = daysAgo(tx, 10);
  const letterId = given(await beginNotice(weaver, then, workspace, person));
  const letter = { language, subject, words, addressId: null };
  given(await keepLetter(weaver, then, { workspace, letterId }, letter));
  await approved(then, at, letterId);
  await sendWaiting(weaver, daysAgo(tx, 10, 70), workspace);
  await pause(daysAgo(tx, 9), await knownAs(tx, workspace.id, person));
}

async function refusesAll(tx: Tools, { workspace }: School, person: string): Promise<void> {
  await refuseHere(tx, await knownAs(tx, workspace.id, person), { reach: 'everything' });
}

async function messageOf(tx: Tools, { workspace }: School, letterId: string): Promise<string> {
  return (await findLetter(tx.db, workspace.id, letterId))!.mail!.id;
}

async function linkOf(tx: Tools, at: School, letterId: string): Promise<string> {
  return letterToken(tx.keys, ANSWER, await messageOf(tx, at, letterId));
}

/** By the reader's own link. */
async function answers(tx: Tools, at: School, letterId: string, said: Said): Promise<void> {
  const answering = { house: at.house, hooks: personHooks };
  given(await answerByLink(tx, await linkOf(tx, at, letterId), answering, said));
}

async function adds(tx: Tools, at: School, left: Left, reader: Joined): Promise<void> {
  const answering = { house: at.house, hooks: personHooks };
  const more = {
    ...told[at.workspace.language].says[reader],
    ...({ introductionsAMonth: 1, shownTo: 'members', onMap: true } as const),
  };
  given(await addMore(tx, await linkOf(tx, at, left.get(reader)!), answering, more));
}

/** Aloud, of someone without an address; null: they are thinking about it. */
async function asks(tx: Tools, at: School, ids: Ids, who: Considered, said: Said | null): Promise<void> {
  const { workspace, weaver, ideaId, house } = at;
  const person = ids.get(who)!;
  await considers(tx, at, ids, who, 'kept');
  const letterId = given(await beginLetter(weaver, tx, workspace, { idea: ideaId, person }));
  const answering = { house, hooks: personHooks };
  const noting = { how: 'aloud', said, told: true } as const;
  given(await noteAnswer(weaver, tx, { workspace, letterId }, answering, noting));
}

async function considers(
  tx: Tools,
  at: School,
  ids: Ids,
  who: Considered,
  state: 'kept' | 'aside' | 'knows-better',
): Promise<void> {
  const why = told[at.workspace.language].whys[who];
  given(await decide(at.weaver, tx, at, { person: ids.get(who)!, state, why }));
}

/** The first day of the month, so many months ahead. */
function inMonths({ now }: Tools, { workspace }: School, months: number): string {
  return monthsAhead(isoDayIn(now, workspace.timeZone))[months - 1]!;
}
