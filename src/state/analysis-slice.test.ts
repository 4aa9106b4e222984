import { expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createReporter } from '../analysis/reporter.ts';
import { analyze } from '../core/analysis.ts';
import { defaultOptions } from '../core/model/options.ts';
import { emptyModel } from '../core/model/update-model.ts';
import type { Finding } from '../core/rules/finding.ts';
import { groupFindings } from '../core/rules/finding-groups.ts';
import { PersistentMap } from '../core/incremental/persistent-map.ts';
import { createAnalysisSlice, type AnalysisSlice } from './analysis-slice.ts';

const finding = (id: string, suppressed?: Finding['suppressed']): Finding => ({
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
});

/** The reports of a workspace in which these are the findings. */
function reports() {
  const send = createReporter();
  const nothing = analyze(emptyModel, defaultOptions);
  return (version: number, findings: readonly Finding[]) => {
    const byId = PersistentMap.from(new Map(findings.map((one) => [one.id, one])));
    return send({ ...nothing, findingGroups: groupFindings(byId, nothing.index.memory) }, version, 0);
  };
}

test('suppressed findings are kept apart, and return when they are not suppressed any more', () => {
  const store = createStore<AnalysisSlice>()(createAnalysisSlice);
  const report = reports();
  const kept = () => {
    const { findings, suppressed } = store.getState();
    return [[...findings.keys()].toSorted(), [...suppressed.keys()]];
  };

  store.getState().receive(report(1, [finding('a'), finding('b', 'object'), finding('c')]));
  expect(kept()).toEqual([['a', 'c'], ['b']]);

  store.getState().receive(report(2, [finding('a', 'workspace'), finding('b'), finding('c')]));
  expect(kept()).toEqual([['b', 'c'], ['a']]);

  const { suppressed } = store.getState();
  store.getState().receive(report(3, [finding('a', 'workspace'), finding('b')]));
  expect(kept()).toEqual([['b'], ['a']]);
  expect(store.getState().suppressed).toBe(suppressed);

  store.getState().receive(report(4, [finding('b')]));
  expect(kept()).toEqual([['b'], []]);
});
