import type { ConnectionName } from '../../kinds/define-kind.ts';
import type { Topology } from '../../topology/topology.ts';
import { connectByLabels } from './by-labels.ts';
import { connectByReference } from './by-reference.ts';
import type { ConnectionEnds } from './connection-ends.ts';
import type { Connection, ConnectionPlan, End } from './connection-plan.ts';
import { ingressToCertificate } from './ingress-to-certificate.ts';
import { ingressToService } from './ingress-to-service.ts';
import { listenerToCertificate } from './listener-to-certificate.ts';
import { backendToAuthority, gatewayToAuthority } from './to-authority.ts';

const connections: Readonly<Record<ConnectionName, Connection>> = {
  'backend-to-authority': backendToAuthority,
  'gateway-to-authority': gatewayToAuthority,
  'ingress-to-certificate': ingressToCertificate,
  'ingress-to-service': ingressToService,
  'listener-to-certificate': listenerToCertificate,
};

/** Plans an edge between two ends in the way that their kinds declare. */
export function planConnection(
  topology: Topology,
  ends: ConnectionEnds,
  holder: End,
  target: End,
): ConnectionPlan {
  if (ends.by === 'labels') return connectByLabels(topology, holder, target, ends.spec);
  const { spec } = ends;
  const connect = spec.connection === undefined ? connectByReference : connections[spec.connection];
  return connect(topology, holder, target, spec);
}
