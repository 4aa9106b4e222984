import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EdgeRole } from '../topology/graph.ts';
import { changedLines, filesOf, refusal, run, workspace } from './testing/workspace.ts';
import { SHOP } from './testing/shop.ts';
import { obeysLaws } from './testing/obeys-laws.ts';
import { EVERYTHING } from './testing/everything.ts';

obeysLaws('disconnect', {
  calls: fc.record({ edge: fc.constantFrom('none', ...workspace(EVERYTHING).graph.edges.keys()) }),
  refusal: ({ graph }, { edge }) =>
    graph.edges.has(edge)
      ? graph.edges.get(edge)?.role === 'exposes'
        ? 'This edge is no reference: it shows where the address comes from. Delete the Gateway or the Service, or change its type.'
        : null
      : 'That edge is gone already.',
});

const edgeOf = (text: string, role: EdgeRole, name = '') => {
  const found = [...workspace(text).graph.edges.values()].find(
    (edge) => edge.role === role && edge.target.endsWith(name),
  );
  if (!found) throw new Error(`no edge ${role}`);
  return found.id;
};
const lines = (text: string, role: EdgeRole) =>
  changedLines(text, run(text, 'disconnect', { edge: edgeOf(text, role) }).text);

test('a backend goes with its weight and comment, and the empty list with its key', () => {
  expect(lines(SHOP, 'backend')).toEqual([
    '-       backendRefs:',
    '-         - name: cart # ours',
    '-           port: 80',
    '-           weight: 9',
  ]);
});

test('one of two backends leaves the other alone', () => {
  const two = SHOP.replace(
    'weight: 9\n',
    'weight: 9\n        # theirs\n        - name: api\n          namespace: payments\n          port: 8080\n',
  );
  const { text } = run(two, 'disconnect', { edge: edgeOf(two, 'backend', 'api') });
  expect(text).toBe(SHOP);
});

test('a route is detached', () => {
  expect(lines(SHOP, 'parent')).toEqual([
    '-   parentRefs:',
    '-     - name: edge',
    '-       namespace: infra',
    '-       sectionName: https',
  ]);
});

test('a selector goes as a whole', () => {
  expect(lines(SHOP, 'selects')).toEqual(['-   selector:', '-     app: cart']);
});

test('a filter goes with the reference it is for', () => {
  const mirrored = SHOP.replace(
    '    - backendRefs: []',
    `    - filters:
        - type: RequestMirror
          requestMirror: { backendRef: { name: cart, port: 80 } }
      backendRefs: []`,
  );
  expect(lines(mirrored, 'mirror')).toEqual([
    '-     - filters:',
    '-         - type: RequestMirror',
    '-           requestMirror: { backendRef: { name: cart, port: 80 } }',
    '-       backendRefs: []',
    '+     - backendRefs: []',
  ]);
});

test('what no reference stands for is explained', () => {
  expect(refusal(SHOP, 'disconnect', { edge: edgeOf(SHOP, 'exposes') }).reason).toContain('no reference');
  expect(refusal(SHOP, 'disconnect', { edge: 'none' }).reason).toBe('That edge is gone already.');
});

test('after every disconnect that is planned, the edge is gone', () => {
  const before = workspace(SHOP);
  for (const edge of before.graph.edges.values()) {
    if (edge.role === 'exposes') continue;
    const { topology } = run(filesOf(before), 'disconnect', { edge: edge.id });
    expect(topology.graph.edges.has(edge.id)).toBe(false);
  }
});
