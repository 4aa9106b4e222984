import type { Resource, ResourceKey } from '../model/resource.ts';
import type { Listener } from '../topology/listeners.ts';
import type { Attachment } from '../topology/attachment.ts';

/** One entry of a list of conditions, as controllers write it (without its time). */
export type Condition = Readonly<{
  type: string;
  /** `Unknown` is never computed for what a controller settles; it stands for what the manifests do not tell. */
  status: 'True' | 'False' | 'Unknown';
  reason: string;
  message: string;
  observedGeneration: number;
}>;

/** A route as one listener carries it. */
export type AttachedRoute = Readonly<{
  route: Resource;
  /** Index of its parentRef. */
  parent: number;
  /** The intersected hostnames; null for any. */
  hostnames: readonly string[] | null;
  /** Rules that the controller dropped because it cannot support them. */
  dropped: ReadonlySet<number>;
}>;

/** A listener of a Gateway, or of a ListenerSet merged into one, with what a controller says of it. */
export type ListenerStatus = Readonly<{
  listener: Listener;
  /** The Gateway on whose data plane it is served: `listener.holder`, or the parent of that ListenerSet. */
  gateway: Resource;
  conditions: readonly Condition[];
  supportedKinds: readonly Readonly<{ group: string; kind: string }>[];
  /** Accepted and Programmed: only such a listener carries traffic (attachment, section 5.5). */
  usable: boolean;
  /** By age, then `namespace/name`. Their number is `attachedRoutes`. */
  routes: readonly AttachedRoute[];
}>;

/** A Gateway, or a ListenerSet, with what a controller says of it. */
export type HolderStatus = Readonly<{
  resource: Resource;
  conditions: readonly Condition[];
  /** Its own, in order. */
  listeners: readonly ListenerStatus[];
  /** For Gateways: its own and the surviving ones of its ListenerSets (attachment, section 7): the data plane. */
  effective: readonly ListenerStatus[];
}>;

/** What a controller says of one parentRef of a route. */
export type ParentStatus = Readonly<{
  index: number;
  attachment: Attachment;
  controllerName: string;
  conditions: readonly Condition[];
  accepted: boolean;
}>;

export type RouteStatus = Readonly<{
  route: Resource;
  /** Only parents that a controller answers for; the others get no status at all. */
  parents: readonly ParentStatus[];
}>;

/** All that conformant controllers would write for a workspace. Objects nobody answers for are not in the maps. */
export type Statuses = Readonly<{
  gateways: ReadonlyMap<ResourceKey, HolderStatus>;
  listenerSets: ReadonlyMap<ResourceKey, HolderStatus>;
  routes: ReadonlyMap<ResourceKey, RouteStatus>;
}>;
