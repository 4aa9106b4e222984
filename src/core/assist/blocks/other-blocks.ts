import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { hole } from '../../yaml/value-template.ts';
import { blocksFor, type Block } from './block.ts';

const certificate = blocksFor(['Gateway', 'ListenerSet'], 'spec.listeners[*].tls.certificateRefs[*]');
const grantTo = blocksFor(['ReferenceGrant'], 'spec.to[*]');
const validation = blocksFor(['BackendTLSPolicy'], 'spec.validation');

export const otherBlocks: readonly Block[] = [
  certificate(
    'certificate: Secret',
    'A Secret of type kubernetes.io/tls in this namespace.',
    ({ secret }) => ({ name: secret() }),
  ),
  certificate(
    'certificate: Secret of another namespace',
    'Needs a ReferenceGrant in that namespace.',
    ({ namespace }) => ({ name: hole('my-certificate'), namespace: namespace() }),
  ),
  blocksFor(['ReferenceGrant'], 'spec.from[*]')(
    'from: HTTPRoutes of a namespace',
    'Who may refer to objects of this namespace.',
    ({ namespace }) => ({
      group: GATEWAY_API,
      kind: hole('HTTPRoute', ['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute', 'UDPRoute', 'Gateway']),
      namespace: namespace(),
    }),
  ),
  grantTo('to: a Service', 'The one Service of this namespace that may be referred to.', ({ service }) => ({
    group: '',
    kind: 'Service',
    name: service(),
  })),
  grantTo('to: a Secret', 'The one Secret of this namespace that may be referred to.', ({ secret }) => ({
    group: '',
    kind: 'Secret',
    name: secret(),
  })),
  validation(
    'validation: CAs of the platform',
    'Trusts the CAs of the platform; the certificate must be for this name.',
    () => ({ hostname: hole('backend.example.com'), wellKnownCACertificates: 'System' }),
  ),
  validation(
    'validation: CA of a ConfigMap',
    'Trusts the CA in the key ca.crt of a ConfigMap; the certificate must be for this name.',
    ({ configMap }) => ({
      hostname: hole('backend.example.com'),
      caCertificateRefs: [{ group: '', kind: 'ConfigMap', name: configMap() }],
    }),
  ),
  blocksFor(['BackendTLSPolicy'], 'spec.targetRefs[*]')(
    'target: Service',
    'The Service to which the Gateway connects with TLS.',
    ({ service }) => ({ group: '', kind: 'Service', name: service() }),
  ),
  blocksFor(['Ingress'], 'spec.rules[*]')(
    'rule: host to a Service',
    'Sends the requests of a host to a Service.',
    ({ service, port }) => ({
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
  ),
  blocksFor(['Ingress'], 'spec.rules[*].http.paths[*]')(
    'path: to a Service',
    'Sends the requests below a path to a Service.',
    ({ service, port }) => ({
      path: hole('/'),
      pathType: hole('Prefix', ['Prefix', 'Exact']),
      backend: { service: { name: service(), port: { number: port() } } },
    }),
  ),
  blocksFor(['Ingress'], 'spec.rules[*].http.paths[*].backend')(
    'backend: Service',
    'A Service with the number of its port.',
    ({ service, port }) => ({ service: { name: service(), port: { number: port() } } }),
  ),
  blocksFor(['Ingress'], 'spec.tls[*]')(
    'tls: certificate of a host',
    'The Secret with the certificate for a host.',
    ({ secret }) => ({ hosts: [hole('shop.example.com')], secretName: secret() }),
  ),
  blocksFor(['Service'], 'spec.ports[*]')('port: HTTP', 'Port 80, to a port of the pods.', () => ({
    name: hole('http'),
    port: hole(80),
    targetPort: hole(8080),
  })),
];
