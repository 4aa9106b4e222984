import { chooseEntry, type TrafficPlanes } from '../../ingress/decide/choose-entry.ts';
import { gatewaysFor } from '../../traffic/decide/resolve-entry-point.ts';
import type { TrafficRequest } from '../../traffic/request/request.ts';

/** Where a request could arrive, with the field that says so. */
export type EntryCandidate =
  | Readonly<{ gateway: string; ingressClass: null }>
  | Readonly<{ gateway: null; ingressClass: string }>;

/**
 * The entries of which one has to be named, because several could answer a request (docs/model/routing.md#entry-point); none
 * where it names one, or is not decided for another reason. Ingresses without a class cannot be named.
 */
export function entryCandidates(planes: TrafficPlanes, request: TrafficRequest): readonly EntryCandidate[] {
  if (request.gateway !== null || request.ingressClass !== null) return [];
  const entry = chooseEntry(planes, request);
  const { names, routed } = gatewaysFor(planes.dataPlane, request);
  const gateways =
    entry.side === 'gateway' && routed ? names : entry.side === 'unclear' ? entry.gateways : [];
  const controllers = entry.side === 'unclear' ? entry.controllers : [];
  return [
    ...gateways.map((gateway): EntryCandidate => ({ gateway, ingressClass: null })),
    ...controllers.flatMap(({ group: { classes } }): readonly EntryCandidate[] =>
      classes.slice(0, 1).map((ingressClass) => ({ gateway: null, ingressClass })),
    ),
  ];
}
