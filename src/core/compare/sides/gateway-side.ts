import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { describe } from '../../topology/describe.ts';
import type { Resource } from '../../model/resource.ts';
import type { DataPlane } from '../../traffic/data-plane.ts';
import { decide, trace } from '../../traffic/decide/decide.ts';
import { matchText } from '../../traffic/decide/evaluate-candidate.ts';
import { nearness } from '../../traffic/decide/resolve-entry-point.ts';
import { whyGatewayUnknown } from '../../traffic/decide/unknown-entry.ts';
import type { Candidate } from '../../traffic/table/candidate.ts';
import { serviceBindings } from '../../traffic/mesh/service-bindings.ts';
import { whyNot } from '../../traffic/why-not.ts';
import { byText } from '../../text/by-text.ts';
import { counted, listed } from '../../text/words.ts';
import { conditionsOf, pathsOf } from './asked-by.ts';
import { gatewayDoors } from './gateway-doors.ts';
import { knockRequest } from './knock-request.ts';
import type { Entry, Side } from './side.ts';

/** A Gateway, whether or not a controller answers for it. */
function gatewayEntry(plane: DataPlane, { namespace, name }: Resource): Entry {
  const id = `${namespace}/${name}`;
  const gateway = plane.gateways.get(id);
  return {
    kind: 'Gateway',
    name: id,
    words: `Gateway ${id}`,
    address: { gateway: id },
    doors: gateway ? gatewayDoors(plane, gateway) : [],
    nearness: (knock) => {
      const request = gateway && knockRequest(knock);
      return request ? nearness(gateway, request, true) : 0;
    },
    decide: (request) => decide(plane, { ...request, gateway: id }),
    trace: (request, about) => trace(plane, { ...request, gateway: id }, about),
    whyNot: (request, object, outcome) =>
      plane.topology.index.get(object)
        ? whyNot(plane, { ...request, gateway: id }, object, outcome).step.reason
        : null,
  };
}

/** The Gateways of a workspace, as a side of a comparison that asks nothing else. */
export const gatewaySide = (plane: DataPlane): Side => {
  const { entries, unasked } = gatewaysAlone(plane);
  return { entries, unasked: [...unasked, ...meshedServices(plane)] };
};

/** The Gateways of a workspace, as a part of a side that asks the requests of clients in the cluster, too. */
export const gatewaysAlone = (plane: DataPlane): Side => ({
  entries: gatewaysOf(plane).map((gateway) => gatewayEntry(plane, gateway)),
  unasked: [...unansweredGateways(plane), ...unattachedRoutes(plane), ...withoutExample(plane)],
});

/** Services whose requests a mesh decides: they come from inside the cluster, and arrive at no Gateway. */
function meshedServices({ statuses }: DataPlane): readonly string[] {
  const services = [...serviceBindings(statuses).values()].flatMap(([binding]) =>
    binding ? [describe(binding.attachment.reference.target)] : [],
  );
  if (services.length === 0) return [];
  return [
    `Requests from inside the cluster to ${listed(services.toSorted(byText))}: routes of a mesh decide them, and no Gateway.`,
  ];
}

const gatewaysOf = ({ topology }: DataPlane): readonly Resource[] =>
  topology.index
    .ofKind(GATEWAY_API, 'Gateway')
    .toSorted((a, b) => byText(`${a.namespace}/${a.name}`, `${b.namespace}/${b.name}`));

/** Gateways for which no controller answers, or none that is known. */
function unansweredGateways(plane: DataPlane): readonly string[] {
  return gatewaysOf(plane).flatMap((gateway) => {
    if (plane.gateways.has(`${gateway.namespace}/${gateway.name}`)) return [];
    return (
      whyGatewayUnknown(plane, gateway) ??
      `No controller answers for ${describe(gateway)}: it is refused, or its GatewayClass is not in these manifests.`
    );
  });
}

/** Routes of which it is not known whether a Gateway takes them. */
function unattachedRoutes({ topology, statuses }: DataPlane): readonly string[] {
  const open = [...topology.links.values()].flatMap(({ attachments }) => {
    const [first] = attachments;
    return first && attachments.every(({ state }) => state === 'unknown') ? [first.route] : [];
  });
  const silent = open.filter(({ key }) => !statuses.objects.has(key));
  return silent.length === 0
    ? []
    : [
        `It is not known which Gateway takes ${counted(silent.length, 'route')} (${listed(silent.map(describe), 3)}).`,
      ];
}

/** Matches with expressions for which no text is found. */
function withoutExample(plane: DataPlane): readonly string[] {
  const found = new Set<string>();
  for (const { table } of plane.listeners.values())
    for (const hostname of table.members.keys()) {
      const bucket = table.bucket(hostname);
      const candidates: readonly Candidate[] = bucket ? [...bucket.http.all, ...bucket.grpc.all] : [];
      for (const candidate of candidates)
        if (pathsOf(candidate).length === 0 || conditionsOf(candidate).length === 0)
          found.add(matchText(candidate));
    }
  return found.size === 0
    ? []
    : [
        `No request is known that ${listed([...found], 3)} ${found.size === 1 ? 'matches' : 'match'}: no example of the expressions is found.`,
      ];
}
