import { groupBy } from '../../incremental/group-by.ts';
import { describe } from '../../topology/describe.ts';
import { firstPlaces, overlappingHostnames } from '../../topology/overlapping-hostnames.ts';
import { conditionOf, findCondition } from '../condition.ts';
import type { Condition } from '../statuses.ts';
import { servedNames } from './certificates.ts';
import type { ListenerFacts } from './listener-facts.ts';

const isCandidate = ({ listener, conditions }: ListenerFacts): boolean =>
  listener.protocol === 'HTTPS' && findCondition(conditions, 'Conflicted')?.status !== 'True';

const nameOf = ({ listener }: ListenerFacts): string => `${listener.name} of ${describe(listener.holder)}`;

/**
 * Whether clients may reuse a connection to one listener of a port for another: a warning, never a fault
 * (docs/model/status.md#listener-conditions).
 *
 * @param all the HTTPS listeners of one port
 * @returns from the place of a listener to its condition
 */
function overlapsOf(all: readonly ListenerFacts[]): (at: number) => Condition | null {
  const names = all.map(({ references }) => servedNames(references));
  const places = firstPlaces();
  names.forEach((some, at) => some.forEach((name) => places.add(name, at)));
  const overlapping = overlappingHostnames(all.map(({ listener }) => listener.hostname));
  return (at) => {
    const own = all[at];
    if (!own) return null;
    const { holder, hostname } = own.listener;
    const condition = (reason: string, message: string): Condition =>
      conditionOf(holder, 'OverlappingTLSConfig', 'True', { reason, message });
    const beside = [...(names[at] ?? [])].flatMap((name) => places.beside(name, at) ?? []);
    const first = beside.length === 0 ? undefined : beside.reduce((a, b) => Math.min(a, b));
    const sharing = first === undefined ? undefined : all[first];
    if (sharing) {
      const shared = [...servedNames(sharing.references)].find((name) => names[at]?.has(name)) ?? '';
      return condition(
        'OverlappingCertificates',
        `Its certificate and that of listener ${nameOf(sharing)} are both for ${shared}: clients may reuse connections.`,
      );
    }
    const other = all[overlapping(at) ?? -1];
    return other
      ? condition(
          'OverlappingHostnames',
          `Its hostname ${hostname ?? '(any)'} overlaps with ${other.listener.hostname ?? '(any)'} of listener ${nameOf(other)}.`,
        )
      : null;
  };
}

/** Marks the HTTPS listeners of a Gateway that share names on a port. */
export function withOverlaps(all: readonly ListenerFacts[]): (facts: ListenerFacts) => ListenerFacts {
  const byPort = groupBy(all.filter(isCandidate), ({ listener }) => listener.port);
  const overlaps = new Map(
    [...byPort.values()].flatMap((some) => {
      const overlapOf = overlapsOf(some);
      return some.map((facts, at) => [facts, overlapOf(at)] as const);
    }),
  );
  return (facts) => {
    const overlap = overlaps.get(facts) ?? null;
    return overlap ? { ...facts, conditions: [...facts.conditions, overlap] } : facts;
  };
}
