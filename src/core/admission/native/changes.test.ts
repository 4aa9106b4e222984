import { expect, test } from 'vitest';
import { KUBERNETES_VERSIONS, type KubernetesVersion } from '../../model/kubernetes-version.ts';
import { linesOf } from '../testing/lines-of.ts';

function messages(yaml: string, kubernetes: KubernetesVersion): readonly string[] {
  return linesOf(yaml, { kubernetes });
}

const of = (apiVersion: string, kind: string, spec: string, name = 'glaze'): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: ${name} }\nspec: ${spec}\n`;
const service = (more: string, name?: string): string =>
  of('v1', 'Service', `{ ports: [{ port: 80 }], ${more} }`, name);
const pod = (container: string, more = ''): string =>
  of('v1', 'Pod', `{ containers: [{ name: a, image: a, ${container} }], ${more} }`);
const ingress = (backend: string): string =>
  of('networking.k8s.io/v1', 'Ingress', `{ defaultBackend: { ${backend} } }`);
const set = (more: string): string =>
  of(
    'apps/v1',
    'StatefulSet',
    `{ selector: { matchLabels: { a: b } }, template: { metadata: { labels: { a: b } }, spec: { containers: [{ name: a }] } }, ${more} }`,
  );
const scaler = (more: string, version = 'apps/v1'): string =>
  of(
    'autoscaling/v2',
    'HorizontalPodAutoscaler',
    `{ scaleTargetRef: { apiVersion: ${version}, kind: Deployment, name: a }, ${more} }`,
  );

const DNS_1035 =
  "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')";
const LONG = 'a'.repeat(64);
const long = (unit: string): string =>
  `spec.selector: Invalid value: "${LONG}": must be no more than 63 ${unit}`;
const RESTART = 'spec.containers[0].restartPolicy';
const SOURCES =
  'spec.containers[0].env[0].valueFrom: Invalid value: "": must specify one of: `fieldRef`, `resourceFieldRef`,';
const MOST = 'spec.maxReplicas';
const LEAST = `${MOST}: Invalid value: 0: must be greater than or equal to \`minReplicas\``;
const IMAGE = 'spec.template.spec.containers[0].image: Required value';
const port = (shown: number): string =>
  `spec.ingress[0].ports[0].endPort: Invalid value: ${shown}: must be greater than or equal to \`port\``;

const first = (words: string): string => `spec.initContainers[0].${words}`;
const NO_SOURCE =
  'spec.metrics[0].type: Unsupported value: "Odd": supported values: "ContainerResource", "External", "Object", "Pods", "Resource"';
const decoding = (field: string): string =>
  `Ingress in version "v1" cannot be handled as a Ingress: json: cannot unmarshal number into Go struct field ${field} of type []v1.HTTPIngressPath`;
const notSelected = (labels: string): string =>
  `spec.template.metadata.labels: Invalid value: ${labels}: \`selector\` does not match template \`labels\``;
const noPart = (shown: string): string =>
  `spec.maxUnavailable: Invalid value: ${shown}: a valid percent string must be a numeric string followed by an ending '%' (e.g. '1%',  or '93%', regex used for validation is '[0-9]+%')`;
const noResource = (shown: string): readonly string[] =>
  ['must be a standard resource type or fully qualified', 'must be a standard resource for containers'].map(
    (words) => `spec.containers[0].resources.requests[port]: Invalid value: ${shown}: ${words}`,
  );
const noDomain = (pattern: string): string =>
  `spec.dnsConfig.searches[0]: Invalid value: "A": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '_', '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '${pattern}')`;

/** What each version says, from the first that says it on. */
test.each<[string, string, Partial<Record<KubernetesVersion, readonly string[]>>]>([
  [
    'a Service whose name begins with a digit',
    service('', '1a'),
    { '1.33': [`metadata.name: Invalid value: "1a": ${DNS_1035}`], '1.36': [] },
  ],
  [
    'a backend of such a name',
    ingress('service: { name: 1a, port: { number: 80 } }'),
    { '1.33': [`spec.defaultBackend.service.name: Invalid value: "1a": ${DNS_1035}`], '1.36': [] },
  ],
  [
    'a resource without kind',
    ingress('resource: { name: a }'),
    {
      '1.33': ['spec.defaultBackend.resource.kind: Required value: kind is required'],
      '1.34': ['spec.defaultBackend.resource.kind: Required value'],
    },
  ],
  [
    'zeros in front of an address',
    service('externalIPs: [010.1.1.1]'),
    { '1.33': [], '1.36': ['spec.externalIPs[0]: Invalid value: "010.1.1.1": must not have leading 0s'] },
  ],
  [
    'bits beyond the prefix of a range',
    service('type: LoadBalancer, loadBalancerSourceRanges: [10.0.0.1/8]'),
    {
      '1.33': [],
      '1.36': [
        'spec.LoadBalancerSourceRanges[0]: Invalid value: "10.0.0.1/8": must not have bits set beyond the prefix length',
      ],
    },
  ],
  [
    'a spread by zones',
    service('trafficDistribution: PreferSameZone'),
    {
      '1.33': [
        'spec.trafficDistribution: Unsupported value: "PreferSameZone": supported values: "PreferClose"',
      ],
      '1.34': [],
    },
  ],
  [
    'a label that is too long',
    service(`selector: { a: ${LONG} }`),
    { '1.33': [long('characters')], '1.35': [long('bytes')] },
  ],
  [
    'a container that says when it starts anew',
    pod('restartPolicy: Always'),
    { '1.33': [`${RESTART}: Forbidden: may not be set for non-init containers`], '1.34': [] },
  ],
  [
    'when a container that runs first starts anew',
    pod('', 'initContainers: [{ name: b, image: b, restartPolicy: Odd }]'),
    {
      '1.33': [first('restartPolicy: Unsupported value: "Odd": supported values: "Always"')],
      // The server leaves the field out.
      '1.34': [],
      '1.35': [
        first('restartPolicy: Unsupported value: "Odd": supported values: "Always", "Never", "OnFailure"'),
      ],
    },
  ],
  [
    'a container that runs first and starts anew for more of a resource',
    pod(
      '',
      'initContainers: [{ name: b, image: b, resizePolicy: [{ resourceName: cpu, restartPolicy: RestartContainer }] }]',
    ),
    {
      '1.33': [],
      '1.36': [
        first(
          'resizePolicy[0].restartPolicy: Invalid value: "RestartContainer": must not be set to \'RestartContainer\' for non-sidecar initContainers',
        ),
      ],
    },
  ],
  [
    'users of its own beside what is of the node',
    pod(
      'volumeDevices: [{ name: v, devicePath: /a }]',
      'hostUsers: false, hostNetwork: true, hostPID: true, hostIPC: true, volumes: [{ name: v, persistentVolumeClaim: { claimName: a } }]',
    ),
    {
      '1.33': ['hostNetwork', 'HostPID', 'HostIPC'].map(
        (field) => `spec.${field}: Forbidden: when \`pod.Spec.HostUsers\` is false`,
      ),
      '1.34': ['hostNetwork', 'HostPID', 'HostIPC', 'containers[0].volumeDevices'].map(
        (field) => `spec.${field}: Forbidden: when \`hostUsers\` is false`,
      ),
    },
  ],
  [
    'a variable from nowhere',
    pod('env: [{ name: A, valueFrom: {} }]'),
    {
      '1.33': [`${SOURCES} \`configMapKeyRef\` or \`secretKeyRef\``],
      '1.35': [`${SOURCES} \`configMapKeyRef\`, \`secretKeyRef\` or \`fileKeyRef\``],
    },
  ],
  [
    'a toleration that compares',
    pod('', 'tolerations: [{ key: a, operator: Gt, value: "1" }]'),
    {
      '1.33': ['spec.tolerations[0].operator: Unsupported value: "Gt": supported values: "Equal", "Exists"'],
      '1.35': [
        'spec.tolerations[0].operator: Unsupported value: "Gt": supported values: "Equal", "Exists", "Lt", "Gt"',
      ],
    },
  ],
  [
    'what a Pod never restarts for',
    pod('resizePolicy: [{ resourceName: cpu, restartPolicy: RestartContainer }]', 'restartPolicy: Never'),
    {
      '1.33': [
        "spec.containers[0].resizePolicy: Invalid value: \"RestartContainer\": must be 'NotRequired' when `restartPolicy` is 'Never'",
      ],
      '1.36': [
        "spec.containers[0].resizePolicy: Invalid value: \"RestartContainer\": must be 'NotRequired' when pod `restartPolicy` is 'Never'",
      ],
    },
  ],
  ['the Pods of a StatefulSet', set(''), { '1.33': [], '1.34': [IMAGE] }],
  [
    'how many of them may be missing',
    set('updateStrategy: { rollingUpdate: { maxUnavailable: 0 } }'),
    {
      '1.33': [],
      '1.34': [IMAGE],
      '1.37': ['spec.updateStrategy.rollingUpdate.maxUnavailable: Invalid value: 0: cannot be 0', IMAGE],
    },
  ],
  [
    'a range of ports that ends before it begins',
    of(
      'networking.k8s.io/v1',
      'NetworkPolicy',
      '{ podSelector: {}, ingress: [{ ports: [{ port: 80, endPort: 70 }] }] }',
    ),
    { '1.33': [port(80)], '1.37': [port(70)] },
  ],
  [
    'an endpoint without addresses',
    'apiVersion: discovery.k8s.io/v1\nkind: EndpointSlice\nmetadata: { name: a }\naddressType: IPv4\nendpoints: [{}]\n',
    {
      '1.33': ['endpoints[0].addresses: Required value: must contain at least 1 address'],
      '1.37': ['endpoints[0].addresses: Required value'],
    },
  ],
  [
    'an autoscaler without a limit',
    scaler(''),
    {
      '1.33': [`${MOST}: Invalid value: 0: must be greater than 0`, LEAST],
      '1.36': [`${MOST}: Required value: must be set and greater than 0`, LEAST],
      '1.37': [LEAST, `${MOST}: Required value`],
    },
  ],
  [
    'an autoscaler of what has no group',
    scaler('maxReplicas: 3', 'v1'),
    {
      '1.33': [],
      '1.34': ['spec.scaleTargetRef.apiVersion: Invalid value: "v1": apiVersion must specify API group'],
    },
  ],
  [
    'an autoscaler down to zero',
    scaler('maxReplicas: 3, minReplicas: 0'),
    {
      '1.33': ['spec.minReplicas: Invalid value: 0: must be greater than or equal to 1'],
      '1.37': [
        'spec.metrics: Forbidden: must specify at least one Object or External metric to support scaling to zero replicas',
      ],
    },
  ],
  [
    'an autoscaler by what is no source',
    scaler('maxReplicas: 2, metrics: [{ type: Odd }]'),
    { '1.33': [NO_SOURCE, NO_SOURCE], '1.37': [NO_SOURCE] },
  ],
  [
    'a place inside a struct that another takes in',
    ingress('service: { name: a, port: { number: 80 } }, resource: { kind: 1 }').replace(
      'defaultBackend:',
      'rules: [{ http: { paths: 1 } }], defaultBackend:',
    ),
    {
      '1.33': [decoding('HTTPIngressRuleValue.spec.rules.http.paths')],
      '1.35': [decoding('HTTPIngressRuleValue.spec.rules.IngressRuleValue.http.paths')],
    },
  ],
  [
    'labels that a selector does not find',
    set('').replace('labels: { a: b }', 'labels: { a: c }'),
    {
      '1.33': [notSelected('map[string]string{"a":"c"}')],
      '1.34': [notSelected('{"a":"c"}'), IMAGE],
    },
  ],
  [
    'a part that is no part',
    of('policy/v1', 'PodDisruptionBudget', '{ maxUnavailable: foo }'),
    {
      '1.33': [noPart('intstr.IntOrString{Type:1, IntVal:0, StrVal:"foo"}')],
      '1.34': [noPart('"foo"')],
    },
  ],
  [
    'a resource that is none',
    pod('resources: { requests: { port: 1 } }'),
    { '1.33': noResource('port'), '1.34': noResource('"port"') },
  ],
  [
    'a search domain',
    pod('', 'dnsConfig: { searches: [A] }'),
    {
      '1.33': [noDomain(String.raw`[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*`)],
      '1.34': [noDomain(String.raw`_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?(\._?[a-z0-9]([-_a-z0-9]*[a-z0-9])?)*`)],
    },
  ],
])('%s, in the words of each version', (_, yaml, said) => {
  let due: readonly string[] = [];
  for (const version of KUBERNETES_VERSIONS) {
    due = said[version] ?? due;
    expect([version, ...messages(yaml, version)]).toEqual([version, ...due]);
  }
});

const ABOVE_ALL = 'spec.minAvailable: Invalid value: "101%": must not be greater than 100%';
const CLASS = '{ controller: a.b/c, parameters: { kind: A, name: a, scope: "", namespace: a } }';
const budget = (spec: string): string => of('policy/v1', 'PodDisruptionBudget', spec);

test.each<[string, readonly string[]]>([
  [budget('{ maxUnavailable: 1 }'), []],
  [budget('{ minAvailable: 50% }'), []],
  [
    budget('{ maxUnavailable: foo }'),
    [
      "spec.maxUnavailable: Invalid value: \"foo\": a valid percent string must be a numeric string followed by an ending '%' (e.g. '1%',  or '93%', regex used for validation is '[0-9]+%')",
    ],
  ],
  [budget('{ minAvailable: 101% }'), [ABOVE_ALL]],
  [
    budget('{ minAvailable: 1, maxUnavailable: 1 }'),
    [
      'spec: Invalid value: {"MinAvailable":1,"Selector":null,"MaxUnavailable":1,"UnhealthyPodEvictionPolicy":null}: minAvailable and maxUnavailable cannot be both set',
    ],
  ],
  [
    'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: a }\n',
    [
      LEAST,
      'spec.scaleTargetRef.apiVersion: Invalid value: "": apiVersion must specify API group',
      'spec.scaleTargetRef.kind: Required value',
      'spec.scaleTargetRef.name: Required value',
      `${MOST}: Required value`,
    ],
  ],
  [scaler('maxReplicas: "${MOST}", minReplicas: 2'), []],
  [scaler('maxReplicas: 2, metrics: [{ type: Odd }]'), [NO_SOURCE]],
  // Of the metadata nothing is said before the rest is well.
  [budget('{ minAvailable: 101% }').replace('name: glaze', 'name: A_'), [ABOVE_ALL]],
  [
    budget('{ minAvailable: 1 }').replace('name: glaze', 'namespace: A_, name: glaze'),
    [expect.stringMatching(/^metadata.namespace: Invalid value: "A_"/) as string],
  ],
  [
    of('networking.k8s.io/v1', 'IngressClass', CLASS),
    ['spec.parameters.scope: Unsupported value: "": supported values: "Cluster", "Namespace"'],
  ],
])('%j', (yaml, said) => {
  expect(messages(yaml, '1.37')).toEqual(said);
});
