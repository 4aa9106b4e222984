import { expect, test } from 'vitest';
import { limited } from './limited.ts';

test('so many at once, in their order, and one that fails makes room', async () => {
  const inTurn = limited(2);
  const started: number[] = [];
  const ends: (() => void)[] = [];
  const run = (number: number) =>
    inTurn(async () => {
      started.push(number);
      await new Promise<void>((resolve, reject) =>
        ends.push(number === 0 ? () => reject(new Error('no')) : resolve),
      );
      return number;
    });
  const all = [0, 1, 2, 3].map(run);
  const first = all[0]?.catch((error: Error) => error.message);
  await Promise.resolve();
  expect(started).toEqual([0, 1]);
  ends[0]?.();
  expect(await first).toBe('no');
  await new Promise((resolve) => setImmediate(resolve));
  expect(started).toEqual([0, 1, 2]);
  ends[1]?.();
  ends[2]?.();
  await new Promise((resolve) => setImmediate(resolve));
  ends[3]?.();
  expect(await Promise.all(all.slice(1))).toEqual([1, 2, 3]);
});
