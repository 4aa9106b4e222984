import { describe } from '../topology/describe.ts';
import { keyArg, mappingArg } from './arguments.ts';
import type { CommandPlan } from './command-plan.ts';
import { defineCommand } from './define-command.ts';
import { changeable } from './planning/changeable.ts';
import { finishPlan } from './planning/finish-plan.ts';
import { mergePatch } from './planning/merge-patch.ts';

/** Changes several fields of one object at once, as a JSON merge patch does: `null` takes a field out. */
export const applyPatch = defineCommand({
  id: 'apply-patch',
  title: 'Change several fields',
  args: { key: keyArg, patch: mappingArg },

  plan(topology, { key, patch }): CommandPlan {
    const found = changeable(topology.model, key);
    if (!found.ok) return found;
    const { resource } = found;
    return finishPlan(topology, {
      title: `Change ${describe(resource)}`,
      changes: [{ resource, edits: mergePatch(resource.value, patch) }],
    });
  },
});
