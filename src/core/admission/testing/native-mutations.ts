import type { Json } from '../../yaml/json.ts';

/** The field is taken out. */
export const GONE = Symbol('gone');

/**
 * One change of an object that the API server takes, and what it says then: nothing, or lines. `~` in place and lines
 * stands for the place of the Pod, with a dot behind it.
 */
export type Mutation = Readonly<{ place: string; change: Json | typeof GONE; lines: readonly string[] }>;

const change = (place: string, value: Json | typeof GONE, ...lines: readonly string[]): Mutation => ({
  place,
  change: value,
  lines,
});

const required = (place: string, detail = ''): Mutation =>
  change(place, GONE, `${place}: Required value${detail === '' ? '' : `: ${detail}`}`);

const invalid = (place: string, value: Json, ...words: readonly string[]): Mutation =>
  change(place, value, ...words.map((one) => `${place}: Invalid value: ${JSON.stringify(value)}: ${one}`));

const oneOf = (place: string, value: Json, ...allowed: readonly string[]): Mutation => {
  const names = allowed.map((one) => `"${one}"`).join(', ');
  return change(
    place,
    value,
    `${place}: Unsupported value: ${JSON.stringify(value)}: supported values: ${names}`,
  );
};

/** A value that the program of the server cannot read; `#` stands for `<Kind> in version "v1" cannot be handled as a <Kind>`. */
const unread = (place: string, value: Json, words: string): Mutation => change(place, value, `#: ${words}`);

const mistyped = (place: string, value: Json, sort: string, field: string, type: string): Mutation =>
  unread(place, value, `json: cannot unmarshal ${sort} into Go struct field ${field} of type ${type}`);

const RANGE = 'must be between 1 and 65535, inclusive';
const IDS = 'must be between 0 and 2147483647, inclusive';
const LABEL =
  "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";
const SUBDOMAIN = String.raw`a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')`;
const NAME_PART =
  "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";
const LABEL_VALUE =
  "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";
const ADDRESS = 'must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)';
const CIDR = 'must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)';
const FILE_MODE = 'must be a number between 0 and 0777 (octal), both inclusive';
const QUANTITY =
  "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
const PERCENT =
  "a valid percent string must be a numeric string followed by an ending '%' (e.g. '1%',  or '93%', regex used for validation is '[0-9]+%')";

const noResource = (list: string): readonly string[] => [
  `${list}[gpu]: Invalid value: "gpu": must be a standard resource type or fully qualified`,
  `${list}[gpu]: Invalid value: "gpu": must be a standard resource for containers`,
];

const mix = '~containers[0]';

/** Changes of a Pod, wherever it is. */
export const podMutations: readonly Mutation[] = [
  change('~nodeName', 'node-1'),
  required(`${mix}.image`),
  change(`${mix}.image`, '', `${mix}.image: Required value`),
  required(`${mix}.name`),
  invalid(`${mix}.name`, 'Mix', LABEL),
  change(`${mix}.name`, 'log', '~containers[1].name: Duplicate value: "log"'),
  change('~initContainers[0].name', 'mix', '~initContainers[0].name: Duplicate value: "mix"'),
  change('~containers', [], '~containers: Required value'),
  change(`${mix}.args`, [null, 'a']),
  mistyped(`${mix}.args`, 'a', 'string', 'Container.~containers.args', '[]string'),
  mistyped(`${mix}.args`, [1], 'number', 'Container.~containers.args', 'string'),
  mistyped(
    `${mix}.ports[0].containerPort`,
    '8080',
    'string',
    'ContainerPort.~containers.ports.containerPort',
    'int32',
  ),
  mistyped(
    `${mix}.ports[0].containerPort`,
    80.5,
    'number 80.5',
    'ContainerPort.~containers.ports.containerPort',
    'int32',
  ),
  mistyped(
    `${mix}.ports[0].containerPort`,
    4294967296,
    'number 4294967296',
    'ContainerPort.~containers.ports.containerPort',
    'int32',
  ),
  mistyped(`${mix}.env[0].value`, 1, 'number', 'EnvVar.~containers.env.value', 'string'),
  mistyped(`${mix}.env[0].value`, true, 'bool', 'EnvVar.~containers.env.value', 'string'),
  mistyped(
    `${mix}.securityContext`,
    [],
    'array',
    'Container.~containers.securityContext',
    'v1.SecurityContext',
  ),
  mistyped(
    `${mix}.livenessProbe.tcpSocket.port`,
    true,
    'bool',
    'TCPSocketAction.~containers.livenessProbe.ProbeHandler.tcpSocket.port',
    'int32',
  ),
  mistyped(
    '~volumes[1].emptyDir',
    'x',
    'string',
    'Volume.~volumes.VolumeSource.emptyDir',
    'v1.EmptyDirVolumeSource',
  ),
  mistyped('~tolerations', {}, 'object', 'PodSpec.~tolerations', '[]v1.Toleration'),
  change(`${mix}.ports[0].containerPort`, 0, `${mix}.ports[0].containerPort: Required value`),
  invalid(`${mix}.ports[0].containerPort`, 65536, RANGE),
  change(`${mix}.ports[1].hostPort`, 0),
  invalid(`${mix}.ports[1].hostPort`, -1, RANGE),
  oneOf(`${mix}.ports[0].protocol`, 'HTTP', 'SCTP', 'TCP', 'UDP'),
  change(`${mix}.ports[0].protocol`, ''),
  change(`${mix}.ports[1].name`, 'http', `${mix}.ports[1].name: Duplicate value: "http"`),
  invalid(`${mix}.ports[1].name`, '9090', 'must contain at least one letter (a-z)'),
  change(`${mix}.ports[0].hostPort`, 9090, `${mix}.ports[1].hostPort: Duplicate value: "TCP//9090"`),
  required(`${mix}.env[0].name`),
  invalid(
    `${mix}.env[0].name`,
    'A=B',
    "a valid environment variable name must consist only of printable ASCII characters other than '='",
  ),
  oneOf(
    `${mix}.env[1].valueFrom.fieldRef.fieldPath`,
    'metadata.labels',
    'metadata.name',
    'metadata.namespace',
    'metadata.uid',
    'spec.nodeName',
    'spec.serviceAccountName',
    'status.hostIP',
    'status.hostIPs',
    'status.podIP',
    'status.podIPs',
  ),
  invalid(
    `${mix}.env[1].valueFrom.fieldRef.fieldPath`,
    'spec.x',
    'error converting fieldPath: field label not supported: spec.x',
  ),
  change(
    `${mix}.env[1].value`,
    'x',
    `${mix}.env[1].valueFrom: Invalid value: "": may not be specified when \`value\` is not empty`,
  ),
  change(
    `${mix}.env[2].valueFrom.resourceFieldRef.divisor`,
    '2',
    `${mix}.env[2].valueFrom.resourceFieldRef.divisor: Invalid value: "limits.cpu": only divisor's values 1m and 1 are supported with the cpu resource`,
  ),
  required(`${mix}.env[3].valueFrom.secretKeyRef.key`),
  change(
    `${mix}.envFrom[0].configMapRef`,
    GONE,
    `${mix}.envFrom: Invalid value: "": must specify one of: \`configMapRef\` or \`secretRef\``,
  ),
  invalid(`${mix}.envFrom[0].configMapRef.name`, 'A', SUBDOMAIN),
  unread(`${mix}.resources.requests.cpu`, '1x', QUANTITY),
  change(`${mix}.resources.requests.cpu`, ' 100m '),
  change(
    `${mix}.resources.requests.cpu`,
    '2',
    `${mix}.resources.requests: Invalid value: "2": must be less than or equal to cpu limit of 1`,
  ),
  change(
    `${mix}.resources.requests.memory`,
    '1024Mi',
    `${mix}.resources.requests: Invalid value: "1Gi": must be less than or equal to memory limit of 128Mi`,
  ),
  change(
    `${mix}.resources.requests.cpu`,
    '-0.5',
    `${mix}.resources.requests[cpu]: Invalid value: "-500m": must be greater than or equal to 0`,
  ),
  change(`${mix}.volumeMounts[0].name`, 'x', `${mix}.volumeMounts[0].name: Not found: "x"`),
  required(`${mix}.volumeMounts[0].mountPath`),
  invalid(`${mix}.volumeMounts[1].mountPath`, '/recipes', 'must be unique'),
  change(
    `${mix}.volumeMounts[1].subPath`,
    '/mix',
    `${mix}.volumeMounts.subPath: Invalid value: "/mix": must be a relative path`,
  ),
  change(
    `${mix}.volumeMounts[1].subPath`,
    'a/../b',
    `${mix}.volumeMounts.subPath: Invalid value: "a/../b": must not contain '..'`,
  ),
  oneOf(`${mix}.imagePullPolicy`, 'Sometimes', 'Always', 'IfNotPresent', 'Never'),
  change(
    `${mix}.readinessProbe.httpGet.port`,
    0,
    `${mix}.readinessProbe.httpGet.port: Invalid value: 0: ${RANGE}`,
  ),
  oneOf(`${mix}.readinessProbe.httpGet.scheme`, 'http', 'HTTP', 'HTTPS'),
  change(
    `${mix}.readinessProbe.httpGet.httpHeaders[0].name`,
    'X Kiln',
    `${mix}.readinessProbe.httpGet.httpHeaders: Invalid value: "X Kiln": a valid HTTP header must consist of alphanumeric characters or '-' (e.g. 'X-Header-Name', regex used for validation is '[-A-Za-z0-9]+')`,
  ),
  change(
    `${mix}.readinessProbe.httpGet`,
    GONE,
    `${mix}.readinessProbe: Required value: must specify a handler type`,
  ),
  change(
    `${mix}.readinessProbe.exec`,
    { command: ['true'] },
    `${mix}.readinessProbe.httpGet: Forbidden: may not specify more than 1 handler type`,
  ),
  invalid(`${mix}.livenessProbe.periodSeconds`, -1, 'must be greater than or equal to 0'),
  change(`${mix}.livenessProbe.periodSeconds`, 0),
  invalid(`${mix}.livenessProbe.successThreshold`, 2, 'must be 1'),
  invalid(`${mix}.livenessProbe.terminationGracePeriodSeconds`, 0, 'must be greater than 0'),
  invalid(`${mix}.readinessProbe.terminationGracePeriodSeconds`, 5, 'must not be set for readinessProbes'),
  change(`${mix}.startupProbe.exec.command`, [], `${mix}.startupProbe.exec.command: Required value`),
  invalid(`${mix}.securityContext.runAsUser`, -1, IDS),
  oneOf(`${mix}.securityContext.seccompProfile.type`, 'Default', 'Localhost', 'RuntimeDefault', 'Unconfined'),
  change('~initContainers[0].livenessProbe', { tcpSocket: { port: 1 } }),
  change(
    '~initContainers[0]',
    { name: 'fetch', image: 'fetch', livenessProbe: {} },
    '~initContainers[0].livenessProbe: Forbidden: may not be set for init containers without restartPolicy=Always',
  ),
  oneOf('~initContainers[0].restartPolicy', 'Sometimes', 'Always', 'Never', 'OnFailure'),
  change('~volumes[1]', { name: 'scratch' }),
  change(
    '~volumes[1].hostPath',
    { path: '/x' },
    '~volumes[1].hostPath: Forbidden: may not specify more than 1 volume type',
    `${mix}.volumeMounts[1].name: Not found: "scratch"`,
  ),
  change(
    '~volumes[0].configMap.name',
    GONE,
    '~volumes[0].configMap.name: Required value',
    `${mix}.volumeMounts[0].name: Not found: "recipes"`,
  ),
  change(
    '~volumes[0].configMap.items[0].path',
    '../a',
    `~volumes[0].configMap.items[0].path: Invalid value: "../a": must not contain '..'`,
    `${mix}.volumeMounts[0].name: Not found: "recipes"`,
  ),
  change(
    '~volumes[0].configMap.items[0].mode',
    512,
    `~volumes[0].configMap.items[0].mode: Invalid value: 512: ${FILE_MODE}`,
    `${mix}.volumeMounts[0].name: Not found: "recipes"`,
  ),
  unread('~volumes[1].emptyDir.sizeLimit', 'much', QUANTITY),
  change(
    '~volumes[2].projected.sources[0].secret.name',
    GONE,
    '~volumes[2].projected.sources[0].secret.name: Required value',
  ),
  change('~volumes[2].name', 'scratch', '~volumes[2].name: Duplicate value: "scratch"'),
  invalid('~serviceAccountName', 'Mixer', SUBDOMAIN),
  change('~nodeSelector.zone', 'a b', `~nodeSelector: Invalid value: "a b": ${LABEL_VALUE}`),
  oneOf('~dnsPolicy', 'Any', 'ClusterFirstWithHostNet', 'ClusterFirst', 'Default', 'None'),
  change(
    '~tolerations[0].operator',
    'Exists',
    `~tolerations[0].operator: Invalid value: "yes": value must be empty when \`operator\` is 'Exists'`,
  ),
  oneOf('~tolerations[0].operator', 'In', 'Equal', 'Exists'),
  change(
    '~tolerations[0].effect',
    'NoSchedule',
    `~tolerations[0].effect: Invalid value: "NoSchedule": effect must be 'NoExecute' when \`tolerationSeconds\` is set`,
  ),
  invalid('~hostAliases[0].ip', '192.0.2.256', ADDRESS),
  invalid('~hostAliases[0].ip', '192.0.2.01', 'must not have leading 0s'),
  invalid('~hostAliases[0].hostnames[0]', '*.example.com', SUBDOMAIN),
  invalid('~dnsConfig.nameservers[0]', 'dns', ADDRESS),
  invalid('~securityContext.fsGroup', -1, IDS),
  change(
    '~affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms',
    [],
    '~affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms: Required value: must have at least one node selector term',
  ),
  change(
    '~affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[0].values',
    [],
    "~affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[0].values: Required value: must be specified when `operator` is 'In' or 'NotIn'",
  ),
  invalid(
    '~affinity.podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].weight',
    0,
    'must be in the range 1-100',
  ),
  invalid('~topologySpreadConstraints[0].maxSkew', 0, 'must be greater than zero'),
  oneOf('~topologySpreadConstraints[0].whenUnsatisfiable', 'Wait', 'DoNotSchedule', 'ScheduleAnyway'),
  invalid('~hostname', 'Mix', LABEL),
  change('~resources', { limits: { cpu: 2 } }),
  change(
    '~resources',
    { limits: { storage: '1Gi' } },
    '~resources.limits[storage]: Unsupported value: "storage": supported values: "cpu", "hugepages-", "memory"',
  ),
  change('~dnsConfig.searches[0]', '_tcp.example.com'),
  invalid(
    '~dnsConfig.searches[0]',
    'a_.example.com',
    String.raw`a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '_', '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?(\._?[a-z0-9]([-_a-z0-9]*[a-z0-9])?)*')`,
  ),
];

/** Changes of what is around the Pod, and of other kinds, by kind. */
export const mutationsOfKind: Readonly<Record<string, readonly Mutation[]>> = {
  Pod: [
    // The server makes a second of a time below zero.
    change(
      'spec.terminationGracePeriodSeconds',
      -1,
      'spec.containers[0].lifecycle.preStop.sleep: Invalid value: 5: must be non-negative and less than terminationGracePeriodSeconds (1)',
    ),
    // What is not asked for is what the limit is.
    change(
      'spec.containers[0].resources.limits.gpu',
      1,
      ...['limits', 'requests'].flatMap((list) => noResource(`spec.containers[0].resources.${list}`)),
    ),
    invalid('spec.containers[0].image', ' mix', 'must not have leading or trailing whitespace'),
    invalid('spec.activeDeadlineSeconds', 0, 'must be between 1 and 2147483647, inclusive'),
  ],
  Deployment: [
    change(
      'spec.template.spec.terminationGracePeriodSeconds',
      -1,
      'spec.template.spec.containers[0].lifecycle.preStop.sleep: Invalid value: 5: must be non-negative and less than terminationGracePeriodSeconds (-1)',
    ),
    change(
      'spec.template.spec.containers[0].resources.limits.gpu',
      1,
      ...noResource('spec.template.spec.containers[0].resources.limits'),
    ),
    change(
      'spec',
      GONE,
      'spec.selector: Required value',
      'spec.template.metadata.labels: Invalid value: null: `selector` does not match template `labels`',
      'spec.template.spec.containers: Required value',
    ),
    change('spec.template.metadata.namespace', 'elsewhere'),
    change(
      'spec.template.metadata.labels',
      GONE,
      'spec.template.metadata.labels: Invalid value: null: `selector` does not match template `labels`',
    ),
    change(
      'spec.template.metadata.labels',
      { app: 'slip' },
      'spec.template.metadata.labels: Invalid value: {"app":"slip"}: `selector` does not match template `labels`',
    ),
    change(
      'spec.template.metadata.labels.x',
      'a b',
      `spec.template.labels: Invalid value: "a b": ${LABEL_VALUE}`,
    ),
    change(
      'spec.template.metadata.annotations',
      { 'a b': 'x' },
      `spec.template.annotations: Invalid value: "a b": ${NAME_PART}`,
    ),
    change(
      'spec.selector.matchExpressions[0].operator',
      'Is',
      'spec.selector.matchExpressions[0].operator: Invalid value: "Is": not a valid selector operator',
      'spec.selector: Invalid value: {"matchLabels":{"app":"glaze"},"matchExpressions":[{"key":"app","operator":"Is"}]}: invalid label selector',
    ),
    change('spec.selector', {}, 'spec.selector: Invalid value: {}: empty selector is invalid for deployment'),
    invalid('spec.replicas', -1, 'must be greater than or equal to 0'),
    mistyped('spec.replicas', '2', 'string', 'DeploymentSpec.spec.replicas', 'int32'),
    mistyped('status', 'x', 'string', 'Deployment.status', 'v1.DeploymentStatus'),
    change(
      'spec.strategy',
      { rollingUpdate: { maxSurge: 'x%' } },
      `spec.strategy.rollingUpdate.maxSurge: Invalid value: "x%": ${PERCENT}`,
    ),
    change(
      'spec.strategy',
      { rollingUpdate: { maxSurge: 0, maxUnavailable: '0%' } },
      'spec.strategy.rollingUpdate.maxUnavailable: Invalid value: "0%": may not be 0 when `maxSurge` is 0',
    ),
    change(
      'spec.strategy',
      { rollingUpdate: { maxUnavailable: '101%' } },
      'spec.strategy.rollingUpdate.maxUnavailable: Invalid value: "101%": must not be greater than 100%',
    ),
    change(
      'spec.strategy',
      { type: 'Recreate', rollingUpdate: {} },
      "spec.strategy.rollingUpdate: Forbidden: may not be specified when strategy `type` is 'Recreate'",
    ),
    change(
      'spec.strategy',
      { type: 'Canary' },
      'spec.strategy: Unsupported value: {"Type":"Canary","RollingUpdate":null}: supported values: "Recreate", "RollingUpdate"',
    ),
    change(
      'spec.minReadySeconds',
      600,
      'spec.progressDeadlineSeconds: Invalid value: 600: must be greater than minReadySeconds',
    ),
    oneOf('spec.template.spec.restartPolicy', 'Never', 'Always'),
    change(
      'spec.template.spec.activeDeadlineSeconds',
      5,
      'spec.template.spec.activeDeadlineSeconds: Forbidden: activeDeadlineSeconds in ReplicaSet is not Supported',
    ),
  ],
  StatefulSet: [
    change('spec.serviceName', GONE),
    change(
      'spec.updateStrategy',
      { rollingUpdate: { partition: 1, maxUnavailable: 0 } },
      'spec.updateStrategy.rollingUpdate.maxUnavailable: Invalid value: 0: cannot be 0',
    ),
    change('spec.updateStrategy', { rollingUpdate: { maxUnavailable: 1 } }),
    change('spec.volumeClaimTemplates', [
      {
        metadata: { name: 'data' },
        spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '50m' } } },
      },
    ]),
    change(
      'spec',
      {
        serviceName: 'glaze',
        selector: { matchLabels: { app: 'glaze' } },
        template: {
          metadata: { labels: { app: 'glaze' } },
          spec: { containers: [{ name: 'mix', image: 'mix' }], volumes: [{ emptyDir: {} }] },
        },
        volumeClaimTemplates: [
          {
            metadata: { name: 'data' },
            spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
          },
        ],
      },
      'spec.template.spec.volumes[1].name: Required value',
    ),
    invalid('spec.serviceName', 'Glaze', LABEL),
    invalid('spec.podManagementPolicy', 'Any', "must be 'OrderedReady' or 'Parallel'"),
    change(
      'spec.updateStrategy',
      { type: 'Recreate' },
      `spec.updateStrategy: Invalid value: {"Type":"Recreate","RollingUpdate":null}: must be 'RollingUpdate' or 'OnDelete'`,
    ),
    change(
      'spec.volumeClaimTemplates',
      [{ metadata: { name: 'data' }, spec: { accessModes: ['ReadWriteOnce'] } }],
      'spec.volumeClaimTemplates[0].spec.resources[storage]: Required value',
    ),
    change(
      'spec.volumeClaimTemplates',
      [
        {
          metadata: { name: 'data' },
          spec: { accessModes: ['Any'], resources: { requests: { storage: '1Gi' } } },
        },
      ],
      'spec.volumeClaimTemplates[0].spec.accessModes: Unsupported value: "Any": supported values: "ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod"',
    ),
    change(
      'spec.selector.matchExpressions[0].key',
      'a b',
      `spec.selector.matchExpressions[0].key: Invalid value: "a b": ${NAME_PART}`,
      'spec.selector: Invalid value: {"matchLabels":{"app":"glaze"},"matchExpressions":[{"key":"a b","operator":"Exists"}]}',
    ),
    change(
      'spec.persistentVolumeClaimRetentionPolicy',
      { whenScaled: 'Keep' },
      'spec.persistentVolumeClaimRetentionPolicy.whenScaled: Unsupported value: "Keep": supported values: "Retain", "Delete"',
    ),
  ],
  DaemonSet: [
    change(
      'spec.updateStrategy',
      { rollingUpdate: { maxSurge: 1 } },
      'spec.updateStrategy.rollingUpdate.maxSurge: Invalid value: 1: may not be set when maxUnavailable is non-zero',
    ),
    change(
      'spec.updateStrategy',
      { rollingUpdate: { maxUnavailable: 0 } },
      'spec.updateStrategy.rollingUpdate.maxUnavailable: Required value: cannot be 0 when maxSurge is 0',
    ),
    change(
      'spec.updateStrategy',
      { type: 'Recreate' },
      'spec.updateStrategy: Unsupported value: {"Type":"Recreate","RollingUpdate":null}: supported values: "RollingUpdate", "OnDelete"',
    ),
    change(
      'spec',
      GONE,
      'spec.template.metadata.labels: Invalid value: null: `selector` does not match template `labels`',
      'spec.template.spec.containers: Required value',
    ),
  ],
  ReplicaSet: [
    change('spec.selector', {}, 'spec.selector: Invalid value: {}: empty selector is invalid for deployment'),
    invalid('spec.minReadySeconds', -1, 'must be greater than or equal to 0'),
  ],
  ReplicationController: [
    change(
      'spec.selector',
      { app: 'slip' },
      'spec.template.metadata.labels: Invalid value: {"app":"glaze"}: `selector` does not match template `labels`',
    ),
    change('spec.selector', GONE),
    change('spec', GONE, 'spec.selector: Required value', 'spec.template: Required value'),
  ],
  Job: [
    change(
      'spec.template.spec.restartPolicy',
      GONE,
      'spec.template.spec.restartPolicy: Required value: valid values: "OnFailure", "Never"',
    ),
    invalid('spec.backoffLimit', -1, 'must be greater than or equal to 0'),
    change('spec.completionMode', 'Indexed'),
    oneOf('spec.completionMode', 'Any', 'NonIndexed', 'Indexed'),
    change(
      'spec.maxFailedIndexes',
      1,
      'spec.backoffLimitPerIndex: Required value: when maxFailedIndexes is specified',
      'spec.maxFailedIndexes: Invalid value: 1: requires indexed completion mode',
    ),
  ],
  CronJob: [
    required('spec.schedule'),
    invalid('spec.schedule', '* * *', 'expected exactly 5 fields, found 3: [* * *]'),
    invalid('spec.schedule', '61 * * * *', 'end of range (61) above maximum (59): 61'),
    invalid('spec.schedule', '@often', 'unrecognized descriptor: @often'),
    change('spec.schedule', '@every 1h30m'),
    change('spec.schedule', '0 9 * jan-mar mon-fri'),
    invalid('spec.timeZone', 'Mars/Olympus', 'unknown time zone Mars/Olympus'),
    change('spec.timeZone', 'Europe/Berlin'),
    invalid('spec.timeZone', 'a..b', 'time: invalid location name'),
    oneOf('spec.concurrencyPolicy', 'Queue', 'Allow', 'Forbid', 'Replace'),
  ],
  Service: [
    change('spec.ports[0].targetPort', 0),
    change('spec.ports[0].targetPort', ''),
    invalid('spec.ports[0].targetPort', '8080', 'must contain at least one letter (a-z)'),
    change('spec.ports[0].port', GONE, `spec.ports[0].port: Invalid value: 0: ${RANGE}`),
    required('spec.ports[0].name'),
    change('spec.ports[1].name', 'http', 'spec.ports[1].name: Duplicate value: "http"'),
    change(
      'spec.ports[0].appProtocol',
      'a b',
      `spec.ports[0].appProtocol: Invalid value: "a b": ${NAME_PART}`,
    ),
    invalid('spec.externalIPs[0]', '::ffff:192.0.2.1', 'must not be an IPv4-mapped IPv6 address'),
    invalid('spec.externalIPs[0]', '127.0.0.1', 'may not be in the loopback range (127.0.0.0/8, ::1/128)'),
    change(
      'spec.loadBalancerSourceRanges[0]',
      '192.0.2.1',
      `spec.LoadBalancerSourceRanges[0]: Invalid value: "192.0.2.1": ${CIDR}`,
    ),
    change(
      'spec.loadBalancerSourceRanges[0]',
      '192.0.2.1/24',
      'spec.LoadBalancerSourceRanges[0]: Invalid value: "192.0.2.1/24": must not have bits set beyond the prefix length',
    ),
    invalid(
      'spec.sessionAffinityConfig.clientIP.timeoutSeconds',
      86401,
      'must be greater than 0 and less than 86400',
    ),
    change('spec.selector.app', 'a b', `spec.selector: Invalid value: "a b": ${LABEL_VALUE}`),
    oneOf('spec.trafficDistribution', 'Near', 'PreferClose', 'PreferSameZone', 'PreferSameNode'),
    oneOf('spec.ipFamilies[0]', 'IPv5', 'IPv4', 'IPv6'),
    change(
      'spec.clusterIP',
      '::ffff:10.0.0.1',
      'spec.clusterIPs[0]: Invalid value: "::ffff:10.0.0.1": must not be an IPv4-mapped IPv6 address',
    ),
    mistyped('spec.ports', {}, 'object', 'ServiceSpec.spec.ports', '[]v1.ServicePort'),
    mistyped(
      'status.loadBalancer',
      [],
      'array',
      'ServiceStatus.status.loadBalancer',
      'v1.LoadBalancerStatus',
    ),
  ],
  EndpointSlice: [
    change('endpoints', GONE),
    change('endpoints', null),
    change('ports[0].port', 0),
    change('ports[0].port', -1),
    change('ports[0].port', 65536),
    change('endpoints[0].addresses', ['10.1.2.3', '10.1.2.3']),
    required('endpoints[0].addresses'),
    invalid('endpoints[0].addresses[0]', 'glaze', ADDRESS),
    change(
      'endpoints[0].addresses[0]',
      '2001:db8::1',
      'endpoints[0].addresses: Invalid value: "2001:db8::1": must be an IPv4 address',
    ),
    change('addressType', 'FQDN'),
    invalid('endpoints[0].nodeName', 'Node 1', SUBDOMAIN),
    invalid('endpoints[0].hostname', 'Glaze', LABEL),
    change('ports[1].name', 'http', 'ports[1].name: Duplicate value: "http"'),
    oneOf('ports[0].protocol', '', 'SCTP', 'TCP', 'UDP'),
    oneOf('addressType', 'IPv5', 'FQDN', 'IPv4', 'IPv6'),
    required('addressType'),
    invalid('endpoints[0].hints.forZones[0].name', 'a b', LABEL_VALUE),
  ],
  Ingress: [
    change('spec.defaultBackend.service.name', '2048-game'),
    change('spec', GONE, 'spec: Invalid value: null: either `defaultBackend` or `rules` must be specified'),
    change(
      'spec.rules[0].http.paths[0].backend',
      GONE,
      'spec.rules[0].http.paths[0].backend: Invalid value: "": resource or service backend is required',
    ),
    required('spec.rules[0].http.paths[0].pathType', 'pathType must be specified'),
    oneOf('spec.rules[0].http.paths[0].pathType', 'prefix', 'Exact', 'ImplementationSpecific', 'Prefix'),
    invalid('spec.rules[0].http.paths[0].path', 'a', 'must be an absolute path'),
    change('spec.rules[0].http.paths', [], 'spec.rules[0].http.paths: Required value'),
    change(
      'spec.rules[0].http.paths[0].backend.service.port',
      GONE,
      'spec.rules[0].http.paths[0].backend: Required value: port name or number is required',
    ),
    invalid('spec.defaultBackend.service.port.number', 70000, RANGE),
    required('spec.rules[0].http.paths[1].backend.resource.kind'),
    invalid('spec.rules[0].http.paths[1].backend.resource.name', 'a/b', "may not contain '/'"),
    invalid('spec.tls[0].secretName', 'Shop', SUBDOMAIN),
    invalid('spec.ingressClassName', '', SUBDOMAIN),
  ],
  IngressClass: [
    change('spec', GONE, 'spec.controller: Required value'),
    invalid('spec.controller', 'nginx', 'must be a domain-prefixed path (such as "acme.io/foo")'),
    change('spec.controller', 'Example.com/x', `spec.controller: Invalid value: "Example.com": ${SUBDOMAIN}`),
    required('spec.parameters.name'),
    change(
      'spec.parameters.namespace',
      GONE,
      "spec.parameters.namespace: Required value: `parameters.scope` is set to 'Namespace'",
    ),
    change(
      'spec.parameters.scope',
      'Cluster',
      "spec.parameters.namespace: Forbidden: `parameters.scope` is set to 'Cluster'",
    ),
    oneOf('spec.parameters.scope', 'Any', 'Cluster', 'Namespace'),
    change('metadata.namespace', 'elsewhere'),
  ],
  NetworkPolicy: [
    change('spec.ingress', [null]),
    change('spec.ingress[0].from[1]', {}, 'spec.ingress[0].from[1]: Required value: must specify a peer'),
    change(
      'spec.ingress[0].from[0].podSelector',
      {},
      'spec.ingress[0].from[0]: Forbidden: may not specify both ipBlock and another peer',
    ),
    invalid('spec.ingress[0].from[0].ipBlock.cidr', '10.0.0.0', CIDR),
    invalid('spec.ingress[0].from[0].ipBlock.except[0]', '192.0.2.0/24', 'must be a strict subset of `cidr`'),
    change(
      'spec.ingress[0].ports[0].endPort',
      80,
      'spec.ingress[0].ports[0].endPort: Invalid value: 80: must be greater than or equal to `port`',
    ),
    oneOf('spec.ingress[0].ports[0].protocol', 'HTTP', 'TCP', 'UDP', 'SCTP'),
    oneOf('spec.policyTypes[0]', 'Both', 'Ingress', 'Egress'),
    change(
      'spec.podSelector.matchLabels.app',
      'a b',
      `spec.podSelector.matchLabels: Invalid value: "a b": ${LABEL_VALUE}`,
    ),
  ],
  ConfigMap: [
    change('binaryData.picture', []),
    change('binaryData.picture', [97]),
    change('data.recipe', null),
    unread('binaryData.picture', 'clay!', 'illegal base64 data at input byte 4'),
    mistyped('data.recipe', 1, 'number', 'ConfigMap.data', 'string'),
    mistyped('data', [], 'array', 'ConfigMap.data', 'map[string]string'),
    change(
      'binaryData.recipe',
      'YQ==',
      'data[recipe]: Invalid value: "recipe": duplicate of key present in binaryData',
    ),
  ],
  Secret: [
    change(
      'data',
      { '.dockerconfigjson': 'YQ==' },
      `data[.dockerconfigjson]: Invalid value: "<secret contents redacted>": invalid character 'a' looking for beginning of value`,
    ),
    change(
      'data',
      { '.dockerconfigjson': 'W10=' },
      'data[.dockerconfigjson]: Invalid value: "<secret contents redacted>": json: cannot unmarshal array into Go value of type map[string]interface {}',
    ),
    change(
      'data',
      { '.dockerconfigjson': '' },
      'data[.dockerconfigjson]: Invalid value: "<secret contents redacted>": unexpected end of JSON input',
    ),
    change('data', GONE, 'data[.dockerconfigjson]: Required value'),
    change('type', 'kubernetes.io/tls', 'data[tls.crt]: Required value', 'data[tls.key]: Required value'),
    change(
      'type',
      'kubernetes.io/service-account-token',
      'metadata.annotations[kubernetes.io/service-account.name]: Required value',
    ),
    mistyped('immutable', 'yes', 'string', 'Secret.immutable', 'bool'),
  ],
  Namespace: [
    change(
      'spec.finalizers[0]',
      'cleanup',
      'spec.finalizers: Invalid value: "cleanup": name is neither a standard finalizer name nor is it fully qualified',
    ),
    change('spec.finalizers[0]', 'example.com/cleanup'),
    mistyped('spec', 'x', 'string', 'Namespace.spec', 'v1.NamespaceSpec'),
    change('metadata.namespace', 'elsewhere'),
  ],
};
