import { listed } from '../../text/words.ts';
import type { Resource } from '../../model/resource.ts';
import { describe } from '../../topology/describe.ts';
import { byPrecedence, ONE_KIND } from '../../topology/mesh-attachment.ts';
import { portName } from '../../topology/services.ts';
import { conditionOf } from '../condition.ts';
import type { ParentStatus } from '../statuses.ts';
import type { RouteFacts } from './route-facts.ts';

type Port = ParentStatus['attachment']['servicePorts'][number];

/** Whether a mesh takes a parent for its own, and has accepted the route for it. */
export const isOfMesh = ({ attachment, accepted }: ParentStatus): boolean =>
  accepted && attachment.outcome === 'mesh';

/** A port of a Service as the routes of one namespace rule it: routes of other namespaces are for other clients. */
const placeOf = ({ route, reference }: ParentStatus['attachment'], { port, protocol }: Port): string =>
  `${reference.key} ${protocol}/${port} ${route.namespace}`;

/** The route that shows which kind rules each port: the one of the kind that comes first. */
function rulersOf(all: readonly RouteFacts[]): ReadonlyMap<string, Resource> {
  const rulers = new Map<string, Resource>();
  for (const { status } of all) {
    for (const { attachment } of status.parents.filter(isOfMesh)) {
      for (const port of attachment.servicePorts) {
        const place = placeOf(attachment, port);
        const other = rulers.get(place);
        if (!other || byPrecedence(status.route.kind, other.kind) < 0) rulers.set(place, status.route);
      }
    }
  }
  return rulers;
}

function displacedParent(parent: ParentStatus, rulers: ReadonlyMap<string, Resource>): ParentStatus {
  const { attachment, conditions } = parent;
  const { route, servicePorts } = attachment;
  if (!isOfMesh(parent)) return parent;
  const lost = servicePorts.flatMap((port) => {
    const ruler = rulers.get(placeOf(attachment, port));
    return ruler && ruler.kind !== route.kind ? [{ port, ruler }] : [];
  });
  // Where it keeps a port it has an effect, and is accepted.
  if (lost.length < servicePorts.length) return parent;
  const winners = [...new Set(lost.map(({ ruler }) => describe(ruler)))];
  const ports = listed(lost.map(({ port }) => portName(port)));
  const message = `${listed(winners)} ${winners.length === 1 ? 'rules' : 'rule'} port ${ports}: ${ONE_KIND}.`;
  const conflicted = conditionOf(route, 'Accepted', 'False', { reason: 'Conflicted', message });
  const rest = conditions.filter(({ type }): boolean => type === 'ResolvedRefs');
  return { ...parent, conditions: [conflicted, ...rest], accepted: false };
}

/**
 * Refuses routes of Services whose ports all are ruled by routes of another kind
 * (docs/model/attachment.md#service-parents). The routes come back in the order in which they were given, and are the same
 * objects where nothing is refused.
 */
export function displaceMeshRoutes(all: readonly RouteFacts[]): readonly RouteFacts[] {
  const rulers = rulersOf(all);
  if (rulers.size === 0) return all;
  return all.map((facts) => {
    const parents = facts.status.parents.map((parent) => displacedParent(parent, rulers));
    const same = parents.every((parent, at) => parent === facts.status.parents[at]);
    return same ? facts : { ...facts, status: { ...facts.status, parents } };
  });
}
