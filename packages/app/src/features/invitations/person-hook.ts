import { dayIn } from '../../platform/dates.ts';
import type { Language } from '../../platform/languages.ts';
import type { Tools } from '../../platform/tools.ts';
import { capital, listed, sayable } from '../../platform/typographer.ts';
import type { Db } from '../../tables.ts';
import { workspaceById } from '../accounts/store.ts';
import { ANSWER, REFUSE } from '../consent/links.ts';
import { findIdea } from '../ideas/store.ts';
import type { Held, LineAct, PersonHook, Subject } from '../people/hooks.ts';
import { monthSaid } from './answer-sheet.tsx';
import { words as answerWords, MOTIVATIONS } from './answer-words.ts';
import { words } from './held-words.ts';
import type { Letter } from './letter.ts';
import { actOnMembership, deedsOnMembership } from './member-lines.ts';
import { type Membership, membershipOf } from './membership-store.ts';
import { isDraft, reachedAt } from './rules.ts';
import { insertGone, lettersToPerson } from './store.ts';
import { forgetWhy, suggestionsOf } from './suggestion-store.ts';

/** What was written to someone, what they answered, and their place in a network. It is before people's own records. */
export const invitationsHook: PersonHook = {
  tables: ['letter', 'suggestion', 'membership', 'outbox'],
  weaverReads: true,
  held,
  act,
  erase,
};

async function held(db: Db, subject: Subject, language: Language): Promise<Held[]> {
  const { workspaceId, personIds } = subject;
  const workspace = await workspaceById(db, workspaceId);
  if (!workspace) return [];
  const say = (date: Date) => dayIn(date, workspace.timeZone, language);
  const letters = await lettersToPerson(db, workspaceId, personIds);
  const initiator = workspace.name;
  const memberships = await Promise.all(
    personIds.map((personId) => membershipOf(db, { workspaceId, personId })),
  );
  return [
    ...(
      await Promise.all(letters.map((letter) => heldOfLetter(db, letter, { initiator, language, say })))
    ).flat(),
    ...(await heldSuggestions(db, subject, language, say)),
    ...memberships.flatMap((one) => (one ? [heldOfMembership(one, language, say)] : [])),
  ];
}

interface Saying {
  readonly initiator: string;
  readonly language: Language;
  readonly say: (date: Date) => string;
}

/** For which idea, of which organisation: a no may be to either alone. */
async function concernsOf(
  db: Db,
  { workspaceId, ideaId }: Letter,
): Promise<Pick<Held, 'idea' | 'organisation'>> {
  const idea = ideaId === null ? null : await findIdea(db, workspaceId, ideaId);
  if (!idea) return {};
  const { id, title, organisationId, organisationName } = idea;
  return {
    idea: { id, name: title },
    ...(organisationId !== null && { organisation: { id: organisationId, name: organisationName } }),
  };
}

async function heldOfLetter(db: Db, letter: Letter, { initiator, language, say }: Saying): Promise<Held[]> {
  const t = words[language].held;
  const { kind, subject, words: own, answer, answeredAt, laterOn } = letter;
  const what = kind === 'notice' ? t.noticed : t.letter(sayable(subject, 200));
  const text = own === '' ? sayable(subject, 200) : own;
  const first: Held = {
    what: isDraft(letter) ? `${what} (${t.draft})` : what,
    text,
    from: t.from(initiator, say(reachedAt(letter) ?? letter.writtenAt)),
    seenBy: t.seenBy,
    ...(await concernsOf(db, letter)),
  };
  if (answer === null) return [first];
  const reply: Held = {
    what: t.answer[answer],
    // Not how far a no reached: whoever weaves reads this too, and sees only that it was one (promise 3).
    text: answer === 'later' && laterOn ? capital(monthSaid(laterOn, language)) : sayable(subject, 200),
    from: t.answeredFrom(say(answeredAt ?? letter.writtenAt)),
    seenBy: t.seenBy,
  };
  return [first, reply];
}

async function heldSuggestions(
  db: Db,
  { workspaceId, personIds }: Subject,
  language: Language,
  say: (date: Date) => string,
): Promise<Held[]> {
  const t = words[language].held;
  const kept = await suggestionsOf(db, workspaceId, personIds);
  return kept.map(({ ideaId, state, why, title, decidedAt }) => ({
    what: t.suggestion,
    text: [sayable(title, 200), t.suggestionText[state], why].filter((part) => part !== '').join('. '),
    from: t.answeredFrom(say(decidedAt)),
    seenBy: t.seenBy,
    ...(why !== '' && { line: { id: `suggestion.${ideaId}`, deeds: ['erase'], value: why } as const }),
  }));
}

function heldOfMembership(membership: Membership, language: Language, say: (date: Date) => string): Held {
  const t = words[language].held;
  const { motivations, introductionsAMonth, shownTo, onMap, since, leftAt } = membership;
  const kinds = answerWords[language].more.kinds;
  const said = MOTIVATIONS.filter((one) => motivations.includes(one)).map((one) => kinds[one]);
  return {
    what: t.membership,
    text: capital(t.membershipText(listed(said, language), introductionsAMonth, t.shownTo[shownTo], onMap)),
    from: leftAt === null ? t.membershipFrom(say(since)) : t.left(say(leftAt)),
    seenBy: t.shownTo[shownTo],
    ...(leftAt === null && {
      line: { id: `membership.${membership.personId}`, deeds: deedsOnMembership(membership), value: '' },
    }),
  };
}

/** What someone does about their place in a network, or about the words a suggestion was set aside with. */
async function act(tx: Tools, subject: Subject, { line, deed }: LineAct): Promise<boolean> {
  const [what, which = ''] = line.split('.');
  if (what === 'membership') return actOnMembership(tx, subject, which, deed);
  if (what !== 'suggestion' || deed !== 'erase') return false;
  return forgetWhy(tx.db, subject, which);
}

/**
 * Letters go with their reader, and so do the links in them; a letter that had left keeps its place in its round, so
 * that an erasure makes no room for one more. Rows that hang on the person go with the record.
 */
async function erase({ db }: Tools, { workspaceId, personIds }: Subject): Promise<void> {
  const letters = await lettersToPerson(db, workspaceId, personIds);
  for (const letter of letters) {
    const leftAt = reachedAt(letter);
    if (leftAt) await insertGone(db, letter, leftAt);
  }
  const ids = letters.map(({ id }) => id);
  if (ids.length > 0)
    await db
      .deleteFrom('token')
      .where('workspace_id', '=', workspaceId)
      .where('kind', 'in', [ANSWER, REFUSE])
      .where('subject', 'in', ids)
      .execute();
  for (const table of ['letter', 'suggestion', 'membership'] as const)
    await db
      .deleteFrom(table)
      .where('workspace_id', '=', workspaceId)
      .where('person_id', 'in', [...personIds])
      .execute();
  await db
    .deleteFrom('outbox')
    .where('workspace_id', '=', workspaceId)
    .where('person_id', 'in', [...personIds])
    .execute();
}
