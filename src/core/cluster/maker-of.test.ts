import { expect, test } from 'vitest';
import { makerOf } from './maker-of.ts';

const of = (kind: string, metadata: object, more: object = {}) =>
  makerOf({
    apiVersion: kind === 'EndpointSlice' ? 'discovery.k8s.io/v1' : 'v1',
    kind,
    metadata,
    ...more,
  } as never);

test.each([
  [
    'a Pod of a ReplicaSet',
    of('Pod', { name: 'a', ownerReferences: [{ kind: 'ReplicaSet', name: 'web', controller: true }] }),
    'ReplicaSet web',
  ],
  [
    'an owner that is no controller',
    of('Pod', { name: 'a', ownerReferences: [{ kind: 'Node', name: 'n' }] }),
    null,
  ],
  [
    'the certificates of the cluster',
    of('ConfigMap', { name: 'kube-root-ca.crt', namespace: 'shop' }),
    'the cluster',
  ],
  [
    'the authentication of the API server',
    of('ConfigMap', { name: 'extension-apiserver-authentication', namespace: 'kube-system' }),
    'the cluster',
  ],
  ['a ConfigMap', of('ConfigMap', { name: 'settings', namespace: 'shop' }), null],
  ['the namespace of the cluster', of('Namespace', { name: 'kube-system' }), 'the cluster'],
  ['a namespace', of('Namespace', { name: 'shop' }), null],
  [
    'a release of Helm',
    of('Secret', { name: 'sh.helm.release.v1.a' }, { type: 'helm.sh/release.v1' }),
    'Helm',
  ],
  ['a Secret', of('Secret', { name: 'tls' }, { type: 'kubernetes.io/tls' }), null],
  ['the API server', of('Service', { name: 'kubernetes', namespace: 'default' }), 'the cluster'],
  [
    'endpoints of a Service',
    of('EndpointSlice', {
      name: 'a',
      labels: { 'endpointslice.kubernetes.io/managed-by': 'endpointslice-controller.k8s.io' },
    }),
    'the cluster',
  ],
  ['endpoints by hand', of('EndpointSlice', { name: 'a', namespace: 'shop' }), null],
])('%s', (_, maker, expected) => {
  expect(maker).toBe(expected);
});
