import type { Resource } from '../../model/resource.ts';
import { describe } from '../../topology/describe.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import type { Target } from '../../traffic/backends/target.ts';
import { noteTarget } from '../../traffic/decide/serve-backends.ts';
import type { Note } from '../../traffic/decide/step.ts';
import { isGrpc, requestTarget, type TrafficRequest } from '../../traffic/request/request.ts';
import { ingressTarget, type BackendHabits } from '../backends/ingress-target.ts';
import type { IngressBackend, IngressPath } from '../ingress-rules.ts';
import { backendShare, ownerOf, sharedOutcome, type IngressOutcome } from './ingress-outcome.ts';
import { noteOutcome } from './note-outcome.ts';

/** A backend of an Ingress, and the path that has it; null for a default backend. */
export type Destination = Readonly<{ ingress: Resource; backend: IngressBackend; path: IngressPath | null }>;

/** The target of a resource backend, which few controllers send to. */
const ofResource = (ingress: Resource): Target => ({
  kind: 'resource',
  namespace: ingress.namespace,
  name: '',
  port: null,
  service: undefined,
  edge: null,
  invalid: { reason: 'UnsupportedBackend', message: 'The backend is no Service.', unknown: false },
  unknown: null,
  endpoints: [],
  endpointsReason: '',
  tls: null,
});

/** The target of a destination. */
export const destinationTarget = (
  { ingress, backend }: Destination,
  index: ResourceIndex,
  habits: BackendHabits,
): Target => (backend.service ? ingressTarget(ingress, backend, index, habits) : ofResource(ingress));

/** Sends a request to a backend as the client sent it. */
export function forwardAsSent(
  destination: Destination,
  request: TrafficRequest,
  index: ResourceIndex,
  habits: BackendHabits,
  note: Note,
): IngressOutcome {
  const { ingress, backend, path } = destination;
  const target = destinationTarget(destination, index, habits);
  const at = {
    resource: ingress.key,
    path: backend.at,
    ...(target.edge !== null && { edge: target.edge }),
  };
  noteTarget(note, target, at, 1);
  const seen = {
    method: request.method,
    host: request.authority,
    path: requestTarget(request),
    headers: request.headers,
  };
  const share = backendShare({ target, weight: 1, share: 1, at }, seen, {
    grpc: isGrpc(request),
    late: null,
    responseHeaders: new Map(),
  });
  const outcome = sharedOutcome([share], ownerOf(ingress, path), [], new Map());
  noteOutcome(note, describe(ingress), outcome, at);
  return outcome;
}
