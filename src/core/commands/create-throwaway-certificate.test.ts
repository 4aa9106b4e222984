import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SHOP_CERTIFICATE, EXAMPLE_KEY } from '../certificates/example-pems.ts';
import { certificateOf } from '../certificates/certificate-of.ts';
import { analysisOf } from '../testing/workspace.ts';
import { obeysLaws } from './testing/obeys-laws.ts';
import { keyOf } from './testing/shop.ts';
import { refusal, run } from './testing/workspace.ts';

const pair = { certificate: SHOP_CERTIFICATE, key: EXAMPLE_KEY };

obeysLaws('create-throwaway-certificate', {
  calls: fc.record({
    namespace: fc.constantFrom('shop', 'infra'),
    name: fc.constantFrom('trial-tls', 'old'),
    hostnames: fc.constant(['shop.example.com']),
    pair: fc.constantFrom(pair, null),
  }),
  refusal(topology, { namespace, name, pair: given }) {
    if (topology.model.resources.has(keyOf(`/Secret/${namespace}/${name}`)))
      return `Secret ${namespace}/${name} exists already.`;
    return given ? null : 'No certificate was made: this program cannot make one.';
  },
});

const call = { namespace: 'infra', name: 'edge-tls', hostnames: ['shop.example.com'], pair };

test('the Secret has the pair, can be served with, and says that it is for trying out', () => {
  const { text } = run('', 'create-throwaway-certificate', call);
  const analysis = analysisOf(text);
  const secret = analysis.model.resources.get(keyOf('/Secret/infra/edge-tls'));
  if (!secret) throw new Error('There is no Secret.');
  expect(certificateOf(secret)).toMatchObject({ usable: true, keyFits: true });
  // One note says all: nothing else is said of its key, or of who trusts it.
  expect(analysis.findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
    'info certificate/throwaway',
  ]);
});

test('without a pair nothing is created', () => {
  expect(refusal('', 'create-throwaway-certificate', { ...call, pair: null }).reason).toContain(
    'cannot make one',
  );
});
