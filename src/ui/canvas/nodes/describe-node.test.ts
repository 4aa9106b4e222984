import { expect, test } from 'vitest';
import { graphNode } from '../../../core/layout/testing/random-graph.ts';
import type { Finding } from '../../../core/rules/finding.ts';
import { describeNode } from './describe-node.ts';

const service = graphNode('service', 'Service', 'shop', 'cart');

const finding = (id: string, severity: Finding['severity']): [string, Finding] => [
  id,
  {
    id,
    code: 'test/test',
    severity,
    message: '',
    explanation: '',
    resource: service.key,
    path: [],
    at: { file: 'a.yaml', docId: 1, span: { start: 0, end: 0 } },
    edges: [],
    fixes: [],
  },
];

test('a card is described by kind, name, namespace and state', () => {
  expect(describeNode(service, new Map())).toBe('Service cart, namespace shop, no problems');
  const unchecked = describeNode(service, new Map(), undefined, true, false);
  expect(unchecked).toBe('Service cart, namespace shop, not checked yet');
});

test('a card counts its problems', () => {
  const findings = new Map([finding('a', 'error'), finding('b', 'error'), finding('c', 'warning')]);
  expect(describeNode(service, findings)).toBe('Service cart, namespace shop, 2 errors, 1 warning');
});

test('ghosts and text that does not parse are described differently', () => {
  expect(describeNode({ ...service, origin: 'ghost' }, new Map())).toContain('not in the manifests');
  expect(describeNode({ ...service, origin: 'ghost' }, new Map(), undefined, false)).toContain('not known');
  expect(describeNode({ ...service, stale: true }, new Map())).toContain('does not parse');
  expect(describeNode({ ...service, namespace: '' }, new Map())).toContain('cluster-scoped');
});

test('the status summary is described where there is more than ok', () => {
  const rows = {};
  const describe = (state: 'ok' | 'problem' | 'unknown', words: string) =>
    describeNode(service, new Map(), { state, words, silent: false, rows });
  expect(describe('ok', '')).toBe('Service cart, namespace shop, no problems');
  expect(describe('ok', '2 of 2 parents')).toContain('no problems, 2 of 2 parents');
  expect(describe('problem', '1 of 2 parents')).toContain('status problem, 1 of 2 parents');
  expect(describe('unknown', 'not known')).toMatch(/, status not known$/);
});
