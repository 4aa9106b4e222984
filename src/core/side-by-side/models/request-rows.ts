import { stringAt } from '../../model/access.ts';
import type { Json } from '../../yaml/json.ts';
import type { RoutingRow } from '../../traffic/coverage/routing-table.ts';
import type { TrafficRequest } from '../../traffic/request/request.ts';
import { annotationOf, firstOf, rowOf, show, type Found, type ModelRow, type Models } from './model-row.ts';

const isWildcard = (value: Json): boolean => typeof value === 'string' && value.startsWith('*.');

/** A request that the rule of a found field has; by TLS where it can be, which redirects do not answer. */
function requestFor({ analysis }: Models, found: Found | null): RoutingRow['request'] | undefined {
  if (!found) return undefined;
  const [, , rule] = found.place.path;
  const rows = analysis.routing.filter(
    ({ candidate, wins }) =>
      wins && candidate?.route.key === found.resource.key && candidate.rule.index === rule,
  );
  return (rows.find(({ request }) => request.protocol === 'HTTPS') ?? rows[0])?.request;
}

function protocols(models: Models): ModelRow {
  const { analysis, gateways } = models;
  const streams = new Set(['TCP', 'UDP', 'TLS']);
  const after = firstOf(gateways, 'spec.listeners[*].protocol', (value) => streams.has(String(value)));
  const stream = analysis.routing.find(({ request }) => streams.has(request.protocol));
  return rowOf(
    {
      id: 'protocols',
      title: 'Protocols',
      ingress: 'HTTP and HTTPS, on ports 80 and 443 that nothing writes down.',
      gateway: 'HTTP, HTTPS, gRPC, TLS, TCP and UDP, each listener on the port that it says.',
    },
    null,
    after,
    { shown: show(models, stream?.request) },
  );
}

/** The same request for a name that is two labels below what a wildcard stands for. */
function deeper(request: TrafficRequest, wildcard: string): TrafficRequest {
  const host = `a.b${wildcard.slice(1)}`;
  return { ...request, host, authority: host, sni: request.sni === null ? null : host };
}

function wildcards(models: Models): ModelRow {
  const { analysis, ingresses, routes, gateways } = models;
  const before = firstOf(ingresses, 'spec.rules[*].host', isWildcard);
  const after =
    firstOf(routes, 'spec.hostnames[*]', isWildcard) ??
    firstOf(gateways, 'spec.listeners[*].hostname', isWildcard);
  const wildcard = before?.value ?? after?.value;
  const taken = analysis.routing.filter(({ hostname, candidate }) => hostname === wildcard && candidate);
  const secure = taken.filter(({ request }) => request.protocol === 'HTTPS');
  // What can be read from the address alone shows it best.
  const plain = secure.find(({ request }) => request.path === '/' && request.headers.size === 0);
  const row = plain ?? secure[0] ?? taken[0];
  const request = row && typeof wildcard === 'string' ? deeper(row.request, wildcard) : undefined;
  return rowOf(
    {
      id: 'wildcards',
      title: 'Depth of wildcards',
      ingress: 'A wildcard stands for one label.',
      gateway: 'A wildcard stands for one label or more.',
    },
    before,
    after,
    { shown: show(models, request) },
  );
}

function matches(models: Models): ModelRow {
  const after = firstOf(models.routes, 'spec.rules[*].matches[*].headers[*]');
  return rowOf(
    {
      id: 'matches',
      title: 'What a rule can ask for',
      ingress: 'Host and path; the longest path wins. Headers only by an annotation of the controller.',
      gateway: 'Host, path, method, headers and query; the most specific match wins.',
    },
    annotationOf(models.ingresses, /canary-by-(?:header|cookie)/),
    after,
    { shown: show(models, requestFor(models, after)) },
  );
}

function weights(models: Models): ModelRow {
  const after = firstOf(models.routes, 'spec.rules[*].backendRefs[*].weight');
  return rowOf(
    {
      id: 'weights',
      title: 'Shares of requests',
      ingress: 'One backend for each path; a share by annotations, on an Ingress of its own.',
      gateway: 'Any number of backends in a rule, each with its weight.',
    },
    annotationOf(models.ingresses, /canary-weight$/),
    after,
    { shown: show(models, requestFor(models, after)) },
  );
}

function otherNamespaces(models: Models): ModelRow {
  const after = firstOf(
    models.routes,
    'spec.rules[*].backendRefs[*].namespace',
    (value, { namespace }) => value !== namespace,
  );
  return rowOf(
    {
      id: 'namespaces',
      title: 'Backends of other namespaces',
      ingress: 'None: a backend is in the namespace of its Ingress.',
      gateway: 'By reference, where a ReferenceGrant of that namespace allows it.',
    },
    null,
    after,
    { shown: show(models, requestFor(models, after)) },
  );
}

/** Hosts that Ingresses of several namespaces have, with the second of them. */
function claimed({ ingresses }: Models): Found | null {
  const owners = new Map<string, string>();
  return firstOf(ingresses, 'spec.rules[*].host', (value, { namespace }) => {
    const owner = owners.get(String(value));
    if (owner === undefined) owners.set(String(value), namespace);
    return owner !== undefined && owner !== namespace;
  });
}

function claims(models: Models): ModelRow {
  const before = claimed(models);
  const path = before && stringAt(before.resource.value, 'spec.rules[0].http.paths[0].path');
  const of = models.analysis.routing.find(
    ({ request }) => request.protocol === 'HTTPS' && request.host === before?.value,
  );
  return rowOf(
    {
      id: 'claims',
      title: 'Who may claim a host',
      ingress:
        'Whoever may write an Ingress. What several write for one host is merged, or one of them wins.',
      gateway: 'Listeners have hosts, and their allowedRoutes say whose routes may attach.',
    },
    before,
    firstOf(models.gateways, 'spec.listeners[*].allowedRoutes'),
    { shown: of && path ? show(models, { ...of.request, path, query: null }) : null },
  );
}

/** Differences that a request shows. */
export const requestRows = (models: Models): readonly ModelRow[] =>
  [protocols, wildcards, matches, weights, otherNamespaces, claims].map((row) => row(models));
