import { expect, test } from 'vitest';
import { manifests, object } from '../../kinds/shared/example-manifests.ts';
import { statusList } from '../../status/status-value.ts';
import { analysisOf } from '../../testing/workspace.ts';
import { runRules } from '../run-rules.ts';
import { gateway, gatewayClass } from '../shared/examples.ts';

const codesOf = (yaml: string) =>
  runRules(analysisOf(yaml, { complete: true })).map(({ severity, code }) => `${severity} ${code}`);

const definition = object(
  'apiextensions.k8s.io/v1',
  'CustomResourceDefinition',
  { name: 'rings.example.com', namespace: 'shop' },
  `spec:
  group: example.com
  scope: Cluster
  names: { kind: Ring, plural: rings }
  versions:
    - { name: v1, served: true, storage: true, schema: { openAPIV3Schema: { type: object } } }`,
);

test.each([
  ['a class', gatewayClass.replace('name: example', 'name: example\n  namespace: shop')],
  ['a definition', definition],
  [
    'a kind that has no folder',
    object('rbac.authorization.k8s.io/v1', 'ClusterRole', { name: 'a', namespace: 'Not_One' }, 'rules: []'),
  ],
])('%s keeps its place, and is accepted', (_, yaml) => {
  const found = codesOf(yaml).filter((one) => !one.endsWith('unused'));
  expect(found).toContain('info object/namespace-without-effect');
  expect(found.filter((one) => !one.startsWith('info'))).toEqual([]);
});

test('an object of a kind that a definition makes cluster-scoped', () => {
  const ring = object('example.com/v1', 'Ring', { name: 'a', namespace: 'shop' }, '');
  expect(codesOf(manifests(definition, ring)).filter((one) => one.includes('without-effect'))).toHaveLength(
    2,
  );
});

test('an object of an unknown kind, and one of a namespaced kind, have theirs', () => {
  const yaml = manifests(
    object('example.com/v1', 'ClusterThing', { name: 'a', namespace: 'shop' }, ''),
    object('v1', 'ConfigMap', { name: 'a', namespace: 'shop' }, 'data: {}'),
  );
  expect(codesOf(yaml).filter((one) => one.includes('without-effect'))).toEqual([]);
});

test('a class with a namespace is the class of its Gateways', () => {
  const statuses = (yaml: string) => {
    const analysis = analysisOf(yaml);
    return statusList(analysis, analysis.statuses);
  };
  const yaml = gateway();
  expect(statuses(yaml.replace('name: example', 'name: example\n  namespace: shop'))).toEqual(statuses(yaml));
});
