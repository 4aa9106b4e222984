import { sameValue } from '../incremental/same-value.ts';
import type { Model } from '../model/model.ts';
import { numberAt, stringAt } from '../model/access.ts';
import type { Resource } from '../model/resource.ts';
import { GATEWAY_API } from '../kinds/shared/groups.ts';
import type { ComputedStatus, Condition, ParentStatus, Statuses } from '../status/statuses.ts';
import { byText } from '../text/by-text.ts';
import { qualifiedName } from '../topology/describe.ts';

/** One condition that is not what it was. */
export type StatusChange = Readonly<{
  /** As it is after. */
  resource: Resource;
  /** `Accepted`, `listeners[https].Programmed`, `parents[infra/edge#https].ResolvedRefs`, `ancestors[infra/edge].Accepted`. */
  condition: string;
  /** Null where the condition is not written. */
  before: ConditionValue | null;
  after: ConditionValue | null;
}>;

/** What a condition says, without its words. */
export type ConditionValue = Pick<Condition, 'status' | 'reason'>;

/** `False (BackendNotFound)`. */
export const conditionText = ({ status, reason }: ConditionValue): string => `${status} (${reason})`;

/** The statuses of a workspace. */
export type StatusSide = Readonly<{ model: Model; statuses: Statuses }>;

/** A parent or an ancestor; Gateways without their kind. */
const holderText = (target: Readonly<{ group: string; kind: string; namespace: string; name: string }>) =>
  target.group === GATEWAY_API && target.kind === 'Gateway'
    ? qualifiedName(target)
    : `${target.kind} ${qualifiedName(target)}`;

function parentText({ attachment: { reference } }: ParentStatus): string {
  const section = stringAt(reference.value, 'sectionName');
  const port = numberAt(reference.value, 'port');
  return [
    holderText(reference.target),
    section === undefined ? '' : `#${section}`,
    port === undefined ? '' : `:${port}`,
  ].join('');
}

type Entries = readonly (readonly [name: string, value: ConditionValue])[];

const entriesOf = (conditions: readonly Condition[], where: string): Entries =>
  conditions.map(({ type, status, reason }) => [`${where}${type}`, { status, reason }]);

/** All conditions of a status by what they are about. */
function conditionsOf(status: ComputedStatus | undefined): Entries {
  switch (status?.kind) {
    case undefined:
      return [];
    case 'class':
      return entriesOf(status.conditions, '');
    case 'gateway':
    case 'listener-set':
      return [
        ...entriesOf(status.conditions, ''),
        ...status.listeners.flatMap(({ listener, conditions }) =>
          entriesOf(conditions, `listeners[${listener.name}].`),
        ),
      ];
    case 'route':
      return status.parents.flatMap((parent) =>
        entriesOf(parent.conditions, `parents[${parentText(parent)}].`),
      );
    case 'policy':
      return status.ancestors.flatMap(({ ancestor, conditions }) =>
        entriesOf(conditions, `ancestors[${holderText(ancestor)}].`),
      );
  }
}

/**
 * The conditions of which status or reason differ, of the objects that are on both sides: what is said of an added or removed
 * object has nothing to differ from (docs/model/comparison.md#statuses).
 */
export function compareStatuses(before: StatusSide, after: StatusSide): readonly StatusChange[] {
  const keys = [...after.model.resources.keys()].filter((key) => before.model.resources.has(key));
  return keys.toSorted(byText).flatMap((key): readonly StatusChange[] => {
    const resource = after.model.resources.get(key);
    const [old, now] = [before.statuses.objects.get(key), after.statuses.objects.get(key)];
    if (!resource || old === now) return [];
    const [was, is] = [new Map(conditionsOf(old)), new Map(conditionsOf(now))];
    return [...new Set([...was.keys(), ...is.keys()])].toSorted(byText).flatMap((condition) => {
      const change = { before: was.get(condition) ?? null, after: is.get(condition) ?? null };
      return sameValue(change.before, change.after) ? [] : [{ resource, condition, ...change }];
    });
  });
}
