import { parseKey, type Resource, type ResourceKey } from '../model/resource.ts';
import { describe } from '../topology/describe.ts';
import { defineCommand, refuse } from './define-command.ts';
import { allResources } from './planning/all-resources.ts';
import { caveat, finishPlan } from './planning/finish-plan.ts';
import { groupBy } from './planning/group-by.ts';
import { keysArg } from './planning/read-args.ts';
import { referencesTo } from './planning/references-to.ts';
import { removeObjects } from './planning/remove-documents.ts';
import { referenceToRemove, removeAll } from './planning/remove-edits.ts';
import { count } from './planning/words.ts';

type Args = Readonly<{ keys: readonly ResourceKey[]; references: 'keep' | 'remove' }>;

/** Takes objects out of the manifests, all copies of them, and with `references: 'remove'` what refers to them. */
export const deleteResources = defineCommand<Args>({
  id: 'delete',
  title: 'Delete',

  parse(args) {
    const keys = keysArg(args, 'keys');
    const references = args['references'] ?? 'keep';
    return keys && (references === 'keep' || references === 'remove') ? { keys, references } : null;
  },

  plan(topology, { keys, references }) {
    const { model } = topology;
    const wanted = new Set(keys);
    const missing = keys.find((key) => !model.resources.has(key));
    if (missing) return refuse(`${describe(parseKey(missing))} is not in these manifests.`);
    const resources = [...allResources(model)].filter(({ key }) => wanted.has(key));
    const removal = removeObjects(model, resources);
    if (!removal.ok) return removal;

    const to = references === 'remove' ? referencesTo(model, wanted) : { references: [], outOfReach: 0 };
    const dangling = to.references.filter(({ holder }) => !wanted.has(holder.key));
    const cleared = [...groupBy(dangling, ({ holder }) => holder)].map(([holder, held]) => ({
      resource: holder,
      edits: removeAll(
        holder.value,
        held.map(({ path }) => referenceToRemove(holder.value, path)),
      ),
    }));
    return finishPlan(topology, {
      title: title(resources, keys.length, dangling.length),
      changes: [...cleared, ...removal.changes],
      texts: removal.texts,
      caveats:
        to.outOfReach > 0
          ? [
              caveat(
                `${count(to.outOfReach, 'reference')} in YAML that does not parse at the moment will stay.`,
              ),
            ]
          : [],
    });
  },
});

function title(resources: readonly Resource[], objects: number, references: number): string {
  const [first] = resources;
  const what = objects === 1 && first ? describe(first) : count(objects, 'object');
  const copies = objects === 1 && resources.length > 1 ? ` (${resources.length} copies)` : '';
  return `Delete ${what}${copies}${references > 0 ? ` and ${count(references, 'reference')} to it` : ''}`;
}
