import { expect, test } from 'vitest';
import { nameProblem, namespaceProblem } from './name-problem.ts';

test.each(['web', 'web-2', 'a.b-c.d', '0', 'x'.repeat(253)])('accepts the name %s', (name) => {
  expect(nameProblem(name)).toBeUndefined();
});

test.each(['', '-web', 'web-', 'Web', 'a..b', 'a_b', '<b>', 'x'.repeat(254), 'a b'])(
  'refuses the name %j',
  (name) => {
    expect(nameProblem(name)).toBeTypeOf('string');
  },
);

test('a namespace is one label of at most 63 characters', () => {
  expect(namespaceProblem('shop')).toBeUndefined();
  expect(namespaceProblem('shop.eu')).toMatch(/dots/);
  expect(namespaceProblem('x'.repeat(64))).toMatch(/63/);
});
