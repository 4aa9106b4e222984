import { ingressRows } from '../../ingress/coverage/ingress-rows.ts';
import type { IngressPlane } from '../../ingress/ingress-plane.ts';
import { ingressRules } from '../../ingress/ingress-rules.ts';
import type { RoutingRow } from '../../traffic/coverage/routing-table.ts';
import type { RequestOutcome } from '../../traffic/decide/outcome.ts';
import type { TrafficRequest } from '../../traffic/request/request.ts';
import type { ChainModel } from './chain-view.ts';
import { coversHost } from './covers-host.ts';

type Outcome = Pick<RequestOutcome, 'outcome' | 'backends' | 'unclear'>;

/** How far a request gets, for the choice of an example: to Pods, to a Service, to an answer, nowhere. */
function reach({ outcome, backends, unclear }: Outcome): number {
  if (unclear !== null) return 0;
  if (outcome !== 'forwarded') return outcome === 'refused' ? 1 : 2;
  return backends.some(({ fault, endpoints }) => fault === null && endpoints.length > 0) ? 4 : 3;
}

type Row = Readonly<{ request: TrafficRequest; outcome: Outcome; isMatch: boolean }>;

/** The first of those that get furthest; what a rule is made for before what is left over, HTTP before connections. */
function best(rows: readonly Row[]): TrafficRequest | null {
  let found: TrafficRequest | null = null;
  let most = 0;
  for (const { request, outcome, isMatch } of rows) {
    const isWeb = request.protocol === 'HTTP' || request.protocol === 'HTTPS';
    const value = reach(outcome) * 4 + (isMatch ? 2 : 0) + (isWeb ? 1 : 0);
    if (reach(outcome) > 0 && value > most) [found, most] = [request, value];
  }
  return found;
}

/** A request for an Ingress as visitors send it: where it has a certificate for the host, with TLS. */
function asVisited(request: TrafficRequest, plane: IngressPlane): TrafficRequest {
  const covered = plane.controllers.some(({ group }) =>
    group.ingresses.some((ingress) =>
      ingressRules(ingress).tls.some(({ hosts }) => hosts.some((name) => coversHost(name, request.host))),
    ),
  );
  return covered ? { ...request, protocol: 'HTTPS', sni: request.host } : request;
}

/** The planes of a workspace, with the requests that its Gateways distinguish. */
export type Planes = Readonly<{ routing: readonly RoutingRow[]; ingressPlane: IngressPlane }>;

/**
 * One request of each model that shows as much of its chain as there is; null where the workspace has no such chain.
 */
export function exampleRequests({
  routing,
  ingressPlane,
}: Planes): Readonly<Record<ChainModel, TrafficRequest | null>> {
  const gateway = best(
    routing.map(({ request, outcome, candidate, wins }) => ({
      request,
      outcome,
      isMatch: candidate !== null && wins,
    })),
  );
  const ingress = best(
    ingressRows(ingressPlane).map(({ request, outcome, path, wins }) => ({
      request,
      outcome,
      isMatch: path !== null && wins,
    })),
  );
  return { gateway, ingress: ingress && asVisited(ingress, ingressPlane) };
}
