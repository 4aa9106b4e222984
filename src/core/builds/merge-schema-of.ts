import type { Gvk } from './object-id.ts';

/**
 * How the fields of a type are merged by a strategic merge patch. A list with `keys` is merged item by item; without
 * keys, as a set of scalars. Every list that is not named here is replaced.
 */
export type MergeSchema = Readonly<{
  /** The keys by which items of this list are the same; undefined for what is no such list. */
  keys?: readonly string[];
  /** What is known of its fields, or of its items'. */
  fields?: Readonly<Record<string, MergeSchema>>;
}>;

const list = (keys: readonly string[], fields: Readonly<Record<string, MergeSchema>> = {}): MergeSchema => ({
  keys,
  fields,
});
const inside = (fields: Readonly<Record<string, MergeSchema>>): MergeSchema => ({ fields });

const METADATA = inside({ finalizers: list([]), ownerReferences: list(['uid']) });

const EPHEMERAL = {
  env: list(['name']),
  volumeDevices: list(['devicePath']),
  volumeMounts: list(['mountPath']),
};
const CONTAINER = { ...EPHEMERAL, ports: list(['containerPort', 'protocol']) };

const POD = inside({
  containers: list(['name'], CONTAINER),
  initContainers: list(['name'], CONTAINER),
  ephemeralContainers: list(['name'], EPHEMERAL),
  hostAliases: list(['ip']),
  imagePullSecrets: list(['name']),
  topologySpreadConstraints: list(['topologyKey', 'whenUnsatisfiable']),
  volumes: list(['name']),
});
const TEMPLATE = inside({ metadata: METADATA, spec: POD });
const WORKLOAD = inside({ metadata: METADATA, spec: inside({ template: TEMPLATE }) });
const JOB_TEMPLATE = inside({ metadata: METADATA, spec: inside({ template: TEMPLATE }) });
const WEBHOOKS = inside({ metadata: METADATA, webhooks: list(['name']) });
const METADATA_ONLY = inside({ metadata: METADATA });

/** Kinds by group, then by version: those of Kubernetes 1.21, of which kustomize has a copy. */
const SCHEMAS: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, MergeSchema>>>>>> = {
  '': {
    v1: {
      Pod: inside({ metadata: METADATA, spec: POD }),
      PodTemplate: inside({ metadata: METADATA, template: TEMPLATE }),
      ReplicationController: WORKLOAD,
      Service: inside({ metadata: METADATA, spec: inside({ ports: list(['port', 'protocol']) }) }),
      ServiceAccount: inside({ metadata: METADATA, secrets: list(['name']) }),
      Node: inside({ metadata: METADATA, spec: inside({ podCIDRs: list([]) }) }),
      ...metadataOnly([
        'ConfigMap',
        'Endpoints',
        'Event',
        'LimitRange',
        'Namespace',
        'PersistentVolume',
        'PersistentVolumeClaim',
        'ResourceQuota',
        'Secret',
      ]),
    },
  },
  apps: {
    v1: {
      ControllerRevision: METADATA_ONLY,
      DaemonSet: WORKLOAD,
      Deployment: WORKLOAD,
      ReplicaSet: WORKLOAD,
      StatefulSet: WORKLOAD,
    },
  },
  batch: {
    v1: {
      Job: WORKLOAD,
      CronJob: inside({ metadata: METADATA, spec: inside({ jobTemplate: JOB_TEMPLATE }) }),
    },
    v1beta1: { CronJob: inside({ metadata: METADATA, spec: inside({ jobTemplate: JOB_TEMPLATE }) }) },
  },
  'admissionregistration.k8s.io': inVersions(['v1', 'v1beta1'], {
    MutatingWebhookConfiguration: WEBHOOKS,
    ValidatingWebhookConfiguration: WEBHOOKS,
  }),
  'storage.k8s.io': inVersions(['v1', 'v1beta1'], {
    CSINode: inside({ metadata: METADATA, spec: inside({ drivers: list(['name']) }) }),
    ...metadataOnly(['CSIDriver', 'StorageClass', 'VolumeAttachment']),
  }),
  autoscaling: inVersions(['v1', 'v2beta1', 'v2beta2'], metadataOnly(['HorizontalPodAutoscaler'])),
  'networking.k8s.io': {
    v1: metadataOnly(['Ingress', 'IngressClass', 'NetworkPolicy']),
    v1beta1: metadataOnly(['Ingress', 'IngressClass']),
  },
  extensions: { v1beta1: metadataOnly(['Ingress']) },
  policy: {
    v1: metadataOnly(['PodDisruptionBudget']),
    v1beta1: metadataOnly(['PodDisruptionBudget', 'PodSecurityPolicy']),
  },
  'rbac.authorization.k8s.io': inVersions(
    ['v1', 'v1beta1'],
    metadataOnly(['ClusterRole', 'ClusterRoleBinding', 'Role', 'RoleBinding']),
  ),
  'apiextensions.k8s.io': inVersions(['v1', 'v1beta1'], metadataOnly(['CustomResourceDefinition'])),
  'apiregistration.k8s.io': inVersions(['v1', 'v1beta1'], metadataOnly(['APIService'])),
  'coordination.k8s.io': inVersions(['v1', 'v1beta1'], metadataOnly(['Lease'])),
  'discovery.k8s.io': inVersions(['v1', 'v1beta1'], metadataOnly(['EndpointSlice'])),
  'node.k8s.io': inVersions(['v1', 'v1beta1'], metadataOnly(['RuntimeClass'])),
  'scheduling.k8s.io': inVersions(['v1', 'v1beta1'], metadataOnly(['PriorityClass'])),
};

function metadataOnly(kinds: readonly string[]): Readonly<Record<string, MergeSchema>> {
  return Object.fromEntries(kinds.map((kind) => [kind, METADATA_ONLY]));
}

function inVersions(
  versions: readonly string[],
  kinds: Readonly<Record<string, MergeSchema>>,
): Readonly<Record<string, Readonly<Record<string, MergeSchema>>>> {
  return Object.fromEntries(versions.map((version) => [version, kinds]));
}

/** How objects of a type are merged; undefined for types that kustomize does not know, whose lists are all replaced. */
export const mergeSchemaOf = ({ group, version, kind }: Gvk): MergeSchema | undefined =>
  SCHEMAS[group]?.[version]?.[kind];
