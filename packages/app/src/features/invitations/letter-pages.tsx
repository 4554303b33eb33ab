import { Hono } from 'hono';
import { z } from 'zod';
import { dayIn, isoDayIn } from '../../platform/dates.ts';
import { choice, isoDate, optionalLine, optionalText, readForm, tick } from '../../platform/http/forms.ts';
import { quoted, sayable } from '../../platform/typographer.ts';
import { at } from '../../routes.ts';
import type { FormState } from '../../ui/form.tsx';
import type { SignedIn } from '../accounts/actor.ts';
import { authorise } from '../accounts/permissions.ts';
import { show } from '../accounts/show.tsx';
import { doneSaid, param, type SiteEnv, type Visit, workspaceOf } from '../accounts/visit.ts';
import { type FactKind, factsOf } from '../people/fact-store.ts';
import type { PersonHook } from '../people/hooks.ts';
import { answeringOf } from './answer-pages.tsx';
import type { Said } from './answers.ts';
import { approveLetter } from './approve.ts';
import { noteAnswer } from './by-hand.ts';
import { type Around, aroundOf, compose } from './compose.ts';
import { keepLetter, type LetterAt, readLetter, removeLetter } from './draft-actions.ts';
import { considered } from './facts.ts';
import type { Letter } from './letter.ts';
import { type LetterSeen, LetterSheet } from './letter-sheet.tsx';
import { isDraft, monthsAhead } from './rules.ts';
import { findLetter, linesOf, whyKept } from './store.ts';
import { words } from './words.ts';

const letterGiven = z.object({
  subject: optionalLine(200),
  words: optionalText(20_000),
  language: choice(['fr', 'en']),
  address: z.union([z.literal('').transform(() => null), z.uuid('not-a-choice')]).default(null),
});
const approving = letterGiven.extend({ shown: z.string().max(200) });

const answers = ['none', 'yes', 'no-idea', 'no-organisation', 'no-everything', 'later'] as const;
export const noting = z.object({
  how: choice(['aloud', 'print', 'reply']),
  answer: choice(answers),
  month: isoDate().optional(),
  told: tick(),
});

/** One letter to one person: written, looked at with its promises, approved; then what became of it. */
export function letterPages(hooks: readonly PersonHook[]): Hono<SiteEnv> {
  return new Hono<SiteEnv>()
    .get(at.letter.path, async (c) => showLetter(c, await letterAt(c)))
    .post(at.letter.path, async (c) => {
      const here = await letterAt(c);
      authorise(c.var.actor, 'letter:write', here.workspace.id);
      const given = readForm(letterGiven, await c.req.formData());
      if (!given.ok) return showLetter(c, here, { language: c.var.language, ...given });
      const { address, ...rest } = given.value;
      const kept = await keepLetter(c.var.actor, c.var.tools, here, { ...rest, addressId: address });
      return back(c, here, kept.done ? 'kept' : kept.because);
    })
    .post(at.letterApprove.path, approve)
    .post(at.letterRemove.path, async (c) => {
      const here = await letterAt(c);
      const removed = await removeLetter(c.var.actor, c.var.tools, here);
      if (!removed.done) return back(c, here, removed.because);
      return c.redirect(`${at.letters.to({ workspace: here.workspace.slug })}?done=removed`, 303);
    })
    .post(at.letterAnswer.path, (c) => note(c, hooks));
}

export async function letterAt(c: Visit): Promise<LetterAt> {
  return { workspace: await workspaceOf(c), letterId: param(c, 'letter') };
}

function back(c: Visit, { workspace, letterId }: LetterAt, code: string): Response {
  return c.redirect(`${at.letter.to({ workspace: workspace.slug, letter: letterId })}?done=${code}`, 303);
}

async function approve(c: Visit): Promise<Response> {
  const here = await letterAt(c);
  const { actor, tools, language, site } = c.var;
  authorise(actor, 'text:approve', here.workspace.id);
  const given = readForm(approving, await c.req.formData());
  if (!given.ok) return showLetter(c, here, { language, ...given });
  const { address, ...rest } = given.value;
  const approved = await approveLetter(actor, tools, here, site.config, { ...rest, addressId: address });
  if (!approved.done) {
    const field = FIELD_OF[approved.because] ?? 'form';
    const values = { ...rest, address: address ?? '' };
    return showLetter(c, here, { language, values, errors: { [field]: approved.because } });
  }
  site.wake();
  return back(c, here, 'approved');
}

const FIELD_OF: Readonly<Record<string, string>> = {
  'no-words': 'words',
  'no-subject': 'subject',
  'private-address': 'words',
};

async function note(c: Visit, hooks: readonly PersonHook[]): Promise<Response> {
  const here = await letterAt(c);
  const { actor, tools, language } = c.var;
  authorise(actor, 'letter:write', here.workspace.id);
  const given = readForm(noting, await c.req.formData());
  if (!given.ok) return showLetter(c, here, null, { language, ...given });
  const { how, told, ...answer } = given.value;
  const again = (error: string, field: string) => {
    const values = { how, answer: answer.answer, month: answer.month ?? '', ...(told && { told: 'yes' }) };
    return showLetter(c, here, null, { language, values, errors: { [field]: error } });
  };
  const months = monthsAhead(isoDayIn(tools.now, here.workspace.timeZone));
  const said = saidIn(answer, months);
  if (said === 'month') return again('month', 'month');
  const noted = await noteAnswer(actor, tools, here, answeringOf(c, hooks), { how, said, told });
  if (!noted.done) return again(noted.because, 'answer');
  c.var.site.wake();
  return back(c, here, noted.value.alreadyLeaving ? 'noted-late' : 'noted');
}

/** What the initiator heard, as an answer; null when the person still thinks about it. */
export function saidIn(
  { answer, month }: Pick<z.output<typeof noting>, 'answer' | 'month'>,
  months: readonly string[],
): Said | null | 'month' {
  if (answer === 'none') return null;
  if (answer === 'yes') return { answer: 'yes' };
  if (answer === 'later')
    return month !== undefined && months.includes(month) ? { answer: 'later', laterOn: month } : 'month';
  const reach = answer === 'no-idea' ? 'idea' : answer === 'no-organisation' ? 'organisation' : 'everything';
  return { answer: 'no', reach };
}

/** The letter with what was typed and is not kept: what is looked at is what would leave. */
function withTyped(letter: Letter, typed: FormState | null): Letter {
  if (!typed) return letter;
  const text = (name: string, otherwise: string) => {
    const value = typed.values[name];
    return typeof value === 'string' ? value : otherwise;
  };
  const language = text('language', letter.language);
  return {
    ...letter,
    subject: text('subject', letter.subject),
    words: text('words', letter.words),
    language: language === 'en' || language === 'fr' ? language : letter.language,
    addressId: text('address', letter.addressId ?? '') || null,
  };
}

async function showLetter(
  c: Visit,
  here: LetterAt,
  typed: FormState | null = null,
  noted: FormState | null = null,
): Promise<Response> {
  const { language } = c.var;
  const t = words[language];
  const seen = await look(c, here, typed, noted);
  const { letter, around } = seen;
  const name = sayable(around.root.name);
  const faulty = typed !== null || noted !== null;
  const text = doneSaid(c, t.done);
  return show(
    c,
    {
      title: letter.kind === 'notice' ? t.headingNotice(name) : t.heading(name),
      workspace: here.workspace,
      room: 'letters',
      faulty,
      status: faulty ? 422 : 200,
      notice: text === undefined || faulty ? null : { text },
    },
    <LetterSheet {...seen} />,
  );
}

async function look(
  c: Visit,
  here: LetterAt,
  typed: FormState | null,
  noted: FormState | null,
): Promise<LetterSeen> {
  const { actor, tools, language, site } = c.var;
  const stored = await readLetter(actor, tools, here);
  const letter = await reused(c, withTyped(stored, typed));
  const around = await aroundOf(tools, here.workspace, letter, site.config);
  const composed = await compose(tools, around, (actor as SignedIn).account, letter, site.config);
  const { about, facts } = await considered(tools, letter, around, composed);
  const { subject, words: own, addressId } = letter;
  const values = { subject, words: own, language: letter.language, address: addressId ?? '' };
  const said = words[language].errors;
  return {
    ...{ c, here, letter, around, composed, about, facts },
    form: { language, values, errors: typed?.errors ?? {}, said },
    noting: { language, values: noted?.values ?? {}, errors: noted?.errors ?? {}, said, prefix: 'noted-' },
    why: await whyThem(c, letter, around),
    texts: isDraft(letter) ? await ownTexts(c, here, letter) : [],
    day: dayIn(letter.writtenAt, here.workspace.timeZone, language),
  };
}

/** What the initiator said when they kept this person for the idea; else what is noted of them, in a few words. */
async function whyThem(
  { var: { tools, language } }: Visit,
  letter: Letter,
  around: Around,
): Promise<string[]> {
  const { workspaceId, personIds } = around.subject;
  const kept = await whyKept(tools.db, letter, personIds);
  if (kept !== '') return [kept];
  const facts = await factsOf(tools.db, workspaceId, personIds);
  return facts
    .filter(({ kind, hidden }) => !hidden && WHYS.has(kind))
    .slice(0, MOST_WHYS)
    .map(({ text }) => quoted(text, language));
}

const WHYS: ReadonlySet<FactKind> = new Set(['about', 'offer', 'seek', 'interest']);
const MOST_WHYS = 3;

/** Texts already written for others: a start, never a letter. */
async function ownTexts(c: Visit, { workspace }: LetterAt, { id, kind }: Letter) {
  const lines = await linesOf(c.var.tools.db, workspace.id);
  return lines
    .filter((one) => one.id !== id && one.kind === kind && one.words !== '')
    .slice(0, 20)
    .map(({ id: value, personName, subject }) => ({
      value,
      text: `${sayable(personName)}, ${sayable(subject)}`,
    }));
}

/** A text of one's own put into an empty letter: on the page only, until it is kept or approved. */
async function reused(c: Visit, letter: Letter): Promise<Letter> {
  const from = c.req.query('from');
  if (!from || c.req.method !== 'GET' || !isDraft(letter)) return letter;
  const other = await findLetter(c.var.tools.db, letter.workspaceId, from);
  return other ? { ...letter, words: other.words } : letter;
}
