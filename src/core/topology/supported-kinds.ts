import { gatewayOf } from './listener-sets.ts';
import { listenerConflictsOf } from './listener-conflicts.ts';
import type { Listener } from './listeners.ts';
import type { ResourceIndex } from './resource-index.ts';

const none: readonly string[] = [];

/**
 * The kinds of routes that may attach to a listener where it stands: its own, or none where it shares a port with a
 * TLS listener of the other mode (docs/model/status.md#effects-of-faults).
 */
export function supportedKinds(listener: Listener, index: ResourceIndex): readonly string[] {
  if (listener.protocol !== 'TLS') return listener.kinds;
  const gateway = gatewayOf(listener.holder, index);
  const mixed = gateway && listenerConflictsOf(gateway, index).get(listener)?.mixedModes;
  return mixed ? none : listener.kinds;
}
