import type { JsonObject } from '../yaml/json.ts';
import { valueAt } from './access.ts';
import { splitVersion } from './split-version.ts';

/** A version of built-in kinds that clusters of today serve no longer. */
export type RemovedVersion = Readonly<{
  /** Until when it was served, as the end of a sentence: `up to Kubernetes 1.21`. */
  until: string;
  /** What to write now; null where nothing took its place. */
  now: string | null;
  /** Whether an object means the same under `now` as it is written. */
  isSame: (value: JsonObject) => boolean;
}>;

const always = (): boolean => true;
const never = (): boolean => false;
const withSelector = (value: JsonObject): boolean => valueAt(value, 'spec.selector') !== undefined;

type Row = readonly [
  apiVersion: string,
  kinds: string,
  until: string,
  now: string | null,
  isSame: (value: JsonObject) => boolean,
];

const kubernetes = (release: string): string => `up to Kubernetes ${release}`;
const OLD_GATEWAY_API = 'by releases of the Gateway API before 0.5';

/** From the deprecated API migration guide and the release notes of Kubernetes. */
const ROWS: readonly Row[] = [
  ['extensions/v1beta1', 'DaemonSet Deployment ReplicaSet', kubernetes('1.15'), 'apps/v1', never],
  ['extensions/v1beta1', 'NetworkPolicy', kubernetes('1.15'), 'networking.k8s.io/v1', always],
  ['extensions/v1beta1', 'PodSecurityPolicy', kubernetes('1.15'), null, never],
  ['extensions/v1beta1', 'Ingress', kubernetes('1.21'), 'networking.k8s.io/v1', never],
  ['apps/v1beta1', 'Deployment StatefulSet', kubernetes('1.15'), 'apps/v1', never],
  ['apps/v1beta1', 'ControllerRevision', kubernetes('1.15'), 'apps/v1', always],
  [
    'apps/v1beta2',
    'DaemonSet Deployment ReplicaSet StatefulSet',
    kubernetes('1.15'),
    'apps/v1',
    withSelector,
  ],
  ['apps/v1beta2', 'ControllerRevision', kubernetes('1.15'), 'apps/v1', always],
  ['networking.k8s.io/v1beta1', 'Ingress', kubernetes('1.21'), 'networking.k8s.io/v1', never],
  ['networking.k8s.io/v1beta1', 'IngressClass', kubernetes('1.21'), 'networking.k8s.io/v1', always],
  ['policy/v1beta1', 'PodDisruptionBudget', kubernetes('1.24'), 'policy/v1', never],
  ['policy/v1beta1', 'PodSecurityPolicy', kubernetes('1.24'), null, never],
  ['autoscaling/v2beta1', 'HorizontalPodAutoscaler', kubernetes('1.24'), 'autoscaling/v2', never],
  ['autoscaling/v2beta2', 'HorizontalPodAutoscaler', kubernetes('1.25'), 'autoscaling/v2', always],
  ['batch/v2alpha1', 'CronJob', kubernetes('1.20'), 'batch/v1', always],
  ['batch/v1beta1', 'CronJob', kubernetes('1.24'), 'batch/v1', always],
  [
    'rbac.authorization.k8s.io/v1beta1',
    'ClusterRole ClusterRoleBinding Role RoleBinding',
    kubernetes('1.21'),
    'rbac.authorization.k8s.io/v1',
    always,
  ],
  [
    'storage.k8s.io/v1beta1',
    'CSIDriver CSINode StorageClass VolumeAttachment',
    kubernetes('1.21'),
    'storage.k8s.io/v1',
    always,
  ],
  ['storage.k8s.io/v1beta1', 'CSIStorageCapacity', kubernetes('1.26'), 'storage.k8s.io/v1', always],
  ['scheduling.k8s.io/v1beta1', 'PriorityClass', kubernetes('1.21'), 'scheduling.k8s.io/v1', always],
  ['coordination.k8s.io/v1beta1', 'Lease', kubernetes('1.21'), 'coordination.k8s.io/v1', always],
  ['node.k8s.io/v1beta1', 'RuntimeClass', kubernetes('1.24'), 'node.k8s.io/v1', always],
  ['discovery.k8s.io/v1beta1', 'EndpointSlice', kubernetes('1.24'), 'discovery.k8s.io/v1', never],
  ['events.k8s.io/v1beta1', 'Event', kubernetes('1.24'), 'events.k8s.io/v1', never],
  [
    'apiextensions.k8s.io/v1beta1',
    'CustomResourceDefinition',
    kubernetes('1.21'),
    'apiextensions.k8s.io/v1',
    never,
  ],
  ['apiregistration.k8s.io/v1beta1', 'APIService', kubernetes('1.21'), 'apiregistration.k8s.io/v1', always],
  [
    'admissionregistration.k8s.io/v1beta1',
    'MutatingWebhookConfiguration ValidatingWebhookConfiguration',
    kubernetes('1.21'),
    'admissionregistration.k8s.io/v1',
    never,
  ],
  [
    'certificates.k8s.io/v1beta1',
    'CertificateSigningRequest',
    kubernetes('1.21'),
    'certificates.k8s.io/v1',
    never,
  ],
  [
    'networking.x-k8s.io/v1alpha1',
    'Gateway GatewayClass HTTPRoute',
    OLD_GATEWAY_API,
    'gateway.networking.k8s.io/v1',
    never,
  ],
  ['networking.x-k8s.io/v1alpha1', 'TLSRoute', OLD_GATEWAY_API, 'gateway.networking.k8s.io/v1', never],
  [
    'networking.x-k8s.io/v1alpha1',
    'TCPRoute UDPRoute',
    OLD_GATEWAY_API,
    'gateway.networking.k8s.io/v1alpha2',
    never,
  ],
  ['networking.x-k8s.io/v1alpha1', 'BackendPolicy', OLD_GATEWAY_API, null, never],
];

const removed: ReadonlyMap<string, RemovedVersion> = new Map(
  ROWS.flatMap(([apiVersion, kinds, until, now, isSame]) =>
    kinds.split(' ').map((kind) => [`${apiVersion}/${kind}`, { until, now, isSame }] as const),
  ),
);

const removedKinds: ReadonlySet<string> = new Set(
  ROWS.flatMap(([apiVersion, kinds]) =>
    kinds.split(' ').map((kind) => `${splitVersion(apiVersion).group}/${kind}`),
  ),
);

/** What became of the version that an object is written in, where clusters served it once and do no longer. */
export const removedVersion = (apiVersion: string, kind: string): RemovedVersion | undefined =>
  removed.get(`${apiVersion}/${kind}`);

/** Whether a kind was served in a group, in a version that is gone. */
export const wasServed = (group: string, kind: string): boolean => removedKinds.has(`${group}/${kind}`);
