import { valueAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { describe } from '../../topology/describe.ts';
import { setAttachment } from '../../topology/listener-sets.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { conditionOf, positive, presumedIf } from '../condition.ts';
import type { ListenerFacts } from '../listener/listener-facts.ts';
import { certain, faultOf } from '../references/missing-grant.ts';
import type { Condition, Fault } from '../statuses.ts';
import { isPresumedUnusable, unusableNames } from './gateway-conditions.ts';

type Found = Readonly<{
  set: Resource;
  gateway: Resource;
  parentAccepted: boolean;
  /** None where the Gateway does not admit the set. */
  entries: readonly ListenerFacts[];
  index: ResourceIndex;
}>;

function refusal({ set, gateway, parentAccepted, entries, index }: Found): readonly [Fault, Fault] | null {
  const both = (fault: Fault) => [fault, fault] as const;
  if (!parentAccepted) {
    const message = `${describe(gateway)} is not accepted.`;
    return [certain('ParentNotAccepted', message), certain('ParentNotProgrammed', message)];
  }
  const attachment = setAttachment(set, index);
  if (attachment?.outcome !== 'attached') {
    const message = attachment?.reason ?? `${describe(gateway)} does not take the ListenerSet.`;
    return both({ reason: 'NotAllowed', message, unknown: attachment?.state === 'unknown' });
  }
  if (entries.some(({ counts }) => counts)) return null;
  const written = valueAt(set.value, 'spec.listeners');
  const open = Array.isArray(written) ? undefined : written;
  const fault = faultOf(open, 'ListenersNotValid', `No listener can be used: ${unusableNames(entries)}.`);
  return both({ ...fault, ...presumedIf(!fault.unknown && entries.some(isPresumedUnusable)) });
}

/** The conditions of a ListenerSet itself; the first row that fits (docs/model/status.md#listenerset). */
export function setConditions(found: Found): readonly Condition[] {
  const { set, entries } = found;
  const [accepted = null, programmed = null] = refusal(found) ?? [];
  const partly = entries.some(({ counts }) => !counts);
  const good = partly
    ? { reason: 'ListenersNotValid', message: `Some listeners cannot be used: ${unusableNames(entries)}.` }
    : { reason: 'Accepted', message: 'The ListenerSet and all its listeners are valid.' };
  return [
    positive(set, 'Accepted', accepted, good),
    programmed
      ? positive(set, 'Programmed', programmed, good)
      : conditionOf(set, 'Programmed', 'True', {
          reason: 'Programmed',
          message: 'Its usable listeners are served by the Gateway.',
        }),
  ];
}
