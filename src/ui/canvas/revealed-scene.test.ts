import { expect, test } from 'vitest';
import { analysisOf } from '../../core/testing/workspace.ts';
import { withTiers } from './revealed-scene.ts';
import { buildScene } from './scene.ts';

const yaml = `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: edge, namespace: shop }
spec: { gatewayClassName: x, listeners: [{ name: http, port: 80, protocol: HTTP }] }
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: cart, namespace: shop }
spec: { parentRefs: [{ name: edge }], rules: [{ backendRefs: [{ name: cart, port: 80 }] }] }
---
apiVersion: v1
kind: Service
metadata: { name: cart, namespace: shop }
spec: { selector: { app: cart }, ports: [{ port: 80 }] }
`;

const sceneOf = (collapsed: readonly string[] = []) => {
  const { folded, layout } = analysisOf(yaml);
  return buildScene({
    nodes: folded.graph.nodes,
    edges: folded.graph.edges,
    layout,
    places: new Map(),
    collapsed: new Set(collapsed),
    shownOn: folded.shownOn,
  });
};

test('cards of other tiers are drawn as nothing, and what is left keeps its place', () => {
  const whole = sceneOf();
  const part = withTiers(whole, new Set(['gateway', 'route']));
  expect([...part.nodes.values()].map(({ kind }) => kind).toSorted()).toEqual(['Gateway', 'HTTPRoute']);
  for (const [key, box] of part.boxes) expect(box).toBe(whole.boxes.get(key));
  expect(part.bounds).toBe(whole.bounds);
  expect(part.lanes).toBe(whole.lanes);
});

test('edges are there once both of their ends are', () => {
  const ends = (tiers: readonly ('gateway' | 'route' | 'service')[]) =>
    withTiers(sceneOf(), new Set(tiers)).edges.length;
  expect([ends(['gateway']), ends(['gateway', 'route']), ends(['gateway', 'route', 'service'])]).toEqual([
    0, 1, 2,
  ]);
});

test('of a folded lane the summaries of shown tiers are left', () => {
  const part = withTiers(sceneOf(['shop']), new Set(['gateway']));
  expect(part.summaries.map(({ tier }) => tier)).toEqual(['gateway']);
  expect(part.edges).toEqual([]);
});
