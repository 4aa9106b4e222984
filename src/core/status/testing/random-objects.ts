import fc from 'fast-check';
import {
  caBundle,
  caRef,
  front,
  grant,
  listener,
  listenerSet,
  NEW,
  OLD,
  open,
  passthrough,
  policy,
  route,
  secret,
  service,
  terminate,
  toFront,
  toSet,
  wheel,
} from '../../testing/cases/case-objects.ts';
import type { JsonObject } from '../../yaml/json.ts';

/** Names are few, so that references meet their targets often, and miss them often. */
const namespaces = fc.constantFrom('kiln', 'vault', 'tea');
const services = fc.constantFrom('red', 'blue');
const hostnames = fc.constantFrom('pot.test', '*.test', 'cup.test');
const created = fc.constantFrom(undefined, OLD, NEW);
const from = fc.constantFrom('Same', 'All', 'Selector');

const certificate = fc.record({
  name: fc.constantFrom('cert', 'lost'),
  namespace: fc.constantFrom('edge', 'vault'),
});

const entry = (name: string): fc.Arbitrary<JsonObject> =>
  fc
    .record({
      protocol: fc.constantFrom('HTTP', 'HTTPS', 'TLS', 'TCP', 'clay.test/odd'),
      port: fc.constantFrom(80, 443),
      hostname: fc.option(hostnames, { nil: undefined }),
      from,
      mode: fc.boolean(),
      refs: fc.array(certificate, { minLength: 1, maxLength: 2 }),
      kinds: fc.constantFrom([], [{ kind: 'HTTPRoute' }], [{ kind: 'TCPRoute' }]),
    })
    .map(({ protocol, port, hostname, from: admits, mode, refs, kinds }) =>
      listener(name, protocol, port, {
        ...(hostname !== undefined && protocol !== 'TCP' && { hostname }),
        allowedRoutes: {
          namespaces: {
            from: admits,
            ...(admits === 'Selector' && { selector: { matchLabels: { team: 'clay' } } }),
          },
          ...(kinds.length > 0 && { kinds }),
        },
        ...(protocol === 'HTTPS' && terminate(...refs)),
        ...(protocol === 'TLS' && (mode ? passthrough : terminate(...refs))),
      }),
    );

const gateway = fc
  .tuple(entry('web'), entry('alt'), fc.boolean(), fc.boolean())
  .map(([web, alt, isOpen, checked]) =>
    front([web, alt], {
      ...(isOpen && open),
      ...(checked && {
        tls: { frontend: { default: { validation: { caCertificateRefs: [caRef('authorities')] } } } },
      }),
    }),
  );

const set = (name: string) =>
  fc
    .tuple(entry('cup'), created)
    .map(([cup, age]) => listenerSet(name, [cup], age === undefined ? {} : { created: age }));

const parent = fc.constantFrom(
  toFront,
  { ...toFront, sectionName: 'web' },
  { ...toFront, port: 443 },
  { name: 'ghost' },
  toSet('old'),
  toSet('fresh'),
);

const reference = fc
  .record({
    name: services,
    namespace: namespaces,
    port: fc.constantFrom(80, 81),
    weight: fc.constantFrom(0, 1),
  })
  .map((one): JsonObject => one);

const aRoute = (name: string) =>
  fc
    .record({
      kind: fc.constantFrom('HTTPRoute', 'GRPCRoute', 'TCPRoute', 'TLSRoute'),
      namespace: namespaces,
      parents: fc.array(parent, { maxLength: 2 }),
      hostname: fc.option(hostnames, { nil: undefined }),
      backends: fc.array(reference, { minLength: 1, maxLength: 2 }),
      age: created,
    })
    .map(({ kind, namespace, parents, hostname, backends, age }) => {
      const named = kind === 'TLSRoute' ? (hostname ?? 'pot.test') : hostname;
      return route(
        {
          ...(named !== undefined && kind !== 'TCPRoute' && { hostnames: [named] }),
          rules: [{ backendRefs: backends }],
        },
        { kind, name, namespace, parents, ...(age !== undefined && { created: age }) },
      );
    });

const referrer = fc.constantFrom(
  { kind: 'HTTPRoute', namespace: 'kiln' },
  { kind: 'GRPCRoute', namespace: 'kiln' },
  { kind: 'HTTPRoute', namespace: 'tea' },
  { kind: 'Gateway', namespace: 'edge' },
  { kind: 'ListenerSet', namespace: 'tea' },
);

const aGrant = (name: string) =>
  fc
    .tuple(
      referrer,
      fc.constantFrom({ kind: 'Service' }, { kind: 'Service', name: 'red' }, { kind: 'Secret' }),
    )
    .map(([who, what]) => grant(who, what, name));

const aPolicy = (name: string) =>
  fc.tuple(services, created, fc.boolean()).map(([target, age, checked]) =>
    policy(
      name,
      { name: target },
      {
        ...(age !== undefined && { created: age }),
        ...(checked && { validation: { caCertificateRefs: [caRef('authorities')] } }),
      },
    ),
  );

const labelled = namespaces.map((name): JsonObject => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name, labels: { team: 'clay' } },
}));

/** The only class: mostly it works, else the API server refuses it. */
const classes: fc.Arbitrary<JsonObject> = fc.oneof(
  { weight: 6, arbitrary: fc.constant(wheel()) },
  { weight: 1, arbitrary: fc.constant(wheel({ controllerName: 'no controller' })) },
);

/** Objects that are always the same, some of which may be left out. */
const fixed: readonly JsonObject[] = [
  ...service('red'),
  ...service('red', { namespace: 'vault' }),
  ...service('blue', { namespace: 'tea' }),
  secret('cert'),
  secret('cert', 'vault'),
  caBundle('authorities'),
];

/** A workspace of one Gateway with what stands around it: much of it works, much of it does not. */
export const randomObjects: fc.Arbitrary<readonly JsonObject[]> = fc
  .tuple(
    fc.tuple(classes, gateway),
    fc.subarray(['old', 'fresh']).chain((names) => fc.tuple(...names.map(set))),
    fc.tuple(aRoute('r1'), aRoute('r2'), aRoute('r3')),
    fc.subarray(['g1', 'g2', 'g3']).chain((names) => fc.tuple(...names.map(aGrant))),
    fc.subarray(['p1', 'p2']).chain((names) => fc.tuple(...names.map(aPolicy))),
    fc.option(labelled, { nil: undefined }),
    fc.subarray([...fixed]),
  )
  .map(([[only, one], sets, routes, grants, policies, namespace, rest]) => [
    only,
    one,
    ...sets,
    ...routes,
    ...grants,
    ...policies,
    ...(namespace ? [namespace] : []),
    ...rest,
  ]);
