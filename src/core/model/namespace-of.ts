import type { Reading } from './model.ts';

/**
 * Cluster-scoped kinds that have no folder in `kinds/`: those that Kubernetes serves itself, and such as objects of others
 * are made from (`topology/makers`).
 */
const CLUSTER_KINDS = new Set([
  '/Node',
  '/PersistentVolume',
  'admissionregistration.k8s.io/MutatingWebhookConfiguration',
  'admissionregistration.k8s.io/ValidatingAdmissionPolicy',
  'admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding',
  'admissionregistration.k8s.io/ValidatingWebhookConfiguration',
  'apiextensions.k8s.io/CustomResourceDefinition',
  'apiregistration.k8s.io/APIService',
  'certificates.k8s.io/CertificateSigningRequest',
  'flowcontrol.apiserver.k8s.io/FlowSchema',
  'flowcontrol.apiserver.k8s.io/PriorityLevelConfiguration',
  'node.k8s.io/RuntimeClass',
  'rbac.authorization.k8s.io/ClusterRole',
  'rbac.authorization.k8s.io/ClusterRoleBinding',
  'scheduling.k8s.io/PriorityClass',
  'storage.k8s.io/CSIDriver',
  'storage.k8s.io/CSINode',
  'storage.k8s.io/StorageClass',
  'storage.k8s.io/VolumeAttachment',
  'trust.cert-manager.io/Bundle',
]);

/**
 * The namespace of an object; empty for cluster-scoped ones, whatever they declare. An unknown kind that names no
 * namespace counts as cluster-scoped when its name begins with `Cluster`, as is the custom
 * (`ClusterIssuer`); else as namespaced, because most kinds are.
 */
export function namespaceOf(group: string, kind: string, written: unknown, reading: Reading): string {
  const scope =
    reading.scopeOf(group, kind) ?? (CLUSTER_KINDS.has(`${group}/${kind}`) ? 'Cluster' : undefined);
  if (scope === 'Cluster') return '';
  if (typeof written === 'string' && written !== '') return written;
  if (scope === undefined && kind.startsWith('Cluster')) return '';
  return reading.defaultNamespace;
}
