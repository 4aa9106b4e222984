import { expect, test } from 'vitest';
import { manifests, object } from '../../kinds/shared/example-manifests.ts';
import { analysisOf } from '../../testing/workspace.ts';
import { runRules } from '../run-rules.ts';
import { service } from '../shared/examples.ts';

const found = (yaml: string): readonly string[] =>
  runRules(analysisOf(manifests(service(), yaml), { complete: true }))
    .filter(({ code, severity }) => severity !== 'info' && !code.startsWith('ingress/'))
    .map(({ severity, code }) => `${severity} ${code}`);

const policy = (apiVersion: string): string =>
  object(
    apiVersion,
    'TrafficPolicy',
    { name: 'limits', namespace: 'shop' },
    'spec: { targetRefs: [{ group: core, kind: Service, name: cart }] }',
  );

test('a policy of a vendor is warned of the core group by its name', () => {
  expect(found(policy('gateway.example.com/v1'))).toEqual(['warning reference/core-group']);
});

test('but not one whose controller reads it', () => {
  expect(found(policy('security.istio.io/v1'))).toEqual([]);
});

test('of the backend of an Ingress it is the only fault', () => {
  const ingress = object(
    'networking.k8s.io/v1',
    'Ingress',
    { name: 'shop', namespace: 'shop' },
    'spec: { defaultBackend: { resource: { apiGroup: core, kind: Service, name: cart } } }',
  );
  expect(found(ingress)).toEqual(['error reference/core-group']);
});
