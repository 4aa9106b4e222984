import { expect, test } from 'vitest';
import { linesOf } from '../testing/lines-of.ts';

const object = (apiVersion: string, kind: string, body: string, more = ''): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: cart${more} }\n${body}\n`;

const service = (spec: string): string => object('v1', 'Service', `spec: ${spec}`);
const ingress = (spec: string, more = ''): string =>
  object('networking.k8s.io/v1', 'Ingress', `spec: ${spec}`, more);
const path = (lines: string): string => ingress(`{ rules: [{ http: { paths: [{ ${lines} }] } }] }`);
const host = (name: string): string =>
  ingress(
    `{ rules: [{ host: ${JSON.stringify(name)}, http: { paths: [{ path: /, pathType: Prefix, ${TO_CART} }] } }] }`,
  );
const ingressClass = (spec: string): string =>
  object('networking.k8s.io/v1', 'IngressClass', `spec: ${spec}`);
const deployment = (spec: string): string => object('apps/v1', 'Deployment', `spec: ${spec}`);
const workload = (selector: string, template: string): string =>
  deployment(`{ selector: ${selector}, template: ${template} }`);
const pods = (spec: string): string => `{ metadata: { labels: { app: cart } }, spec: ${spec} }`;

const TO_CART = 'backend: { service: { name: cart, port: { number: 80 } } }';
const SELECT = '{ matchLabels: { app: cart } }';
const [PATHS, PATH] = ['spec.rules[0].http.paths', 'spec.rules[0].http.paths[0]'];

const LABEL =
  "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";
const SUBDOMAIN = String.raw`a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')`;
const WILDCARD = String.raw`a wildcard DNS-1123 subdomain must start with '*.', followed by a valid DNS subdomain, which must consist of lower case alphanumeric characters, '-' or '.' and end with an alphanumeric character (e.g. '*.example.com', regex used for validation is '\*\.[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')`;
const PORT_RANGE = 'must be between 1 and 65535, inclusive';
const NO_LETTER = 'must contain at least one letter (a-z)';

test.each<[what: string, yaml: string, lines: readonly string[]]>([
  ['a Service without ports', service('{}'), ['spec.ports: Required value']],
  [
    'a Service whose ports are no list',
    service('{ports: x}'),
    [
      'Service in version "v1" cannot be handled as a Service: json: cannot unmarshal string into Go struct field ServiceSpec.spec.ports of type []v1.ServicePort',
    ],
  ],
  ['a Service without spec', object('v1', 'Service', ''), ['spec.ports: Required value']],
  ['a headless one without ports', service('{ clusterIP: None }'), []],
  ['one port without name', service('{ ports: [{ port: 80 }] }'), []],
  ['one port with an empty name', service('{ ports: [{ port: 80, name: "" }] }'), []],
  [
    'two ports, one without name',
    service('{ ports: [{ port: 80 }, { port: 81, name: admin }] }'),
    ['spec.ports[0].name: Required value'],
  ],
  [
    'equal names',
    service('{ ports: [{ port: 80, name: a }, { port: 81, name: a }] }'),
    ['spec.ports[1].name: Duplicate value: "a"'],
  ],
  [
    'equal port and protocol',
    service('{ ports: [{ port: 80, name: a }, { port: 80, protocol: TCP, name: b }] }'),
    [
      'spec.ports[1]: Duplicate value: {"Name":"","Protocol":"TCP","AppProtocol":null,"Port":80,"TargetPort":0,"NodePort":0}',
    ],
  ],
  [
    'one number for TCP and UDP',
    service('{ ports: [{ port: 53, name: a }, { port: 53, protocol: UDP, name: b }] }'),
    [],
  ],
  [
    'equal node ports',
    service(
      '{ type: NodePort, ports: [{ port: 1, name: a, nodePort: 30001 }, { port: 2, name: b, nodePort: 30001 }] }',
    ),
    ['spec.ports[1].nodePort: Duplicate value: 30001'],
  ],
  [
    'a node port with ClusterIP',
    service('{ ports: [{ port: 80, nodePort: 30001 }] }'),
    ["spec.ports[0].nodePort: Forbidden: may not be used when `type` is 'ClusterIP'"],
  ],
  ['an alias of nothing', service('{ type: ExternalName }'), ['spec.externalName: Required value']],
  ['an alias with a dot at its end', service('{ type: ExternalName, externalName: a.io. }'), []],
  [
    'an alias with an address',
    service('{ type: ExternalName, externalName: a.io, clusterIP: None }'),
    ['spec.clusterIPs: Forbidden: may not be set for ExternalName services'],
  ],
  [
    'a headless load balancer',
    service('{ type: LoadBalancer, clusterIP: None, ports: [{ port: 1 }] }'),
    ['spec.clusterIPs[0]: Invalid value: "None": may not be set to \'None\' for LoadBalancer services'],
  ],
  [
    'ports out of range',
    service('{ ports: [{ port: 70000, targetPort: 0 }] }'),
    [
      `spec.ports[0].port: Invalid value: 70000: ${PORT_RANGE}`,
      `spec.ports[0].targetPort: Invalid value: 70000: ${PORT_RANGE}`,
    ],
  ],
  [
    'a target port in quotes',
    service('{ ports: [{ port: 80, targetPort: "80" }] }'),
    [`spec.ports[0].targetPort: Invalid value: "80": ${NO_LETTER}`],
  ],
  [
    'a protocol that is none',
    service('{ ports: [{ port: 80, protocol: HTTP }] }'),
    ['spec.ports[0].protocol: Unsupported value: "HTTP": supported values: "SCTP", "TCP", "UDP"'],
  ],
  [
    'settings of an affinity that is not there, which are dropped',
    service('{ sessionAffinityConfig: { clientIP: { timeoutSeconds: 86401 } }, ports: [{ port: 1 }] }'),
    [],
  ],
  [
    'a client that is remembered for too long',
    service(
      '{ sessionAffinity: ClientIP, sessionAffinityConfig: { clientIP: { timeoutSeconds: 86401 } }, ports: [{ port: 1 }] }',
    ),
    [
      'spec.sessionAffinityConfig.clientIP.timeoutSeconds: Invalid value: 86401: must be greater than 0 and less than 86400',
    ],
  ],
  [
    'a load balancer’s settings without one',
    service(
      '{ loadBalancerSourceRanges: [10.0.0.0/8], allocateLoadBalancerNodePorts: false, ports: [{ port: 1 }] }',
    ),
    [
      "spec.LoadBalancerSourceRanges: Forbidden: may only be used when `type` is 'LoadBalancer'",
      "spec.allocateLoadBalancerNodePorts: Forbidden: may only be used when `type` is 'LoadBalancer'",
    ],
  ],
  [
    'a policy with external addresses',
    service('{ externalTrafficPolicy: Local, externalIPs: [192.0.2.1], ports: [{ port: 1 }] }'),
    [],
  ],
  [
    'an Ingress with nothing',
    ingress('{}'),
    ['spec: Invalid value: null: either `defaultBackend` or `rules` must be specified'],
  ],
  ['an Ingress with a host alone', ingress('{ rules: [{ host: a.io }] }'), []],
  [
    'two classes',
    ingress(
      '{ ingressClassName: a, rules: [{ host: a.io }] }',
      ', annotations: { kubernetes.io/ingress.class: b }',
    ),
    [
      'annotations.kubernetes.io/ingress.class: Invalid value: "b": must match `ingressClassName` when both are specified',
    ],
  ],
  [
    'one class twice',
    ingress(
      '{ ingressClassName: a, rules: [{ host: a.io }] }',
      ', annotations: { kubernetes.io/ingress.class: a }',
    ),
    [],
  ],
  [
    'no pathType',
    path(`path: /, ${TO_CART}`),
    [`${PATH}.pathType: Required value: pathType must be specified`],
  ],
  [
    'a pathType in small letters',
    path(`path: /, pathType: prefix, ${TO_CART}`),
    [
      `${PATH}.pathType: Unsupported value: "prefix": supported values: "Exact", "ImplementationSpecific", "Prefix"`,
    ],
  ],
  [
    'a relative path',
    path(`path: a, pathType: Exact, ${TO_CART}`),
    [`${PATH}.path: Invalid value: "a": must be an absolute path`],
  ],
  [
    'no path',
    path(`pathType: Prefix, ${TO_CART}`),
    [`${PATH}.path: Invalid value: "": must be an absolute path`],
  ],
  ['no path, as the controller likes', path(`pathType: ImplementationSpecific, ${TO_CART}`), []],
  [
    'anything, as the controller likes',
    path(`path: /a//b/.., pathType: ImplementationSpecific, ${TO_CART}`),
    [],
  ],
  [
    'every part that is not allowed',
    path(`path: /a//b/./c/../%2f%2F/.., pathType: Prefix, ${TO_CART}`),
    [
      "must not contain '//'",
      "must not contain '/./'",
      "must not contain '/../'",
      "must not contain '%2f'",
      "must not contain '%2F'",
      "cannot end with '/..'",
    ].map((words) => `${PATH}.path: Invalid value: "/a//b/./c/../%2f%2F/..": ${words}`),
  ],
  [
    'a dot at the end',
    path(`path: /a/., pathType: Exact, ${TO_CART}`),
    [`${PATH}.path: Invalid value: "/a/.": cannot end with '/.'`],
  ],
  [
    'no backend',
    path('path: /, pathType: Prefix'),
    [`${PATH}.backend: Invalid value: "": resource or service backend is required`],
  ],
  [
    'an empty backend',
    path('path: /, pathType: Prefix, backend: {}'),
    [`${PATH}.backend: Invalid value: "": resource or service backend is required`],
  ],
  [
    'a Service and another object',
    path(
      'path: /, pathType: Prefix, backend: { service: { name: a, port: { number: 1 } }, resource: { kind: A, name: b } }',
    ),
    [`${PATH}.backend: Invalid value: "": cannot set both resource and service backends`],
  ],
  [
    'a port by name and number',
    path('path: /, pathType: Prefix, backend: { service: { name: a, port: { number: 1, name: b } } }'),
    [`${PATH}.backend: Invalid value: "": cannot set both port name & port number`],
  ],
  [
    'no port',
    path('path: /, pathType: Prefix, backend: { service: { name: a } }'),
    [`${PATH}.backend: Required value: port name or number is required`],
  ],
  [
    'a port in quotes as name',
    path('path: /, pathType: Prefix, backend: { service: { name: a, port: { name: "80" } } }'),
    [`${PATH}.backend.service.port.name: Invalid value: "80": ${NO_LETTER}`],
  ],
  [
    'a default backend without port',
    ingress('{ defaultBackend: { service: { name: a } } }'),
    ['spec.defaultBackend: Required value: port name or number is required'],
  ],
  ['no paths', ingress('{ rules: [{ http: { paths: [] } }] }'), [`${PATHS}: Required value`]],
  ['a host', host('shop.example.com'), []],
  ['a wildcard', host('*.example.com'), []],
  ['an empty host', host(''), []],
  ['a star alone', host('*'), [`spec.rules[0].host: Invalid value: "*": ${WILDCARD}`]],
  ['a star in a label', host('*a.com'), [`spec.rules[0].host: Invalid value: "*a.com": ${WILDCARD}`]],
  ['capitals', host('A.com'), [`spec.rules[0].host: Invalid value: "A.com": ${SUBDOMAIN}`]],
  ['a port in a host', host('a.com:80'), [`spec.rules[0].host: Invalid value: "a.com:80": ${SUBDOMAIN}`]],
  [
    'an address',
    host('192.0.2.1'),
    ['spec.rules[0].host: Invalid value: "192.0.2.1": must be a DNS name, not an IP address'],
  ],
  [
    'hosts and Secret of tls',
    ingress('{ rules: [{ host: a.io }], tls: [{ hosts: ["*"], secretName: A }, { hosts: [a.io] }, {}] }'),
    [
      `spec.tls[0].hosts[0]: Invalid value: "*": ${WILDCARD}`,
      `spec.tls[0].secretName: Invalid value: "A": ${SUBDOMAIN}`,
    ],
  ],
  ['a class without controller', ingressClass('{}'), ['spec.controller: Required value']],
  [
    'a controller without domain',
    ingressClass('{ controller: nginx }'),
    ['spec.controller: Invalid value: "nginx": must be a domain-prefixed path (such as "acme.io/foo")'],
  ],
  [
    'parameters in no namespace',
    ingressClass('{ controller: a.b/c, parameters: { kind: K, name: k, scope: Namespace } }'),
    ["spec.parameters.namespace: Required value: `parameters.scope` is set to 'Namespace'"],
  ],
  [
    'parameters of the cluster in a namespace',
    ingressClass('{ controller: a.b/c, parameters: { kind: K, name: k, namespace: x } }'),
    ["spec.parameters.namespace: Forbidden: `parameters.scope` is set to 'Cluster'"],
  ],
  [
    'labels that are not selected',
    workload(
      SELECT,
      '{ metadata: { labels: { app: basket } }, spec: { containers: [{ name: a, image: i }] } }',
    ),
    [
      'spec.template.metadata.labels: Invalid value: {"app":"basket"}: `selector` does not match template `labels`',
    ],
  ],
  [
    'an empty selector',
    workload('{}', pods('{ containers: [{ name: a, image: i }] }')),
    ['spec.selector: Invalid value: {}: empty selector is invalid for deployment'],
  ],
  [
    'conditions that hold',
    workload(
      '{ matchExpressions: [{ key: app, operator: In, values: [cart] }, { key: app, operator: Exists }, { key: x, operator: DoesNotExist }, { key: x, operator: NotIn, values: [cart] }] }',
      pods('{ containers: [{ name: a, image: i }] }'),
    ),
    [],
  ],
  [
    'conditions that make no sense',
    workload(
      '{ matchExpressions: [{ key: app, operator: In }, { key: app, operator: Exists, values: [a] }, { key: app, operator: Equals }] }',
      pods('{ containers: [{ name: a, image: i }] }'),
    ),
    [
      "spec.selector.matchExpressions[0].values: Required value: must be specified when `operator` is 'In' or 'NotIn'",
      "spec.selector.matchExpressions[1].values: Forbidden: may not be specified when `operator` is 'Exists' or 'DoesNotExist'",
      'spec.selector.matchExpressions[2].operator: Invalid value: "Equals": not a valid selector operator',
      'spec.selector: Invalid value: {"matchExpressions":[{"key":"app","operator":"In"},{"key":"app","operator":"Exists","values":["a"]},{"key":"app","operator":"Equals"}]}: invalid label selector',
    ],
  ],
  [
    'Pods that are not started anew',
    workload(SELECT, pods('{ restartPolicy: Never, containers: [{ name: a, image: i }] }')),
    ['spec.template.spec.restartPolicy: Unsupported value: "Never": supported values: "Always"'],
  ],
  [
    'no containers',
    workload(SELECT, pods('{ containers: [] }')),
    ['spec.template.spec.containers: Required value'],
  ],
  [
    'containers and ports of one name',
    workload(
      SELECT,
      pods(
        '{ initContainers: [{ name: a, image: i }], containers: [{ name: a, image: i, ports: [{ containerPort: 80, name: x }, { containerPort: 81, name: x }] }] }',
      ),
    ),
    [
      'spec.template.spec.containers[0].ports[1].name: Duplicate value: "x"',
      'spec.template.spec.initContainers[0].name: Duplicate value: "a"',
    ],
  ],
  [
    'the name of a container',
    workload(SELECT, pods('{ containers: [{ name: A, image: i }] }')),
    [`spec.template.spec.containers[0].name: Invalid value: "A": ${LABEL}`],
  ],
  [
    'a certificate without key',
    object('v1', 'Secret', 'type: kubernetes.io/tls\nstringData: { tls.crt: x }'),
    ['data[tls.key]: Required value'],
  ],
  [
    'too much in one ConfigMap',
    object('v1', 'ConfigMap', `data: { a: ${'x'.repeat(1048577)} }`),
    [': Too long: may not be more than 1048576 bytes'],
  ],
  [
    'addresses of another type',
    object(
      'discovery.k8s.io/v1',
      'EndpointSlice',
      'addressType: IPv6\nendpoints: [{ addresses: ["::1", 10.0.0.1] }]',
    ),
    [
      'endpoints[0].addresses[0]: Invalid value: "::1": may not be in the loopback range (127.0.0.0/8, ::1/128)',
      'endpoints[0].addresses: Invalid value: "10.0.0.1": must be an IPv6 address',
    ],
  ],
])('%s', (_, yaml, lines) => {
  expect(linesOf(yaml)).toEqual(lines);
});

/** What an API server of Kubernetes 1.36 takes, with or without a warning. */
test.each([
  [
    'a Service whose name begins with a digit',
    service('{ ports: [{ port: 80 }] }').replace('cart', '2048-game'),
  ],
  [
    'a backend whose name begins with a digit',
    path('path: /, pathType: Prefix, backend: { service: { name: 2048-game, port: { number: 80 } } }'),
  ],
  ['a node port of zero', service('{ type: NodePort, ports: [{ port: 80, nodePort: 0 }] }')],
  [
    'several node ports of zero',
    service(
      '{ type: NodePort, ports: [{ name: a, port: 80, nodePort: 0 }, { name: b, port: 81, nodePort: 0 }] }',
    ),
  ],
  ['a protocol that is empty', service('{ ports: [{ port: 80, protocol: "" }] }')],
  [
    'zeros in a probe',
    workload(
      SELECT,
      pods(
        '{ containers: [{ name: c, image: i, readinessProbe: { tcpSocket: { port: 80 }, periodSeconds: 0 } }] }',
      ),
    ),
  ],
  [
    'an empty protocol of a container',
    workload(
      SELECT,
      pods('{ containers: [{ name: c, image: i, ports: [{ containerPort: 80, protocol: "" }] }] }'),
    ),
  ],
  [
    'a variable twice',
    workload(
      SELECT,
      pods(
        '{ containers: [{ name: c, image: i, env: [{ name: A, value: one }, { name: A, value: two }] }] }',
      ),
    ),
  ],
  [
    'a time to end below zero',
    workload(SELECT, pods('{ terminationGracePeriodSeconds: -1, containers: [{ name: c, image: i }] }')),
  ],
  [
    'an argument that is null',
    workload(SELECT, pods('{ containers: [{ name: c, image: i, args: [null] }] }')),
  ],
  [
    'a rule of a policy that is null',
    object('networking.k8s.io/v1', 'NetworkPolicy', 'spec: { podSelector: {}, ingress: [null] }'),
  ],
  [
    'certificate and key without values',
    object('v1', 'Secret', 'type: kubernetes.io/tls\ndata:\n  tls.crt:\n  tls.key:'),
  ],
  [
    'an address twice',
    object(
      'discovery.k8s.io/v1',
      'EndpointSlice',
      'addressType: IPv4\nendpoints: [{ addresses: [10.1.2.3, 10.1.2.3] }]',
    ),
  ],
])('takes %s', (_, yaml) => {
  expect(linesOf(yaml)).toEqual([]);
});

test.each([
  [
    'a port of zero',
    service('{ ports: [{ port: 0 }] }'),
    `spec.ports[0].port: Invalid value: 0: ${PORT_RANGE}`,
  ],
  [
    'a list that is null in a list of a custom resource',
    `apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: { name: cart }\nspec: { rules: [null] }\n`,
    'spec.rules[0]: Invalid value: "null"',
  ],
])('refuses %s', (_, yaml, line) => {
  expect(linesOf(yaml)[0]).toContain(line);
});
