import { WILDCARD_CERTIFICATE } from '../../certificates/example-pems.ts';
import {
  caBundle,
  caRef,
  front,
  grant,
  listener,
  passthrough,
  route,
  rule,
  secret,
  service,
  terminate,
  web,
  wheel,
} from './case-objects.ts';
import type { JsonObject } from '../../yaml/json.ts';
import type { WorkedCase } from './worked-case.ts';

const https = (name: string, ...refs: readonly JsonObject[]) =>
  listener(name, 'HTTPS', 443, terminate(...refs));
const pots = { name: 'pots' };
const inVault = { name: 'pots', namespace: 'vault' };
const odd = listener('odd', 'example.test/quic', 9000);
const frontendDefault = { frontend: { default: { validation: { caCertificateRefs: [caRef('absent')] } } } };

/** Gateways and listeners. */
export const gatewayCases: readonly WorkedCase[] = [
  {
    title: 'one listener of an unknown protocol beside a good one',
    objects: [wheel(), front([web, odd])],
    status: {
      front: 'A=T/ListenersNotValid P=T/Programmed RR=T sets=0',
      'front#odd': 'A=F/UnsupportedProtocol P=F/Invalid RR=T kinds=- attached=0',
      'front#web': 'A=T/Accepted P=T/Programmed RR=T/ResolvedRefs C=- kinds=HTTPRoute,GRPCRoute attached=0',
    },
  },
  {
    title: 'only a listener of an unknown protocol',
    objects: [wheel(), front([odd])],
    status: { front: 'A=F/ListenersNotValid P=F/Invalid', 'front#odd': 'A=F/UnsupportedProtocol' },
  },
  {
    title: 'HTTPS with an absent certificate',
    objects: [wheel(), front([https('tls', pots)]), route({ rules: [rule('red')] }), ...service('red')],
    status: {
      'front#tls': 'A=T RR=F/InvalidCertificateRef P=F/Invalid attached=1 kinds=HTTPRoute,GRPCRoute',
      front: 'A=F/ListenersNotValid RR=F/ListenersNotResolved P=F/Invalid',
      'r@0': 'A=T/Accepted RR=T',
    },
  },
  {
    title: 'a certificate in another namespace, neither granted nor there',
    objects: [wheel(), front([https('tls', inVault)])],
    status: { 'front#tls': 'RR=F/RefNotPermitted P=F/Invalid A=T' },
  },
  {
    title: 'the same with a grant',
    objects: [
      wheel(),
      front([https('tls', inVault)]),
      grant({ kind: 'Gateway', namespace: 'edge' }, { kind: 'Secret' }),
    ],
    status: { 'front#tls': 'RR=F/InvalidCertificateRef' },
  },
  {
    title: 'two certificates, one of them absent',
    objects: [wheel(), front([https('tls', { name: 'good' }, pots)]), secret('good')],
    status: {
      'front#tls': 'RR=F/InvalidCertificateRef A=T P=T',
      front: 'A=T/Accepted P=T RR=F/ListenersNotResolved',
    },
  },
  {
    title: 'a kind of route that the protocol cannot carry beside one that it can',
    objects: [
      wheel(),
      front([
        listener('web', 'HTTP', 80, {
          allowedRoutes: {
            namespaces: { from: 'All' },
            kinds: [{ kind: 'HTTPRoute' }, { kind: 'TCPRoute' }],
          },
        }),
      ]),
      route({ rules: [rule('red')] }),
      route({ rules: [rule('red')] }, { kind: 'GRPCRoute', name: 'g' }),
      ...service('red'),
    ],
    status: {
      'front#web': 'kinds=HTTPRoute RR=F/InvalidRouteKinds A=T P=T attached=1',
      'r@0': 'A=T',
      'g@0': 'A=F/NotAllowedByListeners',
    },
  },
  {
    title: 'a kind of another group',
    objects: [
      wheel(),
      front([
        listener('web', 'HTTP', 80, {
          allowedRoutes: { namespaces: { from: 'All' }, kinds: [{ group: 'clay.test', kind: 'HTTPRoute' }] },
        }),
      ]),
      route({ rules: [rule('red')] }),
      ...service('red'),
    ],
    status: {
      'front#web': 'kinds=- RR=F/InvalidRouteKinds A=T P=T',
      'r@0': 'A=F/NotAllowedByListeners RR=T',
    },
  },
  {
    title: 'HTTP and HTTPS on one port',
    objects: [
      wheel(),
      front([
        listener('a', 'HTTP', 80, { hostname: 'a.test' }),
        listener('b', 'HTTPS', 80, { hostname: 'b.test', ...terminate({ name: 'good' }) }),
        listener('c', 'HTTP', 81),
      ]),
      secret('good'),
    ],
    status: {
      'front#a':
        'A=F/ProtocolConflict P=F/ProtocolConflict C=T/ProtocolConflict RR=T kinds=HTTPRoute,GRPCRoute',
      'front#b': 'A=F/ProtocolConflict P=F/ProtocolConflict C=T/ProtocolConflict RR=T',
      'front#c': 'A=T P=T C=-',
      front: 'A=T/ListenersNotValid P=T',
    },
  },
  {
    title: 'TCP and TLS on one port, and nothing else',
    objects: [wheel(), front([listener('tcp', 'TCP', 5432), listener('tls', 'TLS', 5432, passthrough)])],
    status: {
      'front#tcp': 'A=F/ProtocolConflict C=T/ProtocolConflict',
      'front#tls': 'A=F/ProtocolConflict C=T/ProtocolConflict kinds=TLSRoute',
      front: 'A=F/ListenersNotValid P=F/Invalid',
    },
  },
  {
    title: 'TCP and UDP on one port number',
    objects: [wheel(), front([listener('tcp', 'TCP', 53), listener('udp', 'UDP', 53)])],
    status: {
      'front#tcp': 'A=T P=T C=- kinds=TCPRoute',
      'front#udp': 'A=T P=T C=- kinds=UDPRoute',
      front: 'A=T/Accepted',
    },
  },
  {
    title: 'TLS that ends and TLS that passes through on one port',
    objects: [
      wheel(),
      front([
        listener('ends', 'TLS', 8443, { hostname: 'a.test', ...terminate({ name: 'good' }) }),
        listener('passes', 'TLS', 8443, { hostname: 'b.test', ...passthrough }),
      ]),
      secret('good'),
      route({ hostnames: ['b.test'], rules: [rule('red')] }, { kind: 'TLSRoute' }),
      ...service('red'),
    ],
    status: {
      'front#ends': 'A=F/ProtocolConflict C=T kinds=- RR=T attached=0',
      'front#passes': 'A=F/ProtocolConflict C=T kinds=- attached=0',
      'r@0': 'A=F/NotAllowedByListeners',
    },
  },
  {
    title: 'HTTPS hostnames that overlap',
    objects: [
      wheel(),
      front([
        listener('wide', 'HTTPS', 443, { hostname: '*.kiln.test', ...terminate({ name: 'one' }) }),
        listener('narrow', 'HTTPS', 443, { hostname: 'glaze.kiln.test', ...terminate({ name: 'two' }) }),
      ]),
      secret('one'),
      secret('two', 'edge', WILDCARD_CERTIFICATE),
    ],
    status: {
      'front#wide': 'OT=T/OverlappingHostnames A=T P=T',
      'front#narrow': 'OT=T/OverlappingHostnames A=T P=T',
      front: 'A=T/Accepted',
    },
  },
  {
    title: 'an absent client certificate for backends',
    objects: [wheel(), front([web], { tls: { backend: { clientCertificateRef: pots } } })],
    status: { front: 'RR=F/InvalidClientCertificateRef A=T/Accepted P=T' },
  },
  {
    title: 'an absent CA bundle for clients',
    objects: [
      wheel(),
      front([https('tls', { name: 'good' }), web], { tls: frontendDefault }),
      secret('good'),
    ],
    status: {
      'front#tls': 'A=F/NoValidCACertificate RR=F/InvalidCACertificateRef P=F/Invalid',
      'front#web': 'A=T P=T RR=T',
      front: 'A=T/ListenersNotValid',
    },
  },
  {
    title: 'the same with a good bundle for the port',
    objects: [
      wheel(),
      front([https('tls', { name: 'good' }), web], {
        tls: {
          frontend: {
            ...frontendDefault.frontend,
            perPort: [{ port: 443, tls: { validation: { caCertificateRefs: [caRef('clients')] } } }],
          },
        },
      }),
      secret('good'),
      caBundle('clients'),
    ],
    status: { 'front#tls': 'A=T P=T RR=T', front: 'A=T/Accepted RR=T' },
  },
  {
    title: 'absent parameters',
    objects: [
      wheel(),
      front([web], {
        infrastructure: { parametersRef: { group: 'clay.test', kind: 'Glaze', name: 'absent' } },
      }),
    ],
    status: { front: 'A=F/InvalidParameters P=F/Invalid', 'front#web': 'A=T' },
  },
  {
    title: 'an address of an unknown type',
    objects: [wheel(), front([web], { addresses: [{ type: 'clay.test/vip', value: 'x' }] })],
    status: { front: 'A=F/UnsupportedAddress P=F/Invalid' },
  },
  {
    title: 'a selector that is not there',
    objects: [
      wheel(),
      front([listener('web', 'HTTP', 80, { allowedRoutes: { namespaces: { from: 'Selector' } } })]),
      route({ rules: [rule('red')] }),
      ...service('red'),
    ],
    status: { 'front#web': 'P=F/Invalid A=T attached=0', 'r@0': 'A=F/NotAllowedByListeners' },
  },
];
