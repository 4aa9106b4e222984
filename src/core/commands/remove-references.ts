import { counted } from '../text/words.ts';
import { parseKey } from '../model/resource.ts';
import { describe } from '../topology/describe.ts';
import { keysArg } from './arguments.ts';
import type { CommandPlan } from './command-plan.ts';
import { defineCommand, refuse } from './define-command.ts';
import { clearReferences } from './planning/clear-references.ts';
import { finishPlan } from './planning/finish-plan.ts';

/** Takes every reference to some objects out of the manifests; the objects may be gone already. */
export const removeReferences = defineCommand({
  id: 'remove-references',
  title: 'Remove references',
  removes: true,
  args: { keys: keysArg },

  plan(topology, { keys }): CommandPlan {
    const cleared = clearReferences(topology.model, new Set(keys));
    const [first] = keys;
    if (cleared.count === 0 || !first)
      return refuse(`Nothing ${keys.length === 1 ? 'refers to it' : 'else refers to them'} any more.`);
    const what = keys.length === 1 ? describe(parseKey(first)) : counted(keys.length, 'object');
    return finishPlan(topology, {
      title: `Remove ${counted(cleared.count, 'reference')} to ${what}`,
      changes: cleared.changes,
    });
  },
});
