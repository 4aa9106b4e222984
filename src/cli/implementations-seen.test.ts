import { expect, test } from 'vitest';
import {
  caRef,
  front,
  jsonManifests,
  listener,
  listenerSet,
  open,
  passthrough,
  policy,
  route,
  rule,
  secret,
  service,
  terminate,
  toSet,
  wheel,
} from '../core/testing/cases/case-objects.ts';
import type { Json, JsonObject } from '../core/yaml/json.ts';
import { arrayAt, objectAt, stringAt } from '../core/model/access.ts';
import { run } from './testing/run.ts';

/** Where a condition stands: an object, and perhaps a listener of it. */
type Place = Readonly<{ kind: string; name: string; listener?: string; type: string }>;

const ofKind = (items: readonly Json[], { kind, name }: Place): Json | undefined =>
  items.find((item) => stringAt(item, 'kind') === kind && stringAt(item, 'metadata.name') === name);

/** The entries of a status that hold conditions: that of a listener, those of parents, or the status itself. */
function holdersOf(status: Json, { kind, listener: name }: Place): readonly Json[] {
  if (name !== undefined) return arrayAt(status, 'listeners').filter((one) => stringAt(one, 'name') === name);
  return kind.endsWith('Route') ? arrayAt(status, 'parents') : [status];
}

/** Conditions as the command line writes them: `False/Reason`; `-` for none. */
async function conditionAs(implementation: string, objects: readonly JsonObject[], place: Place) {
  const args = ['status', '-', '-o', 'json', '--quiet', '--implementation', implementation];
  const { out } = await run(args, { stdin: jsonManifests(...objects) });
  const status = objectAt(ofKind(arrayAt(JSON.parse(out) as Json, 'items'), place) ?? {}, 'status');
  const found = holdersOf(status, place)
    .flatMap((holder) => arrayAt(holder, 'conditions'))
    .find((one) => stringAt(one, 'type') === place.type);
  return found === undefined ? '-' : `${stringAt(found, 'status')}/${stringAt(found, 'reason')}`;
}

const red = service('red');
const tlsRoute = (kind: string, rules: JsonObject, parents?: readonly JsonObject[]) =>
  route(rules, { kind, ...(parents && { parents }) });
const pots = secret('pots', 'edge');
const without = listener('x', 'HTTPS', 8443);
const bad = listener('x', 'HTTPS', 8443, { tls: { certificateRefs: [{ name: 'gone' }] } });
const closed = { ...bad, allowedRoutes: { namespaces: { from: 'Same' } } };
const toRed = { rules: [rule('red')] };

/** What was seen of implementations, and what the specification says of the same objects. */
test.each<
  readonly [
    title: string,
    implementation: string,
    objects: readonly JsonObject[],
    place: Place,
    own: string,
    spec: string,
  ]
>([
  [
    'a backend whose BackendTLSPolicy is invalid',
    'envoy-gateway',
    [
      wheel(),
      front(),
      route(toRed),
      ...red,
      policy('p1', { name: 'red' }, { validation: { caCertificateRefs: [caRef('gone')] } }),
    ],
    { kind: 'HTTPRoute', name: 'r', type: 'ResolvedRefs' },
    'False/InvalidBackendTLS',
    'True/ResolvedRefs',
  ],
  [
    'a GRPCRoute of valid and invalid rules',
    'envoy-gateway',
    [wheel(), front(), tlsRoute('GRPCRoute', { rules: [rule('red'), rule('ghost')] }), ...red],
    { kind: 'GRPCRoute', name: 'r', type: 'ResolvedRefs' },
    'True/ResolvedRefs',
    'False/BackendNotFound',
  ],
  [
    'a TCPRoute on a TLS listener',
    'envoy-gateway',
    [
      wheel(),
      front([listener('tls', 'TLS', 443, terminate({ name: 'pots' }))]),
      pots,
      tlsRoute('TCPRoute', toRed),
      ...red,
    ],
    { kind: 'TCPRoute', name: 'r', type: 'Accepted' },
    'False/NotAllowedByListeners',
    'True/Accepted',
  ],
  [
    'an entry of a ListenerSet whose certificate is missing',
    'envoy-gateway',
    [
      wheel(),
      front(undefined, open),
      listenerSet('s', [bad]),
      route(toRed, { parents: [toSet('s')] }),
      ...red,
    ],
    { kind: 'HTTPRoute', name: 'r', type: 'Accepted' },
    'True/Accepted',
    'False/NoMatchingParent',
  ],
  [
    'the same entry, which does not allow the route',
    'envoy-gateway',
    [
      wheel(),
      front(undefined, open),
      listenerSet('s', [closed]),
      route(toRed, { parents: [toSet('s')] }),
      ...red,
    ],
    { kind: 'HTTPRoute', name: 'r', type: 'Accepted' },
    'False/NotAllowedByListeners',
    'False/NoMatchingParent',
  ],
  [
    'a Gateway of which only listeners fail',
    'istio',
    [wheel(), front([bad, listener('web', 'HTTP', 80)])],
    { kind: 'Gateway', name: 'front', type: 'ResolvedRefs' },
    'True/ResolvedRefs',
    'False/ListenersNotResolved',
  ],
  [
    'TLS listeners of both modes on one port',
    'istio',
    [
      wheel(),
      front([
        listener('ends', 'TLS', 443, { hostname: 'a.test', ...terminate({ name: 'pots' }) }),
        listener('passes', 'TLS', 443, { hostname: 'b.test', ...passthrough }),
      ]),
      pots,
    ],
    { kind: 'Gateway', name: 'front', listener: 'passes', type: 'Accepted' },
    'True/Accepted',
    'False/ProtocolConflict',
  ],
  [
    'an entry of a ListenerSet on HTTPS without tls',
    'istio',
    [wheel(), front(undefined, open), listenerSet('s', [without])],
    { kind: 'ListenerSet', name: 's', type: 'Programmed' },
    'True/Programmed',
    'False/ListenersNotValid',
  ],
])('%s, as %s does', async (_, implementation, objects, place, own, spec) => {
  expect([
    await conditionAs(implementation, objects, place),
    await conditionAs('spec', objects, place),
  ]).toEqual([own, spec]);
});
