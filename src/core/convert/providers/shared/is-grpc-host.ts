import type { Row } from '../../row.ts';

/** The path of a service of gRPC, or of one of its methods. */
const SERVICE_PATH = /^\/(?:[A-Za-z_][\w.]*(?:\/[A-Za-z_]\w*)?\/?)?$/;

/**
 * Whether a host whose backends all speak gRPC can have a GRPCRoute: every path is that of a service or method. A GRPCRoute and an
 * HTTPRoute on one host exclude each other, so that one path for HTTP makes all of them HTTP.
 */
export const isGrpcHost = (rows: readonly Row[]): boolean =>
  rows.every(
    ({ purpose, match: { path }, filters }) =>
      (purpose === 'https' && filters.length === 1) ||
      (path.type !== 'RegularExpression' &&
        SERVICE_PATH.test(path.value) &&
        (path.type === 'PathPrefix' || path.value.split('/').length === 3) &&
        filters.every(({ type }) => type === 'ResponseHeaderModifier' || type === 'RequestHeaderModifier')),
  );
