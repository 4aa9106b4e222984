import type { Response } from '../../filters/shared/response.ts';

/** The status of gRPC that stands for one of HTTP (docs/model/routing.md#answers-without-forwarding). */
const GRPC_STATUS: Readonly<Record<number, Readonly<{ code: number; name: string }>>> = {
  404: { code: 12, name: 'UNIMPLEMENTED' },
  403: { code: 7, name: 'PERMISSION_DENIED' },
  500: { code: 14, name: 'UNAVAILABLE' },
  503: { code: 14, name: 'UNAVAILABLE' },
  504: { code: 4, name: 'DEADLINE_EXCEEDED' },
};

/** The gRPC status that a client of gRPC sees in place of one of HTTP; undefined where it sees that itself. */
export const grpcStatus = (statusCode: number): Readonly<{ code: number; name: string }> | undefined =>
  GRPC_STATUS[statusCode];

/** An answer of the gateway itself. Calls of gRPC get a status of their own beside that of HTTP. */
export function answerWith(statusCode: number, grpc: boolean): Response {
  const status = grpc ? grpcStatus(statusCode) : undefined;
  return { statusCode, headers: status ? new Map([['grpc-status', String(status.code)]]) : new Map() };
}

/** A status in words, for those who read a trace. */
export function statusText(statusCode: number, grpc: boolean): string {
  const status = grpc ? grpcStatus(statusCode) : undefined;
  return status ? `${status.name} (${status.code})` : String(statusCode);
}
