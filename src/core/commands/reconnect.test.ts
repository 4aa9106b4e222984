import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseKey } from '../model/resource.ts';
import type { Edge } from '../topology/graph.ts';
import type { Topology } from '../topology/topology.ts';
import type { ArgsOf } from './command-call.ts';
import { anyKey, anyRow } from './testing/arbitraries.ts';
import { EVERYTHING } from './testing/everything.ts';
import { obeysLaws } from './testing/obeys-laws.ts';
import { dueClaim, lacks, type Claim } from './testing/refusals.ts';
import type { ResourceKey } from '../model/resource.ts';
import { changedLines, refusal, run, workspace } from './testing/workspace.ts';
import { API, CART, CERT, EDGE, SHOP, WEB } from './testing/shop.ts';

type Args = ArgsOf<'reconnect'>;

/** A claim about the edge that is there. */
const ofEdge =
  (holds: (edge: Edge, args: Args, topology: Topology) => boolean) =>
  (topology: Topology, args: Args): boolean => {
    const edge = topology.graph.edges.get(args.edge);
    return edge !== undefined && holds(edge, args, topology);
  };
const sameKind = (one: ResourceKey, other: ResourceKey) =>
  parseKey(one).group === parseKey(other).group && parseKey(one).kind === parseKey(other).kind;
const otherEnd = ({ holder, source, target }: Edge) => (holder === source ? target : source);

const claims: readonly Claim<Args>[] = [
  [/^That edge is gone already\.$/, ({ graph }, { edge }) => !graph.edges.has(edge)],
  [/ is not in these manifests\.$/, ({ model }, { to }) => !model.resources.has(to)],
  [/^This edge is no reference that could be changed: /, ofEdge(({ role }) => role === 'exposes')],
  [
    / cannot refer to .* there\.$/,
    ofEdge((edge, { to }) => !sameKind(to, otherEnd(edge)) && !sameKind(to, edge.holder)),
  ],
  [/^The edge leads there already\.$/, ofEdge((edge, { to }) => otherEnd(edge) === to)],
  [/^The edge begins there already\.$/, ofEdge(({ holder }, { to }) => holder === to)],
  [/^This end cannot be moved there\. /, ofEdge(({ holder }, { to }) => sameKind(holder, to))],
  [
    /^A Service finds its pods by a selector\. /,
    ofEdge(({ role }, { to }) => role === 'selects' && parseKey(to).kind === 'Service'),
  ],
  [
    / cannot select .*\.$/,
    ofEdge(({ role }, { to }) => role === 'selects' && parseKey(to).kind !== 'Deployment'),
  ],
  [/ selects .* already\.$/, ofEdge((edge, { to }) => edge.role === 'selects' && otherEnd(edge) === to)],
  [
    / can only name \w+ of its own namespace: /,
    ofEdge(({ holder }, { to }) => parseKey(holder).namespace !== parseKey(to).namespace),
  ],
  [/ offers several ports: /, ({ graph }, { to }) => (graph.nodes.get(to)?.rows.length ?? 0) > 1],
  [/ has no (?:\w+ \S+|such \w+) any more\.$/, ({ graph }, { to, toRow }) => lacks(graph, to, toRow)],
];

obeysLaws('reconnect', {
  calls: fc.record({
    edge: fc.constantFrom('none', ...workspace(EVERYTHING).graph.edges.keys()),
    to: anyKey,
    toRow: anyRow,
  }),
  refusal: dueClaim(claims),
});

const BACKEND = `${WEB}#spec.rules[0].backendRefs[0]`;
const PARENT = `${WEB}#spec.parentRefs[0]`;
const reconnect = (edge: string, to: ResourceKey, toRow: string | null, text = SHOP) =>
  changedLines(text, run(text, 'reconnect', { edge, to, toRow }).text);

test('another Service keeps weight and comment', () => {
  expect(reconnect(BACKEND, API, 'port:8080/TCP')).toEqual([
    '-         - name: cart # ours',
    '-           port: 80',
    '-           weight: 9',
    '+         - name: api # ours',
    '+           port: 8080',
    '+           weight: 9',
    '+           namespace: payments',
  ]);
});

test('another listener of the same Gateway changes one line', () => {
  expect(reconnect(PARENT, EDGE, 'listener:http')).toEqual([
    '-       sectionName: https',
    '+       sectionName: http',
  ]);
});

test('the whole Gateway needs no section', () => {
  expect(reconnect(PARENT, EDGE, null)).toEqual(['-       sectionName: https']);
});

test('the other end moves to another rule with all it says', () => {
  expect(reconnect(BACKEND, WEB, 'rule:1')).toEqual([
    '-       backendRefs:',
    '-         - name: cart # ours',
    '-           port: 80',
    '-           weight: 9',
    '-     - backendRefs: []',
    '+     - backendRefs:',
    '+         - name: cart',
    '+           port: 80',
    '+           weight: 9',
  ]);
});

test('what does not fit is refused', () => {
  expect(refusal(SHOP, 'reconnect', { edge: BACKEND, to: CERT, toRow: null }).reason).toContain(
    'cannot refer',
  );
  expect(refusal(SHOP, 'reconnect', { edge: BACKEND, to: CART, toRow: 'port:80/TCP' }).reason).toContain(
    'already',
  );
  expect(refusal(SHOP, 'reconnect', { edge: BACKEND, to: API, toRow: null }).remedies).toHaveLength(2);
});
