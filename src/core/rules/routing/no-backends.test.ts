import { expect, test } from 'vitest';
import { manifests } from '../../kinds/shared/example-manifests.ts';
import type { WorkspaceOptions } from '../../model/options.ts';
import { planCalls } from '../../planning/plan-calls.ts';
import { analysisOf } from '../../testing/workspace.ts';
import { createEngine } from '../create-engine.ts';
import { gateway, route, routed, service, TO_CART, TO_EDGE } from '../shared/examples.ts';
import { noBackends } from './no-backends.ts';

const found = (yaml: string, options: Partial<WorkspaceOptions> = {}): readonly string[] =>
  createEngine([noBackends])(analysisOf(yaml, options)).map(
    ({ severity, message }) => `${severity} ${message}`,
  );

const REDIRECT = 'filters: [{ type: RequestRedirect, requestRedirect: { scheme: https } }]';

test.each([
  [
    'an HTTPRoute without rules',
    'HTTPRoute',
    '',
    ['warning This route has no rules, so all its requests get 500.'],
  ],
  ['a GRPCRoute without rules', 'GRPCRoute', '', ['warning This route has no rules, so no call takes it.']],
  [
    'a rule without backends',
    'HTTPRoute',
    'rules: [{ matches: [{ path: { value: /a } }] }]',
    ['warning Rule 1 has no backends, and no filter that answers: its requests get 500.'],
  ],
  [
    'an empty list of backends, in a rule with a name',
    'HTTPRoute',
    `rules: [{ ${REDIRECT} }, { name: rest, backendRefs: [] }]`,
    ['warning Rule 2 (rest) has no backends, and no filter that answers: its requests get 500.'],
  ],
  ['filters that are filled in later', 'HTTPRoute', 'rules: [{ filters: "${FILTERS}" }]', []],
  ['a filter that is', 'HTTPRoute', 'rules: [{ filters: ["${FILTER}"] }]', []],
  [
    'a rule of gRPC',
    'GRPCRoute',
    'rules: [{ matches: [{ method: { service: a.B } }] }]',
    ['warning Rule 1 has no backends, and no filter that answers: its requests get UNAVAILABLE.'],
  ],
  ['a redirect', 'HTTPRoute', `rules: [{ ${REDIRECT} }]`, []],
  [
    'an extension, which may answer',
    'HTTPRoute',
    'rules: [{ filters: [{ type: ExtensionRef, extensionRef: { group: a.example, kind: B, name: c } }] }]',
    [],
  ],
  ['rules under another name', 'HTTPRoute', 'rule: [{ backendRefs: [{ name: cart, port: 80 }] }]', []],
])('%s', (_, kind, lines, expected) => {
  expect(found(manifests(gateway(), route(`${TO_EDGE}\n${lines}`, kind), service()))).toEqual(expected);
});

test('a route whose Gateway is elsewhere may have requests, one without parents has none', () => {
  expect(found(route(TO_EDGE), { partial: true })).toHaveLength(1);
  expect(found(route(TO_EDGE), { complete: true })).toEqual([]);
  expect(found(route('hostnames: [shop.example.com]'))).toEqual([]);
});

test('the cut of the last edge is not followed by a question', () => {
  const analysis = analysisOf(routed(TO_CART));
  const edge = [...analysis.graph.edges.values()].find(({ role }) => role === 'backend');
  const plan = planCalls(analysis, [{ id: 'disconnect', args: { edge: edge?.id ?? '' } }]);
  expect(plan.ok && plan.caveats).toEqual([]);
  const key = [...analysis.model.resources.keys()].find((one) => one.includes('HTTPRoute')) ?? '';
  const emptied = planCalls(analysis, [
    { id: 'unset', args: { key, path: ['spec', 'rules', 0, 'backendRefs'] } },
  ]);
  expect(emptied.ok && emptied.caveats.map(({ message }) => message)).toEqual([
    expect.stringContaining('Rule 1 has no backends'),
  ]);
});
