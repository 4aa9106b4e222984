import { ingressRows } from '../../ingress/coverage/ingress-rows.ts';
import type { IngressPlane } from '../../ingress/ingress-plane.ts';
import type { TrafficPlanes } from '../../ingress/decide/choose-entry.ts';
import { decideRequest } from '../../ingress/decide/decide-request.ts';
import { ingressRules } from '../../ingress/ingress-rules.ts';
import type { RoutingRow } from '../../traffic/coverage/routing-table.ts';
import type { RequestOutcome } from '../../traffic/decide/outcome.ts';
import type { TrafficRequest } from '../../traffic/request/request.ts';
import { isServed } from './backend-of.ts';
import type { ChainModel } from './chain-view.ts';
import { coversHost } from './covers-host.ts';

type Outcome = Pick<RequestOutcome, 'outcome' | 'backends' | 'unclear'>;

/** How far a request gets: nowhere, to an answer of the way in, to a Service, to Pods. */
function reach({ outcome, backends, unclear }: Outcome): 0 | 1 | 2 | 3 {
  if (unclear !== null || outcome === 'refused') return 0;
  if (backends.some((one) => isServed(one) && one.endpoints.length > 0)) return 3;
  return backends.length > 0 ? 2 : 1;
}

/** A request that could be an example. */
type Row = Readonly<{ request: TrafficRequest; outcome: () => Outcome; isMatch: boolean }>;

/** The best that a row can be worth: HTTP, for which a rule is written, and Pods answer. */
const BEST = 3 * 4 + 3;

/** The first of those that get furthest; what a rule is written for before what is left over, HTTP before connections. */
function best(rows: Iterable<Row>): TrafficRequest | null {
  let found: TrafficRequest | null = null;
  let most = 3;
  for (const { request, outcome, isMatch } of rows) {
    const isWeb = request.protocol === 'HTTP' || request.protocol === 'HTTPS';
    const worth = reach(outcome()) * 4 + (isMatch ? 2 : 0) + (isWeb ? 1 : 0);
    if (worth > most) [found, most] = [request, worth];
    if (most === BEST) break;
  }
  return found;
}

/** The hosts for which Ingresses have certificates, of each controller. */
const certified = (plane: IngressPlane): readonly string[] =>
  plane.controllers.flatMap(({ group }) =>
    group.ingresses.flatMap((ingress) => ingressRules(ingress).tls.flatMap(({ hosts }) => hosts)),
  );

/** A request as visitors send it: with TLS, where there is a certificate for its host. */
const withTls = (request: TrafficRequest): TrafficRequest => ({
  ...request,
  protocol: 'HTTPS',
  sni: request.host,
});

/** The planes of a workspace, with the requests that its Gateways distinguish. */
export type Planes = TrafficPlanes & Readonly<{ routing: readonly RoutingRow[] }>;

function* gatewayExamples({ routing }: Planes): Iterable<Row> {
  for (const { request, outcome, candidate, wins } of routing)
    yield { request, outcome: () => outcome, isMatch: candidate !== null && wins };
}

function* ingressExamples(planes: Planes): Iterable<Row> {
  const hosts = certified(planes.ingressPlane);
  for (const { request, outcome, path, wins } of ingressRows(planes.ingressPlane)) {
    const isMatch = path !== null && wins;
    if (!hosts.some((name) => coversHost(name, request.host))) {
      yield { request, outcome: () => outcome, isMatch };
      continue;
    }
    const visit = withTls(request);
    yield { request: visit, outcome: () => decideRequest(planes, visit), isMatch };
  }
}

/**
 * One request of each model that shows as much of its chain as there is; null where the workspace has no such chain.
 */
export const exampleRequests = (planes: Planes): Readonly<Record<ChainModel, TrafficRequest | null>> => ({
  gateway: best(gatewayExamples(planes)),
  ingress: best(ingressExamples(planes)),
});
