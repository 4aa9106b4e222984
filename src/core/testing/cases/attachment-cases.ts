import {
  backend,
  front,
  listener,
  NEW,
  OLD,
  route,
  rule,
  secret,
  service,
  terminate,
  toFront,
  web,
  wheel,
} from './case-objects.ts';
import { laxHttpRoutes } from './lax-http-routes.ts';
import type { WorkedCase } from './worked-case.ts';

const same = { allowedRoutes: { namespaces: { from: 'Same' } } };

/** Attachment. */
export const attachmentCases: readonly WorkedCase[] = [
  {
    title: 'a parent that does not exist beside one that does',
    objects: [
      wheel(),
      front(),
      route({ rules: [rule('red')] }, { parents: [{ name: 'ghost', namespace: 'edge' }, toFront] }),
      ...service('red'),
    ],
    status: { 'r@0': 'none', 'r@1': 'A=T/Accepted' },
  },
  {
    title: 'sectionName and port of different listeners',
    objects: [
      wheel(),
      front([web, listener('alt', 'HTTP', 8080)]),
      route({ rules: [rule('red')] }, { parents: [{ ...toFront, sectionName: 'web', port: 8080 }] }),
      ...service('red'),
    ],
    status: { 'r@0': 'A=F/NoMatchingParent' },
  },
  {
    title: 'a namespace that is not let in, and an absent backend',
    objects: [wheel(), front([listener('web', 'HTTP', 80, same)]), route({ rules: [rule('red')] })],
    status: { 'r@0': 'A=F/NotAllowedByListeners RR=F/BackendNotFound' },
  },
  {
    title: 'one listener refuses the namespace, the other the hostname',
    objects: [
      wheel(),
      front([
        listener('x', 'HTTP', 80, { hostname: 'a.test', ...same }),
        listener('y', 'HTTP', 80, { hostname: 'b.test' }),
      ]),
      route({ hostnames: ['a.test'], rules: [rule('red')] }),
      ...service('red'),
    ],
    status: { 'r@0': 'A=F/NoMatchingListenerHostname' },
  },
  {
    title: 'a wildcard does not cover what stands behind it',
    objects: [
      wheel(),
      front([listener('web', 'HTTP', 80, { hostname: '*.kiln.test' })]),
      route({ hostnames: ['kiln.test'], rules: [rule('red')] }),
      ...service('red'),
    ],
    status: { 'r@0': 'A=F/NoMatchingListenerHostname' },
  },
  {
    title: 'one of two hostnames is served',
    objects: [
      wheel(),
      front([listener('web', 'HTTP', 80, { hostname: '*.kiln.test' })]),
      route({ hostnames: ['glaze.kiln.test', 'jar.test'], rules: [rule('red')] }),
      ...service('red'),
    ],
    status: { 'r@0': 'A=T/Accepted', 'front#web': 'attached=1' },
  },
  {
    title: 'counted by listener',
    objects: [
      wheel(),
      front([web, listener('inner', 'HTTP', 81, same)]),
      route({ rules: [rule('red')] }),
      ...service('red'),
    ],
    status: { 'r@0': 'A=T', 'front#web': 'attached=1', 'front#inner': 'attached=0' },
  },
  {
    title: 'a TLSRoute where there is no TLS listener',
    objects: [
      wheel(),
      front([web, listener('tls', 'HTTPS', 443, terminate({ name: 'good' }))]),
      secret('good'),
      route({ hostnames: ['a.test'], rules: [rule('red')] }, { kind: 'TLSRoute' }),
      ...service('red'),
    ],
    status: { 'r@0': 'A=F/NotAllowedByListeners' },
  },
  {
    title: 'two TCPRoutes on one listener, the older without its backend',
    objects: [
      wheel(),
      front([listener('tcp', 'TCP', 5432)]),
      route({ rules: [rule('ghost')] }, { kind: 'TCPRoute', name: 'older', created: OLD }),
      route({ rules: [rule('red')] }, { kind: 'TCPRoute', name: 'newer', created: NEW }),
      ...service('red'),
    ],
    status: {
      'older@0': 'A=T RR=F/BackendNotFound',
      'newer@0': 'A=T RR=T',
      'front#tcp': 'attached=2',
    },
  },
  {
    title: 'an HTTPRoute and a GRPCRoute with one hostname',
    objects: [
      wheel(),
      front(),
      route({ hostnames: ['shop.test'], rules: [rule('red')] }, { name: 'h', created: OLD }),
      route(
        { hostnames: ['shop.test'], rules: [rule('blue')] },
        { kind: 'GRPCRoute', name: 'g', created: NEW },
      ),
      ...service('red'),
      ...service('blue'),
    ],
    status: { 'h@0': 'A=T', 'g@0': 'A=T', 'front#web': 'attached=2' },
  },
  {
    title: 'a rule of an unknown type beside a good one',
    objects: [
      laxHttpRoutes,
      wheel(),
      front(),
      route({
        rules: [{ matches: [{ path: { type: 'Glob', value: '/*' } }], ...rule('red') }, rule(backend('red'))],
      }),
      ...service('red'),
    ],
    status: { 'r@0': 'A=T/Accepted PI=T/UnsupportedValue RR=T', 'front#web': 'attached=1' },
  },
];
