import { arrayAt, pathText } from '../model/access.ts';
import type { ResourceKey } from '../model/resource.ts';
import { describe } from '../topology/describe.ts';
import type { Json, Path } from '../yaml/json.ts';
import { defineCommand, refuse } from './define-command.ts';
import { appendItem } from './planning/append-edits.ts';
import { changeOne } from './planning/change-one.ts';
import { indexArg, keyArg, pathArg } from './planning/read-args.ts';

type Args = Readonly<{ key: ResourceKey; path: Path; index: number; value: Json }>;

/** Puts an item into a list of an object, in front of the one at `index`. */
export const insert = defineCommand<Args>({
  id: 'insert',
  title: 'Insert an item',

  parse(args) {
    const [key, path, index] = [keyArg(args, 'key'), pathArg(args, 'path'), indexArg(args, 'index')];
    const value = args['value'];
    return key && path && index !== null && value !== undefined ? { key, path, index, value } : null;
  },

  plan: (topology, { key, path, index, value }) =>
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
