import type { RowKind } from '../../kinds/row.ts';
import type { Connection } from './define-connection.ts';
import { ingressToCertificate } from './ingress-to-certificate.ts';
import { ingressToService } from './ingress-to-service.ts';
import { listenerSetToGateway } from './listener-set-to-gateway.ts';
import { listenerToCertificate } from './listener-to-certificate.ts';
import { gatewayToClass, ingressToClass } from './object-to-class.ts';
import { policyToTarget } from './policy-to-target.ts';
import { routeToBackend } from './route-to-backend.ts';
import { routeToParent } from './route-to-parent.ts';
import { serviceToWorkload } from './service-to-workload.ts';
import { statefulSetToService } from './stateful-set-to-service.ts';
import { gatewayToAuthority, policyToAuthority } from './trust-in-authority.ts';

/** Every way two objects can be joined, in the order in which traffic meets them. */
export const connections: readonly Connection[] = [
  gatewayToClass,
  listenerSetToGateway,
  routeToParent,
  routeToBackend,
  ingressToClass,
  ingressToService,
  serviceToWorkload,
  statefulSetToService,
  listenerToCertificate,
  ingressToCertificate,
  policyToTarget,
  policyToAuthority,
  gatewayToAuthority,
];

/** Which of two ends holds the reference. */
export type Direction = Readonly<{ connection: Connection; forward: boolean }>;

/**
 * The way to join two kinds, or undefined when there is none. Either end may be named first; where two ways exist (a
 * StatefulSet names a Service, a Service selects a StatefulSet) the rows decide, then the order of the ends.
 */
export function connectionBetween(
  from: string,
  fromRow: RowKind,
  to: string,
  toRow: RowKind,
): Direction | undefined {
  const candidates = connections.flatMap((connection): readonly Direction[] => [
    ...(joins(connection, from, to) ? [{ connection, forward: true }] : []),
    ...(joins(connection, to, from) ? [{ connection, forward: false }] : []),
  ]);
  const fits = ({ connection, forward }: Direction): boolean =>
    forward
      ? connection.holderRows.includes(fromRow) && connection.targetRows.includes(toRow)
      : connection.holderRows.includes(toRow) && connection.targetRows.includes(fromRow);
  const rank = (one: Direction): number => (fits(one) ? 0 : 2) + (one.forward ? 0 : 1);
  return candidates.toSorted((a, b) => rank(a) - rank(b))[0];
}

const joins = ({ holders, targets }: Connection, holder: string, target: string): boolean =>
  holders.includes(holder) && targets.includes(target);
