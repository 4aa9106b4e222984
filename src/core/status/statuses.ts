import type { PersistentMap } from '../incremental/persistent-map.ts';
import type { Resource, ResourceKey } from '../model/resource.ts';
import type { Attachment } from '../topology/attachment.ts';
import type { Listener } from '../topology/listeners.ts';
import type { Reference } from '../topology/references.ts';
import type { Resolution } from '../topology/resolution.ts';
import type { IndexSnapshot } from '../topology/resource-index.ts';

/** One entry of a list of conditions, as controllers write it (without its time). */
export type Condition = Readonly<{
  type: string;
  /** `Unknown` is never computed for what a controller settles; it means that the manifests do not decide it. */
  status: 'True' | 'False' | 'Unknown';
  reason: string;
  message: string;
  observedGeneration: number;
  /** See `Fault`; not a part of the API. */
  presumed?: true;
}>;

/** Why something is not as it should be, in the words of a condition. */
export type Fault = Readonly<{
  reason: string;
  message: string;
  /** It hangs on what the manifests, being a part of the cluster, do not hold. */
  unknown: boolean;
  /**
   * It holds where these manifests are the whole cluster, which neither they nor the user say: a controller that has
   * nothing else writes False, and screen and findings call it not known (docs/model/status.md#open-scope).
   */
  presumed?: true;
}>;

/** A reference that status hangs on, with what is wrong with it; null for one that is good. */
export type ReferenceStatus = Readonly<{
  reference: Reference;
  resolution: Resolution;
  fault: Fault | null;
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
  /**
   * Accepted and Programmed: only such a listener carries traffic (docs/model/routing.md#listeners-without-traffic).
   */
  usable: boolean;
  /** Its certificates and CA bundles that controllers make, in words. */
  provided: readonly string[];
  /** By age, then `namespace/name`. Their number is `attachedRoutes`. */
  routes: readonly AttachedRoute[];
}>;

/** What is written as `status.addresses`. */
export type Address = Readonly<{ type: string; value: string }>;

/** A Gateway, or a ListenerSet, with what a controller says of it. */
export type HolderStatus = Readonly<{
  kind: 'gateway' | 'listener-set';
  resource: Resource;
  /** The Gateway itself, or that of the ListenerSet. */
  gateway: Resource;
  controllerName: string;
  conditions: readonly Condition[];
  /** Its own, in order. None for a Gateway that no controller has looked at, and for a ListenerSet that was refused. */
  listeners: readonly ListenerStatus[];
  /**
   * For Gateways: its own and the surviving ones of its ListenerSets (docs/model/attachment.md#listenersets): the data
   * plane. None while the Gateway is not programmed.
   */
  effective: readonly ListenerStatus[];
  /** Addresses that are bound. */
  addresses: readonly Address[];
  /** For Gateways: how many ListenerSets are attached and accepted. */
  attachedListenerSets: number;
  /** All references to Secrets, ConfigMaps and parameters. */
  references: readonly ReferenceStatus[];
}>;

/** What a controller says of one parentRef of a route. */
export type ParentStatus = Readonly<{
  /** Of the parentRef; -1 for a default Gateway, which the route does not name. */
  index: number;
  attachment: Attachment;
  controllerName: string;
  conditions: readonly Condition[];
  accepted: boolean;
  /** Listeners that refuse the route for one of the other kind with the same hostname, and the route that has it. */
  displaced: ReadonlyMap<Listener, Resource>;
}>;

export type RouteStatus = Readonly<{
  kind: 'route';
  route: Resource;
  /** Only parents that a controller answers for; the others get no status at all. */
  parents: readonly ParentStatus[];
  /**
   * Its backends, mirrors and extensions, in the order in which controllers look at them
   * (docs/model/status.md#route-resolvedrefs).
   */
  references: readonly ReferenceStatus[];
  /** Rules that the controller dropped, with the reason. */
  droppedRules: ReadonlyMap<number, Fault>;
}>;

export type ClassStatus = Readonly<{
  kind: 'class';
  resource: Resource;
  conditions: readonly Condition[];
  supportedFeatures: readonly string[];
  references: readonly ReferenceStatus[];
}>;

/** What a controller says of a policy on the way from one Gateway. */
export type AncestorStatus = Readonly<{
  ancestor: Resource;
  controllerName: string;
  conditions: readonly Condition[];
}>;

export type PolicyStatus = Readonly<{
  kind: 'policy';
  policy: Resource;
  ancestors: readonly AncestorStatus[];
  /** Its targets and CA bundles. */
  references: readonly ReferenceStatus[];
}>;

/** What controllers say of one object, by the kind of status that it has. */
export type ComputedStatus = ClassStatus | HolderStatus | RouteStatus | PolicyStatus;

/** All that conformant controllers would write for a workspace. */
export type Statuses = Readonly<{
  /** The objects that the API server accepts: refused ones are not in the cluster, and not found here. */
  cluster: IndexSnapshot;
  /** What the API server refuses. */
  refused: ReadonlySet<ResourceKey>;
  /** Gateways, each after its ListenerSets; without those that no controller manages. */
  holders: PersistentMap<ResourceKey, HolderStatus>;
  /** Without objects that no controller manages. */
  objects: PersistentMap<ResourceKey, ComputedStatus>;
}>;
