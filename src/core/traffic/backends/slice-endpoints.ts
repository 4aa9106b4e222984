import { arrayAt, numberAt, stringAt, valueAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import type { ServicePort } from '../../kinds/shared/service-ports.ts';
import type { Json } from '../../yaml/json.ts';
import type { Endpoint, Endpoints } from './endpoint.ts';

/** Whether an endpoint takes new traffic: it is ready, and not terminating. */
function serves(endpoint: Json): boolean {
  const condition = (name: string) => valueAt(endpoint, ['conditions', name]);
  if (condition('ready') === false || condition('terminating') === true) return false;
  return condition('terminating') === undefined || condition('serving') !== false;
}

/** The port number that a slice has for a Service port; null where it means all ports, undefined where it has none. */
function portIn(slice: Resource, port: ServicePort): number | null | undefined {
  const found = arrayAt(slice.value, 'ports').find(
    (one) =>
      (stringAt(one, 'name') ?? '') === port.name && (stringAt(one, 'protocol') ?? 'TCP') === port.protocol,
  );
  return found === undefined ? undefined : (numberAt(found, 'port') ?? null);
}

function toEndpoint(slice: Resource, endpoint: Json, port: number | null): Endpoint {
  const name = stringAt(endpoint, 'targetRef.name');
  const address = arrayAt(endpoint, 'addresses').find((one) => typeof one === 'string');
  if (name !== undefined) {
    const kind = stringAt(endpoint, 'targetRef.kind') ?? 'Pod';
    return {
      workload: `${kind}/${stringAt(endpoint, 'targetRef.namespace') ?? slice.namespace}/${name}`,
      port,
    };
  }
  const workload = `EndpointSlice/${slice.namespace}/${slice.name}`;
  return { workload, port, ...(address !== undefined && { address }) };
}

/**
 * The endpoints of a Service port from its EndpointSlices, which count more than the Pods of the manifests
 * (docs/model/service-resolution.md#endpointslices).
 */
export function sliceEndpoints(slices: readonly Resource[], port: ServicePort): Endpoints {
  const ready: Endpoint[] = [];
  let others = 0;
  let ported = false;
  for (const slice of slices) {
    const number = portIn(slice, port);
    if (number === undefined) continue;
    ported = true;
    const target = number ?? (typeof port.targetPort === 'number' ? port.targetPort : null);
    for (const endpoint of arrayAt(slice.value, 'endpoints')) {
      if (serves(endpoint)) ready.push(toEndpoint(slice, endpoint, target));
      else others++;
    }
  }
  const names = slices.map(({ name }) => name).join(', ');
  if (!ported) {
    const wanted = port.name === '' ? `without a name` : `named ${port.name}`;
    return {
      ready,
      reason: `EndpointSlice ${names} has no ${port.protocol} port ${wanted}, as the Service has.`,
    };
  }
  const waiting = others === 0 ? '' : `, ${others} not ready`;
  return { ready, reason: `EndpointSlice ${names}: ${ready.length} ready${waiting}.` };
}
