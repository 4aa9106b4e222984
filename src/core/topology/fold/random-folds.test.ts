import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PersistentMap } from '../../incremental/persistent-map.ts';
import type { CanvasChoice } from '../../model/canvas-choice.ts';
import { resourceKey, type ResourceKey } from '../../model/resource.ts';
import type { Tier } from '../../kinds/define-kind.ts';
import type { Edge, EdgeRole, EdgeState, Graph, GraphNode } from '../graph.ts';
import { foldGraph, type FoldInput, type FoldedGraph } from './fold-graph.ts';

const KINDS: readonly (readonly [kind: string, tier: Tier, origin: GraphNode['origin']])[] = [
  ['GatewayClass', 'entry', 'manifest'],
  ['LoadBalancer', 'entry', 'derived'],
  ['Gateway', 'gateway', 'manifest'],
  ['HTTPRoute', 'route', 'manifest'],
  ['Service', 'service', 'manifest'],
  ['Deployment', 'workload', 'manifest'],
  ['Secret', 'support', 'ghost'],
  ['ReferenceGrant', 'support', 'manifest'],
];

const ROLES: readonly EdgeRole[] = ['class', 'exposes', 'certificate', 'selects', 'backend', 'parameters'];
const STATES: readonly EdgeState[] = ['ok', 'ok', 'ok', 'unknown', 'missing', 'refused'];

const nodes = KINDS.flatMap(([kind, tier, origin]) =>
  ['a', 'b', 'c'].map((name): GraphNode => {
    const identity = { group: '', kind, namespace: 'shop', name };
    const row = { id: 'listener:x', label: 'x', chips: [], path: [], inlet: true, outlet: true };
    return {
      ...identity,
      key: resourceKey(identity),
      tier,
      origin,
      stale: false,
      known: true,
      summary: `${kind} of ${name}`,
      rows: tier === 'gateway' ? [row] : [],
      folds: [],
      inlet: true,
      outlet: true,
    };
  }),
);
const grants = nodes.filter(({ kind }) => kind === 'ReferenceGrant').map(({ key }) => key);

const index = (list: readonly unknown[]) => fc.nat({ max: list.length - 1 });

const anEdge = fc
  .record({
    source: index(nodes),
    target: index(nodes),
    role: fc.constantFrom(...ROLES),
    state: fc.constantFrom(...STATES),
    row: fc.boolean(),
    grant: fc.option(fc.constantFrom(...grants), { freq: 6 }),
  })
  .map(({ source, target, role, state, row, grant }): Edge | null => {
    const [from, to] = [nodes[source]?.key, nodes[target]?.key];
    if (!from || !to || from === to) return null;
    return {
      id: `${from}>${to}>${role}>${row}`,
      role,
      holder: from,
      path: [],
      source: from,
      sourceRow: row ? 'listener:x' : null,
      target: to,
      targetRow: null,
      state,
      reason: state === 'ok' ? null : state,
      ...(grant && { grant }),
      crossNamespace: false,
      label: '',
    };
  });

/** A graph of all kinds, with some objects in trouble, and some that the user has unfolded. */
const anInput = fc
  .record({
    present: fc.subarray(nodes),
    edges: fc.array(anEdge, { maxLength: 30 }),
    troubled: fc.subarray(nodes, { maxLength: 3 }),
    unfolded: fc.subarray(nodes, { maxLength: 3 }),
    show: fc.constantFrom<CanvasChoice['show']>('chain', 'chain', 'chain', 'everything'),
    renamed: fc.boolean(),
  })
  .map(({ present, edges, troubled, unfolded, show, renamed }): FoldInput => {
    const kept = present.map((node) => (renamed ? { ...node, summary: `${node.summary}, edited` } : node));
    const keys = new Set(kept.map(({ key }) => key));
    const drawn = edges.filter(
      (edge) => edge !== null && keys.has(edge.source) && keys.has(edge.target),
    ) as Edge[];
    const graph: Graph = {
      nodes: new Map(kept.map((node) => [node.key, node])),
      edges: new Map(drawn.map((edge) => [edge.id, edge])),
      namespaces: ['shop'],
    };
    const keysOf = (list: readonly GraphNode[]) => list.map(({ key }) => key);
    const inTrouble = new Map(keysOf(troubled).map((key) => [key, true] as const));
    return {
      graph,
      choice: { show, unfolded: keysOf(unfolded) },
      troubled: PersistentMap.from(inTrouble),
    };
  });

const sorted = <K, V>(map: ReadonlyMap<K, V>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
const contentOf = ({ graph, shownOn, unfolded }: FoldedGraph) => ({
  nodes: sorted(graph.nodes),
  edges: sorted(graph.edges),
  shownOn: sorted(shownOn).map(([key, on]) => [key, [...on].sort()]),
  unfolded: sorted(unfolded).map(([key, on]) => [key, [...on].sort()]),
});

/** The cards and keys of edges on which an object is seen. */
function seenAt({ graph }: FoldedGraph, key: ResourceKey): number {
  const chips = [...graph.nodes.values()].filter(({ folds }) =>
    folds.some((fold) => fold.key === key),
  ).length;
  const keys = [...graph.edges.values()].filter(({ grant }) => grant === key).length;
  return chips + keys;
}

test('every object has a card, or is seen on one that has a card', () => {
  fc.assert(
    fc.property(anInput, (input) => {
      const folded = foldGraph(input);
      for (const key of input.graph.nodes.keys()) {
        if (folded.graph.nodes.has(key)) {
          expect(folded.shownOn.has(key)).toBe(false);
          continue;
        }
        expect(seenAt(folded, key)).toBeGreaterThan(0);
        for (const host of folded.shownOn.get(key) ?? []) expect(folded.graph.nodes.has(host)).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
});

test('every edge between two cards is drawn, and every drawn edge joins cards', () => {
  fc.assert(
    fc.property(anInput, (input) => {
      const { graph } = foldGraph(input);
      for (const edge of input.graph.edges.values()) {
        if (graph.nodes.has(edge.source) && graph.nodes.has(edge.target))
          expect(graph.edges.get(edge.id)).toBe(edge);
      }
      for (const { source, target } of graph.edges.values()) {
        expect(graph.nodes.has(source) && graph.nodes.has(target)).toBe(true);
        expect(source).not.toBe(target);
      }
    }),
    { numRuns: 400 },
  );
});

test('what was folded before an edit changes nothing but the work', () => {
  fc.assert(
    fc.property(fc.array(anInput, { minLength: 2, maxLength: 4 }), (inputs) => {
      let last: FoldedGraph | undefined;
      for (const input of inputs) {
        last = foldGraph(input, last);
        expect(contentOf(last)).toEqual(contentOf(foldGraph(input)));
      }
    }),
    { numRuns: 300 },
  );
});

test('what does not change stays the same object', () => {
  fc.assert(
    fc.property(anInput, (input) => {
      const before = foldGraph(input);
      const copy = {
        ...input,
        graph: { ...input.graph, nodes: new Map(input.graph.nodes), edges: new Map(input.graph.edges) },
      };
      const after = foldGraph(copy, before);
      if (input.choice.show === 'everything') return;
      expect(after.graph).toBe(before.graph);
      expect(after.shownOn).toBe(before.shownOn);
      expect(after.unfolded).toBe(before.unfolded);
    }),
  );
});
