import { intersectHostnames } from '../../topology/hostnames.ts';
import { describe } from '../../topology/describe.ts';
import { conditionOf, findCondition } from '../condition.ts';
import type { Condition } from '../statuses.ts';
import { servedNames } from './certificates.ts';
import type { ListenerFacts } from './listener-facts.ts';

const isCandidate = ({ listener, conditions }: ListenerFacts): boolean =>
  listener.protocol === 'HTTPS' && findCondition(conditions, 'Conflicted')?.status !== 'True';

const nameOf = ({ listener }: ListenerFacts): string => `${listener.name} of ${describe(listener.holder)}`;

/**
 * Whether clients may reuse a connection to one listener for another: a warning, never a fault
 * (docs/model/status.md#listener-conditions).
 */
function overlapOf(one: ListenerFacts, others: readonly ListenerFacts[]): Condition | null {
  const { holder, hostname, port } = one.listener;
  const beside = others.filter((other) => other !== one && other.listener.port === port);
  if (beside.length === 0) return null;
  const names = servedNames(one.references);
  const condition = (reason: string, message: string) =>
    conditionOf(holder, 'OverlappingTLSConfig', 'True', { reason, message });
  for (const other of beside) {
    const shared = [...servedNames(other.references)].find((name) => names.has(name));
    if (shared !== undefined)
      return condition(
        'OverlappingCertificates',
        `Its certificate and that of listener ${nameOf(other)} are both for ${shared}: clients may reuse connections.`,
      );
  }
  const overlapping = beside.find(
    (other) => intersectHostnames(hostname, other.listener.hostname) !== undefined,
  );
  return overlapping
    ? condition(
        'OverlappingHostnames',
        `Its hostname ${hostname ?? '(any)'} overlaps with ${overlapping.listener.hostname ?? '(any)'} of listener ${nameOf(overlapping)}.`,
      )
    : null;
}

/** Marks the HTTPS listeners of a Gateway that share names on a port. */
export function withOverlaps(all: readonly ListenerFacts[]): (facts: ListenerFacts) => ListenerFacts {
  const candidates = all.filter(isCandidate);
  return (facts) => {
    const overlap = candidates.includes(facts) ? overlapOf(facts, candidates) : null;
    return overlap ? { ...facts, conditions: [...facts.conditions, overlap] } : facts;
  };
}
