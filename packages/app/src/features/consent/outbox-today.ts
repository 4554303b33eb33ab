import { at } from '../../routes.ts';
import type { NextDeed, TodayHook } from '../accounts/hooks.ts';
import { words } from './outbox-words.ts';

/** What is asked about passes first: a letter of which nobody knows whether it left. Then those in hand. */
export const outboxToday: TodayHook = async ({ db }, workspace, language) => {
  const rows = await db
    .selectFrom('outbox')
    .select((eb) => ['id', 'state', 'to_name', eb.fn.countAll<number>().over().as('all')])
    .where('workspace_id', '=', workspace.id)
    .where((eb) =>
      eb.or([eb('state', '=', 'unknown'), eb.and([eb('state', '=', 'by-hand'), eb('ended_at', 'is', null)])]),
    )
    .orderBy('created_at')
    .execute();
  const t = words[language].today;
  const unknown = rows
    .filter(({ state }) => state === 'unknown')
    .map(
      ({ id, to_name }): NextDeed => ({
        order: 5,
        title: t.unknown.title,
        text: t.unknown.text,
        margin: words[language].to(to_name),
        to: at.message.to({ workspace: workspace.slug, message: id }),
        deed: t.unknown.deed,
      }),
    );
  const inHand = rows.filter(({ state }) => state === 'by-hand');
  if (inHand.length === 0) return unknown;
  const said = t.byHand(inHand.length);
  return [...unknown, { ...said, order: 15, margin: '', to: at.outbox.to({ workspace: workspace.slug }) }];
};
