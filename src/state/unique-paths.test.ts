import { expect, test } from 'vitest';
import { countWork } from '../core/testing/count-work.ts';
import { uniquePaths } from './unique-paths.ts';

test('a path that is free stays, others get the first free number before their extension', () => {
  const name = uniquePaths(['a.yaml', 'a-3.yaml', 'b/.env', 'c']);
  const given = ['a.yaml', 'a.yaml', 'new.yaml', 'new.yaml', 'b/.env', 'c', 'c', 'a-3.yaml'].map(name);
  expect(given).toEqual([
    'a-2.yaml',
    'a-4.yaml',
    'new.yaml',
    'new-2.yaml',
    'b/.env-2',
    'c-2',
    'c-3',
    'a-3-2.yaml',
  ]);
});

test('files of one name are named in work that grows as they do', async () => {
  const naming = (count: number) => () => {
    const name = uniquePaths([]);
    for (let i = 1; i < count; i++) name('a.yaml');
    return name('a.yaml');
  };
  expect(naming(2000)()).toBe('a-2000.yaml');
  const [small, large] = [
    await countWork(naming(500), 'unique-paths.ts'),
    await countWork(naming(2000), 'unique-paths.ts'),
  ];
  expect(small).toBeGreaterThan(1000);
  expect(large / small).toBeLessThan(4.5);
});
