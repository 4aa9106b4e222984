import { pathText, valueAt } from '../model/access.ts';
import type { ResourceKey } from '../model/resource.ts';
import { describe } from '../topology/describe.ts';
import type { Path } from '../yaml/json.ts';
import { defineCommand, refuse } from './define-command.ts';
import { changeOne } from './planning/change-one.ts';
import { keyArg, pathArg } from './planning/read-args.ts';

type Args = Readonly<{ key: ResourceKey; path: Path }>;

/** Takes a key or an item out of an object. */
export const unset = defineCommand<Args>({
  id: 'unset',
  title: 'Remove a field',

  parse(args) {
    const [key, path] = [keyArg(args, 'key'), pathArg(args, 'path')];
    return key && path && path.length > 0 ? { key, path } : null;
  },

  plan: (topology, { key, path }) =>
    changeOne(
      topology,
      key,
      (resource) => `Remove ${pathText(path)} from ${describe(resource)}`,
      (resource) =>
        valueAt(resource.value, path) === undefined
          ? refuse(`${describe(resource)} has nothing at ${pathText(path)}.`)
          : { op: 'remove', path },
    ),
});
