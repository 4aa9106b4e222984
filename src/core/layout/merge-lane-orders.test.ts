import { expect, test, vi } from 'vitest';
import { mergeLaneOrders } from './merge-lane-orders.ts';

type Case = Readonly<{ automatic: string; before?: string; wanted?: string; result: string }>;

const cases: Record<string, Case> = {
  'at first they are in the automatic order': { automatic: 'a b c', result: 'a b c' },
  'they keep the order of the layout before': { automatic: 'a b c', before: 'c b a', result: 'c b a' },
  'the order of the user counts more': {
    automatic: 'a b c',
    before: 'c b a',
    wanted: 'b a c',
    result: 'b a c',
  },
  'a new one is behind the one above it': { automatic: 'a b c', before: 'c a', result: 'c a b' },
  'a new one without one above is on top': { automatic: 'a b c', before: 'c b', result: 'a c b' },
  'one that went leaves the others': { automatic: 'a c', before: 'c b a', result: 'c a' },
  'one that is typed keeps its place': { automatic: 'a b x', before: 'c b a', result: 'x b a' },
  'of another workspace nothing is kept': { automatic: 'a b', before: 'y z', result: 'a b' },
};

const list = (text = ''): string[] => text.split(' ').filter((name) => name !== '');

test.each(Object.entries(cases))('lanes: %s', (_, { automatic, before, wanted, result }) => {
  const names = list(automatic);
  expect(mergeLaneOrders(names, () => names, list(before), list(wanted))).toEqual(list(result));
});

test.each([
  ['a b c', ''],
  ['a c', 'c a b'],
  ['a b x', 'a b c'],
])('lanes that all have a place are not put in the automatic order: %s', (names, wanted) => {
  const automatic = vi.fn<() => readonly string[]>(() => []);
  mergeLaneOrders(list(names), automatic, list('c b a'), list(wanted));
  expect(automatic).not.toHaveBeenCalled();
});
