import { expect, test } from 'vitest';
import type { Json } from '../yaml/json.ts';
import { matchesSelector } from './label-selector.ts';
import { selectorText } from '../model/selector-text.ts';

const labels = { team: 'a', env: 'prod' };
const expression = (key: string, operator: string, values?: string[]): Json => ({
  matchExpressions: [{ key, operator, ...(values && { values }) }],
});

test.each<[string, Json | undefined, boolean]>([
  ['an empty selector takes everything', {}, true],
  ['a missing selector takes nothing', undefined, false],
  ['every pair must hold', { matchLabels: { team: 'a', env: 'prod' } }, true],
  ['one pair that differs refuses', { matchLabels: { team: 'a', env: 'test' } }, false],
  ['In holds for a listed value', expression('team', 'In', ['a', 'b']), true],
  ['In refuses an absent label', expression('tier', 'In', ['a']), false],
  ['NotIn holds for an absent label', expression('tier', 'NotIn', ['a']), true],
  ['NotIn refuses a listed value', expression('team', 'NotIn', ['a']), false],
  ['Exists', expression('team', 'Exists'), true],
  ['DoesNotExist', expression('team', 'DoesNotExist'), false],
  ['an unknown operator never holds', expression('team', 'Like', ['a']), false],
  [
    'labels and expressions are joined by and',
    { matchLabels: { team: 'a' }, ...(expression('env', 'In', ['test']) as object) },
    false,
  ],
  ['damaged selectors take nothing', ['team'], false],
])('%s', (_, selector, expected) => {
  expect(matchesSelector(selector, labels)).toBe(expected);
});

test('a selector reads as words', () => {
  expect(
    selectorText({
      matchLabels: { team: 'a' },
      matchExpressions: [{ key: 'env', operator: 'In', values: ['x', 'y'] }],
    }),
  ).toBe('team=a, env in (x, y)');
});
