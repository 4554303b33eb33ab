import type { Language } from '../../platform/languages.ts';
import type { Db } from '../../tables.ts';
import type { Criterion } from './charter-rules.ts';
import { defaultCriteria } from './charter-words.ts';

export interface Charter {
  /** 0: the one of the essay, which nobody has kept yet. */
  readonly version: number;
  readonly writtenAt: Date | null;
  readonly criteria: readonly Criterion[];
}

/** The criteria of the essay, under keys that are the same in every practice. */
export function defaultCharter(language: Language): Charter {
  const criteria = defaultCriteria[language].map(([title, question], i) => ({
    key: `00000000-0000-4000-8000-${String(i + 1).padStart(12, '0')}`,
    title,
    question,
  }));
  return { version: 0, writtenAt: null, criteria };
}

/** The charter of a practice as it stands; that of the essay until another is kept. */
export async function latestCharter(db: Db, workspaceId: string, language: Language): Promise<Charter> {
  const row = await db
    .selectFrom('charter')
    .select('version')
    .where('workspace_id', '=', workspaceId)
    .orderBy('version', 'desc')
    .executeTakeFirst();
  const found = row && (await charterVersion(db, workspaceId, row.version));
  return found ?? defaultCharter(language);
}

export async function charterVersion(db: Db, workspaceId: string, version: number): Promise<Charter | null> {
  const row = await db
    .selectFrom('charter')
    .select('written_at')
    .where('workspace_id', '=', workspaceId)
    .where('version', '=', version)
    .executeTakeFirst();
  if (!row) return null;
  const criteria = await db
    .selectFrom('criterion')
    .select(['key', 'title', 'question'])
    .where('workspace_id', '=', workspaceId)
    .where('version', '=', version)
    .orderBy('place')
    .execute();
  return { version, writtenAt: row.written_at, criteria };
}

export async function charterVersions(
  db: Db,
  workspaceId: string,
): Promise<readonly { readonly version: number; readonly writtenAt: Date }[]> {
  const rows = await db
    .selectFrom('charter')
    .select(['version', 'written_at'])
    .where('workspace_id', '=', workspaceId)
    .orderBy('version', 'desc')
    .execute();
  return rows.map(({ version, written_at }) => ({ version, writtenAt: written_at }));
}

/** A version, once written, is never touched again. */
export async function insertCharter(
  db: Db,
  workspaceId: string,
  charter: {
    readonly version: number;
    readonly criteria: readonly Criterion[];
    readonly by: string | null;
    readonly now: Date;
  },
): Promise<void> {
  const { version, criteria, by, now } = charter;
  await db
    .insertInto('charter')
    .values({ workspace_id: workspaceId, version, written_at: now, written_by: by })
    .execute();
  const rows = criteria.map((criterion, place) => ({
    workspace_id: workspaceId,
    version,
    place,
    ...criterion,
  }));
  await db.insertInto('criterion').values(rows).execute();
}
