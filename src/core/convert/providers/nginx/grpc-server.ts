import type { Row } from '../../row.ts';
import { isGrpcHost } from '../shared/is-grpc-host.ts';
import type { LocationPlan } from './location-rows.ts';

const GRPC: ReadonlySet<string> = new Set(['GRPC', 'GRPCS']);

/** Whether a host can have a GRPCRoute: all that it serves is gRPC, and every path is that of a service or method. */
export function isGrpcServer(locations: readonly LocationPlan[], rows: readonly Row[]): boolean {
  const served = locations.filter(({ backend }) => backend !== null);
  return (
    served.length > 0 &&
    served.every(({ location }) => GRPC.has(location.by.annotations.proxying.protocol)) &&
    isGrpcHost(rows)
  );
}
