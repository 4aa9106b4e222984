import { expect, test } from 'vitest';
import { graphEdge, graphNode, graphOf } from '../../core/layout/testing/random-graph.ts';
import { emptyFilter, type CanvasFilter } from '../../state/view-slice.ts';
import { chainOf, filterGraph, showsAll } from './filter-graph.ts';

const gateway = graphNode('gateway', 'Gateway', 'infra', 'edge');
const cart = graphNode('route', 'HTTPRoute', 'shop', 'cart');
const pay = graphNode('route', 'HTTPRoute', 'shop', 'pay');
const service = graphNode('service', 'Service', 'shop', 'cart');
const graph = graphOf(
  [gateway, cart, pay, service],
  [
    graphEdge(gateway, cart, null, null),
    { ...graphEdge(gateway, pay, null, null), state: 'refused' as const },
    graphEdge(cart, service, null, null),
  ],
);

const certificate = graphNode('support', 'Secret', 'infra', 'cert').key;
const shownOn = new Map([[certificate, [gateway.key]]]);

const shown = (change: Partial<CanvasFilter>) =>
  [...filterGraph({ ...graph, shownOn }, new Map(), { ...emptyFilter, ...change }).nodes.values()].map(
    ({ kind, name }) => `${kind} ${name}`,
  );

test('the empty filter shows all', () => {
  expect(showsAll(emptyFilter)).toBe(true);
  expect(shown({})).toHaveLength(4);
});

test('a chain is everything upstream and downstream, and nothing else', () => {
  expect([...chainOf(graph.edges, [service.key])].toSorted()).toEqual(
    [service.key, cart.key, gateway.key].toSorted(),
  );
  expect(shown({ focus: pay.key })).toEqual(['Gateway edge', 'HTTPRoute pay']);
});

test('the chain of a folded object is that of the card that shows it', () => {
  expect(shown({ focus: certificate })).toEqual(shown({ focus: gateway.key }));
});

test('kinds and namespaces can be left out', () => {
  expect(shown({ hiddenKinds: new Set(['/Service']) })).not.toContain('Service cart');
  expect(shown({ namespaces: new Set(['infra']) })).toEqual(['Gateway edge']);
});

test('problems only keeps both ends of what does not work', () => {
  expect(shown({ problemsOnly: true })).toEqual(['Gateway edge', 'HTTPRoute pay']);
});
