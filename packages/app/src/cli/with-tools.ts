import { migrations } from '../../migrations/index.ts';
import type { Config } from '../platform/config.ts';
import { openBeside } from '../platform/database/beside.ts';
import { migrate } from '../platform/database/migrate.ts';
import { loadKeys } from '../platform/keys.ts';
import { systemRandom } from '../platform/random.ts';
import type { Tools } from '../platform/tools.ts';

/** Works for a moment on the database of this instance, whether Liane runs on it or not. */
export async function withTools<T>(config: Config, work: (tools: Tools) => Promise<T>): Promise<T> {
  const database = await openBeside(config);
  try {
    await migrate(database.db, migrations);
    const keys = await loadKeys(config.dataFolder, config.secret === null ? {} : { secret: config.secret });
    return await work({ db: database.db, now: new Date(), random: systemRandom, keys });
  } finally {
    await database.close();
  }
}
