import type { PersistentMap } from '../incremental/persistent-map.ts';
import type { ResourceKey } from '../model/resource.ts';
import type {
  ClassStatus,
  ComputedStatus,
  HolderStatus,
  PolicyStatus,
  RouteStatus,
  Statuses,
} from './statuses.ts';

type ByKind = {
  class: ClassStatus;
  gateway: HolderStatus;
  'listener-set': HolderStatus;
  route: RouteStatus;
  policy: PolicyStatus;
};

const isOf = <Kind extends keyof ByKind>(
  status: ComputedStatus,
  kinds: readonly Kind[],
): status is ByKind[Kind] => kinds.some((kind) => kind === status.kind);

/** The computed status of an object that has one of these kinds of status. */
export function statusOf<Kind extends keyof ByKind>(
  { objects }: Statuses,
  key: ResourceKey,
  ...kinds: readonly Kind[]
): ByKind[Kind] | undefined {
  const found = objects.get(key);
  return found && isOf(found, kinds) ? found : undefined;
}

/** All of one kind of status. Of Gateways and ListenerSets it costs no more than they are many. */
export const statusesOf = <Kind extends keyof ByKind>(
  { objects, holders }: Statuses,
  kind: Kind,
): readonly ByKind[Kind][] => {
  const all: PersistentMap<string, ComputedStatus> =
    kind === 'gateway' || kind === 'listener-set' ? holders : objects;
  return [...all.values()].filter((one) => isOf(one, [kind]));
};

/** The computed status of a Gateway or ListenerSet. */
export const holderStatusOf = (statuses: Statuses, key: ResourceKey): HolderStatus | undefined =>
  statusOf(statuses, key, 'gateway', 'listener-set');
