import type { ServicePort } from '../../kinds/shared/service-ports.ts';
import type { Resource } from '../../model/resource.ts';
import { listed } from '../../text/words.ts';
import { describe } from '../../topology/describe.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { isHeadless, portName, servicePorts, serviceType, whyNoAddress } from '../../topology/services.ts';
import { endpointsOf } from '../../traffic/backends/endpoints.ts';
import type { DataPlane } from '../../traffic/data-plane.ts';
import { noOutcome } from '../../traffic/decide/no-outcome.ts';
import type { RequestOutcome } from '../../traffic/decide/outcome.ts';
import type { Note } from '../../traffic/decide/step.ts';
import { clientNamespace } from '../../traffic/mesh/client-namespace.ts';
import { decideMesh } from '../../traffic/mesh/decide-mesh.ts';
import type { Destination } from '../../traffic/mesh/resolve-destination.ts';
import type { TrafficRequest } from '../../traffic/request/request.ts';
import { directShare, toPods, transportOf, usualPort, whyPassedOn, type Arrival } from './decide-service.ts';

/** Destinations in the cluster. */
export type Inside = Exclude<Destination, { at: 'outside' }>;

/** The port of a headless Service at which its Pods listen: clients reach them directly, so nothing is translated. */
function atHeadless(
  service: Resource,
  ports: readonly ServicePort[],
  wanted: number,
  index: ResourceIndex,
): Arrival {
  const endpoints = ports.map((port) => ({ port, ...endpointsOf(service, port, index) }));
  const listens = endpoints.find(({ ready }) => ready.some(({ port }) => port === null || port === wanted));
  const [first] = ports;
  if (listens) return { at: 'port', port: listens.port };
  if (first && endpoints.every(({ ready }) => ready.length === 0)) return { at: 'port', port: first };
  return {
    at: 'unclear',
    reason: `${whyNoAddress(service)} Whether they listen on port ${wanted} does not stand in the manifests; its ports lead to ${listed(endpoints.flatMap(({ ready }) => ready.map(({ port }) => String(port ?? '?')))) || 'none'}.`,
  };
}

/** The port of a Service at which a client in the cluster arrives (docs/model/routing.md#requests-from-within-the-cluster). */
function arrivalInside(service: Resource, request: TrafficRequest, index: ResourceIndex): Arrival {
  const all = servicePorts(service);
  const ports = all.filter(({ protocol }) => protocol === transportOf(request));
  if (serviceType(service) === 'ExternalName')
    return { at: 'unclear', reason: `${whyNoAddress(service)} What answers there is not known.` };
  const wanted = request.port ?? usualPort(request);
  const [only] = ports;
  if (wanted === null)
    return only && ports.length === 1
      ? { at: 'port', port: only }
      : { at: 'unclear', reason: `${describe(service)} has several ports: say which with port.` };
  if (isHeadless(service)) return atHeadless(service, ports, wanted, index);
  const port = ports.find((one) => one.port === wanted);
  if (port) return { at: 'port', port };
  const has = all.length === 0 ? 'none' : listed(all.map(portName));
  return {
    at: 'nothing',
    reason: `${describe(service)} has no port ${wanted}/${transportOf(request)}: the connection is refused. It has ${has}.`,
  };
}

type Decided = Omit<RequestOutcome, 'steps'>;

/** A client that knows the address of a Pod passes Services and their routes by. */
function toPod(pod: Resource, how: string, request: TrafficRequest, note: Note): Decided {
  const port = request.port ?? usualPort(request);
  const at = { resource: pod.key, path: ['spec'] };
  note?.('endpoint', describe(pod), 'chosen', `${how}: no Service is asked, and no route of one.`, at);
  const endpoint = { workload: `Pod/${pod.namespace}/${pod.name}`, port };
  const share = directShare(pod, port, request, [endpoint], at);
  return { ...noOutcome, request, outcome: 'forwarded', backends: [share] };
}

/**
 * Where a request goes that a client in the cluster sends: by the routes of the Service that it names, as a mesh does, and to
 * the Pods of that where it has none.
 */
export function decideInside(
  plane: DataPlane,
  destination: Inside,
  request: TrafficRequest,
  note?: Note,
): Decided {
  const refused = { ...noOutcome, request, outcome: 'refused' as const };
  if (destination.at === 'nowhere') {
    const { reason, unclear } = destination;
    note?.('service', request.destination || '(no host)', 'rejected', reason, null);
    return { ...refused, unclear: unclear ? reason : null };
  }
  if (destination.at === 'pod') return toPod(destination.pod, destination.how, request, note);
  const { service, how } = destination;
  const { cluster } = plane.statuses;
  const arrival = arrivalInside(service, request, cluster);
  const subject = describe(service);
  if (arrival.at !== 'port') {
    const at = { resource: service.key, path: ['spec', 'ports'] };
    note?.('service', subject, 'rejected', arrival.reason, at);
    return { ...refused, service, unclear: arrival.at === 'unclear' ? arrival.reason : null };
  }
  const { port } = arrival;
  const at = { resource: service.key, path: port.path };
  note?.('service', subject, 'chosen', `${how}; the request comes to port ${portName(port)}.`, at);
  const client = clientNamespace(request.from ?? '');
  const routed = decideMesh(plane, request, { service, port, client }, note);
  if (routed) return routed;
  const passedOn = whyPassedOn(service, cluster);
  if (passedOn !== null) {
    note?.('service', subject, 'rejected', passedOn, at);
    return { ...refused, service, unclear: passedOn };
  }
  return { request, ...toPods(service, port, request, cluster, note) };
}
