import { expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { AnalysisReport } from '../analysis/protocol.ts';
import type { Finding } from '../core/rules/finding.ts';
import { createAnalysisSlice, type AnalysisSlice } from './analysis-slice.ts';

const finding = (id: string, suppressed?: Finding['suppressed']): [string, Finding] => [
  id,
  {
    id,
    code: 'backend/missing',
    severity: 'error',
    message: id,
    explanation: '',
    resource: null,
    path: [],
    at: { file: 'a.yaml', docId: 1, span: { start: 0, end: 1 } },
    edges: [],
    fixes: [],
    ...(suppressed && { suppressed }),
  },
];

const none = { set: [], deleted: [] };

const report = (version: number, set: [string, Finding][], deleted: string[] = []): AnalysisReport => ({
  version,
  nodes: none,
  edges: none,
  findings: { set, deleted },
  outlines: none,
  expectations: none,
  boxes: none,
  statusSummaries: none,
  lanes: null,
  namespaces: [],
  took: 0,
});

test('what is suppressed is kept apart, and comes back when it is not any more', () => {
  const store = createStore<AnalysisSlice>()(createAnalysisSlice);
  const kept = () => [[...store.getState().findings.keys()], [...store.getState().suppressed.keys()]];

  store.getState().receive(report(1, [finding('a'), finding('b', 'object'), finding('c')]));
  expect(kept()).toEqual([['a', 'c'], ['b']]);

  store.getState().receive(report(2, [finding('a', 'workspace'), finding('b')]));
  expect(kept()).toEqual([['c', 'b'], ['a']]);

  const { suppressed } = store.getState();
  store.getState().receive(report(3, [], ['c']));
  expect(kept()).toEqual([['b'], ['a']]);
  expect(store.getState().suppressed).toBe(suppressed);

  store.getState().receive(report(4, [], ['a']));
  expect(kept()).toEqual([['b'], []]);
});
