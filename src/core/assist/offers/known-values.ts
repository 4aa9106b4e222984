import { FILTER_LISTS } from '../../filters/filter-paths.ts';
import { filters } from '../../filters/filter-of.ts';
import { arrayAt, numberAt, parsePath, stringAt, valueAt } from '../../model/access.ts';
import { routeKinds } from '../../topology/kind-names.ts';
import type { Json, Path } from '../../yaml/json.ts';
import {
  elsewhere,
  fitsPattern,
  namespacesOf,
  writtenAt,
  type CompletionContext,
} from '../completion-context.ts';
import { referencesAt } from './references.ts';
import type { ValueOffer } from './value-offer.ts';

/** Values that a schema leaves open and people mostly want, for the fields that a pattern stands for. */
type Known = Readonly<{
  kinds: readonly string[];
  at: readonly string[];
  offers: (place: CompletionContext) => readonly ValueOffer[];
}>;

const plain = (value: Json, detail = '', documentation = ''): ValueOffer => ({
  value,
  detail,
  documentation,
  kind: 'value',
});

const fixed =
  (...rows: readonly (readonly [value: Json, detail?: string])[]) =>
  (): readonly ValueOffer[] =>
    rows.map(([value, detail]) => plain(value, detail));

const namespaces = (place: CompletionContext): readonly ValueOffer[] =>
  namespacesOf(place).map((value) => ({ value, detail: 'namespace', documentation: '', kind: 'namespace' }));

const headers = fixed(
  ['Accept'],
  ['Authorization'],
  ['Cache-Control'],
  ['Content-Type'],
  ['Cookie'],
  ['Host'],
  ['Origin'],
  ['Strict-Transport-Security'],
  ['User-Agent'],
  ['X-Forwarded-Proto'],
  ['X-Request-Id'],
);

const durations = fixed(['1s'], ['5s'], ['10s'], ['30s'], ['1m'], ['0s', 'no limit']);

/** Hostnames of the listeners that a route names as its parents; a wildcard stands for itself. */
function listenerHostnames(place: CompletionContext): readonly ValueOffer[] {
  const parents = arrayAt(writtenAt(place, ['spec', 'parentRefs']), []);
  const found = new Map<string, string>();
  for (const [i, parent] of parents.entries()) {
    const holders = referencesAt(elsewhere(place, ['spec', 'parentRefs', i, 'sectionName']));
    const section = stringAt(parent, 'sectionName');
    for (const { value, detail } of holders) {
      const hostname = detail.split(' ')[2];
      if (hostname && (section === undefined || section === value)) found.set(hostname, `listener ${value}`);
    }
  }
  return [...found].map(([value, detail]) => plain(value, detail));
}

/** The hosts of an Ingress' own rules. */
const ruleHosts = (place: CompletionContext): readonly ValueOffer[] =>
  [
    ...new Set(
      arrayAt(writtenAt(place, ['spec', 'rules']), []).flatMap((rule) => stringAt(rule, 'host') ?? []),
    ),
  ].map((value) => plain(value, 'host of a rule'));

/** Objects of the kind that an entry of a grant names, in the grant's namespace. */
function grantTargets(place: CompletionContext): readonly ValueOffer[] {
  const entry = writtenAt(place, place.path.slice(0, -1));
  const kind = stringAt(entry, 'kind');
  if (kind === undefined) return [];
  return place.index
    .inNamespace(stringAt(entry, 'group') ?? '', kind, place.namespace)
    .map(({ name }) => ({ value: name, detail: kind, documentation: '', kind: 'reference' }));
}

/** Names and numbers of container ports of a workload that the Service's selector could mean. */
function containerPorts(place: CompletionContext): readonly ValueOffer[] {
  const found = new Map<Json, string>();
  for (const kind of ['Deployment', 'StatefulSet', 'DaemonSet'])
    for (const { value, name } of place.index.inNamespace('apps', kind, place.namespace))
      for (const container of arrayAt(value, 'spec.template.spec.containers'))
        for (const port of arrayAt(container, 'ports')) {
          const number = numberAt(port, 'containerPort');
          const named = stringAt(port, 'name');
          if (named !== undefined) found.set(named, `${kind} ${name}, port ${number ?? '?'}`);
          if (number !== undefined && !found.has(number)) found.set(number, `${kind} ${name}`);
        }
  return [...found].map(([value, detail]) => ({ value, detail, documentation: '', kind: 'part' }));
}

const ROUTES = ['HTTPRoute', 'GRPCRoute'];
const HOLDERS = ['Gateway', 'ListenerSet'];
const REFERRERS = ['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute', 'UDPRoute', 'Gateway', 'ListenerSet'];

const known: readonly Known[] = [
  { kinds: [], at: ['metadata.namespace'], offers: namespaces },
  {
    kinds: HOLDERS,
    at: ['spec.listeners[*].protocol'],
    offers: fixed(
      ['HTTP', 'HTTPRoute, GRPCRoute'],
      ['HTTPS', 'HTTPRoute, GRPCRoute'],
      ['TLS', 'TLSRoute'],
      ['TCP', 'TCPRoute'],
      ['UDP', 'UDPRoute'],
    ),
  },
  {
    kinds: HOLDERS,
    at: ['spec.listeners[*].port'],
    offers: fixed([80, 'HTTP'], [443, 'HTTPS'], [8080], [8443]),
  },
  {
    kinds: HOLDERS,
    at: ['spec.listeners[*].allowedRoutes.kinds[*].kind'],
    offers: () => routeKinds.map((kind) => plain(kind, 'route')),
  },
  {
    kinds: ['Gateway'],
    at: ['spec.addresses[*].type'],
    offers: fixed(['IPAddress', 'default'], ['Hostname']),
  },
  { kinds: ['GRPCRoute', ...routeKinds], at: ['spec.hostnames[*]'], offers: listenerHostnames },
  {
    kinds: ROUTES,
    at: [
      'spec.rules[*].matches[*].headers[*].name',
      ...filters.flatMap(({ field, headerNames }) =>
        headerNames.map((name) => `${FILTER_LISTS.rule}.${field}.${name}`),
      ),
    ],
    offers: headers,
  },
  {
    kinds: ['HTTPRoute'],
    at: [
      'spec.rules[*].timeouts.request',
      'spec.rules[*].timeouts.backendRequest',
      'spec.rules[*].retry.backoff',
    ],
    offers: durations,
  },
  {
    kinds: ['ReferenceGrant'],
    at: ['spec.from[*].kind'],
    offers: () => REFERRERS.map((kind) => plain(kind, 'gateway.networking.k8s.io')),
  },
  {
    kinds: ['ReferenceGrant'],
    at: ['spec.from[*].group'],
    offers: fixed(['gateway.networking.k8s.io', 'routes and Gateways']),
  },
  { kinds: ['ReferenceGrant'], at: ['spec.from[*].namespace'], offers: namespaces },
  { kinds: ['ReferenceGrant'], at: ['spec.to[*].group'], offers: fixed(['', 'the core group']) },
  {
    kinds: ['ReferenceGrant'],
    at: ['spec.to[*].kind'],
    offers: fixed(['Service', 'core'], ['Secret', 'core'], ['ConfigMap', 'core']),
  },
  { kinds: ['ReferenceGrant'], at: ['spec.to[*].name'], offers: grantTargets },
  {
    kinds: ['BackendTLSPolicy'],
    at: ['spec.validation.wellKnownCACertificates'],
    offers: fixed(['System', 'the CAs of the platform']),
  },
  { kinds: ['Ingress'], at: ['spec.tls[*].hosts[*]'], offers: ruleHosts },
  { kinds: ['Service'], at: ['spec.ports[*].targetPort'], offers: containerPorts },
  {
    kinds: ['Service'],
    at: ['spec.ports[*].appProtocol'],
    offers: fixed(
      ['kubernetes.io/h2c', 'HTTP/2 without TLS'],
      ['kubernetes.io/ws', 'WebSocket'],
      ['kubernetes.io/wss', 'WebSocket over TLS'],
    ),
  },
  {
    kinds: ['Secret'],
    at: ['type'],
    offers: fixed(['kubernetes.io/tls', 'certificate and key'], ['Opaque', 'anything']),
  },
];

const patterns = new Map<string, Path>(
  known.flatMap(({ at }) => at.map((text) => [text, parsePath(text)] as const)),
);

/** Values that people mostly want where the schema leaves the value open; none for most fields. */
export function knownValues(place: CompletionContext): readonly ValueOffer[] {
  const kind = place.type?.kind ?? '';
  const entry = known.find(
    ({ kinds, at }) =>
      (kinds.length === 0 || kinds.includes(kind)) &&
      at.some((text) => fitsPattern(patterns.get(text) ?? [], place.path)),
  );
  if (!entry) return labelValues(place);
  return entry.offers(place);
}

/** The values that a label has on the objects that a selector would look at. */
function labelValues(place: CompletionContext): readonly ValueOffer[] {
  const [key] = place.path.slice(-1);
  const around = place.path.slice(0, -1);
  if (typeof key !== 'string') return [];
  const found = new Set(labelled(place, around).flatMap((labels) => stringAt(labels, [key]) ?? []));
  return [...found].map((value) => plain(value, 'label'));
}

/** The labels that a selector at a path would be held against. */
export function labelled(place: CompletionContext, path: Path): readonly Json[] {
  const { type, index, namespace } = place;
  if (type?.kind === 'Service' && path.length === 2 && path[0] === 'spec' && path[1] === 'selector')
    return ['Deployment', 'StatefulSet', 'DaemonSet'].flatMap((kind) =>
      index
        .inNamespace('apps', kind, namespace)
        .map(({ value }) => valueAt(value, 'spec.template.metadata.labels') ?? {}),
    );
  if (path.at(-1) === 'matchLabels' && path.includes('namespaces'))
    return [
      ...namespacesOf(place).map((name) => ({ 'kubernetes.io/metadata.name': name })),
      ...index.ofKind('', 'Namespace').map(({ value }) => valueAt(value, 'metadata.labels') ?? {}),
    ];
  return [];
}
