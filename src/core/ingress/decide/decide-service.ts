import type { ServicePort } from '../../kinds/shared/service-ports.ts';
import { numberAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { listed } from '../../text/words.ts';
import { describe } from '../../topology/describe.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { selectedWorkloads, servicePorts, serviceType } from '../../topology/services.ts';
import { endpointsOf } from '../../traffic/backends/endpoints.ts';
import type { BackendShare, RequestOutcome } from '../../traffic/decide/outcome.ts';
import type { Note } from '../../traffic/decide/step.ts';
import { requestTarget, type TrafficRequest } from '../../traffic/request/request.ts';
import { programsOf } from '../controllers/programs-of.ts';
import { noOutcome } from '../../traffic/decide/no-outcome.ts';

/** The port of a Service at which a connection arrives, or why it arrives at none. */
export type Arrival =
  | Readonly<{ at: 'port'; port: ServicePort }>
  /** Nothing listens there. */
  | Readonly<{ at: 'nothing'; reason: string }>
  /** The request, or the manifest, does not say enough. */
  | Readonly<{ at: 'unclear'; reason: string }>;

export const transportOf = ({ protocol }: TrafficRequest): string => (protocol === 'UDP' ? 'UDP' : 'TCP');

/** The usual port of a protocol; null for connections without one. */
export function usualPort({ protocol, sni }: TrafficRequest): number | null {
  switch (protocol) {
    case 'HTTP':
      return 80;
    case 'HTTPS':
    case 'TLS':
      return 443;
    case 'GRPC':
      return sni === null ? 80 : 443;
    case 'TCP':
    case 'UDP':
      return null;
  }
}

/** The port that every node opens for a port of a Service; undefined where the cluster assigns it. */
export const nodePortAt = (service: Resource, { path }: Pick<ServicePort, 'path'>): number | undefined =>
  numberAt(service.value, [...path, 'nodePort']);

function atLoadBalancer(service: Resource, ports: readonly ServicePort[], request: TrafficRequest): Arrival {
  const wanted = request.port ?? usualPort(request);
  const [only] = ports;
  if (wanted === null)
    return only && ports.length === 1
      ? { at: 'port', port: only }
      : { at: 'unclear', reason: `${describe(service)} has several ports: say which with port.` };
  const port =
    ports.find((one) => one.port === wanted) ?? ports.find((one) => nodePortAt(service, one) === wanted);
  if (port) return { at: 'port', port };
  const has = ports.length === 0 ? 'no port for it' : listed(ports.map((one) => String(one.port)));
  return {
    at: 'nothing',
    reason: `The load balancer of ${describe(service)} does not listen on port ${wanted}; it has ${has}.`,
  };
}

function atNodePort(service: Resource, ports: readonly ServicePort[], request: TrafficRequest): Arrival {
  const assigned = `The port that nodes open for ${describe(service)} is assigned by the cluster and does not stand in the manifest.`;
  const known = ports.filter((one) => nodePortAt(service, one) !== undefined);
  if (request.port === null) {
    const [only] = ports;
    if (only && ports.length === 1)
      return known.length === 1 ? { at: 'port', port: only } : { at: 'unclear', reason: assigned };
    return { at: 'unclear', reason: `${describe(service)} has several ports: say which with port.` };
  }
  const port = known.find((one) => nodePortAt(service, one) === request.port);
  if (port) return { at: 'port', port };
  if (known.length < ports.length) return { at: 'unclear', reason: assigned };
  const opens = listed(known.map((one) => String(nodePortAt(service, one))));
  return {
    at: 'nothing',
    reason: `No node opens port ${request.port} for ${describe(service)}; it has ${opens}.`,
  };
}

function arrivalAt(service: Resource, request: TrafficRequest): Arrival {
  const ports = servicePorts(service).filter(({ protocol }) => protocol === transportOf(request));
  const type = serviceType(service);
  if (type === 'LoadBalancer') return atLoadBalancer(service, ports, request);
  if (type === 'NodePort') return atNodePort(service, ports, request);
  return {
    at: 'nothing',
    reason: `${describe(service)} is of type ${type}: nothing outside of the cluster reaches it.`,
  };
}

/** Images of programs that send requests on by rules of their own. */
const PROXY = /ingress-nginx|ingress-controller|kubernetes-ingress|traefik|envoy/;

/** Why it is not known what becomes of a request behind a Service; null where its Pods answer it. */
export function whyPassedOn(service: Resource, index: ResourceIndex): string | null {
  const image = selectedWorkloads(service, index)
    .flatMap(({ key }) => index.get(key) ?? [])
    .flatMap(programsOf)
    .map((program) => program.image)
    .find((one) => PROXY.test(one));
  return image === undefined
    ? null
    : `The Pods of ${describe(service)} run ${image}, which sends requests on: say which Gateway or Ingress class is meant.`;
}

export type ServiceOutcome = Omit<RequestOutcome, 'steps' | 'request'>;

/**
 * Where a request goes that enters through a Service's own load balancer or node port: to its Pods as it comes. The
 * connection is not looked into, so neither host nor path decides anything (docs/model/routing.md#services-as-entries).
 *
 * @param index the objects that the API server takes
 */
export function decideService(
  service: Resource,
  request: TrafficRequest,
  index: ResourceIndex,
  note?: Note,
): Omit<RequestOutcome, 'steps'> {
  return { request, ...follow(service, request, index, note) };
}

function follow(
  service: Resource,
  request: TrafficRequest,
  index: ResourceIndex,
  note: Note,
): ServiceOutcome {
  const subject = describe(service);
  const refused = { ...noOutcome, service, outcome: 'refused' as const };
  const here = { resource: service.key, path: ['spec'] };
  const arrival = arrivalAt(service, request);
  if (arrival.at !== 'port') {
    note?.('service', subject, 'rejected', arrival.reason, here);
    return { ...refused, unclear: arrival.at === 'unclear' ? arrival.reason : null };
  }
  const { port } = arrival;
  const at = { resource: service.key, path: port.path };
  const passedOn = whyPassedOn(service, index);
  if (passedOn !== null) {
    note?.('service', subject, 'rejected', passedOn, at);
    return { ...refused, unclear: passedOn };
  }
  const opened = nodePortAt(service, port);
  const by =
    serviceType(service) === 'NodePort'
      ? `Port ${opened ?? '?'} of every node`
      : `Port ${port.port} of its load balancer`;
  note?.('service', subject, 'chosen', `${by} leads to it, whatever host and path are asked for.`, at);
  return toPods(service, port, request, index, note);
}

/** Sends a request to the Pods behind a port of a Service, as it comes. */
export function toPods(
  service: Resource,
  port: ServicePort,
  request: TrafficRequest,
  index: ResourceIndex,
  note: Note,
): ServiceOutcome {
  const { ready, reason } = endpointsOf(service, port, index);
  const at = { resource: service.key, path: port.path };
  const verdict = ready.length === 0 ? 'rejected' : 'chosen';
  note?.('endpoint', `${describe(service)}:${port.port}`, verdict, reason, at);
  if (ready.length === 0) return { ...noOutcome, service, outcome: 'refused' };
  const share = directShare(service, port.port, request, ready, { resource: service.key, path: port.path });
  return { ...noOutcome, service, outcome: 'forwarded', backends: [share] };
}

const isHttp = ({ protocol }: TrafficRequest): boolean =>
  protocol === 'HTTP' || protocol === 'HTTPS' || protocol === 'GRPC';

/** All requests, as the client sends them, to a Service or a Pod. */
export const directShare = (
  { kind, namespace, name }: Resource,
  port: number | null,
  request: TrafficRequest,
  endpoints: BackendShare['endpoints'],
  at: BackendShare['at'],
): BackendShare => ({
  kind,
  namespace,
  name,
  port,
  weight: 1,
  share: 1,
  response: null,
  refused: false,
  fault: null,
  request: isHttp(request)
    ? {
        method: request.method,
        host: request.authority,
        path: requestTarget(request),
        headers: request.headers,
      }
    : null,
  endpoints,
  responseHeaders: new Map(),
  tls: null,
  at,
});
