import { expect, test } from 'vitest';
import type { ResourceKey } from '../../core/model/resource.ts';
import { keyTarget } from './key-target.ts';

const [a, b, c] = ['a', 'b', 'c'] as unknown as readonly [ResourceKey, ResourceKey, ResourceKey];
const nothing = { selected: new Set<ResourceKey>(), selectedEdge: null, active: null, focused: null };

test.each([
  ['the one selected object', { selected: new Set([a]) }, a],
  ['of several, the one that the keyboard is on', { selected: new Set([a, b]), active: b }, b],
  ['the selection, and not a card that only has been visited', { selected: new Set([a]), active: c }, a],
  ['the selection, and not a card that has the focus', { selected: new Set([a]), active: c, focused: c }, a],
  ['the card with the focus where nothing is selected', { active: a, focused: a }, a],
  ['nothing where the card of before has lost the focus', { active: a }, null],
  ['no object where an edge is selected', { selectedEdge: 'edge', active: a, focused: a }, null],
])('keys act on %s', (_, seen, expected) => {
  expect(keyTarget({ ...nothing, ...seen })).toBe(expected);
});
