import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { hole } from '../../yaml/value-template.ts';
import type { Block } from './block.ts';

export const otherBlocks: readonly Block[] = [
  {
    kinds: ['Gateway', 'ListenerSet'],
    at: 'spec.listeners[*].tls.certificateRefs[*]',
    label: 'certificate: Secret',
    description: 'A Secret of type kubernetes.io/tls in this namespace.',
    body: ({ secret }) => ({ name: secret() }),
  },
  {
    kinds: ['Gateway', 'ListenerSet'],
    at: 'spec.listeners[*].tls.certificateRefs[*]',
    label: 'certificate: Secret of another namespace',
    description: 'Needs a ReferenceGrant in that namespace.',
    body: ({ namespace }) => ({ name: hole('my-certificate'), namespace: namespace() }),
  },
  {
    kinds: ['ReferenceGrant'],
    at: 'spec.from[*]',
    label: 'from: HTTPRoutes of a namespace',
    description: 'Who may refer to objects of this namespace.',
    body: ({ namespace }) => ({
      group: GATEWAY_API,
      kind: hole('HTTPRoute', ['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute', 'UDPRoute', 'Gateway']),
      namespace: namespace(),
    }),
  },
  {
    kinds: ['ReferenceGrant'],
    at: 'spec.to[*]',
    label: 'to: a Service',
    description: 'The one Service of this namespace that may be referred to.',
    body: ({ service }) => ({ group: '', kind: 'Service', name: service() }),
  },
  {
    kinds: ['ReferenceGrant'],
    at: 'spec.to[*]',
    label: 'to: a Secret',
    description: 'The one Secret of this namespace that may be referred to.',
    body: ({ secret }) => ({ group: '', kind: 'Secret', name: secret() }),
  },
  {
    kinds: ['BackendTLSPolicy'],
    at: 'spec.validation',
    label: 'validation: CAs of the platform',
    description: 'Trusts the CAs of the platform; the certificate must be for this name.',
    body: () => ({ hostname: hole('backend.example.com'), wellKnownCACertificates: 'System' }),
  },
  {
    kinds: ['BackendTLSPolicy'],
    at: 'spec.validation',
    label: 'validation: CA of a ConfigMap',
    description: 'Trusts the CA in the key ca.crt of a ConfigMap; the certificate must be for this name.',
    body: ({ configMap }) => ({
      hostname: hole('backend.example.com'),
      caCertificateRefs: [{ group: '', kind: 'ConfigMap', name: configMap() }],
    }),
  },
  {
    kinds: ['BackendTLSPolicy'],
    at: 'spec.targetRefs[*]',
    label: 'target: Service',
    description: 'The Service to which the Gateway connects with TLS.',
    body: ({ service }) => ({ group: '', kind: 'Service', name: service() }),
  },
  {
    kinds: ['Ingress'],
    at: 'spec.rules[*]',
    label: 'rule: host to a Service',
    description: 'Sends the requests of a host to a Service.',
    body: ({ service, port }) => ({
      host: hole('shop.example.com'),
      http: {
        paths: [
          {
            path: hole('/'),
            pathType: hole('Prefix', ['Prefix', 'Exact']),
            backend: { service: { name: service(), port: { number: port() } } },
          },
        ],
      },
    }),
  },
  {
    kinds: ['Ingress'],
    at: 'spec.rules[*].http.paths[*]',
    label: 'path: to a Service',
    description: 'Sends the requests below a path to a Service.',
    body: ({ service, port }) => ({
      path: hole('/'),
      pathType: hole('Prefix', ['Prefix', 'Exact']),
      backend: { service: { name: service(), port: { number: port() } } },
    }),
  },
  {
    kinds: ['Ingress'],
    at: 'spec.rules[*].http.paths[*].backend',
    label: 'backend: Service',
    description: 'A Service with the number of its port.',
    body: ({ service, port }) => ({ service: { name: service(), port: { number: port() } } }),
  },
  {
    kinds: ['Ingress'],
    at: 'spec.tls[*]',
    label: 'tls: certificate of a host',
    description: 'The Secret with the certificate for a host.',
    body: ({ secret }) => ({ hosts: [hole('shop.example.com')], secretName: secret() }),
  },
  {
    kinds: ['Service'],
    at: 'spec.ports[*]',
    label: 'port: HTTP',
    description: 'Port 80, to a port of the pods.',
    body: () => ({ name: hole('http'), port: hole(80), targetPort: hole(8080) }),
  },
];
