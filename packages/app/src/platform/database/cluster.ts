import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { LianeError } from '../errors.ts';
import { type Account, makeFolderOf } from './account.ts';
import type { Binaries } from './binaries.ts';
import { CHILD_ENVIRONMENT } from './postmaster.ts';

/** The PostgreSQL we bring. Another one's files are read by an archive, never by this server. */
const MAJOR = '18';
export const SUPERUSER = 'liane';

/**
 * Sorting is byte by byte, so that no library's new edition breaks an index; French order is a collation of our own.
 * Full text search still asks LC_CTYPE what a letter is: under plain `C` it takes ’, « and no-break spaces for letters
 * and leaves É as it is, and *l’idée* is never found.
 */
const LOCALE = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
/** The first that the system has: C.UTF-8 on Linux, the other on older macOS. */
const LETTERS = ['C.UTF-8', 'en_US.UTF-8'];

/**
 * Makes the files of a new server where there are none. Made aside and moved: an interrupted first start leaves
 * nothing that looks like a database.
 * @throws LianeError `database-other-version`, `database-start-failed`, `database-account-nameless`
 */
export async function makeCluster(
  binaries: Binaries,
  account: Account | null,
  folder: string,
): Promise<void> {
  const version = await readFile(join(folder, 'PG_VERSION'), 'utf8').catch(() => null);
  if (version?.trim() === MAJOR) return;
  if (version !== null)
    throw new LianeError('database-other-version', { found: version.trim(), wanted: MAJOR, folder });
  const aside = `${folder}.new`;
  await rm(aside, { recursive: true, force: true });
  await makeFolderOf(account, aside);
  await initialise(binaries, account, aside);
  await rename(aside, folder);
  await sync(dirname(folder));
}

async function initialise({ initdb }: Binaries, account: Account | null, folder: string): Promise<void> {
  for (const letters of LETTERS) {
    const said = await run(
      initdb,
      ['-D', folder, '-U', SUPERUSER, '--auth=trust', ...LOCALE, `--lc-ctype=${letters}`],
      account,
    );
    if (said === null) return;
    if (said.includes('could not look up effective user')) throw new LianeError('database-account-nameless');
    if (!said.includes('invalid locale name')) throw new LianeError('database-start-failed', { said });
  }
  throw new LianeError('database-start-failed', { said: `no locale among ${LETTERS.join(', ')}` });
}

/** Null when it went well, else what it said. */
async function run(
  program: string,
  args: readonly string[],
  account: Account | null,
): Promise<string | null> {
  const stdio: ['ignore', 'ignore', 'pipe'] = ['ignore', 'ignore', 'pipe'];
  const child = spawn(program, args, { env: CHILD_ENVIRONMENT, cwd: '/', stdio, ...account });
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'close')]);
  return code === 0 ? null : said;
}

/** A renamed folder is sure to have its new name after a power cut only once its parent is written down. */
async function sync(folder: string): Promise<void> {
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}
