import { dayIn } from '../../platform/dates.ts';
import { LianeError } from '../../platform/errors.ts';
import type { Language } from '../../platform/languages.ts';
import { at } from '../../routes.ts';
import { show } from '../accounts/show.tsx';
import type { WorkspaceOpen } from '../accounts/store.ts';
import type { Visit } from '../accounts/visit.ts';
import { type Changes, changesBetween } from './charter-rules.ts';
import { type Charter, charterVersion, latestCharter } from './charter-store.ts';
import { words } from './charter-words.ts';

type Dated = Pick<Charter, 'version' | 'writtenAt'>;

/** Which version it is, and of which day. */
export function versionSaid(c: Visit, workspace: WorkspaceOpen, { version, writtenAt }: Dated): string {
  const t = words[c.var.language];
  if (writtenAt === null) return t.notYet;
  return t.version(version, dayIn(writtenAt, workspace.timeZone, c.var.language));
}

interface EarlierProps {
  readonly c: Visit;
  readonly workspace: WorkspaceOpen;
  /** Newest first. */
  readonly versions: readonly Dated[];
}

/** The versions before this one, each still readable. */
export function Earlier({ c, workspace, versions }: EarlierProps) {
  if (versions.length < 2) return null;
  const page = at.charter.to({ workspace: workspace.slug });
  return (
    <section class="stack">
      <h2>{words[c.var.language].earlier}</h2>
      <ul class="plain">
        {versions.slice(1).map((one) => (
          <li>
            <a href={`${page}?version=${one.version}`}>{versionSaid(c, workspace, one)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What became of the criteria between two versions, a sentence each. */
export function ChangesSaid({
  heading,
  from,
  to,
  language,
}: {
  heading: string;
  from: Charter;
  to: Charter;
  language: Language;
}) {
  const said = sayChanges(changesBetween(from.criteria, to.criteria), language);
  return (
    <section class="stack">
      <h2>{heading}</h2>
      <ul class="plain">
        {(said.length > 0 ? said : [words[language].changes.none]).map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

function sayChanges({ added, retired, reworded, reordered }: Changes, language: Language): readonly string[] {
  const t = words[language].changes;
  return [
    ...added.map(({ title }) => t.added(title)),
    ...retired.map(({ title }) => t.retired(title)),
    ...reworded.map(({ before, after }) =>
      before.title === after.title ? t.asked(after.title) : t.renamed(before.title, after.title),
    ),
    ...(reordered ? [t.reordered] : []),
  ];
}

/** A version as it was written, and what has changed since. */
export async function showEarlier(c: Visit, workspace: WorkspaceOpen, version: number): Promise<Response> {
  const { language, tools } = c.var;
  const t = words[language];
  const charter = await charterVersion(tools.db, workspace.id, version);
  if (!charter) throw new LianeError('not-found');
  const latest = await latestCharter(tools.db, workspace.id, workspace.language);
  return show(
    c,
    { title: t.title, workspace, room: 'ideas' },
    <>
      <div class="opening">
        <p class="note">{t.title}</p>
        <h1>{versionSaid(c, workspace, charter)}</h1>
      </div>
      <ol class="criteria" lang={workspace.language}>
        {charter.criteria.map(({ title, question }) => (
          <li>
            <h2 dir="auto">{title}</h2>
            <p dir="auto">{question}</p>
          </li>
        ))}
      </ol>
      <ChangesSaid heading={t.changes.since} from={charter} to={latest} language={language} />
      <p>
        <a href={at.charter.to({ workspace: workspace.slug })}>{t.now}</a>
      </p>
    </>,
  );
}
