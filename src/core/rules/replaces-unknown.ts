import { valueAt } from '../model/access.ts';
import type { Resource, ResourceKey } from '../model/resource.ts';
import { holdsUnknown, knownAt } from '../model/unknown-values.ts';
import type { Fix } from './finding.ts';

/**
 * Whether a fix would write over a value that is filled in later: what it does not know it cannot make better
 * (docs/model/admission.md#values-that-are-not-known).
 */
export function replacesUnknown({ call }: Fix, find: (key: ResourceKey) => Resource | undefined): boolean {
  if (call.id !== 'set') return false;
  const { key, path } = call.args;
  const on = find(key);
  return on !== undefined && (!knownAt(on.value)(path) || holdsUnknown(valueAt(on.value, path)));
}
