import { CORE } from '../../kinds/shared/groups.ts';
import type { ServicePort } from '../../kinds/shared/service-ports.ts';
import { stringAt, valueAt } from '../../model/access.ts';
import { isPlaceholder } from '../../model/placeholder.ts';
import { resourceKey, type Resource } from '../../model/resource.ts';
import { holdsUnknown } from '../../model/unknown-values.ts';
import type { Fault } from '../../status/statuses.ts';
import { absenceInCluster } from '../../topology/absence.ts';
import { describe } from '../../topology/describe.ts';
import { madeBy } from '../../topology/made-by.ts';
import { referenceId } from '../../topology/references.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { servicePorts, serviceType } from '../../topology/services.ts';
import { listed } from '../../text/words.ts';
import { endpointsOf } from '../../traffic/backends/endpoints.ts';
import type { Target } from '../../traffic/backends/target.ts';
import type { IngressBackend } from '../ingress-rules.ts';

/** What a controller takes as a backend. */
export type BackendHabits = Readonly<{
  /** The `targetPort` of a Service port may be named in the place of the port. */
  targetPorts: boolean;
  /** Services of type ExternalName: sent to, refused, or not known. */
  externalNames: 'sent' | 'refused' | 'unknown';
}>;

const fault = (reason: string, message: string): Fault => ({ reason, message, unknown: false });

/** The Service port that a backend means: by number or name, and where the controller takes those, by `targetPort`. */
function portMeant(
  ports: readonly ServicePort[],
  wanted: number | string,
  { targetPorts }: BackendHabits,
): ServicePort | undefined {
  const isMeant = (port: ServicePort): boolean =>
    targetPorts
      ? [port.port, port.targetPort, port.name].some((one) => String(one) === String(wanted))
      : (typeof wanted === 'number' ? port.port : port.name) === wanted;
  return ports.find(isMeant);
}

const portsText = (ports: readonly ServicePort[]): string =>
  ports.length === 0 ? 'it has no ports' : `it has ${listed(ports.map(({ port }) => String(port)))}`;

/** A target of which nothing is known: one healthy endpoint is assumed. */
const assumedTarget = (base: Target, reason: string): Target => ({
  ...base,
  unknown: reason,
  endpoints: [{ workload: null, port: null, assumed: true }],
  endpointsReason: reason,
});

function atService(
  base: Target,
  service: Resource,
  wanted: number | string | null,
  index: ResourceIndex,
  habits: BackendHabits,
): Target {
  const name = describe(service);
  if (serviceType(service) === 'ExternalName') {
    const reason = `${name} is of type ExternalName`;
    if (habits.externalNames === 'unknown')
      return assumedTarget(base, `${reason}; some controllers send to it, others do not.`);
    const address = stringAt(service.value, 'spec.externalName') ?? '';
    if (habits.externalNames === 'refused' || address === '')
      return { ...base, endpointsReason: `${reason}, which the controller does not send to.` };
    const port = typeof wanted === 'number' ? wanted : null;
    return {
      ...base,
      endpoints: [{ workload: null, port, address }],
      endpointsReason: `${reason}: ${address}.`,
    };
  }
  if (holdsUnknown(valueAt(service.value, 'spec.ports')))
    return assumedTarget(base, `Ports of ${name} are filled in later.`);
  const ports = servicePorts(service);
  const port = wanted === null ? ports[0] : portMeant(ports, wanted, habits);
  if (!port)
    return {
      ...base,
      invalid: fault('PortNotFound', `${name} has no port ${wanted ?? ''}; ${portsText(ports)}.`),
    };
  if (port.protocol !== 'TCP')
    return { ...base, invalid: fault('WrongProtocol', `Port ${port.port} of ${name} is ${port.protocol}.`) };
  const { ready, reason } = endpointsOf(service, port, index);
  return { ...base, port: port.port, endpoints: ready, endpointsReason: reason };
}

/** A Service of the cluster, by namespace and name, as the target of requests. */
export function serviceTarget(
  namespace: string,
  name: string,
  port: number | string | null,
  index: ResourceIndex,
  habits: BackendHabits,
  edge: string | null = null,
): Target {
  const wanted = { group: CORE, kind: 'Service', namespace, name };
  const base: Target = {
    kind: 'Service',
    namespace,
    name,
    port: typeof port === 'number' ? port : null,
    service: index.get(resourceKey(wanted)),
    edge,
    invalid: null,
    unknown: null,
    endpoints: [],
    endpointsReason: '',
    tls: null,
  };
  const later = [name, namespace, port ?? ''].find((part) => typeof part === 'string' && isPlaceholder(part));
  if (later !== undefined)
    return assumedTarget(base, `${later} is filled in later, so the backend is not known.`);
  if (base.service) return atService(base, base.service, port, index, habits);
  const made = madeBy(wanted, index);
  const absence = made
    ? { state: 'unknown' as const, reason: `${describe(wanted)} is made in the cluster.` }
    : absenceInCluster({ target: wanted, role: 'backend', crossNamespace: false }, index);
  if (absence.state === 'missing') return { ...base, invalid: fault('ServiceNotFound', absence.reason) };
  return assumedTarget(base, absence.reason);
}

/**
 * Follows a backend of an Ingress to the endpoints behind it (docs/model/ingress.md#backends).
 *
 * @param index the objects that the API server takes
 * @returns a target without endpoints where the controller cannot send to it
 */
export function ingressTarget(
  ingress: Resource,
  backend: IngressBackend,
  index: ResourceIndex,
  habits: BackendHabits,
): Target {
  const edge = referenceId(ingress.key, backend.at);
  const { name = '', port = null } = backend.service ?? {};
  return serviceTarget(ingress.namespace, name, port, index, habits, edge);
}
