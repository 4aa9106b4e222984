import { tcpOnTls } from '../choices/attachment.ts';
import { chosen } from '../choices/define-choice.ts';
import { arrayAt } from '../model/access.ts';
import { gatewayOf } from './listener-sets.ts';
import { listenerConflictsOf } from './listener-conflicts.ts';
import type { Listener } from './listeners.ts';
import type { ResourceIndex } from './resource-index.ts';

const none: readonly string[] = [];

/**
 * The kinds of routes that a listener carries by its protocol and its `allowedRoutes`, and those that it lists and cannot
 * carry, as the implementation has them (docs/model/attachment.md#route-kinds-by-protocol).
 */
export function carriedKinds(
  listener: Listener,
  index: ResourceIndex,
): Pick<Listener, 'kinds' | 'invalidKinds'> {
  const { kinds, invalidKinds, protocol, holder, path } = listener;
  const refused = protocol === 'TLS' && kinds.includes('TCPRoute') && chosen(index, tcpOnTls) === 'refused';
  if (!refused) return { kinds, invalidKinds };
  const isListed = arrayAt(holder.value, [...path, 'allowedRoutes', 'kinds']).length > 0;
  return {
    kinds: kinds.filter((kind) => kind !== 'TCPRoute'),
    invalidKinds: isListed ? [...invalidKinds, 'TCPRoute'] : invalidKinds,
  };
}

/**
 * The kinds of routes that may attach to a listener where it stands: its own, or none where it shares a port with a
 * TLS listener of the other mode (docs/model/status.md#effects-of-faults).
 */
export function supportedKinds(listener: Listener, index: ResourceIndex): readonly string[] {
  if (listener.protocol !== 'TLS') return listener.kinds;
  const gateway = gatewayOf(listener.holder, index);
  const mixed = gateway && listenerConflictsOf(gateway, index).get(listener)?.mixedModes;
  return mixed ? none : carriedKinds(listener, index).kinds;
}
