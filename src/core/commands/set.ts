import { pathText } from '../model/access.ts';
import { describe } from '../topology/describe.ts';
import { fieldArg, jsonArg, keyArg } from './arguments.ts';
import type { CommandPlan } from './command-plan.ts';
import { defineCommand } from './define-command.ts';
import { changeOne } from './planning/change-one.ts';

/** Writes a value at a path inside an object; parents that are not there yet are made. */
export const set = defineCommand({
  id: 'set',
  title: 'Set a field',
  fieldEdit: true,
  removes: true,
  args: { key: keyArg, path: fieldArg, value: jsonArg },

  plan: (topology, { key, path, value }): CommandPlan =>
    changeOne(
      topology,
      key,
      (resource) => `Set ${pathText(path)} of ${describe(resource)}`,
      () => ({ op: 'set', path, value }),
    ),
});
