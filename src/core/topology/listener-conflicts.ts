import type { Resource } from '../model/resource.ts';
import { conflictWinner, gatewayClash } from '../choices/attachment.ts';
import { chosen } from '../choices/define-choice.ts';
import { isPlaceholder } from '../model/placeholder.ts';
import { clash, type Clash } from './clash.ts';
import { listenerGroups, type ListenerGroups } from './listener-groups.ts';
import { isListenerProtocol, listenersOf, type Listener } from './listeners.ts';
import { setAttachment, setsNaming } from './listener-sets.ts';
import { tracked } from './tracked.ts';
import type { ResourceIndex } from './resource-index.ts';

/** Why a listener cannot be served beside others on its port. */
export type ListenerConflict = Readonly<{
  reason: 'HostnameConflict' | 'ProtocolConflict';
  /** Those it clashes with. */
  with: readonly Listener[];
  /**
   * It clashes with a TLS listener of the other mode: then it takes no routes at all
   * (docs/model/status.md#effects-of-faults).
   */
  mixedModes: boolean;
}>;

export type ListenerConflicts = ReadonlyMap<Listener, ListenerConflict>;

/** What has been settled by those of higher rank. */
type Settled = { readonly survivors: ListenerGroups; readonly conflicted: Map<Listener, ListenerConflict> };

const opponents = (
  listener: Listener,
  others: readonly Listener[],
  index: ResourceIndex,
  kind: Clash['reason'],
) => others.filter((other) => other !== listener && clash(listener, other, index)?.reason === kind);

const conflict = (
  listener: Listener,
  reason: ListenerConflict['reason'],
  against: readonly Listener[],
): ListenerConflict => ({
  reason,
  with: against,
  mixedModes: against.some(
    (other) => listener.protocol === 'TLS' && other.protocol === 'TLS' && other.tlsMode !== listener.tlsMode,
  ),
});

/** The two rounds, protocols before hostnames (docs/model/attachment.md#who-loses-a-conflict). */
const ROUNDS = ['ProtocolConflict', 'HostnameConflict'] as const;

/** Evaluates the listeners of one object against those of higher rank, and then against each other. */
function settle(own: readonly Listener[], settled: Settled, index: ResourceIndex, isGateway: boolean): void {
  // What is not known clashes with nothing.
  let left = own.filter(
    (listener) => isListenerProtocol(listener) && !isPlaceholder(listener.hostname ?? ''),
  );
  const lose = (
    reason: ListenerConflict['reason'],
    among: (listener: Listener) => readonly Listener[],
  ): void => {
    const losers = left.map((listener) => [listener, among(listener)] as const);
    for (const [listener, against] of losers)
      if (against.length > 0) settled.conflicted.set(listener, conflict(listener, reason, against));
    left = left.filter((listener) => !settled.conflicted.has(listener));
  };
  const clashed = [...settled.conflicted.keys()].filter(({ holder }) => holder.kind === 'Gateway');
  const firstWins = isGateway && chosen(index, conflictWinner) === 'first';
  for (const reason of ROUNDS) {
    lose(reason, (listener) => [
      ...settled.survivors.opponents(listener, reason, index),
      ...clashOfGateway(listener, clashed, settled.conflicted, index, reason),
    ]);
    const rivals = left;
    lose(reason, (listener) => {
      const before = firstWins ? rivals.slice(0, rivals.indexOf(listener)) : rivals;
      return opponents(listener, before, index, reason);
    });
  }
  settled.survivors.add(left);
}

/** Those of the Gateway that clash with each other, where that concerns a listener of a ListenerSet as well. */
function clashOfGateway(
  listener: Listener,
  clashed: readonly Listener[],
  conflicted: ListenerConflicts,
  index: ResourceIndex,
  reason: ListenerConflict['reason'],
): readonly Listener[] {
  const there = clashed.filter(
    (other) => other.port === listener.port && conflicted.get(other)?.reason === reason,
  );
  if (reason === 'HostnameConflict') return opponents(listener, there, index, reason);
  if (chosen(index, gatewayClash) === 'all' && listener.protocol !== 'UDP') return there;
  return there.some(({ protocol }) => protocol === listener.protocol) ? there : [];
}

/**
 * The conflicts on the ports of a Gateway: among its own listeners, and of those of its ListenerSets in the order of
 * their rank. Only sets that it admits take part (docs/model/attachment.md#conflicts).
 */
export const listenerConflictsOf: (gateway: Resource, index: ResourceIndex) => ListenerConflicts = tracked(
  (gateway, index) => {
    const settled: Settled = { survivors: listenerGroups(), conflicted: new Map() };
    settle(listenersOf(gateway), settled, index, true);
    for (const set of setsNaming(gateway, index)) {
      if (setAttachment(set, index)?.outcome === 'attached') settle(listenersOf(set), settled, index, false);
    }
    return settled.conflicted;
  },
);
