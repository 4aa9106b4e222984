import type { Model } from '../../model/model.ts';
import type { ResourceKey } from '../../model/resource.ts';
import type { Change } from './change.ts';
import { groupBy } from '../../incremental/group-by.ts';
import { referencesTo } from './references-to.ts';
import { referenceToRemove, removeAll } from './remove-edits.ts';

/** The changes that take all references to some objects out of the others, how many there are, and how many stay because their YAML does not parse. */
export function clearReferences(
  model: Model,
  to: ReadonlySet<ResourceKey>,
): Readonly<{ changes: readonly Change[]; count: number; outOfReach: number }> {
  const { references, outOfReach } = referencesTo(model, to);
  const dangling = references.filter(({ holder }) => !to.has(holder.key));
  const changes = [...groupBy(dangling, ({ holder }) => holder)].map(([holder, held]) => ({
    resource: holder,
    edits: removeAll(
      holder.value,
      held.map(({ path }) => referenceToRemove(holder.value, path)),
    ),
  }));
  return { changes, count: dangling.length, outOfReach };
}
