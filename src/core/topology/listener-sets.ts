import type { EdgeState } from './graph.ts';
import { stringAt, valueAt } from '../model/access.ts';
import type { Resource, ResourceKey } from '../model/resource.ts';
import { GATEWAY_API } from '../kinds/shared/groups.ts';
import { absence } from './absence.ts';
import { followToCopies } from './copies.ts';
import { describe } from './describe.ts';
import { holdsUnknown } from '../model/unknown-values.ts';
import { isKind, listenerSetKinds } from './kind-names.ts';
import { whyNotFound, whyPerhapsTogether, whyUnreadable } from './not-known.ts';
import { admission } from './namespace-admission.ts';
import { referencesOf, type Reference } from './references.ts';
import { byAge } from './by-age.ts';
import { memo } from '../incremental/memo.ts';
import type { ResourceIndex } from './resource-index.ts';

/** What became of a ListenerSet's wish to add its listeners to a Gateway (docs/model/attachment.md#listenersets). */
export type SetAttachment = Readonly<{
  set: Resource;
  reference: Reference;
  gateway: Resource | undefined;
  /** `not-known`: what the parentRef means hangs on something that is not written here. */
  outcome: 'attached' | 'not-known' | 'missing' | 'wrong-kind' | 'not-allowed';
  state: EdgeState;
  reason: string | null;
}>;

/** Evaluates the `parentRef` of a ListenerSet; undefined while it names none. */
export function setAttachment(set: Resource, index: ResourceIndex): SetAttachment | undefined {
  const reference = referencesOf(set).find(({ role }) => role === 'parent');
  if (!reference) return undefined;
  return followToCopies<SetAttachment>(
    reference,
    index,
    (gateway) => attachSet(set, reference, gateway, index),
    (reason) => ({ set, reference, gateway: undefined, outcome: 'not-known', state: 'unknown', reason }),
  );
}

function attachSet(
  set: Resource,
  reference: Reference,
  gateway: Resource | undefined,
  index: ResourceIndex,
): SetAttachment {
  const found = { set, reference, gateway: undefined };
  const notKnown = (reason: string) =>
    ({ ...found, outcome: 'not-known', state: 'unknown', reason }) as const;
  const unreadable = whyUnreadable(reference);
  if (unreadable !== null) return notKnown(unreadable);
  if (!isKind(reference.target, GATEWAY_API, 'Gateway')) {
    const reason = `A ListenerSet belongs to a Gateway; ${describe(reference.target)} is none.`;
    return { ...found, outcome: 'wrong-kind', state: 'refused', reason };
  }
  if (!gateway) {
    const notFound = whyNotFound(reference, index);
    if (notFound !== null) return notKnown(notFound);
    return { ...found, outcome: 'missing', ...absence(reference, index) };
  }
  const rule = {
    from: stringAt(gateway.value, 'spec.allowedListeners.namespaces.from') ?? 'None',
    selector: valueAt(gateway.value, 'spec.allowedListeners.namespaces.selector'),
    own: gateway.namespace,
  };
  const verdict = admission(index, rule, set.namespace);
  if (verdict.admitted) return { ...found, gateway, outcome: 'attached', state: 'ok', reason: null };
  const together = rule.from === 'None' ? null : whyPerhapsTogether(set, gateway, gateway.namespace, index);
  if (together !== null) return notKnown(together);
  if (holdsUnknown(valueAt(gateway.value, 'spec.allowedListeners')))
    return notKnown(`allowedListeners of ${describe(gateway)} are filled in later.`);
  const reason = `${describe(gateway)} does not take ListenerSets from namespace ${set.namespace}: ${verdict.because} in allowedListeners.`;
  return {
    ...found,
    gateway,
    outcome: 'not-allowed',
    state: verdict.unknown ? 'unknown' : 'refused',
    reason,
  };
}

const parentKey = (set: Resource): ResourceKey | undefined =>
  referencesOf(set).find(({ role, target }) => role === 'parent' && isKind(target, GATEWAY_API, 'Gateway'))
    ?.key;

/** All sets by the Gateway they name. Lists of an index stay the same while nothing in them changes. */
const byGateway: (sets: readonly Resource[]) => ReadonlyMap<ResourceKey, readonly Resource[]> = memo(
  (sets) => {
    const found = new Map<ResourceKey, Resource[]>();
    for (const set of sets) {
      const key = parentKey(set);
      if (key === undefined) continue;
      const named = found.get(key);
      if (named) named.push(set);
      else found.set(key, [set]);
    }
    return found;
  },
);

const none: readonly Resource[] = [];

/**
 * The ListenerSets that name a Gateway, admitted or not: older first, then by `namespace/name`
 * (docs/model/attachment.md#who-loses-a-conflict).
 */
export const setsNaming = (gateway: Resource, index: ResourceIndex): readonly Resource[] =>
  listenerSetKinds
    .flatMap(({ group, kind }) => byGateway(index.ofKind(group, kind)).get(gateway.key) ?? none)
    .toSorted(byAge);

/** The Gateway on whose data plane the listeners of a Gateway or ListenerSet are, if it is there. */
export function gatewayOf(holder: Resource, index: ResourceIndex): Resource | undefined {
  if (holder.kind === 'Gateway') return holder;
  const key = parentKey(holder);
  return key && index.get(key);
}
