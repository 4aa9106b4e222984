import { gatewayOf } from './listener-sets.ts';
import { conflictsOf } from './conflicts.ts';
import type { Listener } from './listeners.ts';
import type { World } from './world.ts';

const none: readonly string[] = [];

/**
 * The kinds of routes that may attach to a listener where it stands: its own, or none where it shares a port with a
 * TLS listener of the other mode (status, section 4.3).
 */
export function supportedKinds(listener: Listener, world: World): readonly string[] {
  if (listener.protocol !== 'TLS') return listener.kinds;
  const gateway = gatewayOf(listener.holder, world);
  const mixed = gateway && conflictsOf(gateway, world).get(listener)?.mixedModes;
  return mixed ? none : listener.kinds;
}
