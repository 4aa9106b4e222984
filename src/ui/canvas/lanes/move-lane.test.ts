import { expect, test } from 'vitest';
import { moveLane } from './move-lane.ts';

const cases: Record<string, [order: string[], lane: string, to: number, result: string[]]> = {
  up: [['a', 'b', 'c'], 'c', 0, ['c', 'a', 'b']],
  down: [['a', 'b', 'c'], 'a', 1, ['b', 'a', 'c']],
  'to the end': [['a', 'b', 'c'], 'a', 9, ['b', 'c', 'a']],
  'not above cluster-scoped objects': [['', 'a', 'b'], 'b', 0, ['', 'b', 'a']],
  'not the lane of cluster-scoped objects': [['', 'a'], '', 1, ['', 'a']],
  'not one that is not there': [['a', 'b'], 'c', 0, ['a', 'b']],
};

test.each(Object.entries(cases))('lanes move: %s', (_, [order, lane, to, result]) => {
  expect(moveLane(order, lane, to)).toEqual(result);
});
