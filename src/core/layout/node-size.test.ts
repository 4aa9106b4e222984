import { describe, expect, test } from 'vitest';
import type { Row } from '../kinds/row.ts';
import type { Fold, GraphNode } from '../topology/graph.ts';
import { cardLines } from './card-lines.ts';
import { hasPortInHeader, nodeSize, rowAnchor } from './node-size.ts';
import { graphNode, row } from './testing/random-graph.ts';

const fold = (as: Fold['as'], name: string, words = name): Fold => ({
  key: graphNode('support', 'Any', 'shop', name).key,
  group: '',
  kind: 'Any',
  name,
  namespace: 'shop',
  as,
  row: null,
  words,
  state: 'ok',
  reason: null,
});

type Shape = Readonly<{ rows?: readonly Row[]; folds?: readonly Fold[]; summary?: string }>;

const gateway = ({ rows = [], ...more }: Shape): GraphNode => ({
  ...graphNode('gateway', 'Gateway', 'infra', 'edge', rows),
  ...more,
});
const service = ({ rows = [row('port:80/TCP')], ...more }: Shape): GraphNode => ({
  ...graphNode('service', 'Service', 'shop', 'cart', rows),
  summary: 'ClusterIP',
  ...more,
});
const route = (rows: readonly Row[], folds: readonly Fold[] = []): GraphNode => ({
  ...graphNode('route', 'Ingress', 'shop', 'cart', rows),
  folds,
});

const heights: Record<string, [GraphNode, number]> = {
  'a header': [gateway({}), 36],
  'a header and a line': [gateway({ summary: 'example' }), 52],
  'a header, an address and two listeners': [
    gateway({ folds: [fold('address', 'edge')], rows: [row('listener:a'), row('listener:b')] }),
    36 + 20 + 2 * 24,
  ],
  'one address line, however many addresses': [
    gateway({ folds: [fold('address', 'a'), fold('address', 'b')], rows: [row('listener:a')] }),
    36 + 20 + 24,
  ],
  'no line for a class that is a chip in the header': [
    gateway({ summary: 'example', folds: [fold('class', 'example')], rows: [row('listener:a')] }),
    36 + 24,
  ],
  'a Service with one port: two lines': [service({}), 52],
  'a Service with its workload in place of its type': [service({ folds: [fold('workload', 'cart')] }), 52],
  'a Service with an address and a workload': [
    service({ folds: [fold('workload', 'cart'), fold('address', 'lb')] }),
    72,
  ],
  'a Service with two ports': [service({ rows: [row('port:80/TCP'), row('port:81/TCP')] }), 36 + 20 + 2 * 24],
  'an Ingress with hostnames and an address': [
    route([row('rule:0')], [fold('address', 'lb')]),
    36 + 2 * 20 + 24,
  ],
  'what is missing, with its action': [{ ...service({ rows: [], summary: '' }), origin: 'ghost' }, 36 + 32],
};

test.each(Object.entries(heights))('the height of %s', (_, [node, height]) => {
  expect(nodeSize(node).height).toBe(height);
});

describe('edges join', () => {
  test('the middle of the header where the only port of a Service stands', () => {
    expect(hasPortInHeader(service({}))).toBe(true);
    expect(rowAnchor(service({}), 'port:80/TCP')).toBe(18);
  });

  test('the middle of a row below the lines', () => {
    expect(rowAnchor(route([row('rule:0'), row('rule:1')]), 'rule:1')).toBe(36 + 20 + 24 + 12);
  });

  test('the header where the row is not there', () => {
    expect(rowAnchor(route([row('rule:0')]), 'rule:7')).toBe(18);
  });
});

test('lines stand in the order summary, addresses, workloads', () => {
  const folds = [fold('workload', 'web'), fold('address', 'lb')];
  expect(cardLines(route([], folds)).map(({ kind }) => kind)).toEqual(['summary', 'address', 'workload']);
  expect(cardLines(service({ folds })).map(({ kind }) => kind)).toEqual(['address', 'workload']);
});
