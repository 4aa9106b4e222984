import { httpBesideTls, httpsTlsReason, udpBesideOthers } from '../choices/attachment.ts';
import { chosen } from '../choices/define-choice.ts';
import { tlsModesMixed } from '../choices/features.ts';
import type { Listener } from './listeners.ts';
import type { ResourceIndex } from './resource-index.ts';

/** Why two listeners cannot share a port. */
export type Clash = Readonly<{ reason: 'HostnameConflict' | 'ProtocolConflict' }>;

const PROTOCOL: Clash = { reason: 'ProtocolConflict' };
const HOSTNAME: Clash = { reason: 'HostnameConflict' };

/**
 * Whether two listeners, of known protocols, are distinct: null, or why they are not
 * (docs/model/attachment.md#distinct-listeners).
 */
export function clash(a: Listener, b: Listener, index: ResourceIndex): Clash | null {
  if (a.port !== b.port || a.port === null) return null;
  const sameHostname = a.hostname === b.hostname;
  if (a.protocol === b.protocol) {
    if (a.protocol === 'TCP' || a.protocol === 'UDP') return PROTOCOL;
    const mixed = a.protocol === 'TLS' && a.tlsMode !== b.tlsMode;
    if (mixed && chosen(index, tlsModesMixed) === 'off') return PROTOCOL;
    return sameHostname ? HOSTNAME : null;
  }
  const protocols = new Set([a.protocol, b.protocol]);
  if (protocols.has('UDP')) {
    const meets = protocols.has('TCP') && chosen(index, udpBesideOthers) === 'conflict';
    return meets ? PROTOCOL : null;
  }
  if (protocols.has('TCP')) return PROTOCOL;
  if (protocols.has('HTTP'))
    return sameHostname || chosen(index, httpBesideTls) === 'conflict' ? PROTOCOL : null;
  return sameHostname ? { reason: chosen(index, httpsTlsReason) } : null;
}
