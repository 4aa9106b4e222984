import { pathText } from '../model/access.ts';
import { describe } from '../topology/describe.ts';
import { fieldArg, jsonArg, keyArg } from './arguments.ts';
import type { CommandPlan } from './command-plan.ts';
import { defineCommand } from './define-command.ts';
import { appendItem } from './planning/append-item.ts';
import { changeOne } from './planning/change-one.ts';

/** Adds an item at the end of a list of an object; the list is made where there is none. */
export const append = defineCommand({
  id: 'append',
  title: 'Add an item',
  fieldEdit: true,
  args: { key: keyArg, path: fieldArg, value: jsonArg },

  plan: (topology, { key, path, value }): CommandPlan =>
    changeOne(
      topology,
      key,
      (resource) => `Add to ${pathText(path)} of ${describe(resource)}`,
      (resource) => appendItem(resource.value, path, value),
    ),
});
