import { expect, test } from 'vitest';
import { object } from '../../kinds/shared/example-manifests.ts';
import type { Channel } from '../../model/installed-crds.ts';
import { pathText } from '../../model/access.ts';
import { analysisOf } from '../../testing/workspace.ts';
import { fieldProblems } from './field-problems.ts';

const GATEWAY_API = 'gateway.networking.k8s.io/v1';

function problemsOf(kind: string, spec: string, channel: Channel = 'standard') {
  const yaml = object(GATEWAY_API, kind, { name: 'x', namespace: 'shop' }, `spec: ${spec}`);
  const { model, index } = analysisOf(yaml, { channel });
  const [resource] = model.resources.values();
  if (!resource) throw new Error('no object');
  return fieldProblems(resource, index).map((problem) => {
    const { type, path } = problem;
    return 'meant' in problem ? `${type} ${pathText(path)} → ${problem.meant}` : `${type} ${pathText(path)}`;
  });
}

test.each<[string, string, string, readonly string[]]>([
  [
    'a renamed field accounts for the required one',
    'GatewayClass',
    '{ controller: a.b/c }',
    ['renamed spec.controller → controllerName'],
  ],
  [
    'a misspelled field accounts for the required one',
    'GatewayClass',
    '{ controlerName: a.b/c }',
    ['unknown spec.controlerName → controllerName'],
  ],
  [
    'beside the right field, the old name is only unknown',
    'GatewayClass',
    '{ controllerName: a.b/c, controller: a.b/c }',
    ['unknown spec.controller → undefined'],
  ],
  ['a required field that nothing stands for', 'GatewayClass', '{}', []],
  ['case counts', 'HTTPRoute', '{ parentrefs: [] }', ['unknown spec.parentrefs → parentRefs']],
  [
    'nothing is said of what an unknown field holds',
    'HTTPRoute',
    '{ wholly: { other: { things: 1 } } }',
    ['unknown spec.wholly → undefined'],
  ],
  [
    'fields of items',
    'HTTPRoute',
    '{ rules: [{ forwardTo: [] }] }',
    ['renamed spec.rules[0].forwardTo → backendRefs'],
  ],
  ['fields with a default are not missing', 'HTTPRoute', '{ parentRefs: [{ name: edge }] }', []],
  [
    'maps take any key',
    'Gateway',
    '{ gatewayClassName: a, listeners: [{ name: a, port: 443, protocol: HTTPS, tls: { options: { x.y/z: a } } }] }',
    [],
  ],
])('%s', (_, kind, spec, problems) => {
  expect(problemsOf(kind, spec)).toEqual(problems);
});

test('experimental fields are known in their channel only', () => {
  const spec = '{ rules: [{ retry: { attempts: 2 } }] }';
  expect(problemsOf('HTTPRoute', spec)).toEqual(['not-served spec.rules[0].retry']);
  expect(problemsOf('HTTPRoute', spec, 'experimental')).toEqual([]);
});
