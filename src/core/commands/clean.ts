import { counted } from '../text/words.ts';
import { serverFields } from '../model/server-fields.ts';
import type { ResourceKey } from '../model/resource.ts';
import { describe } from '../topology/describe.ts';
import { defineCommand, refuse } from './define-command.ts';
import { allResources } from './planning/all-resources.ts';
import { finishPlan } from './planning/finish-plan.ts';
import { keysArg } from './planning/read-args.ts';
import { removeAll } from './planning/remove-edits.ts';

/** Null means every object of the workspace. */
type Args = Readonly<{ keys: readonly ResourceKey[] | null }>;

/** Strips what only the server writes: status, uid, managed fields and their like. */
export const clean = defineCommand<Args>({
  id: 'clean',
  title: 'Remove server fields',

  parse(args) {
    const keys = keysArg(args, 'keys');
    return keys === null && (args['keys'] ?? null) !== null ? null : { keys };
  },

  plan(topology, { keys }) {
    const wanted = keys && new Set(keys);
    const changes = [...allResources(topology.model)].flatMap((resource) => {
      if (resource.stale || (wanted && !wanted.has(resource.key))) return [];
      const paths = serverFields(resource.value);
      return paths.length === 0 ? [] : [{ resource, edits: removeAll(resource.value, paths) }];
    });
    const [first] = changes;
    if (!first) return refuse('There is nothing to clean: no field that the server writes is left.');
    const what = changes.length === 1 ? describe(first.resource) : counted(changes.length, 'object');
    return finishPlan(topology, { title: `Clean ${what}`, changes });
  },
});
