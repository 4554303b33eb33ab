import { startEmbedded } from './embedded.ts';

/** A process that opens a data folder, says so, and waits until something ends it: `node server.fixture.ts FOLDER`. */
const [, , dataFolder] = process.argv;
try {
  const { pid, connection } = await startEmbedded({ dataFolder: dataFolder! });
  console.log(JSON.stringify({ pid, host: connection.host }));
} catch (error) {
  console.log(JSON.stringify({ refused: (error as { code?: string }).code ?? String(error) }));
}
