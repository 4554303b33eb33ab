import type { Tools } from '../../platform/tools.ts';
import { sayable, typeset } from '../../platform/typographer.ts';
import { at } from '../../routes.ts';
import { REFUSE } from '../consent/links.ts';
import { post } from '../consent/post.ts';
import { FIXED_MARK } from '../ideas/mail-words.ts';
import { weaversOf } from '../ideas/store.ts';
import { words } from './answer-words.ts';
import { openLink } from './approve.ts';
import { type Around, addressOf, type House } from './compose.ts';
import type { Letter } from './letter.ts';

/** After a yes, once: what happens next, and the way to one's page. With a closed door the initiator says it. */
export async function postJoined(
  tx: Tools,
  letter: Letter,
  around: Around,
  { door, url }: House,
): Promise<void> {
  const address = addressOf(around, letter.addressId);
  if (door === 'closed' || address === null || (await wasTold(tx, letter, around))) return;
  const { workspace, root, idea } = around;
  const { language } = letter;
  const t = words[language].joined;
  const title = sayable(idea?.title ?? '', 200);
  const [weaver] = await weaversOf(tx.db, workspace.id, tx.now);
  const fromName = weaver?.name ?? workspace.name;
  const page = new URL(at.myPageDoor.to({}), url).href;
  const other = words[language === 'fr' ? 'en' : 'fr'].joined.other;
  const outboxId = await post(tx, {
    ...{ workspaceId: workspace.id, kind: 'joined', personId: root.id, language, fromName },
    to: { name: sayable(root.guardian ?? root.name), address: address.address },
    ideaId: letter.ideaId,
    organisationId: idea?.organisationId ?? null,
    replyTo: weaver?.email ?? null,
    subject: typeset(t.subject(title), language),
    body: typeset(`${t.body(title, fromName)}\n\n${FIXED_MARK}\n\n${t.fixed(page)}\n\n${other}`, language),
    approvedBy: null,
    notBefore: tx.now,
  });
  await openLink(tx, REFUSE, outboxId, letter);
}

async function wasTold({ db }: Tools, letter: Letter, { root }: Around): Promise<boolean> {
  const row = await db
    .selectFrom('outbox')
    .select('id')
    .where('workspace_id', '=', letter.workspaceId)
    .where('person_id', '=', root.id)
    .where('idea_id', '=', letter.ideaId)
    .where('kind', '=', 'joined')
    .where('state', '<>', 'stopped')
    .executeTakeFirst();
  return row !== undefined;
}
