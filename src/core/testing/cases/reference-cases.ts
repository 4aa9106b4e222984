import {
  backend,
  caRef,
  front,
  grant,
  NEW,
  OLD,
  policy,
  route,
  rule,
  service,
  wheel,
} from './case-objects.ts';
import type { WorkedCase } from './worked-case.ts';

const pay = backend('pay', { namespace: 'vault' });
const forHttpRoutes = { kind: 'HTTPRoute', namespace: 'kiln' };
const secured = service('red', { port: { name: 'web' } });

/** References and backends. */
export const referenceCases: readonly WorkedCase[] = [
  {
    title: 'a backend in another namespace, neither granted nor there',
    objects: [wheel(), front(), route({ rules: [rule(pay)] })],
    status: { 'r@0': 'A=T RR=F/RefNotPermitted' },
  },
  {
    title: 'an unknown kind in another namespace',
    objects: [
      wheel(),
      front(),
      route({ rules: [rule({ group: 'clay.test', kind: 'Bucket', name: 'pay', namespace: 'vault' })] }),
    ],
    status: { 'r@0': 'RR=F/InvalidKind' },
  },
  {
    title: 'a grant for HTTPRoutes where a GRPCRoute refers',
    objects: [
      wheel(),
      front(),
      route({ rules: [rule(pay)] }, { kind: 'GRPCRoute' }),
      ...service('pay', { namespace: 'vault' }),
      grant(forHttpRoutes, { kind: 'Service' }),
    ],
    status: { 'r@0': 'RR=F/RefNotPermitted A=T' },
  },
  {
    title: 'a grant for one of two backends',
    objects: [
      wheel(),
      front(),
      route({ rules: [rule(pay, backend('cart', { namespace: 'vault' }))] }),
      ...service('pay', { namespace: 'vault' }),
      ...service('cart', { namespace: 'vault' }),
      grant(forHttpRoutes, { kind: 'Service', name: 'pay' }),
    ],
    status: { 'r@0': 'RR=F/RefNotPermitted A=T' },
  },
  {
    title: 'weights, one backend absent, one of weight zero',
    objects: [
      wheel(),
      front(),
      route({
        rules: [
          rule(backend('red', { weight: 3 }), backend('blue', { weight: 1 }), backend('grey', { weight: 0 })),
        ],
      }),
      ...service('red'),
      ...service('grey'),
    ],
    status: { 'r@0': 'A=T RR=F/BackendNotFound' },
  },
  {
    title: 'all weights zero',
    objects: [
      wheel(),
      front(),
      route({ rules: [rule(backend('red', { weight: 0 }), backend('grey', { weight: 0 }))] }),
      ...service('red'),
      ...service('grey'),
    ],
    status: { 'r@0': 'A=T RR=T/ResolvedRefs' },
  },
  {
    title: 'a port that the Service does not have',
    objects: [wheel(), front(), route({ rules: [rule(backend('red', { port: 81 }))] }), ...service('red')],
    status: { 'r@0': 'A=T RR=F/BackendNotFound' },
  },
  {
    title: 'no replicas',
    objects: [wheel(), front(), route({ rules: [rule('red')] }), ...service('red', { replicas: 0 })],
    status: { 'r@0': 'A=T RR=T' },
  },
  {
    title: 'a rule without backends',
    objects: [wheel(), front(), route({ rules: [{}] })],
    status: { 'r@0': 'A=T RR=T' },
  },
  {
    title: 'a mirror to an absent Service',
    objects: [
      wheel(),
      front(),
      route({
        rules: [
          {
            filters: [{ type: 'RequestMirror', requestMirror: { backendRef: backend('ghost') } }],
            ...rule('red'),
          },
        ],
      }),
      ...service('red'),
    ],
    status: { 'r@0': 'A=T RR=F/BackendNotFound' },
  },
  {
    title: 'an extension of an unknown kind',
    objects: [
      wheel(),
      front(),
      route({
        rules: [
          {
            matches: [{ path: { type: 'PathPrefix', value: '/glaze' } }],
            filters: [
              { type: 'ExtensionRef', extensionRef: { group: 'clay.test', kind: 'Glaze', name: 'blue' } },
            ],
            ...rule('red'),
          },
          rule('red'),
        ],
      }),
      ...service('red'),
    ],
    status: { 'r@0': 'A=T RR=F/InvalidKind PI=-' },
  },
  {
    title: 'a port with WebSocket over TLS, without a policy',
    objects: [
      wheel(),
      front(),
      route({ rules: [rule('red')] }),
      ...service('red', { port: { appProtocol: 'kubernetes.io/wss' } }),
    ],
    status: { 'r@0': 'A=T RR=F/UnsupportedProtocol' },
  },
  {
    title: 'a policy whose only CA bundle is absent',
    objects: [
      wheel(),
      front(),
      route({ rules: [rule('red')] }),
      ...service('red'),
      policy('p', { name: 'red' }, { validation: { caCertificateRefs: [caRef('absent')] } }),
    ],
    status: {
      'p^front': 'A=F/NoValidCACertificate RR=F/InvalidCACertificateRef',
      'r@0': 'A=T RR=T',
    },
  },
  {
    title: 'two policies for a Service, and one for its port',
    objects: [
      wheel(),
      front(),
      route({ rules: [rule('red')] }),
      ...secured,
      policy('p1', { name: 'red' }, { created: OLD }),
      policy('p2', { name: 'red' }, { created: NEW }),
      policy('p3', { name: 'red', sectionName: 'web' }, { created: NEW }),
    ],
    status: {
      'p1^front': 'A=T/Accepted RR=T',
      'p2^front': 'A=F/Conflicted',
      'p3^front': 'A=T/Accepted RR=T',
    },
  },
];
