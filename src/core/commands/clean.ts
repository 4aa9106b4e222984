import { counted } from '../text/words.ts';
import { describe } from '../topology/describe.ts';
import { removableFields } from '../topology/removable-fields.ts';
import { keysArg, optional } from './arguments.ts';
import type { CommandPlan } from './command-plan.ts';
import { defineCommand, refuse } from './define-command.ts';
import { allResources } from './planning/all-resources.ts';
import { finishPlan } from './planning/finish-plan.ts';
import { removeAll } from './planning/remove-edits.ts';

/**
 * Strips what only the server writes: status, uid, managed fields and their like, but no age on which a conflict hangs.
 */
export const clean = defineCommand({
  id: 'clean',
  title: 'Remove server fields',
  /** Of every object of the workspace, unless of some. */
  args: { keys: optional(keysArg) },

  plan(topology, { keys }): CommandPlan {
    const wanted = keys && new Set(keys);
    const changes = [...allResources(topology.model)].flatMap((resource) => {
      if (resource.stale || (wanted && !wanted.has(resource.key))) return [];
      const paths = removableFields(resource, topology.index);
      return paths.length === 0 ? [] : [{ resource, edits: removeAll(resource.value, paths) }];
    });
    const [first] = changes;
    if (!first) return refuse('There is nothing to clean: no field that the server writes is left.');
    const what = changes.length === 1 ? describe(first.resource) : counted(changes.length, 'object');
    return finishPlan(topology, { title: `Clean ${what}`, changes });
  },
});
