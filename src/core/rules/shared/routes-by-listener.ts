import type { Resource } from '../../model/resource.ts';
import { attachedListeners, type Attachment, type ListenerOutcome } from '../../topology/attachment.ts';
import type { Listener } from '../../topology/listeners.ts';
import { memo } from '../../incremental/memo.ts';
import { listenerHolderKinds } from '../../topology/kind-names.ts';
import type { Topology } from '../../topology/topology.ts';

/** A route as one listener takes it. */
export type ListenerRoute = Readonly<{ route: Resource; attachment: Attachment; outcome: ListenerOutcome }>;

/** The routes that attach to each listener; listeners without any are not in it. Looked up once per topology. */
export const routesByListener: (topology: Topology) => ReadonlyMap<Listener, readonly ListenerRoute[]> = memo(
  ({ links }) => {
    const found = new Map<Listener, ListenerRoute[]>();
    for (const { attachments } of links.values()) {
      for (const attachment of attachments) {
        for (const outcome of attachedListeners(attachment)) {
          const entry = { route: attachment.route, attachment, outcome };
          const there = found.get(outcome.listener);
          if (there) there.push(entry);
          else found.set(outcome.listener, [entry]);
        }
      }
    }
    return found;
  },
);

/** The Gateways and ListenerSets that refused a route, for whatever reason. */
export const holdersThatRefuse: (topology: Topology) => ReadonlySet<Resource> = memo(({ links }) => {
  const found = new Set<Resource>();
  for (const { attachments } of links.values())
    for (const { parent, outcome } of attachments) if (parent && outcome !== 'attached') found.add(parent);
  return found;
});

/** The Gateways and ListenerSets of a workspace that can be read. */
export const listenerHolders = ({ index }: Topology): readonly Resource[] =>
  listenerHolderKinds.flatMap(({ group, kind }) => index.ofKind(group, kind)).filter(({ stale }) => !stale);
