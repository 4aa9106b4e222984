import type { TrafficPlanes } from '../../ingress/decide/choose-entry.ts';
import { decideRequest, traceRequest } from '../../ingress/decide/decide-request.ts';
import { whyNotRequest } from '../../ingress/why-not-ingress.ts';
import type { ServicePort } from '../../kinds/shared/service-ports.ts';
import type { Resource, ResourceKey } from '../../model/resource.ts';
import { byText } from '../../text/by-text.ts';
import { servicePorts } from '../../topology/services.ts';
import type { DataPlane } from '../../traffic/data-plane.ts';
import type { RequestOutcome } from '../../traffic/decide/outcome.ts';
import { meshBucket, whyRoutesIdle } from '../../traffic/mesh/decide-mesh.ts';
import { rulingRoutes, type RulingRoutes } from '../../traffic/mesh/ruling-routes.ts';
import { serviceBindings } from '../../traffic/mesh/service-bindings.ts';
import type { TrafficRequest } from '../../traffic/request/request.ts';
import type { Candidate } from '../../traffic/table/candidate.ts';
import { nothingAnswers } from '../requests/nothing-answers.ts';
import { pathsOf } from './asked-by.ts';
import { conditionsAt } from './gateway-doors.ts';
import { NO_CONDITIONS, type Door, type DoorProtocol, type Entry } from './side.ts';

/** A Service that has routes of its own on a side, and a namespace whose clients may be sent elsewhere than others. */
export type MeshPlace = Readonly<{
  key: ResourceKey;
  namespace: string;
  name: string;
  /** The namespace of the clients: that of the Service stands for all without routes of their own. */
  client: string;
}>;

/** The places of all sides: what one side sends by routes is asked of the other, too, where there may be none. */
export function meshPlaces(planes: readonly DataPlane[]): readonly MeshPlace[] {
  const found = new Map<string, MeshPlace>();
  for (const { statuses } of planes)
    for (const [key, bindings] of serviceBindings(statuses))
      for (const { route, attachment } of bindings) {
        const { namespace, name } = attachment.reference.target;
        for (const client of [namespace, route.namespace])
          found.set(`${namespace}/${name} ${client}`, { key, namespace, name, client });
      }
  return [...found].toSorted(([a], [b]) => byText(a, b)).map(([, place]) => place);
}

const PROTOCOLS: Readonly<Record<string, DoorProtocol>> = {
  HTTPRoute: 'HTTP',
  GRPCRoute: 'HTTP',
  TLSRoute: 'TLS',
  TCPRoute: 'TCP',
  UDPRoute: 'UDP',
};

/** The ports of a Service that routes rule for the clients of a place, each with what these distinguish. */
function doorsOf(plane: DataPlane, place: MeshPlace, service: Resource): readonly Door[] {
  if (whyRoutesIdle(service, plane) !== null) return [];
  const bindings = serviceBindings(plane.statuses).get(place.key) ?? [];
  return servicePorts(service).flatMap((port): readonly Door[] => {
    const ruling = rulingRoutes(bindings, service, port, place.client);
    const protocol = ruling && PROTOCOLS[ruling.kind];
    return ruling && protocol ? [doorAt(plane, place, { service, port }, { protocol, ruling })] : [];
  });
}

function doorAt(
  plane: DataPlane,
  place: MeshPlace,
  { service, port }: Readonly<{ service: Resource; port: ServicePort }>,
  { protocol, ruling }: Readonly<{ protocol: DoorProtocol; ruling: RulingRoutes }>,
): Door {
  const isHttp = protocol === 'HTTP';
  const bucket = isHttp ? meshBucket(plane, { service, port, client: place.client }, ruling) : undefined;
  const candidates: readonly Candidate[] = bucket ? [...bucket.http.all, ...bucket.grpc.all] : [];
  return {
    protocol,
    port: port.port,
    hostnames: new Set([hostOf(place)]),
    countsLabels: false,
    matchesFor: (host) => ({
      paths: candidates.flatMap((candidate) => pathsOf(candidate)),
      conditionsAt: (asked) => (bucket ? conditionsAt(plane, [bucket], host, asked) : NO_CONDITIONS),
    }),
  };
}

/** By which clients in every namespace find the Service. */
const hostOf = ({ namespace, name }: MeshPlace): string => `${name}.${namespace}`;

/** Requests of the clients of a namespace to a Service, as the place where they arrive. */
function meshEntry(planes: TrafficPlanes, place: MeshPlace): Entry {
  const { dataPlane: plane } = planes;
  const service = plane.statuses.cluster.get(place.key);
  const from = place.client;
  const absent = (request: TrafficRequest): RequestOutcome => ({
    ...nothingAnswers(request),
    unclear: `Service ${place.namespace}/${place.name} is not in these manifests.`,
  });
  return {
    kind: 'Service',
    name: `${place.namespace}/${place.name} ${from}`,
    words: `Service ${place.namespace}/${place.name} for clients in namespace ${from}`,
    address: { from },
    doors: service ? doorsOf(plane, place, service) : [],
    // It has a counterpart on each side, so none is looked for.
    nearness: () => 0,
    decide: (request) => (service ? decideRequest(planes, { ...request, from }) : absent(request)),
    trace: (request) => (service ? traceRequest(planes, { ...request, from }) : absent(request)),
    whyNot: (request, object) =>
      plane.topology.index.get(object)
        ? whyNotRequest(planes, { ...request, from }, object).step.reason
        : null,
  };
}

/** What clients in the cluster send to Services that have routes, as entries of a side. */
export const meshEntries = (planes: TrafficPlanes, places: readonly MeshPlace[]): readonly Entry[] =>
  places.map((place) => meshEntry(planes, place));
