import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import type { TestProject } from 'vitest/node';
import type { TestServer } from '../src/platform/database/test-server.ts';

/**
 * One PostgreSQL for a run of the tests, started by the first test that needs one (`testDatabase()`), stopped when all
 * is over: runs without such a test pay nothing.
 */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  let starting: Promise<TestServer> | undefined;
  const start = async () => {
    const { startTestServer } = await import('../src/platform/database/test-server.ts');
    return startTestServer();
  };
  const answer = async (socket: Socket) => {
    socket.on('error', () => {});
    starting ??= start();
    const said = await starting.then(
      ({ connection }) => ({ connection }),
      (error) => ({ fault: String(error) }),
    );
    socket.end(JSON.stringify(said));
  };
  const desk = createServer(answer).listen(0, '127.0.0.1');
  await once(desk, 'listening');
  provide('databaseDesk', (desk.address() as AddressInfo).port);
  return async () => {
    desk.close();
    const server = await starting?.catch(() => undefined);
    await server?.close();
  };
}
