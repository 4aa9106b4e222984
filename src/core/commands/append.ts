import { pathText } from '../model/access.ts';
import type { ResourceKey } from '../model/resource.ts';
import { describe } from '../topology/describe.ts';
import type { Json, Path } from '../yaml/json.ts';
import { defineCommand } from './define-command.ts';
import { appendItem } from './planning/append-edits.ts';
import { changeOne } from './planning/change-one.ts';
import { keyArg, pathArg } from './planning/read-args.ts';

type Args = Readonly<{ key: ResourceKey; path: Path; value: Json }>;

/** Adds an item at the end of a list of an object; the list is made where there is none. */
export const append = defineCommand<Args>({
  id: 'append',
  title: 'Add an item',

  parse(args) {
    const [key, path, value] = [keyArg(args, 'key'), pathArg(args, 'path'), args['value']];
    return key && path && path.length > 0 && value !== undefined ? { key, path, value } : null;
  },

  plan: (topology, { key, path, value }) =>
    changeOne(
      topology,
      key,
      (resource) => `Add to ${pathText(path)} of ${describe(resource)}`,
      (resource) => appendItem(resource.value, path, value),
    ),
});
