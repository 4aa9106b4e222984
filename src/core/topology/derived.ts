import { parseKey, type ResourceKey } from '../model/resource.ts';

/** The group of derived cards: not a real API group, so that no manifest can have the same key. */
export const DERIVED_GROUP = 'derived.gatehouse';

/** Whether a key is that of a card which the cluster provides, and no manifest holds. */
export const isDerived = (key: ResourceKey): boolean => parseKey(key).group.endsWith(`.${DERIVED_GROUP}`);
