import { expect, test } from 'vitest';
import { analysisOf } from '../testing/workspace.ts';
import { alignGraphs } from './align-graphs.ts';
import { nodeSize } from './node-size.ts';

const service = (name: string, ports = 1): string => `apiVersion: v1
kind: Service
metadata: { name: ${name}, namespace: shop }
spec: { ports: [${Array.from({ length: ports }, (_, nth) => `{ name: p${nth}, port: ${80 + nth} }`).join(', ')}] }
`;
const graphOf = (...texts: readonly string[]) => analysisOf(texts.join('---\n')).graph;

test('what both graphs have is at one place, and what one lacks leaves its place free', () => {
  const [a, b] = [graphOf(service('a'), service('m'), service('z')), graphOf(service('a'), service('z', 3))];
  const { whole, before, after } = alignGraphs(a, b);
  for (const [key, box] of after.boxes) {
    expect(before.boxes.get(key)).toMatchObject({ x: box.x, below: box.below });
    expect(whole.boxes.get(key)).toMatchObject({ x: box.x, below: box.below });
  }
  expect([...before.boxes.keys()].sort()).toEqual([...a.nodes.keys()].sort());
  expect([...after.boxes.keys()].sort()).toEqual([...b.nodes.keys()].sort());
  expect(before.lanes).toBe(after.lanes);
});

test('a card is as tall as its own side has it, in the room of the taller one', () => {
  const { whole, before, after } = alignGraphs(graphOf(service('a')), graphOf(service('a', 4)));
  const [[key, tall] = []] = after.boxes;
  const small = key && before.boxes.get(key);
  const node = key && graphOf(service('a')).nodes.get(key);
  expect(small?.height).toBe(node && nodeSize(node).height);
  expect(tall?.height).toBeGreaterThan(small?.height ?? 0);
  expect(key && whole.boxes.get(key)?.height).toBe(tall?.height);
});
