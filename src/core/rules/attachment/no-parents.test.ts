import { expect, test } from 'vitest';
import { manifests, object } from '../../kinds/shared/example-manifests.ts';
import { analysisOf } from '../../testing/workspace.ts';
import { gateway } from '../shared/examples.ts';
import { runRules } from '../run-rules.ts';

const offered = (kind: string, spec: string): readonly string[] => {
  const route = object(`gateway.networking.k8s.io/v1`, kind, { name: 'cart', namespace: 'infra' }, spec);
  return runRules(analysisOf(manifests(gateway(), route), { complete: true }))
    .filter(({ code }) => code === 'attachment/no-parents')
    .flatMap(({ fixes }) => fixes.map(({ title }) => title));
};

test('only Gateways are offered that have a listener for the route', () => {
  const backends = 'rules: [{ backendRefs: [{ name: cart, port: 80 }] }]';
  expect(offered('HTTPRoute', `spec: { ${backends} }`)).toEqual(['Attach to Gateway infra/edge']);
  expect(offered('TCPRoute', `spec: { ${backends} }`)).toEqual([]);
});
