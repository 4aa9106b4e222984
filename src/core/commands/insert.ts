import { arrayAt, pathText } from '../model/access.ts';
import { describe } from '../topology/describe.ts';
import { indexArg, jsonArg, keyArg, pathArg } from './arguments.ts';
import type { CommandPlan } from './command-plan.ts';
import { defineCommand, refuse } from './define-command.ts';
import { appendItem } from './planning/append-item.ts';
import { changeOne } from './planning/change-one.ts';

/** Puts an item into a list of an object, in front of the one at `index`. */
export const insert = defineCommand({
  id: 'insert',
  title: 'Insert an item',
  fieldEdit: true,
  args: { key: keyArg, path: pathArg, index: indexArg, value: jsonArg },

  plan: (topology, { key, path, index, value }): CommandPlan =>
    changeOne(
      topology,
      key,
      (resource) => `Insert into ${pathText(path)} of ${describe(resource)}`,
      (resource) => {
        const { length } = arrayAt(resource.value, path);
        if (index > length)
          return refuse(`${pathText(path)} of ${describe(resource)} has only ${length} items.`);
        return index === length
          ? appendItem(resource.value, path, value)
          : { op: 'insert', path, index, value };
      },
    ),
});
