import type { Row } from '../../row.ts';
import type { LocationPlan } from './location-rows.ts';

const GRPC: ReadonlySet<string> = new Set(['GRPC', 'GRPCS']);

/** The path of a service of gRPC, or of one of its methods. */
const SERVICE_PATH = /^\/(?:[A-Za-z_][\w.]*(?:\/[A-Za-z_]\w*)?\/?)?$/;

/**
 * Whether a host can have a GRPCRoute: all that it serves is gRPC, and every path is that of a service or method. A GRPCRoute and
 * an HTTPRoute on one host exclude each other, so that one path for HTTP makes all of them HTTP.
 */
export function isGrpcServer(locations: readonly LocationPlan[], rows: readonly Row[]): boolean {
  const served = locations.filter(({ backend }) => backend !== null);
  return (
    served.length > 0 &&
    served.every(({ location }) => GRPC.has(location.by.annotations.proxying.protocol)) &&
    rows.every(
      ({ purpose, match: { path }, filters }) =>
        (purpose === 'https' && filters.length === 1) ||
        (path.type !== 'RegularExpression' &&
          SERVICE_PATH.test(path.value) &&
          (path.type === 'PathPrefix' || path.value.split('/').length === 3) &&
          filters.every(({ type }) => type === 'ResponseHeaderModifier' || type === 'RequestHeaderModifier')),
    )
  );
}
