import type { Config } from '../../platform/config.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { LianeError } from '../../platform/errors.ts';
import type { Message } from '../../platform/mail/message.ts';
import type { SendOutcome } from '../../platform/mail/outcome.ts';
import { mailHtml } from '../../platform/mail/text-to-html.ts';
import type { Transport } from '../../platform/mail/transport.ts';
import type { Tools } from '../../platform/tools.ts';
import { departureOf, type LetterFactsHook } from './departure.ts';
import { unsubscribeUrl, withLinks } from './links.ts';
import { type MailKind, rulesOf } from './mail-kinds.ts';
import { type Kept, nextWaiting, updateMessage } from './outbox-store.ts';
import { mayLeave } from './rules.ts';
import { giveBack, spend } from './store.ts';
import { tellBy, untellBy } from './told-by-mail.ts';

/*
 * The only file that imports the mailer. A message leaves in three steps, so that it is sent at most once whatever
 * breaks: the attempt is committed, `mayLeave` being the last thing read before; then the server is spoken to, outside
 * any transaction; then what it said is written down.
 */

/** What one look at the outbox came to. */
export type Look = 'nothing-due' | 'put-off' | 'stopped' | SendOutcome['kind'];

/** Takes the next message whose hour has come, if its promises hold, and sends it. */
export async function leaveNext(
  tools: Tools,
  transport: Transport,
  config: Config,
  letterFacts: LetterFactsHook,
): Promise<Look> {
  const attempt = await inTransaction(tools, (tx) => attemptNext(tx, letterFacts));
  if (attempt.look !== 'leaving') return attempt.look;
  const outcome = await handOver(transport, messageOf(attempt.message, tools, config));
  await inTransaction(tools, (tx) => writeDown(tx, attempt.message, outcome));
  return outcome.kind;
}

type Attempt =
  | { readonly look: 'nothing-due' | 'put-off' | 'stopped' }
  | { readonly look: 'leaving'; readonly message: Kept };

/** Commits the attempt if every promise holds now; the budget is spent by the attempt, not by its success. */
async function attemptNext(tx: Tools, letterFacts: LetterFactsHook): Promise<Attempt> {
  const message = await nextWaiting(tx.db, tx.now);
  if (!message) return { look: 'nothing-due' };
  const { about, facts } = await departureOf(tx, message, letterFacts);
  const decision = mayLeave(about, facts);
  if (!decision.allowed) return { look: await holdBack(tx, message, decision) };
  await updateMessage(tx.db, message, {
    state: 'leaving',
    attempts: message.attempts + 1,
    attempted_at: tx.now,
    because: null,
  });
  await countAttempt(tx, message);
  return { look: 'leaving', message: { ...message, attempted_at: tx.now } };
}

/** From the attempt on, it counts in the person's year and they are told: its success may never be known. */
async function countAttempt(tx: Tools, message: Kept): Promise<void> {
  const { id, kind, person_key } = message;
  await tellBy(tx, message);
  if (rulesOf(kind as MailKind).budget === 'none') return;
  await spend(tx.db, { key: person_key, id, kind, at: tx.now });
}

/** It surely reached nobody: as if it had not been tried. */
export async function uncountAttempt(tx: Tools, message: Kept): Promise<void> {
  await giveBack(tx.db, message.id);
  await untellBy(tx, message);
}

/** Reasons that pass by themselves: the message waits for its hour. Any other is a no. */
const PASSES: ReadonlySet<string> = new Set(['too-soon', 'outside-hours']);
/** What stops Liane and not a hand: in a demonstration one may act as if a letter had left. */
const LEFT_TO_THE_HAND: ReadonlySet<string> = new Set([...PASSES, 'demonstration']);

async function holdBack(
  tx: Tools,
  message: Kept,
  { because, until }: { readonly because: string; readonly until?: Date },
): Promise<'put-off' | 'stopped'> {
  if (PASSES.has(because) && until) {
    await updateMessage(tx.db, message, { not_before: until });
    return 'put-off';
  }
  await updateMessage(tx.db, message, { state: 'stopped', because, ended_at: tx.now });
  return 'stopped';
}

/** What the composer refuses before a word was said to the server will not be better next time. */
async function handOver(transport: Transport, message: Message): Promise<SendOutcome> {
  try {
    return await transport.send(message);
  } catch (error) {
    if (!(error instanceof LianeError)) return { kind: 'unknown', cause: 'lost', response: '' };
    return { kind: 'refused', code: 0, step: 'message', response: error.code };
  }
}

function messageOf(message: Kept, { now, keys }: Tools, config: Config): Message {
  const { id, language, subject } = message;
  const kind = message.kind as MailKind;
  const { smtp } = config;
  if (!smtp) throw new LianeError('mail-no-server');
  const body = withLinks(message.body, id, keys, config);
  const url = unsubscribeUrl(kind, id, keys, config);
  return {
    id,
    from: { name: message.from_name, address: smtp.from.address },
    replyTo: message.reply_to === null ? null : { name: message.from_name, address: message.reply_to },
    to: { name: message.to_name, address: message.to_address },
    subject,
    text: body,
    html: mailHtml(body, language),
    language,
    unsubscribe: url === null ? null : { url },
    listId: null,
    automatic: rulesOf(kind).approval === 'none',
    date: now,
  };
}

/** Minutes before another try, after the first, the second…; then it is given up and said so. */
const BACK_OFF = [2, 10, 30, 120, 360, 720] as const;

async function writeDown(tx: Tools, message: Kept, outcome: SendOutcome): Promise<void> {
  const { db, now } = tx;
  if (outcome.kind === 'accepted') return markLeft(tx, message, 'left');
  if (outcome.kind === 'unknown')
    return updateMessage(db, message, { state: 'unknown', because: outcome.cause, ended_at: now });
  await uncountAttempt(tx, message);
  const wait = outcome.kind === 'later' ? BACK_OFF[message.attempts] : undefined;
  if (outcome.kind === 'refused' || wait === undefined)
    return updateMessage(db, message, { state: 'refused', because: outcome.response, ended_at: now });
  const again = new Date(now.getTime() + wait * 60_000);
  return updateMessage(db, message, { state: 'waiting', because: outcome.cause, not_before: again });
}

/** What left by itself held a link to one person's own page: the link is not kept. */
export async function markLeft({ db, now }: Tools, message: Kept, state: 'left' | 'by-hand'): Promise<void> {
  const secret = rulesOf(message.kind as MailKind).approval === 'none';
  await updateMessage(db, message, { state, ended_at: now, ...(secret && { body: '' }) });
}

/**
 * The initiator sends it by their own mail program: the same promises, but its hour, which is theirs to choose.
 * Nothing is sent here; the attempt is theirs from now on.
 */
export async function takeInHand(
  tx: Tools,
  message: Kept,
  letterFacts: LetterFactsHook,
): Promise<{ readonly taken: true } | { readonly taken: false; readonly because: string }> {
  const { about, facts } = await departureOf(tx, message, letterFacts);
  const decision = mayLeave(about, facts);
  if (!decision.allowed && !LEFT_TO_THE_HAND.has(decision.because)) {
    await holdBack(tx, message, decision);
    return { taken: false, because: decision.because };
  }
  await updateMessage(tx.db, message, { state: 'by-hand', attempted_at: tx.now, because: null });
  await countAttempt(tx, message);
  return { taken: true };
}
