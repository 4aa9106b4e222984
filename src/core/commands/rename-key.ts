import { pathText, valueAt } from '../model/access.ts';
import type { ResourceKey } from '../model/resource.ts';
import { describe } from '../topology/describe.ts';
import type { Path } from '../yaml/json.ts';
import { defineCommand, refuse } from './define-command.ts';
import { changeOne } from './planning/change-one.ts';
import { keyArg, pathArg, textArg } from './planning/read-args.ts';

type Args = Readonly<{ key: ResourceKey; path: Path; name: string }>;

/** Gives a key inside an object another name; its value and its place stay. */
export const renameKey = defineCommand<Args>({
  id: 'rename-key',
  title: 'Rename a field',

  parse(args) {
    const [key, path, name] = [keyArg(args, 'key'), pathArg(args, 'path'), textArg(args, 'name')];
    return key && path && typeof path.at(-1) === 'string' && name ? { key, path, name } : null;
  },

  plan: (topology, { key, path, name }) =>
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
