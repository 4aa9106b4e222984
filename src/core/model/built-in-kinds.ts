type Scope = 'Namespaced' | 'Cluster';

/** Kinds of one group, by their scope. */
type Kinds = Readonly<Partial<Record<Scope, string>>>;

/** The kinds that Kubernetes serves itself, in all of its current APIs, by group. */
const BUILT_IN: Readonly<Record<string, Kinds>> = {
  '': {
    Namespaced:
      'Binding ConfigMap Endpoints Event LimitRange PersistentVolumeClaim Pod PodTemplate ReplicationController ResourceQuota Secret Service ServiceAccount',
    Cluster: 'ComponentStatus Namespace Node PersistentVolume',
  },
  'admissionregistration.k8s.io': {
    Cluster:
      'MutatingAdmissionPolicy MutatingAdmissionPolicyBinding MutatingWebhookConfiguration ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding ValidatingWebhookConfiguration',
  },
  'apiextensions.k8s.io': { Cluster: 'CustomResourceDefinition' },
  'apiregistration.k8s.io': { Cluster: 'APIService' },
  apps: { Namespaced: 'ControllerRevision DaemonSet Deployment ReplicaSet StatefulSet' },
  'authentication.k8s.io': { Cluster: 'SelfSubjectReview TokenRequest TokenReview' },
  'authorization.k8s.io': {
    Namespaced: 'LocalSubjectAccessReview',
    Cluster: 'SelfSubjectAccessReview SelfSubjectRulesReview SubjectAccessReview',
  },
  autoscaling: { Namespaced: 'HorizontalPodAutoscaler Scale' },
  batch: { Namespaced: 'CronJob Job' },
  'certificates.k8s.io': {
    Namespaced: 'PodCertificateRequest',
    Cluster: 'CertificateSigningRequest ClusterTrustBundle',
  },
  'coordination.k8s.io': { Namespaced: 'Lease LeaseCandidate' },
  'discovery.k8s.io': { Namespaced: 'EndpointSlice' },
  'events.k8s.io': { Namespaced: 'Event' },
  'flowcontrol.apiserver.k8s.io': { Cluster: 'FlowSchema PriorityLevelConfiguration' },
  'internal.apiserver.k8s.io': { Cluster: 'StorageVersion' },
  'networking.k8s.io': {
    Namespaced: 'Ingress NetworkPolicy',
    Cluster: 'IPAddress IngressClass ServiceCIDR',
  },
  'node.k8s.io': { Cluster: 'RuntimeClass' },
  policy: { Namespaced: 'Eviction PodDisruptionBudget' },
  'rbac.authorization.k8s.io': {
    Namespaced: 'Role RoleBinding',
    Cluster: 'ClusterRole ClusterRoleBinding',
  },
  'resource.k8s.io': {
    Namespaced: 'ResourceClaim ResourceClaimTemplate',
    Cluster: 'DeviceClass DeviceTaintRule ResourceSlice',
  },
  'scheduling.k8s.io': { Namespaced: 'PodGroup Workload', Cluster: 'PriorityClass' },
  'storage.k8s.io': {
    Namespaced: 'CSIStorageCapacity',
    Cluster: 'CSIDriver CSINode StorageClass VolumeAttachment VolumeAttributesClass',
  },
  'storagemigration.k8s.io': { Cluster: 'StorageVersionMigration' },
};

const scopes: ReadonlyMap<string, Scope> = new Map(
  Object.entries(BUILT_IN).flatMap(([group, kinds]) =>
    Object.entries(kinds).flatMap(([scope, names]) =>
      names.split(' ').map((kind) => [`${group}/${kind}`, scope as Scope] as const),
    ),
  ),
);

/** The scope of a kind that Kubernetes serves itself; undefined for all others. */
export const builtInScope = (group: string, kind: string): Scope | undefined =>
  scopes.get(`${group}/${kind}`);

/** The kinds that Kubernetes serves itself in a group; none for the groups of others. */
export const builtInKinds = (group: string): readonly string[] =>
  Object.hasOwn(BUILT_IN, group)
    ? Object.values(BUILT_IN[group] ?? {}).flatMap((names) => names.split(' '))
    : [];
