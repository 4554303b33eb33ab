import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { sizeSaid } from '../features/accounts/instance-rules.ts';
import type { Config } from '../platform/config.ts';
import { accountFor, checkReachable } from '../platform/database/account.ts';
import { findBinaries } from '../platform/database/binaries.ts';
import { lockFolder } from '../platform/database/folder-lock.ts';
import { openDatabase } from '../platform/database/open.ts';
import { freeSpace, LEAST_FREE } from '../platform/database/space.ts';
import { LianeError } from '../platform/errors.ts';
import { at } from '../routes.ts';
import { type Check, refused, unsure, unwell, well } from './doctor-check.ts';

/* Would `liane serve` start here, and who could reach it? Nothing is made, and nothing is changed. */

/** Can Liane write where she keeps everything? */
export async function checkFolder({ dataFolder }: Config): Promise<Check> {
  const there = await nearest(dataFolder);
  const can = await access(`${there}/.`, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
  if (!can)
    return unwell('folder', {
      fr: `Liane ne peut pas écrire dans ${there} : changez ses droits, ou donnez un autre dossier par LIANE_DATA.`,
      en: `Liane cannot write in ${there}: change its permissions, or give another folder by LIANE_DATA.`,
    });
  const made = there === dataFolder;
  return well('folder', {
    fr: made ? `Dossier : ${dataFolder}` : `Dossier : ${dataFolder}, qui sera fait au premier démarrage`,
    en: made ? `Folder: ${dataFolder}` : `Folder: ${dataFolder}, which the first start will make`,
  });
}

/** The folder itself, or what stands where it would be made. */
async function nearest(folder: string): Promise<string> {
  const there = await stat(folder).catch(() => null);
  const above = dirname(folder);
  return there || above === folder ? folder : nearest(above);
}

export async function checkSpace({ dataFolder }: Config): Promise<Check> {
  const free = await freeSpace(await nearest(dataFolder));
  if (free >= LEAST_FREE)
    return well('space', {
      fr: `Disque : il reste ${sizeSaid(free, 'fr')}`,
      en: `Disk: ${sizeSaid(free, 'en')} left`,
    });
  return unwell('space', {
    fr: `Disque : il ne reste que ${sizeSaid(free, 'fr')}. Faites de la place : sous ${sizeSaid(LEAST_FREE, 'fr')}, Liane n’écrit plus rien de nouveau.`,
    en: `Disk: only ${sizeSaid(free, 'en')} left. Make room: below ${sizeSaid(LEAST_FREE, 'en')}, Liane writes nothing new.`,
  });
}

export async function checkPort({ port }: Config): Promise<Check> {
  const code = await listening(port);
  if (code === null) return well('port', { fr: `Port ${port} : libre`, en: `Port ${port}: free` });
  if (code === 'EADDRINUSE' && (await livesAt(port)))
    return well('port', {
      fr: `Port ${port} : une Liane y répond`,
      en: `Port ${port}: a Liane answers there`,
    });
  if (code === 'EADDRINUSE')
    return unwell('port', {
      fr: `Le port ${port} est pris par un autre programme : donnez-en un autre, par exemple PORT=${port + 1}.`,
      en: `Port ${port} is taken by another program: give another, for example PORT=${port + 1}.`,
    });
  return unwell('port', {
    fr: `Le port ${port} ne peut pas être ouvert (${code}) : donnez-en un au-dessus de 1024, par exemple PORT=4400.`,
    en: `Port ${port} cannot be opened (${code}): give one above 1024, for example PORT=4400.`,
  });
}

/** Null when the port opens; it is closed again at once. */
function listening(port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'));
    server.listen(port, () => server.close(() => resolve(null)));
  });
}

const SOON = 2_000;

async function livesAt(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://localhost:${port}${at.health.path}`, {
      signal: AbortSignal.timeout(SOON),
    });
    return (await answer.text()) === 'ok';
  } catch {
    return false;
  }
}

/** A closed door is no fault: it is how one begins. */
export function checkDoor({ door, url }: Config): Check {
  if (door === 'open')
    return well('door', {
      fr: `Porte ouverte : ${url.href}. Les lettres portent des liens.`,
      en: `Open door: ${url.href}. Letters carry links.`,
    });
  return well('door', {
    fr: `Porte fermée : ${url.href} ne s’atteint que d’ici, et aucune lettre ne porte de lien. Pour l’ouvrir : LIANE_URL=https://liane.exemple.org, et un serveur devant elle qui tient le certificat.`,
    en: `Closed door: ${url.href} can only be reached from here, and no letter carries a link. To open it: LIANE_URL=https://liane.example.org, and a server in front of her that holds the certificate.`,
  });
}

export function checkDatabase(config: Config): Promise<Check> {
  const look = config.databaseUrl === null ? embedded(config) : external(config);
  return look.catch(async (error) => {
    if (!(error instanceof LianeError)) throw error;
    const begun = (await nearest(config.dataFolder)) === config.dataFolder;
    const check = refused('database', error);
    // Where nothing is kept yet, another place may still be chosen: whoever only runs `liane plan` needs none.
    return error.code === 'data-folder-unreachable' && !begun ? unsure('database', check) : check;
  });
}

/** The programs are whole and would run; whether another Liane holds the folder. It is not started. */
async function embedded({ dataFolder }: Config): Promise<Check> {
  const { postgres, folder: binaries } = await findBinaries();
  const version = await versionOf(postgres);
  const folder = join(dataFolder, 'postgres');
  const made = await readFile(join(folder, 'PG_VERSION'), 'utf8').catch(() => null);
  if (made !== null && made.trim() !== version.split('.')[0])
    throw new LianeError('database-other-version', { found: made.trim() });
  const there = await nearest(dataFolder);
  const account = await accountFor(folder);
  for (const needed of [there, binaries]) await checkReachable(account, needed);
  return there === dataFolder && (await isHeld(dataFolder)) ? inUse(version) : ready(version);
}

function ready(version: string): Check {
  return well('database', {
    fr: `Base de données : PostgreSQL ${version}, apportée par Liane`,
    en: `Database: PostgreSQL ${version}, brought by Liane`,
  });
}

function inUse(version: string): Check {
  return well('database', {
    fr: `Base de données : PostgreSQL ${version}, apportée par Liane ; une Liane s’en sert en ce moment`,
    en: `Database: PostgreSQL ${version}, brought by Liane; a Liane is using it now`,
  });
}

async function versionOf(postgres: string): Promise<string> {
  const { stdout } = await promisify(execFile)(postgres, ['--version'], { timeout: 10_000 }).catch(
    (error) => {
      throw new LianeError('database-start-failed', { said: String(error.stderr ?? error.message).trim() });
    },
  );
  return /\d+(?:\.\d+)*/.exec(stdout)?.[0] ?? '';
}

async function isHeld(folder: string): Promise<boolean> {
  try {
    const lock = await lockFolder(folder);
    await lock.release();
    return false;
  } catch (error) {
    if (error instanceof LianeError && error.code === 'data-folder-in-use') return true;
    throw error;
  }
}

/** Clocks further apart than this, in ms, would let a link or a budget end at the wrong hour. */
const APART = 60_000;

async function external(config: Config): Promise<Check> {
  const { db, close } = await openDatabase(config);
  try {
    const { rows } = await sql<{ version: string; now: Date }>`
      SELECT current_setting('server_version') AS version, now() AS now`.execute(db);
    const { version, now } = rows[0]!;
    const apart = Math.abs(now.getTime() - Date.now());
    if (apart <= APART)
      return well('database', {
        fr: `Base de données : PostgreSQL ${version}, par DATABASE_URL`,
        en: `Database: PostgreSQL ${version}, by DATABASE_URL`,
      });
    const seconds = Math.round(apart / 1000);
    return unwell('database', {
      fr: `L’horloge de la base et celle de cette machine diffèrent de ${seconds} s : mettez les deux à l’heure.`,
      en: `The clock of the database and that of this machine are ${seconds} s apart: set both right.`,
    });
  } finally {
    await close();
  }
}
