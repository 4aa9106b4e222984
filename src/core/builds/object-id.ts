/** Group, version and kind, in which an empty part may mean any. */
export type Gvk = Readonly<{ group: string; version: string; kind: string }>;

/** The identity of an object in a build. The version is part of it. */
export type ObjectId = Gvk & Readonly<{ name: string; namespace: string }>;

/** Kinds by group. */
const CLUSTER_KINDS: Readonly<Record<string, readonly string[]>> = {
  '': ['ComponentStatus', 'Namespace', 'Node', 'PersistentVolume'],
  'admissionregistration.k8s.io': ['MutatingWebhookConfiguration', 'ValidatingWebhookConfiguration'],
  'apiextensions.k8s.io': ['CustomResourceDefinition'],
  'apiregistration.k8s.io': ['APIService'],
  'certificates.k8s.io': ['CertificateSigningRequest'],
  'flowcontrol.apiserver.k8s.io': ['FlowSchema', 'PriorityLevelConfiguration'],
  'networking.k8s.io': ['IngressClass'],
  'node.k8s.io': ['RuntimeClass'],
  policy: ['PodSecurityPolicy'],
  'rbac.authorization.k8s.io': ['ClusterRole', 'ClusterRoleBinding'],
  'scheduling.k8s.io': ['PriorityClass'],
  'storage.k8s.io': ['CSIDriver', 'CSINode', 'StorageClass', 'VolumeAttachment'],
};

/** Only versions that kustomize's copy of the API (Kubernetes 1.21) serves: of any other it does not know the scope. */
const VERSIONS: Readonly<Record<string, readonly string[]>> = {
  '': ['v1'],
  'flowcontrol.apiserver.k8s.io': ['v1beta1'],
  policy: ['v1beta1'],
};

/**
 * Whether kustomize takes a kind for cluster-scoped. It knows the kinds of Kubernetes 1.21; every other kind, also one
 * that a definition makes cluster-scoped (GatewayClass), gets a namespace from it, which the API server clears.
 */
export const isClusterScoped = ({ group, version, kind }: Gvk): boolean =>
  (CLUSTER_KINDS[group]?.includes(kind) ?? false) && (VERSIONS[group] ?? ['v1', 'v1beta1']).includes(version);

/** In place of the namespace of a cluster-scoped object. */
export const NO_NAMESPACE = '_non_namespaceable_';

/** The namespace by which objects are compared: no namespace is `default`. */
export const effectiveNamespace = (id: ObjectId): string =>
  isClusterScoped(id) ? NO_NAMESPACE : id.namespace === '' ? 'default' : id.namespace;

/** A text that is the same for ids that kustomize takes for the same. */
export const idKey = (id: ObjectId): string =>
  `${id.group}/${id.version}/${id.kind}/${effectiveNamespace(id)}/${id.name}`;

/** The group and the version of an `apiVersion`. */
export function splitApiVersion(apiVersion: string): Readonly<{ group: string; version: string }> {
  const slash = apiVersion.indexOf('/');
  return slash < 0
    ? { group: '', version: apiVersion }
    : { group: apiVersion.slice(0, slash), version: apiVersion.slice(slash + 1) };
}

/** Whether a selector, of which empty parts mean any, fits a type. */
export const isSelected = (id: Gvk, selector: Gvk): boolean =>
  (selector.group === '' || selector.group === id.group) &&
  (selector.version === '' || selector.version === id.version) &&
  (selector.kind === '' || selector.kind === id.kind);

/** An object in words: `Deployment "api" in namespace "web"`. */
export const idText = ({ kind, name, namespace }: ObjectId): string =>
  namespace === '' || namespace === NO_NAMESPACE || namespace === 'default'
    ? `${kind} "${name}"`
    : `${kind} "${name}" in namespace "${namespace}"`;
