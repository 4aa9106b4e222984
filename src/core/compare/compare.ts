import { runToEnd, type Steps } from '../incremental/steps.ts';
import type { IngressPlane } from '../ingress/ingress-plane.ts';
import type { Model } from '../model/model.ts';
import type { Finding } from '../rules/finding.ts';
import type { Statuses } from '../status/statuses.ts';
import type { DataPlane } from '../traffic/data-plane.ts';
import { compareFindings, type FindingChanges } from './compare-findings.ts';
import { compareObjects, type ObjectChanges } from './compare-objects.ts';
import { compareStatuses, type StatusChange } from './compare-statuses.ts';
import { compareRequestsInSteps, type RequestComparison } from './requests/compare-requests.ts';
import { gatewaysAlone, gatewaySide } from './sides/gateway-side.ts';
import { ingressSide } from './sides/ingress-side.ts';
import { meshEntries, meshPlaces, type MeshPlace } from './sides/mesh-entries.ts';
import type { Side } from './sides/side.ts';

/** What a comparison reads of an analysis. */
export type Compared = Readonly<{
  model: Model;
  statuses: Statuses;
  dataPlane: DataPlane;
  ingressPlane: IngressPlane;
  findings: readonly Finding[];
}>;

/** How two workspaces differ for traffic. */
export type Comparison = Readonly<{
  objects: ObjectChanges;
  status: readonly StatusChange[];
  findings: FindingChanges;
  requests: RequestComparison;
}>;

type Planes = Pick<Compared, 'dataPlane' | 'ingressPlane'>;

/**
 * All that answers requests in a workspace: its Gateways, the controllers of its Ingresses, and Services with routes.
 *
 * @param places the Services with routes of both sides
 */
function sideOf(planes: Planes, places: readonly MeshPlace[]): Side {
  const { dataPlane, ingressPlane } = planes;
  const [gateways, controllers] = [gatewaysAlone(dataPlane), ingressSide(ingressPlane)];
  return {
    entries: [...gateways.entries, ...controllers.entries, ...meshEntries(planes, places)],
    unasked: [...gateways.unasked, ...controllers.unasked],
  };
}

/** Compares where requests go, and nothing else: neither statuses nor findings have to be computed for it. */
export const compareTraffic = (before: Planes, after: Planes): RequestComparison =>
  runToEnd(compareTrafficInSteps(before, after));

/** The same in steps. */
export const compareTrafficInSteps = (before: Planes, after: Planes): Steps<RequestComparison> =>
  compareRequestsInSteps(...sidesOf(before, after));

function sidesOf(before: Planes, after: Planes): readonly [Side, Side] {
  const places = meshPlaces([before.dataPlane, after.dataPlane]);
  return [sideOf(before, places), sideOf(after, places)];
}

/**
 * Compares where requests go that move from Ingress controllers to Gateways. What stays at a controller is not asked, since its
 * address stays, too.
 *
 * @param moved the hostnames that Gateways have after; wildcards, and empty for any
 */
export const compareMoveInSteps = (
  before: Planes,
  { dataPlane }: Pick<Planes, 'dataPlane'>,
  moved: ReadonlySet<string>,
): Steps<RequestComparison> =>
  compareRequestsInSteps(
    sideOf(before, []),
    gatewaySide(dataPlane),
    ({ before: mine, after: other, host }) => mine?.kind === other?.kind || moved.has(host.label),
  );

/** Compares where requests go at the Gateways of two workspaces alone. */
export const compareGatewaysInSteps = (
  before: Pick<Planes, 'dataPlane'>,
  after: Pick<Planes, 'dataPlane'>,
): Steps<RequestComparison> =>
  compareRequestsInSteps(gatewaySide(before.dataPlane), gatewaySide(after.dataPlane));

/**
 * Compares two workspaces: their objects, what controllers write, what is wrong, and where requests go
 * (docs/model/comparison.md). Requests are equal on the classes asked; that is no proof for all others.
 */
export const compare = (before: Compared, after: Compared): Comparison =>
  runToEnd(compareInSteps(before, after));

/** The same in steps; what is kept from edit to edit is computed in the first. */
export function* compareInSteps(before: Compared, after: Compared): Steps<Comparison> {
  const rest = {
    objects: compareObjects(before.model, after.model),
    status: compareStatuses(before, after),
    findings: compareFindings(before.findings, after.findings),
  };
  return { ...rest, requests: yield* compareTrafficInSteps(before, after) };
}
