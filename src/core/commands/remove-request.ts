import { stringAt } from '../model/access.ts';
import { indexArg, keyArg } from './arguments.ts';
import type { CommandPlan } from './command-plan.ts';
import { defineCommand } from './define-command.ts';
import { changeEntry } from './planning/request-list.ts';

/** Takes a saved request out of the list that a ConfigMap keeps. */
export const removeRequest = defineCommand({
  id: 'remove-request',
  title: 'Delete a saved request',
  args: { key: keyArg, index: indexArg },

  plan: (topology, { key, index }): CommandPlan =>
    changeEntry(
      topology,
      key,
      index,
      (entry) => `Delete request “${stringAt(entry, 'name') ?? String(index + 1)}”`,
      [{ op: 'remove', path: [index] }],
    ),
});
