import { counted } from '../text/words.ts';
import type { CommandCall } from './command-call.ts';
import type { Caveat, CommandPlan } from './command-plan.ts';
import { parseKey, type Resource, type ResourceKey } from '../model/resource.ts';
import { isNotHere } from '../topology/absence-words.ts';
import { describe } from '../topology/describe.ts';
import { keysArg, oneOf, optional } from './arguments.ts';
import { defineCommand, refuse } from './define-command.ts';
import { allResources } from './planning/all-resources.ts';
import { clearReferences } from './planning/clear-references.ts';
import { caveat } from './planning/caveat.ts';
import { finishPlan } from './planning/finish-plan.ts';
import { patchesGone } from './planning/patches-gone.ts';
import { removeObjects } from './planning/remove-objects.ts';
import { sharedFiles } from './planning/side-effects.ts';

/** Takes objects out of the manifests, all copies of them, and with `references: 'remove'` what refers to them. */
export const deleteResources = defineCommand({
  id: 'delete',
  title: 'Delete',
  removes: true,
  args: { keys: keysArg, references: optional(oneOf('keep', 'remove')) },

  plan(topology, { keys, references }): CommandPlan {
    const { model } = topology;
    const wanted = new Set(keys);
    const missing = keys.find((key) => !model.resources.has(key));
    if (missing) return refuse(isNotHere(parseKey(missing)));
    const resources = [...allResources(model)].filter(({ key }) => wanted.has(key));
    const removal = removeObjects(model, resources);
    if (!removal.ok) return removal;

    const gone = patchesGone(model, resources, removal.emptied);
    const cleared = clearReferences(model, wanted);
    const clear = references === 'remove';
    return finishPlan(topology, {
      title: title(resources, keys.length, clear ? cleared.count : 0),
      changes: [...(clear ? cleared.changes : []), ...removal.changes],
      texts: [...removal.texts, ...gone.texts],
      caveats: [
        ...sharedFiles(
          model,
          resources.map(({ file }) => file),
          'it is gone from there, too',
        ),
        ...gone.caveats,
        ...danglingOf(cleared.count, keys, clear),
        ...outOfReachOf(cleared.outOfReach, clear),
      ],
    });
  },
});

/** What still refers to it is said once, and can go along. */
function danglingOf(references: number, keys: readonly ResourceKey[], clear: boolean): readonly Caveat[] {
  if (clear || references === 0) return [];
  const call: CommandCall = { id: 'remove-references', args: { keys } };
  const what = keys.length === 1 ? 'it' : 'them';
  const refer = references === 1 ? 'refers' : 'refer';
  return [
    {
      message: `${counted(references, 'place')} in these manifests still ${refer} to ${what}.`,
      remedies: [{ title: `Remove ${counted(references, 'reference')} to ${what}, too`, call }],
    },
  ];
}

const outOfReachOf = (references: number, clear: boolean): readonly Caveat[] =>
  clear && references > 0
    ? [caveat(`${counted(references, 'reference')} in YAML that does not parse at the moment will stay.`)]
    : [];

function title(resources: readonly Resource[], objects: number, references: number): string {
  const [first] = resources;
  const what = objects === 1 && first ? describe(first) : counted(objects, 'object');
  const copies = objects === 1 && resources.length > 1 ? ` (${resources.length} copies)` : '';
  return `Delete ${what}${copies}${references > 0 ? ` and ${counted(references, 'reference')} to it` : ''}`;
}
