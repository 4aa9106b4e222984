import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { arrayAt } from '../../model/access.ts';
import { isPlaceholder } from '../../model/placeholder.ts';
import type { Identity, Resource, ResourceKey } from '../../model/resource.ts';
import { knownAt } from '../../model/unknown-values.ts';
import { attachedListeners } from '../../topology/attachment.ts';
import type { Links } from '../../topology/links.ts';
import { listenerId } from '../../topology/listeners.ts';
import { trackedAll } from '../../topology/tracked.ts';
import { byText } from '../../text/by-text.ts';
import { gathered } from '../../incremental/gathered.ts';
import type { PersistentMap } from '../../incremental/persistent-map.ts';
import { listenerHolderKinds, routeKinds } from '../../topology/kind-names.ts';
import type { Topology } from '../../topology/topology.ts';
import type { JsonObject } from '../../yaml/json.ts';

/** The namespaces of the routes that attach to each listener (`listenerId`); listeners without any are not in it. */
export const usersOfListeners = ({ links, index }: Topology): PersistentMap<string, readonly string[]> =>
  users([links], index.memory, undefined);

const users = gathered<Links, string, string, readonly string[]>({
  says: ({ attachments }) =>
    attachments.flatMap((attachment) =>
      attachedListeners(attachment).map(
        ({ listener }) => [listenerId(listener), attachment.route.namespace] as const,
      ),
    ),
  conclude: (said) => [...new Set([...said.values()].flat())].sort(byText),
});

/** The Gateways and ListenerSets that refused a route, for whatever reason. */
export const holdersThatRefuse = ({ links, index }: Topology): PersistentMap<ResourceKey, true> =>
  refusing([links], index.memory, undefined);

const refusing = gathered<Links, ResourceKey, true, true>({
  says: ({ attachments }) =>
    attachments.flatMap(({ parent, outcome }) =>
      parent && outcome !== 'attached' ? [[parent.key, true] as const] : [],
    ),
  conclude: () => true,
});

/** What routes of which it is not known where they lead are said to lead to, and the routes whose parentRefs cannot be read. */
export type OpenRoutes = Readonly<{
  targets: PersistentMap<string, Identity>;
  unreadable: PersistentMap<ResourceKey, true>;
}>;

export const openRoutes = ({ links, index }: Topology): OpenRoutes => ({
  targets: targets([links], index.memory, undefined),
  unreadable: unreadable(index),
});

const targets = gathered<Links, string, Identity, Identity>({
  says: ({ attachments }) =>
    attachments.flatMap(({ outcome, parent, reference: { target } }) =>
      outcome === 'not-known' && !parent ? [[`${target.kind} ${target.name}`, target] as const] : [],
    ),
  conclude: (said) => [...said.values()][0]?.[0],
  // Of a target only kind and name count, by which it is gathered.
  sameItem: () => true,
  sameConclusion: () => true,
});

const unreadable = trackedAll(
  ({ value }): true | undefined => (areReadable(value) ? undefined : true),
  ({ group, kind }) => group === GATEWAY_API && routeKinds.includes(kind),
);

/**
 * Whether a route that is not known to lead elsewhere may lead to a Gateway or ListenerSet: its parentRefs, or
 * a part of one, are filled in later, or it is not known in which namespace they are
 * (docs/model/references-and-grants.md#references-that-are-not-known).
 */
export const mayBeMeant = (
  { targets: open, unreadable: any }: OpenRoutes,
  { kind, name }: Resource,
): boolean =>
  any.size > 0 ||
  [...open.values()].some(
    (target) => (target.kind === kind || isPlaceholder(target.kind)) && mayBe(target.name, name),
  );

/** Whether it is known which parentRefs a route has. */
const areReadable = (value: JsonObject): boolean =>
  knownAt(value)(['spec', 'parentRefs']) &&
  arrayAt(value, 'spec.parentRefs').every((_, i) => knownAt(value)(['spec', 'parentRefs', i]));

/** Whether a name may come to be another one. */
const mayBe = (name: string, wanted: string): boolean => name === wanted || isPlaceholder(name);

/** The Gateways and ListenerSets of a workspace that can be read. */
export const listenerHolders = ({ index }: Topology): readonly Resource[] =>
  listenerHolderKinds.flatMap(({ group, kind }) => index.ofKind(group, kind)).filter(({ stale }) => !stale);
