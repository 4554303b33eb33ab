import { dayAndHour, dayIn } from '../../platform/dates.ts';
import type { Language } from '../../platform/languages.ts';
import { sayable } from '../../platform/typographer.ts';
import { at } from '../../routes.ts';
import { OneDeed } from '../../ui/form.tsx';
import { Steps } from '../../ui/steps.tsx';
import type { WorkspaceOpen } from '../accounts/store.ts';
import type { ImportKept } from './import-actions.ts';
import { words } from './import-words.ts';

interface Props {
  readonly workspace: WorkspaceOpen;
  readonly language: Language;
  readonly now: Date;
  readonly kept: ImportKept;
}

/** What an import brought, as it stands now; for a day, the way back. */
export function ImportDone({ workspace, language, now, kept }: Props) {
  const { done: t, steps, stepsLabel, title } = words[language];
  const { source, came, undoUntil, undoable } = kept;
  const here = { workspace: workspace.slug };
  const day = (date: Date) => dayIn(date, workspace.timeZone, language);
  return (
    <>
      <div class="opening">
        <p class="note">{title}</p>
        <h1>{t.heading(came.begun, came.completed)}</h1>
        <p class="lead">
          {t.from(sayable(source.name), day(source.recordedAt), sayable(source.purpose, 300))}
        </p>
        {undoable && <Steps label={stepsLabel} steps={steps} here={3} />}
      </div>
      <section class="stack">
        {came.ties > 0 && <p>{t.ties(came.ties)}</p>}
        {came.toTell > 0 && came.tellBy && <p>{t.tell(came.toTell, day(came.tellBy))}</p>}
        <div class="deeds">
          {came.toTell > 0 && (
            <a class="button main" href={at.toTell.to(here)}>
              {t.toTell}
            </a>
          )}
          <a class="button" href={`${at.people.to(here)}?source=${source.id}`}>
            {t.people}
          </a>
        </div>
      </section>
      <section class="stack" aria-labelledby="defaire">
        <h2 id="defaire">{t.undoTitle}</h2>
        <p>{undoable ? t.undoUntil(dayAndHour(undoUntil, workspace.timeZone, language, now)) : t.late}</p>
        {undoable && (
          <div class="deeds">
            <OneDeed to={at.importUndo.to({ ...here, source: source.id })}>{t.undo}</OneDeed>
          </div>
        )}
      </section>
    </>
  );
}
