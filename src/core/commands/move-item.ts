import { arrayAt, pathText } from '../model/access.ts';
import { describe } from '../topology/describe.ts';
import { indexArg, keyArg, pathArg } from './arguments.ts';
import type { CommandPlan } from './command-plan.ts';
import { defineCommand, refuse } from './define-command.ts';
import { changeOne } from './planning/change-one.ts';

/** Moves an item of a list to another place in it. */
export const moveItem = defineCommand({
  id: 'move-item',
  title: 'Move an item',
  fieldEdit: true,
  args: { key: keyArg, path: pathArg, from: indexArg, to: indexArg },

  plan: (topology, { key, path, from, to }): CommandPlan =>
    changeOne(
      topology,
      key,
      (resource) => `Move an item of ${pathText(path)} of ${describe(resource)}`,
      (resource) =>
        Math.max(from, to) < arrayAt(resource.value, path).length
          ? { op: 'move', path, from, to }
          : refuse(`${pathText(path)} of ${describe(resource)} has no such place.`),
    ),
});
