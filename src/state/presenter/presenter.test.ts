import { expect, test } from 'vitest';
import { TIERS, type Tier } from '../../core/kinds/define-kind.ts';
import { after, before, type Position } from './position.ts';
import { revealGroups, shownTiers } from './reveal-groups.ts';

const groupsOf = (order: readonly Tier[], present: readonly Tier[] = TIERS) =>
  revealGroups(order, new Set(present)).map((group) => group.join('+'));

test.each([
  ['tier by tier in the order of traffic', [], TIERS, TIERS],
  ['only where there are cards', [], ['gateway', 'service'], ['gateway', 'service']],
  [
    'as a lesson asks, and the rest at last',
    ['service', 'gateway'],
    TIERS,
    ['service', 'gateway', 'entry+route+workload+support'],
  ],
  ['without a rest where all is named', ['service', 'route'], ['route', 'service'], ['service', 'route']],
  ['nothing of an empty canvas', [], [], []],
] as const)('the canvas is revealed %s', (_, order, present, groups) => {
  expect(groupsOf(order, present)).toEqual(groups);
});

test('what was revealed stays', () => {
  expect([...shownTiers([['gateway'], ['route'], ['service']], 2)]).toEqual(['gateway', 'route']);
  expect([...shownTiers([['gateway']], 5)]).toEqual(['gateway']);
});

const extent = { groups: 3, steps: 3 };
const walk = (from: Position, go: typeof after, times: number): readonly string[] => {
  const seen: string[] = [];
  let at = from;
  for (let count = 0; count < times; count += 1) {
    at = go(at, extent);
    seen.push(`${at.revealed}/${at.step}`);
  }
  return seen;
};

test('the way forward goes through the reveals, then through the steps, and ends', () => {
  expect(walk({ revealed: 1, step: 0 }, after, 5)).toEqual(['2/0', '3/0', '3/1', '3/2', '3/2']);
});

test('the way back is the same, and something stays revealed', () => {
  expect(walk({ revealed: 3, step: 2 }, before, 6)).toEqual(['3/1', '3/0', '2/0', '1/0', '1/0', '1/0']);
});

test('cards that are gone since do not have to be passed on the way back', () => {
  expect(before({ revealed: 9, step: 0 }, extent)).toEqual({ revealed: 2, step: 0 });
});

test('without a lesson there are only reveals', () => {
  expect(after({ revealed: 3, step: 0 }, { groups: 3, steps: 1 })).toEqual({ revealed: 3, step: 0 });
});
