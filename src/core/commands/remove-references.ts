import { counted } from '../text/words.ts';
import { parseKey, type ResourceKey } from '../model/resource.ts';
import { describe } from '../topology/describe.ts';
import { defineCommand, refuse } from './define-command.ts';
import { clearReferences } from './planning/clear-references.ts';
import { finishPlan } from './planning/finish-plan.ts';
import { keysArg } from './planning/read-args.ts';

type Args = Readonly<{ keys: readonly ResourceKey[] }>;

/** Takes every reference to some objects out of the manifests; the objects may be gone already. */
export const removeReferences = defineCommand<Args>({
  id: 'remove-references',
  title: 'Remove references',

  parse(args) {
    const keys = keysArg(args, 'keys');
    return keys && { keys };
  },

  plan(topology, { keys }) {
    const cleared = clearReferences(topology.model, new Set(keys));
    const [first] = keys;
    if (cleared.count === 0 || !first) return refuse('Nothing refers to it any more.');
    const what = keys.length === 1 ? describe(parseKey(first)) : counted(keys.length, 'object');
    return finishPlan(topology, {
      title: `Remove ${counted(cleared.count, 'reference')} to ${what}`,
      changes: cleared.changes,
    });
  },
});
