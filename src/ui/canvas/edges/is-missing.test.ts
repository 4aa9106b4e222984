import { expect, test } from 'vitest';
import type { ResourceKey } from '../../../core/model/resource.ts';
import type { Edge } from '../../../core/topology/graph.ts';
import { isMissing } from './is-missing.ts';

const key = (name: string) => name as ResourceKey;

const edges = (...states: readonly Edge['state'][]): ReadonlyMap<string, Edge> =>
  new Map(
    states.map((state, index) => [
      `${index}`,
      { source: key(`route ${index}`), target: key('service'), state } as Edge,
    ]),
  );

test.each<[readonly Edge['state'][], boolean]>([
  [['unknown'], false],
  [['unknown', 'unknown'], false],
  [['missing'], true],
  [['unknown', 'missing'], true],
  [['refused'], true],
])('behind edges that are %s an object is missing: %s', (states, expected) =>
  expect(isMissing(edges(...states), key('service'))).toBe(expected),
);
