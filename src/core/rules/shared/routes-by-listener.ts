import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { arrayAt } from '../../model/access.ts';
import { isPlaceholder } from '../../model/placeholder.ts';
import type { Resource } from '../../model/resource.ts';
import { knownAt } from '../../model/unknown-values.ts';
import { attachedListeners, type Attachment, type ListenerOutcome } from '../../topology/attachment.ts';
import type { Listener } from '../../topology/listeners.ts';
import { memo } from '../../incremental/memo.ts';
import { listenerHolderKinds, routeKinds } from '../../topology/kind-names.ts';
import type { Topology } from '../../topology/topology.ts';
import type { JsonObject } from '../../yaml/json.ts';

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

/**
 * Answers whether a route that is not known to lead elsewhere may lead to a Gateway or ListenerSet: its parentRefs, or
 * a part of one, are filled in later, or it is not known in which namespace they are
 * (docs/model/references-and-grants.md#references-that-are-not-known).
 */
export const mayBeMeant: (topology: Topology) => (holder: Resource) => boolean = memo(({ index, links }) => {
  const open = [...links.values()].flatMap(({ attachments }) =>
    attachments.flatMap(({ outcome, parent, reference }) =>
      outcome === 'not-known' && !parent ? [reference.target] : [],
    ),
  );
  const any = routeKinds
    .flatMap((kind) => index.ofKind(GATEWAY_API, kind))
    .some(({ value }) => !areReadable(value));
  return ({ kind, name }) =>
    any ||
    open.some((target) => (target.kind === kind || isPlaceholder(target.kind)) && mayBe(target.name, name));
});

/** Whether it is known which parentRefs a route has. */
const areReadable = (value: JsonObject): boolean =>
  knownAt(value)(['spec', 'parentRefs']) &&
  arrayAt(value, 'spec.parentRefs').every((_, i) => knownAt(value)(['spec', 'parentRefs', i]));

/** Whether a name may come to be another one. */
const mayBe = (name: string, wanted: string): boolean => name === wanted || isPlaceholder(name);

/** The Gateways and ListenerSets of a workspace that can be read. */
export const listenerHolders = ({ index }: Topology): readonly Resource[] =>
  listenerHolderKinds.flatMap(({ group, kind }) => index.ofKind(group, kind)).filter(({ stale }) => !stale);
