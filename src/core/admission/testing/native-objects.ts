import { object } from '../../testing/cases/case-objects.ts';
import type { JsonObject } from '../../yaml/json.ts';

/** Objects of Kubernetes' own kinds that the API server takes, with most of what they can hold. */

const LABELS = { app: 'glaze' };

/** A Pod that a workload can make, unless it must not start anew. */
const podSpec = (restartPolicy: string): JsonObject => ({
  restartPolicy,
  containers: [
    {
      name: 'mix',
      image: 'registry.example.com/mix:1.0.0',
      command: ['mix'],
      env: [
        { name: 'HEAT', value: 'high' },
        { name: 'NODE', valueFrom: { fieldRef: { fieldPath: 'spec.nodeName' } } },
        { name: 'CPU', valueFrom: { resourceFieldRef: { resource: 'limits.cpu', divisor: '1m' } } },
        { name: 'KEY', valueFrom: { secretKeyRef: { name: 'keys', key: 'main' } } },
      ],
      envFrom: [{ prefix: 'KILN_', configMapRef: { name: 'kiln' } }],
      ports: [
        { name: 'http', containerPort: 8080, protocol: 'TCP' },
        { name: 'metrics', containerPort: 9090, hostPort: 9090 },
      ],
      resources: { requests: { cpu: '100m', memory: '64Mi' }, limits: { cpu: 1, memory: '128Mi' } },
      volumeMounts: [
        { name: 'recipes', mountPath: '/recipes', readOnly: true },
        { name: 'scratch', mountPath: '/scratch', subPath: 'mix' },
      ],
      readinessProbe: {
        httpGet: { path: '/ready', port: 'http', httpHeaders: [{ name: 'X-Kiln', value: '1' }] },
      },
      livenessProbe: { tcpSocket: { port: 8080 }, periodSeconds: 5 },
      startupProbe: { exec: { command: ['true'] }, failureThreshold: 30 },
      lifecycle: { preStop: { sleep: { seconds: 5 } } },
      securityContext: {
        runAsUser: 1000,
        allowPrivilegeEscalation: false,
        seccompProfile: { type: 'RuntimeDefault' },
        capabilities: { drop: ['ALL'] },
      },
    },
    { name: 'log', image: 'log' },
  ],
  initContainers: [{ name: 'fetch', image: 'fetch', restartPolicy: 'Always' }],
  volumes: [
    { name: 'recipes', configMap: { name: 'recipes', items: [{ key: 'a', path: 'a.txt', mode: 420 }] } },
    { name: 'scratch', emptyDir: { sizeLimit: '1Gi' } },
    {
      name: 'tokens',
      projected: {
        sources: [
          { secret: { name: 'tokens' } },
          { downwardAPI: { items: [{ path: 'l', fieldRef: { fieldPath: 'metadata.labels' } }] } },
        ],
      },
    },
  ],
  serviceAccountName: 'mixer',
  nodeSelector: { zone: 'a' },
  tolerations: [{ key: 'hot', operator: 'Equal', value: 'yes', effect: 'NoExecute', tolerationSeconds: 30 }],
  hostAliases: [{ ip: '192.0.2.1', hostnames: ['kiln.example.com'] }],
  dnsConfig: { nameservers: ['192.0.2.53'], searches: ['example.com'] },
  securityContext: { fsGroup: 1000, supplementalGroups: [1] },
  affinity: {
    nodeAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: {
        nodeSelectorTerms: [{ matchExpressions: [{ key: 'zone', operator: 'In', values: ['a'] }] }],
      },
    },
    podAntiAffinity: {
      preferredDuringSchedulingIgnoredDuringExecution: [
        { weight: 50, podAffinityTerm: { topologyKey: 'zone', labelSelector: { matchLabels: LABELS } } },
      ],
    },
  },
  topologySpreadConstraints: [
    {
      maxSkew: 1,
      topologyKey: 'zone',
      whenUnsatisfiable: 'DoNotSchedule',
      labelSelector: { matchLabels: LABELS },
    },
  ],
});

const template = (restartPolicy = 'Always'): JsonObject => ({
  metadata: { labels: LABELS, annotations: { 'example.com/note': 'x' } },
  spec: podSpec(restartPolicy),
});

const of = (apiVersion: string, kind: string, rest: JsonObject, isWide = false): JsonObject =>
  object(apiVersion, kind, { name: 'glaze', ...(!isWide && { namespace: 'default' }) }, rest);

const selector = { matchLabels: LABELS, matchExpressions: [{ key: 'app', operator: 'Exists' }] };

/** Kinds that are Pods or make them, with where the Pod is. */
export const podObjects: readonly Readonly<{ at: string; value: JsonObject }>[] = [
  { at: 'spec', value: of('v1', 'Pod', { spec: podSpec('Always') }) },
  {
    at: 'spec.template.spec',
    value: of('apps/v1', 'Deployment', { spec: { selector, template: template() } }),
  },
  {
    at: 'spec.template.spec',
    value: of('apps/v1', 'StatefulSet', { spec: { selector, serviceName: 'glaze', template: template() } }),
  },
  {
    at: 'spec.template.spec',
    value: of('apps/v1', 'DaemonSet', { spec: { selector, template: template() } }),
  },
  {
    at: 'spec.template.spec',
    value: of('apps/v1', 'ReplicaSet', { spec: { selector, template: template() } }),
  },
  {
    at: 'spec.template.spec',
    value: of('v1', 'ReplicationController', { spec: { selector: LABELS, template: template() } }),
  },
  { at: 'spec.template.spec', value: of('batch/v1', 'Job', { spec: { template: template('Never') } }) },
  {
    at: 'spec.jobTemplate.spec.template.spec',
    value: of('batch/v1', 'CronJob', {
      spec: { schedule: '*/5 * * * *', jobTemplate: { spec: { template: template('Never') } } },
    }),
  },
];

/** One object of each of the other kinds. */
export const otherObjects: readonly JsonObject[] = [
  of('v1', 'Service', {
    spec: {
      type: 'LoadBalancer',
      selector: LABELS,
      ports: [
        { name: 'http', port: 80, targetPort: 'http', nodePort: 30080, appProtocol: 'kubernetes.io/h2c' },
        { name: 'metrics', port: 9090 },
      ],
      externalTrafficPolicy: 'Local',
      externalIPs: ['192.0.2.10'],
      loadBalancerSourceRanges: ['192.0.2.0/24'],
      sessionAffinity: 'ClientIP',
      sessionAffinityConfig: { clientIP: { timeoutSeconds: 60 } },
      ipFamilies: ['IPv4'],
      trafficDistribution: 'PreferSameZone',
    },
  }),
  of('discovery.k8s.io/v1', 'EndpointSlice', {
    addressType: 'IPv4',
    endpoints: [
      {
        addresses: ['10.1.2.3'],
        conditions: { ready: true },
        hostname: 'glaze-0',
        nodeName: 'node-1',
        hints: { forZones: [{ name: 'a' }] },
      },
    ],
    ports: [
      { name: 'http', port: 8080, appProtocol: 'http' },
      { name: 'metrics', port: 9090, protocol: 'UDP' },
    ],
  }),
  of('networking.k8s.io/v1', 'Ingress', {
    spec: {
      ingressClassName: 'example',
      defaultBackend: { service: { name: 'glaze', port: { number: 80 } } },
      tls: [{ hosts: ['shop.example.com'], secretName: 'shop' }],
      rules: [
        {
          host: '*.example.com',
          http: {
            paths: [
              {
                path: '/a',
                pathType: 'Prefix',
                backend: { service: { name: 'glaze', port: { name: 'http' } } },
              },
              {
                path: '/b',
                pathType: 'ImplementationSpecific',
                backend: { resource: { apiGroup: 'example.com', kind: 'Bucket', name: 'pictures' } },
              },
            ],
          },
        },
      ],
    },
  }),
  of(
    'networking.k8s.io/v1',
    'IngressClass',
    {
      spec: {
        controller: 'example.com/ingress',
        parameters: {
          apiGroup: 'example.com',
          kind: 'Settings',
          name: 'edge',
          scope: 'Namespace',
          namespace: 'infra',
        },
      },
    },
    true,
  ),
  of('networking.k8s.io/v1', 'NetworkPolicy', {
    spec: {
      podSelector: { matchLabels: LABELS },
      policyTypes: ['Ingress'],
      ingress: [
        {
          from: [{ ipBlock: { cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] } }, { namespaceSelector: {} }],
          ports: [{ port: 8080, endPort: 8090, protocol: 'TCP' }],
        },
      ],
    },
  }),
  of('v1', 'ConfigMap', { data: { recipe: 'clay' }, binaryData: { picture: 'YQ==' }, immutable: true }),
  of('v1', 'Secret', {
    type: 'kubernetes.io/dockerconfigjson',
    data: { '.dockerconfigjson': 'eyJhdXRocyI6e319' },
    stringData: { note: 'x' },
  }),
  of('v1', 'Namespace', { spec: { finalizers: ['kubernetes'] } }, true),
];
