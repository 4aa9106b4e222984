import { expect, test, vi } from 'vitest';
import { boundedCache } from './bounded-cache.ts';

test('frequent keys are computed once, others are evicted', () => {
  const compute = vi.fn<(key: number) => number>((key) => key * 2);
  const cached = boundedCache(compute, 10);
  for (let key = 1; key <= 100; key++) expect([cached(0), cached(key)]).toEqual([0, key * 2]);
  expect(compute).toHaveBeenCalledTimes(101);
  cached(1);
  expect(compute).toHaveBeenCalledTimes(102);
});

test('a key that is larger than all there is room for is computed all the same', () => {
  const cached = boundedCache(
    (key: string) => key.length,
    10,
    (key) => key.length,
  );
  expect(cached('a gateway with routes')).toBe(21);
  expect(cached('a')).toBe(1);
});
