import { dayIn } from '../../platform/dates.ts';
import { at } from '../../routes.ts';
import type { TodayHook } from '../accounts/hooks.ts';
import { days } from './durations.ts';
import { untoldOf } from './told-store.ts';
import { words } from './told-words.ts';

/** A week is time enough to write, and not so long that it is put off. */
const SOON = days(7);
const LOOKED_AT = 200;

/** People whose date draws near. */
export const toldToday: TodayHook = async ({ db, now }, workspace, language) => {
  const soon = (await untoldOf(db, workspace.id, LOOKED_AT)).filter(
    ({ by }) => by.getTime() - now.getTime() < SOON,
  );
  const [first] = soon;
  if (!first) return [];
  const t = words[language].today;
  return [
    {
      order: 10,
      title: t.title(soon.length),
      text: t.text,
      margin: t.margin(dayIn(first.by, workspace.timeZone, language)),
      to: at.toTell.to({ workspace: workspace.slug }),
      deed: t.deed,
    },
  ];
};
