import { FILTER_LISTS } from '../../filters/filter-paths.ts';
import { filters } from '../../filters/filter-of.ts';
import { arrayAt, matchPaths, numberAt, stringAt, valueAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { memo } from '../../incremental/memo.ts';
import type { Json, Path } from '../../yaml/json.ts';

/** An Extended feature of the Gateway API, and where an object uses it first. */
export type FeatureUse = Readonly<{ feature: string; path: Path }>;

/** A feature is used where something stands at one of these places that `counts`. */
type Sign = Readonly<{
  feature: string;
  at: readonly string[];
  counts?: (value: Json, path: Path, resource: Resource) => boolean;
}>;

const isOneOfSeveral =
  (field: string) =>
  (_: Json, path: Path, { value }: Resource): boolean =>
    arrayAt(value, path.slice(0, -2)).filter((item) => valueAt(item, field) !== undefined).length > 1;

/** The features that filters use. */
const filterSigns: readonly Sign[] = filters.flatMap(({ field, features }) =>
  features.map(({ feature, fields, value, place, several }) => {
    const lists = place ? [FILTER_LISTS[place]] : Object.values(FILTER_LISTS);
    const paths = fields ? fields.map((name) => `${field}.${name}`) : [field];
    return {
      feature,
      at: paths.flatMap((path) => lists.map((list) => `${list}.${path}`)),
      ...(value !== undefined && { counts: (found: Json) => found === value }),
      ...(several && { counts: isOneOfSeveral(field) }),
    };
  }),
);

const httpRoute: readonly Sign[] = [
  ...filterSigns,
  { feature: 'HTTPRouteQueryParamMatching', at: ['spec.rules[*].matches[*].queryParams'] },
  { feature: 'HTTPRouteMethodMatching', at: ['spec.rules[*].matches[*].method'] },
  { feature: 'HTTPRouteRequestTimeout', at: ['spec.rules[*].timeouts.request'] },
  { feature: 'HTTPRouteBackendTimeout', at: ['spec.rules[*].timeouts.backendRequest'] },
  { feature: 'HTTPRouteRetry', at: ['spec.rules[*].retry'] },
  { feature: 'HTTPRouteNamedRouteRule', at: ['spec.rules[*].name'] },
  { feature: 'HTTPRouteParentRefPort', at: ['spec.parentRefs[*].port'] },
];

const terminates = (protocol: Json, path: Path, { value }: Resource): boolean =>
  protocol === 'TLS' && stringAt(value, [...path.slice(0, -1), 'tls', 'mode']) !== 'Passthrough';

const gateway: readonly Sign[] = [
  { feature: 'GatewayStaticAddresses', at: ['spec.addresses[*].value'], counts: (value) => value !== '' },
  {
    feature: 'GatewayAddressEmpty',
    at: ['spec.addresses[*]'],
    counts: (address) => !stringAt(address, 'value') && numberAt(address, 'value') === undefined,
  },
  {
    feature: 'GatewayInfrastructurePropagation',
    at: ['spec.infrastructure.labels', 'spec.infrastructure.annotations'],
  },
  { feature: 'GatewayBackendClientCertificate', at: ['spec.tls.backend.clientCertificateRef'] },
  {
    feature: 'GatewayFrontendClientCertificateValidation',
    at: ['spec.tls.frontend.default.validation', 'spec.tls.frontend.perPort[*].tls.validation'],
  },
  {
    feature: 'GatewayFrontendClientCertificateValidationInsecureFallback',
    at: ['spec.tls.frontend.default.validation.mode', 'spec.tls.frontend.perPort[*].tls.validation.mode'],
    counts: (mode) => mode === 'AllowInsecureFallback',
  },
  { feature: 'TLSRouteModeTerminate', at: ['spec.listeners[*].protocol'], counts: terminates },
];

const SIGNS: ReadonlyMap<string, readonly Sign[]> = new Map<string, readonly Sign[]>([
  ['HTTPRoute', httpRoute],
  ['Gateway', gateway],
  ['ListenerSet', [{ feature: 'ListenerSet', at: ['kind'] }]],
  ['TCPRoute', [{ feature: 'TCPRoute', at: ['kind'] }]],
  ['UDPRoute', [{ feature: 'UDPRoute', at: ['kind'] }]],
  [
    'BackendTLSPolicy',
    [
      { feature: 'BackendTLSPolicy', at: ['kind'] },
      { feature: 'BackendTLSPolicySANValidation', at: ['spec.validation.subjectAltNames'] },
    ],
  ],
]);

/** The kinds that have Extended features. */
export const featuredKinds: readonly string[] = [...SIGNS.keys()];

/** The Extended features that an object of the Gateway API uses. */
export const featuresOf: (resource: Resource) => readonly FeatureUse[] = memo((resource) =>
  resource.group !== GATEWAY_API
    ? []
    : (SIGNS.get(resource.kind) ?? []).flatMap(({ feature, at, counts }) => {
        const use = at
          .flatMap((pattern) => matchPaths(resource.value, pattern))
          .find(({ value, path }) => value !== null && (counts?.(value, path, resource) ?? true));
        return use ? [{ feature, path: use.path }] : [];
      }),
);
