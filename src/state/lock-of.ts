import { memo } from '../core/incremental/memo.ts';
import { parseKey, type ResourceKey } from '../core/model/resource.ts';
import { classParameters } from '../core/roles/class-parameters.ts';
import { hasLocks, whyLocked } from '../core/roles/locks.ts';
import type { AppState } from './app-store.ts';

/** The parameters of classes, as long as no edge changes. */
export const parametersOf = memo((edges: AppState['edges']) => classParameters({ edges }));

/** Why an object may not be changed now, in sentences; null where it may. */
export const lockOf = (
  { locks, edges }: Pick<AppState, 'locks' | 'edges'>,
  key: ResourceKey,
): string | null => (hasLocks(locks) ? whyLocked(locks, parseKey(key), parametersOf(edges)) : null);
