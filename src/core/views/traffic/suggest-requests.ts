import type { Model } from '../../model/model.ts';
import type { RoutingRow } from '../../traffic/coverage/routing-table.ts';
import { ingressRows } from '../../ingress/coverage/ingress-rows.ts';
import type { IngressPlane } from '../../ingress/ingress-plane.ts';
import { ingressRules } from '../../ingress/ingress-rules.ts';
import { classNameOf } from '../../topology/ingress-class.ts';
import { linksOf } from '../../topology/links.ts';
import { isIngress, isRoute } from '../../topology/kind-names.ts';
import { arrayAt, stringAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import type { DataPlane } from '../../traffic/data-plane.ts';
import { draftOf } from './draft-of.ts';
import type { RequestDraft } from './draft-of.ts';
import type { ResourceKey } from '../../model/resource.ts';

/** A suggested request. */
export type SuggestedRequest = Readonly<{ draft: RequestDraft; route: ResourceKey }>;

/** As many as a user looks through. */
const MAX_REQUESTS = 200;

const SCHEMES: Readonly<Record<string, string>> = {
  GRPCRoute: 'grpc',
  TLSRoute: 'tls',
  TCPRoute: 'tcp',
  UDPRoute: 'udp',
};

/** Where all listeners of the workspace use TLS, clients use https. */
function httpScheme(plane: DataPlane): string {
  const protocols = new Set([...plane.listeners.values()].map(({ status }) => status.listener.protocol));
  return protocols.has('HTTPS') && !protocols.has('HTTP') ? 'https' : 'http';
}

/** Where clients in the cluster send what a route of a Service is for; null for routes of Gateways. */
function inCluster(
  route: Resource,
  plane: DataPlane,
): (Pick<RequestDraft, 'from'> & Readonly<{ host: string }>) | null {
  const { attachments } = linksOf(route, plane.statuses.cluster);
  const [first] = attachments;
  if (!first || attachments.some(({ outcome }) => outcome !== 'mesh')) return null;
  const { name, namespace } = first.reference.target;
  const port = first.servicePorts[0]?.port;
  return {
    from: route.namespace,
    host: `${name}.${namespace}${port === undefined || port === 80 ? '' : `:${port}`}`,
  };
}

/** The requests that a route is written for, wherever it is attached. */
function guess(route: Resource, plane: DataPlane): RequestDraft {
  const { value, kind } = route;
  const inside = inCluster(route, plane);
  const [hostname] = arrayAt(value, 'spec.hostnames');
  const outer = typeof hostname === 'string' ? hostname.replace(/^\*\./, 'www.') : 'any.example';
  const host = inside?.host ?? outer;
  const scheme = SCHEMES[kind] ?? (inside ? 'http' : httpScheme(plane));
  const match = 'spec.rules[0].matches[0]';
  const call = `/${stringAt(value, `${match}.method.service`) ?? 'any.Service'}/${stringAt(value, `${match}.method.method`) ?? 'Any'}`;
  const exact = stringAt(value, `${match}.path.type`) !== 'RegularExpression';
  const path = kind === 'GRPCRoute' ? call : (exact && stringAt(value, `${match}.path.value`)) || '/';
  const method = stringAt(value, `${match}.method`) ?? 'GET';
  const streams = scheme === 'tls' || scheme === 'tcp' || scheme === 'udp';
  return {
    url: `${scheme}://${host}${streams ? '' : path}`,
    method: kind === 'HTTPRoute' ? method : 'GET',
    headers: [],
    gateway: null,
    ingressClass: null,
    serviceEntry: null,
    from: inside?.from ?? null,
    port: null,
    sni: null,
  };
}

/** The requests that an Ingress is written for, whichever controller reads it. */
function guessForIngress(ingress: Resource, named: boolean): RequestDraft {
  const [rule] = ingressRules(ingress).rules;
  const host = rule?.host.replace(/^\*\./, 'www.') || 'any.example';
  return {
    url: `http://${host}${rule?.paths[0]?.path || '/'}`,
    method: 'GET',
    headers: [],
    gateway: null,
    ingressClass: (named && classNameOf(ingress)) || null,
    serviceEntry: null,
    from: null,
    port: null,
    sni: null,
  };
}

type Routed = Readonly<{
  model: Model;
  dataPlane: DataPlane;
  ingressPlane: IngressPlane;
  routing: readonly RoutingRow[];
}>;

/** Requests that the routes and Ingresses of a workspace match: one for each match, and one for each route that has none. */
export function suggestRequests({
  model,
  dataPlane,
  ingressPlane,
  routing,
}: Routed): readonly SuggestedRequest[] {
  const several = dataPlane.gateways.size > 1;
  const found: SuggestedRequest[] = [];
  const seen = new Set<string>();
  for (const { request, candidate, outcome } of routing) {
    const route = candidate?.route.key ?? outcome.route?.key;
    if (route === undefined) continue;
    if (found.length < MAX_REQUESTS || !seen.has(route))
      found.push({ draft: draftOf(request, several), route });
    seen.add(route);
  }
  // Where a Gateway may have the same hosts, the class says whom the request is for.
  const named = dataPlane.gateways.size > 0 || ingressPlane.controllers.length > 1;
  for (const { request, path, outcome } of ingressRows(ingressPlane)) {
    const route = path?.ingress.key ?? outcome.route?.key;
    if (route === undefined) continue;
    if (found.length < MAX_REQUESTS || !seen.has(route))
      found.push({ draft: draftOf(request, named), route });
    seen.add(route);
  }
  for (const resource of model.resources.values()) {
    if (seen.has(resource.key)) continue;
    if (isRoute(resource)) found.push({ draft: guess(resource, dataPlane), route: resource.key });
    if (isIngress(resource)) found.push({ draft: guessForIngress(resource, named), route: resource.key });
  }
  return found;
}
