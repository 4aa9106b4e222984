import type { Resource } from '../../model/resource.ts';
import type { Listener } from '../../topology/listeners.ts';
import type { Condition, ReferenceStatus } from '../statuses.ts';

/** What a controller says of a listener, but for the routes that attach to it. */
export type ListenerFacts = Readonly<{
  listener: Listener;
  gateway: Resource;
  conditions: readonly Condition[];
  supportedKinds: readonly Readonly<{ group: string; kind: string }>[];
  /** Accepted and Programmed. */
  usable: boolean;
  /** What controllers make of its references, in words. */
  provided: readonly string[];
  /** It counts for the validity of its Gateway or ListenerSet (docs/model/status.md#gateway). */
  counts: boolean;
  /** Its certificates, and the CA bundles that it checks clients with. */
  references: readonly ReferenceStatus[];
}>;
