import { expect, test } from 'vitest';
import { seededRandom, systemRandom } from './random.ts';

test('the same seed gives the same bytes, in whatever portions they are asked for', () => {
  const [whole, parts] = [seededRandom(7), seededRandom(7)];
  const together = Buffer.concat([parts(1), parts(40), parts(59)]);
  expect(Buffer.from(whole(100))).toEqual(together);
  expect(seededRandom(8)(100)).not.toEqual(whole(100));
});

test('the chance of the system gives as many bytes as asked, never the same', () => {
  expect(systemRandom(16)).toHaveLength(16);
  expect(systemRandom(16)).not.toEqual(systemRandom(16));
});
