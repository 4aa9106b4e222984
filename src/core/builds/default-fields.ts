import type { FieldSpec } from './field-spec.ts';
import type { Gvk } from './object-id.ts';

/** Fields that hold the name of an object of a type. */
export type NameReference = Gvk & Readonly<{ referrers: readonly FieldSpec[] }>;

/** Which fields kustomize changes for each of its own fields. */
export type FieldConfig = Readonly<{
  namePrefix: readonly FieldSpec[];
  nameSuffix: readonly FieldSpec[];
  namespace: readonly FieldSpec[];
  commonLabels: readonly FieldSpec[];
  labels: readonly FieldSpec[];
  templateLabels: readonly FieldSpec[];
  commonAnnotations: readonly FieldSpec[];
  nameReference: readonly NameReference[];
  varReference: readonly FieldSpec[];
  images: readonly FieldSpec[];
  replicas: readonly FieldSpec[];
}>;

/** `group/version/Kind`, `Kind`, or `` for any. */
function typeOf(text: string): Gvk {
  const [kind = '', version = '', ...group] = text.split('/').toReversed();
  return { group: group.toReversed().join('/'), version, kind };
}

const field = (type: string, path: string, create = false): FieldSpec => ({ ...typeOf(type), path, create });

/** Kinds with pods, and where their pod templates stand. */
const POD_TEMPLATES: Readonly<Record<string, string>> = {
  PodTemplate: 'template',
  Deployment: 'spec/template',
  ReplicaSet: 'spec/template',
  DaemonSet: 'spec/template',
  StatefulSet: 'spec/template',
  ReplicationController: 'spec/template',
  Job: 'spec/template',
  CronJob: 'spec/jobTemplate/spec/template',
};

const podFields = (kinds: readonly string[], paths: readonly string[], create = false): FieldSpec[] =>
  kinds.flatMap((kind) =>
    paths.map((path) => field(kind, `${POD_TEMPLATES[kind] ?? ''}/spec/${path}`.replace(/^\//, ''), create)),
  );

/** Kinds whose references to configuration kustomize knows; a ReplicationController is not among them. */
const CONFIGURED = ['PodTemplate', 'Deployment', 'ReplicaSet', 'DaemonSet', 'StatefulSet', 'Job', 'CronJob'];
/** Kinds whose other references it knows. */
const RUNNING = ['StatefulSet', 'Deployment', 'ReplicationController', 'CronJob', 'Job', 'DaemonSet'];

const inContainers = (path: string): string[] => [`containers/${path}`, `initContainers/${path}`];

const CONFIG_MAP_PATHS = [
  'volumes/configMap/name',
  ...inContainers('env/valueFrom/configMapKeyRef/name'),
  ...inContainers('envFrom/configMapRef/name'),
  'volumes/projected/sources/configMap/name',
];

const SECRET_PATHS = [
  'volumes/secret/secretName',
  ...inContainers('env/valueFrom/secretKeyRef/name'),
  ...inContainers('envFrom/secretRef/name'),
  'imagePullSecrets/name',
  'volumes/projected/sources/secret/name',
];

/** A Pod's fields are written with its version, those of other kinds are not. */
const ofPod = (paths: readonly string[], version = ''): FieldSpec[] =>
  paths.map((path) => field(version === '' ? 'Pod' : `/${version}/Pod`, `spec/${path}`));

const RBAC = 'rbac.authorization.k8s.io';

const refersTo = (type: string, referrers: readonly FieldSpec[]): NameReference => ({
  ...typeOf(type),
  referrers,
});

const scaled = (kind: string): NameReference =>
  refersTo(kind, [field('HorizontalPodAutoscaler', 'spec/scaleTargetRef/name')]);

/** Names of Kubernetes' own kinds in Kubernetes' own kinds. kustomize knows nothing of HTTPRoutes and other custom kinds. */
const NAME_REFERENCES: readonly NameReference[] = [
  scaled('Deployment'),
  scaled('ReplicationController'),
  scaled('ReplicaSet'),
  scaled('StatefulSet'),
  refersTo('/v1/ConfigMap', [
    ...ofPod(CONFIG_MAP_PATHS, 'v1'),
    ...podFields(CONFIGURED, CONFIG_MAP_PATHS),
    field('Node', 'spec/configSource/configMap'),
    field('Role', 'rules/resourceNames'),
    field('ClusterRole', 'rules/resourceNames'),
    field('Ingress', 'metadata/annotations/nginx.ingress.kubernetes.io\\/fastcgi-params-configmap'),
  ]),
  refersTo('/v1/Secret', [
    ...ofPod(SECRET_PATHS, 'v1'),
    ...podFields(CONFIGURED, SECRET_PATHS),
    field('Ingress', 'spec/tls/secretName'),
    field('Ingress', 'metadata/annotations/ingress.kubernetes.io\\/auth-secret'),
    field('Ingress', 'metadata/annotations/nginx.ingress.kubernetes.io\\/auth-secret'),
    field('Ingress', 'metadata/annotations/nginx.ingress.kubernetes.io\\/auth-tls-secret'),
    field('ServiceAccount', 'imagePullSecrets/name'),
    ...['secretName', 'adminSecretName', 'userSecretName', 'secretRef'].map((name) =>
      field('StorageClass', `parameters/${name}`),
    ),
    field('Role', 'rules/resourceNames'),
    field('ClusterRole', 'rules/resourceNames'),
    field('serving.knative.dev/v1/Service', 'spec/template/spec/containers/env/valueFrom/secretKeyRef/name'),
    field('PersistentVolume', 'spec/azureFile/secretName'),
  ]),
  refersTo('/v1/Service', [
    field('apps//StatefulSet', 'spec/serviceName'),
    field('Ingress', 'spec/rules/http/paths/backend/serviceName'),
    field('Ingress', 'spec/backend/serviceName'),
    field('Ingress', 'spec/rules/http/paths/backend/service/name'),
    field('Ingress', 'spec/defaultBackend/service/name'),
    field('apiregistration.k8s.io//APIService', 'spec/service/name'),
    field('admissionregistration.k8s.io//ValidatingWebhookConfiguration', 'webhooks/clientConfig/service'),
    field('admissionregistration.k8s.io//MutatingWebhookConfiguration', 'webhooks/clientConfig/service'),
  ]),
  refersTo(`${RBAC}//Role`, [field(`${RBAC}//RoleBinding`, 'roleRef/name')]),
  refersTo(`${RBAC}//ClusterRole`, [
    field(`${RBAC}//RoleBinding`, 'roleRef/name'),
    field(`${RBAC}//ClusterRoleBinding`, 'roleRef/name'),
  ]),
  refersTo('/v1/ServiceAccount', [
    field(`${RBAC}//RoleBinding`, 'subjects'),
    field(`${RBAC}//ClusterRoleBinding`, 'subjects'),
    ...ofPod(['serviceAccountName']),
    ...podFields(RUNNING, ['serviceAccountName']),
  ]),
  refersTo('/v1/PersistentVolumeClaim', [
    ...ofPod(['volumes/persistentVolumeClaim/claimName']),
    ...podFields(RUNNING, ['volumes/persistentVolumeClaim/claimName']),
  ]),
  refersTo('/v1/PersistentVolume', [
    field('PersistentVolumeClaim', 'spec/volumeName'),
    field('ClusterRole', 'rules/resourceNames'),
  ]),
  refersTo('storage.k8s.io/v1/StorageClass', [
    field('PersistentVolume', 'spec/storageClassName'),
    field('PersistentVolumeClaim', 'spec/storageClassName'),
    field('StatefulSet', 'spec/volumeClaimTemplates/spec/storageClassName'),
  ]),
  refersTo('scheduling.k8s.io/v1/PriorityClass', [
    ...ofPod(['priorityClassName']),
    ...podFields(RUNNING, ['priorityClassName']),
  ]),
  // kustomize writes the group of IngressClass so that it fits none: names of classes are not followed.
  refersTo('admissionregistration.k8s.io//ValidatingAdmissionPolicy', [
    field('admissionregistration.k8s.io//ValidatingAdmissionPolicyBinding', 'spec/policyName'),
  ]),
];

const META = 'metadata/labels';

const TEMPLATE_LABELS: readonly FieldSpec[] = [
  field('', META, true),
  field('/v1/ReplicationController', `spec/template/${META}`, true),
  field('Deployment', `spec/template/${META}`, true),
  field('ReplicaSet', `spec/template/${META}`, true),
  field('DaemonSet', `spec/template/${META}`, true),
  field('apps//StatefulSet', `spec/template/${META}`, true),
  field('apps//StatefulSet', `spec/volumeClaimTemplates[]/${META}`, true),
  field('batch//Job', `spec/template/${META}`, true),
  field('batch//CronJob', `spec/jobTemplate/${META}`, true),
  field('batch//CronJob', `spec/jobTemplate/spec/template/${META}`, true),
];

const AFFINITIES = ['podAffinity', 'podAntiAffinity'].flatMap((affinity) => [
  `spec/template/spec/affinity/${affinity}/preferredDuringSchedulingIgnoredDuringExecution/podAffinityTerm/labelSelector/matchLabels`,
  `spec/template/spec/affinity/${affinity}/requiredDuringSchedulingIgnoredDuringExecution/labelSelector/matchLabels`,
]);

const podSelectors = (type: string): FieldSpec[] =>
  [...AFFINITIES, 'spec/template/spec/topologySpreadConstraints/labelSelector/matchLabels'].map((path) =>
    field(type, path),
  );

const SELECTORS: readonly FieldSpec[] = [
  field('/v1/Service', 'spec/selector', true),
  field('/v1/ReplicationController', 'spec/selector', true),
  field('Deployment', 'spec/selector/matchLabels', true),
  ...podSelectors('apps//Deployment'),
  field('ReplicaSet', 'spec/selector/matchLabels', true),
  field('DaemonSet', 'spec/selector/matchLabels', true),
  field('apps//StatefulSet', 'spec/selector/matchLabels', true),
  ...podSelectors('apps//StatefulSet'),
  field('batch//Job', 'spec/selector/matchLabels'),
  field('batch//CronJob', 'spec/jobTemplate/spec/selector/matchLabels'),
  field('policy//PodDisruptionBudget', 'spec/selector/matchLabels'),
  field('networking.k8s.io//NetworkPolicy', 'spec/podSelector/matchLabels'),
  field('networking.k8s.io//NetworkPolicy', 'spec/ingress/from/podSelector/matchLabels'),
  field('networking.k8s.io//NetworkPolicy', 'spec/egress/to/podSelector/matchLabels'),
];

const ANNOTATIONS = 'metadata/annotations';

const COMMON_ANNOTATIONS: readonly FieldSpec[] = [
  field('', ANNOTATIONS, true),
  field('/v1/ReplicationController', `spec/template/${ANNOTATIONS}`, true),
  field('Deployment', `spec/template/${ANNOTATIONS}`, true),
  field('ReplicaSet', `spec/template/${ANNOTATIONS}`, true),
  field('DaemonSet', `spec/template/${ANNOTATIONS}`, true),
  field('StatefulSet', `spec/template/${ANNOTATIONS}`, true),
  field('batch//Job', `spec/template/${ANNOTATIONS}`, true),
  field('batch//CronJob', `spec/jobTemplate/${ANNOTATIONS}`, true),
  field('batch//CronJob', `spec/jobTemplate/spec/template/${ANNOTATIONS}`, true),
];

const NAMESPACES: readonly FieldSpec[] = [
  field('Namespace', 'metadata/name', true),
  field('apiregistration.k8s.io//APIService', 'spec/service/namespace', true),
  field(
    'apiextensions.k8s.io//CustomResourceDefinition',
    'spec/conversion/webhook/clientConfig/service/namespace',
  ),
];

const VAR_PATHS = [
  ...['args', 'command', 'env/value', 'volumeMounts/mountPath'].flatMap(inContainers),
  'volumes/nfs/server',
];

const VAR_REFERENCES: readonly FieldSpec[] = [
  ...podFields(['CronJob', 'DaemonSet', 'Deployment', 'Job', 'ReplicaSet', 'StatefulSet'], VAR_PATHS).filter(
    // Two slips of kustomize's own list: they lead nowhere.
    ({ kind, path }) =>
      !((kind === 'CronJob' || kind === 'StatefulSet') && path.endsWith('volumes/nfs/server')),
  ),
  ...ofPod(VAR_PATHS),
  field('Deployment', `spec/template/${ANNOTATIONS}`),
  field('Ingress', 'spec/rules/host'),
  field('Ingress', 'spec/tls/hosts'),
  field('Ingress', 'spec/tls/secretName'),
  field('Service', 'spec/ports/port'),
  field('Service', 'spec/ports/targetPort'),
  field('StatefulSet', 'spec/volumeClaimTemplates/spec/nfs/server'),
  field('PersistentVolume', 'spec/nfs/server'),
  field('', META),
  field('', ANNOTATIONS),
];

const IMAGE_PATHS = ['containers[]/image', 'initContainers[]/image', 'volumes[]/image/reference'];

/** What kustomize changes where no configuration adds to it, as of kustomize 5.8. */
export const DEFAULT_FIELDS: FieldConfig = {
  namePrefix: [field('', 'metadata/name')],
  nameSuffix: [field('', 'metadata/name')],
  namespace: NAMESPACES,
  commonLabels: [...SELECTORS, ...TEMPLATE_LABELS],
  labels: [],
  templateLabels: TEMPLATE_LABELS,
  commonAnnotations: COMMON_ANNOTATIONS,
  nameReference: NAME_REFERENCES,
  varReference: VAR_REFERENCES,
  images: ['spec', 'spec/template/spec'].flatMap((pod) =>
    IMAGE_PATHS.map((path) => field('', `${pod}/${path}`, true)),
  ),
  replicas: ['Deployment', 'ReplicationController', 'ReplicaSet', 'StatefulSet'].map((kind) =>
    field(kind, 'spec/replicas', true),
  ),
};
