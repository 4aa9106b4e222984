import { expect, test } from 'vitest';
import { scopeOf } from '../kinds/registry.ts';
import { namespaceOf } from './namespace-of.ts';

const reading = { scopeOf, defaultNamespace: 'default' };

test.each([
  ['', 'Node'],
  ['', 'PersistentVolume'],
  ['rbac.authorization.k8s.io', 'ClusterRole'],
  ['apiregistration.k8s.io', 'APIService'],
  ['networking.k8s.io', 'ServiceCIDR'],
  ['storage.k8s.io', 'VolumeAttributesClass'],
  ['cert-manager.io', 'ClusterIssuer'],
  ['trust.cert-manager.io', 'Bundle'],
  ['cilium.io', 'CiliumLoadBalancerIPPool'],
  ['karpenter.sh', 'NodePool'],
  ['snapshot.storage.k8s.io', 'VolumeSnapshotClass'],
  ['constraints.gatekeeper.sh', 'K8sRequiredLabels'],
  ['pkg.crossplane.io', 'Provider'],
])('%s/%s is in no namespace', (group, kind) => {
  expect(namespaceOf(group, kind, undefined, reading)).toBe('');
});

test.each([
  ['', 'ServiceAccount'],
  ['', 'PersistentVolumeClaim'],
  ['batch', 'CronJob'],
  ['storage.k8s.io', 'CSIStorageCapacity'],
  ['certificates.k8s.io', 'PodCertificateRequest'],
  ['cert-manager.io', 'Certificate'],
  ['cluster.x-k8s.io', 'Cluster'],
  ['cluster.x-k8s.io', 'ClusterClass'],
  ['postgresql.cnpg.io', 'Cluster'],
  ['kustomize.toolkit.fluxcd.io', 'Kustomization'],
])('%s/%s is in a namespace', (group, kind) => {
  expect(namespaceOf(group, kind, undefined, reading)).toBe('default');
});
