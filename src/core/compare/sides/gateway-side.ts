import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { describe } from '../../topology/describe.ts';
import type { DataPlane, GatewayPlane } from '../../traffic/data-plane.ts';
import { decide, trace } from '../../traffic/decide/decide.ts';
import { matchText } from '../../traffic/decide/evaluate-candidate.ts';
import { nearness } from '../../traffic/decide/resolve-entry-point.ts';
import { whyGatewayUnknown } from '../../traffic/decide/unknown-entry.ts';
import type { Candidate } from '../../traffic/table/candidate.ts';
import { whyNot } from '../../traffic/why-not.ts';
import { counted, listed } from '../../text/words.ts';
import { conditionsOf, pathsOf } from './asked-by.ts';
import { gatewayDoors } from './gateway-doors.ts';
import { knockRequest } from './knock-request.ts';
import type { Entry, Side } from './side.ts';

function gatewayEntry(plane: DataPlane, gateway: GatewayPlane, name: string): Entry {
  return {
    kind: 'Gateway',
    name,
    doors: gatewayDoors(plane, gateway),
    nearness: (knock) => {
      const request = knockRequest(knock);
      return request ? nearness(gateway, request, true) : 0;
    },
    decide: (request) => decide(plane, { ...request, gateway: name }),
    trace: (request, about) => trace(plane, { ...request, gateway: name }, about),
    whyNot: (request, object, outcome) =>
      plane.topology.index.get(object)
        ? whyNot(plane, { ...request, gateway: name }, object, outcome).step.reason
        : null,
  };
}

/** The Gateways of a workspace, as a side of a comparison. */
export const gatewaySide = (plane: DataPlane): Side => ({
  entries: [...plane.gateways].map(([name, gateway]) => gatewayEntry(plane, gateway, name)),
  unasked: [...unansweredGateways(plane), ...unattachedRoutes(plane), ...withoutExample(plane)],
});

/** Gateways for which no controller answers, or none that is known. */
function unansweredGateways(plane: DataPlane): readonly string[] {
  const { index } = plane.topology;
  return index.ofKind(GATEWAY_API, 'Gateway').flatMap((gateway) => {
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

