import { describe } from 'vitest';
import { ANOTHER_KEY, SHOP_CERTIFICATE } from '../certificates/example-pems.ts';
import {
  caBundle,
  caRef,
  front,
  grant,
  listener,
  route,
  rule,
  secret,
  service,
  terminate,
  web,
  wheel,
} from '../testing/cases/case-objects.ts';
import { checkRows, choosing, type Row } from '../testing/cases/check-rows.ts';
import type { WorkedCase } from '../testing/cases/worked-case.ts';
import type { JsonObject } from '../yaml/json.ts';

const pots = { name: 'pots' };
const https = (name: string, port: number, rest: JsonObject = terminate({ name: 'good' })) =>
  listener(name, 'HTTPS', port, rest);
const frontend = (...names: readonly string[]) => ({
  tls: { frontend: { default: { validation: { caCertificateRefs: names.map(caRef) } } } },
});

const secretWith = (data: JsonObject, type = 'kubernetes.io/tls'): JsonObject => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: 'pots', namespace: 'edge' },
  type,
  stringData: data,
});
const potsListener = [wheel(), front([https('tls', 443, terminate(pots))])];
const bad: WorkedCase['status'] = { 'front#tls': 'A=T RR=F/InvalidCertificateRef P=F/Invalid attached=0' };

const listeners: readonly Row[] = [
  [
    'a protocol in lower case',
    [wheel(), front([web, listener('low', 'http', 81)])],
    { 'front#low': 'A=F/UnsupportedProtocol P=F/Invalid RR=T kinds=-' },
  ],
  [
    'HTTPS without TLS',
    [wheel(), front([listener('tls', 'HTTPS', 443)]), route({ rules: [rule('red')] }), ...service('red')],
    {
      'front#tls': 'A=T RR=T P=F/Invalid kinds=HTTPRoute,GRPCRoute attached=1',
      'r@0': 'A=T',
      front: 'A=F/ListenersNotValid RR=T',
    },
  ],
  ['a Secret of another type', [...potsListener, secretWith({ 'tls.crt': SHOP_CERTIFICATE }, 'Opaque')], bad],
  ['a Secret that is no PEM', [...potsListener, secretWith({ 'tls.crt': 'x', 'tls.key': 'y' })], bad],
  [
    'a key of another certificate',
    [...potsListener, secretWith({ 'tls.crt': SHOP_CERTIFICATE, 'tls.key': ANOTHER_KEY })],
    bad,
  ],
  [
    'a certificate of another kind',
    [wheel(), front([https('tls', 443, terminate({ kind: 'ConfigMap', name: 'pots' }))]), caBundle('pots')],
    bad,
  ],
  [
    'one certificate not permitted, one absent',
    [wheel(), front([https('tls', 443, terminate({ name: 'a', namespace: 'vault' }, pots))])],
    { 'front#tls': 'RR=F/InvalidCertificateRef P=F/Invalid' },
  ],
  [
    'all certificates not permitted',
    [
      wheel(),
      front([
        https('tls', 443, terminate({ name: 'a', namespace: 'vault' }, { name: 'b', namespace: 'vault' })),
      ]),
    ],
    { 'front#tls': 'RR=F/RefNotPermitted P=F/Invalid' },
  ],
  [
    'a certificate of another kind, not permitted either',
    [wheel(), front([https('tls', 443, terminate({ kind: 'ConfigMap', name: 'a', namespace: 'vault' }))])],
    { 'front#tls': 'RR=F/RefNotPermitted P=F/Invalid' },
  ],
  [
    'one of two certificates not permitted',
    [
      wheel(),
      front([https('tls', 443, terminate({ name: 'good' }, { name: 'b', namespace: 'vault' }))]),
      secret('good'),
    ],
    { 'front#tls': 'RR=F/RefNotPermitted P=T A=T' },
  ],
  [
    'a permitted certificate',
    [
      wheel(),
      front([https('tls', 443, terminate({ name: 'good', namespace: 'vault' }))]),
      secret('good', 'vault'),
      grant({ kind: 'Gateway', namespace: 'edge' }, { kind: 'Secret', name: 'good' }),
    ],
    { 'front#tls': 'RR=T P=T' },
  ],
  [
    'TLS that passes through needs no certificate',
    [
      wheel(),
      front([listener('tls', 'TLS', 443, { tls: { mode: 'Passthrough', certificateRefs: [pots] } })]),
    ],
    { 'front#tls': 'A=T RR=T P=T kinds=TLSRoute' },
  ],
  [
    'TLS that ends at the listener',
    [wheel(), front([listener('tls', 'TLS', 443, terminate({ name: 'good' }))]), secret('good')],
    { 'front#tls': 'A=T P=T kinds=TLSRoute,TCPRoute' },
  ],
  [
    'one of two CA bundles absent',
    [wheel(), front([https('tls', 443)], frontend('clients', 'absent')), secret('good'), caBundle('clients')],
    { 'front#tls': 'A=T RR=F/InvalidCACertificateRef P=T', front: 'A=T/Accepted RR=F/ListenersNotResolved' },
  ],
  [
    'a CA bundle of another kind',
    [
      wheel(),
      front([https('tls', 443)], {
        tls: {
          frontend: {
            default: { validation: { caCertificateRefs: [{ group: '', kind: 'Secret', name: 'good' }] } },
          },
        },
      }),
      secret('good'),
    ],
    { 'front#tls': 'A=F/NoValidCACertificate RR=F/InvalidCACertificateKind P=F/Invalid' },
  ],
  [
    'a CA bundle elsewhere without a grant',
    [
      wheel(),
      front([https('tls', 443), web], {
        tls: {
          frontend: {
            default: { validation: { caCertificateRefs: [{ ...caRef('clients'), namespace: 'vault' }] } },
          },
        },
      }),
      secret('good'),
      caBundle('clients', 'vault'),
    ],
    { 'front#tls': 'A=F/NoValidCACertificate RR=F/RefNotPermitted P=F/Invalid', 'front#web': 'A=T RR=T P=T' },
  ],
  [
    'checks switched off for the port',
    [
      wheel(),
      front([https('tls', 443)], {
        tls: {
          frontend: {
            default: { validation: { caCertificateRefs: [caRef('absent')] } },
            perPort: [{ port: 443, tls: {} }],
          },
        },
      }),
      secret('good'),
    ],
    { 'front#tls': 'A=T RR=T P=T' },
  ],
  [
    'a permission before a certificate, a certificate before a bundle, a bundle before kinds',
    [
      wheel(),
      front(
        [
          https('tls', 443, {
            ...terminate({ name: 'good' }, pots),
            allowedRoutes: { kinds: [{ kind: 'HTTPRoute' }, { kind: 'TCPRoute' }] },
          }),
        ],
        frontend('clients', 'absent'),
      ),
      secret('good'),
      caBundle('clients'),
    ],
    { 'front#tls': 'RR=F/InvalidCertificateRef A=T P=T kinds=HTTPRoute' },
  ],
  [
    'kinds in their order, once each',
    [
      wheel(),
      front([
        listener('web', 'HTTP', 80, {
          allowedRoutes: { kinds: [{ kind: 'GRPCRoute' }, { kind: 'HTTPRoute' }, { kind: 'GRPCRoute' }] },
        }),
      ]),
    ],
    { 'front#web': 'kinds=GRPCRoute,HTTPRoute RR=T' },
  ],
  [
    'a selector that cannot be read',
    [
      wheel(),
      front([
        listener('web', 'HTTP', 80, {
          allowedRoutes: {
            namespaces: {
              from: 'Selector',
              selector: { matchExpressions: [{ key: 'team', operator: 'NotIn', values: [] }] },
            },
          },
        }),
      ]),
      route({ rules: [rule('red')] }),
      ...service('red'),
    ],
    { 'front#web': 'A=T RR=T P=F/Invalid attached=0', 'r@0': 'A=F/NotAllowedByListeners' },
  ],
  [
    'a certificate for both names',
    [
      wheel(),
      front([
        https('a', 443, { hostname: 'a.test', ...terminate({ name: 'good' }) }),
        https('b', 443, { hostname: 'b.test', ...terminate({ name: 'good' }) }),
        https('c', 8443, { hostname: 'b.test', ...terminate({ name: 'good' }) }),
      ]),
      secret('good'),
    ],
    {
      'front#a': 'OT=T/OverlappingCertificates A=T P=T',
      'front#b': 'OT=T/OverlappingCertificates',
      'front#c': 'OT=-',
    },
  ],
  [
    'a certificate of another type where only the keys count',
    [...potsListener, { ...secret('pots'), type: 'Opaque' }],
    { 'front#tls': 'RR=T P=T' },
    choosing('certificate-secret-type', 'any'),
  ],
  [
    'invalid kinds that withhold the listener',
    [wheel(), front([listener('web', 'HTTP', 80, { allowedRoutes: { kinds: [{ kind: 'TCPRoute' }] } })])],
    { 'front#web': 'A=F/InvalidRouteKinds P=F/Invalid kinds=-' },
    choosing('invalid-route-kinds', 'withheld'),
  ],
];

describe('listeners (docs/model/status.md#listener)', () => {
  checkRows(listeners);
});
