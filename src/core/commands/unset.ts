import { pathText, valueAt } from '../model/access.ts';
import { sameValue } from '../incremental/same-value.ts';
import { describe } from '../topology/describe.ts';
import { fieldArg, jsonArg, keyArg, optional } from './arguments.ts';
import type { CommandPlan } from './command-plan.ts';
import { defineCommand, refuse } from './define-command.ts';
import { changeOne } from './planning/change-one.ts';

/** Takes a key or an item out of an object. */
export const unset = defineCommand({
  id: 'unset',
  title: 'Remove a field',

  fieldEdit: true,
  removes: true,
  args: {
    key: keyArg,
    path: fieldArg,
    /** What must be there, so that an item is not removed that has moved up; absent for anything. */
    was: optional(jsonArg),
  },

  plan: (topology, { key, path, was }): CommandPlan =>
    changeOne(
      topology,
      key,
      (resource) => `Remove ${pathText(path)} from ${describe(resource)}`,
      (resource) => {
        const found = valueAt(resource.value, path);
        if (found === undefined) return refuse(`${describe(resource)} has nothing at ${pathText(path)}.`);
        if (was === undefined || sameValue(found, was)) return { op: 'remove', path };
        return refuse(`${pathText(path)} of ${describe(resource)} is not what it was.`);
      },
    ),
});
