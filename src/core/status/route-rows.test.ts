import { describe } from 'vitest';
import {
  backend,
  front,
  grant,
  listener,
  listenerSet,
  NEW,
  OLD,
  open,
  route,
  rule,
  secret,
  service,
  toFront,
  toSet,
  web,
  wheel,
} from '../testing/cases/case-objects.ts';
import { checkRows, choosing, type Row } from '../testing/cases/check-rows.ts';
import { laxHttpRoutes } from '../testing/cases/lax-http-routes.ts';
import type { JsonObject } from '../yaml/json.ts';

const good = { rules: [rule('red')] };
const red = service('red');
const bound = (rest: JsonObject, parents?: readonly JsonObject[]) =>
  route({ ...good, ...rest }, parents && { parents });
const closed = listener('secure', 'HTTPS', 443, { allowedRoutes: { namespaces: { from: 'Same' } } });
const namespace = (labels: JsonObject): JsonObject => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name: 'kiln', labels },
});
const selecting = (selector: JsonObject) =>
  front([listener('web', 'HTTP', 80, { allowedRoutes: { namespaces: { from: 'Selector', selector } } })]);
const inside = (operator: string, values?: readonly string[]) => ({
  matchExpressions: [{ key: 'team', operator, ...(values && { values }) }],
});
const admitted = { 'r@0': 'A=T/Accepted' };
const refused = { 'r@0': 'A=F/NotAllowedByListeners' };

const namespaces: readonly Row[] = [
  [
    'matchLabels that fit',
    [wheel(), namespace({ team: 'clay' }), selecting({ matchLabels: { team: 'clay' } }), bound({}), ...red],
    admitted,
  ],
  [
    'matchLabels that do not',
    [wheel(), namespace({ team: 'tea' }), selecting({ matchLabels: { team: 'clay' } }), bound({}), ...red],
    refused,
  ],
  [
    'In',
    [wheel(), namespace({ team: 'clay' }), selecting(inside('In', ['clay', 'tea'])), bound({}), ...red],
    admitted,
  ],
  [
    'NotIn',
    [wheel(), namespace({ team: 'clay' }), selecting(inside('NotIn', ['clay'])), bound({}), ...red],
    refused,
  ],
  [
    'Exists',
    [wheel(), namespace({ team: 'clay' }), selecting(inside('Exists')), bound({}), ...red],
    admitted,
  ],
  [
    'DoesNotExist',
    [wheel(), namespace({ team: 'clay' }), selecting(inside('DoesNotExist')), bound({}), ...red],
    refused,
  ],
  [
    'Exists with values cannot be read',
    [wheel(), namespace({ team: 'clay' }), selecting(inside('Exists', ['clay'])), bound({}), ...red],
    { ...refused, 'front#web': 'P=F/Invalid' },
  ],
  ['an empty selector takes all', [wheel(), selecting({}), bound({}), ...red], admitted],
  [
    'the name of a namespace that is not declared',
    [wheel(), selecting({ matchLabels: { 'kubernetes.io/metadata.name': 'kiln' } }), bound({}), ...red],
    admitted,
  ],
  [
    'labels of a namespace that is not declared',
    [wheel(), selecting({ matchLabels: { team: 'clay' } }), bound({}), ...red],
    refused,
  ],
  [
    'labels that are not known in a part',
    [wheel(), selecting({ matchLabels: { team: 'clay' } }), bound({}), ...red],
    { 'r@0': 'A=?/NotAllowedByListeners' },
    { partial: true },
  ],
];

const steps: readonly Row[] = [
  [
    'no such section',
    [wheel(), front(), bound({}, [{ ...toFront, sectionName: 'ghost' }]), ...red],
    { 'r@0': 'A=F/NoMatchingParent RR=T' },
  ],
  [
    'no such port',
    [wheel(), front(), bound({}, [{ ...toFront, port: 8080 }]), ...red],
    { 'r@0': 'A=F/NoMatchingParent' },
  ],
  [
    'a wrong port before a namespace that is not let in',
    [
      wheel(),
      front([{ name: 'web', protocol: 'HTTP', port: 80 }]),
      bound({}, [{ ...toFront, port: 8080 }]),
      ...red,
    ],
    { 'r@0': 'A=F/NoMatchingParent' },
  ],
  [
    'section and port of one listener',
    [wheel(), front(), bound({}, [{ ...toFront, sectionName: 'web', port: 80 }]), ...red],
    admitted,
  ],
  ['TCPRoute on HTTP', [wheel(), front(), route(good, { kind: 'TCPRoute' }), ...red], refused],
  [
    'UDPRoute on TLS',
    [
      wheel(),
      front([listener('tls', 'TLS', 443, { tls: { mode: 'Passthrough' } })]),
      route(good, { kind: 'UDPRoute' }),
      ...red,
    ],
    refused,
  ],
  [
    'one hostname of two',
    [
      wheel(),
      front([listener('web', 'HTTP', 80, { hostname: 'a.test' })]),
      bound({ hostnames: ['b.test', 'a.test'] }),
      ...red,
    ],
    admitted,
  ],
  [
    'a refusal as Istio says it',
    [
      wheel(),
      front([
        listener('x', 'HTTP', 80, { hostname: 'a.test', allowedRoutes: { namespaces: { from: 'Same' } } }),
        listener('y', 'HTTP', 80, { hostname: 'b.test' }),
      ]),
      bound({ hostnames: ['a.test'] }),
      ...red,
    ],
    refused,
    choosing('mixed-refusal', 'allowed'),
  ],
  [
    'two parentRefs that hit one listener count once',
    [
      wheel(),
      front(),
      bound({}, [
        { ...toFront, sectionName: 'web' },
        { ...toFront, sectionName: 'ghost' },
      ]),
      ...red,
    ],
    { 'front#web': 'attached=1', 'r@0': 'A=T', 'r@1': 'A=F/NoMatchingParent' },
  ],
  [
    'a Service as parent',
    [wheel(), front(), bound({}, [{ group: '', kind: 'Service', name: 'red' }]), ...red],
    { 'r@0': 'none' },
  ],
  [
    'a Service as parent of a mesh',
    [wheel(), bound({}, [{ group: '', kind: 'Service', name: 'red' }]), ...red],
    admitted,
    choosing('feature-mesh', 'on'),
  ],
  [
    'a Service that is not there as parent of a mesh',
    [wheel(), bound({}, [{ group: '', kind: 'Service', name: 'ghost' }]), ...red],
    { 'r@0': 'A=F/NoMatchingParent' },
    choosing('feature-mesh', 'on'),
  ],
  [
    'a set that is not admitted',
    [wheel(), front(), listenerSet('s', [web]), bound({}, [toSet('s')]), ...red],
    { 'r@0': 'A=F/NoMatchingParent RR=T' },
  ],
  [
    'a set that is not admitted, as implementations do',
    [wheel(), front(), listenerSet('s', [web]), bound({}, [toSet('s')]), ...red],
    { 'r@0': 'none' },
    choosing('refused-listener-set', 'silent'),
  ],
  [
    'a set of which no listener is valid, and none allows the route',
    [wheel(), front([web], open), listenerSet('s', [closed]), bound({}, [toSet('s')]), ...red],
    { 'r@0': 'A=F/NoMatchingParent RR=T' },
  ],
  [
    'the same where the listeners are asked first',
    [wheel(), front([web], open), listenerSet('s', [closed]), bound({}, [toSet('s')]), ...red],
    { 'r@0': 'A=F/NotAllowedByListeners RR=T' },
    { choices: { 'refused-set-reason': 'listeners', 'refused-listener-set': 'silent' } },
  ],
  [
    'a set that is not admitted, where the listeners are asked first',
    [wheel(), front(), listenerSet('s', [closed]), bound({}, [toSet('s')]), ...red],
    { 'r@0': 'none' },
    { choices: { 'refused-set-reason': 'listeners', 'refused-listener-set': 'silent' } },
  ],
  [
    'a set of a Gateway that is not there',
    [wheel(), listenerSet('s', [web], { parent: 'ghost' }), bound({}, [toSet('s')]), ...red],
    { 'r@0': 'none', s: 'none' },
  ],
  [
    'a set does not add an entry for its Gateway',
    [
      wheel(),
      front([web], open),
      listenerSet('s', [listener('x', 'HTTP', 81)]),
      bound({}, [toSet('s')]),
      ...red,
    ],
    { 'r@0': 'A=T', 'front#web': 'attached=0', 's#x': 'attached=1' },
  ],
  [
    'the strict reading of one hostname',
    [
      wheel(),
      front(),
      route({ hostnames: ['shop.test'], ...good }, { name: 'h', created: OLD }),
      route({ hostnames: ['*.test'], ...good }, { kind: 'GRPCRoute', name: 'g', created: NEW }),
      ...red,
    ],
    { 'h@0': 'A=T', 'g@0': 'A=F/Conflicted RR=T', 'front#web': 'attached=1' },
    choosing('http-grpc-hostname', 'strict'),
  ],
  [
    'the strict reading of two hostnames',
    [
      wheel(),
      front(),
      route({ hostnames: ['a.test'], ...good }, { name: 'h' }),
      route({ hostnames: ['b.test'], ...good }, { kind: 'GRPCRoute', name: 'g' }),
      ...red,
    ],
    { 'h@0': 'A=T', 'g@0': 'A=T', 'front#web': 'attached=2' },
    choosing('http-grpc-hostname', 'strict'),
  ],
  [
    'refused on one of two listeners',
    [
      wheel(),
      front([web, listener('alt', 'HTTP', 81)]),
      route(good, { name: 'h', created: OLD, parents: [{ ...toFront, sectionName: 'web' }] }),
      route(good, { kind: 'GRPCRoute', name: 'g', created: NEW }),
      ...red,
    ],
    { 'g@0': 'A=T', 'front#web': 'attached=1', 'front#alt': 'attached=1' },
    choosing('http-grpc-hostname', 'strict'),
  ],
];

const glob = { matches: [{ path: { type: 'Glob', value: '/*' } }] };
const clash = {
  filters: [
    { type: 'RequestRedirect', requestRedirect: {} },
    { type: 'URLRewrite', urlRewrite: {} },
  ],
};
const lax = (...rules: readonly JsonObject[]) => [laxHttpRoutes, wheel(), front(), route({ rules }), ...red];

const rules: readonly Row[] = [
  [
    'no rule is valid',
    lax({ ...glob, ...rule('red') }),
    { 'r@0': 'A=F/UnsupportedValue RR=T PI=-', 'front#web': 'attached=0' },
  ],
  ['filters that exclude each other', lax(clash), { 'r@0': 'A=F/IncompatibleFilters PI=-' }],
  ['both', lax(clash, { ...glob, ...rule('red') }), { 'r@0': 'A=F/UnsupportedValue' }],
  ['one of two rules', lax(clash, rule('red')), { 'r@0': 'A=T PI=T/UnsupportedValue' }],
  [
    'an unknown type of filter',
    lax({ filters: [{ type: 'Glaze' }] }, rule('red')),
    { 'r@0': 'A=T PI=T/UnsupportedValue' },
  ],
  [
    'a prefix replaced where none is matched',
    lax({
      matches: [{ path: { type: 'Exact', value: '/a' } }],
      filters: [
        { type: 'URLRewrite', urlRewrite: { path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/' } } },
      ],
    }),
    { 'r@0': 'A=F/UnsupportedValue' },
  ],
  [
    'broken references are no invalid rules',
    [wheel(), front(), route({ rules: [rule('ghost'), rule('red')] }), ...red],
    { 'r@0': 'A=T RR=F/BackendNotFound PI=-' },
  ],
];

const to = (reference: JsonObject, kind = 'HTTPRoute') => route({ rules: [rule(reference)] }, { kind });
const speaks = (appProtocol: string) => service('red', { port: { appProtocol } });
const answered = (verdict: string) => ({ 'r@0': `A=T RR=${verdict}` });
const inVault = backend('red', { namespace: 'vault' });
const external: JsonObject = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'red', namespace: 'kiln' },
  spec: { type: 'ExternalName', externalName: 'red.test' },
};

const bad = listener('x', 'HTTPS', 8443, { tls: { certificateRefs: [{ name: 'gone' }] } });
const grpc = (...rules: readonly JsonObject[]) => route({ rules }, { kind: 'GRPCRoute' });
const terminating = (kinds?: readonly string[]) =>
  front([
    listener('tls', 'TLS', 443, {
      tls: { mode: 'Terminate', certificateRefs: [{ name: 'pots' }] },
      ...(kinds && { allowedRoutes: { kinds: kinds.map((kind) => ({ kind })) } }),
    }),
  ]);
const stream = route({ rules: [rule('red')] }, { kind: 'TCPRoute', parents: [{ ...toFront }] });

const references: readonly Row[] = [
  [
    'one of two rules of a GRPCRoute',
    [wheel(), front(), grpc(rule('red'), rule('ghost')), ...red],
    answered('F/BackendNotFound'),
  ],
  [
    'one of two rules of a GRPCRoute, where one is enough',
    [wheel(), front(), grpc(rule('red'), rule('ghost')), ...red],
    answered('T'),
    choosing('grpc-mixed-rules', 'all'),
  ],
  [
    'all rules of a GRPCRoute, where one would be enough',
    [wheel(), front(), grpc(rule('ghost'), rule('ghost')), ...red],
    answered('F/BackendNotFound'),
    choosing('grpc-mixed-rules', 'all'),
  ],
  [
    'one of two rules of an HTTPRoute, where one is enough for GRPCRoutes',
    [wheel(), front(), route({ rules: [rule('red'), rule('ghost')] }), ...red],
    answered('F/BackendNotFound'),
    choosing('grpc-mixed-rules', 'all'),
  ],
  ['a TCPRoute on TLS', [wheel(), terminating(), stream, ...red], answered('T')],
  [
    'a TCPRoute on TLS, as Envoy Gateway refuses it',
    [wheel(), terminating(), stream, ...red],
    { 'r@0': 'A=F/NotAllowedByListeners', 'front#tls': 'kinds=TLSRoute attached=0' },
    choosing('tcp-on-tls', 'refused'),
  ],
  [
    'a TCPRoute on TLS that lists it, as Envoy Gateway refuses it',
    [wheel(), terminating(['TCPRoute', 'TLSRoute']), secret('pots'), stream, ...red],
    { 'r@0': 'A=F/NotAllowedByListeners', 'front#tls': 'kinds=TLSRoute RR=F/InvalidRouteKinds' },
    choosing('tcp-on-tls', 'refused'),
  ],
  [
    'an entry of a ListenerSet whose certificate is missing',
    [wheel(), front([web], open), listenerSet('s', [bad]), bound({}, [toSet('s')]), ...red],
    { 'r@0': 'A=F/NoMatchingParent', 's#x': 'A=T P=F/Invalid' },
  ],
  [
    'an entry of a ListenerSet whose certificate is missing, as Envoy Gateway takes it',
    [wheel(), front([web], open), listenerSet('s', [bad]), bound({}, [toSet('s')]), ...red],
    { 'r@0': 'A=T/Accepted', 's#x': 'A=T P=F/Invalid attached=1' },
    choosing('usable-listener', 'accepted'),
  ],
  [
    'a namespace that such an entry does not allow, as Envoy Gateway says it',
    [
      wheel(),
      front([web], open),
      listenerSet('s', [
        {
          ...bad,
          allowedRoutes: { namespaces: { from: 'Selector', selector: { matchLabels: { team: 'tea' } } } },
        },
      ]),
      bound({}, [toSet('s')]),
      ...red,
    ],
    { 'r@0': 'A=F/NotAllowedByListeners' },
    choosing('usable-listener', 'accepted'),
  ],
  ['a Pod as backend', [wheel(), front(), to(backend('red', { kind: 'Pod' }))], answered('F/InvalidKind')],
  [
    'a Service of another group',
    [wheel(), front(), to(backend('red', { group: 'clay.test' })), ...red],
    answered('F/InvalidKind'),
  ],
  [
    'the grant first, as Istio checks',
    [wheel(), front(), to({ group: 'clay.test', kind: 'Bucket', name: 'b', namespace: 'vault' })],
    answered('F/RefNotPermitted'),
    choosing('reference-check-order', 'grant'),
  ],
  [
    'another port',
    [wheel(), front(), to(backend('red', { port: 8080 })), ...red],
    answered('F/BackendNotFound'),
  ],
  [
    'another port, as Envoy Gateway says',
    [wheel(), front(), to(backend('red', { port: 8080 })), ...red],
    answered('F/PortNotFound'),
    choosing('missing-port', 'PortNotFound'),
  ],
  [
    'a UDP port for an HTTPRoute',
    [wheel(), front(), to(backend('red')), ...service('red', { port: { protocol: 'UDP' } })],
    answered('F/BackendNotFound'),
  ],
  ['ExternalName', [wheel(), front(), to(backend('red')), external], answered('F/UnsupportedValue')],
  [
    'ExternalName where it is taken',
    [wheel(), front(), to(backend('red')), external],
    answered('T'),
    choosing('external-name', 'allowed'),
  ],
  [
    'weight zero is checked',
    [wheel(), front(), to(backend('ghost', { weight: 0 }))],
    answered('F/BackendNotFound'),
  ],
  [
    'weight zero is not checked',
    [wheel(), front(), to(backend('ghost', { weight: 0 }))],
    answered('T'),
    choosing('weight-zero-references', 'skipped'),
  ],
  [
    'the first in the order of the document counts',
    [
      wheel(),
      front(),
      route({
        rules: [
          rule('red'),
          { filters: [{ type: 'RequestMirror', requestMirror: { backendRef: inVault } }], ...rule('ghost') },
        ],
      }),
      ...red,
    ],
    answered('F/RefNotPermitted'),
  ],
  [
    'a grant for the route',
    [
      wheel(),
      front(),
      to(inVault),
      ...service('red', { namespace: 'vault' }),
      grant({ kind: 'HTTPRoute', namespace: 'kiln' }, { kind: 'Service' }),
    ],
    answered('T'),
  ],
  [
    'a grant of another group',
    [
      wheel(),
      front(),
      to(inVault),
      ...service('red', { namespace: 'vault' }),
      grant({ kind: 'HTTPRoute', namespace: 'tea' }, { kind: 'Service' }),
    ],
    answered('F/RefNotPermitted'),
  ],
  [
    'a grant by name for another',
    [
      wheel(),
      front(),
      to(inVault),
      ...service('red', { namespace: 'vault' }),
      grant({ kind: 'HTTPRoute', namespace: 'kiln' }, { kind: 'Service', name: 'blue' }),
    ],
    answered('F/RefNotPermitted'),
  ],
  [
    'a grant for what is not there',
    [wheel(), front(), to(inVault), grant({ kind: 'HTTPRoute', namespace: 'kiln' }, { kind: 'Service' })],
    answered('F/BackendNotFound'),
  ],
  [
    'the own namespace written out',
    [wheel(), front(), to(backend('red', { namespace: 'kiln' })), ...red],
    answered('T'),
  ],
  ['h2c', [wheel(), front(), to(backend('red')), ...speaks('kubernetes.io/h2c')], answered('T')],
  ['WebSocket', [wheel(), front(), to(backend('red')), ...speaks('kubernetes.io/ws')], answered('T')],
  ['https', [wheel(), front(), to(backend('red')), ...speaks('https')], answered('T')],
  [
    'WebSocket for a GRPCRoute',
    [wheel(), front(), to(backend('red'), 'GRPCRoute'), ...speaks('kubernetes.io/ws')],
    answered('F/UnsupportedProtocol'),
  ],
  [
    'an absent backend in a part of a cluster',
    [wheel(), front(), to(backend('ghost'))],
    { 'r@0': 'A=T RR=?/BackendNotFound' },
    { partial: true },
  ],
  [
    'a mirror of another kind',
    [
      wheel(),
      front(),
      route({
        rules: [
          {
            filters: [
              { type: 'RequestMirror', requestMirror: { backendRef: { kind: 'Pod', name: 'p', port: 80 } } },
            ],
            ...rule('red'),
          },
        ],
      }),
      ...red,
    ],
    answered('F/InvalidKind'),
  ],
];

describe('namespaces (docs/model/attachment.md#allowed-namespaces)', () => {
  checkRows(namespaces);
});
describe('steps of attachment (docs/model/status.md#route-accepted)', () => {
  checkRows(steps);
});
describe('rules (docs/model/status.md#partiallyinvalid)', () => {
  checkRows(rules);
});
describe('references (docs/model/status.md#route-resolvedrefs)', () => {
  checkRows(references);
});
