import { pathText, valueAt } from '../model/access.ts';
import { describe } from '../topology/describe.ts';
import { keyArg, keyPathArg, textArg } from './arguments.ts';
import type { CommandPlan } from './command-plan.ts';
import { defineCommand, refuse } from './define-command.ts';
import { changeOne } from './planning/change-one.ts';

/** Gives a key inside an object another name; its value and its place stay. */
export const renameKey = defineCommand({
  id: 'rename-key',
  title: 'Rename a field',
  fieldEdit: true,
  args: { key: keyArg, path: keyPathArg, name: textArg },

  plan: (topology, { key, path, name }): CommandPlan =>
    changeOne(
      topology,
      key,
      (resource) => `Rename ${pathText(path)} of ${describe(resource)} to ${name}`,
      (resource) => {
        if (valueAt(resource.value, path) === undefined)
          return refuse(`${describe(resource)} has nothing at ${pathText(path)}.`);
        if (path.at(-1) !== name && valueAt(resource.value, [...path.slice(0, -1), name]) !== undefined) {
          return refuse(`There is a field ${name} there already.`);
        }
        return { op: 'rename', path, key: name };
      },
    ),
});
