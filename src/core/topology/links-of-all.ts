import type { PersistentMap } from '../incremental/persistent-map.ts';
import type { ResourceKey } from '../model/resource.ts';
import { linksOf, type Links } from './links.ts';
import { trackedAll } from './tracked.ts';
import type { IndexSnapshot } from './resource-index.ts';

/**
 * Follows every reference of a workspace: where those of each object lead. What these conclusions rest on is worked out again
 * only where it changed.
 */
export const linksOfAll: (index: IndexSnapshot) => PersistentMap<ResourceKey, Links> = trackedAll(linksOf);
