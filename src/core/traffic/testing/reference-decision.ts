import type { Json, JsonObject } from '../../yaml/json.ts';

/**
 * Which rule takes an HTTP request, written straight from docs/model/routing.md#hostname-buckets and
 * docs/model/routing.md#ranking over plain values: slow, and without anything that the product decides by. Gateways here
 * have one listener per hostname on port 80, open to all namespaces; every route names the Gateway.
 */
export type ReferenceRequest = Readonly<{
  host: string;
  method: string;
  path: string;
  headers: Readonly<Record<string, string>>;
  query: Readonly<Record<string, string>>;
}>;

type Values = readonly Readonly<{ name: string; value: string }>[];
type Match = Readonly<{
  path?: { type?: string; value?: string };
  method?: string;
  headers?: Values;
  queryParams?: Values;
}>;
type Rule = Readonly<{ matches?: readonly Match[] }>;
type Route = Readonly<{
  metadata: Readonly<{ name: string; namespace: string; creationTimestamp?: string }>;
  spec: Readonly<{ hostnames?: readonly string[]; rules: readonly Rule[] }>;
}>;

const covers = (pattern: string, host: string): boolean =>
  pattern === '' ||
  pattern === host ||
  (pattern.startsWith('*.') && host.endsWith(pattern.slice(1)) && host.length >= pattern.length);

function intersect(a: string, b: string): string | null {
  if (a === '') return b;
  if (b === '' || a === b) return a;
  if (covers(a, b)) return b;
  return covers(b, a) ? a : null;
}

/** Exact names before wildcards, wildcards with more labels before others, any host last. */
const specificity = (name: string): number =>
  name === '' ? 0 : name.startsWith('*.') ? 1000 + name.length : 100_000 + name.length;

const mostSpecific = (names: readonly string[], host: string): string | undefined =>
  names.filter((name) => covers(name, host)).toSorted((a, b) => specificity(b) - specificity(a))[0];

function matches(match: Match, request: ReferenceRequest): boolean {
  const { type = 'PathPrefix', value = '/' } = match.path ?? {};
  const prefix = value.replace(/\/$/, '');
  const path =
    type === 'Exact'
      ? request.path === value
      : type === 'RegularExpression'
        ? new RegExp(`^(?:${value})$`).test(request.path)
        : prefix === '' || request.path === prefix || request.path.startsWith(`${prefix}/`);
  const all = (wanted: Values | undefined, given: Readonly<Record<string, string>>) =>
    (wanted ?? []).every(({ name, value: one }) => given[name] === one);
  return (
    path &&
    (match.method === undefined || match.method === request.method) &&
    all(match.headers, request.headers) &&
    all(match.queryParams, request.query)
  );
}

/** What the ranking compares, better first: lists are compared from the left, smaller is better. */
function rank(route: Route, match: Match, rule: number, index: number): readonly (number | string)[] {
  const { type = 'PathPrefix', value = '/' } = match.path ?? {};
  const kind = { Exact: 0, RegularExpression: 1, PathPrefix: 2 }[type] ?? 3;
  const { creationTimestamp, namespace, name } = route.metadata;
  return [
    kind,
    -(type === 'PathPrefix' ? value.replace(/\/$/, '') : value).length,
    match.method === undefined ? 1 : 0,
    -(match.headers ?? []).length,
    -(match.queryParams ?? []).length,
    creationTimestamp === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(creationTimestamp),
    `${namespace}/${name}`,
    rule,
    index,
  ];
}

function compare(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (const [index, one] of a.entries()) {
    const other = b[index] ?? 0;
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}

/** `namespace/name#rule.match` of the match that takes a request; `404` where none does. */
export function referenceDecision(
  listeners: readonly string[],
  objects: readonly JsonObject[],
  request: ReferenceRequest,
): string {
  const routes = objects.filter((one) => one['kind'] === 'HTTPRoute') as unknown as readonly Route[];
  const listener = mostSpecific(listeners, request.host);
  if (listener === undefined) return '404';
  const bound = routes.map((route) => ({
    route,
    names: (route.spec.hostnames ?? ['']).flatMap((name) => intersect(listener, name) ?? []),
  }));
  const bucket = mostSpecific(
    bound.flatMap(({ names }) => names),
    request.host,
  );
  if (bucket === undefined) return '404';
  const found = bound
    .filter(({ names }) => names.includes(bucket))
    .flatMap(({ route }) =>
      route.spec.rules.flatMap((rule, ruleIndex) =>
        (rule.matches ?? [{}]).map((match, index) => ({
          route,
          match,
          ruleIndex,
          index,
          rank: rank(route, match, ruleIndex, index),
        })),
      ),
    )
    .filter(({ match }) => matches(match, request))
    .toSorted((a, b) => compare(a.rank, b.rank))[0];
  if (!found) return '404';
  const { namespace, name } = found.route.metadata;
  return `${namespace}/${name}#${found.ruleIndex}.${found.index}`;
}

/** JSON without the fields that are undefined. */
export const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;
