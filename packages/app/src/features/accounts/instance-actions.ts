import type { Config } from '../../platform/config.ts';
import { freeSpace } from '../../platform/database/space.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { type Done, done, refused } from '../../platform/done.ts';
import { NIL } from '../../platform/ids.ts';
import type { Language } from '../../platform/languages.ts';
import { putInOutbox } from '../../platform/outbox.ts';
import type { Tools } from '../../platform/tools.ts';
import { typeset } from '../../platform/typographer.ts';
import { version } from '../../platform/version.ts';
import type { Actor, SignedIn } from './actor.ts';
import type { House } from './instance-answers.ts';
import {
  type DatabaseSeen,
  databaseSeen,
  invitationsOpen,
  lastTestMail,
  type TestMail,
  type WorkspaceSeen,
  workspacesSeen,
} from './instance-store.ts';
import { words } from './instance-words.ts';
import { openingToken } from './opening.ts';
import { authorise } from './permissions.ts';
import { houseOf, keepHouse } from './public-pages.ts';
import { deleteTokens } from './store.ts';

/** All that whoever runs an instance sees of it. No text of any workspace is in here. */
export interface InstanceSeen {
  readonly version: string;
  readonly house: House | null;
  readonly workspaces: readonly WorkspaceSeen[];
  readonly database: DatabaseSeen & { readonly kind: 'embedded' | 'external' };
  /** Bytes; null where the disk does not say. */
  readonly free: number | null;
  readonly invitations: readonly Date[];
  readonly testMail: TestMail | null;
}

export async function seeInstance(actor: Actor, tools: Tools, config: Config): Promise<InstanceSeen> {
  authorise(actor, 'instance:read', null);
  const { db, now } = tools;
  const { email } = (actor as SignedIn).account;
  return {
    version,
    house: await houseOf(db),
    workspaces: await workspacesSeen(db, now),
    database: { kind: config.databaseUrl === null ? 'embedded' : 'external', ...(await databaseSeen(db)) },
    free: await freeSpace(config.dataFolder).catch(() => null),
    invitations: await invitationsOpen(db, now),
    testMail: await lastTestMail(db, email),
  };
}

/** The six answers. Once they are there, the public pages open. */
export async function answerQuestions(actor: Actor, { db }: Tools, house: House): Promise<void> {
  authorise(actor, 'instance:keep', null);
  await keepHouse(db, house);
}

export interface Invitation {
  readonly token: string;
  readonly until: Date;
}

/** A link that opens one account and one practice, once. The owner hands it over: Liane writes to nobody for them. */
export async function inviteInitiator(actor: Actor, tools: Tools): Promise<Invitation> {
  authorise(actor, 'instance:keep', null);
  const token = await openingToken(tools, 'invite');
  const last = (await invitationsOpen(tools.db, tools.now)).at(-1);
  return { token, until: last! };
}

/** Invitations that nobody has used yet open nothing any more. */
export async function takeInvitationsBack(actor: Actor, { db }: Tools): Promise<void> {
  authorise(actor, 'instance:keep', null);
  await deleteTokens(db, 'invite');
}

export interface Trial {
  /** Whether there is a mail server at all. */
  readonly server: boolean;
  readonly language: Language;
}

/** A mail to the owner's own address, by the same way as any other: what becomes of it tells whether mail leaves. */
export function sendTestMail(
  actor: Actor,
  tools: Tools,
  { server, language }: Trial,
): Promise<Done<null, 'no-server' | 'already-waiting'>> {
  authorise(actor, 'instance:keep', null);
  const { account } = actor as SignedIn;
  return inTransaction(tools, async (tx) => {
    if (!server) return refused('no-server');
    const last = await lastTestMail(tx.db, account.email);
    if (last && (last.state === 'waiting' || last.state === 'leaving')) return refused('already-waiting');
    const { subject, body } = words[language].testMail.letter;
    await putInOutbox(tx, {
      workspaceId: NIL,
      kind: 'test-mail',
      to: { name: account.name, address: account.email },
      personId: null,
      ideaId: null,
      organisationId: null,
      fromName: 'Liane',
      replyTo: null,
      language,
      subject: typeset(subject, language),
      body: typeset(body, language),
      unsubscribe: null,
      text: '',
      approvedBy: null,
      notBefore: tx.now,
    });
    return done(null);
  });
}
