import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gatewayClass, serving } from '../rules/shared/examples.ts';
import { manifests, object } from '../kinds/shared/example-manifests.ts';
import { analysisOf } from '../testing/workspace.ts';
import { anyKey } from './testing/arbitraries.ts';
import { obeysLaws } from './testing/obeys-laws.ts';
import { absent } from './testing/refusals.ts';
import { keyOf } from './testing/shop.ts';
import { changedLines, refusal, run } from './testing/workspace.ts';

obeysLaws('take-as-present', {
  calls: fc.record({
    key: anyKey,
    namespace: fc.constantFrom('shop', 'infra'),
    name: fc.constantFrom('shop-tls', 'a.b'),
  }),
  refusal(topology, { key }) {
    const missing = absent(topology, key);
    if (missing !== null) return missing;
    const resource = topology.model.resources.get(key);
    return resource?.kind === 'Gateway' || resource?.kind === 'Ingress'
      ? null
      : `${resource?.kind ?? ''} ${resource?.namespace ? `${resource.namespace}/` : ''}${resource?.name ?? ''} is no user of certificates.`;
  },
});

const KEY = keyOf('gateway.networking.k8s.io/Gateway/infra/edge');
const GATEWAY = object(
  'gateway.networking.k8s.io/v1',
  'Gateway',
  { name: 'edge', namespace: 'infra' },
  `spec:
  gatewayClassName: example
  listeners:
    - name: https
      port: 443
      protocol: HTTPS
      tls: { certificateRefs: [{ name: edge-tls }] }
`,
);
const WHOLE = manifests(gatewayClass, GATEWAY);
const call = { key: KEY, namespace: 'infra', name: 'edge-tls' };

test('an entry is added for each Secret, with its namespace where that is another one', () => {
  const once = run(WHOLE, 'take-as-present', call).text;
  expect(changedLines(WHOLE, once)).toEqual([
    '+   annotations:',
    '+     gatehouse.dev/present-secrets: edge-tls',
  ]);
  const twice = run(once, 'take-as-present', { ...call, namespace: 'certs' }).text;
  expect(twice).toContain('gatehouse.dev/present-secrets: edge-tls, certs/edge-tls');
  expect(refusal(once, 'take-as-present', call).reason).toBe(
    'Gateway infra/edge takes Secret infra/edge-tls as present already.',
  );
});

test.each([{ complete: true }, {}, { partial: true }])('nothing is missing afterwards: %o', (options) => {
  const after = analysisOf(run(WHOLE, 'take-as-present', call).text, options);
  expect(after.findings.filter(({ message }) => message.includes('edge-tls'))).toEqual([]);
  expect(after.statusSummaries.of.get(KEY)?.state).toBe('ok');
});

test('it is offered first for a certificate that is not there, in every scope', () => {
  for (const options of [{ complete: true }, {}, { partial: true }]) {
    const found = analysisOf(WHOLE, options).findings.find(({ code }) => code === 'reference/missing');
    expect(found?.fixes.map(({ title }) => title)).toEqual([
      'Take Secret infra/edge-tls as present',
      'Create a throwaway certificate in Secret infra/edge-tls',
      'Create Secret infra/edge-tls empty: an error until it is filled in',
    ]);
  }
});

test('a certificate that is there is not asked for', () => {
  expect(analysisOf(serving()).findings.filter(({ code }) => code === 'reference/missing')).toEqual([]);
});
