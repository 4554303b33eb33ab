// Writes docs/openapi.json from the addresses that the application mounts. No database is opened.
//   node --import ./packages/app/bin/register.mjs scripts/openapi.mjs
import { writeFileSync } from 'node:fs';
import { createApp } from '../packages/app/src/app.ts';
import { apiDocument } from '../packages/app/src/features/accounts/api-document.ts';
import { readConfig } from '../packages/app/src/platform/config.ts';
import { openKeys } from '../packages/app/src/platform/keys.ts';
import { silentLog } from '../packages/app/src/platform/log.ts';

const config = readConfig({ LIANE_URL: 'https://liane.example' });
const app = createApp({
  config,
  db: null,
  keys: openKeys({ secret: 'x'.repeat(32), refusalKey: 'x'.repeat(32) }),
  clock: () => new Date(0),
  random: (bytes) => new Uint8Array(bytes),
  log: silentLog,
  assets: { files: new Map() },
  wake: () => {},
  roomToWrite: async () => true,
});
const path = new URL('../docs/openapi.json', import.meta.url);
writeFileSync(path, `${JSON.stringify(apiDocument(app, config.url), null, 2)}\n`);
console.log(`Written: ${path.pathname}`);
