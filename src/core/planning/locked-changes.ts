import type { Analysis } from '../analysis.ts';
import { classParameters } from '../roles/class-parameters.ts';
import { hasLocks, whyLocked, type Locks } from '../roles/locks.ts';
import type { Resource } from '../model/resource.ts';

/** Whether an object is written as it was; one that a build makes is its value, wherever that comes from. */
const isSame = (was: Resource | undefined, is: Resource | undefined, built: boolean): boolean =>
  was !== undefined &&
  is !== undefined &&
  (was.value === is.value || (!built && was.doc.text === is.doc.text && was.root.length === is.root.length));

/** Why changes may not be made: what they write, add or remove is locked. Null where nothing of it is. */
export function lockedChanges(before: Analysis, after: Analysis, locks: Locks): string | null {
  if (!hasLocks(locks)) return null;
  const parameters = classParameters(before.graph);
  const built = before.model.view !== null;
  const reasons = new Set<string>();
  for (const key of after.model.resources.differences(before.model.resources)) {
    const [was, is] = [before.model.resources.get(key), after.model.resources.get(key)];
    const object = was ?? is;
    if (!object || isSame(was, is, built)) continue;
    const why = whyLocked(locks, object, parameters);
    if (why !== null) reasons.add(why);
  }
  return reasons.size === 0 ? null : [...reasons].join(' ');
}
