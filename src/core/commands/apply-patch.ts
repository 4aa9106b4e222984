import type { ResourceKey } from '../model/resource.ts';
import { describe } from '../topology/describe.ts';
import type { JsonObject } from '../yaml/json.ts';
import { defineCommand } from './define-command.ts';
import { changeable } from './planning/changeable.ts';
import { finishPlan } from './planning/finish-plan.ts';
import { mergePatch } from './planning/merge-patch.ts';
import { keyArg, objectArg } from './planning/read-args.ts';

type Args = Readonly<{ key: ResourceKey; patch: JsonObject }>;

/** Changes several fields of one object at once, as a JSON merge patch does: `null` takes a field out. */
export const applyPatch = defineCommand<Args>({
  id: 'apply-patch',
  title: 'Change several fields',

  parse(args) {
    const [key, patch] = [keyArg(args, 'key'), objectArg(args, 'patch')];
    return key && patch ? { key, patch } : null;
  },

  plan(topology, { key, patch }) {
    const found = changeable(topology.model, key);
    if (!found.ok) return found;
    const { resource } = found;
    return finishPlan(topology, {
      title: `Change ${describe(resource)}`,
      changes: [{ resource, edits: mergePatch(resource.value, patch) }],
    });
  },
});
