import { isListenerHolder } from '../../topology/kind-names.ts';
import { gatewayOf } from '../../topology/listener-sets.ts';
import type { Reference } from '../../topology/references.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { gatewayFacts } from './gateway-facts.ts';

/**
 * Whether a certificate or CA bundle is named for nothing, so that no status hangs on it: a certificate where TLS passes
 * through, a bundle for clients of a port without HTTPS.
 */
export function isIdleReference({ id, role, holder }: Reference, index: ResourceIndex): boolean {
  if (!isListenerHolder(holder) || (role !== 'certificate' && role !== 'ca-certificate')) return false;
  const gateway = gatewayOf(holder, index);
  const facts = gateway && gatewayFacts(gateway, index);
  if (!facts || facts.listeners.length === 0) return false;
  const listeners = [...facts.listeners, ...facts.sets.flatMap((set) => set.listeners)];
  const isMerged = listeners.some(({ listener }) => listener.holder === holder);
  return (
    isMerged && !listeners.some(({ references }) => references.some(({ reference }) => reference.id === id))
  );
}
